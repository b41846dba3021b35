import Machine
import Syntax

@testable import Checker

/// Short words for typed trees, so that tests read like the cells that they stand for.
///
/// Every expression has a range of its own, in the order of making, so that a test can find the place of a trap.
final class TreeBuilder {
    private var position = 0
    private(set) var globals: [Variable] = []
    private var functions: [Function] = []
    private var loops = 0
    let conformances = ConformanceTable()
    private var nextGlobal: Int
    private var nextFunction: Int
    let cell: Int

    init(cell: Int = 0, firstGlobal: Int = 0, firstFunction: Int = 0) {
        self.cell = cell
        nextGlobal = firstGlobal
        nextFunction = firstFunction
    }

    func range() -> SourceRange {
        position += 1
        return SourceRange(cell: cell, lowerBound: position, upperBound: position + 1)
    }

    // MARK: Declarations

    func global(_ name: String, _ type: Type, number: Int? = nil) -> Variable {
        let variable = Variable(
            name: name, type: type, isMutable: true, storage: .global(number ?? nextGlobal), range: range())
        if number == nil { nextGlobal += 1 }
        globals.append(variable)
        return variable
    }

    func local(_ name: String, _ type: Type, isMutable: Bool = true) -> Variable {
        Variable(name: name, type: type, isMutable: isMutable, storage: .local, range: range())
    }

    func parameter(_ name: String, _ type: Type) -> Variable { local(name, type, isMutable: false) }

    /// A global function; its body may call it.
    func function(
        _ name: String, _ parameters: [Variable], _ result: Type, number: Int? = nil,
        isThrowing: Bool = false,
        _ body: (Function) -> [TypedStatement]
    ) -> Function {
        let function = Function(
            name: name, kind: .global(number ?? nextFunction),
            parameters: parameters.map { .init(label: nil, variable: $0) }, result: result,
            isThrowing: isThrowing, range: range())
        if number == nil { nextFunction += 1 }
        functions.append(function)
        function.body = body(function)
        return function
    }

    func localFunction(
        _ name: String, _ parameters: [Variable], _ result: Type, captures: [Variable],
        _ body: (Function) -> [TypedStatement]
    ) -> Function {
        let function = Function(
            name: name, kind: .local, parameters: parameters.map { .init(label: nil, variable: $0) },
            result: result, range: range())
        for variable in captures { variable.isCaptured = true }
        function.captures = captures
        function.body = body(function)
        return function
    }

    func closure(
        _ parameters: [Variable], _ result: Type, captures: [Variable] = [], _ body: [TypedStatement]
    ) -> TypedExpression {
        let function = Function(
            name: "closure", kind: .closure, parameters: parameters.map { .init(label: nil, variable: $0) },
            result: result, range: range())
        for variable in captures { variable.isCaptured = true }
        function.captures = captures
        function.body = body
        return expression(.closure(function), .function(function.type))
    }

    func cell(_ statements: [TypedStatement], result: TypedExpression? = nil) -> TypedCell {
        TypedCell(
            statements: statements, result: result, functions: functions, globals: globals,
            conformances: conformances)
    }

    // MARK: Statements

    func declare(_ variable: Variable, _ value: TypedExpression?) -> TypedStatement {
        .declaration(.variable(variable), value, range())
    }

    func set(_ variable: Variable, _ value: TypedExpression) -> TypedStatement {
        .expression(expression(.assign(.variable(variable, range()), value), .void))
    }

    func set(_ target: AssignmentTarget, _ value: TypedExpression) -> TypedStatement {
        .expression(expression(.assign(target, value), .void))
    }

    func update(_ target: AssignmentTarget, _ intrinsic: Intrinsic, _ value: TypedExpression)
        -> TypedStatement
    {
        .expression(expression(.compoundAssign(target, .intrinsic(intrinsic), value), .void))
    }

    func update(_ variable: Variable, _ intrinsic: Intrinsic, _ value: TypedExpression) -> TypedStatement {
        update(.variable(variable, range()), intrinsic, value)
    }

    func mutate(
        _ target: AssignmentTarget, _ intrinsic: Intrinsic, _ arguments: [TypedExpression] = [],
        _ type: Type = .void
    ) -> TypedExpression {
        expression(.mutatingCall(.intrinsic(intrinsic), target, arguments), type)
    }

