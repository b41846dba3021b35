// swift-format-ignore-file
struct Tree<Value: Comparable> {
    enum Order { case pre, post }
    func walk(_ order: Order) -> String { "\(order)" }
}
for order in [Tree<Int>.Order.pre, .post] { print(Tree<Int>().walk(order)) }
// expect: pre
// expect: post
let orders: [Tree<Int>.Order] = [.post]
print(orders, String(reflecting: Tree<String>.Order.self))
// expect: [main.Tree<Swift.Int>.Order.post] main.Tree<Swift.String>.Order
struct List: ExpressibleByArrayLiteral {
    var values: [Int]
    init(_ values: Int...) { self.values = values }
    init(arrayLiteral values: Int...) { self.values = values }
}
print(List().values.count, List(1, 2).values, ([3] as List).values)  // expect: 0 [1, 2] [3]
