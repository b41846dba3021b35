// swift-format-ignore-file
let maybe: Int? = 3
let text: String? = "a"
let list: [Int]? = [1]
let table = ["a": 1]
struct House { var owner: String?; var rooms: [Int] = [] }
let house: House? = House()
let sum = maybe + 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let n: Int = maybe  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let length = text.count  // error: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
let upper: String = text?.uppercased()  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
let joined = "hi " + text  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
let first = list[0]  // error: value of optional type '[Int]?' must be unwrapped to refer to member 'subscript' of wrapped base type '[Int]'
let doubled = list.map { $0 * 2 }  // error: binary operator '*' cannot be applied to operands of type '[Int]' and 'Int'
let value: Int = table["a"]  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let more = table["a"] + 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let bigger = maybe > 2  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
if maybe { print("never") }  // error: optional type 'Int?' cannot be used as a boolean; test for '!= nil' instead
if let sure = 3 { print(sure) }  // error: initializer for conditional binding must have Optional type, not 'Int'
guard let certain = "text" else { fatalError() }  // error: initializer for conditional binding must have Optional type, not 'String'
let forced = 3!  // error: cannot force unwrap value of non-optional type 'Int'
let chained = 5?.description  // error: cannot use optional chaining on non-optional value of type 'Int'
let absent: Int = nil  // error: 'nil' cannot initialize specified type 'Int'
let other = maybe ?? "none"  // error: binary operator '??' cannot be applied to operands of type 'Int?' and 'String'
let owner: String = house?.owner ?? nil  // error: 'nil' is not compatible with expected argument type 'String'
let rooms: Int = house.rooms.count  // error: value of optional type 'House?' must be unwrapped to refer to member 'rooms' of wrapped base type 'House'
let count: Int = house?.rooms.count  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
for item in list { print(item) }  // error: for-in loop requires '[Int]?' to conform to 'Sequence'; did you mean to unwrap optional?
func half(_ x: Int) -> Int { x / 2 }
print(half(maybe))  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
print(half(nil))  // error: 'nil' is not compatible with expected argument type 'Int'
print(half(Int("4")))  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
func find() -> Int { return nil }  // error: 'nil' is incompatible with return type 'Int'
func name() -> String { text }  // error: value of optional type 'String?' must be unwrapped to a value of type 'String'
let letters: [Int] = [1, nil]  // error: 'nil' is not compatible with expected element type 'Int'
var changing: String = "a"
changing = nil  // error: 'nil' cannot be assigned to type 'String'
while let next = 5 { print(next) }  // error: initializer for conditional binding must have Optional type, not 'Int'
if let maybe, maybe.isEmpty { print(maybe) }  // error: value of type 'Int' has no member 'isEmpty'
switch maybe { case 1: print(1); case nil: print(0) }  // error: switch must be exhaustive
let index: Int = [1, 2].firstIndex(of: 2)  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let least: Int = [2, 1].min()  // error: cannot convert value of type 'Int?' to specified type 'Int'
let last = [1, 2].last * 2  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
