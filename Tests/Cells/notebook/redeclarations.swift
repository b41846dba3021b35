// swift-format-ignore-file
var total = 1
func read() -> Int { total }
// cell
var total = 5
read()  // expect: 5
// cell
func read() -> Int { total * 2 }
read()  // expect: 10
// cell
let total = "text"
read()  // expect: 10
// cell
total  // expect: "text"
// cell
let first = 1
let second = foo  // error: cannot find 'foo' in scope
// cell
first  // error: cannot find 'first' in scope
// cell
1 + 1;
// cell
_ = 1 + 1
// cell
(1, [2.0])  // expect: (1, [2.0])
// cell
let x = 1
let x = 2  // error: invalid redeclaration of 'x'
