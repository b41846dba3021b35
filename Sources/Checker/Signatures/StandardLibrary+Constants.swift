/// The constants of C's mathematics, which come with Foundation.
extension StandardLibrary {
    static let constantRows: [SignatureRow] = [
        ("M_E", 2.718281828459045, "e"), ("M_LOG2E", 1.4426950408889634, "log2(e)"),
        ("M_LOG10E", 0.4342944819032518, "log10(e)"), ("M_LN2", 0.6931471805599453, "log(2)"),
        ("M_LN10", 2.302585092994046, "log(10)"), ("M_PI", Double.pi, "π"),
        ("M_PI_2", Double.pi / 2, "π/2"), ("M_PI_4", Double.pi / 4, "π/4"),
        ("M_1_PI", 0.3183098861837907, "1/π"), ("M_2_PI", 0.6366197723675814, "2/π"),
        ("M_2_SQRTPI", 1.1283791670955126, "2/√π"), ("M_SQRT2", 1.4142135623730951, "√2"),
        ("M_SQRT1_2", 0.7071067811865476, "√½"),
    ].map { (name: String, value: Double, words: String) in
        constant(nil, "var \(name): Double { get }", .double(value), "\(words), \(value).")
    }
}
