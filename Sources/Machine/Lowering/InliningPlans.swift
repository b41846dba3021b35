import Checker

/// Which functions are lowered in place where they are called, and which of their closure arguments with them.
///
/// A plan depends on the function alone, so that the analysis of captures and the lowering agree.
final class InliningPlans {
    struct Plan {
        /// Parameters whose closure literals are lowered at the calls of the parameter.
        var inPlaceParameters: Set<Int> = []
        var cost = 0
    }

    /// Nodes of the tree, with those of the functions that are lowered in place within it.
    private static let maximumMethodCost = 24
    private static let maximumPreludeCost = 160
    private static let maximumPreludeCostWithClosure = 600
    /// A closure literal is lowered again at each call.
    private static let maximumCalls = 2

    private var plans: [ObjectIdentifier: Plan?] = [:]
    /// Functions whose plans are being made, each called by the one before.
    private var path: [ObjectIdentifier] = []
    private var recursive: Set<ObjectIdentifier> = []
    /// Kept: plans know them by their identity.
    private var functions: [Function] = []

    /// Nil for a function that is called.
    func plan(for function: Function) -> Plan? {
        let identifier = ObjectIdentifier(function)
        if let known = plans[identifier] { return known }
        if let start = path.firstIndex(of: identifier) {
            recursive.formUnion(path[start...])
            return nil
        }
        path.append(identifier)
        functions.append(function)
        let plan = makePlan(for: function)
        path.removeLast()
        let result = recursive.contains(identifier) ? nil : plan
        plans[identifier] = .some(result)
        return result
    }

    func plan(for callee: Callee) -> Plan? {
        if case .function(let function, _) = callee { plan(for: function) } else { nil }
    }

    /// Whether a closure literal given as that argument becomes part of the code that calls it.
    func lowersClosureInPlace(_ callee: Callee, at index: Int) -> Bool {
        switch callee {
        case .intrinsic(let intrinsic): intrinsic.callsInPlace(argument: index)
        case .function(let function, _):
            plan(for: function)?.inPlaceParameters.contains(index) ?? false
        case .scalar, .library, .method, .requirement: false
        }
    }

    private func makePlan(for function: Function) -> Plan? {
        guard function.isPrelude || function.isSmallMember, function.captures.isEmpty else { return nil }
        var plan = Plan()
        var uses: [ObjectIdentifier: (calls: Int, others: Int)] = [:]
        var isPossible = true
        measure(function, &plan, &uses, &isPossible)
        guard isPossible else { return nil }
        for (index, parameter) in function.parameters.enumerated() {
            guard case .function = parameter.variable.type, !parameter.variable.isInout else { continue }
            let use = uses[ObjectIdentifier(parameter.variable)] ?? (0, 0)
            if use.others == 0, use.calls <= Self.maximumCalls { plan.inPlaceParameters.insert(index) }
        }
        let limit =
            !function.isPrelude
            ? Self.maximumMethodCost
            : plan.inPlaceParameters.isEmpty ? Self.maximumPreludeCost : Self.maximumPreludeCostWithClosure
        return plan.cost <= limit ? plan : nil
    }

    private func measure(
        _ function: Function, _ plan: inout Plan,
        _ uses: inout [ObjectIdentifier: (calls: Int, others: Int)], _ isPossible: inout Bool
    ) {
        func visit(_ statements: [TypedStatement]) {
            for statement in statements {
                plan.cost += 1
                switch statement {
                case .localFunction: isPossible = false
                case .whileLoop, .repeatLoop, .forLoop, .deferStatement, .doCatch:
                    if !function.isPrelude { isPossible = false }
                default: break
                }
                statement.expressions.forEach(visit)
                visit(statement.statements)
            }
        }
        func visit(_ expression: TypedExpression) {
            plan.cost += 1
            switch expression.kind {
            case .variable(let variable): uses[ObjectIdentifier(variable), default: (0, 0)].others += 1
            case .callValue(let callee, let arguments):
                if case .variable(let variable) = callee.kind {
                    uses[ObjectIdentifier(variable), default: (0, 0)].calls += 1
                } else {
                    visit(callee)
                }
                arguments.forEach(visit)
            case .call(let callee, let arguments): visitCall(callee, arguments)
            case .closure(let closure):
                if !function.isPrelude { isPossible = false }
                for variable in closure.captures {
                    uses[ObjectIdentifier(variable), default: (0, 0)].others += 1
                }
            default:
                expression.parts.forEach(visit)
                visit(expression.statements)
            }
        }
        func visitCall(_ callee: Callee, _ arguments: [TypedExpression]) {
            let inner = self.plan(for: callee)
            plan.cost += inner?.cost ?? 0
            for (index, argument) in arguments.enumerated() {
                switch argument.kind {
                case .variable(let variable) where lowersClosureInPlace(callee, at: index):
                    // The parameter is passed on to a function that only calls it.
                    uses[ObjectIdentifier(variable), default: (0, 0)].calls += 1
                case .closure(let closure) where lowersClosureInPlace(callee, at: index):
                    visit(closure.body)
                default: visit(argument)
                }
            }
        }
        visit(function.body)
    }
}

extension Function {
    /// A method or initialiser of a struct or enum, which no later cell can replace.
    fileprivate var isSmallMember: Bool {
        guard kind != .closure, body.count <= 8 else { return false }
        if name == "init" { return !result.isClass }
        guard let first = parameters.first?.variable else { return false }
        return first.name == "self" && !first.type.isClass
    }
}

extension Intrinsic {
    /// Whether a closure literal given as that argument becomes part of the loop that calls it.
    fileprivate func callsInPlace(argument index: Int) -> Bool {
        switch self {
        case .sequenceMap, .sequenceFilter, .sequenceForEach, .sequenceAllSatisfy, .sequenceContainsWhere:
            index == 1
        case .sequenceReduce: index == 2
        default: false
        }
    }
}
