internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
internal import ShardOutput

/// `load.sql`: a psql script that loads a data set into a database that has the schema.
///
/// Everything happens in one transaction, by statements that an ordinary owner of the tables may
/// give, with all constraints and triggers on: the data is there as a whole, or psql ends with an
/// error and the database is as it was.
public struct LoadScript {
  let request: LoadRequest
  let cycles: CycleLoading
  /// Columns that psql cannot be given as they are; none where it reads statements.
  let markers: EndMarkers?
  var lines: [String] = []

  /// Prepares the script of a data set.
  public init(_ request: LoadRequest) {
    self.request = request
    cycles = CycleLoading(
      plan: request.plan, schema: request.schema, fileCounts: request.files.mapValues(\.count))
    markers =
      request.format == .csv ? EndMarkers(plan: request.plan, schema: request.schema) : nil
  }

  /// The script's text.
  ///
  /// - Complexity: linear in the number of shards and columns.
  public var text: String {
    var script = self
    script.appendOpening()
    script.appendCountsBefore()
    script.appendSequencesBefore()
    script.appendTables()
    script.appendSequencesAfter()
    script.appendClosing()
    return script.lines.joined(separator: "\n") + "\n"
  }

  /// The tables that get rows, in load order.
  var filledTables: [TablePlan] { request.plan.tables.filter { $0.rows > 0 } }

  /// The tables whose policies their owner has made bind itself.
  private var forcingTables: [QualifiedName] {
    request.schema.tables.filter(\.forcesRowSecurity).map(\.name)
  }

  /// The rules of a table that would act on INSERT.
  private func insertRules(of table: TablePlan) -> [String] {
    (request.schema.table(table.name)?.hooks ?? []).filter { hook in
      if case .rule = hook.kind { hook.firesOnInsert } else { false }
    }.map(\.name)
  }

  /// The schemas of the tables, the default one first, then in load order.
  private var searchPath: [String] {
    var found = [QualifiedName.defaultSchema]
    for table in request.plan.tables where !found.contains(table.name.schema) {
      found.append(table.name.schema)
    }
    return found
  }

  private mutating func appendOpening() {
    lines += [
      "-- Loads this data set into a database that has its schema (schema.sql), all or nothing:",
      "--   cd into this directory && psql -v ON_ERROR_STOP=1 -f load.sql \"$DB\"",
    ]
    if request.compression != .none { lines.append("-- Needs the zstd program on the path.") }
    lines += [
      "\\set ON_ERROR_STOP on",
      "\\set QUIET on",
      "\\set ECHO none",
      "SET client_min_messages = warning;",
      "SET client_encoding = 'UTF8';",
      "BEGIN;",
      "SET LOCAL standard_conforming_strings = on;",
      "SET LOCAL datestyle = 'ISO, YMD';",
      "SET LOCAL intervalstyle = 'postgres';",
      "SET LOCAL timezone = 'UTC';",
      "SET LOCAL xmloption = 'content';",
      "SET LOCAL search_path = \(searchPath.map(quoteIdentifier).joined(separator: ", "));",
    ]
    for setting in SessionSettings(request.schema).needed {
      let name = quoteLiteral(setting.name)
      lines += ScriptText.block([
        "BEGIN IF coalesce(current_setting(\(name), true), '') = '' THEN",
        "  PERFORM set_config(\(name), \(quoteLiteral(setting.value)), true);", "END IF; END",
      ])
    }
    if !forcingTables.isEmpty {
      lines.append("-- Policies bind the owner too where they are forced; not while it loads.")
      lines += forcingTables.map { "ALTER TABLE \($0.sql) NO FORCE ROW LEVEL SECURITY;" }
    }
    for table in filledTables {
      let rules = insertRules(of: table)
      if !rules.isEmpty { lines.append("-- COPY takes no notice of rules; INSERT does not here.") }
      lines += rules.map { "ALTER TABLE \(table.name.sql) DISABLE RULE \(quoteIdentifier($0));" }
    }
    if needsTemporaryFile {
      lines += ["\\set rowmill_file `mktemp`", "\\setenv ROWMILL_FILE :rowmill_file"]
    }
    lines.append("")
  }

  /// Tables that are left empty since a trigger would take their rows out.
  private mutating func appendEmptied() {
    let losses = request.schema.triggerFindings?.emptied ?? []
    for table in request.plan.tables where losses.contains(table.name) && table.rows == 0 {
      lines.append(
        "\\echo \(ScriptText.argument("\(table.name): no rows: \(table.emptyReason ?? "")"))")
    }
  }

  private mutating func appendClosing() {
    lines.append("\\echo analyzing")
    for table in filledTables { lines.append("ANALYZE \(table.name.sql);") }
    appendCountsAfter()
    appendEmptied()
    let ruled = filledTables.filter { !insertRules(of: $0).isEmpty }
    if !forcingTables.isEmpty || !ruled.isEmpty {
      // A table whose rows still wait for deferred constraints cannot be altered.
      lines.append("SET CONSTRAINTS ALL IMMEDIATE;")
      lines += forcingTables.map { "ALTER TABLE \($0.sql) FORCE ROW LEVEL SECURITY;" }
      for table in ruled {
        lines += insertRules(of: table).map {
          "ALTER TABLE \(table.name.sql) ENABLE RULE \(quoteIdentifier($0));"
        }
      }
    }
    let rows = filledTables.reduce(0) { $0 + $1.rows }
    if needsTemporaryFile { lines.append("\\! rm -f \"$ROWMILL_FILE\"") }
    lines += ["COMMIT;", "\\echo loaded \(rows) rows in \(filledTables.count) tables"]
  }
}
