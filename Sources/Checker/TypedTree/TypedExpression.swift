import Syntax

/// An expression whose every part has a known type, with overloads, defaults and conversions spelled out.
package struct TypedExpression: Sendable {
    package indirect enum Kind: Sendable {
        case integer(Int)
        case double(Double)
        case boolean(Bool)
        case string(String)
        /// `"a \(b)"`: expressions of type String, to be joined.
        case interpolation([TypedExpression])
        case variable(Variable)
        /// A function used as a value.
        case functionReference(Callee)
        /// Arguments in the order of the parameters; defaults are filled in.
        case call(Callee, [TypedExpression])
        case callValue(TypedExpression, [TypedExpression])
        case arrayLiteral([TypedExpression])
        /// A `KeyValuePairs` in the order of the source.
        case pairsLiteral(keys: [TypedExpression], values: [TypedExpression])
        case tuple([TypedExpression])
        case tupleElement(TypedExpression, Int)
        case conditional(TypedExpression, then: TypedExpression, else: TypedExpression)
        case and(TypedExpression, TypedExpression)
        case or(TypedExpression, TypedExpression)
        case closure(Function)
        /// A value boxed together with its type, as `any TableColumn`.
        case erasure(TypedExpression)
        case assign(AssignmentTarget, TypedExpression)
        /// `target op= value`; the callee is the operator without `=`.
        case compoundAssign(AssignmentTarget, Callee, TypedExpression)
        /// A call that changes its instance in place: `values.append(1)`.
        case mutatingCall(Callee, AssignmentTarget, [TypedExpression])
    }

    package let kind: Kind
    package let type: Type
    package let range: SourceRange

    package init(_ kind: Kind, type: Type, range: SourceRange) {
        self.kind = kind
        self.type = type
        self.range = range
    }
}

/// What a call calls.
package enum Callee: Sendable {
    case intrinsic(Intrinsic)
    case library(LibraryFunction)
    /// A function of the learner's, global or local.
    case function(Function)
}

/// A place that can be assigned.
package indirect enum AssignmentTarget: Sendable {
    case variable(Variable, SourceRange)
    /// An element of an array; the base is a place as well.
    case element(AssignmentTarget, index: TypedExpression, type: Type, SourceRange)
    /// An element of a library value with a setter: `tensor[0]`. The function takes the instance, the indices
    /// and the new value, and returns the new instance; the getter takes the instance and the indices.
    case librarySubscript(
        AssignmentTarget, indices: [TypedExpression], getter: LibraryFunction, setter: LibraryFunction,
        type: Type,
        SourceRange)
    case tupleElement(AssignmentTarget, Int, type: Type, SourceRange)
    case tuple([AssignmentTarget], type: Type, SourceRange)
    /// `_`
    case discard(Type, SourceRange)

    package var type: Type {
        switch self {
        case .variable(let variable, _): variable.type
        case .element(_, _, let type, _), .tupleElement(_, _, let type, _), .tuple(_, let type, _),
            .librarySubscript(_, _, _, _, let type, _), .discard(let type, _):
            type
        }
    }
}
