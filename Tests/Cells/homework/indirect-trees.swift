// swift-format-ignore-file
// Tree with indirect enum
indirect enum Tree<T: Comparable> {
    case leaf
    case node(Tree<T>, T, Tree<T>)
    init() { self = .leaf }
    func inserting(_ value: T) -> Tree {
        switch self {
        case .leaf: return .node(.leaf, value, .leaf)
        case let .node(l, v, r) where value < v: return .node(l.inserting(value), v, r)
        case let .node(l, v, r) where value > v: return .node(l, v, r.inserting(value))
        default: return self
        }
    }
    var inOrder: [T] {
        switch self {
        case .leaf: return []
        case .node(let l, let v, let r): return l.inOrder + [v] + r.inOrder
        }
    }
    var depth: Int {
        guard case .node(let l, _, let r) = self else { return 0 }
        return 1 + max(l.depth, r.depth)
    }
    func contains(_ x: T) -> Bool {
        guard case let .node(l, v, r) = self else { return false }
        return x == v || (x < v ? l : r).contains(x)
    }
    func map<U>(_ f: (T) -> U) -> Tree<U> {
        if case let .node(l, v, r) = self { return .node(l.map(f), f(v), r.map(f)) }
        return .leaf
    }
}
let tree = [50, 30, 70, 20, 40, 60, 80, 30].reduce(Tree<Int>()) { $0.inserting($1) }
print(tree.inOrder, tree.depth, tree.contains(60), tree.contains(65))  // expect: [20, 30, 40, 50, 60, 70, 80] 3 true false
print(tree.map { "n\($0)" }.inOrder.joined(separator: " "))  // expect: n20 n30 n40 n50 n60 n70 n80
indirect enum Expr {
    case number(Double), variable(String)
    case sum(Expr, Expr), product(Expr, Expr)
}
extension Expr: CustomStringConvertible {
    var description: String {
        switch self {
        case .number(let n): return n == n.rounded() ? String(Int(n)) : String(n)
        case .variable(let v): return v
        case .sum(let a, let b): return "(\(a) + \(b))"
        case .product(let a, let b): return "\(a) * \(b)"
        }
    }
    func derivative(_ x: String) -> Expr {
        switch self {
        case .number: return .number(0)
        case .variable(let v): return .number(v == x ? 1 : 0)
        case let .sum(a, b): return .sum(a.derivative(x), b.derivative(x))
        case let .product(a, b): return .sum(.product(a.derivative(x), b), .product(a, b.derivative(x)))
        }
    }
    var simplified: Expr {
        switch self {
        case let .sum(a, b):
            switch (a.simplified, b.simplified) {
            case (.number(0), let e), (let e, .number(0)): return e
            case let (.number(x), .number(y)): return .number(x + y)
            case let (x, y): return .sum(x, y)
            }
        case let .product(a, b):
            switch (a.simplified, b.simplified) {
            case (.number(0), _), (_, .number(0)): return .number(0)
            case (.number(1), let e), (let e, .number(1)): return e
            case let (x, y): return .product(x, y)
            }
        default: return self
        }
    }
}
let e: Expr = .sum(.product(.number(3), .product(.variable("x"), .variable("x"))), .sum(.variable("x"), .number(2.5)))
print(e); print(e.derivative("x")); print(e.derivative("x").simplified)
// expect: (3 * x * x + (x + 2.5))
// expect: ((0 * x * x + 3 * (1 * x + x * 1)) + (1 + 0))
// expect: (3 * (x + x) + 1)
