import Foundation
import JupyterKernel
import Testing

@Suite("Output")
struct OutputTests {
    @Test("text printed together is sent together")
    func gathering() throws {
        let client = try Client(RunningKernel())
        let code = Array(repeating: "print line", count: 2000).joined(separator: "\n")
        let cell = try client.execute(code)
        #expect(cell.text() == String(repeating: "line\n", count: 2000))
        #expect(cell.outputs.count < 20)
    }

    @Test("text is flushed before a display, a result and the end; the streams keep their order")
    func order() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("print a\ncomplain b\nprint c\ndisplay d\nprint e\nvalue f\nprint g")
        let told = cell.outputs.map { message in
            message.content["text"]?.string ?? message.content["data"]?["text/plain"]?.string ?? ""
        }
        #expect(told == ["a\n", "b\n", "c\n", "d", "e\n", "f", "g\n"])
    }

    @Test("text appears while the cell runs")
    func liveness() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("print now\nloop")
        let stream = try client.receive(from: client.iopub, seconds: 1)
        #expect(stream.content["text"] == "now\n")
        kernel.interrupt()
        _ = try client.published(for: id)
    }

    @Test("no character is torn apart, whatever is printed piecewise")
    func unicode() throws {
        let client = try Client(RunningKernel())
        let piece = "write σ(x)=½·👩🏽‍🔬é"
        let cell = try client.execute(Array(repeating: piece, count: 5000).joined(separator: "\n"))
        #expect(cell.text() == String(repeating: "σ(x)=½·👩🏽‍🔬é", count: 5000))
    }

    @Test("data, metadata and transient are objects, and JSON is nested")
    func bundles() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("json\ndisplay x\nupdate y")
        #expect(cell.outputs[0].content["data"]?["application/json"] == ["n": [1, 2.5, nil]])
        for output in cell.outputs {
            #expect(output.content["data"]?.object != nil)
            #expect(output.content["metadata"]?.object != nil)
            #expect(output.content["transient"]?.object != nil)
        }
        #expect(cell.outputs[1].content["transient"] == ["display_id": "d1"])
        #expect(cell.outputs[2].header.messageType == "update_display_data")
        #expect(cell.outputs[2].content["transient"] == ["display_id": "d1"])
    }

    @Test("NaN becomes null, so that what is sent is JSON")
    func notANumber() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("nan")
        #expect(cell.outputs[0].content["data"] == ["application/json": ["y": nil]])
    }

    @Test("clear_output says whether it waits")
    func clearOutput() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("clear wait\nclear now")
        #expect(cell.outputs.map { $0.content["wait"] } == [true, false])
    }

    @Test("what another thread prints later belongs to the request that started it")
    func lateOutput() throws {
        let client = try Client(RunningKernel())
        let first = try client.execute("later hello")
        let second = try client.execute("print other")
        #expect(second.text() == "other\n")
        let late = try client.receive(from: client.iopub)
        #expect(late.content["text"] == "hello\n")
        #expect(late.parentHeader?.messageID == first.requestID)
    }

    @Test("text of two requests that gathers at the same time is not mixed")
    func interleavedRequests() throws {
        let client = try Client(RunningKernel())
        try client.send("execute_request", ["code": "later hello"], on: client.shell)
        let second = try client.execute("print a\npause 70\nprint b")
        #expect(second.text() == "a\nb\n")
    }

    @Test("an endless print neither grows without bound nor delays an interrupt")
    func flood() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("flood")
        Thread.sleep(forTimeInterval: 0.25)
        kernel.interrupt()
        let reply = try client.receive(from: client.shell, seconds: 2)
        #expect(reply.content["ename"] == "Interrupted")
        let messages = try client.published(for: id)
        let size = messages.compactMap { $0.content["text"]?.string?.utf8.count }.reduce(0, +)
        #expect(size < 10 << 20)
        #expect(messages.count < 100)
    }

    @Test("an endless loop of displays is held back to what can be sent, and can be interrupted")
    func displayFlood() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let id = try client.begin("displayFlood")
        Thread.sleep(forTimeInterval: 0.05)
        let clock = ContinuousClock()
        let start = clock.now
        kernel.interrupt()
        #expect(try client.receive(from: client.shell, seconds: 2).content["ename"] == "Interrupted")
        #expect(clock.now - start < .seconds(1))
        _ = try client.published(for: id)
    }

    @Test("an iopub message has one topic frame")
    func topic() throws {
        let client = try Client(RunningKernel())
        _ = try client.send("execute_request", ["code": "print a"], on: client.shell)
        let frames = try client.receiveFrames(from: client.iopub)
        #expect(frames.firstIndex(of: Array("<IDS|MSG>".utf8)) == 1)
    }
}
