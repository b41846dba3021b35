import SwiftSyntax

/// `precedencegroup`: how its operators bind among themselves and beside others.
struct PrecedenceGroup: Sendable {
    enum Associativity: String, Sendable { case left, right, none }

    let name: String
    var associativity = Associativity.none
    var higherThan: [String] = []
    var lowerThan: [String] = []

    /// Those of the standard library.
    static let standard: [PrecedenceGroup] = [
        .init(name: "AssignmentPrecedence", associativity: .right),
        .init(
            name: "FunctionArrowPrecedence", associativity: .right, higherThan: ["AssignmentPrecedence"]),
        .init(
            name: "TernaryPrecedence", associativity: .right, higherThan: ["FunctionArrowPrecedence"]),
        .init(name: "DefaultPrecedence", higherThan: ["TernaryPrecedence"]),
        .init(
            name: "LogicalDisjunctionPrecedence", associativity: .left, higherThan: ["TernaryPrecedence"]),
        .init(
            name: "LogicalConjunctionPrecedence", associativity: .left,
            higherThan: ["LogicalDisjunctionPrecedence"]),
        .init(name: "ComparisonPrecedence", higherThan: ["LogicalConjunctionPrecedence"]),
        .init(
            name: "NilCoalescingPrecedence", associativity: .right, higherThan: ["ComparisonPrecedence"]),
        .init(name: "CastingPrecedence", higherThan: ["NilCoalescingPrecedence"]),
        .init(name: "RangeFormationPrecedence", higherThan: ["CastingPrecedence"]),
        .init(name: "AdditionPrecedence", associativity: .left, higherThan: ["RangeFormationPrecedence"]),
        .init(name: "MultiplicationPrecedence", associativity: .left, higherThan: ["AdditionPrecedence"]),
        .init(name: "BitwiseShiftPrecedence", higherThan: ["MultiplicationPrecedence"]),
    ]
}

extension PrecedenceGroup {
    /// As a cell declares it.
    init(_ declaration: PrecedenceGroupDeclSyntax) {
        name = declaration.name.text
        for attribute in declaration.groupAttributes {
            switch attribute {
            case .precedenceGroupAssociativity(let written):
                associativity = Associativity(rawValue: written.value.text) ?? .none
            case .precedenceGroupRelation(let relation):
                let names = relation.precedenceGroups.map(\.name.text)
                if relation.higherThanOrLowerThanLabel.text == "lowerThan" {
                    lowerThan += names
                } else {
                    higherThan += names
                }
            default: break
            }
        }
    }
}

/// Which of two operators in one row binds its operands first.
struct OperatorPrecedence: Sendable {
    /// `left` binds `a + b` in `a + b - c` first, `right` binds `b * c` in `a + b * c`.
    typealias Grouping = PrecedenceGroup.Associativity

    private let associativities: [String: PrecedenceGroup.Associativity]
    /// The groups that a group binds tighter than, also by way of others.
    private let looser: [String: Set<String>]

    init(of groups: [PrecedenceGroup]) {
        var next: [String: [String]] = [:]
        for group in groups {
            next[group.name, default: []] += group.higherThan
            for name in group.lowerThan { next[name, default: []].append(group.name) }
        }
        looser = next.mapValues { direct in
            var found: Set<String> = []
            var open = direct
            while let name = open.popLast() {
                if found.insert(name).inserted { open += next[name] ?? [] }
            }
            return found
        }
        associativities = Dictionary(
            groups.map { ($0.name, $0.associativity) }, uniquingKeysWith: { _, last in last })
    }

    func grouping(_ first: String, _ second: String) -> Grouping {
        if first == second { return associativities[first] ?? .none }
        if isLooser(second, than: first) { return .left }
        return isLooser(first, than: second) ? .right : .none
    }

    func isLooser(_ group: String, than other: String) -> Bool { looser[other]?.contains(group) ?? false }
}
