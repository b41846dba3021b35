import Foundation
import JupyterKernel
import Testing
import ZeroMQ

@Suite("Start and end")
struct LifetimeTests {
    @Test("a subscriber is welcomed on its topic with an empty parent, then told once that the kernel starts")
    func welcomeAndStarting() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        #expect(client.welcome.header.messageType == "iopub_welcome")
        #expect(client.welcome.content == ["subscription": ""])
        #expect(client.welcome.parentHeader == nil)
        #expect(client.welcome.identities == [[]])
        let starting = try client.receive(from: client.iopub)
        #expect(starting.content == ["execution_state": "starting"])
        #expect(starting.parentHeader == nil)

        try client.iopub.subscribe(to: "kernel")
        let second = try client.receive(from: client.iopub)
        #expect(second.content == ["subscription": "kernel"])
        #expect(second.identities == [Array("kernel".utf8)])
        let cell = try client.execute("print a")
        #expect(!cell.published.contains { $0.content["execution_state"] == "starting" })
    }

    @Test(
        "shutdown_request is answered where it was asked and echoes restart; then the kernel ends",
        arguments: [true, false])
    func shutdown(restart: Bool) throws {
        for isControl in [true, false] {
            let kernel = try RunningKernel()
            let client = try Client(kernel)
            let content: [String: JSONValue] = ["restart": .bool(restart)]
            let exchange =
                isControl
                ? try client.controlRequest("shutdown_request", content)
                : try client.request("shutdown_request", content)
            #expect(exchange.reply?.header.messageType == "shutdown_reply")
            #expect(exchange.reply?.content == ["status": "ok", "restart": .bool(restart)])
            #expect(exchange.types == ["status", "shutdown_reply", "status"])
            #expect(kernel.waitForEnd())
            #expect(
                kernel.diary.entries.filter { !$0.contains(":") } == [
                    restart ? "restart" : "shut down", "ended",
                ])
        }
    }

    @Test("a shutdown interrupts the cell that runs; its output and reply still arrive")
    func shutdownWhileBusy() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("print before\nloop")
        try client.send("shutdown_request", ["restart": false], on: client.control)
        #expect(try client.receive(from: client.shell).content["ename"] == "Interrupted")
        #expect(try client.published(for: id).contains { $0.content["text"] == "before\n" })
        #expect(kernel.waitForEnd())
    }

    @Test("a cell that does not stop cannot keep the kernel alive")
    func stubbornCell() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        _ = try client.begin("pause 3000")
        #expect(try client.controlRequest("shutdown_request").status == "ok")
        #expect(kernel.waitForEnd(seconds: 2.9))
        #expect(kernel.diary.tells(of: "the cell that runs does not end"))
    }

    @Test("a kernel that ends frees its ports at once")
    func restart() throws {
        let ports = try FreePorts.take(5)
        let connection = ConnectionFile(
            ports: Dictionary(uniqueKeysWithValues: zip(ConnectionFile.Channel.allCases, ports)),
            key: RunningKernel.key
        )
        for _ in 0..<3 {
            let kernel = try RunningKernel(connection: connection)
            let client = try Client(kernel, identity: "the same client")
            #expect(try client.execute("print a").text() == "a\n")
            kernel.shutDown()
            #expect(kernel.waitForEnd())
            #expect(kernel.diary.entries.contains("ended"))
        }
    }

    @Test("a taken port is one clear error")
    func takenPort() throws {
        let context = try Context()
        let squatter = try Socket(.router, in: context)
        let ports = try FreePorts.take(5)
        try squatter.bind(to: "tcp://127.0.0.1:\(ports[0])")
        let connection = ConnectionFile(
            ports: Dictionary(uniqueKeysWithValues: zip(ConnectionFile.Channel.allCases, ports)),
            key: RunningKernel.key
        )
        let kernel = try RunningKernel(connection: connection)
        #expect(kernel.waitForEnd())
        #expect(
            kernel.diary.entries.contains(
                "threw: cannot bind to tcp://127.0.0.1:\(ports[0]): Address already in use"))
    }

    @Test("an evaluator that cannot be made ends the kernel with its own error")
    func evaluatorFails() throws {
        struct NoLanguage: Error, CustomStringConvertible { let description = "the language is not here" }
        let kernel = try RunningKernel(makeEvaluator: { throw NoLanguage() })
        #expect(kernel.waitForEnd())
        #expect(kernel.diary.entries.contains("threw: the language is not here"))
    }

    @Test("a client that comes back under its identity gets its replies")
    func handover() throws {
        let kernel = try RunningKernel()
        do {
            let client = try Client(kernel, identity: "me")
            #expect(try client.execute("print a").status == "ok")
        }
        let client = try Client(kernel, identity: "me")
        #expect(try client.execute("print b").status == "ok")
    }

    @Test("SIGINT interrupts the cell and is harmless while idle; SIGTERM ends the kernel")
    func systemSignals() throws {
        let kernel = try RunningKernel(configure: { $0.handlesSystemSignals = true })
        let client = try Client(kernel)
        let process = ProcessInfo.processInfo.processIdentifier
        kill(process, SIGINT)
        let id = try client.begin("loop")
        kill(process, SIGINT)
        #expect(try client.receive(from: client.shell).content["ename"] == "Interrupted")
        _ = try client.published(for: id)
        kill(process, SIGTERM)
        #expect(kernel.waitForEnd())
        #expect(kernel.diary.entries.contains("ended"))
    }
}

/// Ports of 127.0.0.1 that are free now.
enum FreePorts {
    static func take(_ count: Int) throws -> [Int] {
        let context = try Context()
        var ports: [Int] = []
        while ports.count < count {
            let port = Int.random(in: 20000..<32000)
            let socket = try Socket(.router, in: context)
            if (try? socket.bind(to: "tcp://127.0.0.1:\(port)")) != nil, !ports.contains(port) {
                ports.append(port)
            }
        }
        return ports
    }
}
