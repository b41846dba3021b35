import Glibc

// Of <pthread.h>, but for _GNU_SOURCE only, which the module Glibc does not define.
@_silgen_name("pthread_getattr_np") private func getAttributes(
    _ thread: pthread_t, _ attributes: UnsafeMutablePointer<pthread_attr_t>
) -> CInt

/// How much of its stack a thread has left.
final class ThreadStack {
    private var end = 0
    private var thread: pthread_t?

    /// Of the thread that calls.
    func note() {
        guard thread != pthread_self() else { return }
        thread = pthread_self()
        var attributes = pthread_attr_t()
        guard getAttributes(pthread_self(), &attributes) == 0 else { return }
        defer { pthread_attr_destroy(&attributes) }
        var (lowest, size): (UnsafeMutableRawPointer?, Int) = (nil, 0)
        guard pthread_attr_getstack(&attributes, &lowest, &size) == 0, let lowest else { return }
        end = Int(bitPattern: lowest)
    }

    var bytesLeft: Int {
        var here = 0
        return withUnsafePointer(to: &here) { Int(bitPattern: $0) } - end
    }
}
