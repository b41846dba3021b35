internal import Logging
internal import Synchronization
internal import ZeroMQ

/// The five threads of a kernel. Each makes its socket itself, and so owns it from the first moment.
final class KernelThreads {
    /// How long a cell may take to end once the kernel ends; the manager of kernels kills it a little later.
    private static let patience = 2000
    private static let smallStack = 512 << 10

    private let session: Session
    private let startup: Startup
    private let shellEnded: Signal
    private var servers: [NativeThread] = []
    private var shell: NativeThread?
    private var publisher: NativeThread?

    init(session: Session) throws {
        self.session = session
        startup = try Startup()
        shellEnded = try Signal()
    }

    /// Starts all threads and returns when each serves.
    ///
    /// - Throws: the first reason why one cannot; all have ended then.
    func start(makeEvaluator: @escaping @Sendable () throws -> any Evaluator) throws {
        do {
            try startEach(makeEvaluator)
            try startup.wait(threads: 5)
        } catch {
            session.end(.shutDown)
            try? finish()
            throw error
        }
    }

    private func startEach(_ makeEvaluator: @escaping @Sendable () throws -> any Evaluator) throws {
        let (session, shellEnded) = (session, shellEnded)
        publisher = try thread("iopub") { ready in
            var publisher = try Publisher(session: session)
            ready()
            try publisher.run()
        }
        servers.append(
            try thread("control") { ready in
                let server = try ControlServer(session: session)
                ready()
                try server.run()
            }
        )
        servers.append(
            try thread("stdin") { ready in
                var server = try StdinServer(session: session)
                ready()
                try server.run()
            }
        )
        servers.append(
            try thread("heartbeat") { ready in
                let heartbeat = try Heartbeat(session: session)
                ready()
                try heartbeat.run()
            }
        )
        shell = try thread("shell", stackSize: session.configuration.evaluatorStackSize) { ready in
            defer { shellEnded.raise() }
            let server = try ShellServer(session: session, makeEvaluator: makeEvaluator)
            ready()
            try server.run()
        }
    }

    private func thread(
        _ name: String,
        stackSize: Int = smallStack,
        body: @escaping @Sendable (_ ready: () -> Void) throws -> Void
    ) throws -> NativeThread {
        let (session, startup) = (session, startup)
        return try NativeThread(name: name, stackSize: stackSize) {
            do {
                try body { startup.isReady() }
            } catch {
                startup.failed(error)
                session.logger.debug("the thread \(name) ended: \(error)")
                session.end(.shutDown)
            }
        }
    }

    /// Waits for the end of all threads; the last output leaves before the last of them ends.
    func finish() throws {
        for server in servers { server.join() }
        let shellHasEnded = shell == nil || shellEnded.wait(milliseconds: Self.patience)
        if shellHasEnded {
            shell?.join()
        } else {
            session.logger.error("the cell that runs does not end: the kernel ends without it")
        }
        session.outbox.close()
        publisher?.join()
        if shellHasEnded {
            session.context.end()
        } else {
            // The shell's socket is still open, so the context cannot be ended: give its other sockets time.
            try Signal().wait(milliseconds: 100)
        }
    }
}

/// Gathers how the threads started.
private final class Startup: Sendable {
    private let changed: Signal
    private let state = Mutex<(ready: Int, error: (any Error)?)>((0, nil))

    init() throws(SignalError) {
        changed = try Signal()
    }

    func isReady() {
        state.withLock { $0.ready += 1 }
        changed.raise()
    }

    func failed(_ error: any Error) {
        state.withLock { $0.error = $0.error ?? error }
        changed.raise()
    }

    func wait(threads: Int) throws {
        while true {
            changed.reset()
            let (ready, error) = state.withLock { $0 }
            if let error { throw error }
            if ready == threads { return }
            changed.wait()
        }
    }
}
