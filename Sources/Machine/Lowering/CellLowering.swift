import Checker
import Syntax

/// A cell's code, and what the machine needs to run it.
struct CompiledCell {
    let unit: CompiledUnit
    let main: UnsafePointer<CodeHeader>
    let functions: [(number: Int, header: UnsafePointer<CodeHeader>)]
    let result: (type: Type, place: Place)?
}

/// Lowers a cell: its statements to one code, each function and closure to another.
final class CellLowering {
    /// A function, with the types that it is lowered for.
    private struct Key: Hashable {
        let function: ObjectIdentifier
        let arguments: [Type]
    }

    private struct Pending {
        let function: Function
        let index: Int
        let depth: Int
    }

    /// Generic functions that use each other for ever larger types have no end.
    private static let maximumDepth = 64

    let machine: Machine
    let conformances: ConformanceTable
    private var indices: [Key: Int] = [:]
    private var pending: [Pending] = []
    private var finished: [(index: Int, lowered: LoweredFunction)] = []
    private var codeCount = 0
    /// Global functions that exist when the cell runs.
    private var declaredFunctions: Set<Int> = []
    /// Functions made here; kept, because they are known by their identity.
    private var copies: [Function] = []
    private var copiedExpressions: [TypedExpression] = []
    let inlining: InliningPlans

    init(machine: Machine, conformances: ConformanceTable) {
        self.machine = machine
        self.conformances = conformances
        inlining = InliningPlans()
    }

    func lower(_ cell: TypedCell) throws(Trap) -> CompiledCell {
        for global in cell.globals { try declare(global) }
        for function in cell.functions {
            if case .global(let number) = function.kind { declaredFunctions.insert(number) }
        }
        let functionIndices = cell.functions.map { index(of: $0) }
        let mainIndex = reserveIndex()
        let main = try FunctionLowering(cell: self, isMain: true).lowerMain(cell)
        finished.append((mainIndex, main.lowered))
        let unit = try lowerPending()
        var functions: [(number: Int, header: UnsafePointer<CodeHeader>)] = []
        for (function, index) in zip(cell.functions, functionIndices) {
            if case .global(let number) = function.kind { functions.append((number, unit.table[index])) }
        }
        return CompiledCell(
            unit: unit, main: unit.table[mainIndex], functions: functions, result: main.result)
    }

    /// One function, and what it needs, in a unit of its own.
    func lower(
        _ function: Function, _ arguments: [Type]
    ) throws(Trap) -> (unit: CompiledUnit, header: UnsafePointer<CodeHeader>) {
        let index = index(of: function, arguments)
        let unit = try lowerPending()
        return (unit, unit.table[index])
    }

    private func lowerPending() throws(Trap) -> CompiledUnit {
        while let next = pending.popLast() {
            if next.depth > Self.maximumDepth {
                throw Trap.tooLarge(
                    "The generic function '\(next.function.name)' uses itself for types that grow without end.",
                    range: next.function.range)
            }
            let lowering = FunctionLowering(cell: self, depth: next.depth)
            finished.append((next.index, try lowering.lower(next.function)))
        }
        return try assemble()
    }

    private func assemble() throws(Trap) -> CompiledUnit {
        let unit = CompiledUnit(codeCount: codeCount)
        for (index, lowered) in finished {
            unit.install(Code(lowered, unit: unit), at: index)
        }
        if let engine = machine.nativeEngine, !engine.translate(unit) {
            throw Trap.tooLarge(
                "There is no room for the cell's machine code. Restart the kernel.", range: nil)
        }
        return unit
    }

    // MARK: Functions

    private func reserveIndex() -> Int {
        codeCount += 1
        return codeCount - 1
    }

    /// The number of the function's code in the unit; the function is lowered later.
    func index(of function: Function, _ arguments: [Type] = [], depth: Int = 0) -> Int {
        let key = Key(function: ObjectIdentifier(function), arguments: arguments)
        if let index = indices[key] { return index }
        let index = reserveIndex()
        indices[key] = index
        let isGeneric = !arguments.isEmpty
        let lowered = isGeneric ? instantiate(function, arguments) : function
        pending.append(Pending(function: lowered, index: index, depth: isGeneric ? depth + 1 : depth))
        return index
    }

