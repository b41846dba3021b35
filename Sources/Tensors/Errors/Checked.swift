/// The throwing form of every operation that learners can call.
///
/// The rule of names: the public function `f(…)` has the form `Checked.f(…)` with the same labels. Members
/// of `Tensor` take the tensor as the first argument: `x.reshaped(to: s)` is
/// `Checked.reshaped(x, to: s)`, and `Tensor(…)` is `Checked.tensor(…)`. Operators are `add`, `subtract`,
/// `multiply`, `divide` and `negate`; the subscripts are `element`, `slice`, `replacingElement` and
/// `replacingSlice`. Numbers that stand for tensors are given as `Tensor(number)`.
///
/// The public functions trap where these throw.
package enum Checked {}

/// The value of `operation`.
///
/// Traps with the error's message: a shape that doesn't fit or an index out of range is a mistake in the
/// program, as it is for Swift's arrays, which trap likewise. Programs that must go on use `Checked`.
package func trapping<Value>(_ operation: @autoclosure () throws(TensorError) -> Value) -> Value {
    do throws(TensorError) {
        return try operation()
    } catch {
        fatalError(error.description)
    }
}

/// The value of `operation`, which calls a learner's function; see `trapping(_: @autoclosure)`.
package func trapping<Value>(_ operation: () throws -> Value) -> Value {
    do {
        return try operation()
    } catch {
        fatalError("\(error)")
    }
}
