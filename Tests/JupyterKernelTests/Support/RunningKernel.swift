import Foundation
import Logging
import Synchronization

@testable import JupyterKernel

/// A kernel that runs in this process, on sockets of its own in a temporary folder. It is shut down at the end.
final class RunningKernel: Sendable {
    static let key = "a secret"

    let connection: ConnectionFile
    let diary: Diary
    private let kernel: Kernel
    private let ended = DispatchSemaphore(value: 0)

    init(
        connection: ConnectionFile = .temporary(),
        makeEvaluator: (@Sendable () throws -> any Evaluator)? = nil,
        configure: (inout KernelConfiguration) -> Void = { _ in }
    ) throws {
        let diary = Diary()
        self.diary = diary
        self.connection = connection
        var configuration = KernelConfiguration(description: .scripted)
        configuration.logger = Logger(label: "test") { _ in DiaryLogHandler(diary: diary) }
        configuration.handlesSystemSignals = false
        configuration.endsWithParent = false
        configure(&configuration)
        kernel = try Kernel(
            connection: connection,
            configuration: configuration,
            makeEvaluator: makeEvaluator ?? { ScriptedEvaluator(diary: diary) }
        )
        let (kernel, ended) = (kernel, ended)
        Thread {
            do {
                try kernel.run()
                diary.note("ended")
            } catch {
                diary.note("threw: \(error)")
            }
            ended.signal()
        }.start()
        waitUntilBound()
    }

    /// A client that connects before its socket is bound tries again 100 ms later: worth avoiding in tests.
    private func waitUntilBound() {
        guard connection.transport == .ipc else { return }
        let paths = ConnectionFile.Channel.allCases.map {
            connection.endpoint(of: $0).dropFirst("ipc://".count)
        }
        while !paths.allSatisfy({ FileManager.default.fileExists(atPath: String($0)) }) {
            if diary.entries.contains(where: { $0.hasPrefix("threw") }) { return }
            Thread.sleep(forTimeInterval: 0.0005)
        }
    }

    deinit {
        kernel.shutDown()
    }

    func interrupt() { kernel.interrupt() }

    func shutDown() { kernel.shutDown() }

    /// Waits for the end of `run()`.
    func waitForEnd(seconds: Double = 5) -> Bool {
        ended.wait(timeout: .now() + seconds) == .success
    }
}

/// What happened, written down by any thread.
final class Diary: Sendable {
    private let lines = Mutex<[String]>([])

    func note(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    var entries: [String] { lines.withLock { $0 } }

    /// Whether a line that contains `text` is there, or comes soon.
    func tells(of text: String, seconds: Double = 3) -> Bool {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while Date() < deadline {
            if entries.contains(where: { $0.contains(text) }) { return true }
            Thread.sleep(forTimeInterval: 0.002)
        }
        return false
    }
}

struct DiaryLogHandler: LogHandler {
    let diary: Diary
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.debug

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        diary.note("\(event.level): \(event.message)")
    }
}

extension KernelDescription {
    static let scripted = KernelDescription(
        implementation: "scripted",
        implementationVersion: "1.2",
        banner: "Scripted",
        language: Language(name: "script", version: "3", mimetype: "text/x-script", fileExtension: ".script"),
        helpLinks: [HelpLink(text: "Help", url: "https://example.org")]
    )
}

extension ConnectionFile {
    /// Sockets of the file system, under a name that no other test uses.
    static func temporary(key: String = RunningKernel.key) -> ConnectionFile {
        let name = makeUUID().prefix(13)
        return ConnectionFile(
            transport: .ipc,
            ip: FileManager.default.temporaryDirectory.appendingPathComponent("k\(name)").path,
            ports: [.shell: 1, .iopub: 2, .stdin: 3, .control: 4, .heartbeat: 5],
            key: key
        )
    }
}