    /// A copy of the function for the types, and with variables of its own.
    func instantiate(_ function: Function, _ arguments: [Type], range: SourceRange? = nil) -> Function {
        let bindings = TypeBindings(
            zip(function.genericParameters, arguments), uniquingKeysWith: { first, _ in first })
        let copy = TreeInstantiation(bindings: bindings, conformances: conformances, range: range)
            .copy(function)
        copies.append(function)
        copies.append(copy)
        return copy
    }

    /// A copy of an expression that stands in a generic declaration, for the types.
    func instantiate(_ expression: TypedExpression, _ bindings: TypeBindings) -> TypedExpression {
        let copy = TreeInstantiation(bindings: bindings, conformances: conformances).copy(expression)
        copiedExpressions.append(copy)
        return copy
    }

    /// A function that only calls the callee: an operator or library function used as a value.
    func thunk(for callee: Callee, type: FunctionType, range: SourceRange) -> Function {
        let function = Function.calling(callee, type: type, range: range)
        copies.append(function)
        return function
    }

    func exists(globalFunction number: Int) -> Bool {
        declaredFunctions.contains(number) || machine.isDefined(function: number)
    }

    func sharedVariables(in statements: [TypedStatement]) -> Set<ObjectIdentifier> {
        CaptureAnalysis.sharedVariables(in: statements, inlining: inlining)
    }

    // MARK: Types and globals

    func valueType(_ type: Type) -> ValueType { machine.valueType(of: type) }

    private func declare(_ variable: Variable) throws(Trap) {
        guard case .global(let number) = variable.storage, machine.place(of: variable, number: number) != nil
        else {
            throw Trap.tooLarge(
                "There is no room for the variable '\(variable.name)': a session holds "
                    + "\(Stack.maximumGlobals) variables. Restart the kernel.", range: variable.range)
        }
    }
}

/// A function after lowering, before its addresses are known.
struct LoweredFunction {
    let name: String?
    let body: AssembledBody
    let parameters: Layout
    let captures: Layout
    let result: Layout
    /// Whether it is none of the learner's: errors are told at its caller.
    let isHidden: Bool
}

extension Function {
    /// A function that passes its arguments on.
    static func calling(_ callee: Callee, type: FunctionType, range: SourceRange) -> Function {
        let variables = type.parameters.enumerated().map { index, parameter in
            Variable(parameter: "$\(index)", passedAs: parameter, range: range)
        }
        let function = Function(
            name: callee.name, kind: .local, parameters: variables.map { .init(label: nil, variable: $0) },
            result: type.result, isThrowing: type.isThrowing, range: range)
        let call = TypedExpression(
            .call(callee, variables.map { $0.passed(range: range) }), type: type.result, range: range)
        function.body = [.returnStatement(call, range)]
        return function
    }
}

extension Variable {
    /// A parameter, given what a call passes for it.
    convenience init(parameter name: String, passedAs type: Type, range: SourceRange) {
        if case .inoutReference(let changed) = type {
            self.init(
                name: name, type: changed, isMutable: true, storage: .local, range: range, isInout: true)
        } else {
            self.init(name: name, type: type, isMutable: false, storage: .local, range: range)
        }
    }

    /// The variable as an argument.
    func passed(range: SourceRange) -> TypedExpression {
        isInout
            ? TypedExpression(
                .inoutArgument(.variable(self, range)), type: .inoutReference(type), range: range)
            : TypedExpression(.variable(self), type: type, range: range)
    }

    /// Whether closures that capture the variable share it by a box.
    var isShared: Bool { (isMutable || isAssignedLater) && !isInout }
}

extension Callee {
    var name: String {
        switch self {
        case .intrinsic(let intrinsic): intrinsic.rawValue
        case .scalar(let operation, let type): "\(type.rawValue).\(operation)"
        case .library(let function): function.name
        case .function(let function, _), .method(let function, _): function.name
        case .requirement(let requirement, _): requirement.name
        }
    }
}

extension Trap {
    static func tooLarge(_ message: String, range: SourceRange?) -> Trap {
        Trap(kind: .tooLarge, message: message, range: range, frames: [Frame(function: nil, range: range)])
    }
}
