import SchemaModel

/// What a generator has to fit: a column's type, domain and keys, in the shapes that rules ask for.
struct ColumnContext {
  let column: Column
  let table: Table
  let schema: Schema
  let domain: Domain
  /// The type under all domains.
  let base: SQLType
  let classes: TypeClasses
  /// Days since 1970-01-01.
  let asOf: Int32
  /// Whether a key of the table contains the column, so that its values may have to differ.
  let isUnique: Bool
  /// Least and most characters (elements, for an array) a value may have.
  let length: ClosedRange<Int>

  init(_ column: Column, of table: Table, in schema: Schema, domain: Domain, asOf: Int32) {
    self.column = column
    self.table = table
    self.schema = schema
    self.domain = domain
    self.asOf = asOf
    base = schema.baseType(of: column.type)
    classes = TypeClasses(column.type, in: schema)
    isUnique = table.keys.contains { $0.columns.contains(column.name) }
    let limit = base.maximumLength ?? Int.max
    let octets = domain.text.octets
    let upper = min(domain.text.length.upperBound, limit, max(0, octets.upperBound))
    // So many characters are as many bytes at least.
    let leastOctets = base.isCharacter ? octets.lowerBound : 0
    let least = max(domain.text.length.lowerBound, leastOctets, domain.text.isTrimmed ? 1 : 0)
    length = min(least, upper)...upper
  }

  /// The ordinal form of the type, if it has one.
  var ordinal: OrdinalType? { OrdinalType(column.type, in: schema) }

  /// The least and greatest ordinals that type and domain allow; `nil` for other types.
  var bounds: ClosedRange<Int64>? {
    guard let type = OrdinalType.bounds(of: column.type, in: schema) else { return nil }
    guard let first = domain.intervals?.first, let last = domain.intervals?.last else {
      return type
    }
    let low = max(type.lowerBound, first.lowerBound)
    return low...max(low, min(type.upperBound, last.upperBound))
  }

  /// Whether a text generator's words must be of one case.
  var caseFilter: Template.Filter? {
    switch domain.text.letterCase {
    case .any: nil
    case .lower: .lower
    case .upper: .upper
    }
  }
}
