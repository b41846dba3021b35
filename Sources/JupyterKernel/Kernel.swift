internal import Logging
internal import Synchronization
internal import ZeroMQ

/// A Jupyter kernel for one language.
///
/// ```swift
/// let kernel = try Kernel(
///     connection: ConnectionFile(path: path),
///     configuration: KernelConfiguration(description: description)
/// ) {
///     Echo()
/// }
/// try kernel.run()   // returns when a frontend has shut the kernel down
/// ```
///
/// Five threads serve the five channels of the protocol, each with a socket of its own. Cells run on the shell
/// thread; control answers beside them.
public final class Kernel: Sendable {
    private let session: Session
    private let makeEvaluator: @Sendable () throws -> any Evaluator

    /// A kernel that does not run yet.
    ///
    /// - Parameters:
    ///   - connection: where it listens.
    ///   - configuration: what it tells of itself, and how it behaves.
    ///   - makeEvaluator: makes the language, on the thread that will run its cells.
    /// - Throws: where the system has no more descriptors.
    public init(
        connection: ConnectionFile,
        configuration: KernelConfiguration,
        makeEvaluator: @escaping @Sendable () throws -> any Evaluator
    ) throws {
        session = try Session(connection: connection, configuration: configuration)
        self.makeEvaluator = makeEvaluator
    }

    /// Serves until a frontend shuts the kernel down, `shutDown()` is called, SIGTERM comes, or the parent
    /// process ends. To be called once.
    ///
    /// - Throws: one clear line where the kernel cannot start, for example because a port is taken; or what
    ///   `makeEvaluator` threw.
    public func run() throws {
        let signals =
            session.configuration.handlesSystemSignals ? SystemSignals(waking: session.lifetime.main) : nil
        // Kept to the very end: a late SIGTERM must not cut off the last output.
        try withExtendedLifetime(signals) {
            let threads = try KernelThreads(session: session)
            try threads.start(makeEvaluator: makeEvaluator)
            waitForEnd(signals)
            try threads.finish()
        }
    }

    /// Interrupts the cell that runs, if one does. Any thread may call it.
    public func interrupt() {
        session.interrupts.raise()
    }

    /// Ends the kernel, as a frontend's shutdown_request does. Any thread may call it.
    public func shutDown() {
        session.end(.shutDown)
    }

    private func waitForEnd(_ signals: SystemSignals?) {
        let parentWatch =
            session.configuration.endsWithParent
            ? ParentWatch(variable: environment("JPY_PARENT_PID"), currentParent: parentProcessID()) : nil
        while session.lifetime.isRunning {
            session.lifetime.main.wait(milliseconds: parentWatch == nil ? -1 : 1000)
            session.lifetime.main.reset()
            if let came = signals?.take() {
                if came.interrupt { session.interrupts.raise() }
                if came.termination { session.end(.shutDown) }
            }
            if let parentWatch, parentWatch.isGone(currentParent: parentProcessID()) {
                session.logger.notice("the parent process is gone: the kernel ends")
                session.end(.shutDown)
            }
        }
    }
}
