import Syntax

/// Key paths as values: functions that read and set what they name.
extension CellChecker {
    private static let kinds: [NominalType] = [.keyPath, .writableKeyPath, .referenceWritableKeyPath]

    /// `let path = \Person.name`
    func storedKeyPath(
        _ root: TypeName?, _ components: [KeyPathComponent], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> Candidate {
        let wanted = hint?.unwrappedFully
        let isKeyPath = wanted?.nominal.map { Self.kinds.contains($0) } ?? false
        var rootType = isKeyPath ? wanted?.arguments[0].withoutParameters : nil
        if let root { rootType = try resolve(root) }
        guard let rootType else {
            throw error(
                .swift,
                "cannot infer key path type from context; consider explicitly specifying a root type",
                at: range,
                note: "write the type after the backslash: '\\Person.name'")
        }
        let (place, captures) = keyPathPlace(components, range)
        let readType = FunctionType(parameters: [rootType], result: .parameter("Value"))
        guard
            let read = try closureCandidates(
                keyPathBody(place, captures, 1, range), hint: .function(readType), range
            )
            .best,
            case .function(let made) = read.type
        else {
            throw error(.swift, "type of expression is ambiguous without a type annotation", at: range)
        }
        let arguments = [rootType, made.result]
        let plain = Type.nominal(.keyPath, arguments)
        let onlyReads = Candidate(
            .call(.intrinsic(.aggregate), [read.expression]), type: plain, range: range)
        guard wanted?.nominal != .keyPath, !components.contains(where: \.isOptionalChain),
            let (nominal, write) = keyPathSetter(place, captures, rootType, made.result, range)
        else { return onlyReads }
        return Candidate(
            .call(.intrinsic(.aggregate), [read.expression, write.expression]),
            type: .nominal(nominal, arguments), range: range)
    }

    /// What a key path names in `$0`. Its indices are evaluated when it is made: closures capture them.
    func keyPathPlace(_ components: [KeyPathComponent], _ range: SourceRange)
        -> (place: Expression, captures: [Closure.Capture])
    {
        var place = Expression(.identifier("$0"), range)
        var captures: [Closure.Capture] = []
        for component in components {
            switch component {
            case .name("self"): break
            case .name(let name): place = Expression(.member(place, name: name, nameRange: range), range)
            case .optionalChain: place = Expression(.optionalChain(place), range)
            case .forceUnwrap: place = Expression(.forceUnwrap(place), range)
            case .subscripting(let arguments):
                let taken = arguments.map { argument in
                    if argument.value.isConstantLiteral { return argument }
                    let name = "$index\(captures.count)"
                    captures.append(
                        Closure.Capture(
                            name: name, value: argument.value, isWeak: false, isUnowned: false,
                            range: argument.range))
                    return Argument(
                        label: argument.label, value: Expression(.identifier(name), argument.range),
                        range: argument.range)
                }
                place = Expression(.subscripting(place, taken), range)
            }
        }
        return (place, captures)
    }

    private func keyPathBody(
        _ body: Expression, _ captures: [Closure.Capture], _ count: Int, _ range: SourceRange
    ) -> Closure {
        Closure(
            captures: captures, parameters: nil, result: nil,
            body: [Statement(kind: .expression(body), range: range)],
            shorthandCount: count)
    }

    /// What sets the place in an instance, or in a variable; nil where it is read only.
    private func keyPathSetter(
        _ place: Expression, _ captures: [Closure.Capture], _ root: Type, _ value: Type, _ range: SourceRange
    ) -> (NominalType, Candidate)? {
        let body = Expression(.assignment(place, Expression(.identifier("$1"), range)), range)
        let kinds: [(NominalType, Type)] = [
            (.referenceWritableKeyPath, root), (.writableKeyPath, .inoutReference(root)),
        ]
        for (nominal, instance) in kinds {
            let type = FunctionType(parameters: [instance, value], result: .void)
            if let write = try? closureCandidates(
                keyPathBody(body, captures, 2, range), hint: .function(type), range
            )
            .best {
                return (nominal, write)
            }
        }
        return nil
    }

    /// A key path that can set where one that reads is wanted.
    func readingKeyPath(_ candidate: Candidate, to target: NominalType) -> Candidate? {
        guard target == .keyPath, case .nominal(let own, let arguments) = candidate.type,
            own == .writableKeyPath || own == .referenceWritableKeyPath,
            case .function(let read)? = ownFields(own, arguments).first
        else { return nil }
        let range = candidate.expression.range
        let getter = TypedExpression(.field(candidate.expression, 0), type: .function(read), range: range)
        return Candidate(
            .call(.intrinsic(.aggregate), [getter]), type: .nominal(.keyPath, arguments),
            score: candidate.score.adding(\.erasures), range: range)
    }

    private func ownFields(_ nominal: NominalType, _ arguments: [Type]) -> [Type] {
        if case .fields(let fields) = nominal.representation { fields(arguments) } else { [] }
    }

    // MARK: Subscripts

    /// `person[keyPath: path]`
    func keyPathSubscript(
        _ base: Expression, _ arguments: [Argument], _ range: SourceRange
    ) throws(CellErrors) -> Candidate? {
        guard arguments.count == 1, arguments[0].label == "keyPath",
            let instance = try candidates(base).best
        else { return nil }
        let path = try self.path(arguments[0].value, on: instance.type)
        guard let receiver = converted(instance, to: path.type.arguments[0]) else {
            throw conversionError(
                instance.type, path.type.arguments[0], .argument, base.range)
        }
        return Candidate(
            .callValue(part(0, of: path), [receiver.expression]), type: path.type.arguments[1],
            score: instance.score, range: range)
    }

    private func path(_ written: Expression, on root: Type) throws(CellErrors) -> TypedExpression {
        var path: TypedExpression
        if case .keyPath = written.unparenthesized.kind {
            path = try check(
                written, as: .nominal(.writableKeyPath, [root, .parameter("Value")]), anyKind: true)
        } else {
            path = try check(written)
        }
        if let wrapped = path.type.wrapped { throw notUnwrapped(path.type, wrapped, written.range) }
        guard let nominal = path.type.nominal, Self.kinds.contains(nominal) else {
            throw conversionError(
                path.type, .nominal(.keyPath, [root, .any]), .argument, written.range)
        }
        path = TypedExpression(path.kind, type: path.type, range: written.range)
        return path
    }

    private func check(_ written: Expression, as hint: Type, anyKind: Bool) throws(CellErrors)
        -> TypedExpression
    {
        guard let best = try candidates(written, hint: hint).best else {
            throw error(
                .swift, "type of expression is ambiguous without a type annotation", at: written.range)
        }
        return best.expression
    }

    private func part(_ place: Int, of path: TypedExpression) -> TypedExpression {
        let fields = path.type.nominal.map { ownFields($0, path.type.arguments) } ?? []
        return TypedExpression(.field(path, place), type: fields[place], range: path.range)
    }

    /// `person[keyPath: path]` as a place.
    func keyPathTarget(
        _ base: Expression, _ arguments: [Argument], _ purpose: TargetPurpose, _ range: SourceRange
    ) throws(CellErrors) -> AssignmentTarget? {
        guard arguments.count == 1, arguments[0].label == "keyPath",
            let instance = try candidates(base).best
        else { return nil }
        let path = try self.path(arguments[0].value, on: instance.type)
        let type = path.type.arguments[1]
        let accessors = keyPathAccessors(path.type, range)
        switch path.type.nominal {
        case .referenceWritableKeyPath?:
            guard let receiver = converted(instance, to: path.type.arguments[0]) else { return nil }
            return .computed(
                .value(receiver.expression), indices: [path], getter: accessors.read,
                setter: accessors.write, type: type, range)
        case .writableKeyPath?:
            let place = try assignmentTarget(base, purpose: purpose)
            return .computed(
                .place(place), indices: [path], getter: accessors.read, setter: accessors.write, type: type,
                range)
        default:
            throw error(
                .swift, "cannot assign through subscript: key path is read-only", at: range,
                note: "it is a '\(path.type)'")
        }
    }

    /// Functions of an instance and a key path.
    private func keyPathAccessors(_ path: Type, _ range: SourceRange) -> (read: Callee, write: Callee) {
        let (root, value) = (path.arguments[0], path.arguments[1])
        let generic = scope.function.genericParameters
        func make(isSetter: Bool) -> Callee {
            let isInout = isSetter && path.nominal == .writableKeyPath
            let instance = Variable(
                name: "self", type: root, isMutable: isInout, storage: .local, range: range, isInout: isInout)
            let taken = Variable(name: "path", type: path, isMutable: false, storage: .local, range: range)
            let new = Variable(name: "newValue", type: value, isMutable: false, storage: .local, range: range)
            let variables = isSetter ? [instance, taken, new] : [instance, taken]
            let function = Function(
                name: "subscript", kind: generic.isEmpty ? .local : .template,
                parameters: variables.map { .init(label: nil, variable: $0) },
                result: isSetter ? .void : value, range: range, genericParameters: generic)
            let used = TypedExpression(.variable(taken), type: path, range: range)
            let target =
                isInout
                ? TypedExpression(
                    .inoutArgument(.variable(instance, range)), type: .inoutReference(root), range: range)
                : TypedExpression(.variable(instance), type: root, range: range)
            let given = TypedExpression(.variable(new), type: value, range: range)
            let call = TypedExpression(
                .callValue(part(isSetter ? 1 : 0, of: used), isSetter ? [target, given] : [target]),
                type: function.result, range: range)
            function.body = isSetter ? [.expression(call)] : [.returnStatement(call, range)]
            return .function(function, generic.map { .archetype($0) })
        }
        return (make(isSetter: false), make(isSetter: true))
    }
}

extension Expression {
    /// Whether it is the same whenever it is evaluated.
    fileprivate var isConstantLiteral: Bool {
        guard case .string(let segments) = unparenthesized.kind else { return isLiteral }
        return segments.allSatisfy { if case .text = $0 { true } else { false } }
    }
}

extension KeyPathComponent {
    fileprivate var isOptionalChain: Bool { if case .optionalChain = self { true } else { false } }
}
