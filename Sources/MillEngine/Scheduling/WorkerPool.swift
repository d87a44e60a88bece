internal import Foundation

/// A few threads that run one body each. Generation keeps a core busy for seconds on end, which the
/// cooperative pool is not for.
final class WorkerPool: Sendable {
  /// Read and changed under `condition` only.
  private final class Running: @unchecked Sendable {
    var count: Int
    init(_ count: Int) { self.count = count }
  }
  private let condition: NSCondition
  private let running: Running

  /// Starts `jobs` threads.
  init(jobs: Int, body: @escaping @Sendable () -> Void) {
    let condition = NSCondition()
    let running = Running(jobs)
    self.condition = condition
    self.running = running
    for job in 0..<jobs {
      let thread = Thread {
        body()
        condition.lock()
        running.count -= 1
        condition.broadcast()
        condition.unlock()
      }
      thread.name = "worker-\(job + 1)"
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits until all are done, or for `seconds`.
  ///
  /// - Returns: whether all are done.
  func wait(forSeconds seconds: Double) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    let deadline = Date(timeIntervalSinceNow: seconds)
    while running.count > 0 {
      guard condition.wait(until: deadline) else { return running.count == 0 }
    }
    return true
  }
}
