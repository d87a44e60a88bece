internal import SchemaModel

/// A constraint that waits until all the columns of its table are known.
struct PendingConstraint {
  /// Where it comes from.
  enum Source {
    /// A `Constraint` node.
    case written(SyntaxNode)
    /// A key of the table that LIKE … INCLUDING INDEXES copies.
    case key(UniqueKey, of: QualifiedName)
  }

  var source: Source
  /// The column it was written with; `nil` for one of the whole table.
  var column: String?
  var deferrability: Deferrability

  init(_ node: SyntaxNode, column: String? = nil) {
    source = .written(node)
    self.column = column
    deferrability =
      node["initdeferred"].bool
      ? .initiallyDeferred : node["deferrable"].bool ? .deferrable : .notDeferrable
  }

  init(copying key: UniqueKey, of table: QualifiedName) {
    source = .key(key, of: table)
    deferrability = key.deferrability
  }

  /// When the server would come to it: CHECKs with the table, then the primary key, the other
  /// keys, and foreign keys last. Generated names depend on this order.
  var stage: Int {
    switch source {
    case .key(let key, _): return key.isPrimary ? 1 : 2
    case .written(let node):
      switch node["contype"].string {
      case "CONSTR_GENERATED", "CONSTR_CHECK": return 0
      case "CONSTR_PRIMARY": return 1
      case "CONSTR_FOREIGN": return 3
      default: return 2
      }
    }
  }
}

extension [PendingConstraint] {
  /// Applies a `DEFERRABLE` or `INITIALLY DEFERRED` that follows a column's constraint.
  mutating func deferLast(_ deferrability: Deferrability) {
    guard !isEmpty else { return }
    self[count - 1].deferrability = deferrability
  }
}
