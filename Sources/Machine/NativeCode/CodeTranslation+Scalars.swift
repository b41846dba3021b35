/// Int, Double and Bool.
extension CodeTranslation {
    func emitIntegerOperation(_ operation: Arithmetic, _ i: Instruction, trapping index: Int? = nil) {
        let isCommutative = operation != .subtract
        var (first, second) = (i.b, i.c)
        var target = destination(i.a)
        if general(second) == target, first != second {
            // The destination still holds the second operand.
            if isCommutative { swap(&first, &second) } else { target = .rax }
        }
        load(first, into: target)
        assembler.apply(operation, target, integerOperand(second))
        if let index { assembler.jump(if: .overflow, trap(index)) }
        store(target, in: i.a)
    }

    func emitMultiplication(_ i: Instruction, trapping index: Int? = nil) {
        var (first, second) = (i.b, i.c)
        let target = destination(i.a)
        if general(second) == target { swap(&first, &second) }
        load(first, into: target)
        assembler.multiply(target, integerOperand(second))
        if let index { assembler.jump(if: .overflow, trap(index)) }
        store(target, in: i.a)
    }

    func emitAddImmediate(_ i: Instruction, _ index: Int) {
        let target = destination(i.a)
        load(i.b, into: target)
        assembler.apply(.add, .register(target), immediate: i.signedC)
        assembler.jump(if: .overflow, trap(index))
        store(target, in: i.a)
    }

    func emitNegation(_ i: Instruction, _ index: Int) {
        load(i.b, into: .rax)
        assembler.negate(.rax)
        assembler.jump(if: .overflow, trap(index))
        store(.rax, in: i.a)
    }

    func emitComplement(_ i: Instruction) {
        load(i.b, into: .rax)
        assembler.complement(.rax)
        store(.rax, in: i.a)
    }

    /// Quotient or remainder. Numbers of 32 bits without a sign are divided several times as fast.
    func emitDivision(_ i: Instruction, _ index: Int, isRemainder: Bool) {
        emitSignedDivision(i) { [self] in
            assembler.test(.rcx)
            assembler.jump(if: .equal, trap(index))
            assembler.move(.rdx, .rax)
            assembler.negate(.rdx)
            assembler.jump(if: .overflow, trap(index))
            assembler.move(.rax, .rdx)
            assembler.move(.rdx, immediate: 0)
        }
        store(isRemainder ? .rdx : .rax, in: i.a)
    }

    func emitIsMultiple(_ i: Instruction) {
        emitSignedDivision(i) { [self] in
            // Of 0 only 0 is a multiple, of -1 all.
            assembler.move(.rdx, .rax)
            assembler.apply(.and, .rdx, .register(.rcx))
            assembler.apply(.xor, .rdx, .register(.rax))
        }
        assembler.test(.rdx)
        assembler.set(.rax, if: .equal)
        store(.rax, in: i.a)
    }

    /// Leaves the quotient in rax and the remainder in rdx; for the divisors 0 and -1, which may trap, what `otherwise`
    /// leaves there.
    private func emitSignedDivision(_ i: Instruction, otherwise: @escaping () -> Void) {
        load(i.c, into: .rcx)
        load(i.b, into: .rax)
        assembler.loadAddress(.rdx, Memory(.rcx, 1))
        assembler.apply(.compare, .register(.rdx), immediate: 1)
        let done = assembler.makeLabel()
        let wide = cold { [self] in
            assembler.divideSigned(by: .rcx)
            assembler.jump(done)
        }
        let special = cold { [self] in
            otherwise()
            assembler.jump(done)
        }
        assembler.jump(if: .belowOrEqual, special)
        assembler.move(.rdx, .rax)
        assembler.apply(.or, .rdx, .register(.rcx))
        assembler.shift(.logicalRight, .rdx, by: 32)
        assembler.jump(if: .notEqual, wide)
        assembler.divideUnsigned(by: .rcx, wide: false)
        assembler.bind(done)
    }

    func emitUnsignedDivision(_ i: Instruction, _ index: Int, isRemainder: Bool) {
        load(i.c, into: .rcx)
        load(i.b, into: .rax)
        assembler.test(.rcx)
        assembler.jump(if: .equal, trap(index))
        assembler.divideUnsigned(by: .rcx, wide: true)
        store(isRemainder ? .rdx : .rax, in: i.a)
    }

