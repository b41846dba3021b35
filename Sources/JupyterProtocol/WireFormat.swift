/// Turns messages into frames and back:
///
///     identity … | <IDS|MSG> | signature | header | parent_header | metadata | content | buffer …
///
/// See https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol.
public struct WireFormat: Sendable {
    private let signer: MessageSigner

    /// The frames of a connection whose messages are signed with `key`; an empty key signs nothing.
    public init(key: String) {
        signer = MessageSigner(key: key)
    }

    /// The frames of `message`.
    public func encode(_ message: Message) -> [[UInt8]] {
        let signed = [
            message.header.encoded,
            message.parentHeader?.encoded ?? emptyObject,
            message.metadata.isEmpty ? emptyObject : JSONValue.object(message.metadata).encoded,
            message.content.isEmpty ? emptyObject : JSONValue.object(message.content).encoded,
        ]
        return message.identities + [delimiter, signer.signature(of: signed)] + signed + message.buffers
    }

    /// The message in `frames`, once its signature has been found right.
    ///
    /// - Throws: `WireError`, also where the signature is wrong.
    public func decode(_ frames: [[UInt8]]) throws(WireError) -> Message {
        guard let delimiterIndex = frames.firstIndex(of: delimiter) else {
            throw WireError("no <IDS|MSG> among the frames")
        }
        let signatureIndex = delimiterIndex + 1
        guard frames.count >= signatureIndex + 5 else {
            throw WireError("only \(frames.count - signatureIndex) of 5 frames after <IDS|MSG>")
        }
        let signed = Array(frames[signatureIndex + 1...signatureIndex + 4])
        guard signer.isValid(frames[signatureIndex], for: signed) else {
            throw WireError("a wrong signature")
        }
        return Message(
            identities: Array(frames[..<delimiterIndex]),
            header: try Header(parsing: signed[0]),
            parentHeader: signed[1] == emptyObject ? nil : try? Header(parsing: signed[1]),
            metadata: try WireError.object("metadata", signed[2]),
            content: try WireError.object("content", signed[3]),
            buffers: Array(frames[(signatureIndex + 5)...])
        )
    }

    /// The signature frame of a message, by which a repeated message is known; nil where there is none.
    public func signature(in frames: [[UInt8]]) -> [UInt8]? {
        guard let index = frames.firstIndex(of: delimiter), index + 1 < frames.count else { return nil }
        return frames[index + 1]
    }
}

/// Why frames are not a message of this connection.
public struct WireError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the frames, in a few words.
    public let description: String

    init(_ description: String) { self.description = description }

    /// The members of the JSON object in the frame called `name`.
    static func object(_ name: String, _ frame: [UInt8]) throws(WireError) -> [String: JSONValue] {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: frame)
        } catch {
            throw WireError("a \(name) that is \(error)")
        }
        guard let members = value.object else { throw WireError("a \(name) that is not a JSON object") }
        return members
    }
}

private let delimiter = Array("<IDS|MSG>".utf8)
private let emptyObject = Array("{}".utf8)
