public import SQLEvaluation

/// A value that programs tend to stumble over, and what it is called in reports.
public struct EdgeCase: Hashable, Sendable {
  /// `empty string`, `greatest`, `leap day`.
  public var name: String
  public var value: SQLValue

  /// Makes an entry.
  public init(name: String, value: SQLValue) {
    self.name = name
    self.value = value
  }
}

/// The catalogue's entries for a column, parted by what its constraints say of them.
public struct EdgeCaseSelection: Hashable, Sendable {
  /// An entry that a constraint forbids.
  public struct Skipped: Hashable, Sendable {
    public var entry: EdgeCase
    /// The constraint's name.
    public var constraint: String

    /// Makes a note of a skipped entry.
    public init(entry: EdgeCase, constraint: String) {
      self.entry = entry
      self.constraint = constraint
    }
  }

  /// In the catalogue's order.
  public var kept: [EdgeCase]
  public var skipped: [Skipped]
  /// Whether texts with blanks at their ends have been judged by all that asks for trimmed ones.
  public var needsNoTrimming = false

  /// Makes a selection.
  public init(kept: [EdgeCase] = [], skipped: [Skipped] = []) {
    self.kept = kept
    self.skipped = skipped
  }
}
