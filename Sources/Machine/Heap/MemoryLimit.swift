#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The most that one value may take: more would end the process, not only the cell.
enum MemoryLimit {
    /// Half of the machine's memory.
    private static let bytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 2

    static func allows(bytes size: Int, times count: Int) -> Bool {
        let (total, overflow) = size.multipliedReportingOverflow(by: count)
        return !overflow && total <= bytes
    }
}
