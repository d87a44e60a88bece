internal import Foundation

/// A value behind a lock, with threads that wait for it to change.
///
/// `Mutex` cannot be waited on, hence Foundation's condition. It blocks the thread: it is for
/// threads of one's own, never for the cooperative pool.
final class Monitor<State>: @unchecked Sendable {
  private let condition = NSCondition()
  private var state: State

  init(_ state: sending State) {
    self.state = state
  }

  /// Reads the value, and wakes nobody.
  func read<Result>(_ body: (State) throws -> Result) rethrows -> Result {
    condition.lock()
    defer { condition.unlock() }
    return try body(state)
  }

  /// Changes the value, and wakes whoever waits.
  func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return try body(&state)
  }

  /// Asks again after each change until `body` has an answer; wakes whoever waits for that answer.
  func waitFor<Result>(_ body: (inout State) throws -> Result?) rethrows -> Result {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result = try body(&state) {
        condition.broadcast()
        return result
      }
      condition.wait()
    }
  }
}
