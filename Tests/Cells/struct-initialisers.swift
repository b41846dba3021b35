// swift-format-ignore-file
struct Fraction {
    let numerator: Int
    let denominator: Int
    init(_ numerator: Int, over denominator: Int = 1) {
        self.numerator = numerator
        self.denominator = denominator
    }
}
let half = Fraction(1, over: 2)
let whole = Fraction(4)
print(half.numerator, half.denominator, whole.denominator)  // expect: 1 2 1
// cell
struct Email {
    let user: String
    let host: String
    init?(_ text: String) {
        let parts = text.split(separator: "@")
        guard parts.count == 2 else { return nil }
        user = String(parts[0])
        host = String(parts[1])
    }
}
if let email = Email("ada@math.org") { print(email.user, email.host) }  // expect: ada math.org
print(Email("nobody") == nil, Email("a@b@c") == nil, Email("x@y")?.host ?? "-")  // expect: true true y
// cell
struct Size {
    var width = 0, height = 0
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
    init(square side: Int) {
        self.init(width: side, height: side)
    }
    init() {}
}
print(Size(square: 5), Size(width: 1, height: 2), Size())
// expect: Size(width: 5, height: 5) Size(width: 1, height: 2) Size(width: 0, height: 0)
// cell
struct Vector {
    var x: Double, y: Double
}
extension Vector {
    init(angle: Double) {
        self.init(x: cos(angle), y: sin(angle))
    }
}
print(Vector(angle: 0), Vector(x: 1, y: 2))  // expect: Vector(x: 1.0, y: 0.0) Vector(x: 1.0, y: 2.0)
// cell
struct Range2 {
    let low: Int, high: Int
    init(_ a: Int, _ b: Int) {
        if a < b {
            low = a
            high = b
        } else {
            low = b
            high = a
        }
    }
}
print(Range2(9, 4).low, Range2(1, 2).high)  // expect: 4 2
// cell
struct Person {
    var name: String
    var age: Int? = nil
    var friends = [String]()
    let species = "human"
}
let ada = Person(name: "Ada")
let bob = Person(name: "Bob", age: 30)
let cleo = Person(name: "Cleo", friends: ["Ada", "Bob"])
print(ada.age == nil, bob.age!, cleo.friends, cleo.species)  // expect: true 30 ["Ada", "Bob"] human
// cell
struct Grid {
    let rows: Int, columns: Int
    var cells: [Int]
    init(rows: Int, columns: Int, fill: Int = 0) {
        self.rows = rows
        self.columns = columns
        cells = Array(repeating: fill, count: rows * columns)
    }
}
print(Grid(rows: 2, columns: 3).cells, Grid(rows: 1, columns: 2, fill: 7).cells)  // expect: [0, 0, 0, 0, 0, 0] [7, 7]
// cell
enum AgeError: Error { case negative(Int) }
struct Age {
    let years: Int
    init(years: Int) throws {
        guard years >= 0 else { throw AgeError.negative(years) }
        self.years = years
    }
}
do {
    print(try Age(years: 7).years)
    print(try Age(years: -1).years)
} catch AgeError.negative(let years) {
    print("no age of", years)
}
// expect: 7
// expect: no age of -1
// cell
struct Color {
    let red: Int, green: Int, blue: Int
    init(red: Int, green: Int, blue: Int) {
        self.red = red; self.green = green; self.blue = blue
    }
    init(gray: Int) { self.init(red: gray, green: gray, blue: gray) }
    init?(hex: String) {
        guard hex.count == 6, let value = Int(hex, radix: 16) else { return nil }
        self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
    }
}
print(Color(hex: "ff8000")!, Color(hex: "fff") == nil, Color(gray: 9).green)  // expect: Color(red: 255, green: 128, blue: 0) true 9
// cell
struct Matrix {
    var rows: [[Double]]
    init(_ rows: [Double]...) { self.rows = rows }
}
print(Matrix([1, 2], [3, 4]).rows, Matrix().rows.count)  // expect: [[1.0, 2.0], [3.0, 4.0]] 0
// cell
struct Token { let text: String }
let tokens = ["a", "b", "c"].map(Token.init)
let makeToken = Token.init(text:)
print(tokens.map { $0.text }, makeToken("z").text)  // expect: ["a", "b", "c"] z
// cell
struct Watched {
    var value: Int { didSet { print("changed to", value) } }
    init(_ value: Int) { self.value = value }
}
var watched = Watched(1)
print("no observer in an initialiser")  // expect: no observer in an initialiser
watched.value = 2  // expect: changed to 2
