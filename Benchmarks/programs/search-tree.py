def inserting(key, tree):
    if tree is None:
        return (None, key, None)
    left, own, right = tree
    if key < own:
        return (inserting(key, left), own, right)
    if key > own:
        return (left, own, inserting(key, right))
    return tree


def weight(tree, depth):
    if tree is None:
        return 0
    left, own, right = tree
    return weight(left, depth + 1) + own % 10 * depth + weight(right, depth + 1)


tree = None
state = 42
for _ in range(60_000):
    state = state * 16_807 % 2_147_483_647
    tree = inserting(state % 100_000, tree)
print(weight(tree, 1))