    /// A shift by any number: by one out of 0 to 63 in line.
    func emitShift(_ shift: Shift, _ i: Instruction, otherwise field: ContextField) {
        load(i.c, into: .rcx)
        load(i.b, into: .rax)
        assembler.apply(.compare, .register(.rcx), immediate: 63)
        let done = assembler.makeLabel()
        let smart = cold { [self] in
            assembler.move(.rdi, .rax)
            assembler.move(.rsi, .rcx)
            emitCall(field)
            emitReloads()
            assembler.jump(done)
        }
        assembler.jump(if: .above, smart)
        assembler.shiftByCount(shift, .rax)
        assembler.bind(done)
        store(.rax, in: i.a)
    }

    func emitComparison(_ condition: Condition, _ i: Instruction) {
        compare(i.b, i.c)
        assembler.set(.rax, if: condition)
        store(.rax, in: i.a)
    }

    /// Sets the flags of first − second.
    func compare(_ first: UInt16, _ second: UInt16) {
        if general(first) == nil, let register = general(second) {
            uses[Int(first)].asInteger += weight
            uses[Int(second)].asInteger += weight
            assembler.compare(memory(first), register)
        } else {
            let register = integer(first, .rax)
            assembler.apply(.compare, register, integerOperand(second))
        }
    }

    func compare(_ slot: UInt16, immediate: Int) {
        if immediate == 0, let register = general(slot) {
            uses[Int(slot)].asInteger += weight
            assembler.test(register)
        } else {
            assembler.apply(.compare, integerOperand(slot), immediate: immediate)
        }
    }

    /// The second operand if the comparison of it with the first holds, else the first.
    func emitSelection(_ condition: Condition, _ i: Instruction) {
        load(i.b, into: .rax)
        load(i.c, into: .rcx)
        assembler.apply(.compare, .rcx, .register(.rax))
        assembler.move(.rax, .register(.rcx), if: condition)
        store(.rax, in: i.a)
    }

    func emitMagnitude(_ i: Instruction, _ index: Int) {
        load(i.b, into: .rax)
        assembler.move(.rcx, .rax)
        assembler.negate(.rcx)
        assembler.jump(if: .overflow, trap(index))
        assembler.move(.rax, .register(.rcx), if: .greaterOrEqual)
        store(.rax, in: i.a)
    }

    func emitSignum(_ i: Instruction) {
        load(i.b, into: .rax)
        assembler.move(.rcx, .rax)
        assembler.shift(.arithmeticRight, .rcx, by: 63)
        assembler.negate(.rax)
        assembler.shift(.logicalRight, .rax, by: 63)
        assembler.apply(.or, .rax, .register(.rcx))
        store(.rax, in: i.a)
    }

    func emitIntFromDouble(_ i: Instruction, _ index: Int) {
        let value = doubleOperand(i.b)
        assembler.convert(.rax, fromDouble: value)
        // The least integer is also what no integer is told by: its own double stands for it alone.
        assembler.move(.rcx, immediate: .min)
        assembler.apply(.compare, .rax, .register(.rcx))
        let done = assembler.makeLabel()
        let special = cold { [self] in
            assembler.move(.rcx, immediate: Int(bitPattern: UInt(Double(Int.min).bitPattern)))
            assembler.apply(.compare, .rcx, .memory(memory(i.b)))
            assembler.jump(if: .notEqual, trap(index))
            assembler.jump(done)
        }
        assembler.jump(if: .equal, special)
        assembler.bind(done)
        store(.rax, in: i.a)
    }

    // MARK: Double

    func emitDoubleOperation(_ operation: VectorArithmetic, _ i: Instruction, isCommutative: Bool = false) {
        var (first, second) = (i.b, i.c)
        var target = cache.vector(Int(i.a)) ?? .xmm0
        if cache.vector(Int(second)) == target, first != second {
            if isCommutative { swap(&first, &second) } else { target = .xmm0 }
        }
        assembler.move(target, doubleOperand(first))
        assembler.apply(operation, target, doubleOperand(second))
        store(target, in: i.a)
    }

