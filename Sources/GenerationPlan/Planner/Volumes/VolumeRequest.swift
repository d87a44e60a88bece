import OrderedCollections
import SchemaModel

/// How many rows are asked of each table, and whether by name.
struct VolumeRequest {
  struct Asked: Sendable {
    var rows: Int
    /// The user named the table: fewer rows are an error.
    var isExplicit: Bool
  }

  /// By the table's place.
  private(set) var asked: [Asked]
  private(set) var diagnostics: [Diagnostic] = []

  /// Resolves the names of a request.
  ///
  /// Rows that a plan file gives are asked for by name too; where the request itself speaks of all
  /// tables, only those that the file does not have from being written for other numbers.
  init(_ request: PlanRequest, _ fillable: FillableTables, _ edits: PlanEdits) {
    let everyTable = request.volume.rowsForAll ?? PlanRequest.defaultRows
    asked = fillable.tables.values.map { table in
      let written = request.overrides?.table(table.name)?.rows?.value
      if let rows = request.hasVolume ? edits.rows(of: table.name) : written {
        return Asked(rows: rows, isExplicit: true)
      }
      return Asked(rows: everyTable, isExplicit: false)
    }
    for entry in request.rowsByTable {
      if entry.rows < 0 {
        diagnostics.append(
          Diagnostic(.error, "table \"\(entry.table)\" cannot have \(entry.rows) rows"))
        continue
      }
      do throws(Diagnostic) {
        asked[try Self.place(of: entry.table, fillable)] = Asked(
          rows: entry.rows, isExplicit: true)
      } catch {
        diagnostics.append(error)
      }
    }
  }

  /// Sets what a spread total gives a table.
  mutating func ask(_ rows: Int, at place: Int) { asked[place].rows = rows }

  /// The place of a table that the user calls by its name, with or without the schema.
  private static func place(of name: String, _ fillable: FillableTables) throws(Diagnostic) -> Int {
    let matches = fillable.tables.values.enumerated().filter { _, table in
      "\(table.name.schema).\(table.name.name)" == name || table.name.name == name
    }
    let exact = matches.filter { $0.element.name.description == name }
    if let one = exact.first ?? (matches.count == 1 ? matches.first : nil) { return one.offset }
    if matches.count > 1 {
      let all = matches.map(\.element.name.description).joined(separator: ", ")
      throw Diagnostic(.error, "table name \"\(name)\" is ambiguous", hint: "write one of \(all)")
    }
    if let root = fillable.roots.first(where: { $0.key.description == name || $0.key.name == name })
    {
      throw Diagnostic(
        .error, "\"\(name)\" is a partition; its rows are asked of \"\(root.value)\"",
        hint: "write --rows \(root.value)=N")
    }
    let nearest = nearestWord(to: name, among: fillable.tables.keys.map(\.description))
    throw Diagnostic(
      .error, "there is no table \"\(name)\"", hint: nearest.map { "did you mean \"\($0)\"?" })
  }
}
