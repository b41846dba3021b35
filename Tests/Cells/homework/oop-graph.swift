// swift-format-ignore-file
// A generic graph: traversals, shortest paths, topological order, components, spanning tree

struct Edge<Vertex: Hashable>: Hashable {
    let from: Vertex
    let to: Vertex
    let weight: Int
}

enum GraphError: Error {
    case cycle(containing: String)
    case unknown(String)
}

struct Graph<Vertex: Hashable & Comparable> {
    private(set) var adjacency: [Vertex: [Edge<Vertex>]] = [:]
    let isDirected: Bool

    init(directed: Bool) { isDirected = directed }

    var vertices: [Vertex] { adjacency.keys.sorted() }
    var edges: [Edge<Vertex>] { vertices.flatMap { adjacency[$0]! } }

    mutating func connect(_ a: Vertex, _ b: Vertex, weight: Int = 1) {
        adjacency[a, default: []].append(Edge(from: a, to: b, weight: weight))
        if isDirected {
            adjacency[b, default: []] += []
        } else {
            adjacency[b, default: []].append(Edge(from: b, to: a, weight: weight))
        }
    }

    func neighbours(of vertex: Vertex) -> [Vertex] { (adjacency[vertex] ?? []).map(\.to).sorted() }

    func breadthFirst(from start: Vertex) -> [Vertex] {
        var order = [start]
        var seen: Set = [start]
        var head = 0
        while head < order.count {
            for next in neighbours(of: order[head]) where seen.insert(next).inserted { order.append(next) }
            head += 1
        }
        return order
    }

    func depthFirst(from start: Vertex, visit: (Vertex) throws -> Void) rethrows {
        var seen: Set<Vertex> = []
        func go(_ v: Vertex) throws {
            guard seen.insert(v).inserted else { return }
            try visit(v)
            for next in neighbours(of: v) { try go(next) }
        }
        try go(start)
    }

    func distances(from start: Vertex) throws -> [Vertex: (distance: Int, via: Vertex?)] {
        guard adjacency[start] != nil else { throw GraphError.unknown("\(start)") }
        var best: [Vertex: (distance: Int, via: Vertex?)] = [start: (0, nil)]
        var open: Set = [start]
        while let current = open.min(by: { (best[$0]!.distance, $0) < (best[$1]!.distance, $1) }) {
            open.remove(current)
            for edge in adjacency[current]! {
                let candidate = best[current]!.distance + edge.weight
                if candidate < best[edge.to]?.distance ?? .max {
                    best[edge.to] = (candidate, current)
                    open.insert(edge.to)
                }
            }
        }
        return best
    }

    func path(from start: Vertex, to goal: Vertex) throws -> (vertices: [Vertex], length: Int)? {
        let best = try distances(from: start)
        guard let length = best[goal]?.distance else { return nil }
        let way = sequence(first: goal) { best[$0]?.via }
        return (way.reversed(), length)
    }

    func topologicalOrder() throws -> [Vertex] {
        var incoming = adjacency.mapValues { _ in 0 }
        for edge in edges { incoming[edge.to]! += 1 }
        var ready = incoming.filter { $0.value == 0 }.keys.sorted()
        var order: [Vertex] = []
        while !ready.isEmpty {
            let vertex = ready.removeFirst()
            order.append(vertex)
            for next in neighbours(of: vertex) {
                incoming[next]! -= 1
                if incoming[next] == 0 { ready.append(next) }
            }
        }
        if let stuck = vertices.first(where: { !order.contains($0) }) { throw GraphError.cycle(containing: "\(stuck)") }
        return order
    }

    var components: [[Vertex]] {
        var rest = Set(vertices)
        var result: [[Vertex]] = []
        while let start = rest.min() {
            let part = breadthFirst(from: start)
            rest.subtract(part)
            result.append(part.sorted())
        }
        return result
    }

    func minimumSpanningTree() -> [Edge<Vertex>] {
        var parent = Dictionary(uniqueKeysWithValues: vertices.map { ($0, $0) })
        func root(_ v: Vertex) -> Vertex { parent[v]! == v ? v : root(parent[v]!) }
        var tree: [Edge<Vertex>] = []
        for edge in edges.sorted(by: { ($0.weight, $0.from, $0.to) < ($1.weight, $1.from, $1.to) }) {
            let (a, b) = (root(edge.from), root(edge.to))
            if a != b {
                parent[a] = b
                tree.append(edge)
            }
        }
        return tree
    }
}

var cities = Graph<String>(directed: false)
for (a, b, km) in [("Bern", "Basel", 97), ("Bern", "Zug", 120), ("Basel", "Zug", 110), ("Zug", "Chur", 105), ("Chur", "Davos", 60), ("Bern", "Davos", 300)] {
    cities.connect(a, b, weight: km)
}
print(cities.vertices, cities.edges.count)  // expect: ["Basel", "Bern", "Chur", "Davos", "Zug"] 12
print(cities.breadthFirst(from: "Bern"))  // expect: ["Bern", "Basel", "Davos", "Zug", "Chur"]
var visited: [String] = []
cities.depthFirst(from: "Bern") { visited.append($0) }
print(visited)  // expect: ["Bern", "Basel", "Zug", "Chur", "Davos"]
if let (way, km) = try cities.path(from: "Bern", to: "Davos") { print(way.joined(separator: " → "), km) }
// expect: Bern → Zug → Chur → Davos 285
let tree = cities.minimumSpanningTree()
print(tree.map { "\($0.from)-\($0.to)" }, tree.reduce(0) { $0 + $1.weight })
// expect: ["Chur-Davos", "Basel-Bern", "Chur-Zug", "Basel-Zug"] 372
do {
    _ = try cities.path(from: "Oslo", to: "Bern")
} catch GraphError.unknown(let name) {
    print("\(name) is not on the map")
}
// expect: Oslo is not on the map

var courses = Graph<String>(directed: true)
for (before, after) in [("calculus", "analysis"), ("algebra", "analysis"), ("programming", "algorithms"), ("algorithms", "compilers"), ("algebra", "algorithms")] {
    courses.connect(before, after)
}
print(try courses.topologicalOrder())
// expect: ["algebra", "calculus", "programming", "analysis", "algorithms", "compilers"]
courses.connect("compilers", "programming")
do {
    print(try courses.topologicalOrder())
} catch GraphError.cycle(containing: let course) {
    print("a circle through", course)
}
// expect: a circle through algorithms

var islands = Graph<Int>(directed: false)
for (a, b) in [(1, 2), (2, 3), (4, 5), (6, 6)] { islands.connect(a, b) }
print(islands.components, try islands.path(from: 1, to: 5) == nil, islands.breadthFirst(from: 3))
// expect: [[1, 2, 3], [4, 5], [6]] true [3, 2, 1]
struct Found: Error { let vertex: Int }
do {
    try islands.depthFirst(from: 1) { if $0 > 2 { throw Found(vertex: $0) } }
} catch let found as Found {
    print("stopped at", found.vertex)
}
// expect: stopped at 3
