import GenerationPlan
import SQLEvaluation
import SchemaModel

/// What a column's type and NOT NULL ask of every value that is written of it, as far as the pieces
/// that it is written by do not settle it once and for all.
struct ColumnCheck: Sendable {
  let column: String
  private let isNullForbidden: Bool
  private let written: WrittenColumn
  /// States whose text is no value of the type.
  private let wrongStates: Set<Int64>
  private let test: Test

  /// How the values themselves are tested.
  private enum Test: Sendable {
    /// They cannot be wrong.
    case none
    /// A vector's elements lie in a range.
    case range(slot: Int, ClosedRange<Int64>)
    /// A vector's elements are not the numbers of these words.
    case words(slot: Int, wrong: Set<Int64>)
    /// They have at most so many characters, but for blanks.
    case length(TextLength, Int)
    /// Each is read.
    case read
  }

  /// Looks at a column and at what is written of it.
  init(_ column: Column, _ binding: BoundColumn, in schema: Schema) {
    self.column = column.name
    let type = schema.baseType(of: column.type)
    isNullForbidden = column.isNotNull && binding.state != nil
    written = WrittenColumn(binding, type: type, schema: schema)
    func isWrong(_ text: String) -> Bool {
      do throws(EvaluationError) {
        _ = try SQLValue.read(text, as: type, schema: schema)
        return false
      } catch {
        if case .runtime = error { return true } else { return false }
      }
    }
    var wrongStates: Set<Int64> = []
    for (place, overlay) in binding.overlays.enumerated() where isWrong(overlay) {
      wrongStates.insert(Int64(place) + 2)
    }
    self.wrongStates = wrongStates
    test = Self.test(binding.pieces, type, isWrong)
  }

  private static func test(
    _ pieces: [Piece], _ type: SQLType, _ isWrong: (String) -> Bool
  ) -> Test {
    if pieces.count == 1 {
      switch (pieces[0], type) {
      case (.word(let slot, let list), _):
        let wrong = list.words.indices.filter { isWrong(list.words[$0]) }
        return wrong.isEmpty ? .none : .words(slot: slot, wrong: Set(wrong.map(Int64.init)))
      case (.ordinal(let slot, .integer), _), (.ordinal(let slot, .count), _):
        if let bounds = type.integerBounds {
          return bounds == Int64.min...Int64.max ? .none : .range(slot: slot, bounds)
        }
      case (.ordinal(let slot, .decimal(let scale)), .numeric(let precision?, let own))
      where scale <= own ?? 0 && precision - (own ?? 0) + scale <= 18 && precision >= own ?? 0:
        var limit: Int64 = 1
        for _ in 0..<(precision - (own ?? 0) + scale) { limit *= 10 }
        return .range(slot: slot, (1 - limit)...(limit - 1))
      case (.ordinal(_, .decimal(let scale)), .numeric(let precision?, let own))
      where scale <= own ?? 0 && precision - (own ?? 0) + scale > 18:
        // More digits than an ordinal has.
        return .none
      case (.ordinal(_, .decimal), .numeric(nil, _)), (.ordinal(_, .decimal), .doublePrecision):
        return .none
      case (.ordinal(let slot, .date), .date): return .range(slot: slot, dates)
      case (.ordinal(let slot, .timestamp), .timestamp),
        (.ordinal(let slot, .timestamp), .timestampTZ):
        return .range(slot: slot, instants)
      case (.uuid, .uuid): return .none
      default: break
      }
    }
    switch type {
    case .text, .varchar(nil), .citext, .name: return .none
    case .varchar(let limit?), .char(let limit):
      if let most = pieces.maximumCharacters, most <= limit { return .none }
      return .length(TextLength(pieces), limit)
    case .bytea where pieces.isWholeBytes: return .none
    default: return SQLValue.isOpaque(type) ? .none : .read
    }
  }

  /// What PostgreSQL takes for a date: 4713 BC to the year 5874897, in days since 1970.
  private static let dates: ClosedRange<Int64> = -2_440_588...2_145_031_948
  /// What it takes for a timestamp, as far as 64 bits of microseconds since 1970 go.
  private static let instants: ClosedRange<Int64> =
    -210_866_803_200_000_000...9_222_422_400_000_000_000

  /// The first row of a batch that is wrong, and why.
  ///
  /// - Complexity: O(rows); O(bytes) where values have to be read.
  func firstWrongRow(_ scratch: Scratch) -> (row: Int, constraint: String)? {
    let states = written.binding.state.map { scratch[$0] }
    if let states, isNullForbidden || !wrongStates.isEmpty {
      for row in 0..<scratch.count where states[row] != 0 {
        if isNullForbidden, states[row] == 1 { return (row, "NOT NULL of \"\(column)\"") }
        if wrongStates.contains(states[row]) { return (row, typeWords) }
      }
    }
    return firstUnfitRow(scratch, states).map { ($0, typeWords) }
  }

  private var typeWords: String { "the type of \"\(column)\"" }

  /// The first row that is written by its pieces, and is no value of the type.
  private func firstUnfitRow(_ scratch: Scratch, _ states: Vector?) -> Int? {
    func first(_ isUnfit: (Int) -> Bool) -> Int? {
      (0..<scratch.count).first { (states?[$0] ?? 0) == 0 && isUnfit($0) }
    }
    var buffer: [UInt8] = []
    switch test {
    case .none: return nil
    case .range(let slot, let range):
      let values = scratch[slot]
      return first { !range.contains(values[$0]) }
    case .words(let slot, let wrong):
      let values = scratch[slot]
      return first { wrong.contains(values[$0]) }
    case .length(let length, let limit):
      return first {
        length.exceeds(limit, scratch, row: $0) && isUnreadable(scratch, $0, &buffer)
      }
    case .read:
      return first { row in
        written.fill(&buffer, scratch, row: row)
        return !SQLValue.isPlain(utf8: buffer, written.type)
          && isUnreadable(scratch, row, &buffer)
      }
    }
  }

  private func isUnreadable(_ scratch: Scratch, _ row: Int, _ buffer: inout [UInt8]) -> Bool {
    do throws(EvaluationError) {
      _ = try written.value(scratch, row: row, &buffer)
      return false
    } catch {
      if case .runtime = error { return true } else { return false }
    }
  }
}

extension [Piece] {
  /// Whether they write `\x` and an even number of hexadecimal digits.
  fileprivate var isWholeBytes: Bool {
    guard case .literal("\\x")? = first else { return false }
    var digits = 0
    for piece in dropFirst() {
      switch piece {
      case .literal(let text) where text.allSatisfy(\.isHexDigit): digits += text.utf8.count
      case .characters(_, .digits, let count), .characters(_, .hex, let count): digits += count
      default: return false
      }
    }
    return digits.isMultiple(of: 2)
  }
}
