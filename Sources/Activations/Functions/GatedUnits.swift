import Tensors

// Gated linear units: the last axis is cut into two halves, of which one gates the other.

/// The gated linear unit: a·σ(b), with a the first half along the last axis and b the second, which gates.
///
/// - Shapes: […, 2n] gives […, n].
/// - The second half gates, as in PyTorch's and JAX's `glu`.
/// - Source: Dauphin, Fan, Auli and Grangier, arXiv 1612.08083.
///
/// Traps unless the last axis has an even size.
///
/// ```swift
/// print(glu(Tensor([1, 2, 0, 100])))   // [0.5 2.0]
/// ```
public func glu(_ x: Tensor) -> Tensor { trapping(try Checked.glu(x)) }

/// The gated linear unit with silu: silu(a)·b, with a the first half along the last axis, which gates, and b the
/// second.
///
/// - Shapes: […, 2n] gives […, n].
/// - The first half gates, as in the paper and in ONNX's SwiGLU.
/// - Source: Shazeer, arXiv 2002.05202.
///
/// Traps unless the last axis has an even size.
///
/// ```swift
/// print(swiGLU(Tensor([0, 1, 5, 2])))   // [               0.0 1.4621171572600098]
/// ```
public func swiGLU(_ x: Tensor) -> Tensor { trapping(try Checked.swiGLU(x)) }

/// The gated linear unit with the exact gelu: gelu(a)·b, with a the first half along the last axis, which gates, and
/// b the second.
///
/// - Shapes: […, 2n] gives […, n].
/// - The first half gates, as in the paper.
/// - Source: Shazeer, arXiv 2002.05202.
///
/// Traps unless the last axis has an even size.
///
/// ```swift
/// print(geGLU(Tensor([0, 1, 5, 2])))   // [               0.0 1.6826894921370859]
/// ```
public func geGLU(_ x: Tensor) -> Tensor { trapping(try Checked.geGLU(x)) }

/// The gated linear unit with relu: relu(a)·b, with a the first half along the last axis, which gates, and b the
/// second.
///
/// - Shapes: […, 2n] gives […, n].
/// - The first half gates, as in the paper.
/// - Source: Shazeer, arXiv 2002.05202.
///
/// Traps unless the last axis has an even size.
///
/// ```swift
/// print(reGLU(Tensor([-1, 1, 5, 2])))   // [0.0 2.0]
/// ```
public func reGLU(_ x: Tensor) -> Tensor { trapping(try Checked.reGLU(x)) }

extension Checked {
    package static func glu(_ x: Tensor) throws(TensorError) -> Tensor {
        let (first, second) = try halves(x, in: "glu")
        return try multiply(first, sigmoid(second))
    }

    package static func swiGLU(_ x: Tensor) throws(TensorError) -> Tensor {
        let (gate, value) = try halves(x, in: "swiGLU")
        return try multiply(silu(gate), value)
    }

    package static func geGLU(_ x: Tensor) throws(TensorError) -> Tensor {
        let (gate, value) = try halves(x, in: "geGLU")
        return try multiply(gelu(gate), value)
    }

    package static func reGLU(_ x: Tensor) throws(TensorError) -> Tensor {
        let (gate, value) = try halves(x, in: "reGLU")
        return try multiply(relu(gate), value)
    }

    private static func halves(
        _ x: Tensor, in operation: String
    ) throws(TensorError) -> (first: Tensor, second: Tensor) {
        guard let size = x.shape.last, size % 2 == 0 else {
            let shape = "(" + x.shape.map(String.init).joined(separator: ", ") + ")"
            throw .invalid(
                "\(operation): halves the last axis, which needs an even size; the shape is \(shape)")
        }
        let outer: [any TensorIndex] = Array(repeating: 0..., count: x.rank - 1)
        return (try part(x, outer + [0..<size / 2]), try part(x, outer + [size / 2..<size]))
    }
}
