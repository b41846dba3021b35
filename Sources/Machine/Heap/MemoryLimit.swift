import Dispatch
import Foundation
import Glibc
import Synchronization

// Of <malloc.h>, which the module Glibc leaves out.
@_silgen_name("malloc_trim") private func trimHeap(_ kept: Int) -> CInt

/// What the process holds, and what there is for it.
package enum ProcessMemory {
    /// The bytes that lie in the computer's memory now.
    static var resident: Int {
        // Read by the system call: this runs every few milliseconds beside a cell, and between its allocations.
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
            let length = read(file, buffer.baseAddress, buffer.count)
            let fields = buffer.prefix(max(length, 0)).split(separator: UInt8(ascii: " "))
            guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
                return 0
            }
            return pages * pageSize
        }
    }

    private static let pageSize = sysconf(Int32(_SC_PAGESIZE))

    /// What a process can have at all: the computer's memory, or what its container or its user allows.
    package static let available: Int = {
        var bytes = sysconf(Int32(_SC_PHYS_PAGES)) * pageSize
        for path in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8),
                let limit = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
            else { continue }
            bytes = min(bytes, limit)
        }
        var addresses = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &addresses) == 0,
            let limit = Int(exactly: addresses.rlim_cur)
        {
            bytes = min(bytes, limit)
        }
        return bytes
    }()

    /// Gives pages back that the allocator keeps of freed objects.
    static func returnFreePages() { _ = trimHeap(0) }

    /// `12.6 GB`.
    package static func description(ofBytes bytes: Double) -> String {
        var (amount, units) = (bytes, ["bytes", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"][...])
        while amount >= 1000, units.count > 1 {
            amount /= 1000
            units.removeFirst()
        }
        let digits = amount >= 10 || units.count == 9 ? 0 : 1
        return String(format: "%.\(digits)f ", amount) + (units.first ?? "")
    }
}

/// Watches the memory of the process while a cell runs, and asks the machine to stop when there is too much of it.
///
/// Small objects are not counted one by one: a look at the process every few milliseconds costs the cell nothing and
/// sees also what the library holds. Values that are large at once are asked for before they are made.
final class MemoryWatch: Sendable {
    private let interrupt: InterruptFlag
    /// The bytes that the cell may bring the process to; 0 while none runs, or without a limit.
    private let bound = Atomic(0)
    /// The number of the cell that runs.
    private let cell = Atomic(0)
    private let queue = DispatchQueue(label: "memory of cells", qos: .userInteractive)
    private static let interval = DispatchTimeInterval.milliseconds(10)
    /// What a cell may add that begins above the limit: perhaps it lets go of a variable.
    private static let leastRoom = 32 << 20

    init(interrupt: InterruptFlag) { self.interrupt = interrupt }

    func begin(limit: Int?) {
        guard let limit else { return }
        bound.store(max(limit, ProcessMemory.resident + Self.leastRoom), ordering: .relaxed)
        look(at: cell.load(ordering: .relaxed))
    }

    func end() {
        cell.add(1, ordering: .relaxed)
        bound.store(0, ordering: .relaxed)
    }

    private func look(at number: Int) {
        queue.asyncAfter(deadline: .now() + Self.interval) { [weak self] in
            guard let self, cell.load(ordering: .relaxed) == number else { return }
            if hasRoom(for: 0) { look(at: number) } else { interrupt.requestForMemory() }
        }
    }

    /// Whether the process may grow by that many bytes.
    func hasRoom(for bytes: Int) -> Bool {
        let bound = bound.load(ordering: .relaxed)
        guard bound > 0 else { return bytes <= ProcessMemory.available }
        if ProcessMemory.resident + bytes <= bound { return true }
        ProcessMemory.returnFreePages()
        return ProcessMemory.resident + bytes <= bound
    }
}

extension Machine {
    /// Less than this is not worth a look at the process.
    static let leastWatchedBytes = 1 << 20

    /// Throws where a value would take more memory than the cell may have. `what` names the value.
    func requireRoom(bytes size: Int, times count: Int, for what: @autoclosure () -> String) throws {
        let (total, overflow) = size.multipliedReportingOverflow(by: count)
        guard overflow || total >= Self.leastWatchedBytes else { return }
        guard overflow || !memoryWatch.hasRoom(for: total) else { return }
        let needed = ProcessMemory.description(ofBytes: Double(size) * Double(count))
        throw MachineError(
            kind: .limit(.memory),
            message: "The cell was stopped: \(what()) needs \(needed), more than \(memoryBounds)")
    }

    /// The cell has filled the memory.
    var memoryError: MachineError {
        MachineError(
            kind: .limit(.memory),
            message: "The cell was stopped: the notebook's values fill \(memoryBounds)")
    }

    private var memoryBounds: String {
        let bytes = limits.memoryBytes ?? ProcessMemory.available
        return "the \(ProcessMemory.description(ofBytes: Double(bytes))) of memory that "
            + (limits.memoryBytes == nil ? "there are." : "this session may use ('%limit memory' shows it).")
    }
}
