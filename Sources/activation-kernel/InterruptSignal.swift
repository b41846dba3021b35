import Foundation

/// Turns SIGINT into a call, from here to the end of the process.
///
/// The signal is blocked in this thread and in all that it starts, and one thread waits for it: so none is lost,
/// however early it comes.
enum InterruptSignal {
    static func handle(by interrupt: @escaping @Sendable () -> Void) {
        var blocked = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGINT)
        pthread_sigmask(SIG_BLOCK, &blocked, nil)
        Thread.detachNewThread {
            var awaited = sigset_t()
            sigemptyset(&awaited)
            sigaddset(&awaited, SIGINT)
            var signal: Int32 = 0
            while sigwait(&awaited, &signal) == 0 { interrupt() }
        }
    }
}
