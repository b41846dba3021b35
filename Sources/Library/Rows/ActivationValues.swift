import Activations
import Checker
import Machine
import Tensors

extension Activation: NativeObject {}
extension Activation.Limits: NativeObject {}
extension Activation.Kink: NativeObject {}
extension Activation.Extremum: NativeObject {}
extension Activation.ErrorBounds: NativeObject {}
extension Activation.ErrorBounds.Bounds: NativeObject {}

extension Activation.Extremum.Kind: NativeValue {
    package static var layout: Layout { Int.layout }
    package static func read(from call: inout NativeCall) throws -> Self {
        Int.read(from: &call) == 0 ? .minimum : .maximum
    }
    package func write(to call: inout NativeCall) { (self == .minimum ? 0 : 1).write(to: &call) }
}

extension NominalType {
    static let activations: [NominalType] = [
        NominalType("Activation", .reference, conformances: [.customStringConvertible, .displayable]),
        NominalType("Activation.Limits", .reference, conformances: [.customStringConvertible]),
        NominalType("Activation.Kink", .reference), NominalType("Activation.Extremum", .reference),
        NominalType(enumeration: "Activation.Extremum.Kind", cases: ["minimum", "maximum"]),
        NominalType("Activation.ErrorBounds", .reference, conformances: [.customStringConvertible]),
        NominalType("Activation.ErrorBounds.Bounds", .reference),
    ]
}

extension Rows {
    /// Activations as values: `Activation.all`, `Activation.elu(alpha: 0.5)`, and what is known about each.
    static var activationValues: [LibraryRow] { named + calls + facts + parts }

    private static func activation(_ declaration: String, _ documentation: String, _ native: NativeFunction)
        -> LibraryRow
    {
        member(of: "Activation", declaration, documentation, native)
    }

    private static var named: [LibraryRow] {
        Activation.all.filter { $0.name != "threshold" }.map { value in
            activation(
                "static var \(value.name): Activation { get }", "\(value.formula). \(value.summary)",
                native { () in value })
        } + withOneParameter + withTwoParameters + [
            activation(
                "static var all: [Activation] { get }", "All activations of the library.",
                native { () in Activation.all }),
            activation(
                "static func named(_ name: String) -> Activation",
                "The activation of that name; case, spaces and hyphens don't matter.",
                native { (name: String) in try Checked.activation(named: name) }),
            activation(
                "init(_ name: String, _ f: @escaping (Tensor) -> Tensor)",
                "A function of one's own as an activation; its derivatives are found by the tape.",
                native { (name: String, f: FunctionValue) in
                    Checked.activation(name) { x throws in try f.call(x) }
                }),
        ]
    }

    /// A parameter without meaning is refused by the function, before the activation is made.
    private static var withOneParameter: [LibraryRow] {
        typealias Check = @Sendable (Double) throws(TensorError) -> ElementwiseFunction
        typealias Make = @Sendable (Double) -> Activation
        let functions: [(String, String, Check, Make)] = [
            ("step", "threshold", ActivationFunctions.step(threshold:), { .step(threshold: $0) }),
            (
                "leakyRelu", "slope",
                { slope throws(TensorError) in try ActivationFunctions.leakyRelu(slope: slope) },
                { .leakyRelu(slope: $0) }
            ),
            ("prelu", "slope", ActivationFunctions.prelu(slope:), { .prelu(slope: $0) }),
            (
                "thresholdedRelu", "threshold", ActivationFunctions.thresholdedRelu(threshold:),
                { .thresholdedRelu(threshold: $0) }
            ),
            ("elu", "alpha", ActivationFunctions.elu(alpha:), { .elu(alpha: $0) }),
            ("celu", "alpha", ActivationFunctions.celu(alpha:), { .celu(alpha: $0) }),
            ("softplus", "beta", ActivationFunctions.softplus(beta:), { .softplus(beta: $0) }),
            ("swish", "beta", ActivationFunctions.swish(beta:), { .swish(beta: $0) }),
            ("hardShrink", "lambda", ActivationFunctions.hardShrink(lambda:), { .hardShrink(lambda: $0) }),
            ("softShrink", "lambda", ActivationFunctions.softShrink(lambda:), { .softShrink(lambda: $0) }),
            ("squareplus", "b", ActivationFunctions.squareplus(b:), { .squareplus(b: $0) }),
            ("snake", "frequency", ActivationFunctions.snake(frequency:), { .snake(frequency: $0) }),
        ]
        return functions.map { name, label, check, make in
            activation(
                "static func \(name)(\(label): Double) -> Activation",
                "\(name) with a \(label) of one's own, as a value.",
                native { (p: Double) in
                    _ = try check(p)
                    return make(p)
                })
        }
    }

