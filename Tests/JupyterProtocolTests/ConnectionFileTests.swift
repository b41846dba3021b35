import Foundation
import JupyterProtocol
import Testing

@Suite("Connection file")
struct ConnectionFileTests {
    private static let complete: [String: JSONValue] = [
        "ip": "127.0.0.1", "transport": "tcp", "key": "k", "signature_scheme": "hmac-sha256",
        "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
        "kernel_name": "activation", "future": true,
    ]

    private func parse(_ changes: [String: JSONValue], without missing: String? = nil) throws
        -> ConnectionFile
    {
        var fields = Self.complete.merging(changes) { _, new in new }
        if let missing { fields[missing] = nil }
        return try ConnectionFile(parsing: JSONValue.object(fields).encoded)
    }

    @Test("its fields say where each channel is")
    func endpoints() throws {
        let file = try parse([:])
        #expect(file.kernelName == "activation")
        #expect(file.key == "k")
        #expect(file.endpoint(of: .shell) == "tcp://127.0.0.1:1")
        #expect(file.endpoint(of: .heartbeat) == "tcp://127.0.0.1:5")
        #expect(try parse(["transport": "ipc", "ip": "/run/k"]).endpoint(of: .iopub) == "ipc:///run/k-2")
        #expect(try parse(["ip": "::1"]).endpoint(of: .iopub) == "tcp://[::1]:2")
        #expect(try parse(["ip": "*"]).endpoint(of: .stdin) == "tcp://*:3")
    }

    @Test("transport and signature_scheme may be missing")
    func defaults() throws {
        #expect(try parse([:], without: "transport").transport == .tcp)
        #expect(try parse([:], without: "signature_scheme").key == "k")
    }

    @Test(
        "a missing field is named",
        arguments: ["ip", "key", "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"])
    func missing(field: String) {
        let error = #expect(throws: ConnectionFileError.self) { try parse([:], without: field) }
        #expect(error?.description == "has no “\(field)”")
    }

    @Test(
        "a broken field is named, with what it should be",
        arguments: [
            ("hb_port", "1", "has a “hb_port” that is not a port between 1 and 65535: \"1\""),
            ("hb_port", 0, "has a “hb_port” that is not a port between 1 and 65535: 0"),
            ("hb_port", 65536, "has a “hb_port” that is not a port between 1 and 65535: 65536"),
            ("hb_port", 1.5, "has a “hb_port” that is not a port between 1 and 65535: 1.5"),
            ("key", nil, "has a “key” that is not a string"),
            ("transport", "udp", "asks for transport “udp”; only tcp and ipc are known"),
            (
                "signature_scheme", "hmac-md5",
                "asks for signature_scheme “hmac-md5”; only hmac-sha256 is known"
            ),
        ] as [(String, JSONValue, String)])
    func broken(field: String, value: JSONValue, message: String) {
        let error = #expect(throws: ConnectionFileError.self) { try parse([field: value]) }
        #expect(error?.description == message)
    }

    @Test("a file that is missing, empty, cut off or a folder says so in one line")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let missing = #expect(throws: ConnectionFileError.self) { try ConnectionFile(path: "/no/such.json") }
        #expect(
            missing?.description == "cannot read the connection file /no/such.json: No such file or directory"
        )
        let directory = #expect(throws: ConnectionFileError.self) { try ConnectionFile(path: folder) }
        #expect(directory?.description == "cannot read the connection file \(folder): Is a directory")

        let path = "\(folder)/connection-\(makeUUID()).json"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let whole = JSONValue.object(Self.complete).encoded
        for text in [[], Array(whole.dropLast(3)), Array("[]".utf8)] {
            try Data(text).write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: ConnectionFileError.self) { try ConnectionFile(path: path) }
            #expect(error?.description.hasPrefix("the connection file \(path) is not") == true)
        }
        try Data(whole).write(to: URL(fileURLWithPath: path))
        #expect(try ConnectionFile(path: path).ports.count == 5)
    }
}
