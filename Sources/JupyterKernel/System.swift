#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The value of an environment variable, or nil.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// The name of the user, for the headers of messages.
func currentUsername() -> String {
    environment("USER") ?? environment("LOGNAME") ?? "kernel"
}

/// The process that started this one.
func parentProcessID() -> Int {
    Int(getppid())
}

/// Milliseconds of a clock that never goes back.
func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
