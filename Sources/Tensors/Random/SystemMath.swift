#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// log(1 + x)
func naturalLogarithm(ofOnePlus x: Double) -> Double { log1p(x) }

/// e^{−x²/2}
func density(_ x: Double) -> Double { exp(-0.5 * x * x) }
