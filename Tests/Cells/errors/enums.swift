// swift-format-ignore-file
enum Suit { case hearts, spades }
enum Grade: Int { case a = 1, b = 1 }  // error: raw value for enum case is not unique
enum Word: String {  // error: 'Word' declares raw type 'String', but does not conform to RawRepresentable and conformance could not be synthesized
    case a = 1  // error: cannot convert value of type 'Int' to raw type 'String'
}
enum Size: Int {  // error: 'Size' declares raw type 'Int', but does not conform to RawRepresentable and conformance could not be synthesized
    case small = "s"  // error: cannot convert value of type 'String' to raw type 'Int'
}
enum Shade: Color { case dark }  // error: cannot find type 'Color' in scope
enum Raw: Double { case half = 0.5 }
enum Event { case key(String), click(x: Int, y: Int), quit }
enum Mixed: Int {  // error: 'Mixed' declares raw type 'Int', but does not conform to RawRepresentable and conformance could not be synthesized
    case one(String)  // error: enum with raw type cannot have cases with arguments
}
enum Tree { case leaf, node(Tree, Tree) }  // error: recursive enum 'Tree' is not marked 'indirect'
enum Stored { case a; var count = 0 }  // error: enums must not contain stored properties
enum Looped: CaseIterable { case one(Int), two }  // error: type 'Looped' does not conform to protocol 'CaseIterable'
let a = Suit.clubs  // error: type 'Suit' has no member 'clubs'
let b: Suit = "hearts"  // error: cannot convert value of type 'String' to specified type 'Suit'
let c = Suit()  // error: 'Suit' cannot be constructed because it has no accessible initializers
let d = Suit(rawValue: "hearts")  // error: 'Suit' cannot be constructed because it has no accessible initializers
let e = Suit.hearts.rawValue  // error: value of type 'Suit' has no member 'rawValue'
let f: Raw = Raw(rawValue: 0.5)  // error: value of optional type 'Raw?' must be unwrapped to a value of type 'Raw'
let g: Raw = 0.5  // error: cannot convert value of type 'Double' to specified type 'Raw'
let i: Event = .key(1)  // error: cannot convert value of type 'Int' to expected argument type 'String'
let j: Event = .key  // error: member 'key' expects argument of type 'String'
let k: Event = .key("a", "b")  // error: extra argument in call
let l: Event = .click(1, 2)  // error: missing argument labels 'x:y:' in call
let m: Event = .click(x: 1)  // error: missing argument for parameter 'y' in call
let n: Event = .quit()  // error: enum case 'quit' has no associated values
let o = Event.quit == .quit  // error: binary operator '==' cannot be applied to two 'Event' operands
let p = Suit.hearts < Suit.spades  // error: binary operator '<' cannot be applied to two 'Suit' operands
let q = .hearts  // error: reference to member 'hearts' cannot be resolved without a contextual type
let r = Suit.allCases  // error: type 'Suit' has no member 'allCases'
let s = Event.key("a").0  // error: value of type 'Event' has no member '0'
let t = hearts  // error: cannot find 'hearts' in scope
var u = Suit.hearts
u = .joker  // error: type 'Suit' has no member 'joker'
u = Event.quit  // error: cannot assign value of type 'Event' to type 'Suit'
u += 1  // error: binary operator '+=' cannot be applied to operands of type 'Suit' and 'Int'
if u == "hearts" { print(1) }  // error: referencing operator function '==' on 'StringProtocol' requires that 'Suit' conform to 'StringProtocol'
if u == 1 { print(1) }  // error: referencing operator function '==' on 'BinaryInteger' requires that 'Suit' conform to 'BinaryInteger'
let v: [Suit] = [.hearts, .key]  // error: type 'Suit' has no member 'key'
let w: [Event: Int] = [:]  // error: type 'Event' does not conform to protocol 'Hashable'
print(Raw.half + 1)  // error: cannot convert value of type 'Raw' to expected argument type 'Double'
print(u.next)  // error: value of type 'Suit' has no member 'next'
enum Empty {}
let x = Empty()  // error: 'Empty' cannot be constructed because it has no accessible initializers
