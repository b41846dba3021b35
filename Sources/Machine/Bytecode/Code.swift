import Checker
import Syntax

/// What the run loop reads of a function's code, by pointer.
struct CodeHeader {
    let instructions: UnsafePointer<Instruction>
    let constants: UnsafePointer<UInt64>
    let objects: UnsafePointer<HeapObject?>
    let types: UnsafePointer<RuntimeTypes>
    /// The codes of the unit, for `callCode`.
    let codes: UnsafePointer<UnsafePointer<CodeHeader>>
    let wordCount: Int
    let referenceCount: Int
    /// Captured values follow the parameters.
    let parameters: Layout
    let captures: Layout
    let result: Layout
    unowned(unsafe) let code: Code
    /// Where machine code calls the function, if it was translated.
    var nativeEntry: UnsafeRawPointer?
}

/// The instructions of one function or of a cell's own statements, and what error messages need.
final class Code {
    /// Nil for a cell's own statements.
    let name: String?
    /// Whether it is none of the learner's: errors are told at its caller.
    let isHidden: Bool
    let body: AssembledBody
    let header: UnsafeMutablePointer<CodeHeader>
    /// The unit owns the code.
    unowned let unit: CompiledUnit
    /// Where a run of the machine begins it, and where errors enter, beside `body.handlers`.
    @exclusivity(unchecked) var nativeStart: UnsafeRawPointer?
    @exclusivity(unchecked) var nativeHandlers: [UnsafeRawPointer] = []

    init(_ lowered: LoweredFunction, unit: CompiledUnit) {
        name = lowered.name
        isHidden = lowered.isHidden
        body = lowered.body
        self.unit = unit
        header = .allocate(capacity: 1)
        let constants = UnsafeMutablePointer<UInt64>.allocate(capacity: body.constants.count)
        constants.initialize(from: body.constants, count: body.constants.count)
        let instructions = UnsafeMutablePointer<Instruction>.allocate(capacity: body.instructions.count)
        instructions.initialize(from: body.instructions, count: body.instructions.count)
        let objects = UnsafeMutablePointer<HeapObject?>.allocate(capacity: body.objects.count)
        objects.initialize(from: body.objects, count: body.objects.count)
        let types = UnsafeMutablePointer<RuntimeTypes>.allocate(capacity: body.types.count)
        types.initialize(from: body.types, count: body.types.count)
        header.initialize(
            to: CodeHeader(
                instructions: instructions, constants: constants, objects: objects, types: types,
                codes: unit.table,
                wordCount: body.wordCount, referenceCount: body.referenceCount,
                parameters: lowered.parameters, captures: lowered.captures, result: lowered.result,
                code: self, nativeEntry: nil))
    }

    deinit {
        let objects = UnsafeMutablePointer(mutating: header.pointee.objects)
        objects.deinitialize(count: body.objects.count)
        objects.deallocate()
        let types = UnsafeMutablePointer(mutating: header.pointee.types)
        types.deinitialize(count: body.types.count)
        types.deallocate()
        header.pointee.instructions.deallocate()
        header.pointee.constants.deallocate()
        header.deallocate()
    }

    /// The place in the source of the instruction before `counter`.
    func stretch(before counter: UnsafePointer<Instruction>) -> SourceStretch? {
        body.stretch(at: counter - header.pointee.instructions - 1)
    }

    /// The number of the handler for an error that the instruction before `counter` throws.
    func handler(before counter: UnsafePointer<Instruction>) -> Int? {
        let index = counter - header.pointee.instructions - 1
        // Inner handlers come first.
        return body.handlers.firstIndex { $0.start <= index && index < $0.end }
    }
}

/// What assembling a function gives.
struct AssembledBody {
    var instructions: [Instruction] = []
    var constants: [UInt64] = []
    var objects: [HeapObject?] = []
    var types: [RuntimeTypes] = []
    var requirements: [Requirement] = []
    var classes: [ClassDescription] = []
    var scalars: [ScalarCall] = []
    var handlers: [ErrorHandler] = []
    var wordCount = 0
    var referenceCount = 0
    /// Stretches of source, ascending.
    var ranges: [SourceStretch] = []

    func stretch(at index: Int) -> SourceStretch? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : ranges[low - 1]
    }
}

/// Instructions that come from one place of the source.
struct SourceStretch {
    /// The first of them.
    let start: Int
    let range: SourceRange
    let inlinedCall: InlinedCall?
}

/// A call of a function that was lowered in its place.
final class InlinedCall {
    let function: String
    let range: SourceRange
    let outer: InlinedCall?

    init(function: String, range: SourceRange, outer: InlinedCall?) {
        self.function = function
        self.range = range
        self.outer = outer
    }
}

/// Where errors go that a stretch of instructions throws.
struct ErrorHandler {
    let start: Int
    let end: Int
    var target: Int
    /// The register for the error. References from it on are let go of.
    let error: Int
}

/// The types of a runtime operation's arguments and result.
final class RuntimeTypes {
    let arguments: [ValueType]
    let result: ValueType
    /// Of an interpolation: how each part is described.
    let descriptionForms: [ValueType.DescriptionForm]

    init(arguments: [ValueType], result: ValueType) {
        self.arguments = arguments
        self.result = result
        descriptionForms = arguments.map(\.descriptionForm)
    }
}

/// All code of one cell; lives as long as a function of it can be called.
final class CompiledUnit {
    private(set) var codes: [Code?]
    let table: UnsafeMutablePointer<UnsafePointer<CodeHeader>>
    var nativeCode: NativeCode?

    init(codeCount: Int) {
        codes = Array(repeating: nil, count: codeCount)
        table = .allocate(capacity: codeCount)
    }

    deinit { table.deallocate() }

    func install(_ code: Code, at index: Int) {
        codes[index] = code
        (table + index).initialize(to: UnsafePointer(code.header))
    }
}