    func loop() -> LoopIdentifier {
        loops += 1
        return LoopIdentifier(index: loops)
    }

    func when(
        _ condition: TypedExpression, _ then: [TypedStatement], else otherwise: [TypedStatement]? = nil
    ) -> TypedStatement {
        .conditional([.boolean(condition)], then: then, else: otherwise, label: loop())
    }

    func whileLoop(_ condition: TypedExpression, _ body: [TypedStatement]) -> TypedStatement {
        .whileLoop([.boolean(condition)], body: body, label: loop(), range())
    }

    func forLoop(
        _ pattern: BindingPattern, in sequence: TypedExpression, where condition: TypedExpression? = nil,
        _ body: [TypedStatement]
    ) -> TypedStatement {
        .forLoop(pattern, in: sequence, where: condition, body: body, label: loop(), range())
    }

    func returns(_ value: TypedExpression?) -> TypedStatement { .returnStatement(value, range()) }

    func print(_ values: TypedExpression...) -> TypedStatement {
        let items = values.map { op(.stringDescribing, [$0], .string) }
        return .expression(
            op(.printItems, [array(items, of: .string), string(" "), string("\n")], .void))
    }

    // MARK: Expressions

    func expression(_ kind: TypedExpression.Kind, _ type: Type) -> TypedExpression {
        TypedExpression(kind, type: type, range: range())
    }

    func int(_ value: Int) -> TypedExpression { expression(.integer(value), .int) }
    func double(_ value: Double) -> TypedExpression { expression(.double(value), .double) }
    func bool(_ value: Bool) -> TypedExpression { expression(.boolean(value), .bool) }
    func string(_ value: String) -> TypedExpression { expression(.string(value), .string) }
    func use(_ variable: Variable) -> TypedExpression { expression(.variable(variable), variable.type) }

    func array(_ elements: [TypedExpression], of type: Type) -> TypedExpression {
        expression(.arrayLiteral(elements), .array(of: type))
    }

    func ints(_ values: Int...) -> TypedExpression { array(values.map(int), of: .int) }

    func tuple(_ elements: (String?, TypedExpression)...) -> TypedExpression {
        expression(
            .tuple(elements.map(\.1)), .tuple(elements.map { TupleElement(label: $0.0, type: $0.1.type) }))
    }

    func op(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ type: Type) -> TypedExpression {
        expression(.call(.intrinsic(intrinsic), arguments), type)
    }

    func call(_ function: Function, _ arguments: TypedExpression...) -> TypedExpression {
        expression(.call(.function(function, []), arguments), function.result)
    }

    func callValue(_ function: TypedExpression, _ arguments: TypedExpression...) -> TypedExpression {
        guard case .function(let type) = function.type else { return function }
        return expression(.callValue(function, arguments), type.result)
    }

    func native(_ identifier: Int, _ arguments: [TypedExpression], _ type: Type) -> TypedExpression {
        expression(.call(.library(libraryFunction(identifier)), arguments), type)
    }

    func libraryFunction(_ identifier: Int) -> LibraryFunction {
        LibraryFunction(
            identifier: identifier, declaration: "", name: "native\(identifier)", documentation: "")
    }

    func range(_ lower: TypedExpression, _ upper: TypedExpression) -> TypedExpression {
        op(.rangeMake, [lower, upper], .range(of: lower.type))
    }

    func closedRange(_ lower: TypedExpression, _ upper: TypedExpression) -> TypedExpression {
        op(.closedRangeMake, [lower, upper], .closedRange(of: lower.type))
    }

    func element(_ target: AssignmentTarget, _ index: TypedExpression) -> AssignmentTarget {
        .element(target, index: index, type: target.type.arguments[0], range())
    }

    func element(_ variable: Variable, _ index: TypedExpression) -> AssignmentTarget {
        element(.variable(variable, range()), index)
    }

    func get(_ array: TypedExpression, _ index: TypedExpression) -> TypedExpression {
        op(.arrayGet, [array, index], array.type.arguments[0])
    }

    func less(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression { op(.intLess, [a, b], .bool) }
    func add(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression { op(.intAdd, [a, b], .int) }
    func subtract(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression {
        op(.intSubtract, [a, b], .int)
    }
}
