#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the process uses, for `usage_request`. A frontend shows it beside the kernel's name.
struct Usage {
    var content: [String: JSONValue] {
        var content: [String: JSONValue] = [
            "status": "ok",
            "hostname": .string(hostname),
            "pid": .integer(Int(getpid())),
            "cpu_count": .integer(sysconf(Int32(_SC_NPROCESSORS_ONLN))),
        ]
        content["kernel_memory"] = residentMemory.map(JSONValue.integer)
        return content
    }

    private var hostname: String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Bytes of memory that the process holds, where the system tells in /proc/self/statm (proc(5)).
    private var residentMemory: Int? {
        guard let file = fopen("/proc/self/statm", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
}
