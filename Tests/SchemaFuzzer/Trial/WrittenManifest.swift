internal import Foundation

/// What a trial reads of a manifest.
struct WrittenManifest: Decodable {
  private struct Table: Decodable {
    struct Clamp: Decodable { var limit: String }
    var name: String
    var rows: Int
    var clamped: Clamp?
  }
  private var tables: [Table]
  private var notes: [String]?

  static func read(_ output: URL) throws -> WrittenManifest {
    try JSONDecoder().decode(
      WrittenManifest.self,
      from: Data(contentsOf: output.appendingPathComponent("manifest.json")))
  }

  /// The tables that have fewer rows than asked, each with what the manifest says of it.
  func shortTables(asked: Int) -> [Verdict.ShortTable] {
    tables.filter { $0.rows < asked }.map { table in
      let note = (notes ?? []).first { $0.contains(table.name) }
      return Verdict.ShortTable(
        table: table.name, rows: table.rows,
        reason: table.clamped?.limit ?? note ?? "nothing is said")
    }
  }
}
