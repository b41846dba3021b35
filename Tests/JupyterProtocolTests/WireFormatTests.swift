import JupyterProtocol
import Testing

@Suite("Wire format")
struct WireFormatTests {
    private let wire = WireFormat(key: "a0436f6c-1916-498b-8eb9-e81ab9368e84")

    private func frames(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    private var example: Message {
        Message(
            identities: [[0, 1, 2], [], Array("router".utf8)],
            header: Header(messageType: "execute_request", session: "s", username: "ü"),
            parentHeader: Header(messageType: "parent", session: "t", username: "u"),
            metadata: ["cellId": "c"],
            content: ["code": "print(\"σ👍\")\n", "silent": false],
            buffers: [[1, 2, 3], []]
        )
    }

    // Computed with Python: hmac.new(key, header + parent + metadata + content, hashlib.sha256).hexdigest()
    @Test(
        "the signature is that of Python's hmac",
        arguments: [
            (
                "a0436f6c-1916-498b-8eb9-e81ab9368e84", #"{"msg_id":"1","msg_type":"t"}"#, #"{"code":"1"}"#,
                "5be5adeb8127cc5137ca110ce7832af80db38372e88bbdcdfb53a7b47f86a405"
            ),
            (
                String(repeating: "σ👍", count: 40), #"{"msg_id":"é","msg_type":"t"}"#, "{}",
                "e47c3f6ea4f67a7597fdccf5c4c121d6c0e86ac853f2d0d3eaf253ac380fe8b1"
            ),
        ])
    func signature(key: String, header: String, content: String, signature: String) throws {
        let right = frames(["<IDS|MSG>", signature, header, "{}", "{}", content])
        let message = try WireFormat(key: key).decode(right)
        #expect(message.header.messageType == "t")
        #expect(WireFormat(key: key).encode(message) == right)
    }

    @Test("a message comes back as it went")
    func roundTrip() throws {
        let frames = wire.encode(example)
        #expect(frames.count == 3 + 6 + 2)
        let message = try wire.decode(frames)
        #expect(message.identities == example.identities)
        #expect(message.metadata == example.metadata)
        #expect(message.content == example.content)
        #expect(message.buffers == example.buffers)
        #expect(message.parentHeader?.messageType == "parent")
        #expect(wire.encode(message) == frames)
    }

    @Test("a received header is repeated byte for byte, unknown fields included")
    func parentFidelity() throws {
        let header = #"{ "msg_type":"t", "msg_id":"1", "future": [1.0, 1e5] }"#
        let unsigned = WireFormat(key: "")
        let request = try unsigned.decode(frames(["<IDS|MSG>", "", header, "{}", "{}", "{}"]))
        let reply = Message(
            header: Header(messageType: "r", session: "", username: ""), parentHeader: request.header)
        #expect(unsigned.encode(reply)[3] == Array(header.utf8))
    }

    @Test("any changed bit of the signed frames, or of the signature, is noticed; buffers may differ")
    func forgery() throws {
        let right = wire.encode(example)
        for frame in 4..<9 {
            for byte in right[frame].indices {
                var forged = right
                forged[frame][byte] ^= 1
                #expect(throws: WireError.self) { try wire.decode(forged) }
            }
        }
        var otherBuffers = right
        otherBuffers[9] = [9]
        #expect(try wire.decode(otherBuffers).buffers[0] == [9])
        #expect(throws: WireError.self) { try WireFormat(key: "other").decode(right) }
        var unsigned = right
        unsigned[4] = []
        #expect(throws: WireError.self) { try wire.decode(unsigned) }
    }

    @Test("an empty key means an empty signature")
    func withoutKey() throws {
        let unsigned = WireFormat(key: "")
        let frames = unsigned.encode(example)
        #expect(frames[4] == [])
        #expect(try unsigned.decode(frames).content == example.content)
    }

    @Test("frames cut off anywhere are refused")
    func cutFrames() {
        let right = wire.encode(Message(header: Header(messageType: "t", session: "", username: "")))
        for count in right.indices {
            #expect(throws: WireError.self) { try wire.decode(Array(right[..<count])) }
            #expect(throws: WireError.self) { try wire.decode(Array(right[(count + 1)...])) }
        }
    }

    @Test(
        "a frame that is not a JSON object of the right kind is refused, though it is signed",
        arguments: [
            ["[]", "{}", "{}", "{}"], ["{}", "{}", "{}", "{}"], [#"{"msg_id":"1"}"#, "{}", "{}", "{}"],
            [#"{"msg_id":1,"msg_type":"t"}"#, "{}", "{}", "{}"],
            [#"{"msg_id":"1","msg_type":"t"}"#, "{}", "1", "{}"],
            [#"{"msg_id":"1","msg_type":"t"}"#, "{}", "{}", "{"],
        ])
    func brokenJSON(signed: [String]) {
        #expect(throws: WireError.self) {
            try WireFormat(key: "").decode(frames(["<IDS|MSG>", ""] + signed))
        }
    }

    @Test("the last signatures are remembered, in bounded memory")
    func replays() {
        var replays = ReplayGuard(capacity: 3)
        func signature(_ number: Int) -> [UInt8] { [UInt8(number)] }
        for number in 0..<20 {
            let isNew = replays.isNew(signature(number))
            #expect(isNew)
            for recent in max(0, number - 2)...number {
                let isRecentNew = replays.isNew(signature(recent))
                #expect(!isRecentNew)
            }
        }
        let isForgotten = replays.isNew(signature(0))
        #expect(isForgotten)
        for _ in 0..<2 {
            let isUnsignedNew = replays.isNew([])
            #expect(isUnsignedNew)
        }
    }

    @Test("identifiers are UUIDs of version 4, new each time")
    func identifiers() {
        let identifiers = (0..<1000).map { _ in makeUUID() }
        #expect(Set(identifiers).count == 1000)
        for identifier in identifiers {
            #expect(
                identifier.wholeMatch(
                    of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        }
    }

    @Test(
        "dates have a zone and six digits, on leap days and before 1970 too",
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (1_709_164_800_000_678, "2024-02-29T00:00:00.000678Z"),
            (951_782_399_999_999, "2000-02-28T23:59:59.999999Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
        ] as [(Int64, String)])
    func timestamps(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
    }
}
