import Foundation
import JupyterKernel
import ZeroMQ

/// A frontend: raw sockets and signed messages.
final class Client {
    struct NoMessage: Error, CustomStringConvertible {
        let description: String
    }

    /// What came of one request: its reply, and its iopub messages from busy to idle.
    struct Exchange {
        let requestID: String
        let reply: Message?
        let published: [Message]

        var types: [String] { published.map(\.header.messageType) }

        /// The published messages without status and echo of the input.
        var outputs: [Message] {
            published.filter { !["status", "execute_input"].contains($0.header.messageType) }
        }

        /// The text printed to a stream.
        func text(_ stream: String = "stdout") -> String {
            published.filter { $0.content["name"] == .string(stream) }.compactMap {
                $0.content["text"]?.string
            }.joined()
        }

        var status: String? { reply?.content["status"]?.string }
    }

    let session = makeUUID()
    let wire: WireFormat
    let shell: Socket
    let control: Socket
    let stdin: Socket
    let heartbeat: Socket
    let iopub: Socket
    private let context: Context
    // A kernel in a test lives as long as its clients.
    private let kernel: RunningKernel

    /// Connects to a kernel; subscribed to all its output when this returns.
    init(_ kernel: RunningKernel, identity: String = makeUUID()) throws {
        self.kernel = kernel
        let connection = kernel.connection
        context = try Context()
        wire = WireFormat(key: connection.key)
        shell = try Socket(.dealer, in: context)
        control = try Socket(.dealer, in: context)
        stdin = try Socket(.dealer, in: context)
        heartbeat = try Socket(.request, in: context)
        iopub = try Socket(.subscribe, in: context)
        shell.setLinger(milliseconds: 0)
        control.setLinger(milliseconds: 0)
        stdin.setLinger(milliseconds: 0)
        heartbeat.setLinger(milliseconds: 0)
        iopub.setLinger(milliseconds: 0)
        try shell.setIdentity(Array(identity.utf8))
        try stdin.setIdentity(Array(identity.utf8))
        try shell.connect(to: connection.endpoint(of: .shell))
        try control.connect(to: connection.endpoint(of: .control))
        try stdin.connect(to: connection.endpoint(of: .stdin))
        try heartbeat.connect(to: connection.endpoint(of: .heartbeat))
        try iopub.subscribe()
        try iopub.connect(to: connection.endpoint(of: .iopub))
        welcome = try receive(from: iopub)
    }

    /// The first message on iopub.
    private(set) var welcome = Message(header: Header(messageType: "none", session: "", username: ""))

    func message(_ type: String, _ content: [String: JSONValue] = [:]) -> Message {
        Message(header: Header(messageType: type, session: session, username: "tester"), content: content)
    }

    /// Sends a request on shell or control; returns its id.
    @discardableResult
    func send(
        _ type: String, _ content: [String: JSONValue] = [:], on socket: borrowing Socket
    ) throws -> String {
        let message = message(type, content)
        try socket.send(wire.encode(message))
        return message.header.messageID
    }

    func receive(from socket: borrowing Socket, seconds: Double = 5) throws -> Message {
        try wire.decode(receiveFrames(from: socket, seconds: seconds))
    }

    func receiveFrames(from socket: borrowing Socket, seconds: Double = 5) throws -> [[UInt8]] {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while true {
            if let frames = try socket.receiveIfPresent() { return frames }
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { throw NoMessage(description: "no message within \(seconds) s") }
            _ = try socket.wait(milliseconds: max(1, Int(left * 1000)))
        }
    }

    /// The iopub messages up to the idle of the request `id`; only those of that request.
    func published(for id: String) throws -> [Message] {
        var messages: [Message] = []
        while true {
            let message = try receive(from: iopub)
            guard message.parentHeader?.messageID == id else { continue }
            messages.append(message)
            if message.content["execution_state"] == "idle" { return messages }
        }
    }

    /// Sends a request on shell and gathers all that comes of it.
    func request(_ type: String, _ content: [String: JSONValue] = [:], hasReply: Bool = true) throws
        -> Exchange
    {
        let id = try send(type, content, on: shell)
        let reply = hasReply ? try receive(from: shell) : nil
        return Exchange(requestID: id, reply: reply, published: try published(for: id))
    }

    /// The same on control.
    func controlRequest(_ type: String, _ content: [String: JSONValue] = [:]) throws -> Exchange {
        let id = try send(type, content, on: control)
        let reply = try receive(from: control)
        return Exchange(requestID: id, reply: reply, published: try published(for: id))
    }

    func execute(_ code: String, _ options: [String: JSONValue] = [:]) throws -> Exchange {
        try request("execute_request", options.merging(["code": .string(code)]) { _, new in new })
    }

    /// Sends a cell and returns when the kernel is busy with it.
    func begin(_ code: String) throws -> String {
        let id = try send("execute_request", ["code": .string(code)], on: shell)
        while true {
            let message = try receive(from: iopub)
            if message.header.messageType == "execute_input", message.parentHeader?.messageID == id {
                return id
            }
        }
    }
}
