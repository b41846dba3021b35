import Syntax

/// The members of the standard library that are written in the notebook language itself.
///
/// A body is checked when its name is first used, once for all types; lowering puts the types in.
package final class Prelude {
    private var functions: [ObjectIdentifier: Function] = [:]
    /// What is wrong with bodies: a mistake in the table, which a test finds.
    package private(set) var failures: [String] = []

    /// The cell number of all its places in the source.
    package static let cell = -2

    func function(for used: Signature, checker: CellChecker) -> Function? {
        guard let source = used.source else { return nil }
        if let known = functions[ObjectIdentifier(source)] { return known }
        let signature = source.signature
        guard case .source(let body) = signature.implementation else { return nil }
        let form = ArchetypeForm(of: signature)
        let function = form.function(for: signature)
        functions[ObjectIdentifier(source)] = function
        do throws(CellErrors) {
            let parsed = try parseCell(body, number: Self.cell)
            let inner = CellChecker(
                number: Self.cell, environment: Environment(), signatures: checker.signatures)
            inner.isPrelude = true
            let member = signature.instance.map {
                FunctionContext.Member(
                    type: form.type($0), isStatic: signature.isStatic, isInitializer: false)
            }
            try inner.checkBody(of: function, parsed.statements, member: member)
            inner.completeCaptures()
        } catch {
            failures.append(
                "\(signature.declaration): \(error.diagnostics.map(\.message).joined(separator: "; "))")
        }
        return function
    }

    func isFunction(_ function: Function, of signature: Signature) -> Bool {
        signature.source.map { functions[ObjectIdentifier($0)] === function } ?? false
    }
}

/// A row of the table whose body is written in the notebook language.
package final class SourceDeclaration: Sendable {
    let signature: Signature

    init(_ signature: Signature) {
        self.signature = signature
    }
}

/// The parameters of a signature as archetypes, for its body.
struct ArchetypeForm {
    private var archetypes: [String: Archetype] = [:]
    private var fixed: [String: Type] = [:]

    init(of signature: Signature) {
        // Outer ones first: `S` before `S.Element`.
        for name in signature.requirements.keys.sorted(by: { ($0.count, $0) < ($1.count, $1) })
        where !name.contains(".") && !(signature.requirements["Self"] != nil && Self.isAssociated(name)) {
            let archetype = Archetype(name: name)
            for added in signature.requirements[name] ?? [] { archetype.add(added) }
            archetypes[name] = archetype
        }
        for name in signature.requirements.keys.sorted() where archetypes[name] == nil {
            var parts = name.contains(".") ? name.split(separator: ".").map(String.init) : ["Self", name]
            let last = parts.removeLast()
            guard let base = archetypes[parts.joined(separator: ".")] else {
                archetypes[name] = Archetype(name: name)
                continue
            }
            parts = [parts.joined(separator: "."), last]
            let archetype: Archetype
            if case .archetype(let known)? = base.associatedTypes[parts[1]] {
                archetype = known
            } else {
                archetype = Archetype(name: parts[1], base: base)
                base.associatedTypes[parts[1]] = .archetype(archetype)
            }
            for added in signature.requirements[name] ?? [] { archetype.add(added) }
            archetypes[name] = archetype
        }
        for pair in signature.sameTypes { fix(pair) }
    }

    /// The associated types that the table says without `Self.` before them.
    static let associatedNames = ["Element", "Index", "SubSequence", "ID", "Bound"]

    private static func isAssociated(_ name: String) -> Bool { associatedNames.contains(name) }

    private mutating func fix(_ pair: Signature.TypePair) {
        for (pattern, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
            guard case .parameter(let name) = pattern, let archetype = archetypes[name] else { continue }
            let type = self.type(other)
            if let base = archetype.base {
                base.associatedTypes[archetype.name] = type
            }
            fixed[name] = type
            return
        }
    }

    func type(_ pattern: Type) -> Type {
        pattern.replacing { part in
            guard case .parameter(let name) = part else { return nil }
            if let type = fixed[name] { return type }
            return archetypes[name].map { .archetype($0) }
        }
    }

    func function(for signature: Signature) -> Function {
        let range = SourceRange(cell: Prelude.cell, lowerBound: 0, upperBound: 0)
        var parameters: [Function.Parameter] = []
        if let pattern = signature.instance, !signature.isStatic {
            parameters.append(
                .init(
                    label: nil,
                    variable: Variable(
                        name: "self", type: type(pattern), isMutable: signature.isMutating, storage: .local,
                        range: range, isInout: signature.isMutating)))
        }
        for parameter in signature.parameters {
            let own = type(parameter.type)
            let isFunction = if case .function = own { true } else { false }
            parameters.append(
                .init(
                    label: parameter.label,
                    variable: Variable(
                        name: parameter.name, type: parameter.isVariadic ? .array(of: own) : own,
                        isMutable: parameter.isInout, storage: .local, range: range,
                        isNonEscaping: isFunction && !signature.declaration.contains("@escaping"),
                        isInout: parameter.isInout), isVariadic: parameter.isVariadic,
                    isAutoclosure: parameter.isAutoclosure))
        }
        return Function(
            name: signature.name, kind: .template, parameters: parameters,
            result: type(signature.result),
            isThrowing: signature.throwing != .never, range: range,
            genericParameters: signature.genericOrder.compactMap { archetypes[$0] }, isPrelude: true)
    }
}
