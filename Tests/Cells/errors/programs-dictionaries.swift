// swift-format-ignore-file
let ages = ["ann": 31]
let age: Int = ages["ann"]  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let next = ages["ann"] + 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
var scoreBoard: [String: Int] = [:]
scoreBoard["ann"] = "ten"  // error: cannot assign value of type 'String' to subscript of type 'Int'
scoreBoard[1] = 2  // error: cannot convert value of type 'Int' to expected argument type 'String'
scoreBoard["ann"] += 1  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
for (k, v) in scoreBoard { print(k + v) }  // error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
scoreBoard.append("a")  // error: value of type '[String : Int]' has no member 'append'
var d = ["a": 1, "b": 2]
d.add("c", 3)  // error: value of type '[String : Int]' has no member 'add'
d.count = 0  // error: cannot assign to property: 'count' is a get-only property
let x = d["a"] * 2  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
if d["a"] > 0 { print("yes") }  // error: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
d["a"]! += "1"  // error: cannot convert value of type 'String' to expected argument type 'Int'
