// swift-format-ignore-file
var s = 0
outer: for i in 1...10 {
    for j in 1...10 {
        if j == i { continue outer }
        if i == 7 { break outer }
        s += i * j
    }
}
print(s)
for (i, v) in ["a", "b"].enumerated() { print(i, v) }
for (x, y) in zip([1, 2, 3], [4.5, 5]) { print(x, y) }
for x in stride(from: 0.1, through: 0.6, by: 0.1) { print(x, terminator: " ") }
for x in stride(from: 10, to: 0, by: -3) { print(x, terminator: " ") }
print()
for c in "héllo" { print(c, terminator: ".") }
print()
var n = 27, steps = 0
while n != 1 { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps += 1 }
print(steps)
repeat { steps -= 50 } while steps > 0
print(steps)
let (q, r) = (17 / 5, 17 % 5)
print(q, r)
var t = (x: 1, y: 2.0); t.x += 5; t.1 = 7; print(t, t.x)
(n, steps) = (steps, n); print(n, steps)
func minmax(_ a: [Double]) -> (min: Double, max: Double) {
    var lo = a[0], hi = a[0]
    for v in a where v < lo { lo = v }
    for v in a where v > hi { hi = v }
    return (lo, hi)
}
let mm = minmax([3, 1, 4]); print(mm, mm.min)

// expect: 175
// expect: 0 a
// expect: 1 b
// expect: 1 4.5
// expect: 2 5.0
// expect: 0.1 0.2 0.30000000000000004 0.4 0.5 10 7 4 1 
// expect: h.é.l.l.o.
// expect: 111
// expect: -39
// expect: 3 2
// expect: (x: 6, y: 7.0) 6
// expect: -39 1
// expect: (min: 1.0, max: 4.0) 1.0
