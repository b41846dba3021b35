import Syntax

/// Calls of methods, of implicit members and of static ones.
extension CellChecker {
    func implicitMethodCall(
        _ name: String, of type: Type, isStatic: Bool, _ nameRange: SourceRange, _ arguments: [Argument],
        hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if !isStatic {
            return try methodCandidates(
                selfExpression(nameRange), name, nameRange, arguments, hint: hint, range)
        }
        let methods = members(of: type, named: name).filter {
            $0.isStatic && ($0.kind == .function || $0.kind == .initializer)
        }
        guard !methods.isEmpty else { return nil }
        let site = CallSite(name: name, arguments: arguments, range: range)
        return try resolve(methods.map { $0.bound(to: type, conformances) }, site, hint: hint)
    }

    /// `.circle(radius: 2)`, `.init(1, 2)`, `.zero()`: members of the type that is wanted.
    func implicitMemberCall(
        _ name: String, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?, _ range: SourceRange
    ) throws(CellErrors) -> [Candidate] {
        guard let hint = hint?.withoutParameters else {
            throw withoutContext(name, range)
        }
        var bases = [hint]
        while let wrapped = bases[bases.count - 1].wrapped { bases.append(wrapped) }
        if name == "init", let inner = bases.last {
            return try initialization(of: inner, arguments, hint: hint, range)
        }
        for base in bases {
            let methods = members(of: base, named: name).filter { $0.isStatic && $0.kind == .function }
            if !methods.isEmpty {
                let site = CallSite(name: name, arguments: arguments, range: range)
                return try resolve(methods.map { $0.bound(to: base, conformances) }, site, hint: hint)
            }
        }
        if members(of: bases[bases.count - 1], named: name).contains(where: { $0.isStatic }) {
            throw error(
                .swift, "enum case '\(name)' has no associated values", at: range, note: "write '.\(name)'")
        }
        throw unknownStaticMember(name, of: bases[bases.count - 1], nameRange)
    }

    /// The readings of a call of a method, or nil where the member is no method.
    func methodCandidates(
        _ base: Expression, _ name: String, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if let type = try typeReference(base) {
            if name != "init", let value = dynamicSelf(base) {
                return try metatypeCall(name, of: type, value, nameRange, arguments, hint: hint, range)
            }
            return try staticCall(name, of: type, nameRange, arguments, hint: hint, range)
        }
        if case .identifier("super") = base.kind, name == "init" {
            return [try superInitializerCall(arguments, range)]
        }
        if case .identifier("self") = base.kind, name == "init" {
            return [try delegation(arguments, range)]
        }
        let bases = literalBases(base, arguments) + (try memberBases(base, hint: hint))
        if let best = bases.best, case .metatype(let type) = best.type {
            return try metatypeCall(
                name, of: type, best.expression, nameRange, arguments, hint: hint, range)
        }
        try requireMember(name, of: bases, nameRange)
        var methods: [Signature] = []
        for candidate in bases {
            for method in members(of: candidate.type, named: name)
            where method.kind == .function && !method.isStatic
                && !methods.contains(where: {
                    $0.declaration == method.declaration && $0.instance == method.instance
                        && $0.range == method.range
                })
            {
                methods.append(method)
            }
        }
        if methods.isEmpty { return nil }
        var site = CallSite(name: name, arguments: arguments, range: range, instance: (base, bases))
        if case .identifier("super") = base.kind { site.isSuper = true }
        do throws(CellErrors) {
            return try resolve(methods, site, hint: hint).map { givingSelf($0, site) }
        } catch {
            if let readings = unusualReadings(methods, site, after: error, hint: hint) { return readings }
            // `text.count()`: the property is meant.
            if arguments.isEmpty, let best = bases.best,
                let property = members(of: best.type, named: name).first(where: {
                    $0.kind == .property && !$0.isStatic
                }), !methods.contains(where: { $0.parameters.isEmpty })
            {
                throw self.error(
                    .swift, "cannot call value of non-function type '\(property.result)'", at: range,
                    note: "delete the '()'")
            }
            throw error
        }
    }

