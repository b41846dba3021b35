// swift-format-ignore-file
let missing: Int? = nil
var name: String? = "Ada"
print(name!.count)  // expect: 3
// cell
print(missing!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
let number = Int("forty")!  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
name = nil
print(name!.count)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
let ages = ["Ann": 31]
print(ages["Ann"]!)  // expect: 31
print(ages["Bob"]!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
print([Int]().max()!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
print([3, 4].firstIndex(of: 5)!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
struct House { var owner: String? }
var house: House? = House(owner: nil)
print(house!.owner!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
house = nil
house!.owner = "Zoe"  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
enum Size: Int { case small = 1, large }
print(Size(rawValue: 2)!)  // expect: large
print(Size(rawValue: 3)!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
func first(_ words: [String]) -> String {
    words.first!  // error: Unexpectedly found nil while unwrapping an Optional value
}
print(first(["a"]))  // expect: a
print(first([]))
// cell
let promised: String! = nil
print(promised.count)  // error: Unexpectedly found nil while implicitly unwrapping an Optional value
// cell
let nested: Int?? = .some(nil)
print(nested! == nil)  // expect: true
print(nested!!)  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
var counts: [String: Int] = [:]
counts["a"]! += 1  // error: Unexpectedly found nil while unwrapping an Optional value
// cell
print(counts.count, house == nil)  // expect: 0 true
print("".first!)  // error: Unexpectedly found nil while unwrapping an Optional value
