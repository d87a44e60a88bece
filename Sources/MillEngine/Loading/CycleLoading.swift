internal import GenerationPlan
internal import SchemaModel

/// How the references that close circles are loaded while every constraint stays on.
///
/// A foreign key is checked at the end of the statement, or of the transaction where it is
/// DEFERRABLE and told to wait. So a circle is loaded in the first of these ways that is open to it:
/// its constraint waits; its columns are NULL at first and set when the other table is there; all
/// of the circle's tables are filled by one statement, from temporary copies.
struct CycleLoading {
  /// How one deferred reference is kept.
  enum Way {
    /// The constraint is checked when the circle is complete.
    case waiting
    /// These columns are NULL first, then set by a join over the key's columns.
    case nullFirst(columns: [String], key: [String])
  }

  /// The tables of each circle that is filled by one statement, in load order.
  private(set) var together: [[QualifiedName]] = []
  /// The deferred references of the other circles, by table.
  private(set) var ways: [QualifiedName: [(reference: ReferencePlan, way: Way)]] = [:]
  /// The last table in load order of the circle a table belongs to; itself outside of circles.
  private var lastTables: [QualifiedName: QualifiedName] = [:]

  /// Decides for all tables of a plan.
  ///
  /// - Parameter fileCounts: how many files each table has; a statement brings no more than one.
  init(plan: Plan, schema: Schema, fileCounts: [QualifiedName: Int]) {
    let filled = Set(plan.tables.lazy.filter { $0.rows > 0 }.map(\.name))
    for cycle in plan.cycles {
      let members = cycle.filter(filled.contains)
      for name in members { lastTables[name] = members[members.count - 1] }
      var found: [QualifiedName: [(ReferencePlan, Way)]] = [:]
      var mustBeTogether = false
      for name in members {
        guard let tablePlan = plan.table(name), let table = schema.table(name) else { continue }
        for reference in tablePlan.references
        where reference.isDeferred && filled.contains(reference.foreignKey.target) {
          if let way = Self.way(of: reference, in: table, schema) {
            found[name, default: []].append((reference, way))
          } else {
            mustBeTogether = true
          }
        }
      }
      if mustBeTogether {
        together.append(members)
      } else {
        for (name, list) in found { ways[name] = list }
      }
    }
    let circling = plan.tables.filter {
      $0.rows > 0 && Self.pointsAhead($0, fileCount: fileCounts[$0.name] ?? 1)
    }
    for table in circling where !together.joined().contains(table.name) {
      together.append([table.name])
    }
  }

  /// Whether rows point at rows that another statement may bring: roots that point at one another, but
  /// for the first two rows of a table of which a file holds both.
  private static func pointsAhead(_ table: TablePlan, fileCount: Int) -> Bool {
    table.references.contains { reference in
      guard reference.root == .another else { return false }
      if case .tiered = reference.draw, reference.sharesNoColumn {
        return table.rows / max(1, fileCount) < 2
      }
      return true
    }
  }

  /// The tables that are filled through a temporary copy.
  var stagedTables: Set<QualifiedName> {
    let nulled = ways.filter {
      $0.value.contains { if case .nullFirst = $0.way { true } else { false } }
    }
    return Set(nulled.keys).union(together.joined())
  }

  /// The table after which the references of `table` can be set and checked.
  func lastTable(ofCycleOf table: QualifiedName) -> QualifiedName { lastTables[table] ?? table }

  /// How a reference is kept on its own; `nil` where neither way is open.
  private static func way(of reference: ReferencePlan, in table: Table, _ schema: Schema) -> Way? {
    let key = reference.foreignKey
    if key.deferrability != .notDeferrable { return .waiting }
    // An UPDATE would run the triggers that fire on it, and they could change the rows.
    guard table.hooks.allSatisfy(\.firesOnInsert) else { return nil }
    let columns = key.columns.filter { table.column($0)?.isNotNull == false }
    guard !columns.isEmpty, !key.matchFull || columns.count == key.columns.count else { return nil }
    // Rows of other tables that refer to a column want it to be there.
    let referenced = schema.tables.flatMap(\.foreignKeys).filter { $0.target == table.name }
      .flatMap(\.targetColumns)
    let isFree = columns.allSatisfy { column in
      !referenced.contains(column)
        && !table.checks.contains { $0.expression.columns.contains(column) }
        && !table.exclusions.contains { constraint in
          constraint.elements.contains { $0.expression.columns.contains(column) }
            || constraint.predicate?.columns.contains(column) == true
        }
        && !table.keys.contains { unique in
          (unique.nullsAreEqual && unique.columns.contains(column))
            || unique.predicate?.columns.contains(column) == true
        }
        && isPlainlyNullable(column, in: table)
    }
    guard isFree else { return nil }
    let join = table.keys.first { unique in
      unique.isPlain && unique.deferrability == .notDeferrable
        && unique.columns.allSatisfy {
          table.column($0)?.isNotNull == true && !columns.contains($0)
        }
    }
    return join.map { .nullFirst(columns: columns, key: $0.columns) }
  }

  /// A domain may forbid NULL, or constrain it, where the column does not.
  private static func isPlainlyNullable(_ column: String, in table: Table) -> Bool {
    if case .domain = table.column(column)?.type { false } else { true }
  }
}

extension ReferencePlan {
  /// Whether a self-reference compares no column with itself.
  fileprivate var sharesNoColumn: Bool {
    zip(foreignKey.columns, foreignKey.targetColumns).allSatisfy { $0 != $1 }
  }
}
