// swift-format-ignore-file
func fib(_ n: Int) -> Int { n < 2 ? n : fib(n - 1) + fib(n - 2) }
print(fib(20))
var a = [5, 3, 8, 1]
a.sort()
print(a, a.count, a.isEmpty, a[1..<3].count, a.reversed().count)
a[0] += 10; a.swapAt(0, 3); a.insert(7, at: 1); print(a, a.remove(at: 2), a.removeLast(), a)
var grid = Array(repeating: Array(repeating: 0, count: 3), count: 2)
grid[1][2] = 5; grid[0][0] -= 1
print(grid)
let copy = grid
grid[0][1] = 9
print(copy, grid)

// expect: 6765
// expect: [1, 3, 5, 8] 4 false 2 4
// expect: [8, 7, 3, 5, 11] 3 11 [8, 7, 5]
// expect: [[-1, 0, 0], [0, 0, 5]]
// expect: [[-1, 0, 0], [0, 0, 5]] [[-1, 9, 0], [0, 0, 5]]
