// swift-format-ignore-file
let bytes: [UInt8] = [83, 119, 105, 102, 116]
print(String(bytes: bytes, encoding: .utf8) ?? "-", String(bytes: bytes.map { $0 ^ 1 }, encoding: .ascii)!)
// expect: Swift Rvhgu
print(String(bytes: [200, 1], encoding: .utf8) as Any, String(bytes: [200], encoding: .ascii) as Any, String(bytes: [233], encoding: .isoLatin1)!)
// expect: nil nil é
let rotated = "Hello".unicodeScalars.map { ("a"..."z").contains($0) ? Unicode.Scalar($0.value - 32)! : $0 }
print(String(String.UnicodeScalarView(rotated)))  // expect: HELLO
var view = String.UnicodeScalarView()
view.append("x")
view.append(contentsOf: "yz".unicodeScalars)
print(String(view), view.count)  // expect: xyz 3
let line = "code (secret) end"
if let open = line.firstIndex(of: "("), let close = line.firstIndex(of: ")") {
    print(line.replacingCharacters(in: open...close, with: "***"), line.replacingCharacters(in: line.startIndex..<open, with: ""))
}  // expect: code *** end (secret) end
print(M_PI == Double.pi, M_E, M_SQRT2 * M_SQRT1_2, M_LN2)  // expect: true 2.718281828459045 1.0000000000000002 0.6931471805599453
