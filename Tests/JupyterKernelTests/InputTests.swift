import Foundation
import JupyterKernel
import Testing
import ZeroMQ

@Suite("Input")
struct InputTests {
    private func answer(_ client: Client, _ text: String, parent: Header?) throws {
        let header = Header(messageType: "input_reply", session: client.session, username: "")
        let reply = Message(header: header, parentHeader: parent, content: ["value": .string(text)])
        try client.stdin.send(client.wire.encode(reply))
    }

    @Test(
        "a question goes to the client that sent the cell, after what was printed, and its answer comes back")
    func question() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let other = try Client(kernel)
        let id = try client.send(
            "execute_request", ["code": "print first\nask Name?", "allow_stdin": true], on: client.shell)
        let question = try client.receive(from: client.stdin)
        #expect(question.header.messageType == "input_request")
        #expect(question.parentHeader?.messageID == id)
        #expect(question.content == ["prompt": "Name?", "password": false])
        try answer(client, "Ada", parent: question.header)
        let printed = try client.published(for: id).compactMap { $0.content["text"]?.string }
        #expect(printed == ["first\n", "got Ada\n"])
        #expect(throws: Client.NoMessage.self) { try other.receive(from: other.stdin, seconds: 0.02) }
    }

    @Test("a password is asked for as one, and an answer without parent is taken")
    func password() throws {
        let client = try Client(RunningKernel())
        let id = try client.begin("password Key:")
        #expect(try client.receive(from: client.stdin).content["password"] == true)
        try answer(client, "s3cret", parent: nil)
        #expect(try client.published(for: id).contains { $0.content["text"] == "got s3cret\n" })
    }

    @Test("an answer that comes too early, or belongs to another question, is dropped")
    func staleAnswers() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        try answer(client, "too early", parent: nil)
        #expect(kernel.diary.tells(of: "nothing waits for"))
        let id = try client.begin("ask Now?")
        let question = try client.receive(from: client.stdin)
        let stranger = Header(messageType: "input_request", session: "s", username: "")
        try answer(client, "of another", parent: stranger)
        try answer(client, "right", parent: question.header)
        #expect(try client.published(for: id).contains { $0.content["text"] == "got right\n" })
    }

    @Test("without allow_stdin nothing is asked, and the error says what to do")
    func notAllowed() throws {
        let client = try Client(RunningKernel())
        let cell = try client.execute("ask Name?", ["allow_stdin": false])
        #expect(cell.status == "error")
        #expect(
            cell.reply?.content["evalue"]
                == "This frontend does not take input: write the value into the cell instead."
        )
        #expect(throws: Client.NoMessage.self) { try client.receive(from: client.stdin, seconds: 0.02) }
    }

    @Test("an interrupt ends the wait for an answer")
    func interrupt() throws {
        let client = try Client(RunningKernel())
        let id = try client.begin("ask Name?")
        _ = try client.receive(from: client.stdin)
        try client.send("interrupt_request", on: client.control)
        let reply = try client.receive(from: client.shell, seconds: 1)
        #expect(reply.content["evalue"] == "The cell was interrupted while it waited for input.")
        _ = try client.published(for: id)
        #expect(try client.execute("print next").text() == "next\n")
    }

    @Test("Control-D is the end of the input")
    func endOfFile() throws {
        let client = try Client(RunningKernel())
        _ = try client.begin("ask Name?")
        try answer(client, "\u{4}", parent: try client.receive(from: client.stdin).header)
        #expect(
            try client.receive(from: client.shell).content["evalue"] == "The input ended before a line came.")
    }
}
