import Foundation
import Synchronization
import Testing

@testable import ShardOutput

/// Runs on threads of its own: ``WriterQueue/submit(_:weight:)`` blocks.
@Suite struct WriterQueueTests {
  private struct Failure: Error {}

  /// Lets the test decide when an item is consumed.
  private final class Gate: Sendable {
    let permits = DispatchSemaphore(value: 0)
    let consumed = Mutex<[Int]>([])
    let abandoned = Mutex<[Int]>([])
  }

  private struct GatedConsumer: QueueConsumer {
    let gate: Gate
    let failing: Int?

    mutating func consume(_ item: Int) throws {
      gate.permits.wait()
      if item == failing { throw Failure() }
      gate.consumed.withLock { $0.append(item) }
    }
    mutating func abandon(_ items: [Int]) {
      gate.abandoned.withLock { $0 += items }
    }
  }

  private func makeQueue(
    _ gate: Gate, weightLimit: Int, failing: Int? = nil
  ) -> WriterQueue<GatedConsumer> {
    WriterQueue(name: "test", weightLimit: weightLimit) {
      GatedConsumer(gate: gate, failing: failing)
    }
  }

  @Test func aProducerIsHeldBackUntilThereIsRoom() throws {
    let gate = Gate()
    let queue = makeQueue(gate, weightLimit: 4)
    let ended = DispatchSemaphore(value: 0)
    let counter = Counter()
    Thread.detachNewThread {
      for item in 0..<20 {
        try? queue.submit(item, weight: 1)
        counter.value.add(1, ordering: .sequentiallyConsistent)
      }
      ended.signal()
    }
    // Nothing is let through: the producer stops at the limit, and stays there.
    while counter.value.load(ordering: .sequentiallyConsistent) < 4 {
      Thread.sleep(forTimeInterval: 0.001)
    }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(counter.value.load(ordering: .sequentiallyConsistent) == 4)
    #expect(queue.weightInFlight == 4)
    // One is let through: one more comes in.
    gate.permits.signal()
    while counter.value.load(ordering: .sequentiallyConsistent) < 5 {
      Thread.sleep(forTimeInterval: 0.001)
    }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(counter.value.load(ordering: .sequentiallyConsistent) == 5)
    for _ in 0..<19 { gate.permits.signal() }
    ended.wait()
    try queue.close()
    #expect(gate.consumed.withLock { $0 } == Array(0..<20))
    #expect(queue.weightInFlight == 0)
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  @Test func manyProducersLoseNothing() throws {
    let gate = Gate()
    let queue = makeQueue(gate, weightLimit: 3)
    let ended = DispatchGroup()
    for producer in 0..<8 {
      ended.enter()
      Thread.detachNewThread {
        for item in 0..<100 { try? queue.submit(producer * 100 + item, weight: item % 5) }
        ended.leave()
      }
    }
    for _ in 0..<800 { gate.permits.signal() }
    ended.wait()
    try queue.close()
    let consumed = gate.consumed.withLock { $0 }
    #expect(consumed.sorted() == Array(0..<800))
    for producer in 0..<8 {
      let own = consumed.filter { $0 / 100 == producer }
      #expect(own == own.sorted(), "the order of producer \(producer)")
    }
  }

  @Test func anErrorOfTheConsumerReachesEveryProducer() throws {
    let gate = Gate()
    let queue = makeQueue(gate, weightLimit: 2, failing: 1)
    try queue.submit(0, weight: 1)
    try queue.submit(1, weight: 1)
    let refused = DispatchGroup()
    let errors = Counter()
    for _ in 0..<4 {
      refused.enter()
      Thread.detachNewThread {
        // Blocked at first, then woken by the error.
        do {
          while true { try queue.submit(2, weight: 2) }
        } catch is Failure {
          errors.value.add(1, ordering: .sequentiallyConsistent)
        } catch {}
        refused.leave()
      }
    }
    gate.permits.signal()
    gate.permits.signal()
    refused.wait()
    #expect(errors.value.load(ordering: .sequentiallyConsistent) == 4)
    #expect(throws: Failure.self) { try queue.submit(3, weight: 0) }
    #expect(throws: Failure.self) { try queue.close() }
    #expect(gate.consumed.withLock { $0 } == [0])
  }

  @Test func anErrorFromElsewhereEndsTheQueue() throws {
    let gate = Gate()
    let queue = makeQueue(gate, weightLimit: 10)
    for item in 0..<5 { try queue.submit(item, weight: 1) }
    queue.fail(Failure())
    gate.permits.signal()
    #expect(throws: Failure.self) { try queue.close() }
    let abandoned = gate.abandoned.withLock { $0 }
    #expect(abandoned.count >= 4)
    #expect(abandoned.last == 4)
  }
}
