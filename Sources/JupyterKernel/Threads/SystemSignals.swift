#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization
internal import ZeroMQ

/// SIGINT and SIGTERM of the process, seen by a thread that waits for a `Signal`.
///
/// A signal handler may do almost nothing (signal-safety(7)): this one sets a bit and writes a byte to a pipe.
final class SystemSignals {
    private typealias Handler = @convention(c) (Int32) -> Void

    private let previousInterrupt: Handler?
    private let previousTermination: Handler?
    private let previousBrokenPipe: Handler?

    /// Takes both signals over; each then raises `signal`.
    init(waking signal: ZeroMQ.Signal) {
        pending.store(0, ordering: .relaxed)
        wakeDescriptor.store(signal.descriptorForSignalHandlers, ordering: .sequentiallyConsistent)
        previousInterrupt = installHandler(SIGINT, noteSignal)
        previousTermination = installHandler(SIGTERM, noteSignal)
        // A log that no one reads any more must not end the kernel.
        previousBrokenPipe = installHandler(SIGPIPE, SIG_IGN)
    }

    deinit {
        _ = installHandler(SIGINT, previousInterrupt)
        _ = installHandler(SIGTERM, previousTermination)
        _ = installHandler(SIGPIPE, previousBrokenPipe)
        wakeDescriptor.store(-1, ordering: .sequentiallyConsistent)
    }

    /// Which signals came since the last call.
    func take() -> (interrupt: Bool, termination: Bool) {
        let came = pending.exchange(0, ordering: .acquiringAndReleasing)
        return (came & 1 << UInt32(SIGINT) != 0, came & 1 << UInt32(SIGTERM) != 0)
    }
}

private let pending = Atomic<UInt32>(0)
private let wakeDescriptor = Atomic<Int32>(-1)

private func noteSignal(_ number: Int32) {
    let error = errno
    pending.bitwiseOr(1 << UInt32(number), ordering: .releasing)
    var byte: UInt8 = 1
    _ = write(wakeDescriptor.load(ordering: .relaxed), &byte, 1)
    errno = error
}

private func installHandler(_ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) -> (
    @convention(c) (Int32) -> Void
)? {
    signal(number, handler)
}