    /// A method whose result is `Self` gives what the instance is.
    private func givingSelf(_ reading: Candidate, _ site: CallSite) -> Candidate {
        guard case .call(let callee, _) = reading.expression.kind, callee.calledFunction?.givesSelf ?? false,
            let own = site.isSuper ? scope.function.member?.type : site.instance?.candidates.best?.type,
            own.superclasses.contains(reading.type)
        else { return reading }
        return Candidate(
            .forcedCast(reading.expression, to: own), type: own, score: reading.score,
            range: reading.expression.range)
    }

    /// `(65...90).contains(byte)`: a literal takes the type of what is passed.
    private func literalBases(_ base: Expression, _ arguments: [Argument]) -> [Candidate] {
        guard base.hasLiterals else { return [] }
        var hints: Set<Type> = []
        for argument in arguments where !argument.value.hasLiterals && !needsContext(argument.value) {
            let readings = (try? candidates(argument.value)) ?? []
            hints.formUnion(
                readings.map(\.type.unwrappedFully).filter {
                    $0.isUnusualNumber || $0.nominal == .unicodeScalar
                })
        }
        return hints.flatMap { hint in
            ((try? candidates(base, hint: .array(of: hint))) ?? []).filter {
                $0.type.arguments.contains(hint)
            }
        }
    }

    /// `(0...7).map { byte(1, at: $0) }`, `[1, 2].map(parity)`: the one type of number that the numbers in the base can
    /// have besides Int and Double, so that the function fits.
    private func unusualReadings(
        _ methods: [Signature], _ site: CallSite, after failure: CellErrors, hint: Type?
    ) -> [Candidate]? {
        guard let (base, readings) = site.instance, let best = readings.best?.type, best.nominal != nil,
            site.arguments.contains(where: { isFunctionName($0.value) || $0.value.unparenthesized.isClosure }
            ),
            base.isRangeOrArrayLiteral,
            best.arguments == [.int]
        else { return nil }
        var found: [[Candidate]] = []
        // Only a type that the failure speaks of can be what the function takes.
        let words = Set(
            failure.diagnostics.flatMap { $0.message.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        )
        for number in NominalType.unusualNumbers where words.contains(number.name) {
            guard let nominal = best.nominal else { continue }
            let wanted = Type.nominal(nominal, [.nominal(number, [])])
            guard let read = try? candidates(base, hint: wanted).filter({ $0.type == wanted }), !read.isEmpty
            else { continue }
            var other = site
            other.instance = (base, read)
            if let resolved = try? resolve(methods, other, hint: hint) { found.append(resolved) }
        }
        return found.count == 1 ? found[0] : nil
    }

    func staticCall(
        _ name: String, of type: Type, _ nameRange: SourceRange, _ arguments: [Argument], hint: Type?,
        _ range: SourceRange
    ) throws(CellErrors) -> [Candidate]? {
        if name == "init" { return try initialization(of: type, arguments, hint: hint, range) }
        let all = members(of: type, named: name)
        let methods = all.filter { $0.isStatic && $0.kind == .function }
        guard !methods.isEmpty else {
            if let found = all.first(where: { $0.isStatic && $0.kind == .property }),
                case .enumCase = found.implementation
            {
                throw error(
                    .swift, "enum case '\(name)' has no associated values", at: range,
                    note: "write '\(type).\(name)'")
            }
            return nil
        }
        let readings = try resolve(
            methods.map { $0.bound(to: type, conformances) },
            CallSite(name: name, arguments: arguments, range: range), hint: hint)
        for reading in readings {
            guard case .call(let callee, _) = reading.expression.kind, let function = callee.calledFunction,
                let owner = methods.first(where: { $0.isCarriedOut(by: function) })?.instance,
                type.superclasses.contains(where: { $0.nominal == owner.nominal })
            else { continue }
            callsThroughSubclasses.append((function, type, range))
        }
        return readings
    }
}
