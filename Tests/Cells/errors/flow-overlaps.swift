// swift-format-ignore-file
func change(_ a: inout Int, _ b: inout Int) { a += b }
func update(_ x: inout Int, by f: () -> Int) { x += f() }
struct Player {
    var score = 1
    var items = [1, 2]
    mutating func add(to other: inout Int) { other += score }
}
func both() {
    var items = [1, 2]
    var n = 1
    var player = Player()
    swap(&items[0], &items[1])  // error: overlapping accesses to 'items', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
    update(&n) { n * 2 }  // error: overlapping accesses to 'n', but modification requires exclusive access; consider copying to a local variable
    player.add(to: &player.score)  // error: overlapping accesses to 'player', but modification requires exclusive access; consider copying to a local variable
    swap(&player.items[0], &player.items[1])  // error: overlapping accesses to 'player.items', but modification requires exclusive access; consider calling MutableCollection.swapAt(_:_:)
    var pair = (1, 2)
    change(&pair.0, &pair.1)
}
struct Stock {
    var points: [Int]
    var limit = 2
    var inner = (a: [1], b: 2)
    mutating func own() {
        points.removeAll(where: { points.contains($0) })  // error: overlapping accesses to 'self.points', but modification requires exclusive access; consider copying to a local variable
    }
    mutating func whole() {
        points.removeAll { isLarge($0) }  // error: overlapping accesses to 'self.points', but modification requires exclusive access; consider copying to a local variable
    }
    mutating func others() {
        points.removeAll { $0 > limit }
        inner.a.removeAll { $0 == inner.b }
    }
    func isLarge(_ x: Int) -> Bool { x > 1 }
}
func inside() {
    var stock = Stock(points: [1])
    stock.points.removeAll { $0 > stock.limit }
    stock.points.removeAll { $0 == stock.points.count }  // error: overlapping accesses to 'stock.points', but modification requires exclusive access; consider copying to a local variable
    stock.inner.a.removeAll { stock.inner.a.count == $0 }  // error: overlapping accesses to 'stock.inner.a', but modification requires exclusive access; consider copying to a local variable
}
