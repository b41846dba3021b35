import Syntax

/// Finds what is wrong with the labels, the order and the count of a call's arguments, as swiftc does: it gives each
/// argument to the parameter that was most probably meant, and tells what then differs.
struct ArgumentErrors {
    private let parameters: [Signature.Parameter]
    private let arguments: [Argument]
    private let range: SourceRange
    private let place: String
    private let note: String
    /// For each parameter its arguments.
    private var bindings: [[Int]]
    private var isClaimed: [Bool]
    /// The labels that the arguments should have.
    private var expected: [String?]
    private var mayBeOutOfOrder = false

    /// What is wrong where the arguments do not fit the signature.
    static func errors(
        of arguments: [Argument], for signature: Signature, callRange: SourceRange
    ) -> (errors: CellErrors, cost: Int) {
        var errors = ArgumentErrors(
            arguments, signature.parameters, place: signature.kind == .subscripting ? "subscript" : "call",
            note: "it is declared as '\(signature.declaration)'", callRange)
        let found = errors.diagnostics()
        return (CellErrors(found), errors.cost)
    }

    /// What is wrong where the arguments do not fit a value of function type, whose parameters have no labels.
    static func errors(
        of arguments: [Argument], for function: FunctionType, callRange: SourceRange
    ) -> CellErrors {
        let parameters = function.parameters.map { Signature.Parameter(label: nil, name: "", type: $0) }
        var errors = ArgumentErrors(
            arguments, parameters, place: "call", note: "it has type '\(Type.function(function))'", callRange)
        return CellErrors(errors.diagnostics())
    }

    private init(
        _ arguments: [Argument], _ parameters: [Signature.Parameter], place: String, note: String,
        _ range: SourceRange
    ) {
        self.parameters = parameters
        self.arguments = arguments
        self.range = range
        self.place = place
        self.note = note
        bindings = parameters.map { _ in [] }
        isClaimed = arguments.map { _ in false }
        expected = arguments.map(\.label)
    }

    /// How much of the call would have to be changed: an argument too many or too few is more than another label.
    private var cost: Int {
        let extra = isClaimed.count { !$0 }
        let missing = parameters.indices.count { bindings[$0].isEmpty && !parameters[$0].mayBeLeftOut }
        let renamed = arguments.indices.count {
            isClaimed[$0] && !arguments[$0].isTrailingClosure && arguments[$0].label != expected[$0]
        }
        return 2 * (extra + missing) + renamed
    }

    private mutating func diagnostics() -> [Diagnostic] {
        if parameters.isEmpty, let first = arguments.first {
            return [diagnostic("argument passed to call that takes no arguments", at: first.range)]
        }
        bindTrailingClosures()
        bindByLabel()
        if isClaimed.contains(false) {
            bindMisspelled()
            bindByPlace()
        }
        let extra = arguments.indices.filter { !isClaimed[$0] }
        var found = extra.isEmpty ? [] : [extraArguments(extra)]
        let missing = parameters.indices.filter { bindings[$0].isEmpty && !parameters[$0].mayBeLeftOut }
        if mayBeOutOfOrder, extra.isEmpty, missing.isEmpty, let order = wrongOrder() { return [order] }
        if let labels = wrongLabels() { found.append(labels) }
        if !missing.isEmpty, extra.isEmpty { found.append(missingArguments(missing)) }
        if found.isEmpty, let last = arguments.last {
            found.append(diagnostic("extra argument in \(place)", at: last.range))
        }
        return found
    }

    // MARK: Binding

    private mutating func claim(_ argument: Int, for parameter: Int) {
        isClaimed[argument] = true
        bindings[parameter].append(argument)
        if !arguments[argument].isTrailingClosure { expected[argument] = parameters[parameter].label }
    }

    /// A trailing closure goes to the last parameter that takes a function.
    private mutating func bindTrailingClosures() {
        for (place, argument) in arguments.enumerated().reversed() where argument.isTrailingClosure {
            let taker = parameters.indices.last { index in
                bindings[index].isEmpty && parameters[index].takesFunction
                    && (argument.label == nil || argument.label == parameters[index].label)
            }
            if let taker { claim(place, for: taker) }
        }
    }

    private mutating func bindByLabel() {
        var next = 0
        for index in parameters.indices where bindings[index].isEmpty {
            let label = parameters[index].label
            if parameters[index].isVariadic {
                guard let first = nextArgument(labelled: label, from: &next) else { continue }
                claim(first, for: index)
                next = first + 1
                while next < arguments.count, !isClaimed[next], arguments[next].label == nil {
                    claim(next, for: index)
                    next += 1
                }
                for place in bindings[index].dropFirst() { expected[place] = nil }
            } else if let found = nextArgument(labelled: label, from: &next) {
                claim(found, for: index)
            }
        }
    }

