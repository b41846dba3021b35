import Checker

/// A place to assign whose indices have been evaluated.
///
/// As in Swift, indices are evaluated before the value, and the place is reached for after it.
indirect enum PreparedTarget {
    /// Registers or memory; the variable is the one whose first value a store may be.
    case home(Home, Variable?, Layout)
    /// A weak variable or property: the home holds one reference.
    case weak(Home, Layout)
    /// A part of an element of the array that the base holds.
    case element(PreparedTarget, index: Int, element: ElementLayout, after: Layout, Layout)
    /// A part of a place that has to be read as a whole.
    case part(of: PreparedTarget, after: Layout, Layout)
    /// The value of an optional, which must be there.
    case unwrapped(PreparedTarget, Layout)
    /// A value in registers, to be stored where it came from afterwards.
    case temporary(Place, writeBack: PreparedTarget, after: Layout, Layout)
    /// Memory within a temporary, which is to be stored where it came from afterwards.
    case temporaryMemory(Home, PreparedTarget, Layout)
    case computed(ComputedTarget)
    case dictionaryValue(PreparedTarget, key: Place, KeyedTypes)
    case dictionaryValueOrDefault(PreparedTarget, key: Place, default: TypedExpression, KeyedTypes)
    case librarySubscript(
        PreparedTarget, indices: [Place], getter: LibraryFunction, setter: LibraryFunction, Layout)
    case tuple([PreparedTarget], Layout)
    case discard(Layout)

    /// Types of a dictionary, and of what an operation on a value of it is given.
    struct KeyedTypes {
        let dictionary: Type
        let value: Type

        var key: Type { dictionary.arguments[0] }
        var layout: Layout { Layout(of: value) }
    }

    /// A property or subscript with functions; its instance and its indices have been evaluated.
    struct ComputedTarget {
        enum Instance {
            case none
            case place(PreparedTarget, Type)
            case value(TypedExpression)
        }

        let instance: Instance
        let indices: [TypedExpression]
        let getter: Callee
        let setter: Callee
        let type: Type
    }

    var layout: Layout {
        switch self {
        case .home(_, _, let layout), .weak(_, let layout), .element(_, _, _, _, let layout),
            .part(_, _, let layout), .unwrapped(_, let layout), .temporary(_, _, _, let layout),
            .temporaryMemory(_, _, let layout),
            .librarySubscript(_, _, _, _, let layout), .tuple(_, let layout), .discard(let layout):
            layout
        case .computed(let target): Layout(of: target.type)
        case .dictionaryValue(_, _, let types), .dictionaryValueOrDefault(_, _, _, let types): types.layout
        }
    }

    /// A field of the place.
    func part(after skipped: Layout, layout: Layout) -> PreparedTarget {
        switch self {
        case .home(let home, let variable, _):
            .home(home.part(after: skipped, layout: layout), variable, layout)
        case .element(let base, let index, let element, let before, _):
            .element(base, index: index, element: element, after: before + skipped, layout)
        case .part(let base, let before, _): .part(of: base, after: before + skipped, layout)
        case .temporary(let place, let writeBack, let before, _):
            .temporary(place, writeBack: writeBack, after: before + skipped, layout)
        case .temporaryMemory(let home, let origin, _):
            .temporaryMemory(home.part(after: skipped, layout: layout), origin, layout)
        default: .part(of: self, after: skipped, layout)
        }
    }
}
