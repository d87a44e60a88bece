public import SchemaModel

/// Rows that break a constraint although the plan promised that none would: a fault of the program.
public struct ConstraintViolation: Hashable, Sendable {
  /// One row that takes part.
  public struct Row: Hashable, Sendable {
    /// The row's number, from 0.
    public let number: Int
    /// The values of the columns that the constraint reads, as text; `nil` is NULL.
    public let values: [Value]
  }

  /// One column's value.
  public struct Value: Hashable, Sendable {
    /// The column.
    public let column: String
    /// The value's text; `nil` is NULL.
    public let text: String?
  }

  /// The table whose rows they are.
  public let table: QualifiedName
  /// The constraint in words: `CHECK "price_positive"`.
  public let constraint: String
  /// What is wrong, where the constraint alone does not tell.
  public let detail: String?
  /// The first of the rows: one, or two that must not both be.
  public let rows: [Row]
  /// Where the constraint stands in the schema.
  public let range: SourceRange?

  /// The columns that take part.
  public var columns: [String] { rows.first?.values.map(\.column) ?? [] }

  /// Whether two tell of the same rows and constraint; where the constraint stands does not count.
  public static func == (a: Self, b: Self) -> Bool {
    a.table == b.table && a.constraint == b.constraint && a.detail == b.detail && a.rows == b.rows
  }

  /// Hashes what equality compares but for the detail, which the rest decides.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(table)
    hasher.combine(constraint)
    hasher.combine(rows)
  }
}

extension ConstraintViolation: CustomStringConvertible {
  /// One sentence that names the constraint, the rows and their values.
  public var description: String {
    let shown = rows.map { row in
      "row \(row.number) (\(row.values.map(\.description).joined(separator: ", ")))"
    }
    let verb = rows.count == 1 ? "breaks" : "break"
    return "table \(table): \(shown.joined(separator: " and ")) \(verb) \(constraint)"
      + (detail.map { ": \($0)" } ?? "")
  }
}

extension ConstraintViolation.Value: CustomStringConvertible {
  /// Characters of a value that are shown.
  private static let shownCharacters = 60

  /// `price = '3.50'`.
  public var description: String {
    guard let text else { return "\(column) = NULL" }
    let isLong = text.count > Self.shownCharacters
    return "\(column) = '\(text.prefix(Self.shownCharacters))\(isLong ? "…" : "")'"
  }
}
