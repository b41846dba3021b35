#if DEBUG
    import Foundation

    /// How many heap objects this thread has made and not yet released: a test that a run leaves none behind.
    enum LiveObjects {
        private static let key = "activation.machine.liveObjects"

        static var here: Int {
            get { Thread.current.threadDictionary[key] as? Int ?? 0 }
            set { Thread.current.threadDictionary[key] = newValue }
        }
    }
#endif
