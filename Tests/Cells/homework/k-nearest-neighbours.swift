// swift-format-ignore-file
// k nearest neighbours: classification and regression on a small table of flowers

enum Species: String, CaseIterable, Comparable {
    case setosa, versicolor, virginica
    static func < (a: Species, b: Species) -> Bool { a.rawValue < b.rawValue }
}

struct Flower {
    let measures: [Double]
    let species: Species
}

let csv = """
    5.1,3.5,1.4,0.2,setosa
    4.9,3.0,1.4,0.2,setosa
    4.7,3.2,1.3,0.2,setosa
    5.0,3.6,1.4,0.2,setosa
    5.4,3.9,1.7,0.4,setosa
    7.0,3.2,4.7,1.4,versicolor
    6.4,3.2,4.5,1.5,versicolor
    6.9,3.1,4.9,1.5,versicolor
    5.5,2.3,4.0,1.3,versicolor
    6.5,2.8,4.6,1.5,versicolor
    6.3,3.3,6.0,2.5,virginica
    5.8,2.7,5.1,1.9,virginica
    7.1,3.0,5.9,2.1,virginica
    6.3,2.9,5.6,1.8,virginica
    6.5,3.0,5.8,2.2,virginica
    broken,line
    6.0,3.0,4.8,1.8,rose
    """

let flowers: [Flower] = csv.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: ",")
    guard fields.count == 5, let species = Species(rawValue: String(fields[4])) else { return nil }
    let numbers = fields.prefix(4).compactMap { Double($0) }
    return numbers.count == 4 ? Flower(measures: numbers, species: species) : nil
}
print("\(flowers.count) flowers of \(csv.split(separator: "\n").count) lines")  // expect: 15 flowers of 17 lines
for species in Species.allCases {
    let group = flowers.filter { $0.species == species }
    let means = (0..<4).map { j in group.map { $0.measures[j] }.reduce(0, +) / Double(group.count) }
    print(species, means.map { String(format: "%.2f", $0) }.joined(separator: " "))
}
// expect: setosa 5.02 3.44 1.44 0.24
// expect: versicolor 6.46 2.92 4.54 1.44
// expect: virginica 6.40 2.98 5.68 2.10

enum Metric {
    case euclidean
    case manhattan
    case minkowski(p: Double)

    func distance(_ a: [Double], _ b: [Double]) -> Double {
        let differences = zip(a, b).map { abs($0 - $1) }
        switch self {
        case .euclidean: return differences.map { $0 * $0 }.reduce(0, +).squareRoot()
        case .manhattan: return differences.reduce(0, +)
        case .minkowski(let p): return pow(differences.map { pow($0, p) }.reduce(0, +), 1 / p)
        }
    }
}
print(Metric.euclidean.distance([0, 0], [3, 4]), Metric.manhattan.distance([0, 0], [3, 4]))  // expect: 5.0 7.0
print(String(format: "%.4f", Metric.minkowski(p: 3).distance([0, 0], [3, 4])))  // expect: 4.4979

struct Classifier {
    var k = 3
    var metric = Metric.euclidean
    var training: [Flower]

    func neighbours(of x: [Double]) -> [(flower: Flower, distance: Double)] {
        let all = training.map { (flower: $0, distance: metric.distance($0.measures, x)) }
        return Array(all.sorted { $0.distance < $1.distance }.prefix(k))
    }

    func votes(for x: [Double]) -> [(species: Species, count: Int)] {
        var counts: [Species: Int] = [:]
        for (flower, _) in neighbours(of: x) { counts[flower.species, default: 0] += 1 }
        return counts.map { (species: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.species < $1.species }
    }

    func predict(_ x: [Double]) -> Species? { votes(for: x).first?.species }
}

let classifier = Classifier(training: flowers)
let unknown = [[5.0, 3.4, 1.5, 0.2], [6.1, 2.9, 4.7, 1.4], [6.7, 3.1, 5.6, 2.4], [6.0, 2.8, 5.0, 1.7]]
for x in unknown {
    let votes = classifier.votes(for: x).map { "\($0.species.rawValue): \($0.count)" }
    print(classifier.predict(x)!.rawValue.uppercased(), votes)
}
// expect: SETOSA ["setosa: 3"]
// expect: VERSICOLOR ["versicolor: 2", "virginica: 1"]
// expect: VIRGINICA ["virginica: 3"]
// expect: VIRGINICA ["virginica: 2", "versicolor: 1"]

// leave-one-out validation
func accuracy(k: Int, metric: Metric) -> Int {
    var right = 0
    for i in flowers.indices {
        var rest = flowers
        let left = rest.remove(at: i)
        let c = Classifier(k: k, metric: metric, training: rest)
        if c.predict(left.measures) == left.species { right += 1 }
    }
    return right
}
for k in [1, 3, 5] {
    print("k = \(k): \(accuracy(k: k, metric: .euclidean)) / \(accuracy(k: k, metric: .manhattan)) of \(flowers.count)")
}
// expect: k = 1: 15 / 15 of 15
// expect: k = 3: 14 / 15 of 15
// expect: k = 5: 14 / 14 of 15
print(Classifier(training: []).predict([1])?.rawValue ?? "nothing learned, nothing said")
// expect: nothing learned, nothing said

// regression: the mean of the neighbours' petal width (last measure) from the petal length
func petalWidth(forLength length: Double, k: Int) -> Double {
    let near = flowers.sorted { abs($0.measures[2] - length) < abs($1.measures[2] - length) }[..<k]
    return near.map { $0.measures[3] }.reduce(0, +) / Double(k)
}
print([1.4, 4.6, 5.85].map { String(format: "%.3f", petalWidth(forLength: $0, k: 2)) })
// expect: ["0.200", "1.500", "2.150"]

// normalising to 0...1 changes who is near
let lows = (0..<4).map { j in flowers.map { $0.measures[j] }.min()! }
let highs = (0..<4).map { j in flowers.map { $0.measures[j] }.max()! }
func normalised(_ x: [Double]) -> [Double] {
    x.enumerated().map { j, v in (v - lows[j]) / (highs[j] - lows[j]) }
}
print(lows, highs, normalised(lows), normalised(highs))
// expect: [4.7, 2.3, 1.3, 0.2] [7.1, 3.9, 6.0, 2.5] [0.0, 0.0, 0.0, 0.0] [1.0, 1.0, 1.0, 1.0]
