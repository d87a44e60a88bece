public import SchemaModel

/// The order of one type's values as a unique index has it: `1.0` equals `1.00`, and upper case
/// equals lower case where the type says so.
public struct ValueComparator: Sendable {
  private let comparison: Comparison

  /// The order of a column's or an expression's type; by the bytes of the text for types that have
  /// none here.
  public init(_ type: SQLType, in schema: Schema) {
    comparison =
      ValueOrder.comparison(for: BaseType(type, in: schema)) ?? { a, b in
        ValueOrder.scalar(.text(a.text(as: type)), .text(b.text(as: type)))
      }
  }

  /// -1, 0 or 1; NULL equals NULL and is greater than all else.
  public func order(_ a: SQLValue, _ b: SQLValue) -> Int {
    switch (a.isNull, b.isNull) {
    case (true, true): 0
    case (true, false): 1
    case (false, true): -1
    case (false, false): comparison(a, b)
    }
  }
}
