#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif

/// Where a kernel listens and how its messages are signed: the file that a frontend writes before it starts
/// the kernel.
///
/// See "Connection files" in https://jupyter-client.readthedocs.io/en/stable/kernels.html.
public struct ConnectionFile: Sendable, Hashable {
    /// How bytes travel.
    public enum Transport: String, Sendable, Hashable {
        case tcp
        case ipc
    }

    /// One of the kernel's five sockets; the raw value is its name in the file.
    public enum Channel: String, Sendable, Hashable, CaseIterable {
        case shell = "shell_port"
        case iopub = "iopub_port"
        case stdin = "stdin_port"
        case control = "control_port"
        case heartbeat = "hb_port"
    }

    /// How bytes travel.
    public var transport: Transport
    /// An address for tcp; for ipc the beginning of a path.
    public var ip: String
    /// The port of each channel.
    public var ports: [Channel: Int]
    /// The secret that signs messages; empty where they are not signed.
    public var key: String
    /// The name of the kernelspec, where the frontend wrote it.
    public var kernelName: String?

    /// A connection; the ports of all five channels must be given.
    public init(
        transport: Transport = .tcp,
        ip: String = "127.0.0.1",
        ports: [Channel: Int],
        key: String,
        kernelName: String? = nil
    ) {
        self.transport = transport
        self.ip = ip
        self.ports = ports
        self.key = key
        self.kernelName = kernelName
    }

    /// What ZeroMQ binds or connects to for a channel: `tcp://127.0.0.1:5555`, `ipc:///run/kernel-1`.
    public func endpoint(of channel: Channel) -> String {
        let port = ports[channel] ?? 0
        return switch transport {
        case .tcp: "tcp://\(ip.contains(":") && !ip.hasPrefix("[") ? "[\(ip)]" : ip):\(port)"
        case .ipc: "ipc://\(ip)-\(port)"
        }
    }
}

/// Why a connection file cannot be used, in one line.
public struct ConnectionFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and with which file.
    public let description: String
}

extension ConnectionFile {
    /// The connection written in the file at `path`.
    public init(path: String) throws(ConnectionFileError) {
        guard let contents = readFile(path) else {
            throw ConnectionFileError(
                description: "cannot read the connection file \(path): \(String(cString: strerror(errno)))"
            )
        }
        do throws(ConnectionFileError) {
            try self.init(parsing: contents)
        } catch {
            throw ConnectionFileError(description: "the connection file \(path) \(error)")
        }
    }

    /// The connection in the contents of a connection file.
    public init(parsing contents: [UInt8]) throws(ConnectionFileError) {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: contents)
        } catch {
            throw ConnectionFileError(description: "is \(error)")
        }
        guard json.object != nil else { throw ConnectionFileError(description: "is not a JSON object") }

        let scheme = try json.text("signature_scheme", default: "hmac-sha256")
        guard scheme == "hmac-sha256" || scheme.isEmpty else {
            throw ConnectionFileError(
                description: "asks for signature_scheme “\(scheme)”; only hmac-sha256 is known")
        }
        let transportName = try json.text("transport", default: "tcp")
        guard let transport = Transport(rawValue: transportName) else {
            throw ConnectionFileError(
                description: "asks for transport “\(transportName)”; only tcp and ipc are known")
        }
        var ports: [Channel: Int] = [:]
        for channel in Channel.allCases {
            ports[channel] = try json.port(channel.rawValue)
        }
        self.init(
            transport: transport,
            ip: try json.text("ip"),
            ports: ports,
            key: try json.text("key"),
            kernelName: json["kernel_name"]?.string
        )
    }
}

extension JSONValue {
    fileprivate func text(_ name: String, default standard: String? = nil) throws(ConnectionFileError)
        -> String
    {
        switch self[name] {
        case .string(let text): return text
        case nil:
            guard let standard else { throw ConnectionFileError(description: "has no “\(name)”") }
            return standard
        case .some: throw ConnectionFileError(description: "has a “\(name)” that is not a string")
        }
    }

    fileprivate func port(_ name: String) throws(ConnectionFileError) -> Int {
        guard let value = self[name] else { throw ConnectionFileError(description: "has no “\(name)”") }
        guard let port = value.integer, 1...65535 ~= port else {
            throw ConnectionFileError(
                description: "has a “\(name)” that is not a port between 1 and 65535: \(value)")
        }
        return port
    }
}

/// The bytes of a file, or nil with the reason in `errno`.
private func readFile(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        contents.append(contentsOf: buffer[..<count])
        if count < buffer.count { return ferror(file) == 0 ? contents : nil }
    }
}
