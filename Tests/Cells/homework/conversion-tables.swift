// swift-format-ignore-file
// Temperatures, lengths, weights and recipes: tables with String(format:)

func fahrenheit(_ celsius: Double) -> Double { celsius * 9 / 5 + 32 }
func celsius(_ fahrenheit: Double) -> Double { (fahrenheit - 32) * 5 / 9 }
func kelvin(_ celsius: Double) -> Double { celsius + 273.15 }

print("     °C |      °F |       K")  // expect:      °C |      °F |       K
print("--------+---------+--------")  // expect: --------+---------+--------
for c in stride(from: -40.0, through: 100, by: 35) {
    print(String(format: "%7.1f | %7.1f | %7.2f", c, fahrenheit(c), kelvin(c)))
}
// expect:   -40.0 |   -40.0 |  233.15
// expect:    -5.0 |    23.0 |  268.15
// expect:    30.0 |    86.0 |  303.15
// expect:    65.0 |   149.0 |  338.15
// expect:   100.0 |   212.0 |  373.15
print(fahrenheit(-40) == -40, celsius(212), celsius(fahrenheit(36.6)))  // expect: true 100.0 36.6

enum Length: Double, CaseIterable {
    case millimetre = 0.001
    case inch = 0.0254
    case foot = 0.3048
    case metre = 1
    case kilometre = 1000
    case mile = 1609.344

    static func convert(_ value: Double, from: Length, to: Length) -> Double {
        value * from.rawValue / to.rawValue
    }
}

print(Length.convert(1, from: .mile, to: .kilometre), Length.convert(12, from: .inch, to: .foot))
// expect: 1.609344 0.9999999999999998
for unit in Length.allCases {
    let marathon = Length.convert(42.195, from: .kilometre, to: unit)
    let name = "\(unit)".padding(toLength: 10, withPad: ".", startingAt: 0)
    print(name + String(format: "%14.3f", marathon))
}
// expect: millimetre  42195000.000
// expect: inch......   1661220.472
// expect: foot......    138435.039
// expect: metre.....     42195.000
// expect: kilometre.        42.195
// expect: mile......        26.219

// Enumeration with payloads: a temperature knows its scale
enum Temperature: Comparable, CustomStringConvertible {
    case celsius(Double)
    case fahrenheit(Double)
    case kelvin(Double)

    init?(_ text: String) {
        guard let letter = text.last, let value = Double(text.dropLast()) else { return nil }
        switch letter {
        case "C", "c": self = .celsius(value)
        case "F", "f": self = .fahrenheit(value)
        case "K", "k": self = .kelvin(value)
        default: return nil
        }
    }

    var inKelvin: Double {
        switch self {
        case .celsius(let c): return c + 273.15
        case .fahrenheit(let f): return (f + 459.67) * 5 / 9
        case .kelvin(let k): return k
        }
    }

    var description: String { String(format: "%.2f K", inKelvin) }

    static func < (a: Temperature, b: Temperature) -> Bool { a.inKelvin < b.inKelvin }
}

let texts = ["20C", "70F", "290K", "-459.67f", "hot", "12X", ""]
let temperatures = texts.compactMap { Temperature($0) }
print(temperatures.count, temperatures.sorted())  // expect: 4 [0.00 K, 290.00 K, 293.15 K, 294.26 K]
print(temperatures.max()!, Temperature.celsius(0) > .fahrenheit(31))  // expect: 294.26 K true

// Recipe scaling
struct Ingredient {
    enum Unit: String { case gram = "g", millilitre = "ml", piece = "" , teaspoon = "tsp" }
    var name: String
    var amount: Double
    var unit: Unit

    func scaled(by factor: Double) -> Ingredient {
        var copy = self
        copy.amount *= factor
        return copy
    }

    var text: String {
        let fractions = [0.25: "¼", 0.5: "½", 0.75: "¾"]
        let whole = amount.rounded(.down)
        let rest = amount - whole
        var number = whole == 0 ? "" : String(Int(whole))
        if let sign = fractions[rest] {
            number += sign
        } else if rest != 0 {
            number = String(format: "%.1f", amount)
        }
        return [number, unit.rawValue, name].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

let pancakes = [
    Ingredient(name: "flour", amount: 250, unit: .gram), Ingredient(name: "milk", amount: 500, unit: .millilitre),
    Ingredient(name: "eggs", amount: 3, unit: .piece), Ingredient(name: "salt", amount: 0.5, unit: .teaspoon),
]
let servings = 4
for wanted in [4, 2, 6, 3] {
    let factor = Double(wanted) / Double(servings)
    print("for \(wanted):", pancakes.map { $0.scaled(by: factor).text }.joined(separator: ", "))
}
// expect: for 4: 250 g flour, 500 ml milk, 3 eggs, ½ tsp salt
// expect: for 2: 125 g flour, 250 ml milk, 1½ eggs, ¼ tsp salt
// expect: for 6: 375 g flour, 750 ml milk, 4½ eggs, ¾ tsp salt
// expect: for 3: 187½ g flour, 375 ml milk, 2¼ eggs, 0.4 tsp salt

// Shoe sizes, speed and body mass index
let sizes = stride(from: 36, through: 44, by: 4).map { eu in (eu: eu, cm: Double(eu) / 1.5 - 1.5) }
for (eu, cm) in sizes { print("EU \(eu) = \(String(format: "%.1f", cm)) cm") }
// expect: EU 36 = 22.5 cm
// expect: EU 40 = 25.2 cm
// expect: EU 44 = 27.8 cm
print(String(format: "%.1f km/h = %.2f m/s = %05.1f mph", 100.0, 100 / 3.6, 100 / 1.609344))
// expect: 100.0 km/h = 27.78 m/s = 062.1 mph

func bodyMass(_ kg: Double, _ metres: Double) -> (index: Double, class: String) {
    let index = kg / (metres * metres)
    let name: String
    switch index {
    case ..<18.5: name = "underweight"
    case 18.5..<25: name = "normal"
    case 25..<30: name = "overweight"
    default: name = "obese"
    }
    return (index, name)
}
for (kg, m) in [(50.0, 1.80), (70, 1.75), (80, 1.7), (120, 1.8)] {
    let (index, name) = bodyMass(kg, m)
    print(String(format: "%5.1f kg %.2f m -> %4.1f", kg, m, index), name)
}
// expect:  50.0 kg 1.80 m -> 15.4 underweight
// expect:  70.0 kg 1.75 m -> 22.9 normal
// expect:  80.0 kg 1.70 m -> 27.7 overweight
// expect: 120.0 kg 1.80 m -> 37.0 obese
print(String(format: "%5d|%-5d|%+d|%05d|%x|%e", 42, 42, 7, 42, 255, 12345.678))
// expect:    42|42   |+7|00042|ff|1.234568e+04
