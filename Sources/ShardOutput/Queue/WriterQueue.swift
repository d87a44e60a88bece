internal import Foundation

/// A queue from many threads to one thread of its own, bounded by weight.
///
/// ``submit(_:weight:)`` blocks while the bound is reached: this is the back pressure that holds the
/// workers up when the device is slower than they are. The first error wins: every later
/// ``submit(_:weight:)`` throws it, and the thread puts everything away.
final class WriterQueue<Consumer: QueueConsumer & SendableMetatype>: Sendable {
  typealias Item = Consumer.Item
  private let monitor: Monitor<WriterQueueState<Item>>

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - name: the thread's name, as `top -H` shows it.
  ///   - weightLimit: the most weight in flight.
  ///   - makeConsumer: makes the consumer, on the thread.
  init(name: String, weightLimit: Int, makeConsumer: @escaping @Sendable () -> Consumer) {
    let monitor = Monitor(WriterQueueState<Item>(weightLimit: weightLimit))
    self.monitor = monitor
    let thread = Thread { Self.run(monitor, makeConsumer()) }
    thread.name = name
    thread.start()
  }

  /// The weight that is accepted and not yet consumed.
  var weightInFlight: Int { monitor.read { $0.weightInFlight } }

  /// The first error, once there is one.
  var failure: (any Error)? { monitor.read { $0.failure } }

  /// Hands an item over, as soon as there is room.
  ///
  /// - Throws: the queue's first error, whoever caused it.
  /// - Precondition: ``close()`` was not called.
  func submit(_ item: Item, weight: Int) throws {
    try monitor.waitFor { state -> Void? in
      switch state.offer(item, weight: weight) {
      case .accepted: ()
      case .full: nil
      case .refused(let error): throw error
      }
    }
  }

  /// Ends the queue with an error from elsewhere; an error before it wins.
  func fail(_ error: any Error) {
    monitor.withLock { $0.fail(error) }
  }

  /// Waits until everything submitted is done, or put away after an error.
  ///
  /// - Throws: the queue's first error.
  func close() throws {
    monitor.withLock { $0.close() }
    try monitor.waitFor { state -> Void? in
      guard state.isStopped else { return nil }
      if let failure = state.failure { throw failure }
      return ()
    }
  }

  private static func run(_ monitor: Monitor<WriterQueueState<Item>>, _ initial: Consumer) {
    FileSystemCalls.blockFileSizeSignal()
    var consumer = initial
    while true {
      let next = monitor.waitFor { state -> WriterQueueState<Item>.Next? in
        let next = state.next()
        if case .idle = next { return nil }
        return next
      }
      switch next {
      case .work(let item, let weight):
        do {
          try consumer.consume(item)
          monitor.withLock { $0.complete(weight: weight) }
        } catch {
          monitor.withLock { $0.fail(error) }
        }
      case .abandon(let items):
        consumer.abandon(items)
        monitor.withLock { $0.stop() }
        return
      case .end, .idle:
        monitor.withLock { $0.stop() }
        return
      }
    }
  }
}
