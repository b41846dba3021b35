// swift-format-ignore-file
// k-means clustering with farthest-point seeding, silhouette and an ASCII plot

struct Point: Equatable {
    var x: Double
    var y: Double

    func squaredDistance(to other: Point) -> Double {
        let dx = x - other.x
        let dy = y - other.y
        return dx * dx + dy * dy
    }

    func distance(to other: Point) -> Double { squaredDistance(to: other).squareRoot() }

    static func += (lhs: inout Point, rhs: Point) {
        lhs.x += rhs.x
        lhs.y += rhs.y
    }

    static func / (lhs: Point, rhs: Double) -> Point { Point(x: lhs.x / rhs, y: lhs.y / rhs) }
}

// Three clouds of points, from a linear congruential generator
var seed: UInt64 = 42
func noise(_ scale: Double) -> Double {
    var sum = 0.0
    for _ in 0..<4 {
        seed = seed &* 6364136223846793005 &+ 1
        sum += Double(seed >> 40) / Double(1 << 24) - 0.5
    }
    return sum * scale
}

let centres = [Point(x: 2, y: 2), Point(x: 8, y: 3), Point(x: 5, y: 8)]
let points = centres.flatMap { c in (0..<12).map { _ in Point(x: c.x + noise(1.2), y: c.y + noise(1.2)) } }
print(points.count, points.allSatisfy { -1...11 ~= $0.x })  // expect: 36 true

struct Clustering {
    var centroids: [Point]
    var labels: [Int]
    var iterations = 0

    func inertia(_ points: [Point]) -> Double {
        zip(points, labels).reduce(0) { $0 + $1.0.squaredDistance(to: centroids[$1.1]) }
    }
}

func nearest(_ p: Point, in centroids: [Point]) -> Int {
    var best = 0
    for i in 1..<centroids.count where p.squaredDistance(to: centroids[i]) < p.squaredDistance(to: centroids[best]) {
        best = i
    }
    return best
}

func kMeans(_ points: [Point], k: Int, maxIterations: Int = 100) -> Clustering {
    // begin with a point, then always take the one farthest from all that were taken
    var centroids = [points[0]]
    while centroids.count < k {
        let far = points.max { a, b in
            centroids.map { a.distance(to: $0) }.min()! < centroids.map { b.distance(to: $0) }.min()!
        }
        centroids.append(far!)
    }
    var result = Clustering(centroids: centroids, labels: Array(repeating: -1, count: points.count))
    while result.iterations < maxIterations {
        result.iterations += 1
        let labels = k == 1 ? points.map { _ in 0 } : points.map { nearest($0, in: result.centroids) }
        if labels == result.labels { break }
        result.labels = labels
        for c in 0..<k {
            let members = zip(points, labels).filter { $0.1 == c }.map(\.0)
            if members.isEmpty { continue }
            var sum = Point(x: 0, y: 0)
            for m in members { sum += m }
            result.centroids[c] = sum / Double(members.count)
        }
    }
    return result
}

let clusters = kMeans(points, k: 3)
print("stable:", clusters.iterations < 20)  // expect: stable: true
print("sizes:", (0..<3).map { c in clusters.labels.filter { $0 == c }.count })  // expect: sizes: [12, 12, 12]
let pure = stride(from: 0, to: 36, by: 12).allSatisfy { Set(clusters.labels[$0..<$0 + 12]).count == 1 }
print("each cloud is one cluster:", pure)  // expect: each cloud is one cluster: true
for (centre, centroid) in zip(centres, clusters.centroids.sorted { $0.x < $1.x }.sorted { a, b in
    nearest(a, in: centres) < nearest(b, in: centres)
}) {
    print(centre.x, centre.y, "found within half a unit:", centre.distance(to: centroid) < 0.6)
}
// expect: 2.0 2.0 found within half a unit: true
// expect: 8.0 3.0 found within half a unit: true
// expect: 5.0 8.0 found within half a unit: true

// the elbow: inertia falls with k
let inertias = (1...5).map { kMeans(points, k: $0).inertia(points) }
print("falls:", zip(inertias, inertias.dropFirst()).allSatisfy { $0 >= $1 })  // expect: falls: true
let gains = zip(inertias, inertias.dropFirst()).map { $0 / $1 }
print("elbow at k =", gains.indices.max { gains[$0] < gains[$1] }! + 2, "- three is enough:", inertias[2] < inertias[0] / 10)
// expect: elbow at k = 3 - three is enough: true

func silhouette(_ i: Int) -> Double {
    var sums = [0.0, 0.0, 0.0], counts = [0.0, 0.0, 0.0]
    for j in points.indices where j != i {
        sums[clusters.labels[j]] += points[i].distance(to: points[j])
        counts[clusters.labels[j]] += 1
    }
    let means = zip(sums, counts).map { $0 / $1 }
    let own = means[clusters.labels[i]]
    let other = means.enumerated().filter { $0.offset != clusters.labels[i] }.map(\.element).min()!
    return (other - own) / max(own, other)
}
let average = points.indices.map(silhouette).reduce(0, +) / 36
print("silhouette above 0.7:", average > 0.7)  // expect: silhouette above 0.7: true

var canvas = Array(repeating: Array(repeating: Character("."), count: 22), count: 11)
for (p, label) in zip(points, clusters.labels) {
    canvas[10 - Int(p.y.rounded())][Int((p.x * 2).rounded())] = ["a", "b", "c"][label]
}
canvas.forEach { print(String($0)) }
// expect: ......................
// expect: ........bb.bb.........
// expect: ........b.bb..........
// expect: ..........b.b.........
// expect: ......................
// expect: ......................
// expect: .................c....
// expect: .....a........cccc....
// expect: ...aaaa.....cc...cc...
// expect: ...aaa.a..............
// expect: ......................
