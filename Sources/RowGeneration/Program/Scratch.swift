/// Rows a kernel fills at a time: small enough that the vectors of a wide table stay in the first
/// two cache levels, large enough that the dispatch of a kernel costs nothing a row.
let batchCapacity = 512

/// One vector of a batch: a column's ordinals, a state, a row index.
///
/// Bounds are asserted in debug builds and proved by the compiler of the row program in release.
@safe
struct Vector {
  private let base: UnsafeMutablePointer<Int64>

  fileprivate init(_ base: UnsafeMutablePointer<Int64>) { unsafe self.base = base }

  @inline(__always)
  subscript(index: Int) -> Int64 {
    get {
      assert(index >= 0 && index < batchCapacity)
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < batchCapacity)
      unsafe base[index] = newValue
    }
  }

  /// The element as the unsigned word it also is.
  @inline(__always)
  func word(_ index: Int) -> UInt64 { UInt64(bitPattern: self[index]) }
}

/// The vectors and the text of one batch. Owned by one worker; reused for every batch.
@safe
final class Scratch {
  private let base: UnsafeMutablePointer<Int64>
  private let slotCount: Int
  /// Text that kernels have made for this batch.
  var arena = TextArena()
  /// Rows in the batch.
  var count = 0
  /// The first of the batch's rows, where they are consecutive; `nil` in a part of a batch.
  private(set) var firstRow: UInt64?
  /// Which try at these rows this is; raised only for rows a check has refused.
  var attempt: UInt64 = 0
  /// Why a row of the batch could not be made, if one could not.
  var failure: GenerationError?
  /// The rows that are made again.
  let remade = RowLists()
  /// The rows whose element of `markedSlot` is not 0.
  private let marked = RowLists()
  private var markedSlot: Int?
  /// The rows by their element of `sortedSlot`.
  private let sorted = RowLists()
  private var sortedSlot: Int?
  /// Scratch space for parts of a batch (cases, remade rows), made when first needed.
  private var nested: Scratch?

  init(slotCount: Int) {
    self.slotCount = slotCount
    unsafe base = .allocate(capacity: max(1, slotCount) * batchCapacity)
    unsafe base.initialize(repeating: 0, count: max(1, slotCount) * batchCapacity)
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  subscript(slot: Int) -> Vector {
    assert(slot >= 0 && slot < slotCount, "slot \(slot) of \(slotCount)")
    return unsafe Vector(base + slot * batchCapacity)
  }

  /// Fills the vectors for `count` rows from `first` on.
  func fill(_ steps: [Step], from first: Int, count: Int) {
    self.count = count
    firstRow = UInt64(first)
    attempt = 0
    arena.removeAll()
    forgetLists()
    let rows = self[TableCompiler.row]
    for i in 0..<count { rows[i] = Int64(first &+ i) }
    steps.run(self)
  }

  /// Fills the vectors for any rows, at most a batch of them.
  func fill(_ steps: [Step], rows chosen: [Int]) {
    precondition(chosen.count <= batchCapacity, "\(chosen.count) rows in a batch")
    count = chosen.count
    firstRow = nil
    attempt = 0
    arena.removeAll()
    forgetLists()
    let rows = self[TableCompiler.row]
    for (place, row) in chosen.enumerated() { rows[place] = Int64(row) }
    steps.run(self)
  }

  /// The rows whose element of a slot is not 0: found once a batch, as every column with edge cases
  /// asks for the same few.
  func markedRows(_ slot: Int) -> RowSelection {
    if markedSlot != slot {
      let values = self[slot]
      startMarks(slot)
      for row in 0..<count where values[row] != 0 { marked.append(row) }
    }
    return marked[0]
  }

  /// Begins the list of a slot's marked rows, to which whoever fills the slot adds them.
  func startMarks(_ slot: Int) {
    marked.reset()
    markedSlot = slot
  }

  /// Adds a row to the list begun.
  func mark(_ row: Int) { marked.append(row) }

  /// The rows by their element of a slot, which is below `lists`: found once a batch, as several columns
  /// depend on a row's case.
  func rowsByValue(_ slot: Int, lists: Int) -> RowLists {
    if sortedSlot != slot {
      sorted.sort(self[slot], below: count, into: lists)
      sortedSlot = slot
    }
    return sorted
  }

  /// To be called where vectors hold other rows than before.
  func forgetLists() {
    markedSlot = nil
    sortedSlot = nil
  }

  /// Space of the same shape for a selection of this batch's rows.
  func selectionScratch() -> Scratch {
    if let nested { return nested }
    let made = Scratch(slotCount: slotCount)
    nested = made
    return made
  }
}

/// Bytes of text values, addressed by (offset, length) packed into a vector's element.
@safe
struct TextArena {
  private(set) var bytes: [UInt8] = []

  /// Forgets all text; capacity stays.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a value and returns its reference.
  mutating func append(_ text: some Collection<UInt8>) -> Int64 {
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return Self.reference(offset: offset, length: bytes.count - offset)
  }

  /// Appends what `write` adds to the bytes, and returns its reference.
  mutating func append(_ write: (_ bytes: inout [UInt8]) -> Void) -> Int64 {
    let offset = bytes.count
    write(&bytes)
    return Self.reference(offset: offset, length: bytes.count - offset)
  }

  /// The bytes behind a reference.
  func slice(_ reference: Int64) -> ArraySlice<UInt8> {
    let (offset, length) = Self.place(reference)
    return bytes[offset..<(offset + length)]
  }

  static func reference(offset: Int, length: Int) -> Int64 { Int64(offset) << 32 | Int64(length) }

  static func place(_ reference: Int64) -> (offset: Int, length: Int) {
    (Int(reference >> 32), Int(reference & 0xffff_ffff))
  }
}
