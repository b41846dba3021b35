/// The operations of two integers that share one form, by their numbers in the encoding.
enum Arithmetic: UInt8 {
    case add = 0
    case or = 1
    case and = 4
    case subtract = 5
    case xor = 6
    case compare = 7
}

enum Shift: UInt8 {
    case left = 4
    case logicalRight = 5
    case arithmeticRight = 7
}

/// The operations of two doubles that share one form.
enum VectorArithmetic: UInt8 {
    case squareRoot = 0x51
    case add = 0x58
    case multiply = 0x59
    case subtract = 0x5C
    case minimum = 0x5D
    case divide = 0x5E
}

extension X86Assembler {
    // MARK: Moves

    func move(_ destination: GeneralRegister, _ source: Operand) {
        if case .register(let register) = source, register == destination { return }
        encode(0x8B, destination.rawValue, source)
    }

    func move(_ destination: GeneralRegister, _ source: GeneralRegister) {
        move(destination, .register(source))
    }

    func move(_ destination: GeneralRegister, _ source: Memory) {
        move(destination, .memory(source))
    }

    func move(_ destination: Memory, _ source: GeneralRegister) {
        encode(0x89, source.rawValue, .memory(destination))
    }

    /// Stores a number of 32 bits, with its sign.
    func move(_ destination: Memory, immediate: Int) {
        encode(0xC7, 0, .memory(destination))
        emit32(immediate)
    }

    func move(_ destination: GeneralRegister, immediate: Int) {
        if immediate == 0 {
            encode(0x33, destination.rawValue, .register(destination), wide: false)
        } else if UInt32(exactly: immediate) != nil {
            if destination.rawValue >= 8 { emit(0x41) }
            emit(0xB8 | destination.rawValue & 7)
            emit32(immediate)
        } else if Int32(exactly: immediate) != nil {
            encode(0xC7, 0, .register(destination))
            emit32(immediate)
        } else {
            emit(destination.rawValue >= 8 ? 0x49 : 0x48)
            emit(0xB8 | destination.rawValue & 7)
            emit64(immediate)
        }
    }

    func move32(_ destination: GeneralRegister, _ source: Operand) {
        encode(0x8B, destination.rawValue, source, wide: false)
    }

    func move32(_ destination: Memory, _ source: GeneralRegister) {
        encode(0x89, source.rawValue, .memory(destination), wide: false)
    }

    /// Loads a byte and clears the rest of the register.
    func move8(_ destination: GeneralRegister, _ source: Memory) {
        encode(0x0FB6, destination.rawValue, .memory(source), wide: false)
    }

    func move8(_ destination: Memory, _ source: GeneralRegister) {
        // The wide form reaches the low byte of every register.
        encode(0x88, source.rawValue, .memory(destination))
    }

    func move8(_ destination: Memory, immediate: UInt8) {
        encode(0xC6, 0, .memory(destination), wide: false)
        emit(immediate)
    }

    func loadAddress(_ destination: GeneralRegister, _ memory: Memory) {
        encode(0x8D, destination.rawValue, .memory(memory))
    }

    // MARK: Integers

    func apply(_ operation: Arithmetic, _ destination: GeneralRegister, _ source: Operand) {
        encode(UInt16(operation.rawValue << 3 | 3), destination.rawValue, source)
    }

    func apply(_ operation: Arithmetic, _ destination: Operand, immediate: Int) {
        if let short = Int8(exactly: immediate) {
            encode(0x83, operation.rawValue, destination)
            emit(UInt8(bitPattern: short))
        } else {
            encode(0x81, operation.rawValue, destination)
            emit32(immediate)
        }
    }

    func apply32(_ operation: Arithmetic, _ destination: Operand, immediate: Int8) {
        encode(0x83, operation.rawValue, destination, wide: false)
        emit(UInt8(bitPattern: immediate))
    }

    func compare(_ first: Memory, _ second: GeneralRegister) {
        encode(0x39, second.rawValue, .memory(first))
    }

    func compare8(_ memory: Memory, immediate: UInt8) {
        encode(0x80, 7, .memory(memory), wide: false)
        emit(immediate)
    }

    func test(_ register: GeneralRegister) {
        encode(0x85, register.rawValue, .register(register))
    }

    func multiply(_ destination: GeneralRegister, _ source: Operand) {
        encode(0x0FAF, destination.rawValue, source)
    }

