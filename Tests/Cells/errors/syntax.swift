// swift-format-ignore-file
let n = 3
switch n { case 1: default: print(2) }  // error: 'case' label in a 'switch' must have at least one executable statement
switch n { default: print(2); case 1: print(1) }  // error: additional 'case' blocks cannot appear after the 'default' block of a 'switch'
switch n { }  // error: 'switch' statement body must have at least one 'case' or 'default' block; add a default case
var = 3  // error: expected pattern
let a b = 3  // error: found an unexpected second identifier in constant declaration; is there an accidental break?
func () { print(1) }  // error: expected identifier in function declaration
func third(_ x: Int) -> { x / 3 }  // error: expected type for function result
for i in 0..<3 print(i)  // error: expected '{' to start the body of for-each loop
if n > 2 print(n)  // error: expected '{' after 'if' condition
if (n > 2) then { print(n) }  // error: expected '{' after 'if' condition
while n > 5 print(n)  // error: expected '{' after 'while' condition
let up = n +1  // error: consecutive statements on a line must be separated by ';'
let down = n -1  // error: consecutive statements on a line must be separated by ';'
let text = 'a'  // error: single-quoted string literal found, use '"'
let class = 3  // error: keyword 'class' cannot be used as an identifier here
