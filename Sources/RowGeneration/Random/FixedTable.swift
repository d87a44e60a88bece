/// Elements that kernels look up by an index which is in range by construction: a copy that never
/// changes, read by one load. Bounds are asserted in debug builds, as those of `Vector` are.
///
/// An array would be read with a check of its bounds, three instructions more a row.
@safe
struct FixedTable<Element: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafePointer<Element>
  private let storage: Storage

  /// Owns the memory.
  @safe
  private final class Storage {
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ elements: [Element]) {
      unsafe self.elements = .allocate(capacity: max(1, elements.count))
      _ = unsafe self.elements.initialize(from: elements)
    }

    deinit { unsafe elements.deallocate() }
  }

  /// How many elements it holds.
  let count: Int

  init(_ elements: [Element]) {
    storage = Storage(elements)
    unsafe base = UnsafePointer(storage.elements.baseAddress!)
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return unsafe base[index]
  }
}