    func negate(_ register: GeneralRegister) { encode(0xF7, 3, .register(register)) }

    func complement(_ register: GeneralRegister) { encode(0xF7, 2, .register(register)) }

    func shift(_ shift: Shift, _ register: GeneralRegister, by count: UInt8) {
        encode(0xC1, shift.rawValue, .register(register))
        emit(count)
    }

    /// By the count in cl.
    func shiftByCount(_ shift: Shift, _ register: GeneralRegister) {
        encode(0xD3, shift.rawValue, .register(register))
    }

    /// Divides rdx:rax; quotient in rax, remainder in rdx.
    func divideSigned(by divisor: GeneralRegister) {
        emit(0x48)
        emit(0x99)
        encode(0xF7, 7, .register(divisor))
    }

    /// Divides rax; quotient in rax, remainder in rdx.
    func divideUnsigned(by divisor: GeneralRegister, wide: Bool) {
        encode(0x33, GeneralRegister.rdx.rawValue, .register(.rdx), wide: false)
        encode(0xF7, 6, .register(divisor), wide: wide)
    }

    /// 1 or 0. Leaves the flags.
    func set(_ register: GeneralRegister, if condition: Condition) {
        precondition(register.rawValue < 4, "Only the first registers have a byte without a prefix.")
        encode(0x0F90 | UInt16(condition.rawValue), 0, .register(register), wide: false)
        encode(0x0FB6, register.rawValue, .register(register), wide: false)
    }

    func move(_ destination: GeneralRegister, _ source: Operand, if condition: Condition) {
        encode(0x0F40 | UInt16(condition.rawValue), destination.rawValue, source)
    }

    /// Changes, or clears, the sign of the double whose bits are in the register.
    func flipBit63(_ register: GeneralRegister) {
        encode(0x0FBA, 7, .register(register))
        emit(63)
    }

    func clearBit63(_ register: GeneralRegister) {
        encode(0x0FBA, 6, .register(register))
        emit(63)
    }

    // MARK: Doubles

    private func encode(
        prefix: UInt8?, _ opcode: UInt8, _ register: VectorRegister, _ operand: VectorOperand
    ) {
        encode(prefix: prefix, 0x0F00 | UInt16(opcode), register.rawValue, operand.general, wide: false)
    }

    func move(_ destination: VectorRegister, _ source: VectorOperand) {
        switch source {
        case .register(let register):
            if register != destination { encode(prefix: nil, 0x28, destination, source) }
        case .memory: encode(prefix: 0xF2, 0x10, destination, source)
        }
    }

    func move(_ destination: Memory, _ source: VectorRegister) {
        encode(prefix: 0xF2, 0x11, source, .memory(destination))
    }

    func moveBits(_ destination: VectorRegister, _ source: GeneralRegister) {
        encode(prefix: 0x66, 0x0F6E, destination.rawValue, .register(source))
    }

    func moveBits(_ destination: GeneralRegister, _ source: VectorRegister) {
        encode(prefix: 0x66, 0x0F7E, source.rawValue, .register(destination))
    }

    func apply(_ operation: VectorArithmetic, _ destination: VectorRegister, _ source: VectorOperand) {
        encode(prefix: 0xF2, operation.rawValue, destination, source)
    }

    /// Compares; above and below as for unsigned integers, parity if one is NaN, and then below as well.
    func compare(_ first: VectorRegister, _ second: VectorOperand) {
        encode(prefix: 0x66, 0x2E, first, second)
    }

    func clear(_ register: VectorRegister) {
        encode(prefix: nil, 0x57, register, .register(register))
    }

    func convert(_ destination: VectorRegister, fromInteger source: Operand) {
        encode(prefix: 0xF2, 0x0F2A, destination.rawValue, source)
    }

    /// Towards zero; the least integer where there is none.
    func convert(_ destination: GeneralRegister, fromDouble source: VectorOperand) {
        encode(prefix: 0xF2, 0x0F2C, destination.rawValue, source.general)
    }
}

extension VectorOperand {
    /// Vector and general registers have the same numbers.
    fileprivate var general: Operand {
        switch self {
        case .memory(let memory): .memory(memory)
        case .register(let register):
            // Both have sixteen.
            .register(GeneralRegister(rawValue: register.rawValue) ?? .rax)
        }
    }
}
