internal import Synchronization

/// A run's stop button: pressed by a signal or by a test, and seen by all workers.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Nobody has pressed it yet.
  public init() {}

  /// Stops the run as soon as each worker has finished its block.
  public func cancel() { flag.store(true, ordering: .releasing) }

  /// Whether the run is to stop.
  public var isCancelled: Bool { flag.load(ordering: .acquiring) }
}

/// The run was stopped before it was done.
public struct Interruption: Error, Hashable, Sendable {
  /// Makes one.
  public init() {}
}
