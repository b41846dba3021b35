// swift-format-ignore-file
// Inside a generic type its bare name means the type with its own arguments.
struct Box<T> { let value: T; func map<U>(_ f: (T) -> U) -> Box<U> { Box<U>(value: f(value)) } }
extension Array { func texts() -> [String] { Array<String>(map { "\($0)" }) } }
extension Array { func rest() -> [Element] { Array(dropFirst()) } }
extension Array where Element == Int { func zeros() -> [Int] { Array(repeating: 0, count: count) } }
extension Array where Element == Int { func labels() -> Int { Array(repeating: "a", count: 2).count } }  // error: cannot convert value of type 'String' to expected argument type 'Int'
