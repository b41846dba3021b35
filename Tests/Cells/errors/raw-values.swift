// swift-format-ignore-file
// A case without a raw value takes the next number, where there is one.
enum Size: Int { case small = 9223372036854775807, large }  // error: integer literal '9223372036854775808' overflows when stored into 'Int'
enum Tiny: Int8 { case low = 127, high }  // error: integer literal '128' overflows when stored into 'Int8'
enum Huge: UInt64 { case most = 18446744073709551615, more }  // error: integer literal '18446744073709551616' overflows when stored into 'UInt64'
enum Level: UInt8 { case low = 254, high }
enum Below: Int { case least = -9223372036854775808, next }
