import Syntax

/// How a value of one type can stand where another is wanted.
extension Candidate {
    /// This reading as a value of `target`, or nil where Swift does not convert it.
    func converted(to target: Type) -> Candidate? {
        if type == target { return self }
        switch (type, target) {
        case (_, .nominal(.any, _)) where !type.isDescribable:
            return nil
        case (_, .nominal(.any, _)):
            var score = score
            score.erasures += 1
            // The machine has no values of type Any: what print wants of them is their description.
            return Candidate(
                .call(.intrinsic(.stringDescribing), [expression]), type: .string, score: score,
                range: expression.range)
        case (_, .nominal(.existential, _)):
            guard type.conforms(to: .tableColumn) else { return nil }
            var score = score
            score.erasures += 1
            return Candidate(.erasure(expression), type: target, score: score, range: expression.range)
        case (_, .nominal(.optional, let wrapped)):
            guard let value = converted(to: wrapped[0]) else { return nil }
            var score = value.score
            score.valuesToOptional += 1
            let present = TypedExpression(.boolean(true), type: .bool, range: expression.range)
            return Candidate(
                .tuple([present, value.expression]), type: target, score: score, range: expression.range)
        case (.tuple(let elements), .tuple(let targets)):
            return convertedTuple(elements, to: targets, target: target)
        case (.function(let function), .function(let wanted)):
            guard function.parameters == wanted.parameters, wanted.result.isVoid == function.result.isVoid,
                function.result == wanted.result
            else { return nil }
            return self
        default: return nil
        }
    }

    /// `(1, 2)` as `(x: Int, y: Int)` and back: labels may come and go, but not change.
    private func convertedTuple(_ elements: [TupleElement], to targets: [TupleElement], target: Type)
        -> Candidate?
    {
        guard elements.count == targets.count,
            zip(elements, targets).allSatisfy({
                $0.type == $1.type && ($0.label == nil || $1.label == nil || $0.label == $1.label)
            })
        else { return nil }
        return Candidate(
            TypedExpression(expression.kind, type: target, range: expression.range), score: score)
    }
}

/// Where a value is wanted; the words in which swiftc tells that it does not fit.
enum ConversionContext {
    case annotation, argument, assignment, returnValue, closureResult, condition, arrayElement, general

    func message(from type: Type, to target: Type) -> String {
        switch self {
        case .annotation, .general: "cannot convert value of type '\(type)' to specified type '\(target)'"
        case .argument: "cannot convert value of type '\(type)' to expected argument type '\(target)'"
        case .assignment: "cannot assign value of type '\(type)' to type '\(target)'"
        case .returnValue: "cannot convert return expression of type '\(type)' to return type '\(target)'"
        case .closureResult: "cannot convert value of type '\(type)' to closure result type '\(target)'"
        case .condition: "cannot convert value of type '\(type)' to expected condition type '\(target)'"
        case .arrayElement: "cannot convert value of type '\(type)' to expected element type '\(target)'"
        }
    }
}

/// What mends a conversion that Swift leaves to the writer.
func conversionRemedy(from type: Type, to target: Type) -> String? {
    switch (type, target) {
    case (.int, .double): "write Double(…) around the Int"
    case (.double, .int): "write Int(…) around the Double; it drops the fraction"
    case (.int, .string), (.double, .string), (.bool, .string): "write \"\\(…)\" or String(…)"
    case (.nominal(.reversedCollection, _), _), (.nominal(.arraySlice, _), _): "write Array(…) around it"
    case (.int, .bool): "compare it: '… != 0'"
    case (_, .nominal(let nominal, _)) where nominal.name == "Tensor" && type == .array(of: .double):
        "write Tensor(…) around the array"
    case (.nominal(let nominal, _), .array(of: .double)) where nominal.name == "Tensor":
        "write .scalars after the tensor"
    default: nil
    }
}
