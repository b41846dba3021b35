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
    let machine: Machine
    private var indices: [ObjectIdentifier: Int] = [:]
    private var pending: [(function: Function, index: Int)] = []
    private var finished: [(index: Int, lowered: LoweredFunction)] = []
    private var codeCount = 0
    private var types: [Type: ValueType] = [:]
    /// Global functions that exist when the cell runs.
    private var declaredFunctions: Set<Int> = []

    init(machine: Machine) {
        self.machine = machine
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
        while let (function, index) = pending.popLast() {
            finished.append((index, try FunctionLowering(cell: self).lower(function)))
        }
        let unit = assemble()
        var functions: [(number: Int, header: UnsafePointer<CodeHeader>)] = []
        for (function, index) in zip(cell.functions, functionIndices) {
            if case .global(let number) = function.kind { functions.append((number, unit.table[index])) }
        }
        return CompiledCell(
            unit: unit, main: unit.table[mainIndex], functions: functions, result: main.result)
    }

    private func assemble() -> CompiledUnit {
        let unit = CompiledUnit(codeCount: codeCount)
        for (index, lowered) in finished {
            let code = Code(
                name: lowered.name, body: lowered.body, parameters: lowered.parameters,
                captures: lowered.captures, result: lowered.result, unit: unit)
            unit.install(code, at: index)
        }
        return unit
    }

    // MARK: Functions

    private func reserveIndex() -> Int {
        codeCount += 1
        return codeCount - 1
    }

    /// The number of the function's code in the unit; the function is lowered later.
    func index(of function: Function) -> Int {
        if let index = indices[ObjectIdentifier(function)] { return index }
        let index = reserveIndex()
        indices[ObjectIdentifier(function)] = index
        pending.append((function, index))
        return index
    }

    /// A function that only calls the callee: an operator or library function used as a value.
    func thunk(for callee: Callee, type: FunctionType, range: SourceRange) -> Function {
        let variables = type.parameters.enumerated().map { index, type in
            Variable(name: "$\(index)", type: type, isMutable: false, storage: .local, range: range)
        }
        let function = Function(
            name: callee.name, kind: .local, parameters: variables.map { .init(label: nil, variable: $0) },
            result: type.result, range: range)
        let call = TypedExpression(
            .call(callee, variables.map { TypedExpression(.variable($0), type: $0.type, range: range) }),
            type: type.result, range: range)
        function.body = [.returnStatement(call, range)]
        return function
    }

    func exists(globalFunction number: Int) -> Bool {
        declaredFunctions.contains(number) || machine.isDefined(function: number)
    }

    // MARK: Types and globals

    func valueType(_ type: Type) -> ValueType {
        if let known = types[type] { return known }
        let valueType = ValueType(type)
        types[type] = valueType
        return valueType
    }

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
}

extension Callee {
    var name: String {
        switch self {
        case .intrinsic(let intrinsic): intrinsic.rawValue
        case .library(let function): function.name
        case .function(let function): function.name
        }
    }
}

extension Trap {
    static func tooLarge(_ message: String, range: SourceRange?) -> Trap {
        Trap(kind: .tooLarge, message: message, range: range, frames: [Frame(function: nil, range: range)])
    }
}
