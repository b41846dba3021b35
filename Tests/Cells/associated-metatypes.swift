// swift-format-ignore-file
protocol Unit { static var name: String { get } }
enum Metre: Unit { static let name = "m" }
enum Second: Unit { static let name = "s" }
protocol Gauge { associatedtype Kind: Unit
    var value: Double { get } }
struct Ruler: Gauge { typealias Kind = Metre; var value = 2.0 }
struct Clock: Gauge { typealias Kind = Second; var value = 3.0 }
func name<U: Unit>(of unit: U.Type) -> String { unit.name }
func show<G: Gauge>(_ gauge: G) -> String { "\(gauge.value) \(G.Kind.name) \(name(of: G.Kind.self))" }
print(show(Ruler()), show(Clock()))  // expect: 2.0 m m 3.0 s s
