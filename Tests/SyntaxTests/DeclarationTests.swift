import Syntax
import Testing

@Suite("Declarations become a tree")
struct DeclarationTests {
    @Test(
        "structs, classes and extensions",
        arguments: [
            (
                "struct P: Equatable, Hashable { var x = 1, y: Double; static let zero = P(x: 0, y: 0) }",
                "(struct P: Equatable, Hashable {(var x = 1, var y: Double) (static let zero = (call P x: 0 y: 0))})"
            ),
            (
                "final class C: Base, P & Q { override init() { super.init() }; deinit { f() }; weak var p: C? }",
                "(final class C: Base, P, Q {(func override init() {(call super.init)}) (func deinit() {(call f)}) "
                    + "(weak var p: C?)})"
            ),
            (
                "class C { convenience init(a: Int) { self.init() }; required init(b: Int) {}; class func f() {} }",
                "(class C {(func convenience init(a a: Int) {(call self.init)}) (func required init(b b: Int) {}) "
                    + "(func class f() {})})"
            ),
            (
                "extension Array where Element: Comparable, Element == Int { func f() -> Self { self } }",
                "(extension Array where Element: Comparable, Element == Int {(func f() -> Self {self})})"
            ),
            ("extension Outer.Inner: P {}", "(extension Outer.Inner: P {})"),
            (
                "struct Outer { struct Inner { enum Deep { case a } }; typealias X = Int; class K {} }",
                "(struct Outer {(struct Inner {(enum Deep {(case a)})}) (typealias X Int) (class K {})})"
            ),
            (
                "@frozen public struct A { internal var x: Int; fileprivate let y = 3; @inline(__always) func f() {} }",
                "(public struct A {(internal var x: Int) (fileprivate let y = 3) (func f() {})})"
            ),
            (
                "func outer() { struct L { var x: Int }; typealias Q = Int; func inner() {} }",
                "(func outer() {(struct L {(var x: Int)}); (typealias Q Int); (func inner() {})})"
            ),
        ])
    func types(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "enums with payloads, raw values and indirect cases",
        arguments: [
            (
                "enum E: String, CaseIterable { case a = \"x\", b }",
                "(enum E: String, CaseIterable {(case a = \"x\") (case b)})"
            ),
            (
                "enum E { case b(Int, label: Double = 3), c(_ x: String) }",
                "(enum E {(case b(_ : escaping Int, label label: escaping Double = 3)) (case c(_ x: escaping String))})"
            ),
            (
                "indirect enum T<V> { case leaf(V); case node(T, T) }",
                "(indirect enum T<V> {(case leaf(_ : escaping V)) (case node(_ : escaping T, _ : escaping T))})"
            ),
            (
                "enum T { indirect case node(T); case `default`, `self` }",
                "(enum T {(indirect case node(_ : escaping T)) (case default) (case self)})"
            ),
        ])
    func enums(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "protocols and their requirements",
        arguments: [
            (
                "protocol Q: AnyObject { associatedtype Item: Equatable & Hashable; var x: Int { get }; "
                    + "static var z: Int { get set } }",
                "(protocol Q: AnyObject {(associatedtype Item: Equatable, Hashable) (var x: Int [get {}]) "
                    + "(static var z: Int [get {}, set(newValue) mutating {}])})"
            ),
            (
                "protocol Q { func f(_ a: Int) throws -> Self; mutating func g(); init?(a: Int); "
                    + "subscript(i: Int) -> Item { get } }",
                "(protocol Q {(func f(_ a: Int) throws -> Self) (func mutating g()) (func init?(a a: Int)) "
                    + "(func subscript(_ i: Int) -> Item [get {}])})"
            ),
            (
                "protocol Container<Item> { associatedtype Item }",
                "(protocol Container<Item> {(associatedtype Item)})"
            ),
        ])
    func protocols(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "properties with accessors and observers",
        arguments: [
            ("var area: Double { width * height }", "(var area: Double [get {(* width height)}])"),
            (
                "var c: Int { mutating get { 1 } nonmutating set(v) { x = v } }",
                "(var c: Int [get mutating {1}, set(v) {(= x v)}])"
            ),
            ("var x: Int { get throws { 3 } }", "(var x: Int [get {3} throws])"),
            (
                "private(set) var n = 3 { willSet(v) { } didSet { print(oldValue) } }",
                "(private(set) var n = 3 [willSet(v) mutating {}, didSet(oldValue) mutating {(call print oldValue)}])"
            ),
            ("struct S { lazy var a: [Int] = [] }", "(struct S {(lazy var a: [Int] = [])})"),
            ("var a, b: Int", "(var a: Int, var b: Int)"),
            ("var a = 1, b, c: Int", "(var a = 1, var b: Int, var c: Int)"),
            ("let (c, (d, _)) = x", "((let c, (let d, _)) = x)"),
            (
                "struct S { subscript(i: Int, j k: Int) -> Int { get { i } set { } }; static subscript(i: Int) -> Int { i } }",
                "(struct S {(func subscript(_ i: Int, j k: Int) -> Int [get {i}, set(newValue) mutating {}]) "
                    + "(func static subscript(_ i: Int) -> Int [get {i}])})"
            ),
        ])
    func accessors(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "functions",
        arguments: [
            (
                "func f<T: P & Q, U>(_ x: T, by y: inout U) rethrows -> some P where T.Item == U, U: Hashable { x }",
                "(func f<T: P & Q, U>(_ x: T, by y: inout U) rethrows -> some P where T.Item == U, U: Hashable {x})"
            ),
            (
                "func f(z: @escaping (Int) -> Void, w: @autoclosure () -> Bool = true, _: Int, v: Int...) {}",
                "(func f(z z: escaping (Int -> Void), w w: autoclosure ( -> Bool) = true, _ _: Int, v v: Int...) {})"
            ),
            (
                "@discardableResult func f() throws(MyError) -> Int { 3 }",
                "(func discardable f() throws -> Int {3})"
            ),
            ("func f() throws(Never) {}", "(func f() {})"),
            (
                "struct V { static func + (a: V, b: V) -> V { a }; static prefix func - (a: V) -> V { a } }",
                "(struct V {(func static +(a a: V, b b: V) -> V {a}) (func prefix static -(a a: V) -> V {a})})"
            ),
            (
                "typealias F<T> = (T, inout Int, Int...) throws -> T?",
                "(typealias F<T> (T, inout Int, Int... throws -> T?))"
            ),
            ("import Foundation\nimport Notebook\nimport Swift", ""),
        ])
    func functions(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "the comment right above a declaration documents it",
        arguments: [
            ("/// One\n/// two.\nfunc f() {}", "(func /*One\ntwo.*/ f() {})"),
            ("/// Of something else.\n\nfunc f() {}", "(func f() {})"),
            ("/// One.\n@discardableResult public func f() {}", "(func /*One.*/ discardable public f() {})"),
            ("/**\n * A block\n * of lines.\n */\nstruct S {}", "(/*A block\nof lines.*/ struct S {})"),
            ("// no\nfunc f() {}", "(func f() {})"),
        ])
    func documentation(text: String, expected: String) throws {
        #expect(try tree(text) == expected)
    }

    @Test(
        "declarations of a library's table",
        arguments: [
            (
                "static func + <T: Numeric>(a: [T], b: [T]) -> [T]",
                "(func static +<T: Numeric>(a a: [T], b b: [T]) -> [T])"
            ),
            ("mutating func append(_ x: Int)", "(func mutating append(_ x: Int))"),
            ("var count: Int { get }", "(func count() -> Int [get {}])"),
            ("static var zero: Int { get }", "(func static zero() -> Int [get {}])"),
            ("let pi: Double", "(func pi() -> Double)"),
            ("init(_ x: Int)", "(func static init(_ x: Int))"),
            (
                "subscript(i: Int) -> Int { get set }",
                "(func subscript(_ i: Int) -> Int [get {}, set(newValue) mutating {}])"
            ),
            (
                "func map<T>(_ f: (Element) throws -> T) rethrows -> [T]",
                "(func map<T>(_ f: (Element throws -> T)) rethrows -> [T])"
            ),
        ])
    func library(text: String, expected: String) throws {
        #expect(describe(try parseLibraryDeclaration(text)) == expected)
    }
}
