import Foundation
import Plots

/// Data and pictures of the lessons, and hard cases; what more than one suite looks at.
enum Samples {
    static let x = (0..<400).map { -10 + 20 * Double($0) / 399 }
    static func relu(_ x: [Double]) -> [Double] { x.map { max(0, $0) } }
    static func sigmoid(_ x: [Double]) -> [Double] { x.map { 1 / (1 + exp(-$0)) } }
    static func softplus(_ x: [Double]) -> [Double] { x.map { max(0, $0) + log1p(exp(-abs($0))) } }

    static let lesson = plot(x, relu(x), label: "ReLU")
        .title("ReLU Activation Function").xlabel("Input").ylabel("Output").grid().legend()

    static let threeCurves = plot(x, relu(x), label: "ReLU")
        .plot(x, softplus(x), label: "Softplus")
        .plot(x, sigmoid(x), label: "Sigmoid")
        .title("Three activation functions").xlabel("Input").ylabel("Output").grid().legend()

    static let hangul = plot(x, sigmoid(x), label: "시그모이드 σ(x)")
        .plot(x, x.map { tanh($0) }, label: "하이퍼볼릭 탄젠트")
        .title("활성화 함수: 시그모이드와 tanh").xlabel("입력 x").ylabel("출력 값").grid().legend()

    static let clipped = plot(x, x.map { 1 / $0 }, label: "1 / x")
        .plot(x, x.map { $0 * $0 * $0 }, label: "x³")
        .title("Cut off at the limits").xlim(-4, 4).ylim(-3...3).grid().legend()

    static let gaps = plot([0, 1, 2, 3, 4, 5, 6, 7], [1, 2, .nan, 3, .nan, 2, .infinity, 1])
        .title("A gap, a lone point and infinity")

    static let clouds: Plot = {
        var random = SplitMix(state: 7)
        func cloud(_ x: Double, _ y: Double) -> ([Double], [Double]) {
            let points = (0..<150).map { _ in (x + random.normal(), y + random.normal()) }
            return (points.map(\.0), points.map(\.1))
        }
        let (a, b, c) = (cloud(-2, 0), cloud(2, 1), cloud(0, 4))
        return scatter(a.0, a.1, label: "class 0").scatter(b.0, b.1, label: "class 1")
            .scatter(c.0, c.1, label: "class 2")
            .title("Three classes").xlabel("first feature").ylabel("second feature").grid()
    }()

    static let manyCurves: Plot = (0..<8).reduce(plot(x, x.map { sin($0) }, label: "curve 0")) {
        result, index in
        index == 0 ? result : result.plot(x, x.map { sin($0 + Double(index) / 2) }, label: "curve \(index)")
    }.title("Nowhere for a legend")

    static let hardWords = plot([0, 1], [0, 1], label: "<script>alert('1 & 2')</script>\u{0}")
        .title(String(repeating: "very long ", count: 1000))
        .xlabel(String(repeating: "가나다 ", count: 2500)).ylabel("\"quoted\" & <tagged>\n\u{8}").legend()

    static let huge = plot([-1e300, 0, 1e300], [1e-300, 3e-300, 2e-300]).title("Huge against tiny").grid()

    static let flat = plot([0, 1, 2], [3, 3, 3]).title("Constant").grid()

    static let single = scatter([2], [5]).title("One point")

    static let empty = plot([Double](), []).title("Nothing")

    static let noise: Plot = {
        var random = SplitMix(state: 3)
        let y = (0..<100_000).map { sin(Double($0) / 8000) + 0.2 * random.normal() }
        return plot(y).title("100,000 points").xlabel("step").ylabel("loss").grid()
    }()

    /// Every picture that has a golden file, by its name.
    static let all: [(name: String, plot: Plot)] = [
        ("lesson", lesson), ("three-curves", threeCurves), ("hangul", hangul), ("clipped", clipped),
        ("gaps", gaps), ("clouds", clouds), ("many-curves", manyCurves), ("hard-words", hardWords),
        ("huge", huge), ("flat", flat), ("single", single), ("empty", empty),
    ]
}

/// Random numbers that are the same on every run and machine (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Nearly normal: the sum of twelve uniform numbers less six; no library function rounds in it.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
    }
}
