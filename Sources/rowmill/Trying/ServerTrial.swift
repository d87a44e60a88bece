internal import DDLReader
internal import Foundation
internal import GenerationPlan
internal import MillEngine
internal import RowGeneration
internal import SchemaModel
internal import ShardOutput
internal import SystemPackage

/// Loads a schema and a few rows of each table into a scratch database, and tells what really
/// happened: how many rows are there of those that came, what triggers wrote elsewhere, what failed.
struct ServerTrial {
  /// Rows of each table where nothing else is asked.
  static let rowCount = 20

  /// What became of one table.
  private struct Outcome {
    var table: QualifiedName
    var rows: Int
    var stored: Int
    /// Changes of other tables' counts.
    var others: [(table: QualifiedName, rows: Int)]
    var error: String?
  }

  private let session: GenerationSession
  private let directory: URL
  private let database: ScratchDatabase
  /// Kept as long as its database.
  private let server: ScratchServer?
  private let cancellation: Cancellation

  /// Prepares a trial.
  ///
  /// - Parameter url: the server; `nil` starts one of its own.
  init(
    _ session: GenerationSession, on url: String?, cancellation: Cancellation
  ) throws {
    self.session = session
    self.cancellation = cancellation
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("rowmill-rows-\(UUID().uuidString.prefix(8).lowercased())")
    server = url == nil ? try ScratchServer() : nil
    database = try ScratchDatabase(
      url ?? "\(server?.connection ?? "") dbname=postgres",
      in: FileManager.default.temporaryDirectory)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  /// Removes the rows' files.
  func cleanUp() { try? FileManager.default.removeItem(at: directory) }

  /// Tries it.
  ///
  /// - Returns: the report, and whether everything went in.
  func run() throws -> (report: String, isWhole: Bool) {
    let script = ServerScript(session.schema.source.text)
    let made = try database.run(script.text, stoppingAtErrors: false)
    var lines: [String] = []
    let refused = made.errors.split(separator: "\n").filter { $0.contains("ERROR:") }
    for error in refused.prefix(5) { lines.append("schema: \(Self.plain(String(error)))") }
    if refused.count > 5 { lines.append("schema: and \(refused.count - 5) more errors") }
    if script.omittedCount > 0 {
      lines.append("schema: \(script.omittedCount) statements about the whole server left out")
    }
    let rows = directory.appendingPathComponent("set")
    let dataSet = try session.dataSet(format: .csv, schemaFile: OutputDirectory.schemaFileName)
    let mill = try Mill(
      dataSet,
      request: MillRequest(
        directory: OutputDirectory(FilePath(rows.path)), format: .csv, compression: .none))
    var reporter = ProgressMode.none.makeReporter()
    _ = try mill.run(cancellation: cancellation, reporter: &reporter)
    let whole = try database.run(
      "\\cd \(Self.quoted(rows.path))\n\\i load.sql\n" + Self.counts(of: tables))
    var isWhole = whole.exitCode == 0
    let outcomes = isWhole ? together(whole.output) : try oneByOne(rows)
    isWhole = isWhole && !outcomes.contains { $0.error != nil }
    lines += outcomes.map(describe)
    for table in session.plan.tables where table.rows == 0 {
      lines.append("\(table.name): no rows: \(table.emptyReason ?? "none asked")")
    }
    lines.append(isWhole ? "everything went in" : "not everything went in")
    return (lines.joined(separator: "\n") + "\n", isWhole)
  }

  private var tables: [QualifiedName] { session.plan.tables.map(\.name) }

  private static func counts(of tables: [QualifiedName]) -> String {
    tables.enumerated().map { place, table in
      "SELECT '#count', \(place), count(*) FROM \(table.sql);\n"
    }.joined()
  }

  /// The counts that a script's output tells, by place.
  private static func counts(in output: String) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for line in output.split(separator: "\n") where line.hasPrefix("#count\t") {
      let fields = line.split(separator: "\t")
      if fields.count == 3, let place = Int(fields[1]) { found[place] = Int(fields[2]) }
    }
    return found
  }

  /// What the load as a whole has left.
  private func together(_ output: String) -> [Outcome] {
    let found = Self.counts(in: output)
    return session.plan.tables.enumerated().compactMap { place, table in
      let stored = found[place] ?? 0
      guard table.rows > 0 || stored > 0 else { return nil }
      return Outcome(table: table.name, rows: table.rows, stored: stored, others: [])
    }
  }

  /// Each table's rows in a transaction of their own, after those of the tables before it.
  private func oneByOne(_ rows: URL) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var before = Self.counts(in: try database.run(Self.counts(of: tables)).output)
    for (place, table) in session.plan.tables.enumerated() where table.rows > 0 {
      if cancellation.isCancelled { throw Interruption() }
      let files = try FileManager.default.subpathsOfDirectory(
        atPath: rows.path
      ).filter { $0.hasPrefix("\(Self.folder(of: table.name))/") && $0.hasSuffix(".csv") }.sorted()
      let columns = table.columns.filter { $0.generator.kind != .generated }
        .map { quoteIdentifier($0.name) }.joined(separator: ", ")
      let copies = files.map { file in
        "\\copy \(table.name.sql) (\(columns)) FROM \(Self.quoted(rows.path + "/" + file)) "
          + "WITH (FORMAT csv, HEADER true)\n"
      }
      let run = try database.run(
        "BEGIN;\n" + copies.joined() + "SET CONSTRAINTS ALL IMMEDIATE;\nCOMMIT;\n")
      let after = Self.counts(in: try database.run(Self.counts(of: tables)).output)
      let others = tables.indices.filter { $0 != place && after[$0] != before[$0] }.map {
        (tables[$0], (after[$0] ?? 0) - (before[$0] ?? 0))
      }
      outcomes.append(
        Outcome(
          table: table.name, rows: table.rows, stored: (after[place] ?? 0) - (before[place] ?? 0),
          others: others, error: run.exitCode == 0 ? nil : Self.error(in: run.errors)))
      before = after
    }
    return outcomes
  }

  private func describe(_ outcome: Outcome) -> String {
    var line = "\(outcome.table): \(outcome.rows) rows in, \(outcome.stored) there after"
    let hooks = (session.schema.table(outcome.table)?.hooks ?? []).filter(\.firesOnInsert)
    if !hooks.isEmpty {
      line += "; triggers: " + hooks.map(\.name).joined(separator: ", ")
    }
    for other in outcome.others {
      line += "; \(other.table) \(other.rows < 0 ? "" : "+")\(other.rows)"
    }
    if let error = outcome.error { line += "\n  \(error)" }
    return line
  }

  /// The error of a run, with the function that raised it.
  private static func error(in text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let kept = lines.filter {
      $0.contains("ERROR:") || $0.hasPrefix("DETAIL:") || $0.hasPrefix("PL/pgSQL function")
        || $0.hasPrefix("CONTEXT:")
    }
    return kept.prefix(4).map(plain).joined(separator: "\n  ")
  }

  /// A message of psql without the place in the script.
  private static func plain(_ line: String) -> String {
    line.range(of: "ERROR:").map { String(line[$0.lowerBound...]) } ?? line
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }

  private static func folder(of table: QualifiedName) -> String {
    ShardPath.directory(
      schema: table.schema == QualifiedName.defaultSchema ? nil : table.schema, table: table.name)
  }
}
