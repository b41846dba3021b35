// swift-format-ignore-file
let a = 1 / 2 + 0.5  // expect: 1.0
print(a)
let b: Double = 7 / 2  // expect: 3.5
print(b)
print(Double(1 / 2))  // expect: 0.0
let c: [Double] = [1, 2, 3].map { $0 / 2 }
print(c)  // expect: [0.5, 1.0, 1.5]
print([1, 2.5], [[1], []], (1, 2.0).1)  // expect: [1.0, 2.5] [[1], []] 2.0
print(0x1F, 0b101, 0o17, 1_000, 1e3, -5 % 3)  // expect: 31 5 15 1000 1000.0 -2
let negated = -9_223_372_036_854_775_808
print(negated)  // expect: -9223372036854775808
let precedence = 2 + 3 * 4 - 10 / 3 % 2
print(precedence)  // expect: 13
print(1 < 2 && 2 < 3 || false, !(1 == 2))  // expect: true true
print(true ? 1 : 2.5)  // expect: 1
