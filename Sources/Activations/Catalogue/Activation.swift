import Tensors

/// An activation function as a value: what it computes, and what is known about it.
///
/// ``all`` is the table of the library's; ``named(_:)`` looks one up; a function of one's own becomes one by its
/// name. The limits, extrema and saturation zones are computed from the function itself.
///
/// ```swift
/// let f = Activation.elu(alpha: 0.5)
/// print(f)                                   // elu: x > 0 ? x : α(eˣ − 1), alpha = 0.5
/// print(f(-1.0), f.derivative(-1.0))         // -0.31606027941427883 0.18393972058572117
/// print(f.kinks[0].position, f.kinks[0].derivative)   // 0.0 0.5
/// for f in [Activation.relu, .tanh] { print(f.name, f(Tensor([-1, 2]))) }
/// // relu [0.0 2.0]
/// // tanh [-0.7615941559557649  0.9640275800758169]
/// ```
public struct Activation: Sendable, CustomStringConvertible {
    /// The name of the library's free function, such as `leakyRelu`, or the learner's.
    public var name: String { record.name }
    /// The name in Korean; the learner's own name where there is none.
    public var koreanName: String { record.koreanName }
    /// f(x) as a line of text, with the parameters by their letters; empty for a learner's own.
    public var formula: String { record.formula }
    /// f(x) in LaTeX; empty for a learner's own.
    public var latex: String { record.latex }
    /// The parameters by their names in the library's free function.
    public var parameters: [String: Double] { record.parameters }
    /// What it is good for, in a sentence.
    public var summary: String { record.summary }
    /// The same in Korean.
    public var koreanSummary: String { record.koreanSummary }
    /// The paper or program that it comes from.
    public var source: String { record.source }
    /// Whether f maps each element by itself, as all do but the gated units and the softmax family: what speaks of
    /// f(x) for a single x has a meaning only then.
    public var isElementwise: Bool { if case .tensor = operation { false } else { true } }

    var operation: Operation { record.operation }
    var shape: Shape { record.shape }

    private let record: Record

    /// What an activation carries, behind one reference, so that it is handed around for nothing.
    private final class Record: Sendable {
        let name: String
        let koreanName: String
        let formula: String
        let latex: String
        let parameters: [String: Double]
        let summary: String
        let koreanSummary: String
        let source: String
        let operation: Operation
        let shape: Shape

        init(
            _ name: String, _ koreanName: String, _ operation: Operation, _ shape: Shape, formula: String,
            latex: String, parameters: [String: Double], summary: String, koreanSummary: String,
            source: String
        ) {
            self.name = name
            self.koreanName = koreanName
            self.formula = formula
            self.latex = latex
            self.parameters = parameters
            self.summary = summary
            self.koreanSummary = koreanSummary
            self.source = source
            self.operation = operation
            self.shape = shape
        }
    }

    enum Operation: Sendable {
        case element(ElementwiseFunction)
        case tensor(@Sendable (Tensor) throws(TensorError) -> Tensor)
        case learners(LearnersFunction)
    }

    /// Where the function is 0 and where it bends: known for the library's, searched for in a learner's own.
    enum Shape: Sendable {
        case known(zeros: [ClosedRange<Double>], kinks: [Double])
        case searched
    }

    /// `@unchecked`: a learner's function is called where the activation is used, as the function itself would be;
    /// who sends the activation to another thread sends what the function captures.
    struct LearnersFunction: @unchecked Sendable {
        let call: (Tensor) throws -> Tensor
    }

    /// A function of one's own. Its derivatives are found by the tape.
    ///
    /// ```swift
    /// let cube = Activation("cube") { x in x * x * x }
    /// print(cube.derivative(2.0), cube.secondDerivative(2.0), cube.zeros)
    /// // 12.0 12.0 [ClosedRange(-1.3518179858534569e-108...1.3518179858534569e-108)]
    /// ```
    public init(_ name: String, _ f: @escaping (Tensor) -> Tensor) {
        self = Checked.activation(name, f)
    }

