import Syntax

/// Expressions that mean nothing whatever is wanted of them, because a name in them stands for nothing.
///
/// The overloads around such an expression would each read it again, and nested closures would multiply that; so the
/// first error is kept until the outermost expression has been read.
struct HopelessExpressions {
    private var unknownNames: [SourceRange] = []
    private var errors: [SourceRange: CellErrors] = [:]
    private var depth = 0

    /// Why an expression means nothing, where that is known.
    func error(at range: SourceRange) -> CellErrors? {
        errors.isEmpty ? nil : errors[range]
    }

    mutating func noteUnknownName(_ range: SourceRange) {
        if depth > 0 { unknownNames.append(range) }
    }

    mutating func note(_ error: CellErrors, at range: SourceRange) {
        let containsUnknownName = unknownNames.contains {
            $0.cell == range.cell && range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
        }
        if containsUnknownName { errors[range] = error }
    }

    mutating func enter() { depth += 1 }

    mutating func leave() {
        depth -= 1
        if depth == 0, !unknownNames.isEmpty {
            unknownNames = []
            errors = [:]
        }
    }
}
