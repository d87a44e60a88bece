import GenerationPlan
import SQLEvaluation
import SchemaModel

/// A column as a batch writes it, read as SQL reads it.
///
/// Values come from the text that is written. Where that is one of a list of words, each word is read
/// once; where it is the whole notation of an ordinal, the ordinal is the value.
final class WrittenColumn: Sendable {
  let binding: BoundColumn
  /// The type under any domain.
  let type: SQLType
  let schema: Schema
  private let source: Source
  /// What the states stand for, from 2 on.
  private let overlays: [Reading]

  private typealias Reading = Result<SQLValue, EvaluationError>

  private enum Source: Sendable {
    case words(slot: Int, [Reading])
    case ordinal(WrittenOrdinal)
    case text
  }

  /// Words that are read beforehand.
  private static let mostWords = 65_536

  /// Looks at what is written of a column.
  ///
  /// - Complexity: linear in the words that it is written from.
  init(_ binding: BoundColumn, type: SQLType, schema: Schema) {
    self.binding = binding
    self.type = type
    self.schema = schema
    func read(_ text: String) -> Reading {
      Reading { () throws(EvaluationError) in try SQLValue.read(text, as: type, schema: schema) }
    }
    overlays = binding.overlays.map(read)
    if binding.pieces.count == 1, case .word(let slot, let list) = binding.pieces[0],
      list.words.count <= Self.mostWords
    {
      source = .words(slot: slot, list.words.map(read))
    } else {
      source = WrittenOrdinal(binding, type).map { .ordinal($0) } ?? .text
    }
  }

  /// The value of a row.
  ///
  /// - Parameter buffer: space for its text.
  /// - Throws: `runtime` for what is no value of the type.
  func value(_ scratch: Scratch, row: Int, _ buffer: inout [UInt8]) throws(EvaluationError)
    -> SQLValue
  {
    let state = binding.state.map { scratch[$0][row] } ?? 0
    guard state == 0 else { return state == 1 ? .null : try overlays[Int(state) - 2].get() }
    switch source {
    case .words(let slot, let values): return try values[Int(scratch[slot][row])].get()
    case .ordinal(let ordinal): return ordinal.value(scratch, row: row, type: type, schema)
    case .text:
      fill(&buffer, scratch, row: row)
      return try SQLValue.read(String(decoding: buffer, as: UTF8.self), as: type, schema: schema)
    }
  }

  /// Puts the text of a row whose state is 0 in the place of what a buffer holds.
  func fill(_ buffer: inout [UInt8], _ scratch: Scratch, row: Int) {
    buffer.removeAll(keepingCapacity: true)
    binding.pieces.append(to: &buffer, scratch, row: row)
  }
}

/// A column that is written as one ordinal, from which nothing is lost that comparisons would see.
struct WrittenOrdinal: Hashable, Sendable {
  let slot: Int
  let type: OrdinalType
  /// What is written are multiples of it, rounded down: a second where fractions are left out.
  let step: Int64

  /// The ordinal of a column; `nil` where it is written otherwise.
  init?(_ binding: BoundColumn, _ type: SQLType) {
    guard binding.pieces.count == 1, case .ordinal(let slot, let notation) = binding.pieces[0]
    else { return nil }
    self.slot = slot
    switch (notation, type) {
    case (.integer, let type) where type.isInteger: (self.type, step) = (.integer, 1)
    case (.count, let type) where type.isInteger: (self.type, step) = (.integer, 1)
    case (.decimal(let scale), .numeric(let precision, let own))
    where precision == nil || scale <= own ?? 0:
      (self.type, step) = (.decimal(scale: scale), 1)
    case (.date, .date): (self.type, step) = (.date, 1)
    case (.timestamp(let digits, _), .timestamp), (.timestamp(let digits, _), .timestampTZ):
      guard digits == 0 || digits == 6 else { return nil }
      (self.type, step) = (.timestamp, digits == 0 ? 1_000_000 : 1)
    default: return nil
    }
  }

  /// The ordinal that is written.
  @inline(__always)
  func written(_ ordinal: Int64) -> Int64 {
    step == 1 ? ordinal : ordinal.flooredDivision(by: step) &* step
  }

  /// The value of a row.
  func value(_ scratch: Scratch, row: Int, type sqlType: SQLType, _ schema: Schema) -> SQLValue {
    type.value(written(scratch[slot][row]), type: sqlType, in: schema)
  }
}
