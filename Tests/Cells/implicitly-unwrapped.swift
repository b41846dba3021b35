// swift-format-ignore-file
class Owner { var name: String!; var pet: Pet?; init() {} ; deinit { print("bye owner") } }
class Pet { unowned let owner: Owner; init(owner: Owner) { self.owner = owner }; deinit { print("bye pet") } }
var o: Owner? = Owner()
o!.name = "Ann"
o!.pet = Pet(owner: o!)
print(o!.pet!.owner.name.count, o!.name!, o!.name as Any)
let up: String = o!.name
print(up.uppercased(), o!.name.uppercased(), o!.name == "Ann", o!.name + "!")
o = nil
var s: String! = nil
s = "abc"
s.append("d")
s += "e"
print(s.count, s ?? "none", s.first!)
if let t = s { print(t) }
var arr: [Int]! = [1, 2]
arr.append(3)
arr[0] = 9
for x in arr { print(x, terminator: " ") }
print(arr.count, arr[1], arr.map { $0 * 2 })
var n: Int! = 4
n += 1
let m = n + 1
print(m, n * 2, -n)
class View { var label: Label!; func setUp() { label = Label() } }
class Label { var text = "x"; func show() -> String { text } }
let v = View(); v.setUp()
v.label.text = "hello"
print(v.label.show(), v.label.text.count, v.label?.text as Any)
func f(_ x: Int!) -> Int { x + 1 }
print(f(3))
func shout(_ x: String) -> String { x.uppercased() }
print(shout(s))
class Counter { var n = 0; lazy var inc: () -> Int = { [unowned self] in n += 1; return n } }
let c = Counter()
print(c.inc(), c.inc())
// expect: 3 Ann Optional("Ann")
// expect: ANN ANN true Ann!
// expect: bye owner
// expect: bye pet
// expect: 5 abcde a
// expect: abcde
// expect: 9 2 3 3 2 [18, 4, 6]
// expect: 6 10 -5
// expect: hello 5 Optional("hello")
// expect: 4
// expect: ABCDE
// expect: 1 2
