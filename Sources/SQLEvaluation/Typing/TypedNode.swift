import SchemaModel

/// The row an expression is run on.
struct Frame: Sendable {
  var row: [SQLValue]
  var domainValue: SQLValue
}

/// Computes an expression's value.
typealias Run = @Sendable (Frame) throws(EvaluationError) -> SQLValue

/// A compiled expression with its type.
struct TypedNode: Sendable {
  var type: BaseType
  /// The type with its modifiers, where they are known and matter (`character(n)`).
  var declared: SQLType?
  /// The value, where it does not depend on the row.
  var constant: SQLValue?
  /// The error that PostgreSQL raises for it whatever the row, unless it lies in a part that is
  /// never reached.
  var failure: EvaluationError?
  /// The collation that orders its text; `nil` is not known.
  var collation: String?
  /// The column it reads, when it is nothing but that.
  var columnIndex: Int?
  var run: Run

  /// A constant.
  static func constant(_ value: SQLValue, _ type: BaseType, collation: String?) -> TypedNode {
    TypedNode(type: type, constant: value, collation: collation, run: { _ in value })
  }

  /// - Throws: `unsupported` where its text is not ordered by bytes.
  func requireByteOrder(for operation: String) throws(EvaluationError) {
    switch type {
    case .text, .varchar, .bpchar, .citext: break
    default: return
    }
    if let constant, constant.isNull || constant.string == "" { return }
    guard let collation else {
      throw .unsupported("\(operation) on text in an unknown collation")
    }
    guard ["C", "POSIX", "ucs_basic", "C.UTF-8", "C.utf8"].contains(collation) else {
      throw .unsupported("\(operation) on text in collation \"\(collation)\"")
    }
  }
}
