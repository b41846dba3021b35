import Syntax

/// One reading of an expression: a type that it can have, and what it then is.
struct Candidate {
    let type: Type
    let score: Score
    let expression: TypedExpression

    init(_ kind: TypedExpression.Kind, type: Type, score: Score = .best, range: SourceRange) {
        self.init(TypedExpression(kind, type: type, range: range), score: score)
    }

    init(_ expression: TypedExpression, score: Score) {
        type = expression.type
        self.score = score
        self.expression = expression
    }
}

/// How far a reading is from the plainest one; swiftc prefers the smallest, compared field by field.
struct Score: Hashable, Comparable {
    /// Declarations marked `@_disfavoredOverload`.
    var disfavoredOverloads = 0
    /// Values of type `T!` as T.
    var forcedUnwraps = 0
    /// `(Int) -> Double` as `(Int) -> Void`, labels dropped.
    var functionConversions = 0
    /// Literals that are not what they are by themselves: `1` as a Double.
    var nonDefaultLiterals = 0
    var valuesToOptional = 0
    /// Values as `any`.
    var erasures = 0
    /// Members of `Sequence` where its collections have one of the same name.
    var lessSpecialMembers = 0

    static let best = Score()

    static func + (a: Score, b: Score) -> Score {
        Score(
            disfavoredOverloads: a.disfavoredOverloads + b.disfavoredOverloads,
            forcedUnwraps: a.forcedUnwraps + b.forcedUnwraps,
            functionConversions: a.functionConversions + b.functionConversions,
            nonDefaultLiterals: a.nonDefaultLiterals + b.nonDefaultLiterals,
            valuesToOptional: a.valuesToOptional + b.valuesToOptional, erasures: a.erasures + b.erasures,
            lessSpecialMembers: a.lessSpecialMembers + b.lessSpecialMembers)
    }

    static func < (a: Score, b: Score) -> Bool {
        a.fields.0 == b.fields.0 ? a.fields.1 < b.fields.1 : a.fields.0 < b.fields.0
    }

    private var fields: ((Int, Int, Int), (Int, Int, Int, Int)) {
        (
            (disfavoredOverloads, forcedUnwraps, functionConversions),
            (nonDefaultLiterals, valuesToOptional, erasures, lessSpecialMembers)
        )
    }
}

extension [Candidate] {
    /// The plainest reading; nil where two readings of different types are equally plain.
    var best: Candidate? {
        guard let best = self.min(by: { $0.score < $1.score }) else { return nil }
        return contains { $0.score == best.score && $0.type != best.type } ? nil : best
    }

    /// Of the readings of one type only the plainest.
    var plainestOfEachType: [Candidate] {
        guard count > 1 else { return self }
        var kept: [Candidate] = []
        for candidate in self {
            if let place = kept.firstIndex(where: { $0.type == candidate.type }) {
                if candidate.score < kept[place].score { kept[place] = candidate }
            } else {
                kept.append(candidate)
            }
        }
        return kept
    }
}
