internal import Synchronization
internal import ZeroMQ

/// When the kernel ends, and the signals that tell its threads so.
final class Lifetime: Sendable {
    enum Ending: Sendable {
        case shutDown
        case restart
    }

    let shell: Signal
    let control: Signal
    let stdin: Signal
    let heartbeat: Signal
    /// Wakes the thread that runs the kernel.
    let main: Signal
    private let state = Mutex<Ending?>(nil)

    init() throws(SignalError) {
        shell = try Signal()
        control = try Signal()
        stdin = try Signal()
        heartbeat = try Signal()
        main = try Signal()
    }

    /// How the kernel ends; nil while it runs.
    var ending: Ending? { state.withLock { $0 } }

    var isRunning: Bool { ending == nil }

    /// Ends every thread as soon as it has done what it is doing; the first call counts.
    func end(_ ending: Ending) {
        state.withLock { $0 = $0 ?? ending }
        for signal in [shell, control, stdin, heartbeat, main] { signal.raise() }
    }
}
