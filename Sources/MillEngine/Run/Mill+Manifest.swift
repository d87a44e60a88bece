internal import Foundation
internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
internal import ShardOutput

extension Mill {
  /// The manifest of the finished run.
  func manifest(records: [ShardRecord], seconds: Double) -> Manifest {
    let plan = dataSet.plan
    let byFile = Dictionary(records.map { ($0.file, $0) }) { first, _ in first }
    var byTable = [[ShardRecord]](repeating: [], count: dataSet.sources.count)
    for (shard, file) in zip(layout.shards, files) {
      if let record = byFile[file] { byTable[shard.tableIndex].append(record) }
    }
    let tables = plan.tables.enumerated().map { index, table in
      Manifest.Table(
        schema: table.name.schema, name: table.name.name, rowCount: table.rows,
        clamped: table.clamp.map {
          Manifest.Clamp(requestedRowCount: table.requestedRows, limit: $0)
        },
        edgeRowCount: dataSet.edgeRows[index].count,
        edgeRowRule: edgeRowRule(dataSet.edgeRows[index]),
        columns: table.writtenColumns.map { column in
          Manifest.Column(
            name: column.name, generator: column.generator.kind.rawValue,
            distribution: distribution(of: column, in: table)?.words)
        },
        skippedEdgeCases: dataSet.skippedEdgeCases[index].map {
          Manifest.SkippedEdgeCase(
            column: $0.column, edgeCase: $0.entry, constraint: $0.constraint)
        },
        selfReferences: selfReferences(of: table), shards: byTable[index])
    }
    return Manifest(
      identity: identity, edgeCaseRate: plan.edgeCaseRate, locale: plan.locale,
      generatedAt: Date.now.formatted(.iso8601), durationSeconds: (seconds * 1000).rounded() / 1000,
      tables: tables,
      notes: plan.tables.compactMap { table in
        table.emptyReason.map { "\(table.name) is left empty: \($0)" }
      })
  }

  /// How to find the rows with edge cases; `nil` where there are none.
  private func edgeRowRule(_ rows: EdgeRows) -> Manifest.EdgeRowRule? {
    guard rows.count > 0 else { return nil }
    return Manifest.EdgeRowRule(
      rule: EdgeRows.rule, key: "0x" + String(rows.key, radix: 16), firstRows: rows.first)
  }

  private func selfReferences(of table: TablePlan) -> [Manifest.SelfReference]? {
    let found = table.references.filter { $0.foreignKey.target == table.name }.map {
      Manifest.SelfReference(foreignKey: $0.foreignKey.name, roots: $0.root.rawValue)
    }
    return found.isEmpty ? nil : found
  }

  /// A reference's values are spread as its draw says, any other column's as its generator does.
  private func distribution(of column: ColumnPlan, in table: TablePlan) -> Distribution? {
    for reference in table.references where reference.foreignKey.columns.contains(column.name) {
      if case .random(let distribution) = reference.draw { return distribution }
    }
    return column.generator.distribution
  }

  /// The summary of the finished run.
  func summary(
    records: [ShardRecord], keptShardCount: Int, made: ProgressSnapshot, seconds: Double
  ) -> RunSummary {
    let tables = dataSet.plan.tables
    return RunSummary(
      seed: dataSet.plan.seed, edgeCaseRate: dataSet.plan.edgeCaseRate,
      locale: dataSet.plan.locale, finishedAt: Date.now.formatted(.iso8601), records: records,
      tableCount: tables.count { $0.rows > 0 },
      keptShardCount: keptShardCount, madeRowCount: made.rowCount,
      madeByteCount: made.uncompressedByteCount, seconds: seconds,
      clamped: tables.compactMap { table in
        table.clamp.map {
          .init(table: table.name, text: "\(table.rows) rows, not \(table.requestedRows): \($0)")
        }
      },
      empty: tables.compactMap { table in
        table.emptyReason.map { .init(table: table.name, text: $0) }
      },
      roots: tables.filter { $0.rows > 0 }.flatMap { table in
        table.references.filter { $0.root != .null }.map {
          .init(table: table.name, text: "\($0.foreignKey.name) \($0.rootPhrase)")
        }
      },
      skipped: zip(tables, dataSet.skippedEdgeCases).flatMap { table, skipped in
        skipped.map { .init(table: table.name, edgeCase: $0) }
      })
  }
}

extension Distribution {
  /// `zipf(1.5)`: the name and its parameters, for the manifest.
  var words: String {
    switch self {
    case .uniform: "uniform"
    case .zipf(let alpha): "zipf(\(alpha))"
    case .normal(let mean, let deviation): "normal(\(mean), \(deviation))"
    case .logNormal(let mu, let sigma): "log_normal(\(mu), \(sigma))"
    case .exponential(let rate): "exponential(\(rate))"
    case .binomial(let trials, let probability): "binomial(\(trials), \(probability))"
    case .histogram(let bounds, _): "histogram(\(bounds.count - 1) buckets)"
    }
  }
}
