internal import GenerationPlan
internal import SchemaModel

extension LoadScript {
  /// Notes how many rows each table has before, so that a table which the schema itself fills can
  /// be told from one that lost rows.
  mutating func appendCountsBefore() {
    guard !filledTables.isEmpty else { return }
    lines += [
      "-- What is to come, and what is there already.",
      "CREATE TEMPORARY TABLE rowmill_counts (",
      "  relation text NOT NULL, before bigint NOT NULL, added bigint NOT NULL) ON COMMIT DROP;",
      "INSERT INTO pg_temp.rowmill_counts (relation, before, added) VALUES",
    ]
    let rows = filledTables.map { table in
      let relation = countedRelation(table.name)
      return "  (\(quoteLiteral(relation)), (SELECT count(*) FROM \(relation)), \(table.rows))"
    }
    lines.append(rows.joined(separator: ",\n") + ";")
    lines.append("")
  }

  /// Compares the counts. Where triggers or rules are at work they may add rows of their own, so
  /// only a loss is an error then.
  mutating func appendCountsAfter() {
    guard !filledTables.isEmpty else { return }
    let hasHooks = request.schema.tables.contains { !$0.hooks.isEmpty }
    if request.schema.tables.contains(where: { $0.hooks.contains(where: \.isDeferred) }) {
      lines.append("-- Triggers that wait for the end fire now, so that what they do is counted.")
      lines.append("SET CONSTRAINTS ALL IMMEDIATE;")
    }
    var block = [
      "DECLARE expected record; found bigint;",
      "BEGIN",
      "  FOR expected IN SELECT * FROM pg_temp.rowmill_counts LOOP",
      "    EXECUTE 'SELECT count(*) FROM ' || expected.relation INTO found;",
      "    IF found - expected.before \(hasHooks ? "<" : "<>") expected.added THEN",
    ]
    for (relation, triggers) in losses {
      let message = "%: % of the % rows stay: \(triggers) takes rows out"
      block += [
        "      IF expected.relation = \(quoteLiteral(relation)) THEN",
        "        RAISE WARNING \(quoteLiteral(message)),",
        "          expected.relation, found - expected.before, expected.added;",
        "        CONTINUE;",
        "      END IF;",
      ]
    }
    block += [
      "      RAISE EXCEPTION '% got % rows, not %', expected.relation,",
      "        found - expected.before, expected.added;",
      "    END IF;",
      "  END LOOP;",
      "END",
    ]
    lines += ScriptText.block(block)
  }

  /// The tables that triggers take rows out of, as they are counted, and the triggers that do.
  private var losses: [(relation: String, triggers: String)] {
    let found = request.schema.triggerFindings?.losses ?? [:]
    return filledTables.compactMap { table in
      found[table.name].map {
        (
          countedRelation(table.name),
          $0.joined(separator: " or ").replacing("%", with: "%%")
        )
      }
    }
  }

  /// A table as it is counted: without its INHERITS children, but with its partitions.
  private func countedRelation(_ name: QualifiedName) -> String {
    let isPartitioned = request.schema.table(name)?.partitioning != nil
    return isPartitioned ? name.sql : "ONLY \(name.sql)"
  }
}
