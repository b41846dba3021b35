import Syntax

/// An expression whose every part has a known type, with overloads, defaults and conversions spelled out.
///
/// In the body of a generic function types may hold archetypes, which lowering replaces.
package struct TypedExpression: Sendable {
    package indirect enum Kind: Sendable {
        /// A literal of any integer type: the type of the expression tells which. The bits of a UInt64 above Int.max
        /// are those of the Int.
        case integer(Int)
        /// A literal of type Double or Float.
        case double(Double)
        case boolean(Bool)
        /// A literal of type String or Character.
        case string(String)
        /// `"a \(b)"`: expressions of type String, to be joined.
        case interpolation([TypedExpression])
        case variable(Variable)
        /// A function used as a value.
        case functionReference(Callee)
        /// Arguments in the order of the parameters; defaults are filled in. The instance of a method is the first.
        case call(Callee, [TypedExpression])
        case callValue(TypedExpression, [TypedExpression])
        /// `&x` as an argument; has the type `.inoutReference`.
        case inoutArgument(AssignmentTarget)
        case arrayLiteral([TypedExpression])
        /// A `Set`; a value that stands twice counts once.
        case setLiteral([TypedExpression])
        /// A `Dictionary`; traps where a key stands twice.
        case dictionaryLiteral(keys: [TypedExpression], values: [TypedExpression])
        /// A `KeyValuePairs` in the order of the source.
        case pairsLiteral(keys: [TypedExpression], values: [TypedExpression])
        /// A tuple, or a struct of all its stored properties.
        case tuple([TypedExpression])
        /// An element of a tuple, or a stored property of a struct by its place.
        case field(TypedExpression, Int)
        /// A stored property of an instance of a class, by its place.
        case objectField(TypedExpression, Int)
        /// A value of an enum or an optional.
        case enumCase(Int, payload: [TypedExpression])
        /// A new instance of a class: the expressions are the first values of its stored properties, nil for those that
        /// the initialiser sets. Then the initialiser, a function that takes the instance first, is called with the arguments.
        case newObject(fields: [TypedExpression?], initializer: Callee, [TypedExpression])
        /// `value!`
        case forceUnwrap(TypedExpression)
        /// `a ?? b`; the type tells whether b is optional.
        case coalesce(TypedExpression, TypedExpression)
        /// `a?.b?.c`: its value, as an optional, or nil where an `unwrapOrExit` in it found nil. Where the inner
        /// expression has the type of this one already, it is not wrapped again.
        case optionalChain(TypedExpression)
        /// `a?` within an optional chain.
        case unwrapOrExit(TypedExpression)
        case conditional(TypedExpression, then: TypedExpression, else: TypedExpression)
        case and(TypedExpression, TypedExpression)
        case or(TypedExpression, TypedExpression)
        case closure(Function)
        /// A value boxed together with its type: as `Any`, `any Error`, `any Shape`.
        case erasure(TypedExpression)
        /// A value of an `any` type as one of another `any` type, and an instance of a class as one of its superclass:
        /// the same object.
        case upcast(TypedExpression)
        /// `as?`: the type is an optional. Also from a class to a subclass.
        case conditionalCast(TypedExpression, to: Type)
        /// `as!`
        case forcedCast(TypedExpression, to: Type)
        /// `is`
        case typeTest(TypedExpression, Type)
        /// `try?`: nil where it throws; not wrapped again where it has the type already.
        case optionalTry(TypedExpression)
        /// `try!`
        case forcedTry(TypedExpression)
        case assign(AssignmentTarget, TypedExpression)
        /// `target op= value`; the callee is the operator without `=`.
        case compoundAssign(AssignmentTarget, Callee, TypedExpression)
        /// A call of the library that changes its instance in place: `values.append(1)`.
        case mutatingCall(Callee, AssignmentTarget, [TypedExpression])
        /// An `if` or `switch` as a value: its branches end in `.yield` of the label.
        case statements([TypedStatement], label: LoopIdentifier)
        /// `Int.self`; the type of the expression is a metatype.
        case typeValue(Type)
        /// `type(of: value)`
        case dynamicType(TypedExpression)
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
    case scalar(ScalarOperation, ScalarType)
    case library(LibraryFunction)
    /// A function of the learner's, global or local, or of the standard library's prelude; with a type for each of its
    /// generic parameters.
    case function(Function, [Type])
    /// A method of a class that a subclass may override: the instance's own class tells which function runs.
    case method(Function, slot: Int)
    /// What a protocol asks for, on a value of the type: an archetype, which lowering replaces by the type whose
    /// function runs, or an existential, whose box tells it.
    case requirement(Requirement, of: Type)
}

/// A place that can be assigned.
package indirect enum AssignmentTarget: Sendable {
    case variable(Variable, SourceRange)
    /// An element of an array; the base is a place as well.
    case element(AssignmentTarget, index: TypedExpression, type: Type, SourceRange)
    /// An element of a tuple, or a stored property of a struct.
    case field(AssignmentTarget, Int, type: Type, SourceRange)
    /// A stored property of an instance of a class.
    case objectField(TypedExpression, Int, type: Type, SourceRange)
    /// `dictionary[key]`: an optional; nil takes the key out.
    case dictionaryValue(AssignmentTarget, key: TypedExpression, type: Type, SourceRange)
    /// `dictionary[key, default: value]`; the value is evaluated where the key is missing.
    case dictionaryValueOrDefault(
        AssignmentTarget, key: TypedExpression, default: TypedExpression, type: Type, SourceRange)
    /// `place!`, which traps where there is nil, and `place?` within an optional chain, which leaves it.
    case unwrapped(AssignmentTarget, isForced: Bool, type: Type, SourceRange)
    /// A computed property or a subscript of the learner's, also one with observers. Both functions take the
    /// instance first where there is one, then the indices; the setter then the new value.
    case computed(
        AssignmentInstance, indices: [TypedExpression], getter: Callee, setter: Callee, type: Type,
        SourceRange)
    /// An element of a library value with a setter: `tensor[0]`. The function takes the instance, the indices
    /// and the new value, and returns the new instance; the getter takes the instance and the indices.
    case librarySubscript(
        AssignmentTarget, indices: [TypedExpression], getter: LibraryFunction, setter: LibraryFunction,
        type: Type,
        SourceRange)
    case tuple([AssignmentTarget], type: Type, SourceRange)
    /// `_`
    case discard(Type, SourceRange)

    package var type: Type {
        switch self {
        case .variable(let variable, _): variable.type
        case .element(_, _, let type, _), .field(_, _, let type, _), .tuple(_, let type, _),
            .librarySubscript(_, _, _, _, let type, _), .discard(let type, _),
            .objectField(_, _, let type, _),
            .dictionaryValue(_, _, let type, _), .dictionaryValueOrDefault(_, _, _, let type, _),
            .unwrapped(_, _, let type, _), .computed(_, _, _, _, let type, _):
            type
        }
    }
}

/// Whose property a computed one is.
package indirect enum AssignmentInstance: Sendable {
    /// Static or global.
    case none
    /// Of a value: the setter takes it inout, the getter as it is.
    case place(AssignmentTarget)
    /// Of an instance of a class.
    case value(TypedExpression)
}
