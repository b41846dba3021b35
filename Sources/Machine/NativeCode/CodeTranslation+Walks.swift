/// Ranges and strides that are walked by `advance`. `RunLoop+Scalars` has the same in Swift.
extension CodeTranslation {
    /// The words of a walk, counted from its first.
    private enum State {
        static let next: UInt16 = 0
        static let end: UInt16 = 1
        /// Of a stride.
        static let step: UInt16 = 2
        static let rangeIsFinished: UInt16 = 2
        static let strideIsFinished: UInt16 = 3
    }

    func emitAdvance(_ i: Instruction, _ index: Int) {
        guard let target = i.branchTarget(from: index) else { return }
        let end = assembler.makeLabel()
        switch Walk(rawValue: Int(instructions[index + 1].a)) {
        case .range: emitAdvanceRange(i, end)
        case .closedRange: emitAdvanceClosedRange(i, end)
        case .strideToInt: emitAdvanceStride(i, end, isThrough: false)
        case .strideThroughInt: emitAdvanceStride(i, end, isThrough: true)
        case .strideToDouble, .strideThroughDouble, nil: emitAdvanceByMachine(i, index, end)
        }
        let goesOn = assembler.makeLabel()
        assembler.jump(goesOn)
        assembler.bind(end)
        emitJump(to: target, from: index)
        assembler.bind(goesOn)
    }

    private func emitAdvanceRange(_ i: Instruction, _ end: X86Assembler.Label) {
        load(i.a + State.next, into: .rax)
        assembler.apply(.compare, .rax, integerOperand(i.a + State.end))
        assembler.jump(if: .greaterOrEqual, end)
        store(.rax, in: i.b)
        assembler.apply(.add, .register(.rax), immediate: 1)
        store(.rax, in: i.a + State.next)
    }

    private func emitAdvanceClosedRange(_ i: Instruction, _ end: X86Assembler.Label) {
        compare(i.a + State.rangeIsFinished, immediate: 0)
        assembler.jump(if: .notEqual, end)
        load(i.a + State.next, into: .rax)
        store(.rax, in: i.b)
        let stored = assembler.makeLabel()
        let last = cold { [self] in
            store(immediate: 1, in: i.a + State.rangeIsFinished)
            assembler.jump(stored)
        }
        assembler.apply(.compare, .rax, integerOperand(i.a + State.end))
        assembler.jump(if: .equal, last)
        assembler.apply(.add, .register(.rax), immediate: 1)
        store(.rax, in: i.a + State.next)
        assembler.bind(stored)
    }

    /// A stride ends where its next value would overflow.
    private func emitAdvanceStride(_ i: Instruction, _ end: X86Assembler.Label, isThrough: Bool) {
        compare(i.a + State.strideIsFinished, immediate: 0)
        assembler.jump(if: .notEqual, end)
        load(i.a + State.next, into: .rax)
        let (reached, stored) = (assembler.makeLabel(), assembler.makeLabel())
        let backwards = cold { [self] in
            assembler.apply(.compare, .rax, integerOperand(i.a + State.end))
            assembler.jump(if: isThrough ? .less : .lessOrEqual, end)
            assembler.jump(reached)
        }
        compare(i.a + State.step, immediate: 0)
        assembler.jump(if: .less, backwards)
        assembler.apply(.compare, .rax, integerOperand(i.a + State.end))
        assembler.jump(if: isThrough ? .greater : .greaterOrEqual, end)
        assembler.bind(reached)
        store(.rax, in: i.b)
        let overflow = cold { [self] in
            store(immediate: 1, in: i.a + State.strideIsFinished)
            assembler.jump(stored)
        }
        assembler.apply(.add, .rax, integerOperand(i.a + State.step))
        assembler.jump(if: .overflow, overflow)
        store(.rax, in: i.a + State.next)
        assembler.bind(stored)
    }

    private func emitAdvanceByMachine(_ i: Instruction, _ index: Int, _ end: X86Assembler.Label) {
        assembler.loadAddress(.rdx, memory(i.a))
        assembler.loadAddress(.rcx, memory(i.b))
        assembler.move(.rsi, immediate: Int(instructions[index + 1].a))
        assembler.move(.rdi, .r13)
        emitCall(.advance)
        emitReloadsAfterCall()
        assembler.test(.rax)
        assembler.jump(if: .equal, end)
    }
}
