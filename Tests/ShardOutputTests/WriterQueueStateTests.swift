import Testing

@testable import ShardOutput

@Suite struct WriterQueueStateTests {
  private struct Failure: Error, Equatable {
    var number: Int
  }

  private func isAccepted(_ offer: WriterQueueState<Int>.Offer) -> Bool {
    if case .accepted = offer { true } else { false }
  }
  private func isFull(_ offer: WriterQueueState<Int>.Offer) -> Bool {
    if case .full = offer { true } else { false }
  }
  private func work(_ next: WriterQueueState<Int>.Next) -> Int? {
    if case .work(let item, _) = next { item } else { nil }
  }

  @Test func weightCountsUntilTheConsumerIsDone() {
    var state = WriterQueueState<Int>(weightLimit: 10)
    #expect(isAccepted(state.offer(1, weight: 6)))
    #expect(isAccepted(state.offer(2, weight: 4)))
    #expect(isFull(state.offer(3, weight: 1)))
    #expect(work(state.next()) == 1)
    #expect(isFull(state.offer(3, weight: 1)), "the item is still held")
    state.complete(weight: 6)
    #expect(isAccepted(state.offer(3, weight: 6)))
    #expect(state.weightInFlight == 10)
  }

  @Test func anItemHeavierThanTheLimitGoesAlone() {
    var state = WriterQueueState<Int>(weightLimit: 10)
    #expect(isAccepted(state.offer(1, weight: 50)))
    #expect(isFull(state.offer(2, weight: 1)))
    #expect(work(state.next()) == 1)
    state.complete(weight: 50)
    #expect(isAccepted(state.offer(2, weight: 1)))
  }

  @Test func itemsComeInOrderAndThenTheEnd() {
    var state = WriterQueueState<Int>(weightLimit: 100)
    for item in 1...5 { #expect(isAccepted(state.offer(item, weight: 1))) }
    state.close()
    for item in 1...5 { #expect(work(state.next()) == item) }
    guard case .end = state.next() else {
      Issue.record("the queue did not end")
      return
    }
    #expect(state.failure == nil)
  }

  @Test func theFirstErrorStaysAndTheRestIsPutAway() {
    var state = WriterQueueState<Int>(weightLimit: 100)
    #expect(isAccepted(state.offer(1, weight: 1)))
    #expect(isAccepted(state.offer(2, weight: 1)))
    state.fail(Failure(number: 1))
    state.fail(Failure(number: 2))
    #expect(state.failure as? Failure == Failure(number: 1))
    guard case .refused(let error) = state.offer(3, weight: 1) else {
      Issue.record("a failed queue took an item")
      return
    }
    #expect(error as? Failure == Failure(number: 1))
    guard case .abandon(let rest) = state.next() else {
      Issue.record("a failed queue gave work")
      return
    }
    #expect(rest == [1, 2])
    #expect(state.weightInFlight == 0)
    state.close()
    #expect(state.failure as? Failure == Failure(number: 1))
  }
}
