import Foundation

/// Numbers that an independent program computed: see the scripts in Oracle/.
enum Oracle {
    /// The lines of a file in Oracle/, split at spaces.
    static func lines(_ name: String) throws -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }
}

/// A true value: the nearest double, and what that lacks in ULPs.
struct TrueValue {
    let nearest: Double
    let remainder: Double

    init(_ nearest: String, _ remainder: String) throws {
        guard let nearest = Double(nearest), let remainder = Double(remainder) else {
            throw CocoaError(.formatting)
        }
        self.nearest = nearest
        self.remainder = remainder
    }

    /// Whether the value has fewer digits than a normal number: our functions round such results twice.
    var isSubnormal: Bool { nearest.magnitude < .leastNormalMagnitude }

    /// The distance of `value` in ULPs; infinite where one is finite and the other isn't, or one is NaN.
    func error(of value: Double) -> Double {
        if nearest.isInfinite || !value.isFinite { return value == nearest ? 0 : .infinity }
        return abs((value - nearest) / nearest.ulp - remainder)
    }
}
