// swift-format-ignore-file
func largest<T>(_ a: T, _ b: T) -> T { a > b ? a : b }  // error: referencing operator function '>' on 'Comparable' requires that 'T' conform to 'Comparable'
func same<T>(_ a: T, _ b: T) -> Bool { a == b }  // error: binary operator '==' cannot be applied to two 'T' operands
func sum<T>(_ a: T, _ b: T) -> T { a + b }  // error: binary operator '+' cannot be applied to two 'T' operands
func show<T>(_ a: T) -> String { a.name }  // error: value of type 'T' has no member 'name'
func make<T>() -> T { T() }  // error: type 'T' has no member 'init'
func only<T: Comparable>(_ a: T, _ b: T) -> T { max(a, b) }
print(only(1, "a"))  // error: conflicting arguments to generic parameter 'T' ('Int' vs. 'String')
print(only((1, 2), (3, 4)))  // error: type '(Int, Int)' cannot conform to 'Comparable'
let both: Int = only(1.5, 2)  // error: cannot convert value of type 'Double' to specified type 'Int'
struct Stack<Element> {
    var items: [Element] = []
    mutating func push(_ item: Element) { items.append(item) }
    func total() -> Int { items[0] }  // error: cannot convert return expression of type 'Element' to return type 'Int'
}
var stack = Stack<Int>()
stack.push("a")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let empty = Stack()  // error: generic parameter 'Element' could not be inferred
let typed: Stack<String> = Stack<Int>()  // error: cannot assign value of type 'Stack<Int>' to type 'Stack<String>'
let pair: Stack<Int, Int> = Stack()  // error: generic type 'Stack' specialized with too many type parameters (got 2, but expected 1)
var list: Array<Int, Int> = []  // error: generic type 'Array' specialized with too many type parameters (got 2, but expected 1)
func first<T>(_ items: [T]) -> T { items.first }  // error: value of optional type 'T?' must be unwrapped to a value of type 'T'
func convert<T>(_ item: T) -> Int { item }  // error: cannot convert return expression of type 'T' to return type 'Int'
func unnamed<T: Missing>(_ item: T) {}  // error: cannot find type 'Missing' in scope
extension Array where Element: Comparable { var top: Element? { self.max() } }
struct Plain {}
print([Plain()].top ?? Plain())  // error: property 'top' requires that 'Plain' conform to 'Comparable'
func hashed<K: Hashable>(_ key: K) -> Int { key.hashValue }
print(hashed(Plain()))  // error: global function 'hashed' requires that 'Plain' conform to 'Hashable'
print(hashed({ 1 }))  // error: type '() -> Int' cannot conform to 'Hashable'
enum Box<T> { case full(T), empty }
let box = Box.full(1)
let other: Box<String> = box  // error: cannot assign value of type 'Box<Int>' to type 'Box<String>'
let nothing = Box.empty  // error: generic parameter 'T' could not be inferred
