import Activations
import Foundation
import Tensors
import Testing

@Suite struct AccuracyTests {
    @Test(
        "values and derivatives of two orders stay within the error bounds of the table",
        arguments: Oracle.samples)
    func accuracy(sample: Oracle.Sample) throws {
        #expect(sample.x.count > 100)
        let bounds = try #require(try ErrorTable.rows()[sample.name]).bounds(sample.dtype)
        let f = sample.activation
        let x = Tensor(sample.x, dtype: sample.dtype)
        for (order, y) in [f(x), f.derivative(x), f.secondDerivative(x)].enumerated() {
            #expect(y.dtype == sample.dtype)
            var worst = (error: 0.0, x: 0.0)
            for (index, (value, truth)) in zip(y.scalars, sample.truths[order]).enumerated() {
                let error = truth.error(of: value, atLeast: bounds[order].unit(sample.dtype))
                if !(error <= worst.error) { worst = (error, sample.x[index]) }
            }
            #expect(worst.error <= bounds[order].ulps, "order \(order): \(worst.error) ULP at \(worst.x)")
        }
    }

    @Test("every function of single numbers is sampled in both types")
    func completeness() throws {
        for dtype in [DType.float64, .float32] {
            let sampled = Set(Oracle.samples.filter { $0.dtype == dtype }.map(\.name))
            #expect(sampled == Set(Activation.all.filter(\.isElementwise).map(\.name)))
        }
        #expect(Set(try ErrorTable.rows().keys) == Set(Activation.all.filter(\.isElementwise).map(\.name)))
    }

    @Test("no bound is beyond one ULP")
    func goal() throws {
        for (name, row) in try ErrorTable.rows() {
            for dtype in [DType.float64, .float32] {
                #expect(row.bounds(dtype).prefix(2).allSatisfy { $0.ulps <= 1 && !$0.isAbsolute }, "\(name)")
            }
        }
    }

    @Test("the catalogue and the documentation state the bounds of the table")
    func statements() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/Activations")
        let files = try #require(
            FileManager.default.enumerator(at: folder.standardized, includingPropertiesForKeys: nil))
        var documentation = ""
        for case let file as URL in files where file.pathExtension == "swift" {
            documentation += try String(contentsOf: file, encoding: .utf8).replacing(
                #/\n\s*///\s*/#, with: " ")
        }
        for f in Activation.all where f.isElementwise {
            let row = try #require(try ErrorTable.rows()[f.name])
            let stated = try #require(f.errorBounds)
            #expect(
                [stated.float64.value, stated.float64.derivative]
                    == row.bounds(.float64).prefix(2).map(\.ulps))
            #expect(
                [stated.float32.value, stated.float32.derivative]
                    == row.bounds(.float32).prefix(2).map(\.ulps))
            if f.name == "tanh" { continue }  // Tensors documents it.
            #expect(documents(documentation, f.name, "Error bounds: \(stated)."), "\(f.name): \(stated)")
        }
        for (name, bounds) in try ErrorTable.families() {
            let floats = bounds[0] == bounds[1] ? "" : " For floats \(bounds[1]) ULP."
            let stated = "Error bounds: \(bounds[0]) ULP\(name == "softmax" ? ":" : ".\(floats)")"
            #expect(documents(documentation, name, stated), "\(name): \(stated)")
        }
    }

    /// Whether the comment of a public function contains a sentence.
    private func documents(_ text: String, _ name: String, _ sentence: String) -> Bool {
        text.split(separator: "public func \(name)(").dropLast().contains { before in
            before.split(separator: "public func ").last?.contains(sentence) ?? false
        }
    }
}

/// The table of Documentation/accuracy.md.
enum ErrorTable {
    struct Bound {
        let ulps: Double
        /// Counted in the ULPs of 1, as an asterisk says.
        let isAbsolute: Bool

        fileprivate init?(_ cell: String) {
            isAbsolute = cell.hasSuffix("*")
            guard let number = Double(isAbsolute ? String(cell.dropLast()) : cell) else { return nil }
            ulps = number
        }

        /// The least unit that errors are counted in.
        func unit(_ dtype: DType) -> Double {
            isAbsolute ? dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne) : 0
        }
    }

    struct Row {
        fileprivate let cells: [Bound]

        /// Of f, f′ and f″.
        func bounds(_ dtype: DType) -> [Bound] {
            Array(dtype == .float64 ? cells[0..<3] : cells[3..<6])
        }
    }

    /// The bounds of each function of single numbers.
    static func rows() throws -> [String: Row] {
        try cells(inRowsOf: 7).mapValues { Row(cells: $0) }
    }

    /// Of each function along an axis the bounds of its values, for doubles and floats.
    static func families() throws -> [String: [Double]] {
        try cells(inRowsOf: 3).mapValues { $0.map(\.ulps) }
    }

    private static func cells(inRowsOf count: Int) throws -> [String: [Bound]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Documentation/accuracy.md")
        var rows: [String: [Bound]] = [:]
        for line in try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let bounds = cells.dropFirst().compactMap(Bound.init)
            if cells.count == count, bounds.count == count - 1 { rows[cells[0]] = bounds }
        }
        return rows
    }
}
