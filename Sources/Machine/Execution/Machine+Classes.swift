import Checker

/// Instances of classes: making, calling their methods, and telling them of their end.
extension Machine {
    func classDescription(of type: Type) -> ClassDescription {
        if let known = classes[type] { return known }
        let description = ClassDescription(
            type, superclass: superclass(of: type).map(classDescription), released: released)
        classes[type] = description
        if description.hasDeinitializer { hasDeinitializers = true }
        return description
    }

    func superclass(of type: Type) -> Type? {
        guard let declared = type.nominal?.declared, let superclass = declared.superclass else { return nil }
        return superclass.substituting(declared.bindings(type.arguments))
    }

    @inline(never)
    func makeObject(_ description: ClassDescription, into destination: UnsafeMutablePointer<HeapObject?>) {
        destination.pointee = ObjectInstance(description)
    }

    /// The code that runs for a method of an instance; nil with `pendingError`.
    @inline(__always)
    func method(_ slot: Int, of instance: UnsafeMutablePointer<HeapObject?>) -> UnsafePointer<CodeHeader>? {
        let object = Unmanaged<ObjectInstance>.fromOpaque(
            UnsafeRawPointer(instance).load(as: UnsafeRawPointer.self))
        let code = object._withUnsafeGuaranteedRef { $0.methods[slot] }
        return code ?? findMethod(slot, of: object)
    }

    @inline(never)
    private func findMethod(
        _ slot: Int, of object: Unmanaged<ObjectInstance>
    ) -> UnsafePointer<CodeHeader>? {
        let description = object.takeUnretainedValue().description
        do {
            let (function, arguments) = description.method(slot)
            let code = try code(of: function, arguments)
            description.methods[slot] = code
            return code
        } catch {
            pendingError = error
            return nil
        }
    }

    /// Whether both are one instance, also where one is boxed.
    @inline(never)
    func areIdentical(
        _ a: UnsafeMutablePointer<HeapObject?>, _ b: UnsafeMutablePointer<HeapObject?>
    ) -> Bool {
        func instance(_ slot: UnsafeMutablePointer<HeapObject?>) -> HeapObject? {
            guard let box = slot.pointee as? ErasedObject else { return slot.pointee }
            return box.type.layout == .reference ? box.content.referencesPointer.pointee : box
        }
        return instance(a) === instance(b)
    }

    @inline(never)
    func makeWeak(
        _ destination: UnsafeMutablePointer<HeapObject?>, to source: UnsafeMutablePointer<HeapObject?>
    ) {
        destination.pointee = WeakObject(source.pointee)
    }

    @inline(never)
    func loadWeak(
        _ source: UnsafeMutablePointer<HeapObject?>, _ tag: UnsafeMutablePointer<UInt64>,
        _ destination: UnsafeMutablePointer<HeapObject?>
    ) {
        let object = source.pointee.map { unsafeDowncast($0, to: WeakObject.self).object } ?? nil
        tag.pointee = word(object != nil)
        destination.pointee = object
    }

    // MARK: Deinitialisers

    /// Calls `deinit` for the instances that were released, in their order, and for those that this releases.
    @inline(never)
    func runDeinitializers(_ registers: Registers) -> Bool {
        let outerTop = top
        top = StackTop(above: registers)
        defer { top = outerTop }
        do {
            try runDeinitializers()
            return true
        } catch {
            pendingError = error
            return false
        }
    }

    func runDeinitializers() throws {
        while !released.instances.isEmpty {
            for instance in released.take() { try runDeinitializers(of: instance) }
        }
    }

    private func runDeinitializers(of instance: ObjectInstance) throws {
        var description: ClassDescription? = instance.description
        while let present = description {
            if let function = present.type.nominal?.declared?.deinitializer {
                var call = try beginNestedCall()
                call.writeReference(instance)
                try finishNestedCall(of: functionObject(for: function, present.type.arguments), &call)
            }
            description = present.superclass
        }
    }
}

/// Instances that wait for their `deinit`, and have no other owner.
final class ReleasedInstances {
    private(set) var instances: [ObjectInstance] = []
    /// Whether no machine will take them any more.
    var isClosed = false

    var isEmpty: Bool { instances.isEmpty }

    fileprivate func add(_ instance: ObjectInstance) {
        if !isClosed { instances.append(instance) }
    }

    func take() -> [ObjectInstance] {
        let taken = instances
        instances = []
        return taken
    }
}

/// What the machine knows of a class.
final class ClassDescription {
    let type: Type
    let superclass: ClassDescription?
    /// Of all stored properties, those of the superclass first.
    let fields: [ObjectField]
    let layout: Layout
    /// Code of methods by their slot, as far as they have been called.
    let methods: UnsafeMutablePointer<UnsafePointer<CodeHeader>?>
    private let methodCount: Int
    let hasDeinitializer: Bool
    let released: ReleasedInstances

    init(_ type: Type, superclass: ClassDescription?, released: ReleasedInstances) {
        self.type = type
        self.superclass = superclass
        self.released = released
        let declared = type.nominal?.declared
        var fields: [ObjectField] = []
        var end = Layout.none
        for (property, type) in zip(
            declared?.storedProperties ?? [], declared?.fieldTypes(type.arguments) ?? [])
        {
            fields.append(ObjectField(offset: end, isWeak: property.isWeak))
            end = end + (property.isWeak ? .reference : Layout(of: type))
        }
        self.fields = fields
        layout = end
        methodCount = declared?.methodTable.count ?? 0
        methods = .allocate(capacity: methodCount)
        methods.initialize(repeating: nil, count: methodCount)
        hasDeinitializer = declared?.deinitializer != nil || superclass?.hasDeinitializer ?? false
    }

    deinit { methods.deallocate() }

    /// The function in a slot, with the generic arguments of the class that it comes from.
    func method(_ slot: Int) -> (Function, [Type]) {
        // The checker has made sure of the slot.
        let function = type.nominal?.declared?.methodTable[slot]
        guard let function else { preconditionFailure("\(type) has no method \(slot).") }
        var owner = self
        while let superclass = owner.superclass, let table = superclass.type.nominal?.declared?.methodTable,
            slot < table.count, table[slot] === function
        {
            owner = superclass
        }
        return (function, function.genericParameters.isEmpty ? [] : owner.type.arguments)
    }

    func inherits(from other: Type) -> Bool {
        type == other || superclass?.inherits(from: other) ?? false
    }
}

/// An instance of a class: one element of all its stored properties.
final class ObjectInstance: ArrayObject {
    let description: ClassDescription
    /// Those of the class: one step nearer.
    let methods: UnsafeMutablePointer<UnsafePointer<CodeHeader>?>
    private let isReleased: Bool

    init(_ description: ClassDescription, isReleased: Bool = false) {
        self.description = description
        self.isReleased = isReleased
        methods = description.methods
        super.init(of: ElementLayout(description.layout), capacity: 1)
        count = 1
        for offset in 0..<layout.words { wordsPointer[offset] = 0 }
    }

    /// An object cannot outlive its release: another takes its properties over, and is given to `deinit`.
    deinit {
        guard description.hasDeinitializer, !isReleased else { return }
        let successor = ObjectInstance(description, isReleased: true)
        successor.exchangeContents(with: self)
        description.released.add(successor)
    }

    override func surrenderReferences(to list: inout [HeapObject]) {
        if isReleased || !description.hasDeinitializer { super.surrenderReferences(to: &list) }
    }

    override func describe(into text: inout String, debug: Bool) {
        text += description.type.reflectedName(qualified: true)
    }
}
