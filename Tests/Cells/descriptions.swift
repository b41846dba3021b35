// swift-format-ignore-file
print(1.0, -0.0, 1e100, 1e-7, 0.1 + 0.2, Double.pi, 1.0 / 3, Double.nan, Double.infinity, 123456789012345680.0)
print([1.5, 2], ["a", "b\n\"q\""], (1, "x"), (a: 1, b: (2.5, true)), 0..<3, 1...2.5, [[1], []])
print("한글 \(1 + 1) 🎉", "tab\there", #"raw \n \#(3)"#)
print("""
  multi
    line \("x")
  """)
print("a", 1, true, separator: "-", terminator: "!\n")
print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.0 / 2, 1 << 5, 0xFF & 0b1010, 6 ^ 3, ~0, -17 >> 2)
print(Int(3.99), Int(-3.99), Double(3), String(2.50), String(true), abs(-3), abs(-2.5), max(1, 2), min(2.5, 1))
print("abc" < "abd", "a" + "b", "abc".count, "abc".uppercased(), "x".isEmpty, "hello".hasPrefix("he"))
print(exp(1.0), log(10.0), sqrt(2.0), pow(2.0, 0.5), sin(1.0), cos(1.0), tanh(0.5), floor(-1.5), ceil(1.2), (2.5).rounded(), (-2.5).rounded())

// expect: 1.0 -0.0 1e+100 1e-07 0.30000000000000004 3.141592653589793 0.3333333333333333 nan inf 1.2345678901234568e+17
// expect: [1.5, 2.0] ["a", "b\n\"q\""] (1, "x") (a: 1, b: (2.5, true)) 0..<3 1.0...2.5 [[1], []]
// expect: 한글 2 🎉 tab	here raw \n 3
// expect: multi
// expect:   line x
// expect: a-1-true!
// expect: 3 -3 1 -1 3.5 32 10 5 -1 -5
// expect: 3 -3 3.0 2.5 true 3 2.5 2 1.0
// expect: true ab 3 ABC false true
// expect: 2.718281828459045 2.302585092994046 1.4142135623730951 1.4142135623730951 0.8414709848078965 0.5403023058681398 0.46211715726000974 -2.0 2.0 3.0 -3.0
