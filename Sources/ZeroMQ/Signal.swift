#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif
private import Synchronization

/// Wakes a thread that waits, from any other thread. Raising it twice before it is seen counts once.
///
/// It is a pipe, because libzmq can wait for a file descriptor and a socket at the same time.
public final class Signal: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32
    private let isRaised = Atomic<Bool>(false)

    /// A signal that is not raised.
    public init() throws(SignalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SignalError(code: errno) }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Wakes whoever waits, now or next.
    public func raise() {
        guard !isRaised.exchange(true, ordering: .acquiringAndReleasing) else { return }
        var byte: UInt8 = 1
        while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
    }

    /// A file descriptor; a byte written to it raises the signal. For handlers of system signals, which must not
    /// call Swift's runtime.
    public var descriptorForSignalHandlers: Int32 { writeEnd }

    /// Takes the signal back. Look for work after this call, not before: then none is missed.
    public func reset() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while read(readEnd, &bytes, 16) > 0 {}
        isRaised.store(false, ordering: .sequentiallyConsistent)
    }

    /// Waits until the signal is raised, a system signal comes, or `milliseconds` have passed (negative: for ever).
    ///
    /// - Returns: whether it is raised.
    @discardableResult
    public func wait(milliseconds: Int = -1) -> Bool {
        var item = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        return poll(&item, 1, Int32(clamping: milliseconds)) > 0
    }
}

/// The system gave no pipe: usually too many files are open.
public struct SignalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The number of the error, as in `errno`.
    public let code: Int32

    /// One line: what failed, and the system's words for it.
    public var description: String { "cannot open a pipe: \(String(cString: strerror(code)))" }
}
