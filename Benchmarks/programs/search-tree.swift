indirect enum Tree {
    case empty
    case node(Tree, Int, Tree)
}

func inserting(_ key: Int, _ tree: Tree) -> Tree {
    switch tree {
    case .empty: return .node(.empty, key, .empty)
    case .node(let left, let own, let right):
        if key < own { return .node(inserting(key, left), own, right) }
        if key > own { return .node(left, own, inserting(key, right)) }
        return tree
    }
}

func weight(_ tree: Tree, _ depth: Int) -> Int {
    switch tree {
    case .empty: return 0
    case .node(let left, let own, let right):
        return weight(left, depth + 1) + own % 10 * depth + weight(right, depth + 1)
    }
}

var tree = Tree.empty
var state = 42
for _ in 0..<60_000 {
    state = state * 16_807 % 2_147_483_647
    tree = inserting(state % 100_000, tree)
}
print(weight(tree, 1))
