import Foundation
import JupyterKernel
import Testing
import ZeroMQ

@Suite("Robustness")
struct RobustnessTests {
    @Test("a message with a wrong signature, missing frames or broken JSON is dropped with a line in the log")
    func malformedMessages() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let right = client.wire.encode(client.message("kernel_info_request"))

        var forged = right
        forged[1][0] ^= 1
        try client.shell.send(forged)
        #expect(kernel.diary.tells(of: "a wrong signature"))

        try client.shell.send(Array(right[..<3]))
        #expect(kernel.diary.tells(of: "frames after <IDS|MSG>"))

        try client.shell.send([Array("hello".utf8)])
        #expect(kernel.diary.tells(of: "no <IDS|MSG>"))

        try client.shell.send(WireFormat(key: "another").encode(client.message("kernel_info_request")))
        #expect(try client.request("kernel_info_request").status == "ok")
    }

    @Test("a repeated message is not run again, on whatever channel it comes")
    func replay() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let frames = client.wire.encode(client.message("execute_request", ["code": "count"]))
        try client.shell.send(frames)
        _ = try client.receive(from: client.shell)
        try client.shell.send(frames)
        #expect(kernel.diary.tells(of: "dropped a message on shell: its signature was seen before"))
        try client.control.send(frames)
        #expect(kernel.diary.tells(of: "dropped a message on control: its signature was seen before"))
        #expect(try client.execute("count").text() == "2")
    }

    @Test("unknown message types are ignored, and known ones may have unknown fields")
    func unknown() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        let future = try client.request("teleport_request", ["to": "Mars"], hasReply: false)
        #expect(future.types == ["status", "status"])
        #expect(kernel.diary.tells(of: "teleport_request"))
        #expect(try client.execute("print a", ["colour": ["blue": nil]]).text() == "a\n")
    }

    @Test("without a key messages are not signed, and repeats are welcome")
    func withoutKey() throws {
        let kernel = try RunningKernel(connection: .temporary(key: ""))
        let client = try Client(kernel)
        let frames = client.wire.encode(client.message("kernel_info_request"))
        #expect(frames[1] == [])
        for _ in 0..<2 {
            try client.shell.send(frames)
            #expect(try client.receive(from: client.shell).content["status"] == "ok")
        }
    }

    @Test("all identities before the delimiter come back with the reply")
    func identities() throws {
        let client = try Client(RunningKernel())
        let route = [Array("hop".utf8), [], [1, 2, 3]]
        try client.shell.send(route + client.wire.encode(client.message("kernel_info_request")))
        let frames = try client.receiveFrames(from: client.shell)
        #expect(Array(frames.prefix(3)) == route)
        #expect(try client.wire.decode(frames).header.messageType == "kernel_info_reply")
    }

    @Test("buffers are let through and not signed")
    func buffers() throws {
        let client = try Client(RunningKernel())
        try client.shell.send(client.wire.encode(client.message("kernel_info_request")) + [[1, 2], []])
        #expect(try client.receive(from: client.shell).content["status"] == "ok")
    }

    @Test("random frames on every channel never end the kernel")
    func randomFrames() throws {
        let kernel = try RunningKernel()
        let client = try Client(kernel)
        var random = SeededGenerator(seed: 2026)
        let context = try Context()
        let heartbeat = try Socket(.dealer, in: context)
        try heartbeat.connect(to: kernel.connection.endpoint(of: .heartbeat))
        let valid = client.wire.encode(client.message("execute_request", ["code": "print a"]))
        for round in 0..<600 {
            var frames = random.frames()
            if round % 3 == 0 { frames = random.mutation(of: valid) }
            if round % 7 == 0 { frames = random.signedNonsense(client) }
            switch round % 5 {
            case 0: try client.shell.send(frames)
            case 1: try client.control.send(frames)
            case 2: try client.stdin.send(frames)
            case 3: try heartbeat.send(frames)
            default: try client.iopub.subscribe(to: String(decoding: frames[0], as: UTF8.self))
            }
        }
        let id = try client.send("kernel_info_request", on: client.shell)
        while try client.receive(from: client.shell).parentHeader?.messageID != id {}
        let controlID = try client.send("kernel_info_request", on: client.control)
        while try client.receive(from: client.control).parentHeader?.messageID != controlID {}
    }
}

/// The same random numbers each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// Frames of random bytes, often with a delimiter among them.
    mutating func frames() -> [[UInt8]] {
        var frames = (0...Int.random(in: 0...9, using: &self)).map { _ in bytes(upTo: 40) }
        if Bool.random(using: &self) {
            frames.insert(Array("<IDS|MSG>".utf8), at: Int.random(in: 0...frames.count, using: &self))
        }
        return frames
    }

    /// A right message with a few bytes or frames changed.
    mutating func mutation(of message: [[UInt8]]) -> [[UInt8]] {
        var frames = message
        for _ in 0...Int.random(in: 0...3, using: &self) {
            let frame = Int.random(in: 0..<frames.count, using: &self)
            if frames[frame].isEmpty || Bool.random(using: &self) {
                frames[frame] = bytes(upTo: 60)
            } else {
                frames[frame][Int.random(in: 0..<frames[frame].count, using: &self)] = UInt8.random(
                    in: 0...255, using: &self)
            }
        }
        return frames
    }

    /// A rightly signed message of a real type whose content is nonsense.
    mutating func signedNonsense(_ client: Client) -> [[UInt8]] {
        let types = [
            "execute_request", "complete_request", "inspect_request", "is_complete_request",
            "history_request",
            "comm_open", "comm_msg", "comm_close", "comm_info_request", "kernel_info_request", "input_reply",
            "connect_request", "usage_request", "interrupt_request", "", "_request",
        ]
        let values: [JSONValue] = [nil, true, -1, 1e300, "text", "σ👍\u{0}", [], ["a": [[]]], .integer(.max)]
        var content: [String: JSONValue] = [:]
        for name in [
            "code", "cursor_pos", "silent", "n", "hist_access_type", "pattern", "comm_id", "value", "session",
        ] {
            content[name] = values.randomElement(using: &self)
        }
        return client.wire.encode(client.message(types.randomElement(using: &self) ?? "", content))
    }
}
