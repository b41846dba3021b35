// swift-format-ignore-file
struct Address { var street: String; var number: Int }
struct Person { var name: String; var age: Int; var address: Address; var isAdult: Bool { age >= 18 }; var tags = ["x"] }
let people = [
    Person(name: "Ada", age: 36, address: Address(street: "Main", number: 4)),
    Person(name: "Bo", age: 9, address: Address(street: "Side", number: 7)),
]
print(people.map(\.name), people.map(\.address.number), people.filter(\.isAdult).count)  // expect: ["Ada", "Bo"] [4, 7] 1
// cell
print(["a", "bbb"].map(\.count), [3, -4].map(\.magnitude), [[1], []].filter(\.isEmpty).count, ["x", "y"].map(\.self))
// expect: [1, 3] [3, 4] 1 ["x", "y"]
// cell
print(people.map(\.age).reduce(0, +), people.map(\.name.count).max()!, people.map(\.tags.first).compactMap { $0 })  // expect: 45 3 ["x", "x"]
// cell
print(people.sorted { $0.age < $1.age }.map(\.name), people.allSatisfy(\.isAdult), people.first(where: \.isAdult)!.name)
// expect: ["Bo", "Ada"] false Ada
// cell
print([(1, "a"), (2, "b")].map(\.1), [(x: 1, y: 2)].map(\.x), people.contains(where: \.isAdult))  // expect: ["a", "b"] [1] true
// cell
let names = people.lazy.map(\.name).filter { $0.count > 2 }
print(Array(names), people.compactMap(\.tags.last), people.flatMap(\.tags))  // expect: ["Ada"] ["x", "x"] ["x", "x"]
// cell
let grouped = Dictionary(grouping: people, by: \.isAdult)
print(grouped[true]!.map(\.name), grouped[false]!.count, zip(people, 1...).map(\.1))  // expect: ["Ada"] 1 [1, 2]
// cell
let getAge: (Person) -> Int = \.age
let path = \Person.address.street
var someone = people[0]
someone[keyPath: path] = "New"
someone[keyPath: \.age] += 1
print(getAge(someone), someone[keyPath: path], someone[keyPath: \.name])  // expect: 37 New Ada
// cell
func values<T, V>(_ items: [T], _ path: KeyPath<T, V>) -> [V] { items.map { $0[keyPath: path] } }
func sorted<T, V: Comparable>(_ items: [T], by path: KeyPath<T, V>) -> [T] {
    items.sorted { $0[keyPath: path] < $1[keyPath: path] }
}
print(values(people, \.address.number), sorted(people, by: \.age).map(\.name), sorted(people, by: \.name).map(\.age))
// expect: [4, 7] ["Bo", "Ada"] [36, 9]
