public import Logging

/// What a kernel needs to know beside its connection.
public struct KernelConfiguration: Sendable {
    /// What the kernel tells of itself.
    public var description: KernelDescription

    /// Where the kernel reports what it drops and what fails. It must not write to standard output.
    public var logger: Logger

    /// The stack of the thread that runs cells, in bytes; 16 MiB by default.
    public var evaluatorStackSize: Int

    /// Whether SIGINT interrupts the running cell and SIGTERM ends the kernel. They belong to the whole process:
    /// one kernel of a process can have them.
    public var handlesSystemSignals: Bool

    /// Whether the kernel ends with the process that `JPY_PARENT_PID` names, where its starter set that variable.
    public var endsWithParent: Bool

    /// Makes the store of past inputs, on the thread that runs cells; by default it lasts as long as the kernel.
    public var makeHistory: @Sendable () -> any HistoryStore

    /// A configuration.
    ///
    /// - Parameter logLevelVariable: the environment variable that sets the level of the log (`trace`, `debug`,
    ///   `info`, `notice`, `warning`, `error`, `critical`); `warning` where it is not set.
    public init(description: KernelDescription, logLevelVariable: String = "JUPYTER_KERNEL_LOG") {
        self.description = description
        self.logger = Logger(label: description.implementation) { StreamLogHandler.standardError(label: $0) }
        self.logger.logLevel = environment(logLevelVariable).flatMap(Logger.Level.init(rawValue:)) ?? .warning
        self.evaluatorStackSize = 16 << 20
        self.handlesSystemSignals = true
        self.endsWithParent = true
        self.makeHistory = { MemoryHistory() }
    }
}
