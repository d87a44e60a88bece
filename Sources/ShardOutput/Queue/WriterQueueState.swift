internal import DequeModule

/// The rules of a queue that is bounded by weight and ends at the first error: values in, actions
/// out, no lock and no thread.
///
/// An item's weight counts from the offer to ``complete(weight:)``, so that what the consumer works
/// on is inside the bound.
struct WriterQueueState<Item: Sendable>: Sendable {
  private enum Phase {
    case open
    case closing
    case failed(any Error)
  }

  /// What becomes of an item that was offered.
  enum Offer {
    case accepted
    /// No room now; offer again after a change.
    case full
    /// The queue has failed; this is the first error.
    case refused(any Error)
  }

  /// What the consumer does next.
  enum Next {
    case work(Item, weight: Int)
    case idle
    /// All is done.
    case end
    /// The queue has failed: put these away and end.
    case abandon([Item])
  }

  /// The most weight in flight. One item heavier than it is let through alone.
  let weightLimit: Int
  /// The weight that is accepted and not completed.
  private(set) var weightInFlight = 0
  /// Whether the consumer has ended.
  private(set) var isStopped = false
  private var phase = Phase.open
  private var items: Deque<(item: Item, weight: Int)> = []

  init(weightLimit: Int) {
    self.weightLimit = weightLimit
  }

  /// The first error, once there is one.
  var failure: (any Error)? {
    if case .failed(let error) = phase { error } else { nil }
  }

  /// A producer has an item.
  ///
  /// - Precondition: the queue was not closed.
  mutating func offer(_ item: Item, weight: Int) -> Offer {
    switch phase {
    case .failed(let error): return .refused(error)
    case .closing: preconditionFailure("an item of weight \(weight) came after the queue's end")
    case .open: break
    }
    guard weightInFlight == 0 || weightInFlight + weight <= weightLimit else { return .full }
    weightInFlight += weight
    items.append((item, weight))
    return .accepted
  }

  /// The consumer is free.
  mutating func next() -> Next {
    if case .failed = phase {
      let rest = items.map(\.item)
      items.removeAll()
      weightInFlight = 0
      return .abandon(rest)
    }
    if let (item, weight) = items.popFirst() { return .work(item, weight: weight) }
    if case .closing = phase { return .end }
    return .idle
  }

  /// The consumer is done with an item.
  mutating func complete(weight: Int) {
    weightInFlight -= weight
  }

  /// Something failed, in the consumer or elsewhere. The first error stays.
  mutating func fail(_ error: any Error) {
    if case .failed = phase { return }
    phase = .failed(error)
  }

  /// No more items will come.
  mutating func close() {
    if case .open = phase { phase = .closing }
  }

  /// The consumer has ended and put everything away.
  mutating func stop() {
    isStopped = true
  }
}
