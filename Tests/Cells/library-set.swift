// swift-format-ignore-file
// A set holds each element once; it is sorted to be shown in an order.
let primes: Set = [2, 3, 5, 7, 5, 3]
let evens: Set<Int> = [2, 4, 6, 8]
print(primes.count, primes.sorted(), evens.sorted(by: >)) // expect: 4 [2, 3, 5, 7] [8, 6, 4, 2]
print(primes.contains(3), primes.contains(4), primes.isEmpty, Set("hello").count) // expect: true false false 4
print(Set([1, 1, 1]), Set(["only"]), Set("aaa"), Set(1...1)) // expect: [1] ["only"] ["a"] [1]
// cell
// An empty set needs its element's type.
var visited = Set<Int>()
let nobody: Set<String> = []
print(visited, nobody, visited.isEmpty, nobody.count, nobody.contains("you"), nobody.first == nil)
// expect: [] [] true 0 false true
visited = [4]
print(visited, visited.first!) // expect: [4] 4
visited = []
print(visited.isEmpty) // expect: true
// cell
// insert tells whether the element was new.
var guests: Set = ["Ann", "Bo"]
print(guests.insert("Cy").inserted, guests.insert("Bo").inserted, guests.count) // expect: true false 3
let (inserted, member) = guests.insert("Di")
print(inserted, member, guests.insert("Ann")) // expect: true Di (inserted: false, memberAfterInsert: "Ann")
guests.insert("Eve")
if !guests.insert("Eve").inserted { print("Eve is here already") } // expect: Eve is here already
print(guests.sorted()) // expect: ["Ann", "Bo", "Cy", "Di", "Eve"]
// cell
// remove gives the element, or nil where there was none.
print(guests.remove("Bo") ?? "nobody", guests.remove("Bo") ?? "nobody", guests.remove("Zoe") == nil)
// expect: Bo nobody true
guests.remove("Ann")
print(guests.sorted(), guests.contains("Ann")) // expect: ["Cy", "Di", "Eve"] false
guests.removeAll()
print(guests, guests.isEmpty) // expect: [] true
// cell
// Union, intersection, difference and symmetric difference give new sets.
print(primes.union(evens).sorted()) // expect: [2, 3, 4, 5, 6, 7, 8]
print(primes.intersection(evens).sorted()) // expect: [2]
print(primes.subtracting(evens).sorted(), evens.subtracting(primes).sorted()) // expect: [3, 5, 7] [4, 6, 8]
print(primes.symmetricDifference(evens).sorted(), primes.count) // expect: [3, 4, 5, 6, 7, 8] 4
print(primes.union([11, 13]).count, primes.intersection(4...8).sorted(), primes.subtracting([2]).sorted())
// expect: 6 [5, 7] [3, 5, 7]
// cell
// The same operations, in place.
var tags: Set = ["new", "sale"]
tags.formUnion(["hot", "sale"])
print(tags.sorted()) // expect: ["hot", "new", "sale"]
tags.subtract(["new", "old"])
print(tags.sorted()) // expect: ["hot", "sale"]
tags.formIntersection(["hot", "cold"])
print(tags) // expect: ["hot"]
tags.formSymmetricDifference(["hot", "mild"])
print(tags) // expect: ["mild"]
// cell
// Subsets, supersets and disjoint sets.
let small: Set = [2, 3]
print(small.isSubset(of: primes), primes.isSubset(of: small)) // expect: true false
print(primes.isSuperset(of: small), primes.isSubset(of: primes)) // expect: true true
print(small.isStrictSubset(of: primes), primes.isStrictSubset(of: primes), primes.isStrictSuperset(of: small))
// expect: true false true
print(small.isDisjoint(with: [4, 6]), small.isDisjoint(with: evens)) // expect: true false
print(visited.isSubset(of: small), small.isSubset(of: 1...5)) // expect: true true
// cell
// == compares the elements, in whatever order they came.
print(Set([1, 2, 3]) == [3, 2, 1], Set([1, 2]) != Set([1, 2, 2])) // expect: true false
print(small == primes, Set("listen") == Set("silent")) // expect: false true
let unchanged = small
var bigger = small
bigger.insert(99)
print(unchanged == small, bigger == small, bigger.count, small.count) // expect: true false 3 2
// cell
// map gives an array, filter a set.
print(small.map { $0 * 10 }.sorted(), primes.filter { $0 > 2 }.sorted(), type(of: primes.filter { $0 > 2 }))
// expect: [20, 30] [3, 5, 7] Set<Int>
print(primes.filter { $0 > 2 } == Set([3, 5, 7]), Set(primes.map { $0 % 3 }).sorted()) // expect: true [0, 1, 2]
print(primes.compactMap { $0 > 3 ? "\($0)" : nil }.sorted()) // expect: ["5", "7"]
print(primes.reduce(0, +), primes.min()!, primes.max() ?? 0) // expect: 17 2 7
print(primes.allSatisfy { $0 < 10 }, primes.contains { $0 > 6 }) // expect: true true
// cell
// A loop visits each element once.
var product = 1
for p in primes { product *= p }
print(product) // expect: 210
for p in primes.sorted() where evens.contains(p + 1) { print("\(p) is before an even one") }
// expect: 3 is before an even one
// expect: 5 is before an even one
// expect: 7 is before an even one
for (i, name) in Set(["b", "a", "b"]).sorted().enumerated() { print(i, name) }
// expect: 0 a
// expect: 1 b
// cell
// A set takes the doubles out of an array; one that keeps the order needs a loop.
let visits = [3, 1, 3, 2, 1]
print(Set(visits).count, Array(Set(visits)).sorted(), Set(visits).count < visits.count) // expect: 3 [1, 2, 3] true
var met = Set<Int>()
print(visits.filter { met.insert($0).inserted }) // expect: [3, 1, 2]
func hasDuplicates(_ words: [String]) -> Bool { Set(words).count != words.count }
print(hasDuplicates(["a", "b", "a"]), hasDuplicates([])) // expect: true false
// cell
// What two texts have in common.
let common = Set("kitchen").intersection("chicken")
print(String(common.sorted()), Set("the cat".split(separator: " ")).contains("cat")) // expect: cehikn true
func isPangram(_ text: String) -> Bool { Set(text.lowercased().filter { $0.isLetter }).count == 26 }
print(isPangram("The quick brown fox jumps over the lazy dog."), isPangram("Hello")) // expect: true false
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
print("programming".filter { vowels.contains($0) }, "programming".filter { !vowels.contains($0) })
// expect: oai prgrmmng
// cell
// Sets of enums, of pairs in a struct, and sets in a dictionary.
enum Suit: CaseIterable { case clubs, diamonds, hearts, spades }
let red: Set<Suit> = [.diamonds, .hearts]
print(red.contains(.hearts), Set(Suit.allCases).subtracting(red).count) // expect: true 2
print(Suit.allCases.filter { !red.contains($0) }.map { "\($0)" }) // expect: ["clubs", "spades"]
struct Cell: Hashable { var x, y: Int }
var alive: Set = [Cell(x: 0, y: 0), Cell(x: 0, y: 1)]
alive.insert(Cell(x: 0, y: 0))
alive.remove(Cell(x: 0, y: 1))
print(alive.count, alive.first!.y, alive.contains(Cell(x: 0, y: 0))) // expect: 1 0 true
var friends: [String: Set<String>] = [:]
for (a, b) in [("Al", "Bea"), ("Al", "Cid"), ("Al", "Bea")] {
    friends[a, default: []].insert(b)
    friends[b, default: []].insert(a)
}
print(friends["Al"]!.sorted(), friends["Bea"]!, friends.mapValues(\.count)["Cid"]!) // expect: ["Bea", "Cid"] ["Al"] 1
// cell
// The missing numbers of a row, and a sieve.
let row: Set = [1, 2, 4, 7]
print(Set(1...7).subtracting(row).sorted(), (1...7).filter { !row.contains($0) }) // expect: [3, 5, 6] [3, 5, 6]
var sieve = Set(2...40)
for n in 2...6 where sieve.contains(n) { sieve.subtract(stride(from: n * n, through: 40, by: n)) }
print(sieve.sorted()) // expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
