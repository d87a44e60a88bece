/// What a ``WriterQueue``'s thread does with its items.
protocol QueueConsumer {
  associatedtype Item: Sendable

  /// Handles an item. An error ends the queue.
  mutating func consume(_ item: Item) throws

  /// The queue has failed: put away the items that were not consumed, and all that is half done.
  mutating func abandon(_ items: [Item])
}
