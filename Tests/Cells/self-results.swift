// swift-format-ignore-file
// Methods whose result is Self, in classes and their subclasses.
class Shape {
    var name = "shape"
    required init() {}
    func named(_ name: String) -> Self {
        self.name = name
        return self
    }
    func copy() -> Self {
        let made = type(of: self).init()
        made.name = name
        return made
    }
}
class Circle: Shape {
    var radius = 1.0
    func sized(_ radius: Double) -> Self {
        self.radius = radius
        return self
    }
    override func copy() -> Self {
        let made = super.copy()
        made.radius = radius
        return made
    }
}
let circle = Circle().named("c").sized(3)
print(circle.name, circle.radius, circle.copy().radius, Shape().named("s").name)  // expect: c 3.0 3.0 s
let twin: Circle = circle.copy().named("twin")
print(twin.name, circle.name, twin === circle, type(of: twin.copy()))  // expect: twin c false Circle
let shapes: [Shape] = [circle, Shape().copy()]
print(shapes.map { $0.copy().name }, shapes.map { type(of: $0.copy()) == Circle.self })  // expect: ["c", "shape"] [true, false]
