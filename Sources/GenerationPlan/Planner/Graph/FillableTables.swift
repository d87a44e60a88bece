import OrderedCollections
import SchemaModel

/// The tables that rows are made for: partitions are folded into their root, through which the
/// server routes their rows.
///
/// A root takes over the keys and foreign keys that its partitions declare for themselves, since
/// any row may end in any partition.
struct FillableTables {
  /// In source order.
  private(set) var tables: OrderedDictionary<QualifiedName, Table> = [:]
  /// Why a table cannot hold rows: partitioned without a partition.
  private(set) var emptyReasons: [QualifiedName: String] = [:]
  /// The root of each partition, at any depth.
  private(set) var roots: [QualifiedName: QualifiedName] = [:]

  /// Folds the partitions of a schema.
  ///
  /// - Complexity: O(tables × depth of partitioning + constraints of partitions).
  init(_ schema: Schema) {
    let byName = Dictionary(schema.tables.map { ($0.name, $0) }) { first, _ in first }
    for table in schema.tables {
      var root = table
      var steps = 0
      while let parent = root.partitionOf?.parent, let above = byName[parent],
        steps < schema.tables.count
      {
        root = above
        steps += 1
      }
      if root.name != table.name { roots[table.name] = root.name }
    }
    for table in schema.tables where roots[table.name] == nil { tables[table.name] = table }
    var holders: Set<QualifiedName> = []
    for table in schema.tables {
      guard let root = roots[table.name] else { continue }
      if table.partitioning == nil { holders.insert(root) }
      tables[root]?.adoptConstraints(of: table)
    }
    for table in tables.values where table.partitioning != nil && !holders.contains(table.name) {
      emptyReasons[table.name] = "it is partitioned and has no partition that could hold a row"
    }
  }
}

extension Table {
  /// Adds the keys and foreign keys of a partition that this table has not itself.
  fileprivate mutating func adoptConstraints(of partition: Table) {
    for key in partition.keys where !keys.contains(where: { $0.demandsTheSame(as: key) }) {
      keys.append(key)
    }
    for foreign in partition.foreignKeys
    where !foreignKeys.contains(where: { $0.demandsTheSame(as: foreign) }) {
      foreignKeys.append(foreign)
    }
    presentRows.note(partition.presentRows)
    for hook in partition.hooks where !hooks.contains(where: { $0.name == hook.name }) {
      hooks.append(hook)
    }
  }
}

extension UniqueKey {
  /// Whether both forbid the same pairs of rows.
  fileprivate func demandsTheSame(as other: UniqueKey) -> Bool {
    parts == other.parts && predicate == other.predicate && nullsAreEqual == other.nullsAreEqual
  }
}

extension ForeignKey {
  /// Whether both ask for the same parent row.
  func demandsTheSame(as other: ForeignKey) -> Bool {
    target == other.target && columns.count == other.columns.count
      && zip(columns, targetColumns).allSatisfy { column, target in
        zip(other.columns, other.targetColumns).contains { $0 == column && $1 == target }
      }
  }
}
