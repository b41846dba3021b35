func total(of count: Int) -> Double {
    var total = 0.0
    var i = 0
    while i < count {
        total += Double(i) * 0.5
        i += 1
    }
    return total
}

print(total(of: 20_000_000))
