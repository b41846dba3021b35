// swift-format-ignore-file
enum Season { case spring, summer, autumn, winter }
let now = Season.summer
switch now {  // error: switch must be exhaustive
case .spring: print("flowers")
case .summer: print("sun")
}
let n = 7
switch n {  // error: switch must be exhaustive
case 1: print("one")
case 2: print("two")
}
enum Op { case add(Int, Int), neg(Int), zero }
let op = Op.add(1)  // error: missing argument for parameter #2 in call
let op2 = Op.neg
let op3: Op = .negative(1)  // error: type 'Op' has no member 'negative'
switch Op.zero { case .add(let a): print(a); case .neg(let x, let y): print(x); case .zero: print(0) }  // error: tuple pattern cannot match values of the non-tuple type 'Int'
enum Color: String { case red, green }
print(Color.red + "ish")  // error: cannot convert value of type 'Color' to expected argument type 'String'
let col: Color = "red"  // error: cannot convert value of type 'String' to specified type 'Color'
let col2 = Color(rawValue: "red")
let col3: Color = Color(rawValue: "red")  // error: value of optional type 'Color?' must be unwrapped to a value of type 'Color'
print(col2.rawValue)  // error: value of optional type 'Color?' must be unwrapped to refer to member 'rawValue' of wrapped base type 'Color'
if col2 == "red" { print(1) }  // error: cannot convert value of type 'Color?' to expected argument type 'String'
enum Direction { case north, south }
let dir: Direction = .west  // error: type 'Direction' has no member 'west'
let dir2 = Direction.East  // error: type 'Direction' has no member 'East'
switch dir { case .north: print(1); case .south: print(2); case .east: print(3) }  // error: type 'Direction' has no member 'east'
func move(_ d: Direction) {}
move(.up)  // error: type 'Direction' has no member 'up'
move("north")  // error: cannot convert value of type 'String' to expected argument type 'Direction'
move(Direction.north, 2)  // error: extra argument in call
enum Level: Int { case low = 1, mid, high }
let l = Level(rawValue: 2)
print(l.rawValue)  // error: value of optional type 'Level?' must be unwrapped to refer to member 'rawValue' of wrapped base type 'Level'
let m: Level = 2  // error: cannot convert value of type 'Int' to specified type 'Level'
let n2 = Level.medium  // error: type 'Level' has no member 'medium'
if l == .low { print("low") }
print(Level.low + 1)  // error: cannot convert value of type 'Level' to expected argument type 'Int'
switch Level.low { case .low: print(1); case .mid: print(2) }  // error: switch must be exhaustive
enum Shape { case circle(radius: Double), rect(Double, Double), unit }
func area(_ s: Shape) -> Double {
    switch s {
    case .circle(let r): return r * r * 3
    case .rect(let w): return w  // error: cannot convert return expression of type '(Double, Double)' to return type 'Double'
    case .square: return 1  // error: type 'Shape' has no member 'square'
    }
}
let s1 = Shape.circle(2)  // error: missing argument label 'radius:' in call
let s2: Shape = .circle(radius: "2")  // error: cannot convert value of type 'String' to expected argument type 'Double'
let s3 = Shape.rect(1)  // error: missing argument for parameter #2 in call
let s4: Shape = circle(radius: 1)  // error: cannot find 'circle' in scope
print(s1.radius)
print(area(.unit, 2))  // error: extra argument in call
if s1 == .unit { print(1) }
let s5: Shape = .unit(1)  // error: enum case 'unit' has no associated values
