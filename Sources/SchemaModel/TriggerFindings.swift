/// A setting of the session that a trigger takes a key of a table from.
public struct KeySetting: Hashable, Sendable {
  public var name: String
  /// The table and the column that have the key.
  public var table: QualifiedName
  public var column: String

  /// Makes a setting.
  public init(name: String, table: QualifiedName, column: String) {
    self.name = name
    self.table = table
    self.column = column
  }
}

/// A table whose rows a trigger makes a row each of for another table.
public struct StandIn: Hashable, Sendable {
  public var table: QualifiedName
  /// Its columns by those of the other table that get their values.
  public var columns: [String: String]

  /// Makes one.
  public init(table: QualifiedName, columns: [String: String]) {
    self.table = table
    self.columns = columns
  }
}

/// What may fail when a trigger fires.
public struct TriggerWarning: Sendable {
  /// Something that it does, with what may refuse it.
  public struct Doubt: Hashable, Sendable {
    /// `runs INSERT INTO "t", which`, or all there is to say.
    public var what: String
    /// The constraints, where any are in doubt: `NOT NULL of a`.
    public var constraints: [String] = []
  }

  public var trigger: String
  public var doubts: [Doubt] = []

  /// No doubts of a trigger.
  public init(_ trigger: String) { self.trigger = trigger }

  /// Takes a doubt in, each only once.
  public mutating func note(_ what: String, _ constraint: String? = nil) {
    let place = doubts.firstIndex { $0.what == what } ?? doubts.endIndex
    if place == doubts.endIndex { doubts.append(Doubt(what: what)) }
    if let constraint, !doubts[place].constraints.contains(constraint) {
      doubts[place].constraints.append(constraint)
    }
  }
}

/// What the triggers of a schema ask of the rows that come in, and what they do to other tables.
public struct TriggerFindings: Sendable {
  /// Conditions that the rows of a table have to meet so that its triggers run through.
  public var checks: [QualifiedName: [CheckConstraint]] = [:]
  /// Conditions that leave triggers room: rows meet those that the table's constraints allow.
  public var wishes: [QualifiedName: [CheckConstraint]] = [:]
  /// References that a table's rows have to have beside its foreign keys.
  public var references: [QualifiedName: [ForeignKey]] = [:]
  /// Columns that have to differ from row to row beside the table's keys.
  public var keys: [QualifiedName: [UniqueKey]] = [:]
  /// Why a table has to stay empty.
  public var emptyReasons: [QualifiedName: String] = [:]
  /// What may fail when rows are loaded, by the table that the trigger belongs to.
  public var warnings: [QualifiedName: [TriggerWarning]] = [:]
  /// A table to load before another one.
  public var precedences: [(first: QualifiedName, then: QualifiedName)] = []
  /// Settings that have to hold a key while a table is loaded.
  public var settings: [QualifiedName: [KeySetting]] = [:]
  /// Tables that triggers take rows out of, with the triggers that do.
  public var losses: [QualifiedName: [String]] = [:]
  /// By the table that a trigger fills, the table whose rows it does so for.
  public var standIns: [QualifiedName: StandIn] = [:]
  /// Tables that triggers empty when the transaction ends.
  public var emptied: Set<QualifiedName> = []

  /// No findings.
  public init() {}
}
