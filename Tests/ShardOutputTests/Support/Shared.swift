import Synchronization

/// A value that closures of several threads change.
final class Shared<Value: Sendable>: Sendable {
  let mutex: Mutex<Value>

  init(_ value: Value) {
    mutex = Mutex(value)
  }
}
