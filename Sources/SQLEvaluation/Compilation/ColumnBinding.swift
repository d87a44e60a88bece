public import SchemaModel

/// A column that an expression may read: its place in the row is its place in the list given.
public struct ColumnBinding: Sendable {
  /// The column's name.
  public var name: String
  /// The column's type, a domain's name where it is one.
  public var type: SQLType
  /// The column's collation; `nil` is the database's.
  public var collation: String?

  /// Makes a binding.
  public init(name: String, type: SQLType, collation: String? = nil) {
    self.name = name
    self.type = type
    self.collation = collation
  }

  /// The binding of a table's column.
  public init(_ column: Column) {
    self.init(name: column.name, type: column.type, collation: column.collation)
  }
}
