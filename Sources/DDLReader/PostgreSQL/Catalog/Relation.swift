internal import SchemaModel

/// What a name in the relations' namespace stands for.
enum Relation {
  /// A table whose rows are generated.
  case table
  /// Something that has a relation's name but no rows of its own to make: a view, say.
  case opaque(String)
  /// An index, with the table it belongs to.
  case index(of: QualifiedName)
  case sequence
  case compositeType

  /// What a message calls it, with its article.
  var description: String {
    switch self {
    case .table: "a table"
    case .opaque(let what): what
    case .index: "an index"
    case .sequence: "a sequence"
    case .compositeType: "a composite type"
    }
  }
}

/// A table while its statements are still being read.
struct TableDraft {
  var table: Table
  /// CHECKs marked NO INHERIT, which stay out of children.
  var checksNotInherited: [String] = []
  /// Triggers that `ALTER TABLE … DISABLE TRIGGER` has silenced.
  var disabledTriggers: [String] = []
  /// Set by `DISABLE TRIGGER ALL` and `DISABLE TRIGGER USER`.
  var allTriggersDisabled = false

  init(_ table: Table) { self.table = table }
}