    private static var withTwoParameters: [LibraryRow] {
        typealias Check = @Sendable (Double, Double) throws(TensorError) -> ElementwiseFunction
        typealias Make = @Sendable (Double, Double) -> Activation
        let functions: [(String, String, Check, Make)] = [
            (
                "rrelu", "lower: Double, upper: Double", ActivationFunctions.rrelu(lower:upper:),
                { .rrelu(lower: $0, upper: $1) }
            ),
            (
                "hardTanh", "low: Double, high: Double", ActivationFunctions.hardTanh(low:high:),
                { .hardTanh(low: $0, high: $1) }
            ),
            (
                "starRelu", "scale: Double, bias: Double", ActivationFunctions.starRelu(scale:bias:),
                { .starRelu(scale: $0, bias: $1) }
            ),
            (
                "threshold", "_ limit: Double, _ value: Double",
                { threshold, value throws(TensorError) in try ActivationFunctions.threshold(threshold, value)
                },
                { .threshold($0, $1) }
            ),
        ]
        return functions.map { name, parameters, check, make in
            activation(
                "static func \(name)(\(parameters)) -> Activation",
                "\(name) with parameters of one's own, as a value.",
                native { (p: Double, q: Double) in
                    _ = try check(p, q)
                    return make(p, q)
                })
        }
    }

    private static var calls: [LibraryRow] {
        [
            activation(
                "func callAsFunction(_ x: Tensor) -> Tensor", "f of each element.",
                native { (f: Activation, x: Tensor) in try Checked.value(of: f, at: x) }),
            activation(
                "func callAsFunction(_ x: Double) -> Double", "f of a number.",
                native { (f: Activation, x: Double) in try Checked.value(of: f, at: x) }),
            activation(
                "@_disfavoredOverload func callAsFunction(_ x: Float) -> Float", "f of a number.",
                native { (f: Activation, x: Float) in try Checked.value(of: f, at: x) }),
        ] + derivative("derivative", "f′") { f, x throws in try Checked.derivative(of: f, at: x) }
            + derivative("secondDerivative", "f″") { f, x throws in
                try Checked.secondDerivative(of: f, at: x)
            }
    }

    private static func derivative(
        _ name: String, _ sign: String,
        _ derivative: @escaping @Sendable (Activation, Tensor) throws -> Tensor
    ) -> [LibraryRow] {
        [
            activation(
                "func \(name)(_ x: Tensor) -> Tensor", "\(sign) of each element.",
                native { (f: Activation, x: Tensor) in try derivative(f, x) }),
            activation(
                "func \(name)(_ x: Double) -> Double", "\(sign) of a number.",
                native { (f: Activation, x: Double) in try Checked.item(derivative(f, Tensor([x]))) }),
            activation(
                "@_disfavoredOverload func \(name)(_ x: Float) -> Float", "\(sign) of a number.",
                native { (f: Activation, x: Float) in
                    Float(try Checked.item(derivative(f, Tensor([Double(x)], dtype: .float32))))
                }),
        ]
    }

