import Checker
import Syntax

/// Lowers one function, closure or the statements of a cell to instructions.
///
/// Registers are a stack: variables and temporaries take the next free ones, and leave them at the end of their
/// scope. A reference register is cleared when it is left, so that an array has no owner but its variables, and
/// is changed in place.
final class FunctionLowering {
    typealias Label = Assembler.Label

    /// Where `break` and `continue` go, and what they leave behind.
    struct Loop {
        let breakLabel: Label
        let continueLabel: Label
        /// References from here on belong to the body: leaving it clears them.
        let reference: Int
        /// Deferred statements from here on stand in the body: leaving it runs them.
        let deferred: Int
        /// Where the value of an `if` or `switch` expression goes.
        var result: Place?
    }

    /// Where `return` goes in a function that is lowered in place.
    struct InlineReturn {
        let result: Place
        let label: Label
        let reference: Int
        let deferred: Int
    }

    /// Where an optional chain goes that finds nil.
    struct Chain {
        let label: Label
        /// References that may be held at one of the jumps.
        var held: Set<Int> = []
    }

    /// A closure literal that was given for a parameter that is only called: it is lowered at the calls.
    struct InPlaceClosure {
        let function: Function
        let inlinedCall: InlinedCall?
    }

    let cell: CellLowering
    var assembler = Assembler()
    var homes: [ObjectIdentifier: Home] = [:]
    var closures: [ObjectIdentifier: InPlaceClosure] = [:]
    var loops: [LoopIdentifier: Loop] = [:]
    var inlineReturn: InlineReturn?
    /// The functions that are being lowered in place, each within the one before.
    var inlined: [ObjectIdentifier] = []
    /// Whether there is no code to be had any more.
    var hasFailed: Bool { failure != nil }
    var chains: [Chain] = []
    /// What `defer` asks to run, in the order of the text.
    var deferred: [[TypedStatement]] = []
    /// Where `fallthrough` goes.
    var fallthroughTarget: Loop?
    /// Variables that several patterns of a case bind.
    var preboundHomes: [ObjectIdentifier: Home] = [:]
    /// Variables that a closure shares.
    var boxed: Set<ObjectIdentifier> = []
    /// Literals of the loop that is being lowered, in registers.
    var loopConstants: [UInt64: Int] = [:]
    var isInLoop = false
    let isMain: Bool
    /// How many instantiations of generic functions within each other led here.
    let depth: Int

    var nextWord = 0
    var nextReference = 0
    private var maximumWord = 0
    private var maximumReference = 0
    /// Reference registers that may hold an object, variables' and temporaries'.
    var held: Set<Int> = []
    /// Variables and functions made here; kept, because they are known by their identity.
    var temporaries: [Variable] = []
    var copies: [Function] = []
    /// Globals that certainly have a value here.
    var initialised: Set<Int> = []
    /// The first thing that this lowering cannot express.
    var failure: Trap?
    var parameters = Layout.none

    init(cell: CellLowering, isMain: Bool = false, depth: Int = 0) {
        self.cell = cell
        self.isMain = isMain
        self.depth = depth
    }

    // MARK: Entry

    func lower(_ function: Function) throws(Trap) -> LoweredFunction {
        boxed = cell.sharedVariables(in: function.body)
        assembler.range = function.range
        let variables = function.parameters.map(\.variable)
        for parameter in function.parameters { bind(parameter) }
        parameters = Layout(words: nextWord, references: nextReference)
        let captures = bindCaptures(of: function)
        held.formUnion(0..<nextReference)
        for variable in variables where isBoxed(variable) { box(parameter: variable) }
        lowerSequence(function.body)
        if !function.body.endsControl { emitReturnOfNothing() }
        return try finish(
            name: name(of: function), parameters: parameters, captures: captures,
            result: Layout(of: function.result), isHidden: function.isPrelude)
    }

    private func name(of function: Function) -> String {
        function.kind == .closure ? "closure" : function.name
    }

    private func bind(_ parameter: Function.Parameter) {
        let variable = parameter.variable
        if variable.isInout {
            homes[ObjectIdentifier(variable)] = .address(word: allocate(.address).word, after: .none)
        } else {
            homes[ObjectIdentifier(variable)] = .registers(allocate(layout(of: variable)))
        }
    }