    func emitDoubleRelation(_ comparison: DoubleRelation, _ i: Instruction) {
        compare(comparison, i.b, i.c)
        switch comparison {
        case .less: assembler.set(.rax, if: .above)
        case .lessOrEqual: assembler.set(.rax, if: .aboveOrEqual)
        case .equal:
            assembler.set(.rax, if: .equal)
            assembler.skip(if: .notParity) { assembler.move(.rax, immediate: 0) }
        case .notEqual:
            assembler.set(.rax, if: .notEqual)
            assembler.skip(if: .notParity) { assembler.move(.rax, immediate: 1) }
        }
        store(.rax, in: i.a)
    }

    /// Sets the flags: for "less" those of second ? first, so that they do not hold for NaN.
    func compare(_ comparison: DoubleRelation, _ first: UInt16, _ second: UInt16) {
        switch comparison {
        case .less, .lessOrEqual:
            let register = double(second, .xmm0)
            assembler.compare(register, doubleOperand(first))
        case .equal, .notEqual:
            let register = double(first, .xmm0)
            assembler.compare(register, doubleOperand(second))
        }
    }

    /// `second < first ? second : first`, as Swift's `min` does it, also for NaN and zeros.
    func emitDoubleMinimum(_ i: Instruction) {
        assembler.move(.xmm0, doubleOperand(i.c))
        assembler.apply(.minimum, .xmm0, doubleOperand(i.b))
        store(.xmm0, in: i.a)
    }

    /// `second >= first ? second : first`, as Swift's `max` does it.
    func emitDoubleMaximum(_ i: Instruction) {
        assembler.move(.xmm0, doubleOperand(i.c))
        assembler.move(.xmm1, doubleOperand(i.b))
        assembler.compare(.xmm0, .register(.xmm1))
        assembler.skip(if: .aboveOrEqual) { assembler.move(.xmm0, .register(.xmm1)) }
        store(.xmm0, in: i.a)
    }

    func emitDoubleSign(_ i: Instruction, flips: Bool) {
        uses[Int(i.b)].asDouble += weight
        if let register = cache.vector(Int(i.b)) {
            assembler.moveBits(.rax, register)
        } else {
            assembler.move(.rax, memory(i.b))
        }
        if flips { assembler.flipBit63(.rax) } else { assembler.clearBit63(.rax) }
        assembler.moveBits(.xmm0, .rax)
        store(.xmm0, in: i.a)
    }

    /// Compares the magnitude of a double with infinity, by their bits.
    func emitIsInfinite(_ i: Instruction, if condition: Condition) {
        uses[Int(i.b)].asDouble += weight
        assembler.move(.rax, memory(i.b))
        assembler.apply(.add, .rax, .register(.rax))
        assembler.move(.rcx, immediate: 0x7FF << 53)
        assembler.apply(.compare, .rax, .register(.rcx))
        assembler.set(.rax, if: condition)
        store(.rax, in: i.a)
    }

    func emitCheckDoubleStride(_ i: Instruction, _ index: Int) {
        assembler.clear(.xmm0)
        assembler.compare(.xmm0, doubleOperand(i.a))
        let isNumber = assembler.makeLabel()
        assembler.jump(if: .parity, isNumber)
        assembler.jump(if: .equal, trap(index))
        assembler.bind(isNumber)
    }

    func emitSquareRoot(_ i: Instruction) {
        let target = cache.vector(Int(i.a)) ?? .xmm0
        assembler.apply(.squareRoot, target, doubleOperand(i.b))
        store(target, in: i.a)
    }

    func emitDoubleFromInt(_ i: Instruction) {
        let target = cache.vector(Int(i.a)) ?? .xmm0
        let source = integerOperand(i.b)
        assembler.clear(target)
        assembler.convert(target, fromInteger: source)
        store(target, in: i.a)
    }

    /// A function of C of one or two doubles.
    func emitDoubleFunction(_ field: ContextField, _ i: Instruction, arguments: Int) {
        if arguments == 2 { assembler.move(.xmm1, doubleOperand(i.c)) }
        assembler.move(.xmm0, doubleOperand(i.b))
        emitCall(field)
        assembler.move(memory(i.a), .xmm0)
        uses[Int(i.a)].asDouble += weight
        emitReloadsAfterCall()
    }
}

enum DoubleRelation {
    case equal, notEqual, less, lessOrEqual
}
