internal import GenerationPlan
internal import SchemaModel

/// Columns whose values may hold a line `\.`: psql before version 18 takes that for the end of what it
/// copies, even inside of a quoted CSV value.
struct EndMarkers {
  /// The columns by table.
  private var columns: [QualifiedName: Set<String>] = [:]

  /// Looks for them in the values that a plan and a schema name.
  init(plan: Plan, schema: Schema) {
    for table in plan.tables {
      for column in table.columns
      where Self.mayHoldMarker(table.texts(of: column, in: schema) + [column.name]) {
        columns[table.name, default: []].insert(column.name)
      }
    }
    spread(in: plan)
  }

  /// What a reference copies holds it too.
  private mutating func spread(in plan: Plan) {
    var isStable = columns.isEmpty
    while !isStable {
      isStable = true
      for table in plan.tables {
        for key in table.references.map(\.foreignKey) {
          for (own, target) in zip(key.columns, key.targetColumns)
          where columns[key.target]?.contains(target) == true {
            isStable = !columns[table.name, default: []].insert(own).inserted && isStable
          }
        }
      }
    }
  }

  /// The columns of a table.
  func columns(of table: QualifiedName) -> Set<String> { columns[table] ?? [] }

  /// Whether values made of these texts may hold it: there are both a line's end and a `\.`.
  private static func mayHoldMarker(_ texts: [String]) -> Bool {
    texts.contains { $0.contains("\\.") }
      && texts.contains { $0.utf8.contains(UInt8(ascii: "\n")) || $0.contains("\\n") }
  }

  /// What stands for it on the way through psql.
  static let substitute = "\\.rowmill"

  /// A shell command that puts the substitute into a stream of lines.
  static let filter = "sed \(ShellText.quoted("s/^\\\\\\.\\(\r*\\)$/\\\\.rowmill\\1/"))"
}
