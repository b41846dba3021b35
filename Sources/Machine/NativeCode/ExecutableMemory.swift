import Glibc

/// Room for machine code: one reserved stretch of addresses, so that code reaches all other code by 32 bits.
///
/// Pages are writable while code is copied there, then executable, and never both.
final class ExecutableMemory {
    private static let capacity = 1 << 28
    private static let pageSize = 4096

    private let base: UnsafeMutableRawPointer
    /// Free stretches, in pages, ascending, with gaps between them.
    private var free: [Range<Int>]

    /// Nil where the system refuses.
    init?() {
        guard
            let memory = mmap(
                nil, Self.capacity, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
            memory != MAP_FAILED
        else { return nil }
        base = memory
        free = [0..<Self.capacity / Self.pageSize]
    }

    deinit { munmap(base, Self.capacity) }

    /// Code that stays where it is until it is freed.
    struct Block {
        let start: UnsafeRawPointer
        fileprivate let pages: Range<Int>
    }

    /// A place for that much code, not yet written. Nil if there is no room.
    func reserve(_ byteCount: Int) -> Block? {
        let count = (byteCount + Self.pageSize - 1) / Self.pageSize
        guard let index = free.firstIndex(where: { $0.count >= count }) else { return nil }
        let pages = free[index].lowerBound..<free[index].lowerBound + count
        free[index] = pages.upperBound..<free[index].upperBound
        if free[index].isEmpty { free.remove(at: index) }
        return Block(start: UnsafeRawPointer(base + pages.lowerBound * Self.pageSize), pages: pages)
    }

    /// Copies code to its place; false if the system does not let it run.
    func write(_ code: [UInt8], to block: Block) -> Bool {
        let memory = UnsafeMutableRawPointer(mutating: block.start)
        let byteCount = block.pages.count * Self.pageSize
        guard code.count <= byteCount, mprotect(memory, byteCount, PROT_READ | PROT_WRITE) == 0 else {
            return false
        }
        memory.copyMemory(from: code, byteCount: code.count)
        return mprotect(memory, byteCount, PROT_READ | PROT_EXEC) == 0
    }

    func release(_ block: Block) {
        let memory = UnsafeMutableRawPointer(mutating: block.start)
        let byteCount = block.pages.count * Self.pageSize
        madvise(memory, byteCount, MADV_DONTNEED)
        mprotect(memory, byteCount, PROT_NONE)
        let index = free.firstIndex { $0.lowerBound > block.pages.lowerBound } ?? free.count
        free.insert(block.pages, at: index)
        if index + 1 < free.count, free[index].upperBound == free[index + 1].lowerBound {
            free[index] = free[index].lowerBound..<free.remove(at: index + 1).upperBound
        }
        if index > 0, free[index - 1].upperBound == free[index].lowerBound {
            free[index - 1] = free[index - 1].lowerBound..<free.remove(at: index).upperBound
        }
    }
}
