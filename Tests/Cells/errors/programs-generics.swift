// swift-format-ignore-file
struct Stack<Element> {
    private var items: [Element] = []
    mutating func push(_ item: Element) { items.append(item) }
    mutating func pop() -> Element? { items.popLast() }
}
var st = Stack<Int>()
st.push("a")  // error: cannot convert value of type 'String' to expected argument type 'Int'
let top: Int = st.pop()  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
var su = Stack()  // error: generic parameter 'Element' could not be inferred
func maxOf<T>(_ a: T, _ b: T) -> T { a > b ? a : b }  // error: referencing operator function '>' on 'Comparable' requires that 'T' conform to 'Comparable'
func same<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }
struct NoEq {}
print(same(NoEq(), NoEq()))  // error: global function 'same' requires that 'NoEq' conform to 'Equatable'
func swapThem<T>(_ a: inout T, _ b: inout T) { let t = a; a = b; b = t }
var p = 1, q = "a"
swapThem(&p, &q)  // error: cannot convert value of type 'String' to expected argument type 'Int'
func largest<T: Comparable>(_ xs: [T]) -> T { xs.max() }  // error: value of optional type 'T?' must be unwrapped to a value of type 'T'
func show<T>(_ x: T) -> String { x.description }  // error: value of type 'T' has no member 'description'
struct Box<T> { var item: T; func same(_ o: T) -> Bool { item == o } }  // error: binary operator '==' cannot be applied to two 'T' operands
let bb = Box<Int>(item: "a")  // error: cannot convert value of type 'String' to expected argument type 'Int'
