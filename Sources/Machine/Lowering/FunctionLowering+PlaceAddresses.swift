import Checker
import Syntax

/// Slots and addresses of places, for what changes them where they lie.
extension FunctionLowering {
    /// A word register with the address of the place's one reference, to be used at once.
    func emitSlot(of target: PreparedTarget) -> Int {
        let slot = allocateWord()
        switch target {
        case .home(let home, let variable, _):
            if let variable { checkInitialised(variable) }
            emitSlot(of: home, into: slot)
        case .temporaryMemory(let home, _, _): emitSlot(of: home, into: slot)
        case .temporary(let place, _, let skipped, _):
            emit(.slot, slot, place.reference + skipped.references)
        case .element(let base, let index, _, let skipped, _):
            let mark = mark
            let outer = emitSlot(of: base)
            emit(.uniqueSlotOfElement, slot, outer, index)
            emit(.data, skipped.references)
            release(to: mark)
        case .weak, .part, .unwrapped, .computed, .dictionaryValue, .dictionaryValueOrDefault,
            .librarySubscript, .tuple, .discard:
            fail("This value cannot be changed in place. Assign it to a variable first.", at: assembler.range)
        }
        return slot
    }

    private func emitSlot(of home: Home, into slot: Int) {
        switch home {
        case .registers(let place): emit(.slot, slot, place.reference)
        case .global(let place): emit(.slotOfGlobal, slot, place.reference)
        case .box(let box, let skipped): emit(.slotInBox, slot, box, skipped.references)
        case .address(let word, let skipped): emit(.offsetAddress, slot, word + 1, skipped.references)
        }
    }

    /// The addresses of a place that stays where it is, in two word registers.
    func emitAddress(of target: PreparedTarget, into address: Int) {
        switch target {
        case .home(let home, let variable, _):
            if let variable { checkInitialised(variable) }
            emitAddress(of: home, into: address)
        case .temporaryMemory(let home, _, _): emitAddress(of: home, into: address)
        case .temporary(let place, _, let skipped, let layout):
            emitAddress(of: .registers(place.part(after: skipped, layout: layout)), into: address)
        default: fail("This value cannot be passed as a place.", at: assembler.range)
        }
    }

    func emitAddress(of home: Home, into address: Int) {
        switch home {
        case .registers(let place): emit(.addressOfRegisters, address, place.word, place.reference)
        case .global(let place): emit(.addressOfGlobals, address, place.word, place.reference)
        case .box(let box, let skipped):
            emit(.addressInBox, address, box)
            emit(.data, skipped.words, skipped.references)
        case .address(let word, let skipped):
            emit(.offsetAddress, address, word, skipped.words)
            emit(.offsetAddress, address + 1, word + 1, skipped.references)
        }
    }
}
