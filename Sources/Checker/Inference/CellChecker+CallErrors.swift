import Syntax

extension CellChecker {
    /// Tells why no signature fits: the mismatch of the one that came furthest.
    func explain(
        _ mismatches: [CallMismatch], _ overloads: [Signature], _ site: CallSite,
        _ readOnce: [Int: [Candidate]]
    ) -> CellErrors {
        let furthest = mismatches.map(\.progress).max() ?? 0
        let told = mismatches.filter { $0.progress == furthest }
        if let first = told.first, told.count == 1 || Set(told.map { $0.errors.diagnostics }).count == 1 {
            return first.errors
        }
        // A closure's own mistakes are told by themselves, whichever signature it was read for.
        let arguments = site.arguments.map(\.value.range)
        if let inner = told.first(where: { mismatch in
            mismatch.errors.diagnostics.contains { diagnostic in
                arguments.contains { $0.strictlyContains(diagnostic.range) }
            }
        }) {
            return inner.errors
        }
        let types = site.arguments.indices.map { place in
            let readings = readOnce[place] ?? []
            return (readings.best ?? readings.first).map { "\($0.type)" } ?? "_"
        }
        let kind = overloads.allSatisfy { $0.kind == .initializer } ? "initializer" : "'\(site.name)'"
        return error(
            .swift, "no exact matches in call to \(kind)", at: site.range,
            note: "called with (\(types.joined(separator: ", "))); it takes "
                + overloads.map { "'\($0.declaration)'" }.joined(separator: " or "))
    }
}

extension SourceRange {
    fileprivate func strictlyContains(_ other: SourceRange) -> Bool {
        cell == other.cell && lowerBound <= other.lowerBound && other.upperBound <= upperBound
            && self != other
    }
}
