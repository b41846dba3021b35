// swift-format-ignore-file
class Animal {
    var sound: String { "..." }
}
func loud<A: Animal>(_ animal: A) -> String { animal.sound }
print(loud(3))  // error: global function 'loud' requires that 'Int' inherit from 'Animal'
protocol Circular: Circular {}  // error: protocol 'Circular' refines itself
func greet() { print("hello") }
greet  // error: function is unused
let double = { (n: Int) in n * 2 }
double  // error: function is unused
let ages = ["Ann": 31]
let first = [1].first
let sum = first + first  // error: binary operator '+' cannot be applied to two 'Int?' operands
print(double(2))
