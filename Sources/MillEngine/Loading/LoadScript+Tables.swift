internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
internal import ShardOutput

extension LoadScript {
  /// Fills the tables in load order.
  mutating func appendTables() {
    var done: Set<QualifiedName> = []
    for table in filledTables where !done.contains(table.name) {
      if let members = cycles.together.first(where: { $0.contains(table.name) }) {
        let plans = members.compactMap(request.plan.table)
        appendTogether(plans)
        done.formUnion(members)
      } else {
        append(table)
        done.insert(table.name)
      }
      appendFixUps(after: table.name)
    }
  }

  private mutating func append(_ table: TablePlan) {
    appendHeading(of: table)
    appendKeySettings(of: table)
    var nulled: Set<String> = []
    for (reference, way) in cycles.ways[table.name] ?? [] {
      switch way {
      case .waiting: lines.append("SET CONSTRAINTS \(constraint(reference, of: table)) DEFERRED;")
      case .nullFirst(let columns, _): nulled.formUnion(columns)
      }
    }
    if table.writtenColumns.isEmpty {
      // No column is there to be copied: the server computes them all, or there are none.
      lines.append(
        "INSERT INTO \(table.name.sql) SELECT FROM pg_catalog.generate_series(1, \(table.rows));")
    } else if nulled.isEmpty, !needsStage(table) {
      appendShards(of: table, into: nil)
    } else {
      let stage = appendStage(of: table)
      lines.append(insertion(into: table, from: stage, nulled: nulled) + ";")
    }
    lines.append("")
  }

  /// Sets and checks the deferred references of a circle whose last table is now there.
  private mutating func appendFixUps(after last: QualifiedName) {
    for table in filledTables where cycles.lastTable(ofCycleOf: table.name) == last {
      var fixUps: [String] = []
      for (reference, way) in cycles.ways[table.name] ?? [] {
        switch way {
        case .waiting:
          fixUps.append("SET CONSTRAINTS \(constraint(reference, of: table)) IMMEDIATE;")
        case .nullFirst(let columns, let key):
          let stage = stageName(of: table)
          let names = columns.map(quoteIdentifier)
          let sets = names.map { "\($0) = s.\($0)" }.joined(separator: ", ")
          let join = key.map(quoteIdentifier).map { "t.\($0) = s.\($0)" }
          let isSet = names.map { "s.\($0) IS NOT NULL" }.joined(separator: " AND ")
          fixUps += [
            "UPDATE ONLY \(table.name.sql) AS t SET \(sets) FROM \(stage) AS s",
            "  WHERE \(join.joined(separator: " AND ")) AND \(isSet);",
          ]
        }
      }
      if !fixUps.isEmpty {
        lines.append(ScriptText.comment("\(table.name): the references that were left open"))
        lines += fixUps + [""]
      }
    }
  }

  /// Tables whose references to one another can neither wait nor be NULL: foreign keys are checked
  /// when a statement is over, so one statement fills them all.
  private mutating func appendTogether(_ tables: [TablePlan]) {
    var insertions: [String] = []
    for table in tables {
      appendHeading(of: table)
      appendKeySettings(of: table)
      insertions.append(insertion(into: table, from: appendStage(of: table), nulled: []))
    }
    let last = insertions.removeLast()
    let parts = insertions.enumerated().map { "part_\($0.offset) AS (\n\($0.element))" }
    lines.append((parts.isEmpty ? "" : "WITH " + parts.joined(separator: ", ") + "\n") + last + ";")
    lines.append("")
  }

  /// Makes a temporary copy of the table, without its constraints, and fills it.
  ///
  /// - Returns: its name as SQL.
  private mutating func appendStage(of table: TablePlan) -> String {
    let stage = stageName(of: table)
    let marked = markers?.columns(of: table.name) ?? []
    let staged = table.writtenColumns.map { column in
      let name = quoteIdentifier(column.name)
      return marked.contains(column.name) ? "\(name)::pg_catalog.text AS \(name)" : name
    }
    lines.append(
      "CREATE TEMPORARY TABLE \(stageName(of: table)) ON COMMIT DROP AS\n"
        + "  SELECT \(staged.joined(separator: ", ")) FROM \(table.name.sql) WITH NO DATA;")
    appendShards(of: table, into: stage)
    return stage
  }

  private func stageName(of table: TablePlan) -> String {
    let place = request.plan.tables.firstIndex { $0.name == table.name } ?? 0
    return "pg_temp.rowmill_stage_\(place + 1)"
  }

  private func insertion(
    into table: TablePlan, from stage: String, nulled: Set<String>
  ) -> String {
    let model = request.schema.table(table.name)
    let hasIdentity = table.writtenColumns.contains { model?.column($0.name)?.identity == .always }
    let marked = markers?.columns(of: table.name) ?? []
    let values = table.writtenColumns.map { column in
      if nulled.contains(column.name) { return "NULL" }
      return marked.contains(column.name) ? restored(column) : quoteIdentifier(column.name)
    }
    return "INSERT INTO \(table.name.sql) (\(table.columnList))\n"
      + (hasIdentity ? "  OVERRIDING SYSTEM VALUE\n" : "")
      + "  SELECT \(values.joined(separator: ", ")) FROM \(stage)"
  }

  /// A staged value with its end markers in place again.
  private func restored(_ column: ColumnPlan) -> String {
    let text =
      "pg_catalog.replace(\(quoteIdentifier(column.name)), "
      + "\(quoteLiteral(EndMarkers.substitute)), '\\.')"
    switch column.type {
    case .enumeration(let name), .domain(let name): return "\(text)::\(name.sql)"
    case .xml: return "\(text)::pg_catalog.xml"
    default: return text
    }
  }

  private func constraint(_ reference: ReferencePlan, of table: TablePlan) -> String {
    QualifiedName(schema: table.name.schema, name: reference.foreignKey.name).sql
  }

  /// Settings that the table's triggers take a key from hold one, unless the session has set them.
  private mutating func appendKeySettings(of table: TablePlan) {
    for setting in request.schema.triggerFindings?.settings[table.name] ?? [] {
      let name = quoteLiteral(setting.name)
      let column = quoteIdentifier(setting.column)
      lines.append(
        "SELECT set_config(\(name), \(column)::text, true) FROM \(setting.table.sql)"
          + " WHERE coalesce(current_setting(\(name), true), '') = '' LIMIT 1 \\g /dev/null")
    }
  }

  private mutating func appendHeading(of table: TablePlan) {
    lines.append("\\echo \(ScriptText.argument("\(table.name): \(table.rows) rows"))")
  }
}
