/// A type that a column may have.
struct DrawnType: Sendable {
  var sql: Fragment
  var family: Family
  /// A value that the type's own condition is true of.
  var allows: Value?
  /// Whether the type forbids NULL.
  var isRequired = false
}

/// A column of a drawn table.
struct DrawnColumn: Sendable {
  var name: Identifier
  var type: Fragment
  var family: Family
  var isNullable: Bool
  /// What the known row holds; `nil` is NULL.
  var witness: Value?
  /// Whether PostgreSQL computes the value.
  var isGenerated = false
  /// What stands after the type.
  var suffix: Fragment = ""
}

/// A table that is being drawn.
struct DrawnTable: Sendable {
  var name: Identifier
  var columns: [DrawnColumn] = []
  /// Keys that references may use: places of columns.
  var keys: [[Int]] = []
  /// Elements after the columns.
  var constraints: [Fragment] = []
  /// What stands after the closing parenthesis.
  var suffix: Fragment = ""
  /// Statements that follow it.
  var following: [Fragment] = []
  /// References to other tables: own columns, the table, and its columns.
  var references: [(columns: [Identifier], table: Identifier, key: [Identifier])] = []
  /// The column by which the table is partitioned.
  var partitionColumn: Int?
}

/// A schema drawn from a seed.
struct DrawnSchema: Sendable {
  /// The statements; what the shrinker works on.
  var script: Fragment
  /// The tables, for rows that are known to fit and for rows that may fit.
  var tables: [DrawnTable]

  /// Statements that insert the known rows, without what the shrinker has dropped.
  var witnessScript: String {
    let names = presentNames
    return tables.compactMap { table in
      Self.insert(into: table, names) { column in
        column.witness.map { column.family.literal($0, cast: false) } ?? "NULL"
      }
    }.joined(separator: "\n")
  }

  /// The spelling of each name that the shrinker has left, by number.
  private var presentNames: [Int: String] {
    Dictionary(
      script.identifiers.map { ($0.number, $0.sql) }, uniquingKeysWith: { first, _ in first })
  }

  private static func insert(
    into table: DrawnTable, _ names: [Int: String], _ value: (DrawnColumn) -> String
  ) -> String? {
    guard let name = names[table.name.number] else { return nil }
    let values = table.columns.filter { !$0.isGenerated }.compactMap { column in
      names[column.name.number].map { ($0, value(column)) }
    }
    guard !values.isEmpty else { return "INSERT INTO \(name) DEFAULT VALUES;" }
    return
      "INSERT INTO \(name) (\(values.map(\.0).joined(separator: ", "))) OVERRIDING SYSTEM VALUE"
      + " VALUES (\(values.map(\.1).joined(separator: ", ")));"
  }

  /// Random rows for a table, by the name that a manifest has for it: some of them may fit.
  func randomInserts(table name: String, count: Int, _ random: inout SeededRandom) -> [String] {
    let names = presentNames
    guard
      let table = tables.first(where: { table in
        names[table.name.number].map { $0 == name || $0 == "\"\(name)\"" } ?? false
      })
    else { return [] }
    return (0..<count).compactMap { _ in
      let referenced = referencedValues(table, names, &random)
      return Self.insert(into: table, names) { column in
        if column.isNullable, random.chance(0.15) { return "NULL" }
        if let value = referenced[column.name.number], random.chance(0.9) { return value }
        if let witness = column.witness, random.chance(0.3) {
          return column.family.literal(witness, cast: false)
        }
        return column.family.literal(column.family.value(&random), cast: false)
      }
    }
  }

  /// For the columns of references the key of some row that is there.
  private func referencedValues(
    _ table: DrawnTable, _ names: [Int: String], _ random: inout SeededRandom
  ) -> [Int: String] {
    var values: [Int: String] = [:]
    for reference in table.references {
      guard let parent = names[reference.table.number] else { continue }
      let offset = random.int(0...40)
      for (column, key) in zip(reference.columns, reference.key) {
        guard let name = names[key.number], values[column.number] == nil else { continue }
        values[column.number] =
          "(SELECT \(name) FROM \(parent) OFFSET \(offset) % (SELECT greatest(count(*), 1) FROM \(parent)) LIMIT 1)"
      }
    }
    return values
  }
}
