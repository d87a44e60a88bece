/// The rows that a schema's own script puts into a table, by INSERT or COPY.
public struct PresentRows: Sendable {
  /// Rows whose values can be told: a constant for each column, `nil` where only the server knows.
  public private(set) var told: [[String: Expression?]] = []
  /// Whether there are others, which a query made.
  public private(set) var hasOthers = false

  /// Whether some of those that are told may not be there, since a condition decides.
  public private(set) var isUncertain = false

  /// More rows than are remembered; what is beyond counts as others.
  private static let limit = 100_000

  /// No rows.
  public init() {}

  /// Whether the script leaves the table as it made it.
  public var isEmpty: Bool { told.isEmpty && !hasOthers }

  /// Notes a row; a column that it does not name is NULL.
  public mutating func note(_ row: [String: Expression?]) {
    if told.count < Self.limit { told.append(row) } else { hasOthers = true }
  }

  /// Notes that there are rows which cannot be told.
  public mutating func noteOthers() { hasOthers = true }

  /// Notes that rows which are told may not be there.
  public mutating func noteUncertainty() { isUncertain = true }

  /// Notes all of another table's rows.
  public mutating func note(_ other: PresentRows) {
    for row in other.told { note(row) }
    if other.hasOthers { hasOthers = true }
    if other.isUncertain { isUncertain = true }
  }

  /// Changes columns of all rows.
  ///
  /// - Parameter keepingOld: whether the rows as they were count as well.
  public mutating func change(_ columns: [String: Expression?], keepingOld: Bool) {
    let old = told
    if !keepingOld { told = [] }
    for row in old { note(row.merging(columns) { $1 }) }
  }

  /// Gives each row that is told its value of a column.
  ///
  /// - Precondition: there are as many values as rows that are told.
  public mutating func setColumn(_ name: String, to values: [Expression?]) {
    precondition(values.count == told.count, "\(values.count) values for \(told.count) rows")
    for place in told.indices { told[place][name] = .some(values[place]) }
  }

  /// Gives a column another name.
  public mutating func renameColumn(_ old: String, to new: String) {
    for place in told.indices {
      guard let value = told[place].removeValue(forKey: old) else { continue }
      told[place][new] = value
    }
  }
}
