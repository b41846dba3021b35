import Syntax

extension CellChecker {
    /// Tells why no signature fits: the mismatch of the one that came furthest.
    func explain(
        _ mismatches: [CallMismatch], _ overloads: [Signature], _ site: CallSite,
        _ readOnce: [Int: [Candidate]]
    ) -> CellErrors {
        if let told = subscriptError(overloads, site, readOnce) { return told }
        // What a type lacks is more than what the arguments lack.
        if let lacking = mismatches.first(where: \.isRequirement) { return lacking.errors }
        let furthest = mismatches.map(\.progress).max() ?? 0
        let told = mismatches.filter { $0.progress == furthest }
        if let first = told.first, told.count == 1 || Set(told.map(\.told)).count == 1 {
            return first.errors
        }
        if furthest == 0, let cheapest = told.map(\.cost).min() {
            let near = told.filter { $0.cost == cheapest }
            if near.count == 1 || Set(near.map(\.told)).count == 1 { return near[0].errors }
        }
        if let numeric = numericError(told, overloads, site) { return numeric }
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
        return error(
            .swift, "no exact matches in call to \(site.kind(overloads))", at: site.range,
            note: "called with (\(types.joined(separator: ", "))); it takes "
                + overloads.filter { !($0.parameters.first?.label?.hasPrefix("_") ?? false) }.map {
                    "'\($0.declaration)'"
                }.joined(separator: " or "))
    }

    /// `text[0]`
    private func subscriptError(
        _ overloads: [Signature], _ site: CallSite, _ readOnce: [Int: [Candidate]]
    ) -> CellErrors? {
        guard site.name == "subscript", site.arguments.count == 1, site.arguments[0].label == nil,
            let base = site.instance?.candidates.best?.type,
            let index = readOnce[0]?.best?.type ?? (try? check(site.arguments[0].value))?.type
        else { return nil }
        if base == .string || base.nominal == .substring, index == .int {
            return error(
                .swift,
                "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.",
                at: site.arguments[0].range,
                note: "for the character at a place write Array(text)[i], for the first ones text.prefix(n)")
        }
        if let wrapped = index.wrapped, overloads.contains(where: { $0.parameters.map(\.type) == [wrapped] })
        {
            return notUnwrapped(index, wrapped, site.arguments[0].range)
        }
        return nil
    }

    /// A function of C's with an argument that is no Double: swiftc means the one for Double.
    private func numericError(
        _ told: [CallMismatch], _ overloads: [Signature], _ site: CallSite
    ) -> CellErrors? {
        guard site.instance == nil, !overloads.isEmpty,
            overloads.allSatisfy({
                $0.kind == .function && $0.parameters.allSatisfy { $0.label == nil }
            }), !["min", "max", "abs"].contains(site.name),
            !overloads.contains(where: { $0.learnersFunction })
        else { return nil }
        return told.first { mismatch in
            mismatch.errors.diagnostics.allSatisfy {
                $0.message.hasSuffix("to expected argument type 'Double'")
                    || $0.message.hasSuffix("must be unwrapped to a value of type 'Double'")
            }
        }?.errors
    }
}

extension CallMismatch {
    /// What is told, without the declaration that it is told of.
    fileprivate var told: [Diagnostic] {
        errors.diagnostics.map { Diagnostic($0.category, $0.message, at: $0.range) }
    }
}

extension Signature {
    fileprivate var learnersFunction: Bool {
        if case .function(let function) = implementation { !function.isPrelude } else { false }
    }
}

extension CallSite {
    /// What is called, as swiftc names it.
    fileprivate func kind(_ overloads: [Signature]) -> String {
        if overloads.allSatisfy({ $0.kind == .initializer }) { return "initializer" }
        if name == "subscript" { return "subscript" }
        if overloads.allSatisfy({ $0.isStatic }) { return "static method '\(name)'" }
        return instance == nil ? "global function '\(name)'" : "instance method '\(name)'"
    }
}

extension SourceRange {
    fileprivate func strictlyContains(_ other: SourceRange) -> Bool {
        cell == other.cell && lowerBound <= other.lowerBound && other.upperBound <= upperBound
            && self != other
    }
}
