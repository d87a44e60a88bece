internal import Dispatch
internal import Foundation
internal import MillEngine

/// Turns the first SIGINT or SIGTERM into a cancellation; the second one ends the program at once.
final class SignalTrap {
  private let sources: [any DispatchSourceSignal]

  /// Begins to catch signals.
  init(_ cancellation: Cancellation) {
    let queue = DispatchQueue(label: "signals")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        cancellation.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
