import Foundation

/// A program for swiftc in which the bodies of the prelude stand beside the members of the real standard library: each
/// becomes a member of an extension, its name behind `_prelude_`.
struct PreludeProgram {
    struct Row {
        let owner: String?
        let declaration: String
        let name: String
        let body: String
    }

    /// How many bodies it holds.
    private(set) var bodyCount = 0
    private(set) var text = "import Foundation\n" + shims

    init(rows: [Row], examples: [String]) {
        for (number, row) in rows.enumerated() where Self.canCompile(row) {
            let setter = rows.first {
                row.declaration.contains("{ get set }") && $0.name == "_setSubscript" && $0.owner == row.owner
                    && $0.declaration.contains("(_ \(row.declaration.firstParameter), ")
            }
            text += Self.member(row, setter: setter, number: number)
            bodyCount += 1
        }
        text += Self.comparison(of: examples)
    }

    /// What the bodies call that the real library does not have, in terms of what it has.
    private static let shims = """
        func _failure(_ message: String) -> Never { fatalError(message) }
        func _joined(_ parts: [String], _ separator: String) -> String { parts.joined(separator: separator) }
        func _precondition(_ condition: Bool, _ message: String) { precondition(condition, message) }
        func _assertion(_ condition: Bool, _ message: String) { assert(condition, message) }
        func _fatalError(_ message: String) -> Never { fatalError(message) }
        func _preconditionFailure(_ message: String) -> Never { preconditionFailure(message) }
        func _assertionFailure(_ message: String) { assertionFailure(message) }
        extension Array {
            mutating func _clear() { removeAll() }
            mutating func _replace(_ bounds: Range<Int>, _ new: [Element]) { replaceSubrange(bounds, with: new) }
            func _slice(_ bounds: Range<Int>) -> ArraySlice<Element> { self[bounds] }
        }
        extension Dictionary { mutating func _clear() { removeAll() } }
        extension Set {
            @discardableResult mutating func _insert(_ member: Element) -> Bool { insert(member).inserted }
            func _member(_ member: Element) -> Element? { firstIndex(of: member).map { self[$0] } }
            mutating func _clear() { removeAll() }
        }
        extension StringProtocol {
            var _string: String { String(self) }
            func _range(of searched: String, from start: Index) -> Range<Index>? {
                self[start...].range(of: searched)
            }
        }
        extension FixedWidthInteger {
            func _shiftedLeft(_ count: Self) -> Self { self << count }
            func _shiftedRight(_ count: Self) -> Self { self >> count }
        }
        extension String {
            init(_characters: [Character]) { self.init(_characters) }
            mutating func _replace(_ bounds: Range<Index>, _ new: String) { replaceSubrange(bounds, with: new) }
            init(_bytes: [UInt8]) { self.init(decoding: _bytes, as: UTF8.self) }
            init(_scalars: [Unicode.Scalar]) {
                self.init(String.UnicodeScalarView(_scalars))
            }
        }

        """

    /// Bodies that make or take apart values of our own representations stay out: cells test them.
    private static func canCompile(_ row: Row) -> Bool {
        let own = [
            "_base", "_bounds", "_elements", "_position", "_state", "_first:", "_maxLength", "_dropping",
            "_lowerBound", "_number", "_text", "_whole", "_isIncluded", "_transform", "_get", "_make",
            "_body", "_bits", "_random", "_asDouble", "_integers", "_utf8:", "_keys", "_double",
        ]
        if row.name == "_setSubscript" || row.owner == "OptionSet" { return false }
        // The indices of a closed range that generic code alone sees.
        if row.owner == "ClosedRange<Int>" && row.name.hasPrefix("_") { return false }
        if row.owner == "ArraySlice" && row.body.contains("_slice") { return false }
        return !own.contains { row.body.contains($0) || row.declaration.contains($0) }
    }

    private static func member(_ row: Row, setter: Row?, number: Int) -> String {
        var declaration = row.declaration
        let name = (row.name.first?.isLetter ?? false) ? row.name : "operator\(number)"
        switch row.name {
        case "init":
            let isFailable = declaration.contains("init?")
            declaration = declaration.replacing(
                isFailable ? "init?" : "init", with: "static func _prelude_init")
            let result = isFailable ? " -> Self?" : " -> Self"
            if let condition = declaration.range(of: " where ") {
                declaration.insert(contentsOf: result, at: condition.lowerBound)
            } else {
                declaration += result
            }
        case "subscript":
            declaration = declaration.replacing("subscript(", with: "subscript(_prelude ")
        default:
            for keyword in ["func ", "var "] {
                declaration = declaration.replacing(
                    "\(keyword)\(row.name)", with: "\(keyword)_prelude_\(name)", maxReplacements: 1)
            }
            if name != row.name {
                for fixity in ["prefix ", "postfix "] {
                    declaration = declaration.replacing(fixity, with: "")
                }
            }
        }
        if let accessors = declaration.range(of: " { get") {
            declaration = String(declaration[..<accessors.lowerBound])
        }
        let body: String
        if let setter {
            body = "{ get { \(row.body)\n} set { \(setter.body)\n} }"
        } else {
            body = "{\n\(row.body)\n}"
        }
        let member = "\(declaration) \(body)\n"
        // An operator names the parameters of its owner itself.
        if name != row.name && !member.contains("Self") {
            return member.replacing("static func", with: "func", maxReplacements: 1)
        }
        return row.owner.map { "extension \($0) {\n\(member)}\n" } ?? member
    }

    /// Runs each example twice: with the library's members, and with those of the prelude where `•` marks them.
    private static func comparison(of examples: [String]) -> String {
        var text = """
            nonisolated(unsafe) var differences = 0
            func compare<T>(_ example: String, _ real: T, _ prelude: T) {
                let (a, b) = (String(reflecting: real), String(reflecting: prelude))
                if a != b {
                    print("\\(example): \\(a) != \\(b)")
                    differences += 1
                }
            }

            """
        for (number, example) in examples.enumerated() {
            let real = example.replacing("•_:", with: "").replacing("•", with: "")
            let prelude = example.replacing("•_:", with: "_prelude:").replacing("•", with: "_prelude_")
            text += """
                func example\(number)() throws {
                    let real = \(real)
                    let prelude = \(prelude)
                    compare(#"\(example)"#, real, prelude)
                }
                try example\(number)()

                """
        }
        return text + "exit(differences == 0 ? 0 : 1)\n"
    }
}

extension String {
    /// `bounds: Range<Int>` of a subscript, as the first parameter of its setter.
    fileprivate var firstParameter: String {
        guard let open = firstIndex(of: "("), let close = firstIndex(of: ")") else { return self }
        return String(self[index(after: open)..<close])
    }
}
