// swift-format-ignore-file
struct Point {
    var x = 0.0
    var y = 0.0
}
var origin = Point()
var corner = Point(x: 3, y: 4)
corner.x += 1
print(origin.x, origin.y, corner.x, corner.y)  // expect: 0.0 0.0 4.0 4.0
print(Point(y: 2).x, Point(x: 7).x)  // expect: 0.0 7.0
// cell
struct Rectangle {
    let width: Double
    let height: Double
    var area: Double { width * height }
    var isSquare: Bool { width == height }
    var diagonal: Double { (width * width + height * height).squareRoot() }
}
let room = Rectangle(width: 3, height: 4)
print(room.area, room.isSquare, room.diagonal)  // expect: 12.0 false 5.0
// cell
struct Temperature {
    var celsius: Double
    var fahrenheit: Double {
        get { celsius * 9 / 5 + 32 }
        set { celsius = (newValue - 32) * 5 / 9 }
    }
}
var oven = Temperature(celsius: 100)
print(oven.fahrenheit)  // expect: 212.0
oven.fahrenheit = 32
print(oven.celsius)  // expect: 0.0
oven.fahrenheit += 18
print(oven.celsius, oven.fahrenheit)  // expect: 10.0 50.0
// cell
struct Circle {
    var radius: Double
    var diameter: Double {
        get { return radius * 2 }
        set(length) { radius = length / 2 }
    }
}
var wheel = Circle(radius: 1.5)
wheel.diameter = 10
print(wheel.radius, wheel)  // expect: 5.0 Circle(radius: 5.0)
// cell
struct Counter {
    static var made = 0
    static let limit = 3
    var value: Int
    static func make() -> Counter {
        made += 1
        return Counter(value: made * 10)
    }
}
let first = Counter.make()
let second = Counter.make()
print(first.value, second.value, Counter.made, Counter.made < Counter.limit)  // expect: 10 20 2 true
// cell
struct Report {
    var title: String
    lazy var words: Int = {
        print("counting")
        return title.split(separator: " ").count
    }()
}
var report = Report(title: "the quick brown fox")
print("made")  // expect: made
print(report.words)
// expect: counting
// expect: 4
print(report.words)  // expect: 4
report.title = "short"
print(report.words)  // expect: 4
// cell
struct Account {
    var balance: Int {
        willSet { print("will be", newValue) }
        didSet { print("was", oldValue, "now", balance) }
    }
}
var account = Account(balance: 10)
account.balance = 25
// expect: will be 25
// expect: was 10 now 25
account.balance -= 5
// expect: will be 20
// expect: was 25 now 20
// cell
struct Volume {
    var level = 5 {
        didSet { level = min(max(level, 0), 11) }
    }
}
var volume = Volume()
volume.level = 40
print(volume.level)  // expect: 11
volume.level = -3
print(volume.level)  // expect: 0
// cell
struct Settings {
    var name = "guest"
    var tags: [String] = []
    var scores = ["math": 1]
    var nickname: String?
}
var settings = Settings()
settings.tags.append("new")
settings.tags += ["x", "y"]
settings.scores["math"]! += 9
settings.scores["art"] = 2
print(settings.tags, settings.scores["math"]!, settings.scores.count, settings.nickname ?? "none")  // expect: ["new", "x", "y"] 10 2 none
settings.nickname = "gus"
print(settings.nickname?.count ?? 0)  // expect: 3
// cell
struct Inner { var values = [1, 2, 3] }
struct Middle { var inner = Inner() }
struct Outer { var middle = Middle(); var pair = (a: 1, b: 2) }
var nest = Outer()
nest.middle.inner.values[1] = 20
nest.middle.inner.values.removeFirst()
nest.pair.a += 5
print(nest.middle.inner.values, nest.pair)  // expect: [20, 3] (a: 6, b: 2)
// cell
struct Constants {
    static let golden = (1 + 5.0.squareRoot()) / 2
    static var greeting: String { "hello, " + name }
    static var name = "world"
}
Constants.name = "cells"
print(Constants.greeting, Constants.golden)  // expect: hello, cells 1.618033988749895
// cell
struct Celsius {
    static let boiling = Celsius(degrees: 100)
    static let freezing = Celsius(degrees: 0)
    var degrees: Double
}
let water: Celsius = .boiling
var weather = Celsius.freezing
weather.degrees = 21
print(water.degrees, weather.degrees, Celsius.freezing.degrees)  // expect: 100.0 21.0 0.0