    private func bindCaptures(of function: Function) -> Layout {
        let start = Layout(words: nextWord, references: nextReference)
        for variable in function.captures {
            if variable.isInout {
                homes[ObjectIdentifier(variable)] = .address(word: allocate(.address).word, after: .none)
            } else if variable.isShared {
                let reference = allocate(.reference).reference
                homes[ObjectIdentifier(variable)] = .box(reference: reference, after: .none)
            } else {
                homes[ObjectIdentifier(variable)] = .registers(allocate(layout(of: variable)))
            }
        }
        return Layout(words: nextWord - start.words, references: nextReference - start.references)
    }

    func finish(
        name: String?, parameters: Layout, captures: Layout, result: Layout, isHidden: Bool = false
    ) throws(Trap) -> LoweredFunction {
        if let failure { throw failure }
        guard max(maximumWord, maximumReference) < 1 << 16 else {
            throw Trap.tooLarge(
                "The function needs too many variables at once. Divide it into smaller functions.",
                range: assembler.range)
        }
        let words = max(maximumWord, result.words, 1)
        let references = max(maximumReference, result.references)
        guard let body = assembler.finish(wordCount: words, referenceCount: references) else {
            throw Trap.tooLarge(
                "The code is too long for one function. Divide it into smaller ones.", range: assembler.range)
        }
        return LoweredFunction(
            name: name, body: body, parameters: parameters, captures: captures, result: result,
            isHidden: isHidden)
    }

    func fail(_ message: String, at range: SourceRange?) {
        if failure == nil { failure = Trap.tooLarge(message, range: range) }
    }

    // MARK: Registers

    func allocate(_ layout: Layout) -> Place {
        let place = Place(word: nextWord, reference: nextReference, layout: layout)
        nextWord += layout.words
        nextReference += layout.references
        maximumWord = max(maximumWord, nextWord)
        maximumReference = max(maximumReference, nextReference)
        return place
    }

    func allocate(_ type: Type) -> Place { allocate(Layout(of: type)) }

    /// A weak variable holds an object that knows the instance.
    func layout(of variable: Variable) -> Layout {
        variable.isWeak ? .reference : Layout(of: variable.type)
    }

    func allocateWord() -> Int { allocate(.word).word }

    var mark: Layout { Layout(words: nextWord, references: nextReference) }

    /// Leaves the registers from `mark` on, and clears their references.
    func release(to mark: Layout) {
        emitClear(from: mark.references)
        held = held.filter { $0 < mark.references }
        nextWord = mark.words
        nextReference = mark.references
    }

    /// Clears references for a jump that leaves their scope; on the other way they still hold.
    func emitClear(from reference: Int) {
        var registers = held.filter { $0 >= reference }.sorted()[...]
        while let first = registers.popFirst() {
            var count = 1
            while let next = registers.first, next == first + count {
                registers.removeFirst()
                count += 1
            }
            if count == 1 {
                emit(.clearReference, first)
            } else {
                emit(.clearReferences, first, count)
            }
        }
    }

    func hold(_ place: Place) {
        held.formUnion(place.reference..<place.reference + place.layout.references)
    }

    func isTemporary(_ place: Place, above mark: Layout) -> Bool {
        place.word >= mark.words && place.reference >= mark.references
    }

    // MARK: Emitting

    func emit(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        assembler.emit(opcode, a, b, c)
    }

    func move(_ source: Place, to target: Place) {
        guard source != target else { return }
        for offset in 0..<source.layout.words where source.word != target.word {
            emit(.moveWord, target.word + offset, source.word + offset)
        }
        for offset in 0..<source.layout.references where source.reference != target.reference {
            emit(.moveReference, target.reference + offset, source.reference + offset)
        }
        hold(target)
    }

    /// Lets go of what registers hold, whose value does not matter any more.
    func clearReferences(of place: Place) {
        switch place.layout.references {
        case 0: break
        case 1: emit(.clearReference, place.reference)
        default: emit(.clearReferences, place.reference, place.layout.references)
        }
    }

    /// Moves out of a temporary.
    func take(_ source: Place, to target: Place) {
        guard source != target else { return }
        for offset in 0..<source.layout.words where source.word != target.word {
            emit(.moveWord, target.word + offset, source.word + offset)
        }
        for offset in 0..<source.layout.references where source.reference != target.reference {
            emit(.takeReference, target.reference + offset, source.reference + offset)
            held.remove(source.reference + offset)
        }
        hold(target)
    }

    /// Registers from a call's arguments on now hold its result.
    func replaceArguments(from base: Place, by result: Layout) {
        held = held.filter { $0 < base.reference }
        held.formUnion(base.reference..<base.reference + result.references)
    }

    func at<Result>(_ range: SourceRange, _ body: () -> Result) -> Result {
        let outer = assembler.range
        assembler.range = range
        defer { assembler.range = outer }
        return body()
    }
}
