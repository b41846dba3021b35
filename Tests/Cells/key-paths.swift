// swift-format-ignore-file
struct Person { var name: String; var age: Int; var home = Home() }
struct Home { var city = "Oslo" }
class Box { var n = 1; let id = 7 }
let byName: KeyPath<Person, String> = \.name
let byAge = \Person.age
let byCity = \Person.home.city
var people = [Person(name: "Bo", age: 9), Person(name: "Ada", age: 36)]
people[0][keyPath: byCity] = "Rome"
people[1][keyPath: byAge] += 1
print(people[0][keyPath: byName], people.map { $0[keyPath: byCity] }, people[1][keyPath: byAge])
func sorted<T, V: Comparable>(_ items: [T], by path: KeyPath<T, V>) -> [T] { items.sorted { $0[keyPath: path] < $1[keyPath: path] } }
print(sorted(people, by: \.age).map(\.name), sorted(people, by: byName).map(\.name))
let box = Box()
let n = \Box.n
box[keyPath: n] = 5
box[keyPath: \.n] *= 2
print(box.n, box[keyPath: \.id], box[keyPath: (\Box.id)])
let paths: [KeyPath<Person, String>] = [\.name, \.home.city]
print(paths.map { people[1][keyPath: $0] })
func update<T, V>(_ item: inout T, _ path: WritableKeyPath<T, V>, to value: V) { item[keyPath: path] = value }
update(&people[0], \.name, to: "Cy")
print(people[0].name, people[0][keyPath: (\Person.home).appending(path: \.city)])
extension Array { func sum<N: Numeric>(of path: KeyPath<Element, N>) -> N { reduce(0) { $0 + $1[keyPath: path] } } }
print(people.sum(of: \.age))
// expect: Bo ["Rome", "Oslo"] 37
// expect: ["Bo", "Ada"] ["Ada", "Bo"]
// expect: 10 7 7
// expect: ["Ada", "Oslo"]
// expect: Cy Rome
// expect: 46
