import JupyterKernel
import Testing

@Suite("Execution")
struct ExecutionTests {
    @Test("busy and idle surround all output of a cell, each with the request as its parent")
    func busyAndIdle() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("print a\ndisplay b\nvalue c")
        #expect(
            cell.types == ["status", "execute_input", "stream", "display_data", "execute_result", "status"]
        )
        #expect(cell.published.first?.content["execution_state"] == "busy")
        #expect(cell.published.last?.content["execution_state"] == "idle")
        #expect(cell.published.allSatisfy { $0.parentHeader?.messageID == cell.requestID })
        #expect(cell.reply?.parentHeader?.messageID == cell.requestID)
    }

    @Test("all messages of a kernel carry one session, which is not the client's, and ids that never repeat")
    func sessionAndIDs() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        var messages = [client.welcome]
        for _ in 0..<5 {
            let cell = try client.execute("print a")
            messages += cell.published + [try #require(cell.reply)]
        }
        #expect(Set(messages.map(\.header.session)).count == 1)
        #expect(messages[0].header.session != client.session)
        #expect(Set(messages.map(\.header.messageID)).count == messages.count)

        let other = try Client(RunningKernel())
        #expect(other.welcome.header.session != messages[0].header.session)
    }

    @Test("dates are ISO 8601 with a zone and a padded fraction")
    func dates() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("value 1")
        for message in cell.published {
            let date = try #require(try JSONValue(parsing: message.header.encoded)["date"]?.string)
            #expect(date.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/) != nil)
        }
    }

    @Test("the counter counts requests that go into the history, and each reply carries it")
    func counter() throws {
        let client = try Client(RunningKernel())
        #expect(try client.execute("value a").reply?.content["execution_count"] == 1)
        #expect(try client.execute("fail b").reply?.content["execution_count"] == 2)
        #expect(
            try client.execute("value c", ["store_history": false]).reply?.content["execution_count"] == 2)
        #expect(try client.execute("value d", ["silent": true]).reply?.content["execution_count"] == 2)
        let last = try client.execute("value e")
        #expect(last.reply?.content["execution_count"] == 3)
        #expect(last.published[1].content["execution_count"] == 3)
        #expect(last.outputs[0].content["execution_count"] == 3)
    }

    @Test("a silent request shows no input and no result, and leaves no history")
    func silent() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("value a", ["silent": true, "store_history": true])
        #expect(cell.types == ["status", "status"])
        #expect(cell.status == "ok")
        let history = try client.request("history_request", ["hist_access_type": "tail", "n": 10])
        #expect(history.reply?.content["history"] == [])
    }

    @Test("an error is published and repeated in the reply: ename, evalue, and traceback as a list")
    func error() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("fail on purpose")
        #expect(cell.outputs.map(\.header.messageType) == ["error"])
        for content in [cell.outputs[0].content, try #require(cell.reply?.content)] {
            #expect(content["ename"] == "Failure")
            #expect(content["evalue"] == "on purpose")
            #expect(content["traceback"] == ["Failure: on purpose"])
        }
        #expect(cell.status == "error")
    }

    @Test("user_expressions are evaluated after a cell that succeeded, errors of their own included")
    func userExpressions() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("print a", ["user_expressions": ["x": "one", "y": "bad"]])
        let values = cell.reply?.content["user_expressions"]
        #expect(values?["x"]?["status"] == "ok")
        #expect(values?["x"]?["data"]?["text/plain"] == "ONE")
        #expect(values?["y"]?["status"] == "error")
        #expect(values?["y"]?["ename"] == "Failure")
        let failed = try client.execute("fail", ["user_expressions": ["x": "one"]])
        #expect(failed.reply?.content["user_expressions"] == [:])
    }

    @Test("payloads come with the reply")
    func payloads() throws {
        let client = try Client(RunningKernel())
        let payload = try client.execute("page help").reply?.content["payload"]?.array
        #expect(payload?.count == 1)
        #expect(payload?[0]["source"] == "page")
        #expect(payload?[0]["data"]?["text/plain"] == "help")
    }

    @Test("two clients get each their own reply, and see each other's output")
    func twoClients() throws {
        let kernel = try RunningKernel()
        let (first, second) = (try Client(kernel), try Client(kernel))
        let firstID = try first.send("execute_request", ["code": "value 1"], on: first.shell)
        let secondID = try second.send("execute_request", ["code": "value 2"], on: second.shell)
        #expect(try first.receive(from: first.shell).parentHeader?.messageID == firstID)
        #expect(try second.receive(from: second.shell).parentHeader?.messageID == secondID)
        #expect(try second.published(for: firstID).contains { $0.header.messageType == "execute_result" })
    }

    @Test("cells recurse far deeper than a thread's usual stack allows")
    func deepRecursion() throws {
        let client = try Client(RunningKernel(configure: { $0.evaluatorStackSize = 64 << 20 }))
        #expect(try client.execute("recurse 100000").text() == "100000\n")
    }

    @Test("an execute_request without code, or with fields of the wrong type, is answered")
    func malformedContent() throws {
        let client = try Client(RunningKernel())
        #expect(try client.request("execute_request").status == "ok")
        let odd: [String: JSONValue] = [
            "code": 7, "silent": "no", "user_expressions": [1], "store_history": nil,
        ]
        #expect(try client.request("execute_request", odd).status == "ok")
    }
}
