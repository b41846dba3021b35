import Tensors

/// A tensor in a formula: Tensor's arithmetic, whose errors (interrupts) pass through instead of trapping, and
/// whose numbers take the tensor's type.
struct Term {
    let tensor: Tensor

    init(_ tensor: Tensor) { self.tensor = tensor }

    /// This term, held within ±`bound`. Beyond it the exponentials that the term is multiplied with are 0, and
    /// ∞ · 0 would be NaN.
    func within(_ bound: Double) throws(TensorError) -> Term {
        let low = Tensor(-bound, like: tensor)
        return Term(try Checked.minimum(Checked.maximum(tensor, low), Tensor(bound, like: tensor)))
    }

    static prefix func - (a: Term) throws(TensorError) -> Term { Term(try Checked.negate(a.tensor)) }

    static func + (a: Term, b: Term) throws(TensorError) -> Term {
        Term(try Checked.add(a.tensor, b.tensor))
    }
    static func + (a: Double, b: Term) throws(TensorError) -> Term { try Term(Tensor(a, like: b.tensor)) + b }

    static func - (a: Term, b: Term) throws(TensorError) -> Term {
        Term(try Checked.subtract(a.tensor, b.tensor))
    }
    static func - (a: Double, b: Term) throws(TensorError) -> Term { try Term(Tensor(a, like: b.tensor)) - b }

    static func * (a: Term, b: Term) throws(TensorError) -> Term {
        Term(try Checked.multiply(a.tensor, b.tensor))
    }
    static func * (a: Double, b: Term) throws(TensorError) -> Term { try Term(Tensor(a, like: b.tensor)) * b }

    static func / (a: Term, b: Term) throws(TensorError) -> Term {
        Term(try Checked.divide(a.tensor, b.tensor))
    }
    static func / (a: Term, b: Double) throws(TensorError) -> Term {
        Term(try Checked.divide(a.tensor, Tensor(b, like: a.tensor)))
    }
}

extension ElementwiseFunction {
    func callAsFunction(_ x: Term) throws(TensorError) -> Term { Term(try self(x.tensor)) }
}

/// A function of each element, in operations that the tape can differentiate to any order.
struct Formula: Sendable {
    private let terms: @Sendable (Term) throws(TensorError) -> Term

    init(_ terms: @escaping @Sendable (_ x: Term) throws(TensorError) -> Term) { self.terms = terms }

    func callAsFunction(_ x: Tensor) throws(TensorError) -> Tensor { try terms(Term(x)).tensor }

    /// The formula's derivative, by the tape.
    func derivative(at x: Tensor) throws(TensorError) -> Tensor {
        do {
            return try Checked.derivative(of: { x in try terms(Term(x)).tensor })(x)
        } catch {
            throw error as? TensorError ?? .invalid("\(error)")
        }
    }
}
