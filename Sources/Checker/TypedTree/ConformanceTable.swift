import Syntax

/// Which types conform to the protocols that the learner declares, and the functions that do what they ask for.
///
/// One table serves a session; cells only add to it.
package final class ConformanceTable: @unchecked Sendable {
    /// How a type does what a protocol asks for.
    package struct Witness: Sendable {
        /// Takes what the requirement takes. Its generic parameters are those of the conforming type, in their order;
        /// a default from an extension of the protocol has one generic parameter, `Self`, instead.
        package let function: Function
        package let isDefault: Bool

        package init(function: Function, isDefault: Bool) {
            self.function = function
            self.isDefault = isDefault
        }

        /// What Foundation's own extension of a protocol does: an error's texts are nil.
        static func standard(for requirement: Requirement) -> Witness? {
            guard requirement.declaringProtocol == .localizedError else { return nil }
            let range = SourceRange(cell: Prelude.cell, lowerBound: 0, upperBound: 0)
            let instance = Archetype(name: "Self", conformances: [.localizedError])
            let function = Function(
                name: requirement.name, kind: .template,
                parameters: [
                    .init(
                        label: nil,
                        variable: Variable(
                            name: "self", type: .archetype(instance), isMutable: false, storage: .local,
                            range: range))
                ], result: requirement.type.result, range: range, genericParameters: [instance],
                isPrelude: true)
            function.body = [
                .returnStatement(
                    TypedExpression(
                        .enumCase(0, payload: []), type: requirement.type.result, range: range), range)
            ]
            return Witness(function: function, isDefault: true)
        }
    }

    private struct Key: Hashable {
        let nominal: NominalType
        let type: ProtocolType
    }

    private var witnesses: [Key: [Requirement: Witness]] = [:]

    /// Finds the member of a collection that an operation on any collection stands for.
    package internal(set) var collectionMember: ((Intrinsic, Type) -> Callee?)?

    package init() {
        declare(
            .systemRandomNumberGenerator, .randomNumberGenerator,
            [.nextRandom: Witness(function: Self.systemRandom, isDefault: false)])
    }

    /// `next()` of the system's own generator: any of the numbers.
    private static let systemRandom: Function = {
        let range = SourceRange(cell: Prelude.cell, lowerBound: 0, upperBound: 0)
        let number = Type.nominal(.uint64, [])
        let instance = Variable(
            name: "self", type: .nominal(.systemRandomNumberGenerator, []), isMutable: true, storage: .local,
            range: range, isInout: true)
        let function = Function(
            name: "next", kind: .template, parameters: [.init(label: nil, variable: instance)],
            result: number,
            range: range, isPrelude: true)
        let bounds = [Int.min, .max].map { TypedExpression(.integer($0), type: .int, range: range) }
        let all = TypedExpression(
            .call(.intrinsic(.closedRangeMake), bounds), type: .closedRange(of: .int), range: range)
        let bits = TypedExpression(.call(.intrinsic(.valueRandom), [all]), type: .int, range: range)
        let value = TypedExpression(
            .call(.scalar(.bitCast(to: .uint64), .int), [bits]), type: number, range: range)
        function.body = [.returnStatement(value, range)]
        return function
    }()

    package func conforms(_ nominal: NominalType, to type: ProtocolType) -> Bool {
        nominal.conformances.contains { $0.refines(type) } || hasWitnesses(nominal, of: type)
    }

    /// Whether functions of the type do what a protocol asks for.
    func hasWitnesses(_ nominal: NominalType, of type: ProtocolType) -> Bool {
        witnesses[Key(nominal: nominal, type: type)] != nil
    }

    package func declare(_ nominal: NominalType, _ type: ProtocolType, _ functions: [Requirement: Witness]) {
        witnesses[Key(nominal: nominal, type: type)] = functions
    }

    package func witness(of requirement: Requirement, in nominal: NominalType) -> Witness? {
        witnesses[Key(nominal: nominal, type: requirement.declaringProtocol)]?[requirement]
    }

    /// The function that runs for a type, with its generic arguments. A class's comes from it or its superclasses.
    package func implementation(of requirement: Requirement, for type: Type) -> (Function, [Type])? {
        guard case .nominal(let nominal, let arguments) = type else { return nil }
        if let witness = witness(of: requirement, in: nominal) {
            return (witness.function, witness.isDefault ? [type] : arguments)
        }
        if let superclass = nominal.declared?.superclass {
            return implementation(of: requirement, for: superclass)
        }
        return nil
    }
}
