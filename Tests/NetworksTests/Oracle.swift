import Foundation
import Tensors

/// Numbers that PyTorch computed: see the script in Oracle/.
enum Oracle {
    static func values(_ name: String) throws -> [Double] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle/networks.txt")
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            if words[0] == name { return words.dropFirst().compactMap { Double($0) } }
        }
        throw CocoaError(.fileReadNoSuchFile)
    }

    /// The numbers that the script makes, too.
    static func numbers(_ seed: Int, _ shape: Int...) -> Tensor {
        let count = shape.reduce(1, *)
        return Tensor(
            (0..<count).map { Double(($0 * 7919 + seed * 104729) % 1009) / 1009 - 0.5 }, shape: shape)
    }

    /// The greatest difference between tensors, one after the other, and the values of a name.
    static func distance(_ tensors: [Tensor], _ name: String) throws -> Double {
        let values = try values(name)
        let scalars = tensors.flatMap(\.scalars)
        guard values.count == scalars.count else { return .infinity }
        return zip(scalars, values).map { abs($0 - $1) }.max() ?? 0
    }
}
