import Syntax

/// Which arguments of a call go to which parameter.
struct ArgumentAssignment {
    /// For each parameter the indices of its arguments: none where the default stands in, several if it is variadic.
    let argumentsOfParameter: [[Int]]
}

/// Why a call does not fit a signature.
struct CallMismatch: Error {
    /// How far the attempt came; the mismatch of the one that came furthest is told.
    let progress: Int
    let errors: CellErrors
    /// A type does not conform to what the signature asks of it.
    var isRequirement = false
    /// How much of the call would have to be changed.
    var cost = 0
}

extension Signature {
    /// Assigns arguments to parameters by Swift's rules: in order, labels as declared, a trailing closure to the
    /// next parameter of function type.
    func assign(_ arguments: [Argument], callRange: SourceRange) throws(CallMismatch) -> ArgumentAssignment {
        var assigned: [[Int]] = []
        var next = 0
        for parameter in parameters {
            var taken: [Int] = []
            if parameter.isVariadic {
                while next < arguments.count, !arguments[next].isTrailingClosure,
                    arguments[next].label == (taken.isEmpty ? parameter.label : nil)
                {
                    taken.append(next)
                    next += 1
                }
            } else if next < arguments.count, accepts(arguments[next], for: parameter) {
                taken = [next]
                next += 1
            } else if parameter.defaultValue == nil {
                throw labelMismatch(arguments, callRange)
            }
            assigned.append(taken)
        }
        if next < arguments.count {
            throw labelMismatch(arguments, callRange)
        }
        return ArgumentAssignment(argumentsOfParameter: assigned)
    }

    private func accepts(_ argument: Argument, for parameter: Parameter) -> Bool {
        if argument.isTrailingClosure {
            switch parameter.type.unwrappedFully {
            case .function, .parameter: return true
            default: return false
            }
        }
        return argument.label == parameter.label
    }

    private func labelMismatch(_ arguments: [Argument], _ callRange: SourceRange) -> CallMismatch {
        let told = ArgumentErrors.errors(of: arguments, for: self, callRange: callRange)
        return CallMismatch(progress: 0, errors: told.errors, cost: told.cost)
    }
}
