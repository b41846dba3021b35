#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A thread of the system with a stack of a chosen size: an evaluator that recurses needs more than the default.
final class NativeThread: Sendable {
    private let thread: pthread_t

    /// Starts `body` on a new thread.
    init(name: String, stackSize: Int, body: @escaping @Sendable () -> Void) throws(KernelError) {
        let start = Unmanaged.passRetained(ThreadStart(body: body))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        // A size below the system's minimum is refused and leaves its default, which is larger.
        pthread_attr_setstacksize(&attributes, stackSize)

        #if canImport(Darwin)
            var handle: pthread_t?
        #else
            var handle = pthread_t()
        #endif
        let result = pthread_create(&handle, &attributes, runThread, start.toOpaque())
        guard result == 0 else {
            start.release()
            throw KernelError("cannot start the thread \(name): \(String(cString: strerror(result)))")
        }
        #if canImport(Darwin)
            guard let handle else { throw KernelError("cannot start the thread \(name)") }
        #endif
        thread = handle
    }

    /// Waits for the end of the thread; to be called once.
    func join() {
        pthread_join(thread, nil)
    }
}

private final class ThreadStart: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

#if canImport(Darwin)
    private func runThread(_ start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        runBody(of: start)
    }
#else
    private func runThread(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        start.flatMap(runBody)
    }
#endif

private func runBody(of start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadStart>.fromOpaque(start).takeRetainedValue().body()
    return nil
}