    init(
        _ name: String, _ koreanName: String, _ operation: Operation, formula: String, latex: String,
        parameters: [String: Double] = [:], shape: Shape = .known(zeros: [], kinks: []), summary: String,
        koreanSummary: String, source: String
    ) {
        record = Record(
            name, koreanName, operation, shape, formula: formula, latex: latex, parameters: parameters,
            summary: summary, koreanSummary: koreanSummary, source: source)
    }

    /// The name, the formula and the parameters.
    public var description: String {
        let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        return ([formula.isEmpty ? name : "\(name): \(formula)"] + values).joined(separator: ", ")
    }
}

// MARK: Values and derivatives

extension Activation {
    /// f of each element; gated units and softmaxes work along the last axis.
    public func callAsFunction(_ x: Tensor) -> Tensor { trappingAny { try Checked.value(of: self, at: x) } }

    /// f of a number.
    public func callAsFunction(_ x: Double) -> Double { trappingAny { try Checked.value(of: self, at: x) } }

    /// f of a number in single precision.
    @_disfavoredOverload
    public func callAsFunction(_ x: Float) -> Float { trappingAny { try Checked.value(of: self, at: x) } }

    /// f′ of each element; for the softmax family ∂yᵢ/∂xᵢ. Traps for gated units, which change the shape.
    ///
    /// ```swift
    /// print(Activation.sigmoid.derivative(Tensor([0, 1000])))   // [0.25  0.0]
    /// ```
    public func derivative(_ x: Tensor) -> Tensor {
        trappingAny { try Checked.derivative(of: self, at: x) }
    }

    /// f′ of a number.
    public func derivative(_ x: Double) -> Double { derivative(Tensor([x])).item }

    /// f′ of a number in single precision.
    @_disfavoredOverload
    public func derivative(_ x: Float) -> Float {
        Float(derivative(Tensor([Double(x)], dtype: .float32)).item)
    }

    /// f″ of each element.
    ///
    /// ```swift
    /// print(Activation.softplus.secondDerivative(0.0))   // 0.25
    /// ```
    public func secondDerivative(_ x: Tensor) -> Tensor {
        trappingAny { try Checked.secondDerivative(of: self, at: x) }
    }

    /// f″ of a number.
    public func secondDerivative(_ x: Double) -> Double { secondDerivative(Tensor([x])).item }

    /// f″ of a number in single precision.
    @_disfavoredOverload
    public func secondDerivative(_ x: Float) -> Float {
        Float(secondDerivative(Tensor([Double(x)], dtype: .float32)).item)
    }

    /// The value of `operation`, which may call a learner's function.
    func trappingAny<Value>(_ operation: () throws -> Value) -> Value {
        do {
            return try operation()
        } catch {
            fatalError("\(error)")
        }
    }
}

extension Checked {
    /// `Activation(_ name:, _ f:)` for a function that may throw.
    package static func activation(
        _ name: String, _ f: @escaping (Tensor) throws -> Tensor
    ) -> Activation {
        Activation(
            name, name, .learners(.init(call: f)), formula: "", latex: "", shape: .searched, summary: "",
            koreanSummary: "", source: "")
    }

    package static func value(of f: Activation, at x: Tensor) throws -> Tensor {
        switch f.operation {
        case .element(let function): try function(x)
        case .tensor(let function): try function(x)
        case .learners(let function): try function.call(x)
        }
    }

    package static func value(of f: Activation, at x: Double) throws -> Double {
        guard case .element(let function) = f.operation else {
            return try item(value(of: f, at: Tensor([x])))
        }
        return function(x)
    }

    package static func value(of f: Activation, at x: Float) throws -> Float {
        guard case .element(let function) = f.operation else {
            return Float(try item(value(of: f, at: Tensor([Double(x)], dtype: .float32))))
        }
        return function(x)
    }

    package static func derivative(of f: Activation, at x: Tensor) throws -> Tensor {
        try derivative(of: { x throws in try value(of: f, at: x) })(x)
    }

    package static func secondDerivative(of f: Activation, at x: Tensor) throws -> Tensor {
        try derivative(of: { x throws in try derivative(of: f, at: x) })(x)
    }
}
