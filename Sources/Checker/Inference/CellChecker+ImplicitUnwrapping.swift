import Syntax

/// `var name: String!`: read as an optional where that fits, else unwrapped.
extension CellChecker {
    func implicitlyUnwrapped(_ read: Candidate) -> [Candidate] {
        guard let wrapped = read.type.wrapped else { return [read] }
        let range = read.expression.range
        let message = TypedExpression(
            .string("Unexpectedly found nil while implicitly unwrapping an Optional value"), type: .string,
            range: range)
        let failure = TypedExpression(
            .call(.intrinsic(.libraryFailure), [message]), type: .never, range: range)
        return [
            read,
            Candidate(
                .coalesce(read.expression, failure), type: wrapped,
                score: read.score.adding(\.forcedUnwraps), range: range),
        ]
    }

    /// The place of what is in an optional, where the type that is wanted asks for it and its declaration allows it.
    func implicitlyUnwrapped(
        _ place: AssignmentTarget, _ base: Expression, if isWanted: (Type) -> Bool
    ) -> AssignmentTarget {
        guard let wrapped = place.type.wrapped, isWanted(wrapped), !isWanted(place.type),
            let readings = try? candidates(base), readings.contains(where: { $0.score.forcedUnwraps > 0 })
        else { return place }
        return .unwrapped(place, isForced: true, type: wrapped, base.range)
    }
}
