// swift-format-ignore-file
func size(_ n: Int) -> String {
    switch n {
    case ..<0: return "negative"
    case 0: return "zero"
    case 1, 2, 3: return "few"
    case 4...9: return "several"
    case 10..<100: return "many"
    default: return "lots"
    }
}
print([-5, 0, 2, 4, 9, 10, 99, 100].map(size))  // expect: ["negative", "zero", "few", "several", "several", "many", "many", "lots"]
// cell
func kind(_ c: Character) -> String {
    switch c {
    case "a", "e", "i", "o", "u": "vowel"
    case "a"..."z": "consonant"
    case "0"..."9": "digit"
    case "가"..."힣": "hangul"
    default: "other"
    }
}
print("h3o한!".map(kind))  // expect: ["consonant", "digit", "vowel", "hangul", "other"]
// cell
func answer(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes": return true
    case "n", "no": return false
    default: return nil
    }
}
print(answer("YES")!, answer("n")!, answer("maybe") == nil)  // expect: true false true
// cell
func fizz(_ n: Int) -> String {
    switch (n % 3, n % 5) {
    case (0, 0): return "FizzBuzz"
    case (0, _): return "Fizz"
    case (_, 0): return "Buzz"
    default: return "\(n)"
    }
}
print((1...15).map(fizz).joined(separator: " "))  // expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
// cell
func locate(_ point: (Int, Int)) -> String {
    switch point {
    case (0, 0): return "origin"
    case (let x, 0): return "x axis at \(x)"
    case (0, let y): return "y axis at \(y)"
    case (-2...2, -2...2): return "near"
    case let (x, y) where x == y: return "diagonal \(x)"
    case (_, _): return "far"
    }
}
print(locate((0, 0)), locate((4, 0)), locate((0, -9)), locate((1, 2)), locate((7, 7)), locate((7, 8)))
// expect: origin x axis at 4 y axis at -9 near diagonal 7 far
// cell
func both(_ a: Bool, _ b: Bool) -> Int {
    switch (a, b) {
    case (true, true): 3
    case (true, false): 2
    case (false, true): 1
    case (false, false): 0
    }
}
print(both(true, true), both(false, true), both(true, false), both(false, false))  // expect: 3 1 2 0
switch 2 > 1 { case true: print("yes"); case false: print("no") }  // expect: yes
// cell
var steps: [String] = []
for n in 1...4 {
    switch n {
    case 1:
        steps.append("one")
        fallthrough
    case 2:
        steps.append("up to two")
    case 3: fallthrough
    default:
        steps.append("rest")
    }
}
print(steps)  // expect: ["one", "up to two", "up to two", "rest", "rest"]
// cell
let temperature = 21.5
switch temperature {
case ..<0.0: print("ice")
case 0..<20: print("cool")
case 20...25: print("mild")
default: print("hot")
}  // expect: mild
switch Double.nan { case -1e9...1e9: print("a number"); default: print("nan is in no range") }  // expect: nan is in no range
// cell
func sort(_ n: Int) -> String {
    switch n {
    case let x where x < 0: return "below by \(-x)"
    case let x where x % 2 == 0 && x > 100: return "large even"
    case 7 where size(7) == "several": return "lucky"
    case _ where n > 50: return "big"
    case let other: return "plain \(other)"
    }
}
print(sort(-4), sort(102), sort(7), sort(51), sort(8))  // expect: below by 4 large even lucky big plain 8
// cell
var log: [Int] = []
scan: for n in 1...10 {
    switch n {
    case 3: continue
    case 5: break
    case 8: break scan
    default: log.append(n)
    }
}
print(log)  // expect: [1, 2, 4, 6, 7]
// cell
let limit = 10
let list = [1, 2, 3]
switch 10 { case limit: print("matches a constant"); default: print("no") }  // expect: matches a constant
switch list { case []: print("empty"); case [1, 2, 3]: print("equal"); default: print("other") }  // expect: equal
switch 42 { case list.count * 14: print("matches a value"); default: print("no") }  // expect: matches a value
// cell
let person = (name: "Ada", age: 36)
switch person {
case ("Bob", _): print("bob")
case (let name, 30..<40) where name.count == 3: print(name, "in the thirties")
case (name: _, age: let age): print(age)
}  // expect: Ada in the thirties
// cell
switch (1, (2.5, "x")) {
case (_, (let number, "y")): print(number)
case (let n, (3..., _)): print(n)
case let (n, (number, text)): print(n, number, text)
}  // expect: 1 2.5 x
