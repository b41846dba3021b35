// swift-format-ignore-file
indirect enum Tree {
    case leaf
    case node(left: Tree, key: Int, value: String, right: Tree)

    static func single(_ key: Int, _ value: String) -> Tree { .node(left: .leaf, key: key, value: value, right: .leaf) }

    subscript(_ wanted: Int) -> String? {
        switch self {
        case .leaf: nil
        case .node(let left, let key, _, _) where wanted < key: left[wanted]
        case .node(_, let key, _, let right) where wanted > key: right[wanted]
        case .node(_, _, let value, _): value
        }
    }

    func inserting(_ newKey: Int, _ newValue: String) -> Tree {
        guard case let .node(left, key, value, right) = self else { return .single(newKey, newValue) }
        if newKey < key {
            return .node(left: left.inserting(newKey, newValue), key: key, value: value, right: right)
        }
        if newKey > key {
            return .node(left: left, key: key, value: value, right: right.inserting(newKey, newValue))
        }
        return .node(left: left, key: key, value: newValue, right: right)
    }

    mutating func insert(_ key: Int, _ value: String) { self = inserting(key, value) }

    var minimum: (key: Int, value: String)? {
        guard case let .node(left, key, value, _) = self else { return nil }
        return left.minimum ?? (key, value)
    }

    func removing(_ wanted: Int) -> Tree {
        switch self {
        case .leaf:
            return .leaf
        case let .node(left, key, value, right) where wanted < key:
            return .node(left: left.removing(wanted), key: key, value: value, right: right)
        case let .node(left, key, value, right) where wanted > key:
            return .node(left: left, key: key, value: value, right: right.removing(wanted))
        case .node(let left, _, _, .leaf):
            return left
        case .node(.leaf, _, _, let right):
            return right
        case .node(let left, _, _, let right):
            let next = right.minimum!
            return .node(left: left, key: next.key, value: next.value, right: right.removing(next.key))
        }
    }

    var count: Int {
        guard case .node(let left, _, _, let right) = self else { return 0 }
        return left.count + 1 + right.count
    }

    var height: Int {
        if case .node(let left, _, _, let right) = self { return 1 + max(left.height, right.height) }
        return 0
    }

    enum Order { case pre, `in`, post }

    func walk(_ order: Order, _ visit: (Int, String) -> Void) {
        guard case let .node(left, key, value, right) = self else { return }
        if order == .pre { visit(key, value) }
        left.walk(order, visit)
        if order == .in { visit(key, value) }
        right.walk(order, visit)
        if order == .post { visit(key, value) }
    }

    func keys(_ order: Order = .in) -> [Int] {
        var result: [Int] = []
        walk(order) { key, _ in result.append(key) }
        return result
    }

    func drawing(indent: Int = 0) -> [String] {
        guard case let .node(left, key, _, right) = self else { return [] }
        return right.drawing(indent: indent + 1) + [String(repeating: "----", count: indent) + "\(key)"]
            + left.drawing(indent: indent + 1)
    }

    func keys(in range: ClosedRange<Int>) -> [Int] {
        guard case let .node(left, key, _, right) = self else { return [] }
        let l = key > range.lowerBound ? left.keys(in: range) : []
        let r = key < range.upperBound ? right.keys(in: range) : []
        return l + (range.contains(key) ? [key] : []) + r
    }
}

var tree = Tree.leaf
print(tree.count, tree.height, tree.minimum == nil, tree[1] as Any)  // expect: 0 0 true nil
for (key, value) in [(50, "fifty"), (30, "thirty"), (70, "seventy"), (20, "twenty"), (40, "forty"), (60, "sixty"), (80, "eighty")] {
    tree.insert(key, value)
}
print(tree.count, tree.height, tree[40] ?? "-", tree[45] ?? "-")  // expect: 7 3 forty -
print(tree.keys(), tree.keys(.pre), tree.keys(.post), separator: "\n")
// expect: [20, 30, 40, 50, 60, 70, 80]
// expect: [50, 30, 20, 40, 70, 60, 80]
// expect: [20, 40, 30, 60, 80, 70, 50]
tree.drawing().forEach { print($0) }
// expect: --------80
// expect: ----70
// expect: --------60
// expect: 50
// expect: --------40
// expect: ----30
// expect: --------20
print(tree.keys(in: 35...65), tree.keys(in: 81...99))  // expect: [40, 50, 60] []

let old = tree
tree.insert(40, "vierzig")
print(old[40]!, tree[40]!, tree.count)  // expect: forty vierzig 7

tree = tree.removing(20)       // a leaf
tree = tree.removing(30)       // one child
tree = tree.removing(50)       // two children
tree = tree.removing(99)       // not there
print(tree.keys(), old.keys())  // expect: [40, 60, 70, 80] [20, 30, 40, 50, 60, 70, 80]
print(tree.drawing().joined(separator: " / "))  // expect: --------80 / ----70 / 60 / ----40

// sorted input makes a list of it; inserting middles first keeps it flat
let chain = (1...20).reduce(Tree.leaf) { $0.inserting($1, "") }
func balanced(_ range: Range<Int>) -> Tree {
    if range.isEmpty { return .leaf }
    let middle = (range.lowerBound + range.upperBound) / 2
    return .node(left: balanced(range.lowerBound..<middle), key: middle, value: "", right: balanced(middle + 1..<range.upperBound))
}
print(chain.height, balanced(1..<21).height, balanced(1..<21).keys() == chain.keys())  // expect: 20 5 true

var words = Tree.leaf
for word in "the tree of words sorts the words by their length".split(separator: " ") {
    words.insert(word.count, [words[word.count], String(word)].compactMap { $0 }.joined(separator: " "))
}
words.walk(.in) { length, words in print(length, words) }
// expect: 2 of by
// expect: 3 the the
// expect: 4 tree
// expect: 5 words sorts words their
// expect: 6 length

func isSearchTree(_ tree: Tree, between low: Int = .min, and high: Int = .max) -> Bool {
    guard case let .node(left, key, _, right) = tree else { return true }
    return low < key && key < high && isSearchTree(left, between: low, and: key) && isSearchTree(right, between: key, and: high)
}
let wrong = Tree.node(left: .single(9, ""), key: 5, value: "", right: .leaf)
print(isSearchTree(tree), isSearchTree(words), isSearchTree(wrong), isSearchTree(.leaf))
// expect: true true false true
