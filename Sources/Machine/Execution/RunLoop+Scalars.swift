import Glibc

/// Scalar operations that are calls anyway.
extension Machine {
    @inline(never)
    func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

    @inline(never)
    func apply(function: UInt16, to x: Double) -> UInt64 {
        switch DoubleFunction(rawValue: Int(function)) {
        case .rounded: x.rounded().bitPattern
        case .floor: x.rounded(.down).bitPattern
        case .ceil: x.rounded(.up).bitPattern
        case .truncate: x.rounded(.towardZero).bitPattern
        case .exp: exp(x).bitPattern
        case .log: log(x).bitPattern
        case .tanh: tanh(x).bitPattern
        case .sine: sin(x).bitPattern
        case .cosine: cos(x).bitPattern
        case .isInfinite: word(x.isInfinite)
        case .isFinite: word(x.isFinite)
        case nil: x.bitPattern
        }
    }

    /// Writes the next value of the walk; false at its end.
    @inline(never)
    func advance(
        walk: UInt16, _ state: UnsafeMutablePointer<UInt64>, into destination: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        switch Walk(rawValue: Int(walk)) {
        case .range: advanceRange(state, into: destination)
        case .closedRange: advanceClosedRange(state, into: destination)
        case .strideToInt: advanceIntStride(state, into: destination, isThrough: false)
        case .strideThroughInt: advanceIntStride(state, into: destination, isThrough: true)
        case .strideToDouble: advanceDoubleStride(state, into: destination, isThrough: false)
        case .strideThroughDouble: advanceDoubleStride(state, into: destination, isThrough: true)
        case nil: false
        }
    }

    private func advanceRange(
        _ state: UnsafeMutablePointer<UInt64>, into destination: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        guard int(state, 0) < int(state, 1) else { return false }
        destination.pointee = state[0]
        state[0] &+= 1
        return true
    }

    private func advanceClosedRange(
        _ state: UnsafeMutablePointer<UInt64>, into destination: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        guard state[2] == 0 else { return false }
        destination.pointee = state[0]
        if state[0] == state[1] { state[2] = 1 } else { state[0] &+= 1 }
        return true
    }

    /// Where the next value would overflow, the stride ends, as Swift's does.
    private func advanceIntStride(
        _ state: UnsafeMutablePointer<UInt64>, into destination: UnsafeMutablePointer<UInt64>, isThrough: Bool
    ) -> Bool {
        let (current, end, step) = (int(state, 0), int(state, 1), int(state, 2))
        guard state[3] == 0, step > 0 ? current < end : current > end || isThrough && current == end else {
            guard state[3] == 0, isThrough, current == end else { return false }
            state[3] = 1
            destination.pointee = word(current)
            return true
        }
        destination.pointee = word(current)
        let (next, overflow) = current.addingReportingOverflow(step)
        if overflow { state[3] = 1 } else { state[0] = word(next) }
        return true
    }

    /// Each value is the start plus a multiple of the step, rounded once, as Swift's strides compute it.
    private func advanceDoubleStride(
        _ state: UnsafeMutablePointer<UInt64>, into destination: UnsafeMutablePointer<UInt64>, isThrough: Bool
    ) -> Bool {
        let (start, end, step) = (double(state, 0), double(state, 1), double(state, 2))
        let index = int(state, 3)
        guard state[4] == 0 else { return false }
        let current = index == 0 ? start : start.addingProduct(Double(index), step)
        if step > 0 ? current >= end : current <= end {
            guard isThrough, current == end else { return false }
            state[4] = 1
        }
        destination.pointee = current.bitPattern
        state[3] = word(index &+ 1)
        return true
    }
}
