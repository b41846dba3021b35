/// A message of the Jupyter protocol, as it is meant and not as it is sent: see `WireFormat` for its frames.
///
/// See https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format.
public struct Message: Sendable, Hashable {
    /// The frames before the delimiter: on a router the identities of the sender, on iopub the topic.
    public var identities: [[UInt8]]
    /// Which message this is.
    public var header: Header
    /// The header of the message that caused this one; nil is an empty object.
    public var parentHeader: Header?
    /// What concerns the message and not its subject.
    public var metadata: [String: JSONValue]
    /// What the message says; each type has its own members.
    public var content: [String: JSONValue]
    /// Binary data after the signed frames.
    public var buffers: [[UInt8]]

    /// A message.
    public init(
        identities: [[UInt8]] = [],
        header: Header,
        parentHeader: Header? = nil,
        metadata: [String: JSONValue] = [:],
        content: [String: JSONValue] = [:],
        buffers: [[UInt8]] = []
    ) {
        self.identities = identities
        self.header = header
        self.parentHeader = parentHeader
        self.metadata = metadata
        self.content = content
        self.buffers = buffers
    }
}

/// What says which message this is, and whose.
public struct Header: Sendable, Hashable {
    /// New for each message: clients refuse a message that they have seen.
    public let messageID: String
    /// `execute_request`, `status`, ….
    public let messageType: String
    /// One for each process that speaks: the kernel's differs from the frontend's.
    public let session: String
    /// The name of whoever speaks.
    public let username: String

    /// The header as JSON. A received header is kept byte for byte, so that a reply repeats it with all its fields.
    public let encoded: [UInt8]

    /// A header of now, with a new id.
    public init(messageType: String, session: String, username: String) {
        self.messageID = makeUUID()
        self.messageType = messageType
        self.session = session
        self.username = username
        let fields: JSONValue = [
            "msg_id": .string(messageID),
            "msg_type": .string(messageType),
            "session": .string(session),
            "username": .string(username),
            "date": .string(Timestamp.now.description),
            "version": .string(protocolVersion),
        ]
        self.encoded = fields.encoded
    }

    /// The header written in `encoded`; only `msg_id` and `msg_type` are needed.
    init(parsing encoded: [UInt8]) throws(WireError) {
        let fields = try WireError.object("header", encoded)
        guard let messageID = fields["msg_id"]?.string else { throw WireError("a header without msg_id") }
        guard let messageType = fields["msg_type"]?.string else {
            throw WireError("a header without msg_type")
        }
        self.messageID = messageID
        self.messageType = messageType
        self.session = fields["session"]?.string ?? ""
        self.username = fields["username"]?.string ?? ""
        self.encoded = encoded
    }
}

/// The version of the messaging protocol that this module writes.
public let protocolVersion = "5.5"

/// A random UUID (version 4, RFC 9562) in lowercase.
///
/// ```swift
/// makeUUID()   // 0b6c2a8e-52f4-4d1b-9f3e-7a1c5e0d4b92, another one each time
/// ```
public func makeUUID() -> String {
    var random = SystemRandomNumberGenerator()
    let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for index in 0..<16 {
        if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
        let half = index < 8 ? high : low
        text.append(hexadecimal: UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64(index % 8))))
    }
    return String(decoding: text, as: UTF8.self)
}
