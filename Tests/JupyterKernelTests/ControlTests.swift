import Foundation
import Testing
import ZeroMQ

@testable import JupyterKernel

@Suite("Control and interrupts")
struct ControlTests {
    @Test("kernel_info is answered on shell and control alike, between busy and idle")
    func kernelInfo() throws {
        let client = try Client(RunningKernel())
        for exchange in [
            try client.request("kernel_info_request"), try client.controlRequest("kernel_info_request"),
        ] {
            let content = try #require(exchange.reply?.content)
            #expect(exchange.reply?.header.messageType == "kernel_info_reply")
            #expect(exchange.reply?.parentHeader?.messageID == exchange.requestID)
            #expect(content["status"] == "ok")
            #expect(content["protocol_version"] == "5.5")
            #expect(content["implementation"] == "scripted")
            #expect(content["implementation_version"] == "1.2")
            #expect(content["banner"] == "Scripted")
            #expect(content["language_info"]?["name"] == "script")
            #expect(content["language_info"]?["file_extension"] == ".script")
            #expect(content["help_links"] == [["text": "Help", "url": "https://example.org"]])
            #expect(content["supported_features"] == [])
            #expect(exchange.published.map { $0.content["execution_state"] } == ["busy", "idle"])
        }
    }

    @Test("a cell that runs for long does not block control")
    func controlBesideCell() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("loop")
        #expect(try client.controlRequest("kernel_info_request").status == "ok")
        kernel.interrupt()
        _ = try client.published(for: id)
    }

    @Test("interrupt_request stops the cell at once and is answered")
    func interruptRequest() throws {
        let client = try Client(RunningKernel())
        let id = try client.begin("loop")
        let clock = ContinuousClock()
        let start = clock.now
        let interrupt = try client.send("interrupt_request", on: client.control)
        let reply = try client.receive(from: client.shell)
        #expect(clock.now - start < .milliseconds(500))
        #expect(reply.content["ename"] == "Interrupted")
        #expect(try client.receive(from: client.control).parentHeader?.messageID == interrupt)
        _ = try client.published(for: id)
    }

    @Test("an interrupt while idle is harmless: the next cell runs")
    func interruptWhileIdle() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        kernel.interrupt()
        #expect(try client.controlRequest("interrupt_request").status == "ok")
        #expect(try client.execute("print fine").text() == "fine\n")
    }

    @Test("an interrupt between the receipt of a cell and its start stops that cell, and no other")
    func interruptBeforeStart() throws {
        let flag = InterruptFlag()
        let gate = InterruptGate(wake: {})
        gate.connect(to: flag.interrupt)
        gate.begin()
        gate.raise()
        #expect(flag.isRaised && gate.isRaised)
        gate.end()
        #expect(!flag.isRaised)
        gate.raise()
        #expect(!flag.isRaised)
        gate.begin()
        #expect(!flag.isRaised && !gate.isRaised)
    }

    @Test("many interrupts at any moment never hit a cell that began after them")
    func interruptStorm() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let storm = Thread {
            for _ in 0..<400 {
                kernel.interrupt()
                Thread.sleep(forTimeInterval: 0.0005)
            }
            kernel.diary.note("storm over")
        }
        storm.start()
        while !kernel.diary.entries.contains("storm over") {
            let status = try client.execute("print a", ["stop_on_error": false]).status
            #expect(status == "ok" || status == "error")
        }
        #expect(try client.execute("print calm").text() == "calm\n")
    }

    @Test("after an error exactly the cells queued then are aborted; other requests are answered")
    func abort() throws {
        let client = try Client(RunningKernel())
        let first = try client.send("execute_request", ["code": "pause 50\nfail"], on: client.shell)
        let queued = try (0..<3).map { _ in
            try client.send("execute_request", ["code": "print never"], on: client.shell)
        }
        let info = try client.send("kernel_info_request", on: client.shell)

        let failed = try client.receive(from: client.shell)
        #expect(failed.parentHeader?.messageID == first)
        let later = try client.send("execute_request", ["code": "print again"], on: client.shell)
        for id in queued {
            let reply = try client.receive(from: client.shell)
            #expect(reply.parentHeader?.messageID == id)
            #expect(reply.content["status"] == "aborted")
            #expect(reply.content["execution_count"] == 1)
        }
        let between = try client.receive(from: client.shell)
        #expect(between.parentHeader?.messageID == info)
        #expect(between.content["status"] == "ok")
        let last = try client.receive(from: client.shell)
        #expect(last.parentHeader?.messageID == later)
        #expect(last.content["status"] == "ok")

        _ = try client.published(for: first)
        for id in queued {
            #expect(try client.published(for: id).map { $0.content["execution_state"] } == ["busy", "idle"])
        }
        #expect(try client.published(for: later).contains { $0.content["text"] == "again\n" })
    }

    @Test("a whole notebook sent in one burst stops at a first cell that fails at once")
    func abortBurst() throws {
        let client = try Client(RunningKernel())
        let ids = try (0..<30).map { index in
            try client.send(
                "execute_request", ["code": index == 0 ? "fail" : "print never"], on: client.shell)
        }
        let replies = try ids.map { _ in try client.receive(from: client.shell).content["status"] }
        #expect(replies == ["error"] + Array(repeating: "aborted", count: 29))
    }

    @Test("with stop_on_error false the queued cells run on")
    func noAbort() throws {
        let client = try Client(RunningKernel())
        try client.send("execute_request", ["code": "fail", "stop_on_error": false], on: client.shell)
        try client.send("execute_request", ["code": "print on"], on: client.shell)
        #expect(try client.receive(from: client.shell).content["status"] == "error")
        #expect(try client.receive(from: client.shell).content["status"] == "ok")
    }

    @Test("connect_request gives the ports, usage_request the process")
    func connectAndUsage() throws {
        let client = try Client(RunningKernel())
        let ports = try #require(client.request("connect_request").reply?.content)
        #expect(ports["shell_port"] == 1 && ports["iopub_port"] == 2 && ports["hb_port"] == 5)
        let usage = try #require(client.controlRequest("usage_request").reply?.content)
        #expect(usage["pid"] == .integer(Int(ProcessInfo.processInfo.processIdentifier)))
        #if os(Linux)
            #expect((usage["kernel_memory"]?.integer ?? 0) > 1 << 20)
        #endif
    }

    @Test("the heartbeat sends back what it receives, also while a cell runs")
    func heartbeat() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("loop")
        for beat in [Array("ping".utf8), [], [0, 255, 10]] {
            try client.heartbeat.send([beat])
            #expect(try client.receiveFrames(from: client.heartbeat) == [beat])
        }
        kernel.interrupt()
        _ = try client.published(for: id)
    }
}
