// swift-format-ignore-file
enum Suit { case hearts, spades, clubs }
enum Event { case key(String), click(x: Int, y: Int), quit }
let suit = Suit.hearts
let event = Event.quit
let n = 3
let flag = true
let maybe: Int? = nil
switch suit { case .hearts: print(1) }  // error: switch must be exhaustive
switch suit { case .hearts, .spades: print(1) }  // error: switch must be exhaustive
switch n { case 0: print(0); case 1...: print(1) }  // error: switch must be exhaustive
switch flag { case true: print(1) }  // error: switch must be exhaustive
switch event { case .key("a"): print(1); case .click, .quit: print(2) }  // error: switch must be exhaustive
switch maybe { case let x?: print(x) }  // error: switch must be exhaustive
switch (flag, suit) { case (true, _): print(1); case (false, .hearts): print(2) }  // error: switch must be exhaustive
switch "text" { case "a": print(1) }  // error: switch must be exhaustive
switch n { case let x where x > 0: print(x); case ..<0: print(0) }  // error: switch must be exhaustive
switch suit { case .diamonds: print(1); default: print(2) }  // error: type 'Suit' has no member 'diamonds'
switch suit { case hearts: print(1); default: print(2) }  // error: cannot find 'hearts' in scope
switch n { case "a": print(1); default: print(2) }  // error: expression pattern of type 'String' cannot match values of type 'Int'
switch event { case .click(let x): print(x + 1); default: print(2) }  // error: cannot convert value of type '(x: Int, y: Int)' to expected argument type 'Int'
switch event { case .key(let a, let b): print(a, b); default: print(2) }  // error: tuple pattern cannot match values of the non-tuple type 'String'
switch event { case .key(let text): print(txt); default: print(2) }  // error: cannot find 'txt' in scope
let size = switch n { case 0: "zero"; case 1: 1; default: "many" }  // error: branches have mismatching types 'String' and 'Int'
let short = switch n { case 0: "zero" }  // error: switch must be exhaustive
let name = if flag { "yes" }  // error: 'if' must have an unconditional 'else' to be used as expression
let other = if n > 2 { 1 } else { "no" }  // error: branches have mismatching types 'Int' and 'String'
if case .hearts = n { print(1) }  // error: type 'Int' has no member 'hearts'
if case .key(let k) = suit { print(k) }  // error: type 'Suit' has no member 'key'
if suit == .key("a") { print(1) }  // error: type 'Suit' has no member 'key'
if event == .quit { print(1) }  // error: binary operator '==' cannot be applied to two 'Event' operands
for case .key(let k) in [suit] { print(k) }  // error: type 'Suit' has no member 'key'
switch (n, flag) { case (1, 2): print(1); default: print(2) }  // error: expression pattern of type 'Int' cannot match values of type 'Bool'
switch (n, flag) { case (let a, let b, let c): print(a, b, c); default: print(2) }  // error: tuple pattern has the wrong length for tuple type '(Int, Bool)'
switch n { case let x, 3: print(x) }  // error: 'x' must be bound in every pattern
switch event { case .key(let a), .click(let a, _): print(a); case .quit: print(2) }  // error: pattern variable bound to type 'Int', expected type 'String'
break  // error: 'break' is only allowed inside a loop, if, do, or switch
func stop() { continue }  // error: 'continue' is only allowed inside a loop
outer: for _ in 0..<1 { break inner }  // error: cannot find label 'inner' in scope
