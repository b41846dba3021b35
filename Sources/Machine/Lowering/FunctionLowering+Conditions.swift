import Checker

extension FunctionLowering {
    /// Jumps to the label if the condition has the given sense; goes on otherwise.
    func branch(_ condition: TypedExpression, if sense: Bool, to label: Label) {
        at(condition.range) { lowerBranch(condition, if: sense, to: label) }
    }

    private func lowerBranch(_ condition: TypedExpression, if sense: Bool, to label: Label) {
        switch condition.kind {
        case .boolean(let value):
            if value == sense { assembler.emitJump(.jump, to: label) }
        case .and(let a, let b):
            branchBoth(a, b, joined: true, if: sense, to: label)
        case .or(let a, let b):
            branchBoth(a, b, joined: false, if: sense, to: label)
        case .call(.intrinsic(.boolNot), let arguments):
            branch(arguments[0], if: !sense, to: label)
        case .call(let callee, let arguments):
            guard let first = arguments.first,
                case .intrinsic(let intrinsic) = specialised(callee, for: first.type)
            else { return branchOnWord(condition, if: sense, to: label) }
            if let comparison = IntComparison(intrinsic) {
                branch(comparison, arguments, if: sense, to: label)
            } else if let comparison = DoubleComparison(intrinsic) {
                branch(comparison, arguments, if: sense, to: label)
            } else {
                branchOnComparison(intrinsic, arguments, condition, if: sense, to: label)
            }
        default: branchOnWord(condition, if: sense, to: label)
        }
    }

    private func branchOnWord(_ condition: TypedExpression, if sense: Bool, to label: Label) {
        let mark = mark
        let word = operand(condition).word
        release(to: mark)
        assembler.emitJump(sense ? .branchTrue : .branchFalse, word, to: label)
    }

    private func branchOnComparison(
        _ intrinsic: Intrinsic, _ arguments: [TypedExpression], _ condition: TypedExpression, if sense: Bool,
        to label: Label
    ) {
        let mark = mark
        guard let simpler = comparison(intrinsic, arguments) else {
            return branchOnWord(condition, if: sense, to: label)
        }
        guard held.allSatisfy({ $0 < mark.references }) else {
            // Operands hold references, which both ways let go of.
            let word = allocateWord()
            evaluate(simpler, into: wordPlace(word))
            release(to: mark)
            return assembler.emitJump(sense ? .branchTrue : .branchFalse, word, to: label)
        }
        branch(simpler, if: sense, to: label)
        release(to: mark)
    }

    /// `a && b` if `joined`, else `a || b`.
    private func branchBoth(
        _ a: TypedExpression, _ b: TypedExpression, joined: Bool, if sense: Bool, to label: Label
    ) {
        if sense == joined {
            let skip = assembler.makeLabel()
            branch(a, if: !sense, to: skip)
            branch(b, if: sense, to: label)
            assembler.bind(skip)
        } else {
            branch(a, if: sense, to: label)
            branch(b, if: sense, to: label)
        }
    }

    private func branch(
        _ comparison: IntComparison, _ arguments: [TypedExpression], if sense: Bool, to label: Label
    ) {
        let mark = mark
        let comparison = sense ? comparison : comparison.negated
        if let small = arguments[1].smallInteger {
            let left = operand(arguments[0]).word
            release(to: mark)
            assembler.emitBranch(comparison.immediateOpcode, left, small, to: label)
        } else if let small = arguments[0].smallInteger {
            let right = operand(arguments[1]).word
            release(to: mark)
            assembler.emitBranch(comparison.mirrored.immediateOpcode, right, small, to: label)
        } else {
            let places = operands(arguments)
            release(to: mark)
            let (opcode, swaps) = comparison.opcode
            assembler.emitBranch(
                opcode, places[swaps ? 1 : 0].word, places[swaps ? 0 : 1].word, to: label)
        }
    }

    private func branch(
        _ comparison: DoubleComparison, _ arguments: [TypedExpression], if sense: Bool, to label: Label
    ) {
        let mark = mark
        let places = operands(arguments)
        release(to: mark)
        let (left, right) = (places[0].word, places[1].word)
        switch comparison {
        case .equal:
            assembler.emitBranch(sense ? .branchEqualDouble : .branchNotEqualDouble, left, right, to: label)
        case .notEqual:
            assembler.emitBranch(sense ? .branchNotEqualDouble : .branchEqualDouble, left, right, to: label)
        case .less:
            assembler.emitBranch(sense ? .branchLessDouble : .branchNotLessDouble, left, right, to: label)
        case .lessOrEqual:
            assembler.emitBranch(
                sense ? .branchLessOrEqualDouble : .branchNotLessOrEqualDouble, left, right, to: label)
        case .greater:
            assembler.emitBranch(sense ? .branchLessDouble : .branchNotLessDouble, right, left, to: label)
        case .greaterOrEqual:
            assembler.emitBranch(
                sense ? .branchLessOrEqualDouble : .branchNotLessOrEqualDouble, right, left, to: label)
        }
    }
}

/// A comparison of two Ints, which has an opposite.
enum IntComparison {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    init?(_ intrinsic: Intrinsic) {
        switch intrinsic {
        case .intEqual, .boolEqual: self = .equal
        case .intNotEqual, .boolNotEqual: self = .notEqual
        case .intLess: self = .less
        case .intLessOrEqual: self = .lessOrEqual
        case .intGreater: self = .greater
        case .intGreaterOrEqual: self = .greaterOrEqual
        default: return nil
        }
    }

    var negated: IntComparison {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }

    /// The comparison with its operands exchanged.
    var mirrored: IntComparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    var immediateOpcode: Opcode {
        switch self {
        case .equal: .branchEqualImmediate
        case .notEqual: .branchNotEqualImmediate
        case .less: .branchLessImmediate
        case .lessOrEqual: .branchLessOrEqualImmediate
        case .greater: .branchGreaterImmediate
        case .greaterOrEqual: .branchGreaterOrEqualImmediate
        }
    }

    var opcode: (Opcode, swaps: Bool) {
        switch self {
        case .equal: (.branchEqualInt, false)
        case .notEqual: (.branchNotEqualInt, false)
        case .less: (.branchLessInt, false)
        case .lessOrEqual: (.branchLessOrEqualInt, false)
        case .greater: (.branchLessInt, true)
        case .greaterOrEqual: (.branchLessOrEqualInt, true)
        }
    }
}

/// A comparison of two Doubles: its negation is not a comparison, because of NaN.
private enum DoubleComparison {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    init?(_ intrinsic: Intrinsic) {
        switch intrinsic {
        case .doubleEqual: self = .equal
        case .doubleNotEqual: self = .notEqual
        case .doubleLess: self = .less
        case .doubleLessOrEqual: self = .lessOrEqual
        case .doubleGreater: self = .greater
        case .doubleGreaterOrEqual: self = .greaterOrEqual
        default: return nil
        }
    }
}

extension TypedExpression {
    /// A literal that an instruction holds in 16 bits, and whose negative it holds as well.
    var smallInteger: Int? {
        guard case .integer(let value) = kind, Int16(exactly: value) != nil, value != Int(Int16.min) else {
            return nil
        }
        return value
    }
}
