import Activations
import Foundation
import Tensors
import Testing

/// Numbers that an independent program computed: see the scripts in Oracle/.
enum Oracle {
    /// The lines of a file in Oracle/, split at spaces.
    static func lines(_ name: String) throws -> [[Substring]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return text.split(separator: "\n").map { $0.split(separator: " ") }
    }

    /// An activation at many points: f, f′ and f″ in truth.
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let parameters: [Double]
        let dtype: DType
        private(set) var x: [Double] = []
        /// For each order the truths at all points.
        private(set) var truths: [[TrueValue]] = [[], [], []]

        var testDescription: String { "\(name)(\(parameters)) \(dtype)" }

        fileprivate init(_ name: String, _ parameters: [Double], _ dtype: DType) {
            (self.name, self.parameters, self.dtype) = (name, parameters, dtype)
        }

        fileprivate mutating func append(_ line: [Substring]) throws {
            x.append(try number(line[3]))
            for order in 0...2 {
                truths[order].append(try TrueValue(line[4 + 2 * order], line[5 + 2 * order], dtype))
            }
        }

        /// The library's activation with these parameters.
        var activation: Activation {
            switch name {
            case "step": .step(threshold: parameters[0])
            case "leakyRelu": .leakyRelu(slope: parameters[0])
            case "prelu": .prelu(slope: parameters[0])
            case "rrelu": .rrelu(lower: parameters[0], upper: parameters[1])
            case "thresholdedRelu": .thresholdedRelu(threshold: parameters[0])
            case "threshold": .threshold(parameters[0], parameters[1])
            case "elu": .elu(alpha: parameters[0])
            case "celu": .celu(alpha: parameters[0])
            case "softplus": .softplus(beta: parameters[0])
            case "swish": .swish(beta: parameters[0])
            case "hardTanh": .hardTanh(low: parameters[0], high: parameters[1])
            case "hardShrink": .hardShrink(lambda: parameters[0])
            case "softShrink": .softShrink(lambda: parameters[0])
            case "squareplus": .squareplus(b: parameters[0])
            case "starRelu": .starRelu(scale: parameters[0], bias: parameters[1])
            case "snake": .snake(frequency: parameters[0])
            default: .named(name)
            }
        }
    }

    /// vectors.txt, whose points come in groups.
    static let samples: [Sample] = {
        var samples: [Sample] = []
        // A file of the tests: it must be there and in order.
        for line in (try? lines("vectors.txt")) ?? [] {
            let parameters = line[1].split(separator: ",").compactMap { Double($0) }
            let dtype: DType = line[2] == "f32" ? .float32 : .float64
            if samples.last.map({ $0.name != line[0] || $0.parameters != parameters || $0.dtype != dtype })
                ?? true
            {
                samples.append(Sample(String(line[0]), parameters, dtype))
            }
            try? samples[samples.count - 1].append(line)
        }
        return samples
    }()
}

private func number(_ text: Substring) throws -> Double {
    guard let number = Double(text) else { throw CocoaError(.formatting) }
    return number
}

/// A true value: the nearest number of a type, and what that lacks in ULPs.
struct TrueValue: Sendable {
    let nearest: Double
    private let remainder: Double
    private let ulp: Double

    init(_ nearest: Substring, _ remainder: Substring, _ dtype: DType = .float64) throws {
        self.nearest = try number(nearest)
        self.remainder = try number(remainder)
        ulp = dtype == .float64 ? self.nearest.ulp : Double(Float(self.nearest).ulp)
    }

    /// The distance of `value` in ULPs, or in a unit that is given if that is greater; infinite where one is finite and
    /// the other isn't, or one is NaN.
    func error(of value: Double, atLeast unit: Double = 0) -> Double {
        if nearest.isInfinite || !value.isFinite { return value == nearest ? 0 : .infinity }
        return abs((value - nearest) / ulp - remainder) * (unit > ulp ? ulp / unit : 1)
    }
}
