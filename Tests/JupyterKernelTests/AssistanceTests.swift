import JupyterKernel
import Testing

@Suite("Completion, inspection, completeness, history")
struct AssistanceTests {
    @Test("offsets count code points, before and after characters of every width")
    func codePoints() throws {
        let client = try Client(RunningKernel())
        let code = "σ👩🏽‍🔬 é sigm"
        let reply = try client.request(
            "complete_request", ["code": .string(code), "cursor_pos": .integer(code.unicodeScalars.count)]
        ).reply
        #expect(reply?.content["matches"] == ["sigmoid"])
        #expect(reply?.content["cursor_start"] == .integer(code.unicodeScalars.count - 4))
        #expect(reply?.content["cursor_end"] == .integer(code.unicodeScalars.count))
        let type = reply?.content["metadata"]?["_jupyter_types_experimental"]?.array?.first
        #expect(type?["type"] == "function" && type?["signature"] == "(x)" && type?["text"] == "sigmoid")
        #expect(
            type?["start"] == reply?.content["cursor_start"] && type?["end"] == reply?.content["cursor_end"])
    }

    @Test(
        "no offset is too wild",
        arguments: [-1, 0, 1, 2, 3, 4, 5, 6, 7, 100, .max, .min])
    func wildOffsets(offset: Int) throws {
        let code = "é👩🏽‍🔬\r\nx"
        let cursor = Cursor(codePointOffset: offset, in: code)
        #expect(cursor.codePointOffset == min(max(offset, 0), code.unicodeScalars.count))
        #expect(code.utf8.prefix(cursor.utf8Offset).count == cursor.utf8Offset)
        #expect(code[..<cursor.index(in: code)].unicodeScalars.count == cursor.codePointOffset)
        #expect(Cursor(utf8Offset: cursor.utf8Offset, in: code) == cursor)
        _ = Cursor(utf8Offset: offset, in: code).index(in: code)
        _ = cursor.index(in: "")
    }

    @Test("complete and inspect answer any offset, of any type")
    func wildRequests() throws {
        let client = try Client(RunningKernel())
        for offset: JSONValue in [-5, 3, 1_000_000, 1.5, nil, "x"] {
            let content: [String: JSONValue] = ["code": "ab👍", "cursor_pos": offset]
            #expect(try client.request("complete_request", content).status == "ok")
            #expect(try client.request("inspect_request", content).status == "ok")
        }
    }

    @Test("inspection says whether something was found, and in which detail it was asked")
    func inspection() throws {
        let client = try Client(RunningKernel())
        let found = try client.request(
            "inspect_request", ["code": "relu", "cursor_pos": 2, "detail_level": 1])
        #expect(found.reply?.content["found"] == true)
        #expect(found.reply?.content["data"] == ["text/plain": "2 source"])
        let missing = try client.request("inspect_request", ["code": "", "cursor_pos": 0])
        #expect(missing.reply?.content["found"] == false)
        #expect(missing.reply?.content["data"] == [:])
        #expect(missing.status == "ok")
    }

    @Test(
        "completeness has four answers, and one of them an indent",
        arguments: [
            ("x", ["status": "complete"]), ("f {", ["status": "incomplete", "indent": "    "]),
            ("x!", ["status": "invalid"]), ("x?", ["status": "unknown"]),
        ] as [(String, [String: JSONValue])])
    func completeness(code: String, content: [String: JSONValue]) throws {
        let client = try Client(RunningKernel())
        #expect(try client.request("is_complete_request", ["code": .string(code)]).reply?.content == content)
    }

    @Test("history gives the tail, a range and what a pattern finds, with results where asked")
    func history() throws {
        let client = try Client(RunningKernel())
        for cell in ["value 1", "print 2", "value 1", "fail 4"] { _ = try client.execute(cell) }
        func history(_ content: [String: JSONValue]) throws -> JSONValue? {
            try client.request("history_request", content).reply?.content["history"]
        }
        #expect(
            try history(["hist_access_type": "tail", "n": 2]) == [[1, 3, "value 1"], [1, 4, "fail 4"]])
        #expect(
            try history(["hist_access_type": "tail", "n": 2, "output": true])
                == [[1, 3, ["value 1", "1"]], [1, 4, ["fail 4", nil]]])
        #expect(
            try history(["hist_access_type": "range", "session": 0, "start": 2, "stop": 4])
                == [[1, 2, "print 2"], [1, 3, "value 1"]])
        #expect(try history(["hist_access_type": "range", "session": -1, "start": 1, "stop": 9]) == [])
        #expect(
            try history(["hist_access_type": "search", "pattern": "value*"])
                == [[1, 1, "value 1"], [1, 3, "value 1"]])
        #expect(
            try history(["hist_access_type": "search", "pattern": "v?lue*", "unique": true])
                == [[1, 3, "value 1"]])
        #expect(
            try history(["hist_access_type": "search", "pattern": "*", "n": 3])
                == [[1, 2, "print 2"], [1, 3, "value 1"], [1, 4, "fail 4"]])
        #expect(try history(["hist_access_type": "tail", "n": -3]) == [])
        #expect(try history(["hist_access_type": "search", "pattern": "*", "n": -3]) == [])
    }

    @Test("comm_info is empty for every target, comm_open is answered by comm_close, comm_msg is let be")
    func comms() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        #expect(try client.request("comm_info_request").reply?.content["comms"] == [:])
        #expect(try client.request("comm_info_request", ["target_name": "x"]).reply?.content["comms"] == [:])
        let opened = try client.request(
            "comm_open", ["comm_id": "c1", "target_name": "nobody", "data": [:]], hasReply: false)
        #expect(opened.outputs.map(\.header.messageType) == ["comm_close"])
        #expect(opened.outputs[0].content["comm_id"] == "c1")
        let message = try client.request("comm_msg", ["comm_id": "c1", "data": [:]], hasReply: false)
        #expect(message.types == ["status", "status"])
        #expect(kernel.diary.tells(of: "comm_msg"))
    }
}