    private mutating func nextArgument(labelled label: String?, from next: inout Int) -> Int? {
        while next < arguments.count, isClaimed[next] { next += 1 }
        for place in next..<max(next, arguments.count) where !isClaimed[place] {
            guard arguments[place].label == label, !arguments[place].isTrailingClosure else { continue }
            if place != next { mayBeOutOfOrder = true }
            return place
        }
        return nil
    }

    /// A label that is much like that of a parameter without an argument means it.
    private mutating func bindMisspelled() {
        for place in arguments.indices where !isClaimed[place] {
            guard let label = arguments[place].label else { continue }
            let open = parameters.indices.filter { bindings[$0].isEmpty }
            let limit = max(1, (label.count + 1) / 3)
            let scored = open.compactMap { index -> (index: Int, distance: Int)? in
                guard let wanted = parameters[index].label else { return nil }
                let distance = editDistance(wanted, label, limit: limit)
                return distance <= limit ? (index, distance) : nil
            }
            guard let best = scored.min(by: { $0.distance < $1.distance }) else { continue }
            claim(place, for: best.index)
        }
    }

    /// An argument without a label, or for a parameter without one, is the next one's; else where the counts are the
    /// same, each is that of its place.
    private mutating func bindByPlace() {
        var next = 0
        for index in parameters.indices where bindings[index].isEmpty {
            while next < arguments.count, isClaimed[next] { next += 1 }
            guard next < arguments.count, !arguments[next].isTrailingClosure else { break }
            if parameters[index].label == nil || arguments[next].label == nil { claim(next, for: index) }
        }
        guard arguments.count == parameters.count else { return }
        for index in parameters.indices
        where bindings[index].isEmpty && !isClaimed[index] && !arguments[index].isTrailingClosure {
            if parameters[index].hasDefault { continue }
            claim(index, for: index)
        }
    }

    // MARK: Words

    private func diagnostic(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.swift, message, at: range, notes: [note])
    }

    private func extraArguments(_ extra: [Int]) -> Diagnostic {
        let first = arguments[extra[0]]
        if extra.count > 1 {
            let places = extra.map { "#\($0 + 1)" }.joined(separator: ", ")
            return diagnostic("extra arguments at positions \(places) in \(place)", at: first.range)
        }
        if first.isTrailingClosure {
            return diagnostic("extra trailing closure passed in \(place)", at: first.range)
        }
        return diagnostic(
            "extra argument\(first.label.map { " '\($0)'" } ?? "") in \(place)", at: first.range)
    }

    private func missingArguments(_ missing: [Int]) -> Diagnostic {
        let names = missing.map { parameters[$0].label.map { "'\($0)'" } ?? "#\($0 + 1)" }
        return diagnostic(
            "missing argument\(names.count > 1 ? "s" : "") for parameter\(names.count > 1 ? "s" : "") "
                + "\(names.joined(separator: ", ")) in \(place)", at: range)
    }

    /// Two arguments that stand in each other's place.
    private func wrongOrder() -> Diagnostic? {
        var next = 0
        for (index, places) in bindings.enumerated() {
            for from in places {
                if from == next {
                    next += 1
                    continue
                }
                guard from > next else { return nil }
                func name(_ place: Int) -> String {
                    arguments[place].label.map { "argument '\($0)'" } ?? "unnamed argument #\(place + 1)"
                }
                guard arguments[from].label == parameters[index].label else { return nil }
                return diagnostic("\(name(from)) must precede \(name(next))", at: arguments[from].range)
            }
        }
        return nil
    }

    private func wrongLabels() -> Diagnostic? {
        let written = arguments.indices.filter { !arguments[$0].isTrailingClosure && isClaimed[$0] }
        let wrong = written.filter { arguments[$0].label != expected[$0] }
        guard let first = wrong.first else { return nil }
        let added = wrong.filter { arguments[$0].label == nil }
        let deleted = wrong.filter { expected[$0] == nil }
        func list(_ labels: [String?]) -> String { labels.map { ($0 ?? "_") + ":" }.joined() }
        let plural = wrong.count > 1 ? "s" : ""
        let at = arguments[first].range
        if added.count == wrong.count {
            return diagnostic(
                "missing argument label\(plural) '\(list(added.map { expected[$0] }))' in \(place)", at: at)
        }
        if deleted.count == wrong.count {
            return diagnostic(
                "extraneous argument label\(plural) '\(list(deleted.map { arguments[$0].label }))' in \(place)",
                at: at)
        }
        return diagnostic(
            "incorrect argument label\(plural) in \(place) (have '\(list(written.map { arguments[$0].label }))', "
                + "expected '\(list(written.map { expected[$0] }))')", at: at)
    }
}

extension Signature.Parameter {
    fileprivate var mayBeLeftOut: Bool { hasDefault || isVariadic }

    fileprivate var takesFunction: Bool {
        switch type.unwrappedFully {
        case .function, .parameter: true
        default: false
        }
    }
}
