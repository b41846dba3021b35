extension CodeTranslation {
    /// Translates one instruction. What has no short form is done by `Machine.perform`.
    func translate(_ i: Instruction, _ index: Int) {
        switch i.opcode {
        // MARK: Moves
        case .moveWord: move(i.b, to: i.a)
        case .loadInteger: store(immediate: i.immediate, in: i.a)
        case .loadConstant:
            store(immediate: Int(truncatingIfNeeded: code.body.constants[i.immediate]), in: i.a)
        case .moveReference: emitCopy(from: reference(i.b), to: reference(i.a))
        case .takeReference: emitTake(i)
        case .clearReference: emitClear(from: Int(i.a), count: 1)
        case .clearReferences: emitClear(from: Int(i.a), count: Int(i.b))
        case .loadObject: emitLoadObject(i)

        // MARK: Globals, boxes and addresses
        case .loadGlobalWord: emitLoadGlobalWord(i)
        case .storeGlobalWord: emitStoreGlobalWord(i)
        case .loadGlobalReference: emitLoadGlobalReference(i)
        case .storeGlobalReference: emitStoreGlobalReference(i)
        case .checkGlobal: emitCheckGlobal(i, index)
        case .initialiseGlobal: emitInitialiseGlobal(i, index)
        case .markGlobal: emitMarkGlobal(i)
        case .loadBoxWord: emitLoadBoxWord(i)
        case .storeBoxWord: emitStoreBoxWord(i)
        case .loadBoxReference: emitLoadBoxReference(i)
        case .storeBoxReference: emitStoreBoxReference(i)
        case .addressOfRegisters: emitAddressOfRegisters(i)
        case .addressOfGlobals: emitAddressOfGlobals(i)
        case .addressInBox: emitAddressInBox(i, instructions[index + 1])
        case .offsetAddress: emitOffsetAddress(i)
        case .loadWordAt: emitLoadWordAt(i)
        case .storeWordAt: emitStoreWordAt(i)
        case .loadReferenceAt: emitLoadReferenceAt(i)
        case .storeReferenceAt: emitStoreReferenceAt(i)
        case .elementAddress: emitElementAddress(i, instructions[index + 1], index)

        case .checkSome:
            compare(i.a, immediate: 0)
            assembler.jump(if: .equal, trap(index))
        case .unreachable: assembler.jump(trap(index))

        // MARK: Arrays
        case .arrayCount: emitCount(.register(i.b), i)
        case .arrayGetWord: emitGetWord(.register(i.b), i, index)
        case .arrayGetByte: emitGetByte(.register(i.b), i, index)
        case .arrayGetReference: emitGetReference(.register(i.b), i, index)
        case .arraySetWord: emitSetWord(.register(i.b), i, index)
        case .arraySetByte: emitSetByte(.register(i.b), i, index)
        case .arraySetReference: emitSetReference(.register(i.b), i, index)
        case .arrayAppendWord: emitAppendWord(.register(i.a), i)
        case .arrayAppendByte: emitAppendByte(.register(i.a), i)
        case .arrayAppendReference: emitAppendReference(.register(i.a), i)
        case .slot: emitSlot(i)
        case .slotOfGlobal: emitSlotOfGlobal(i)
        case .slotInBox: emitSlotInBox(i)
        case .slotOfElement: emitSlotOfElement(i, index)
        case .slotOfElementInSlot:
            emitSlotOfElementInSlot(i, instructions[index + 1], index, isWritten: false)
        case .uniqueSlotOfElement:
            emitSlotOfElementInSlot(i, instructions[index + 1], index, isWritten: true)
        case .arrayCountInSlot: emitCount(.slot(i.b), i)
        case .arrayGetWordInSlot: emitGetWord(.slot(i.b), i, index)
        case .arrayGetByteInSlot: emitGetByte(.slot(i.b), i, index)
        case .arrayGetReferenceInSlot: emitGetReference(.slot(i.b), i, index)
        case .arrayGetFieldInSlot: emitGetField(i, instructions[index + 1], index)
        case .arrayGetPartInSlot: emitGetPart(i, index)
        case .arraySetWordInSlot: emitSetWord(.slot(i.b), i, index)
        case .arraySetByteInSlot: emitSetByte(.slot(i.b), i, index)
        case .arraySetReferenceInSlot: emitSetReference(.slot(i.b), i, index)
        case .arraySetPartInSlot: emitSetPart(i, index)
        case .arrayAppendWordInSlot: emitAppendWord(.slot(i.a), i)
        case .arrayAppendByteInSlot: emitAppendByte(.slot(i.a), i)
        case .arrayAppendReferenceInSlot: emitAppendReference(.slot(i.a), i)

        // MARK: Texts and dictionaries
        case .compareText: emitCompareText(i, instructions[index + 1])
        case .dictionaryContains: emitDictionaryContains(i, index)
        case .dictionaryFindInSlot: emitDictionaryFindInSlot(i, index)
        case .dictionaryValueAddress: emitDictionaryValueAddress(i, instructions[index + 1], index)

        // MARK: Calls
        case .callGlobal: emitCallGlobal(i, index)
        case .callCode: emitCallCode(i, index)
        case .callMethod: emitCallMethod(i, index)
        case .callRequirement, .callMutatingRequirement: emitCallRequirement(i, index)
        case .callValue: emitCallValue(i, index)
        case .returnWord: emitReturnWord(i)
        case .returnKeeping: emitReturn(keeping: Int(i.a))
        case .throwError: emitThrow(i, index)
        case .halt: emitReturnToCaller()
        case .data: break

        default:
            if !translateBranch(i, index), !translateScalar(i, index) { emitPerform(index) }
        }
    }

    /// False if the instruction is no branch.
    private func translateBranch(_ i: Instruction, _ index: Int) -> Bool {
        switch i.opcode {
        case .jump: emitJump(i, index)
        case .branchTrue: emitBranch(onWord: i, index, if: .notEqual)
        case .branchFalse: emitBranch(onWord: i, index, if: .equal)
        case .branchEqualInt: emitIntegerBranch(.equal, i, index)
        case .branchNotEqualInt: emitIntegerBranch(.notEqual, i, index)
        case .branchLessInt: emitIntegerBranch(.less, i, index)
        case .branchLessOrEqualInt: emitIntegerBranch(.lessOrEqual, i, index)
        case .branchEqualImmediate: emitImmediateBranch(.equal, i, index)
        case .branchNotEqualImmediate: emitImmediateBranch(.notEqual, i, index)
        case .branchLessImmediate: emitImmediateBranch(.less, i, index)
        case .branchLessOrEqualImmediate: emitImmediateBranch(.lessOrEqual, i, index)
        case .branchGreaterImmediate: emitImmediateBranch(.greater, i, index)
        case .branchGreaterOrEqualImmediate: emitImmediateBranch(.greaterOrEqual, i, index)
        case .branchEqualDouble: emitDoubleBranch(.equal, i, index)
        case .branchNotEqualDouble: emitDoubleBranch(.notEqual, i, index)
        case .branchLessDouble: emitDoubleBranch(.less, i, index)
        case .branchNotLessDouble: emitDoubleBranch(.less, isNegated: true, i, index)
        case .branchLessOrEqualDouble: emitDoubleBranch(.lessOrEqual, i, index)
        case .branchNotLessOrEqualDouble: emitDoubleBranch(.lessOrEqual, isNegated: true, i, index)
        case .loopHalfOpen: emitHalfOpenLoop(i, index)
        case .loopClosed: emitClosedLoop(i, index)
        case .nextWord: emitNext(i, index, isByte: false)
        case .nextByte: emitNext(i, index, isByte: true)
        case .nextReference: emitNextReference(i, index)
        case .advance: emitAdvance(i, index)
        default: return false
        }
        return true
    }

    /// False if the instruction neither computes nor checks scalars.
    private func translateScalar(_ i: Instruction, _ index: Int) -> Bool {
        switch i.opcode {
        case .addInt: emitIntegerOperation(.add, i, trapping: index)
        case .subtractInt: emitIntegerOperation(.subtract, i, trapping: index)
        case .multiplyInt: emitMultiplication(i, trapping: index)
        case .divideInt: emitDivision(i, index, isRemainder: false)
        case .remainderInt: emitDivision(i, index, isRemainder: true)
        case .addIntImmediate: emitAddImmediate(i, index)
        case .negateInt: emitNegation(i, index)
        case .andInt: emitIntegerOperation(.and, i)
        case .orInt: emitIntegerOperation(.or, i)
        case .xorInt: emitIntegerOperation(.xor, i)
        case .notInt: emitComplement(i)
        case .shiftLeftInt: emitShift(.left, i, otherwise: .shiftLeft)
        case .shiftRightInt: emitShift(.arithmeticRight, i, otherwise: .shiftRight)
        case .wrappingAddInt: emitIntegerOperation(.add, i)
        case .wrappingSubtractInt: emitIntegerOperation(.subtract, i)
        case .wrappingMultiplyInt: emitMultiplication(i)
        case .equalInt: emitComparison(.equal, i)
        case .notEqualInt: emitComparison(.notEqual, i)
        case .lessInt: emitComparison(.less, i)
        case .lessOrEqualInt: emitComparison(.lessOrEqual, i)
        case .minimumInt: emitSelection(.less, i)
        case .maximumInt: emitSelection(.greaterOrEqual, i)
        case .magnitudeInt: emitMagnitude(i, index)
        case .signumInt: emitSignum(i)
        case .isMultipleInt: emitIsMultiple(i)
        case .intFromDouble: emitIntFromDouble(i, index)
        case .lessUnsigned: emitComparison(.below, i)
        case .lessOrEqualUnsigned: emitComparison(.belowOrEqual, i)
        case .divideUnsigned: emitUnsignedDivision(i, index, isRemainder: false)
        case .remainderUnsigned: emitUnsignedDivision(i, index, isRemainder: true)
        case .shiftLeftUnsigned: emitShift(.left, i, otherwise: .shiftLeftUnsigned)
        case .shiftRightUnsigned: emitShift(.logicalRight, i, otherwise: .shiftRightUnsigned)
        case .checkRange:
            compare(i.a, i.b)
            assembler.jump(if: .greater, trap(index))
        case .checkDoubleRange:
            compare(.lessOrEqual, i.a, i.b)
            assembler.jump(if: .below, trap(index))
        case .checkStride:
            compare(i.a, immediate: 0)
            assembler.jump(if: .equal, trap(index))
        case .checkDoubleStride: emitCheckDoubleStride(i, index)
        case .addDouble: emitDoubleOperation(.add, i, isCommutative: true)
        case .subtractDouble: emitDoubleOperation(.subtract, i)
        case .multiplyDouble: emitDoubleOperation(.multiply, i, isCommutative: true)
        case .divideDouble: emitDoubleOperation(.divide, i)
        case .negateDouble: emitDoubleSign(i, flips: true)
        case .magnitudeDouble: emitDoubleSign(i, flips: false)
        case .equalDouble: emitDoubleRelation(.equal, i)
        case .notEqualDouble: emitDoubleRelation(.notEqual, i)
        case .lessDouble: emitDoubleRelation(.less, i)
        case .lessOrEqualDouble: emitDoubleRelation(.lessOrEqual, i)
        case .minimumDouble: emitDoubleMinimum(i)
        case .maximumDouble: emitDoubleMaximum(i)
        case .squareRootDouble: emitSquareRoot(i)
        case .remainderDouble: emitDoubleFunction(.remainder, i, arguments: 2)
        case .powerDouble: emitDoubleFunction(.power, i, arguments: 2)
        case .functionDouble: emitFunction(i)
        case .doubleFromInt: emitDoubleFromInt(i)
        case .notBool:
            load(i.b, into: .rax)
            assembler.apply(.xor, .register(.rax), immediate: 1)
            store(.rax, in: i.a)
        default: return false
        }
        return true
    }

    private func emitFunction(_ i: Instruction) {
        switch DoubleFunction(rawValue: Int(i.c)) {
        case .rounded: emitDoubleFunction(.round, i, arguments: 1)
        case .floor: emitDoubleFunction(.floor, i, arguments: 1)
        case .ceil: emitDoubleFunction(.ceil, i, arguments: 1)
        case .truncate: emitDoubleFunction(.truncate, i, arguments: 1)
        case .exp: emitDoubleFunction(.exp, i, arguments: 1)
        case .log: emitDoubleFunction(.log, i, arguments: 1)
        case .tanh: emitDoubleFunction(.tanh, i, arguments: 1)
        case .sine: emitDoubleFunction(.sine, i, arguments: 1)
        case .cosine: emitDoubleFunction(.cosine, i, arguments: 1)
        case .isInfinite: emitIsInfinite(i, if: .equal)
        case .isFinite: emitIsInfinite(i, if: .below)
        case nil: break
        }
    }
}
