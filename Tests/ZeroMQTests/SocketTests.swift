import Foundation
import Testing
import ZeroMQ

@Suite("Sockets")
struct SocketTests {
    @Test("a message keeps its frames, empty and binary ones included")
    func frames() throws {
        let context = try Context()
        let a = try Socket(.pair, in: context)
        let b = try Socket(.pair, in: context)
        try a.bind(to: "inproc://frames")
        try b.connect(to: "inproc://frames")
        let message: [[UInt8]] = [[], [0, 255, 10, 13], Array(repeating: 7, count: 300_000), []]
        try b.send(message)
        #expect(try a.receive() == message)
        #expect(try a.receiveIfPresent() == nil)
    }

    @Test("a wait ends with a message, with a signal, or with its time")
    func waiting() throws {
        let context = try Context()
        let a = try Socket(.pair, in: context)
        let b = try Socket(.pair, in: context)
        try a.bind(to: "inproc://waiting")
        try b.connect(to: "inproc://waiting")
        let signal = try ZeroMQ.Signal()
        #expect(try a.wait(or: signal, milliseconds: 1) == [])
        signal.raise()
        signal.raise()
        #expect(try a.wait(or: signal) == .signal)
        try b.send([[1]])
        #expect(try a.wait(or: signal) == [.signal, .message])
        signal.reset()
        #expect(try a.wait(or: signal) == .message)
        _ = try a.receive()
        #expect(try a.wait(or: signal, milliseconds: 1) == [])
        signal.raise()
        #expect(signal.wait(milliseconds: 0))
    }

    @Test("a signal raised on another thread wakes one that waits for ever")
    func wakeFromAnotherThread() throws {
        let signal = try ZeroMQ.Signal()
        Thread {
            Thread.sleep(forTimeInterval: 0.02)
            signal.raise()
        }.start()
        #expect(signal.wait())
    }

    @Test("a router knows its clients by their identities and gives a returning one its place")
    func routing() throws {
        let context = try Context()
        let router = try Socket(.router, in: context)
        let endpoint =
            "ipc://\(FileManager.default.temporaryDirectory.path)/router-\(UUID().uuidString.prefix(8))"
        try router.bind(to: endpoint)
        for round in 0..<2 {
            let client = try Socket(.dealer, in: context)
            try client.setIdentity(Array("me".utf8))
            try client.connect(to: endpoint)
            try client.send([[UInt8(round)]])
            try #require(try router.wait(milliseconds: 2000) == .message)
            #expect(try router.receive() == [Array("me".utf8), [UInt8(round)]])
            try router.send([Array("me".utf8), [9]])
            try #require(try client.wait(milliseconds: 2000) == .message)
            #expect(try client.receive() == [[9]])
        }
    }

    @Test("each subscription reaches a publisher with subscriptions, equal ones too")
    func subscriptions() throws {
        let context = try Context()
        let publisher = try Socket(.publishWithSubscriptions, in: context)
        try publisher.bind(to: "inproc://publisher")
        let a = try Socket(.subscribe, in: context)
        let b = try Socket(.subscribe, in: context)
        try a.subscribe(to: "x")
        try b.subscribe(to: "x")
        try a.connect(to: "inproc://publisher")
        try b.connect(to: "inproc://publisher")
        for _ in 0..<2 {
            try #require(try publisher.wait(milliseconds: 2000) == .message)
            #expect(try publisher.receive() == [[1] + Array("x".utf8)])
        }
    }

    @Test("an error names what was tried, and why it failed")
    func errors() throws {
        let context = try Context()
        let first = try Socket(.router, in: context)
        let second = try Socket(.router, in: context)
        let endpoint = "inproc://taken"
        try first.bind(to: endpoint)
        let error = #expect(throws: ZeroMQError.self) { try second.bind(to: endpoint) }
        #expect(error?.description == "cannot bind to inproc://taken: Address already in use")
        let odd = #expect(throws: ZeroMQError.self) { try second.connect(to: "carrier-pigeon://home") }
        #expect(odd?.description == "cannot connect to carrier-pigeon://home: Protocol not supported")
    }

    @Test("the library has a version of three numbers")
    func version() {
        #expect(libraryVersion.split(separator: ".").compactMap { Int($0) }.count == 3)
    }
}
