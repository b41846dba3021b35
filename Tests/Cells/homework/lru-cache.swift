// swift-format-ignore-file
// Caches: least recently used, least frequently used, with a time to live

struct LRUCache {
    let capacity: Int
    private var values: [String: Int] = [:]
    private var order: [String] = []  // the oldest first
    private(set) var hits = 0
    private(set) var misses = 0

    init(capacity: Int) {
        precondition(capacity > 0)
        self.capacity = capacity
    }

    private mutating func touch(_ key: String) {
        if let i = order.firstIndex(of: key) { order.remove(at: i) }
        order.append(key)
    }

    mutating func get(_ key: String) -> Int? {
        guard let value = values[key] else {
            misses += 1
            return nil
        }
        hits += 1
        touch(key)
        return value
    }

    @discardableResult
    mutating func put(_ key: String, _ value: Int) -> String? {
        touch(key)
        values[key] = value
        guard values.count > capacity else { return nil }
        let evicted = order.removeFirst()
        values[evicted] = nil
        return evicted
    }

    var keys: [String] { order }
    var hitRate: Double { hits + misses == 0 ? 0 : Double(hits) / Double(hits + misses) }
}

var cache = LRUCache(capacity: 2)
print(cache.put("one", 1) ?? "-", cache.put("two", 2) ?? "-")  // expect: - -
print(cache.get("one") ?? 0, cache.keys)  // expect: 1 ["two", "one"]
print(cache.put("three", 3) ?? "-", cache.get("two") ?? -1, cache.keys)  // expect: two -1 ["one", "three"]
cache.put("one", 11)
print(cache.get("one")!, cache.keys, cache.hits, cache.misses, String(format: "%.3f", cache.hitRate))
// expect: 11 ["three", "one"] 2 1 0.667
let snapshot = cache
cache.put("four", 4)
print(snapshot.keys, cache.keys)  // expect: ["three", "one"] ["one", "four"]

// Least frequently used: the one with the fewest uses goes; among those, the oldest
struct LFUCache {
    private struct Slot { var value: Int; var uses: Int; var last: Int }
    private var slots: [Int: Slot] = [:]
    private var clock = 0
    let capacity: Int
    init(capacity: Int) { self.capacity = capacity }

    subscript(key: Int) -> Int? {
        mutating get {
            clock += 1
            slots[key]?.uses += 1
            slots[key]?.last = clock
            return slots[key]?.value
        }
        set {
            clock += 1
            guard let newValue else {
                slots.removeValue(forKey: key)
                return
            }
            if slots[key] != nil {
                slots[key]!.value = newValue
                slots[key]!.uses += 1
            } else {
                if slots.count == capacity, let victim = slots.min(by: { ($0.value.uses, $0.value.last) < ($1.value.uses, $1.value.last) }) {
                    slots[victim.key] = nil
                }
                slots[key] = Slot(value: newValue, uses: 1, last: clock)
            }
        }
    }
    var keys: [Int] { slots.keys.sorted() }
}
var lfu = LFUCache(capacity: 2)
lfu[1] = 10
lfu[2] = 20
print(lfu[1] ?? 0)  // expect: 10
lfu[3] = 30
print(lfu.keys, lfu[2] as Any, lfu[3] ?? 0)  // expect: [1, 3] nil 30
lfu[4] = 40
print(lfu.keys)  // expect: [3, 4]
lfu[4] = nil
print(lfu.keys)  // expect: [3]

// Time to live, with a clock of our own
struct TTLCache {
    var now = 0
    let lifetime: Int
    private var entries: [String: (value: String, expires: Int)] = [:]
    init(lifetime: Int) { self.lifetime = lifetime }
    mutating func set(_ key: String, _ value: String) { entries[key] = (value, now + lifetime) }
    func get(_ key: String) -> String? {
        guard let (value, expires) = entries[key], expires > now else { return nil }
        return value
    }
    mutating func purge() -> Int {
        let before = entries.count
        entries = entries.filter { $0.value.expires > now }
        return before - entries.count
    }
}
var session = TTLCache(lifetime: 30)
session.set("ada", "token-1")
session.now += 20
session.set("bob", "token-2")
print(session.get("ada") ?? "expired", session.get("bob") ?? "expired")  // expect: token-1 token-2
session.now += 15
print(session.get("ada") ?? "expired", session.get("bob") ?? "expired", session.purge(), session.purge())
// expect: expired token-2 1 0

// A workload: how good is each capacity?
var seed: UInt64 = 5
let requests = (0..<500).map { _ -> String in
    seed = seed &* 6364136223846793005 &+ 1442695040888963407
    let r = Int(seed >> 59), s = Int(seed >> 54 & 31)
    return "page\(min(r, s))"
}
for capacity in [2, 8, 32] {
    var cache = LRUCache(capacity: capacity)
    for page in requests where cache.get(page) == nil { cache.put(page, page.count) }
    print("capacity \(capacity): \(cache.hits) hits, \(cache.misses) misses, \(cache.keys.count) kept")
}
// expect: capacity 2: 46 hits, 454 misses, 2 kept
// expect: capacity 8: 174 hits, 326 misses, 8 kept
// expect: capacity 32: 470 hits, 30 misses, 30 kept
