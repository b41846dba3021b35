// `try` covers what stands to its right: after an operator it would cover less than it seems to.
func read() throws -> Int { 1 }
let sum = 1 + try! read()  // error: 'try!' cannot appear to the right of a non-assignment operator
let first = (try? read()) ?? try! read()  // error: 'try!' cannot appear to the right of a non-assignment operator
let isOne = true && try! read() == 1  // error: 'try!' cannot appear to the right of a non-assignment operator
var total = 1
total += try! read()
let chosen = true ? try! read() : try! read() + 1
let inParentheses = 1 + (try! read())
