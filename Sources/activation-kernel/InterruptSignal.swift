import Dispatch
import Foundation

/// Turns SIGINT into a call, as long as it lives.
struct InterruptSignal {
    private let source: any DispatchSourceSignal

    init(raising interrupt: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler(handler: interrupt)
        source.resume()
    }

    func cancel() {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
}
