// swift-format-ignore-file
protocol Shape { var name: String { get }; func area() -> Double }
protocol Counter { var count: Int { get set }; mutating func up(); init() }
struct Square: Shape { let side: Double; func area() -> Double { side * side } }  // error: type 'Square' does not conform to protocol 'Shape'
struct Circle: Shape { let name = "c"; func area() -> Int { 3 } }  // error: type 'Circle' does not conform to protocol 'Shape'
struct Line: Shape { let name = 3; func area() -> Double { 0 } }  // error: type 'Line' does not conform to protocol 'Shape'
struct Fixed: Counter { let count = 0; func up() {} }  // error: type 'Fixed' does not conform to protocol 'Counter'
struct Unknown: Drawable {}  // error: cannot find type 'Drawable' in scope
struct Twice: Shape, Shape { let name = "t"; func area() -> Double { 0 } }  // error: redundant conformance of 'Twice' to protocol 'Shape'
struct Extra: Int {}  // error: inheritance from non-protocol type 'Int'
struct Good: Shape { let name = "g"; func area() -> Double { 1 }; let side = 2 }
let shape: any Shape = Good()
print(shape.side)  // error: value of type 'any Shape' has no member 'side'
let wrong: any Shape = 3  // error: value of type 'Int' does not conform to specified type 'Shape'
let shapes: [any Shape] = [Good(), "text"]  // error: cannot convert value of type 'String' to expected element type 'any Shape'
let made = Shape()  // error: 'any Shape' cannot be constructed because it has no accessible initializers
let good: Good = shape  // error: cannot convert value of type 'any Shape' to specified type 'Good'
let cast: Good = shape as? Good  // error: value of optional type 'Good?' must be unwrapped to a value of type 'Good'
func total(_ shape: any Shape) -> Double { shape.area() + shape.size }  // error: value of type 'any Shape' has no member 'size'
func describe<S: Shape>(_ s: S) -> String { s.name }
print(describe(3))  // error: global function 'describe' requires that 'Int' conform to 'Shape'
print(describe(shape: Good()))  // error: extraneous argument label 'shape:' in call
extension Shape { func double() -> Double { area() * factor } }  // error: cannot find 'factor' in scope
extension Shape { var stored = 1 }  // error: extensions must not contain stored properties
protocol Sized { var size: Int }  // error: property in protocol must have explicit { get } or { get set } specifier
protocol Body { func run() { print(1) } }  // error: protocol methods must not have bodies
protocol Container { associatedtype Item; var items: [Item] { get } }
struct Names: Container { var items: Int }  // error: type 'Names' does not conform to protocol 'Container'
let box: any Container = [1]  // error: value of type '[Int]' does not conform to specified type 'Container'
shape.name = "new"  // error: cannot assign to property: 'name' is a get-only property
print(shape == shape)  // error: binary operator '==' cannot be applied to two 'any Shape' operands
print([shape].contains(shape))  // error: type 'any Shape' cannot conform to 'Equatable'
extension Bool: Shape {}  // error: type 'Bool' does not conform to protocol 'Shape'
extension Good: Shape {}  // error: redundant conformance of 'Good' to protocol 'Shape'
