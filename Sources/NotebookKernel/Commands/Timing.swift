#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How long something took.
struct ElapsedTime {
    /// In seconds.
    let wall: Double
    let user: Double
    let system: Double

    /// As IPython tells it.
    var description: String {
        "CPU times: user \(duration(user)), sys: \(duration(system)), total: \(duration(user + system))\n"
            + "Wall time: \(duration(wall))\n"
    }

    static func measuring<Value, Failure>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> (value: Value, time: ElapsedTime) {
        let clock = ContinuousClock()
        let start = clock.now
        let before = processorTimes()
        let value = try body()
        let after = processorTimes()
        let wall = start.duration(to: clock.now).seconds
        let time = ElapsedTime(
            wall: wall, user: after.user - before.user, system: after.system - before.system)
        return (value, time)
    }

    private static func processorTimes() -> (user: Double, system: Double) {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return (usage.ru_utime.seconds, usage.ru_stime.seconds)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// Runs of the same loops, as `%timeit` tells them.
struct RepeatedTiming {
    let loops: Int
    /// The seconds that each run took.
    let runs: [Double]

    /// Chooses the loops so that a run takes a fifth of a second, unless they are given.
    static func measuring<Failure>(
        loops: Int?, runs: Int, _ run: (_ loops: Int) throws(Failure) -> Void
    ) throws(Failure) -> RepeatedTiming {
        func seconds(_ loops: Int) throws(Failure) -> Double {
            let clock = ContinuousClock()
            let start = clock.now
            try run(loops)
            return start.duration(to: clock.now).seconds
        }
        var chosen = loops ?? 1
        if loops == nil {
            // 1, 2, 5, 10, 20, 50, …
            var steps = [2, 5, 10][...]
            var power = 1
            while chosen < 1_000_000_000, try seconds(chosen) < 0.2 {
                chosen = power * steps.removeFirst()
                if steps.isEmpty { (steps, power) = ([2, 5, 10], power * 10) }
            }
        }
        var measured: [Double] = []
        for _ in 0..<runs { measured.append(try seconds(chosen)) }
        return RepeatedTiming(loops: chosen, runs: measured)
    }

    var description: String {
        let times = runs.map { $0 / Double(loops) }
        let mean = times.reduce(0, +) / Double(times.count)
        let variance = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)
        let runWord = runs.count == 1 ? "run" : "runs"
        let loopWord = loops == 1 ? "loop" : "loops"
        return "\(duration(mean)) ± \(duration(variance.squareRoot())) per loop "
            + "(mean ± std. dev. of \(runs.count) \(runWord), \(grouped(loops)) \(loopWord) each)\n"
    }
}

/// Seconds with three digits and a unit: `1.23 µs`, `45 ns`, `2min 5s`.
func duration(_ seconds: Double) -> String {
    if seconds >= 60 {
        let whole = Int(seconds.rounded())
        return "\(whole / 60)min \(whole % 60)s"
    }
    let units = [("s", 1.0), ("ms", 1e3), ("µs", 1e6), ("ns", 1e9)]
    let (name, scale) = units.first { seconds * $0.1 >= 1 } ?? ("ns", 1e9)
    return "\(threeDigits(seconds * scale)) \(name)"
}

private func threeDigits(_ value: Double) -> String {
    let factor = value >= 100 ? 1.0 : value >= 10 ? 10.0 : 100.0
    let text = "\((value * factor).rounded() / factor)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
        if place > 0, place % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return String(text.reversed())
}
