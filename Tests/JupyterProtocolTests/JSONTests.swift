import Foundation
import JupyterProtocol
import Testing

@Suite("JSON")
struct JSONTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    @Test("integers stay integers, other numbers are doubles")
    func numbers() throws {
        #expect(
            try parse("[0, -7, 9223372036854775807, 1.0, 1e2, -0.5E-3, 9223372036854775808]") == [
                0, -7, .integer(.max), 1.0, 100.0, -0.0005, 9223372036854775808.0,
            ])
        #expect(try parse("3").integer == 3)
        #expect(try parse("3.0").integer == nil)
        #expect(JSONValue.number(0.1).description == "0.1")
        #expect(JSONValue.number(1e300).description == "1e+300")
        #expect(JSONValue.integer(.min).description == "-9223372036854775808")
    }

    @Test("NaN and the infinities are written as null")
    func notANumber() {
        #expect(
            JSONValue.array([.number(.nan), .number(.infinity), .number(-.infinity)]).description
                == "[null,null,null]")
    }

    @Test("strings keep every character; escapes of every kind are read")
    func strings() throws {
        for text in ["", "plain", "\"\\/", "\u{0}\u{1F}\n\r\t", "σ 👩🏽‍🔬 é", "\u{2028}"] {
            #expect(try parse(JSONValue.string(text).description) == .string(text))
        }
        #expect(try parse(#""\u00e9\ud83d\udc4d\b\f\n\r\t\"\\\/""#) == .string("é👍\u{8}\u{C}\n\r\t\"\\/"))
        #expect(try parse(#""\ud83d x \udc4d\ud83d\u0041""#) == .string("\u{FFFD} x \u{FFFD}\u{FFFD}A"))
        #expect(JSONValue.string("\u{1}\n\"").description == #""\u0001\n\"""#)
    }

    @Test("members are written in the order of their names; of equal names the last counts")
    func objects() throws {
        #expect(
            try parse(#"{"b": 1, "a": {"d": [], "c": {}}, "b": 2}"#).description
                == #"{"a":{"c":{},"d":[]},"b":2}"#)
    }

    @Test(
        "what is not JSON is refused with its place",
        arguments: [
            "", " ", "{", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "tru", "nul", "01", "-", "1.", "1e",
            ".5",
            "\"", "\"\\x\"", "\"\\u12\"", "\"\n\"", "1 2", "[1]]", "NaN", "Infinity", "'a'", "1e999",
            "{\"a\":1,}",
        ])
    func refusals(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test("nesting is read to 512 levels and refused beyond, without end of stack")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(try parse(nested(512)).description == nested(512))
        let error = #expect(throws: JSONError.self) { try parse(nested(513)) }
        #expect(error?.description == "not JSON: nesting deeper than 512 levels at byte 512")
        #expect(throws: JSONError.self) { try parse(String(repeating: "{\"a\":", count: 1_000_000)) }
    }

    @Test("random values come back as they went, and Foundation reads the same from them")
    func roundTrip() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let value = JSONValue.random(depth: 4, using: &random)
            let text = value.encoded
            #expect(try JSONValue(parsing: text) == value)
            let foundation = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
            let again = try JSONSerialization.data(withJSONObject: foundation, options: .fragmentsAllowed)
            #expect(try JSONValue(parsing: Array(again)).isEqual(to: value))
        }
    }

    @Test("random bytes are refused or read, and never crash")
    func randomBytes() {
        for _ in 0..<3000 {
            let alphabet = Array("{}[]\",:\\u0123e+-.truefalsn \u{80}\u{FF}".utf8)
            let text = (0..<Int.random(in: 0...30)).map { _ in alphabet.randomElement() ?? 0 }
            _ = try? JSONValue(parsing: text)
            _ = try? JSONValue(parsing: (0..<20).map { _ in UInt8.random(in: 0...255) })
        }
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout some RandomNumberGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int.random(in: -1_000_000...1_000_000, using: &random))
        case 3: .number(Double.random(in: -1...1, using: &random))
        case 4, 5:
            .string(
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
                            Unicode.Scalar(UInt32.random(in: 0...0x1_F64F, using: &random))
                        })))
        case 6:
            .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    .random(depth: depth - 1, using: &random)
                })
        default:
            .object(
                Dictionary(
                    (0..<Int.random(in: 0...4, using: &random)).map {
                        ("n\($0)", .random(depth: depth - 1, using: &random))
                    }
                ) { $1 })
        }
    }

    /// Equal, where 1 and 1.0 are the same: Foundation does not keep them apart.
    fileprivate func isEqual(to other: JSONValue) -> Bool {
        switch (self, other) {
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isEqual(to: $1) }
        case (.object(let a), .object(let b)):
            a.count == b.count
                && a.allSatisfy { name, value in b[name].map { value.isEqual(to: $0) } ?? false }
        default: self == other || (number != nil && number == other.number)
        }
    }
}