    private static var facts: [LibraryRow] {
        func text(
            _ name: String, _ documentation: String, _ value: @escaping @Sendable (Activation) -> String
        ) -> LibraryRow {
            activation("var \(name): String { get }", documentation, native { (f: Activation) in value(f) })
        }
        return [
            text("name", "The name of the free function.", { $0.name }),
            text("koreanName", "The name in Korean.", { $0.koreanName }),
            text("formula", "f(x) as a line of text.", { $0.formula }),
            text("latex", "f(x) in LaTeX.", { $0.latex }),
            text("summary", "What it is good for.", { $0.summary }),
            text("koreanSummary", "What it is good for, in Korean.", { $0.koreanSummary }),
            text("source", "Where it comes from.", { $0.source }),
            text("description", "The name, the formula and the parameters.", { $0.description }),
            activation(
                "var isElementwise: Bool { get }", "Whether it maps each element by itself.",
                native { (f: Activation) in f.isElementwise }),
            activation(
                "var _parameterNames: [String] { get }", "",
                native { (f: Activation) in f.parameters.keys.sorted() }),
            activation(
                "var _parameterValues: [Double] { get }", "",
                native { (f: Activation) in f.parameters.sorted { $0.key < $1.key }.map(\.value) }),
            LibraryRow(
                owner: "Activation", declaration: "var parameters: [String: Double] { get }",
                documentation: "The parameters by their names.",
                implementation: .source(
                    "return Dictionary(uniqueKeysWithValues: zip(_parameterNames, _parameterValues))"),
                setter: nil),
            activation(
                "var limits: Activation.Limits { get }", "The limits of f at both ends.",
                native { (f: Activation) in try Checked.limits(of: f) }),
            activation(
                "var derivativeLimits: Activation.Limits { get }", "The limits of f′ at both ends.",
                native { (f: Activation) in try Checked.derivativeLimits(of: f) }),
            activation(
                "var zeros: [ClosedRange<Double>] { get }", "Where f is 0.",
                native { (f: Activation) in try Checked.zeros(of: f) }),
            activation(
                "var kinks: [Activation.Kink] { get }", "Where f or f′ jumps.",
                native { (f: Activation) in try Checked.kinks(of: f) }),
            activation(
                "var extrema: [Activation.Extremum] { get }", "Where f is least or greatest around.",
                native { (f: Activation) in try Checked.extrema(of: f) }),
            activation(
                "var derivativeExtrema: [Activation.Extremum] { get }",
                "Where f′ is least or greatest around: f is steepest at one of them.",
                native { (f: Activation) in try Checked.derivativeExtrema(of: f) }),
            activation(
                "var saturationZones: [ClosedRange<Double>] { get }",
                "Where learning stalls: |f′| < 0.01 to an end, or f′ = 0.",
                native { (f: Activation) in try Checked.saturationZones(of: f) }),
            activation(
                "var errorBounds: Activation.ErrorBounds? { get }", "The greatest errors, in ULPs.",
                native { (f: Activation) in f.errorBounds }),
        ]
    }

    private static var parts: [LibraryRow] {
        [
            member(
                of: "Activation.Limits", "var atMinusInfinity: Double? { get }",
                "The limit as x → −∞, if any.",
                native { (limits: Activation.Limits) in limits.atMinusInfinity }),
            member(
                of: "Activation.Limits", "var atInfinity: Double? { get }", "The limit as x → ∞, if any.",
                native { (limits: Activation.Limits) in limits.atInfinity }),
            member(
                of: "Activation.Limits", "var description: String { get }", "Both limits.",
                native { (limits: Activation.Limits) in limits.description }),
            member(
                of: "Activation.Kink", "var position: Double { get }", "x",
                native { (kink: Activation.Kink) in kink.position }),
            member(
                of: "Activation.Kink", "var derivative: Double { get }", "The f′ that is used there.",
                native { (kink: Activation.Kink) in kink.derivative }),
            member(
                of: "Activation.Extremum", "var position: Double { get }", "x",
                native { (extremum: Activation.Extremum) in extremum.position }),
            member(
                of: "Activation.Extremum", "var value: Double { get }", "f(x)",
                native { (extremum: Activation.Extremum) in extremum.value }),
            member(
                of: "Activation.Extremum", "var kind: Activation.Extremum.Kind { get }",
                "Whether f is least or greatest there.",
                native { (extremum: Activation.Extremum) in extremum.kind }),
            member(
                of: "Activation.ErrorBounds", "var float64: Activation.ErrorBounds.Bounds { get }",
                "For doubles.",
                native { (bounds: Activation.ErrorBounds) in bounds.float64 }),
            member(
                of: "Activation.ErrorBounds", "var float32: Activation.ErrorBounds.Bounds { get }",
                "For floats.",
                native { (bounds: Activation.ErrorBounds) in bounds.float32 }),
            member(
                of: "Activation.ErrorBounds", "var description: String { get }", "The bounds in words.",
                native { (bounds: Activation.ErrorBounds) in bounds.description }),
            member(
                of: "Activation.ErrorBounds.Bounds", "var value: Double { get }", "Of f, in ULPs.",
                native { (bounds: Activation.ErrorBounds.Bounds) in bounds.value }),
            member(
                of: "Activation.ErrorBounds.Bounds", "var derivative: Double { get }", "Of f′, in ULPs.",
                native { (bounds: Activation.ErrorBounds.Bounds) in bounds.derivative }),
            LibraryRow(
                owner: "Activation.Extremum.Kind",
                declaration: "static var minimum: Activation.Extremum.Kind { get }",
                documentation: "f is least around.", implementation: .enumCase(0), setter: nil),
            LibraryRow(
                owner: "Activation.Extremum.Kind",
                declaration: "static var maximum: Activation.Extremum.Kind { get }",
                documentation: "f is greatest around.", implementation: .enumCase(1), setter: nil),
        ]
    }
}
