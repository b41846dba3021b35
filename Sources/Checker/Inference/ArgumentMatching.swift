import Syntax

/// Which arguments of a call go to which parameter.
struct ArgumentAssignment {
    /// For each parameter the indices of its arguments: none where the default stands in, several if it is variadic.
    let argumentsOfParameter: [[Int]]
}

/// Why a call does not fit a signature.
struct CallMismatch: Error {
    /// How far the attempt came; the mismatch of the one that came furthest is told.
    let progress: Int
    let errors: CellErrors
}

extension Signature {
    /// Assigns arguments to parameters by Swift's rules: in order, labels as declared, a trailing closure to the
    /// next parameter of function type.
    func assign(_ arguments: [Argument], callRange: SourceRange) throws(CallMismatch) -> ArgumentAssignment {
        var assigned: [[Int]] = []
        var next = 0
        for parameter in parameters {
            var taken: [Int] = []
            if parameter.isVariadic {
                while next < arguments.count, !arguments[next].isTrailingClosure,
                    arguments[next].label == (taken.isEmpty ? parameter.label : nil)
                {
                    taken.append(next)
                    next += 1
                }
            } else if next < arguments.count, accepts(arguments[next], for: parameter) {
                taken = [next]
                next += 1
            } else if parameter.defaultValue == nil {
                throw labelMismatch(arguments, parameter: assigned.count, argument: next, callRange)
            }
            assigned.append(taken)
        }
        if next < arguments.count {
            throw labelMismatch(arguments, parameter: assigned.count, argument: next, callRange)
        }
        return ArgumentAssignment(argumentsOfParameter: assigned)
    }

    private func accepts(_ argument: Argument, for parameter: Parameter) -> Bool {
        if argument.isTrailingClosure {
            switch parameter.type {
            case .function, .parameter: return true
            default: return false
            }
        }
        return argument.label == parameter.label
    }

    /// Tells in swiftc's words which label or argument is wrong.
    private func labelMismatch(
        _ arguments: [Argument], parameter: Int, argument: Int, _ callRange: SourceRange
    ) -> CallMismatch {
        func mismatch(_ message: String, at range: SourceRange, note: String? = nil) -> CallMismatch {
            let diagnostic = Diagnostic(.swift, message, at: range, notes: note.map { [$0] } ?? [])
            return CallMismatch(progress: 0, errors: CellErrors([diagnostic]))
        }
        let declared = "it is declared as '\(declaration)'"
        let written = arguments.filter { !$0.isTrailingClosure }
        let required = parameters.filter { $0.defaultValue == nil && !$0.isVariadic }
        if arguments.count > parameters.count && !parameters.contains(where: \.isVariadic) {
            let extra = arguments[min(max(argument, 0), arguments.count - 1)]
            let name = extra.label.map { " '\($0)'" } ?? ""
            return mismatch("extra argument\(name) in call", at: extra.range, note: declared)
        }
        if arguments.count >= required.count, argument < arguments.count,
            !arguments[argument].isTrailingClosure,
            parameter < parameters.count || parameters.contains(where: { $0.defaultValue != nil })
        {
            return wrongLabels(written, argument: argument, mismatch: mismatch)
        }
        if argument < arguments.count, parameter >= parameters.count {
            let extra = arguments[argument]
            let name = extra.label.map { " '\($0)'" } ?? ""
            return mismatch("extra argument\(name) in call", at: extra.range, note: declared)
        }
        let missing = parameters[min(parameter, parameters.count - 1)]
        let name = missing.label.map { "'\($0)'" } ?? "#\(parameter + 1)"
        return mismatch("missing argument for parameter \(name) in call", at: callRange, note: declared)
    }

    private func wrongLabels(
        _ arguments: [Argument], argument: Int, mismatch: (String, SourceRange, String?) -> CallMismatch
    ) -> CallMismatch {
        let have = arguments.map(\.label)
        let expected = parameters.filter { $0.defaultValue == nil || have.contains($0.label) }.map(\.label)
        let place = arguments[argument].range
        if arguments.count == expected.count {
            let wrong = zip(have, expected).filter { $0 != $1 }
            if wrong.count == 1, let (found, wanted) = wrong.first {
                switch (found, wanted) {
                case (nil, let wanted?):
                    return mismatch("missing argument label '\(wanted):' in call", place, nil)
                case (let found?, nil):
                    return mismatch("extraneous argument label '\(found):' in call", place, nil)
                case (let found?, let wanted?):
                    return mismatch(
                        "incorrect argument label in call (have '\(found):', expected '\(wanted):')", place,
                        nil)
                case (nil, nil): break
                }
            }
            func list(_ labels: [String?]) -> String { labels.map { ($0 ?? "_") + ":" }.joined() }
            return mismatch(
                "incorrect argument labels in call (have '\(list(have))', expected '\(list(expected))')",
                place, nil)
        }
        let label = arguments[argument].label
        let similar = label.flatMap { closestName(to: $0, among: parameters.compactMap(\.label)) }
        let note = similar.map { "did you mean '\($0):'?" } ?? "it is declared as '\(declaration)'"
        let known = parameters.compactMap(\.label)
        if let label, !known.contains(label), known.count == 1 || similar != nil {
            return mismatch(
                "incorrect argument label in call (have '\(label):', expected '\(similar ?? known[0]):')",
                place, note)
        }
        let name = label.map { " '\($0)'" } ?? ""
        return mismatch("extra argument\(name) in call", place, note)
    }
}
