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
    }

    private struct Key: Hashable {
        let nominal: NominalType
        let type: ProtocolType
    }

    private var witnesses: [Key: [Requirement: Witness]] = [:]

    package init() {}

    package func conforms(_ nominal: NominalType, to type: ProtocolType) -> Bool {
        nominal.conformances.contains { $0.refines(type) }
            || witnesses[Key(nominal: nominal, type: type)] != nil
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
