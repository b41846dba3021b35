// swift-format-ignore-file
extension Int {
    enum Kind: CaseIterable { case negative, zero, positive }
    var kind: Kind {
        switch self {
        case 0: return .zero
        case let x where x > 0: return .positive
        default: return .negative
        }
    }
}
extension String {
    enum Alignment { case left, right }
    struct Padding { var width = 8; var side = Alignment.left }
    func padded(_ padding: Padding) -> String {
        let space = String(repeating: ".", count: Swift.max(0, padding.width - count))
        return padding.side == .left ? self + space : space + self
    }
}
typealias Column = (title: String, alignment: String.Alignment)
let columns: [Column] = [("name", .left), ("price", .right)]
print(columns.map { $0.title.padded(.init(width: 7, side: $0.alignment)) })  // expect: ["name...", "..price"]
for number in [3, 0, -2] { print(number.kind) }
// expect: positive
// expect: zero
// expect: negative
print(Int.Kind.allCases.count, [5.kind], String.Padding(), String.Alignment.right == .left)
// expect: 3 [(extension in main):Swift.Int.Kind.positive] Padding(width: 8, side: (extension in main):Swift.String.Alignment.left) false
