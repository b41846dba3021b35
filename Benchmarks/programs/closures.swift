func polynomial(_ a: Int, _ b: Int) -> (Int) -> Int {
    { x in (a * x + b) % 10_007 }
}

func alternate(_ first: (Int) -> Int, _ second: (Int) -> Int, times: Int) -> Int {
    var value = 1
    for _ in 0..<times {
        value = second(first(value))
    }
    return value
}

print(alternate(polynomial(3, 7), polynomial(5, 11), times: 1_000_000))
