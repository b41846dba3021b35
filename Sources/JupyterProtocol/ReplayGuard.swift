/// Remembers the signatures of received messages, so that a copied message is not run again.
///
/// It remembers at least the last `capacity` signatures and at most twice as many: two generations take turns,
/// and the older is forgotten whole.
public struct ReplayGuard: Sendable {
    private let capacity: Int
    private var recent: Set<[UInt8]> = []
    private var older: Set<[UInt8]> = []

    /// A guard that remembers at least `capacity` signatures.
    public init(capacity: Int = 16384) {
        self.capacity = max(1, capacity)
    }

    /// Whether `signature` was not seen before; from now on it has been. An empty signature is always new.
    public mutating func isNew(_ signature: [UInt8]) -> Bool {
        if signature.isEmpty { return true }
        if recent.contains(signature) || older.contains(signature) { return false }
        if recent.count >= capacity {
            older = recent
            recent = []
        }
        recent.insert(signature)
        return true
    }
}
