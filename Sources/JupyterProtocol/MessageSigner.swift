private import Crypto

/// Signs with HMAC-SHA256, written in hexadecimal.
///
/// See "Wire protocol" in the Jupyter documentation: exactly the four frames header, parent_header, metadata and
/// content are signed, buffers are not; an empty key means an empty signature.
struct MessageSigner: Sendable {
    private let key: SymmetricKey?

    init(key: String) {
        self.key = key.isEmpty ? nil : SymmetricKey(data: Array(key.utf8))
    }

    func signature(of frames: [[UInt8]]) -> [UInt8] {
        guard let key else { return [] }
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in code(of: frames, key: key) {
            text.append(hexadecimal: byte)
        }
        return text
    }

    /// Whether `signature` signs `frames`. Takes as long for a wrong signature as for a right one, so that its
    /// time tells an attacker nothing.
    func isValid(_ signature: [UInt8], for frames: [[UInt8]]) -> Bool {
        guard key != nil else { return true }
        let expected = self.signature(of: frames)
        guard signature.count == expected.count else { return false }
        var difference: UInt8 = 0
        for (given, wanted) in zip(signature, expected) { difference |= given ^ wanted }
        return difference == 0
    }

    private func code(of frames: [[UInt8]], key: SymmetricKey) -> HMAC<SHA256>.MAC {
        var hmac = HMAC<SHA256>(key: key)
        for frame in frames { hmac.update(data: frame) }
        return hmac.finalize()
    }
}
