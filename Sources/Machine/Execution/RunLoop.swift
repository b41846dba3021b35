import Synchronization

extension Machine {
    /// Runs until `halt`, or until an instruction traps: then the registers tell which, and `pendingError` why,
    /// unless the instruction's operands do.
    ///
    /// Scalar instructions touch raw memory only: no reference counts, no bounds or exclusivity checks.
    @inline(never)
    func runLoop(_ registers: inout Registers) -> Bool {
        var counter = registers.counter
        var words = registers.words
        var references = registers.references
        var code = registers.code
        var frame = registers.frame
        let poll = interrupt.word
        let globalWords = stack.words
        let globalReferences = stack.references
        let functions = functionTable
        let initialisedGlobals = initialisedGlobals

        dispatch: while true {
            let i = counter.pointee
            counter += 1
            switch i.opcode {
            // MARK: Moves
            case .moveWord:
                words[Int(i.a)] = words[Int(i.b)]
            case .loadInteger:
                words[Int(i.a)] = word(i.immediate)
            case .loadConstant:
                words[Int(i.a)] = code.pointee.constants[i.immediate]
            // MARK: Globals
            case .loadGlobalWord:
                words[Int(i.a)] = globalWords[Int(i.b)]
            case .storeGlobalWord:
                globalWords[Int(i.b)] = words[Int(i.a)]
            case .checkGlobal:
                if initialisedGlobals[i.immediate] == 0 {
                    failUninitialised(i.immediate)
                    break dispatch
                }
            case .markGlobal:
                initialisedGlobals[i.immediate] = 1

            // MARK: Boxes
            case .loadBoxWord:
                words[Int(i.a)] = wordElements(array(references, i.b))[Int(i.c)]
            case .storeBoxWord:
                wordElements(array(references, i.b))[Int(i.c)] = words[Int(i.a)]
            // MARK: Addresses
            case .addressOfRegisters:
                words[Int(i.a)] = address(words + Int(i.b))
                words[Int(i.a) + 1] = address(references + Int(i.c))
            case .addressOfGlobals:
                words[Int(i.a)] = address(globalWords + Int(i.b))
                words[Int(i.a) + 1] = address(globalReferences + Int(i.c))
            case .addressInBox:
                let box = array(references, i.b)
                words[Int(i.a)] = address(wordElements(box) + Int(counter.pointee.a))
                words[Int(i.a) + 1] = address(referenceElements(box) + Int(counter.pointee.b))
                counter += 1
            case .offsetAddress:
                words[Int(i.a)] = words[Int(i.b)] &+ UInt64(i.c) &* 8
            case .loadWordAt:
                words[Int(i.a)] = wordSlot(words, i.b)[Int(i.c)]
            case .storeWordAt:
                wordSlot(words, i.b)[Int(i.c)] = words[Int(i.a)]
            // MARK: Enums and objects
            case .checkSome:
                if words[Int(i.a)] == 0 { break dispatch }
            case .unreachable:
                break dispatch
            // MARK: Int
            case .addInt:
                let (value, overflow) = int(words, i.b).addingReportingOverflow(int(words, i.c))
                if overflow { break dispatch }
                words[Int(i.a)] = word(value)
            case .subtractInt:
                let (value, overflow) = int(words, i.b).subtractingReportingOverflow(int(words, i.c))
                if overflow { break dispatch }
                words[Int(i.a)] = word(value)
            case .multiplyInt:
                let (value, overflow) = int(words, i.b).multipliedReportingOverflow(by: int(words, i.c))
                if overflow { break dispatch }
                words[Int(i.a)] = word(value)
            case .divideInt:
                let (dividend, divisor) = (int(words, i.b), int(words, i.c))
                if divisor == 0 || divisor == -1 && dividend == .min { break dispatch }
                words[Int(i.a)] = word(dividend / divisor)
            case .remainderInt:
                let (dividend, divisor) = (int(words, i.b), int(words, i.c))
                if divisor == 0 || divisor == -1 && dividend == .min { break dispatch }
                words[Int(i.a)] = word(dividend % divisor)
            case .addIntImmediate:
                let (value, overflow) = int(words, i.b).addingReportingOverflow(i.signedC)
                if overflow { break dispatch }
                words[Int(i.a)] = word(value)
            case .negateInt:
                let (value, overflow) = 0.subtractingReportingOverflow(int(words, i.b))
                if overflow { break dispatch }
                words[Int(i.a)] = word(value)
            case .andInt: words[Int(i.a)] = words[Int(i.b)] & words[Int(i.c)]
            case .orInt: words[Int(i.a)] = words[Int(i.b)] | words[Int(i.c)]
            case .xorInt: words[Int(i.a)] = words[Int(i.b)] ^ words[Int(i.c)]
            case .notInt: words[Int(i.a)] = ~words[Int(i.b)]
            case .shiftLeftInt: words[Int(i.a)] = word(int(words, i.b) << int(words, i.c))
            case .shiftRightInt: words[Int(i.a)] = word(int(words, i.b) >> int(words, i.c))
            case .wrappingAddInt: words[Int(i.a)] = words[Int(i.b)] &+ words[Int(i.c)]
            case .wrappingSubtractInt: words[Int(i.a)] = words[Int(i.b)] &- words[Int(i.c)]
            case .wrappingMultiplyInt: words[Int(i.a)] = words[Int(i.b)] &* words[Int(i.c)]
            case .equalInt: words[Int(i.a)] = word(words[Int(i.b)] == words[Int(i.c)])
            case .notEqualInt: words[Int(i.a)] = word(words[Int(i.b)] != words[Int(i.c)])
            case .lessInt: words[Int(i.a)] = word(int(words, i.b) < int(words, i.c))
            case .lessOrEqualInt: words[Int(i.a)] = word(int(words, i.b) <= int(words, i.c))
            case .minimumInt: words[Int(i.a)] = word(min(int(words, i.b), int(words, i.c)))
            case .maximumInt: words[Int(i.a)] = word(max(int(words, i.b), int(words, i.c)))
            case .magnitudeInt:
                if int(words, i.b) == .min { break dispatch }
                words[Int(i.a)] = UInt64(int(words, i.b).magnitude)
            case .signumInt: words[Int(i.a)] = word(int(words, i.b).signum())
            case .isMultipleInt:
                words[Int(i.a)] = word(int(words, i.b).isMultiple(of: int(words, i.c)))
            case .intFromDouble:
                let value = double(words, i.b)
                guard value > -9_223_372_036_854_777_856.0, value < 9_223_372_036_854_775_808.0 else {
                    break dispatch
                }
                words[Int(i.a)] = word(Int(value))
            case .lessUnsigned: words[Int(i.a)] = word(words[Int(i.b)] < words[Int(i.c)])
            case .lessOrEqualUnsigned: words[Int(i.a)] = word(words[Int(i.b)] <= words[Int(i.c)])
            case .divideUnsigned:
                if words[Int(i.c)] == 0 { break dispatch }
                words[Int(i.a)] = words[Int(i.b)] / words[Int(i.c)]
            case .remainderUnsigned:
                if words[Int(i.c)] == 0 { break dispatch }
                words[Int(i.a)] = words[Int(i.b)] % words[Int(i.c)]
            case .shiftLeftUnsigned: words[Int(i.a)] = words[Int(i.b)] << int(words, i.c)
            case .shiftRightUnsigned: words[Int(i.a)] = words[Int(i.b)] >> int(words, i.c)
            case .checkRange:
                if int(words, i.a) > int(words, i.b) { break dispatch }
            case .checkDoubleRange:
                if !(double(words, i.a) <= double(words, i.b)) { break dispatch }
            case .checkStride:
                if words[Int(i.a)] == 0 { break dispatch }
            case .checkDoubleStride:
                if double(words, i.a) == 0 { break dispatch }

            // MARK: Double
            case .addDouble: words[Int(i.a)] = (double(words, i.b) + double(words, i.c)).bitPattern
            case .subtractDouble: words[Int(i.a)] = (double(words, i.b) - double(words, i.c)).bitPattern
            case .multiplyDouble: words[Int(i.a)] = (double(words, i.b) * double(words, i.c)).bitPattern
            case .divideDouble: words[Int(i.a)] = (double(words, i.b) / double(words, i.c)).bitPattern
            case .negateDouble: words[Int(i.a)] = (-double(words, i.b)).bitPattern
            case .equalDouble: words[Int(i.a)] = word(double(words, i.b) == double(words, i.c))
            case .notEqualDouble: words[Int(i.a)] = word(double(words, i.b) != double(words, i.c))
            case .lessDouble: words[Int(i.a)] = word(double(words, i.b) < double(words, i.c))
            case .lessOrEqualDouble: words[Int(i.a)] = word(double(words, i.b) <= double(words, i.c))
            case .minimumDouble: words[Int(i.a)] = min(double(words, i.b), double(words, i.c)).bitPattern
            case .maximumDouble: words[Int(i.a)] = max(double(words, i.b), double(words, i.c)).bitPattern
            case .magnitudeDouble: words[Int(i.a)] = double(words, i.b).magnitude.bitPattern
            case .squareRootDouble: words[Int(i.a)] = double(words, i.b).squareRoot().bitPattern
            case .remainderDouble:
                words[Int(i.a)] =
                    double(words, i.b).truncatingRemainder(dividingBy: double(words, i.c)).bitPattern
            case .powerDouble: words[Int(i.a)] = power(double(words, i.b), double(words, i.c)).bitPattern
            case .functionDouble: words[Int(i.a)] = apply(function: i.c, to: double(words, i.b))
            case .doubleFromInt: words[Int(i.a)] = Double(int(words, i.b)).bitPattern

            // MARK: Bool
            case .notBool: words[Int(i.a)] = words[Int(i.b)] ^ 1

            // MARK: Branches
            case .jump:
                if !jump(&counter, by: i.immediate, poll), !continuesAtPoll() { break dispatch }
            case .branchTrue:
                if words[Int(i.a)] != 0, !jump(&counter, by: i.immediate, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchFalse:
                if words[Int(i.a)] == 0, !jump(&counter, by: i.immediate, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchEqualInt:
                if words[Int(i.a)] == words[Int(i.b)], !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchNotEqualInt:
                if words[Int(i.a)] != words[Int(i.b)], !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchLessInt:
                if int(words, i.a) < int(words, i.b), !jump(&counter, by: i.signedC, poll), !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchLessOrEqualInt:
                if int(words, i.a) <= int(words, i.b), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchEqualImmediate:
                if int(words, i.a) == i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchNotEqualImmediate:
                if int(words, i.a) != i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchLessImmediate:
                if int(words, i.a) < i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchLessOrEqualImmediate:
                if int(words, i.a) <= i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchGreaterImmediate:
                if int(words, i.a) > i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchGreaterOrEqualImmediate:
                if int(words, i.a) >= i.signedB, !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .branchEqualDouble:
                if double(words, i.a) == double(words, i.b), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchNotEqualDouble:
                if double(words, i.a) != double(words, i.b), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchLessDouble:
                if double(words, i.a) < double(words, i.b), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchNotLessDouble:
                if !(double(words, i.a) < double(words, i.b)), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchLessOrEqualDouble:
                if double(words, i.a) <= double(words, i.b), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }
            case .branchNotLessOrEqualDouble:
                if !(double(words, i.a) <= double(words, i.b)), !jump(&counter, by: i.signedC, poll),
                    !continuesAtPoll()
                {
                    break dispatch
                }

            // MARK: Loops
            case .loopHalfOpen:
                let next = int(words, i.a) &+ 1
                words[Int(i.a)] = word(next)
                if next < int(words, i.b), !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }
            case .loopClosed:
                if int(words, i.a) < int(words, i.b) {
                    words[Int(i.a)] &+= 1
                    if !jump(&counter, by: i.signedC, poll), !continuesAtPoll() { break dispatch }
                }
            case .nextWord:
                let index = int(words, i.a &+ 1)
                let array = array(references, i.b)
                if index < count(array) {
                    words[Int(i.a)] = wordElements(array)[index]
                    words[Int(i.a) + 1] = word(index &+ 1)
                    if !jump(&counter, by: i.signedC, poll), !continuesAtPoll() { break dispatch }
                }
            case .nextByte:
                let index = int(words, i.a &+ 1)
                let array = array(references, i.b)
                if index < count(array) {
                    words[Int(i.a)] = UInt64(byteElements(array)[index])
                    words[Int(i.a) + 1] = word(index &+ 1)
                    if !jump(&counter, by: i.signedC, poll), !continuesAtPoll() { break dispatch }
                }
            case .nextReference:
                let index = int(words, i.b)
                let array = array(references, i.a &+ 1)
                if index < count(array) {
                    references[Int(i.a)] = referenceElements(array)[index]
                    words[Int(i.b)] = word(index &+ 1)
                    if !jump(&counter, by: i.signedC, poll), !continuesAtPoll() { break dispatch }
                }
            case .advance:
                if advance(walk: counter.pointee.a, words + Int(i.a), into: words + Int(i.b)) {
                    counter += 1
                } else if !jump(&counter, by: i.signedC, poll), !continuesAtPoll() {
                    break dispatch
                }

            // MARK: Arrays
            case .arrayCount:
                words[Int(i.a)] = word(count(array(references, i.b)))
            case .arrayGetWord:
                let (array, index) = (array(references, i.b), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = wordElements(array)[index]
            case .arraySetWord:
                let (array, index) = (uniqueArrayInSlot(references + Int(i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                wordElements(array)[index] = words[Int(i.a)]
            case .arrayAppendWord:
                appendWord(words[Int(i.b)], toArrayIn: references + Int(i.a))
            case .arrayGetByte:
                let (array, index) = (array(references, i.b), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = UInt64(byteElements(array)[index])
            case .arraySetByte:
                let (array, index) = (uniqueArrayInSlot(references + Int(i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                byteElements(array)[index] = UInt8(truncatingIfNeeded: words[Int(i.a)])
            case .arrayAppendByte:
                appendByte(words[Int(i.b)], toArrayIn: references + Int(i.a))
            // MARK: Slots
            case .slot:
                words[Int(i.a)] = address(references + Int(i.b))
            case .slotOfGlobal:
                words[Int(i.a)] = address(globalReferences + Int(i.b))
            case .slotInBox:
                words[Int(i.a)] = address(referenceElements(array(references, i.b)) + Int(i.c))
            case .slotOfElement:
                let (array, index) = (array(references, i.b), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = address(referenceElements(array) + index)
            case .slotOfElementInSlot:
                let (array, index) = (arrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = address(
                    referenceElements(array)
                        + (index &* referencesPerElement(array) &+ Int(counter.pointee.a)))
                counter += 1
            case .arrayCountInSlot:
                words[Int(i.a)] = word(count(arrayInSlot(slot(words, i.b))))
            case .arrayGetWordInSlot:
                let (array, index) = (arrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = wordElements(array)[index]
            case .arrayGetFieldInSlot:
                let (array, index) = (arrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] =
                    wordElements(array)[
                        index &* wordsPerElement(array) &+ Int(counter.pointee.a)]
                counter += 1
            case .arraySetWordInSlot:
                let (array, index) = (uniqueArrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                wordElements(array)[index] = words[Int(i.a)]
            case .arrayAppendWordInSlot:
                appendWord(words[Int(i.b)], toArrayIn: slot(words, i.a))
            case .arrayGetByteInSlot:
                let (array, index) = (arrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                words[Int(i.a)] = UInt64(byteElements(array)[index])
            case .arraySetByteInSlot:
                let (array, index) = (uniqueArrayInSlot(slot(words, i.b)), int(words, i.c))
                guard contains(array, index) else { break dispatch }
                byteElements(array)[index] = UInt8(truncatingIfNeeded: words[Int(i.a)])
            case .arrayAppendByteInSlot:
                appendByte(words[Int(i.b)], toArrayIn: slot(words, i.a))
            // MARK: Texts and dictionaries
            // MARK: Calls
            case .callGlobal:
                // Lowering has made sure of the function.
                let callee = functions[Int(i.a)].unsafelyUnwrapped
                if !enter(
                    callee, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .callCode:
                let callee = code.pointee.codes[Int(i.a)]
                if !enter(
                    callee, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .callMethod:
                guard let callee = method(Int(i.a), of: references + Int(i.c)) else { break dispatch }
                if !enter(
                    callee, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .callRequirement:
                guard
                    let callee = implementation(
                        of: code.pointee.code.body.requirements[Int(i.a)], for: references + Int(i.c))
                else { break dispatch }
                if !enter(
                    callee, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .callMutatingRequirement:
                guard
                    let callee = implementation(
                        of: code.pointee.code.body.requirements[Int(i.a)], for: slot(words, i.b &+ 1))
                else { break dispatch }
                if !enter(
                    callee, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .callValue:
                guard
                    let closure = prepareValueCall(
                        i, counter, Registers(counter, words, references, code, frame))
                else {
                    if pendingError != nil { break dispatch }
                    counter += 1
                    continue dispatch
                }
                counter += 1
                if !enter(
                    closure, i, machine: self, &counter, &words, &references, &code, &frame, poll)
                {
                    break dispatch
                }
            case .returnWord:
                words[0] = words[Int(i.a)]
                if code.pointee.referenceCount > 0 {
                    clear(references, count: code.pointee.referenceCount)
                }
                frame -= 1
                counter = frame.pointee.counter
                words = frame.pointee.words
                references = frame.pointee.references
                code = frame.pointee.code
                continue dispatch
            case .returnKeeping:
                if code.pointee.referenceCount > Int(i.a) {
                    clear(references + Int(i.a), count: code.pointee.referenceCount - Int(i.a))
                }
                frame -= 1
                counter = frame.pointee.counter
                words = frame.pointee.words
                references = frame.pointee.references
                code = frame.pointee.code
                continue dispatch
            case .throwError:
                raise(references + Int(i.a))
                break dispatch
            case .halt:
                return true
            case .data:
                break dispatch
            default:
                guard perform(counter, words, references, code, frame) else { break dispatch }
                counter += i.opcode.dataCount
            }
        }
        registers = Registers(counter, words, references, code, frame)
        return false
    }
}
