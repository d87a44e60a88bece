import SchemaModel

/// A statement that a trigger runs when rows come in, with its values as expressions over the columns
/// of the new row.
///
/// What of a value cannot be told is `unsupported` in it.
struct TriggerWrite {
  /// What the statement does to its table.
  enum Action {
    /// The values of one row by column; a column that is left to its default is missing.
    case insert(values: [String: Expression], conflict: ProcedureInsertion.Conflict)
    case update(sets: [(column: String, value: Expression)])
    /// Takes out rows: all of them, unless it is conditional.
    case delete(isConditional: Bool)
    /// EXECUTE and other statements of which nothing is known.
    case opaque(String)
  }

  var action: Action
  /// The table that it writes to; `nil` where nothing is known.
  var target: QualifiedName?
  /// The function in which the statement stands; `nil` for the trigger's own.
  var function: QualifiedName?
  /// What holds whenever it runs: expressions over the new row, some of them unknown.
  var conditions: [Expression] = []
  /// Whether an error that it raises is caught.
  var isCaught = false
  /// Whether a condition on `pg_trigger_depth()` keeps it from following upon itself.
  var isBounded = false
  /// Whether a query decides how many rows there are.
  var hasQuery = false
  /// The columns by which a query makes one row of several new ones.
  var groupedBy: [Expression]?

  /// Whether it runs whenever the trigger fires.
  var isSure: Bool { conditions.isEmpty && !isCaught }

  /// The statement in a few words: `INSERT INTO "audit" of function write_audit`.
  var description: String {
    let table = target.map { "\"\($0)\"" } ?? ""
    let verb =
      switch action {
      case .insert: "INSERT INTO \(table)"
      case .update: "UPDATE \(table)"
      case .delete: "DELETE FROM \(table)"
      case .opaque(let what): what
      }
    return function.map { "\(verb) of function \($0)" } ?? verb
  }
}

/// All that a trigger does when rows come into its table.
struct TriggerEffects {
  /// A value that goes into a variable, with what holds where it does.
  struct Conversion {
    var value: Expression
    var type: SQLType
    var conditions: [Expression]
  }

  var hook: TableHook
  var table: Table
  var writes: [TriggerWrite] = []
  /// What the columns of the new row are set to, where that differs from what came.
  var changes: [String: Expression] = [:]
  /// Conditions under which it ends the statement with an error; empty lists for always.
  var raises: [[Expression]] = []
  /// Conditions under which a BEFORE trigger leaves the row out.
  var omissions: [[Expression]] = []
  /// Values that it puts into variables of some type.
  var conversions: [Conversion] = []
  /// What it names and is not there, with what holds where it does.
  var absences: [(what: String, conditions: [Expression])] = []
  /// Whether its function's body could be read.
  var isRead = false
}

extension Expression {
  /// Whether nothing in it is unknown.
  var isKnown: Bool {
    var known = true
    walk { if case .unsupported = $0 { known = false } }
    return known
  }
}
