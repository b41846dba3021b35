#if DEBUG
    import Synchronization

    /// How many heap objects exist, over all machines: a test that a run leaves none behind.
    enum LiveObjects {
        static let count = Atomic<Int>(0)
    }
#endif
