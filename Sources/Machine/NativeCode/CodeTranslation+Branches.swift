/// Branches and loops. Those that lead back look at the interrupt flag.
extension CodeTranslation {
    /// Goes to the target of the branch at `index` on the condition that the flags tell.
    func emitBranch(if condition: Condition, _ i: Instruction, _ index: Int) {
        guard let target = i.branchTarget(from: index) else { return }
        if target > index {
            assembler.jump(if: condition, label(of: target))
        } else {
            let end = assembler.makeLabel()
            assembler.jump(if: condition.opposite, end)
            emitJumpBack(to: target)
            assembler.bind(end)
        }
    }

    func emitJump(_ i: Instruction, _ index: Int) {
        guard let target = i.branchTarget(from: index) else { return }
        emitJump(to: target, from: index)
    }

    func emitJump(to target: Int, from index: Int) {
        if target > index { assembler.jump(label(of: target)) } else { emitJumpBack(to: target) }
    }

    private func emitJumpBack(to target: Int) {
        emitPoll()
        assembler.jump(if: .equal, label(of: target))
        assembler.jump(
            cold { [self] in
                assembler.move(.rdi, .r13)
                emitCall(.continues)
                assembler.test(.rax)
                // The run loop, too, stops where it would have gone on.
                assembler.jump(if: .equal, trap(target - 1))
                emitReloads()
                assembler.jump(label(of: target))
            })
    }

    func emitBranch(onWord i: Instruction, _ index: Int, if condition: Condition) {
        compare(i.a, immediate: 0)
        emitBranch(if: condition, i, index)
    }

    func emitIntegerBranch(_ condition: Condition, _ i: Instruction, _ index: Int) {
        compare(i.a, i.b)
        emitBranch(if: condition, i, index)
    }

    func emitImmediateBranch(_ condition: Condition, _ i: Instruction, _ index: Int) {
        compare(i.a, immediate: i.signedB)
        emitBranch(if: condition, i, index)
    }

    func emitDoubleBranch(
        _ comparison: DoubleRelation, isNegated: Bool = false, _ i: Instruction, _ index: Int
    ) {
        compare(comparison, i.a, i.b)
        switch comparison {
        case .less: emitBranch(if: isNegated ? .belowOrEqual : .above, i, index)
        case .lessOrEqual: emitBranch(if: isNegated ? .below : .aboveOrEqual, i, index)
        case .equal:
            let end = assembler.makeLabel()
            assembler.jump(if: .parity, end)
            emitBranch(if: .equal, i, index)
            assembler.bind(end)
        case .notEqual:
            emitBranch(if: .parity, i, index)
            // The branch before has left the flags, or has not been taken and looked at nothing.
            emitBranch(if: .notEqual, i, index)
        }
    }

    func emitHalfOpenLoop(_ i: Instruction, _ index: Int) {
        let counter = destination(i.a)
        load(i.a, into: counter)
        assembler.apply(.add, .register(counter), immediate: 1)
        store(counter, in: i.a)
        assembler.apply(.compare, counter, integerOperand(i.b))
        emitBranch(if: .less, i, index)
    }

    func emitClosedLoop(_ i: Instruction, _ index: Int) {
        guard let target = i.branchTarget(from: index) else { return }
        let counter = destination(i.a)
        load(i.a, into: counter)
        assembler.apply(.compare, counter, integerOperand(i.b))
        let end = assembler.makeLabel()
        assembler.jump(if: .greaterOrEqual, end)
        assembler.apply(.add, .register(counter), immediate: 1)
        store(counter, in: i.a)
        emitJump(to: target, from: index)
        assembler.bind(end)
    }

    /// The next word of an array of words or of bytes.
    func emitNext(_ i: Instruction, _ index: Int, isByte: Bool) {
        guard let target = i.branchTarget(from: index) else { return }
        assembler.move(.rcx, reference(i.b))
        let position = integer(i.a &+ 1, .rdx)
        assembler.apply(.compare, position, .memory(Memory(.rcx, offsets.count)))
        let end = assembler.makeLabel()
        assembler.jump(if: .greaterOrEqual, end)
        assembler.move(.rcx, Memory(.rcx, offsets.words))
        if isByte {
            storeByte(Memory(.rcx, byte: position), in: i.a)
        } else {
            store(Memory(.rcx, index: position), in: Int(i.a))
        }
        if position == .rdx {
            assembler.apply(.add, .register(.rdx), immediate: 1)
            store(.rdx, in: i.a &+ 1)
        } else {
            assembler.apply(.add, .register(position), immediate: 1)
            store(position, in: i.a &+ 1)
        }
        emitJump(to: target, from: index)
        assembler.bind(end)
    }

    func emitNextReference(_ i: Instruction, _ index: Int) {
        guard let target = i.branchTarget(from: index) else { return }
        assembler.move(.rcx, reference(i.a &+ 1))
        let position = integer(i.b, .rdx)
        assembler.apply(.compare, position, .memory(Memory(.rcx, offsets.count)))
        let end = assembler.makeLabel()
        assembler.jump(if: .greaterOrEqual, end)
        assembler.move(.rcx, Memory(.rcx, offsets.references))
        assembler.move(.rax, Memory(.rcx, index: position))
        assembler.apply(.add, .register(position), immediate: 1)
        store(position, in: i.b)
        emitRetain(.rax)
        emitExchange(.rax, with: reference(i.a))
        emitJump(to: target, from: index)
        assembler.bind(end)
    }
}

extension Condition {
    var opposite: Condition {
        // Conditions come in pairs.
        Condition(rawValue: rawValue ^ 1) ?? self
    }
}
