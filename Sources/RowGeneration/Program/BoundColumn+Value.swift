import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Reads a column's value of a batch as SQL sees it.
struct ValueReader: Sendable {
  let binding: BoundColumn
  let type: SQLType
  private let ordinal: OrdinalType?
  private let schema: Schema

  init(_ binding: BoundColumn, type: SQLType, schema: Schema) {
    self.binding = binding
    self.type = type
    ordinal = OrdinalType(type, in: schema)
    self.schema = schema
  }

  /// The value in one row.
  func value(_ scratch: Scratch, row: Int) -> SQLValue {
    if (binding.state.map { scratch[$0][row] } ?? 0) == 0, let slot = binding.ordinal, let ordinal {
      return ordinal.value(scratch[slot][row], type: type, in: schema)
    }
    guard let text = binding.text(scratch, row: row) else { return .null }
    switch schema.baseType(of: type) {
    case .char:
      // Stored with blanks up to its length, of which none counts.
      return .text(String(text.reversed().drop { $0 == " " }.reversed()))
    case let base where base.isCharacter: return .text(text)
    case let base: return SQLValue(text: text, type: base, schema: schema) ?? .null
    }
  }

  /// The same reader over other vectors.
  func renamed(_ slots: (Int) -> Int) -> ValueReader {
    ValueReader(binding.renamed(slots), type: type, schema: schema)
  }
}
