import Checker

/// Texts, and dictionaries and sets whose keys the machine finds by an instruction.
extension FunctionLowering {
    func lowerTextComparison(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) {
        let relation: TextRelation =
            switch intrinsic {
            case .stringNotEqual: .notEqual
            case .stringLess: .less
            case .stringLessOrEqual: .lessOrEqual
            case .stringGreater: .greater
            case .stringGreaterOrEqual: .greaterOrEqual
            default: .equal
            }
        let mark = mark
        let places = operands(arguments)
        emit(.compareText, target.word, places[0].reference, places[1].reference)
        emit(.data, relation.rawValue)
        release(to: mark)
    }

    /// Nil where keys of that type are more than a word or a text.
    private func keyBank(of type: Type) -> KeyBank? {
        switch cell.valueType(type).kind {
        case .integer, .bool: .words
        case .string, .character: .texts
        default: nil
        }
    }

    private func register(of key: Place, in bank: KeyBank) -> Int {
        switch bank {
        case .words: key.word
        case .texts: key.reference
        }
    }

    /// False where the search is an operation of the runtime.
    func lowerSearch(_ intrinsic: Intrinsic, _ arguments: [TypedExpression], into target: Place) -> Bool {
        guard let bank = keyBank(of: arguments[1].type) else { return false }
        let mark = mark
        let places = operands(arguments)
        let key = register(of: places[1], in: bank)
        if intrinsic == .dictionaryGet {
            emit(.dictionaryGet, target.word, key, places[0].reference)
            emit(.data, target.reference, bank.rawValue)
            hold(target)
        } else {
            emit(.dictionaryContains, target.word, key, places[0].reference)
            emit(.data, 0, bank.rawValue)
        }
        release(to: mark)
        return true
    }

    /// Finds the entry of a key in a dictionary that is then changed; false where that is an operation of the runtime.
    func emitFind(_ key: Place, _ type: Type, in dictionary: PreparedTarget, into index: Int) -> Bool {
        guard let bank = keyBank(of: type) else { return false }
        let mark = mark
        let slot = emitSlot(of: dictionary)
        emit(.dictionaryFindInSlot, index, register(of: key, in: bank), slot)
        emit(.data, 0, bank.rawValue)
        release(to: mark)
        return true
    }
}
