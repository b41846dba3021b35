// swift-format-ignore-file
class Vehicle {
    var speed = 0.0
    var wheels: Int { 4 }
    var label: String { get { "v\(tag)" } set { tag = newValue } }
    var tag = "a"
    func accelerate() { speed += 10 }
    init() {}
}
class Car: Vehicle {
    var gear = 1
    override var speed: Double { didSet { gear = Int(speed / 10) + 1; print("gear", gear, "was", oldValue) } }
    override var wheels: Int { super.wheels + 1 }
    override var label: String { didSet { print("label", oldValue, "->", label) } }
}
class Limited: Car {
    override var speed: Double { get { super.speed } set { super.speed = min(newValue, 15) } }
}
let c = Car()
c.speed = 35
c.accelerate()
print(c.gear, c.speed, c.wheels)
c.label = "zz"
let v: Vehicle = Limited()
v.speed = 99
print(v.speed)
v.accelerate()
print(v.speed)
let plain = Vehicle()
plain.accelerate()
print(plain.speed)
class Base { var n = 1 { didSet { print("base", oldValue, n) } }; init() {} }
class Sub: Base { override var n: Int { willSet { print("will", newValue) } didSet { print("sub", oldValue, n) } } }
let s = Sub()
s.n = 5
s.n += 1
func bump(_ x: inout Int) { x += 10 }
bump(&s.n)
let b: Base = s
b.n = 0
class Init: Base { override var n: Int { didSet { print("init sub", n) } }
  override init() { super.init(); n = 7; print("done") } }
let i = Init()
print(i.n)
class Self2: Base { override var n: Int { didSet { if n > 3 { n = 3 } } } }
let q = Self2(); q.n = 10; print(q.n)
// expect: gear 4 was 0.0
// expect: gear 5 was 35.0
// expect: 5 45.0 5
// expect: label va -> vzz
// expect: gear 2 was 0.0
// expect: 15.0
// expect: gear 2 was 15.0
// expect: 15.0
// expect: 10.0
// expect: will 5
// expect: base 1 5
// expect: sub 1 5
// expect: will 6
// expect: base 5 6
// expect: sub 5 6
// expect: will 16
// expect: base 6 16
// expect: sub 6 16
// expect: will 0
// expect: base 16 0
// expect: sub 16 0
// expect: base 1 7
// expect: init sub 7
// expect: done
// expect: 7
// expect: base 1 10
// expect: base 10 3
// expect: 3
