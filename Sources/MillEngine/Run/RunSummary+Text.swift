internal import RowGeneration
internal import SchemaModel

extension RunSummary {
  /// The summary for a person, some lines without a line feed after the last.
  ///
  /// - Parameter limit: how many entries of a long list are shown.
  public func text(listing limit: Int = 5) -> String {
    var lines = [
      Self.line("seed", "\(seed)"),
      Self.line(
        "values", "\(locale), edge cases in \(Self.percent(edgeCaseRate)) of the rows"),
      Self.line("rows", "\(Quantity.exact(rowCount)) in \(Self.plural(tableCount, "table"))"),
      Self.line(
        "data",
        "\(Quantity.bytes(Double(uncompressedByteCount))), "
          + "\(Quantity.bytes(Double(storedByteCount))) on disk in "
          + Self.plural(records.count, "shard")),
    ]
    if keptShardCount > 0 {
      lines.append(Self.line("kept", "\(Self.plural(keptShardCount, "shard")) of an earlier run"))
    }
    let perSecond = seconds > 0 ? 1 / seconds : 0
    lines.append(
      Self.line(
        "time",
        "\(Quantity.duration(seconds)): \(Quantity.short(Double(madeRowCount) * perSecond)) rows/s, "
          + "\(Quantity.bytes(Double(madeByteCount) * perSecond))/s before compression, "
          + "finished at \(finishedAt)"))
    append(clamped, as: "clamped", to: &lines, limit: limit)
    append(empty, as: "empty", to: &lines, limit: limit)
    append(roots, as: "roots", to: &lines, limit: limit)
    if !skipped.isEmpty {
      lines.append(
        Self.line(
          "skipped",
          "\(Self.plural(skipped.count, "edge case")) that constraints rule out "
            + "(all are in manifest.json)"))
      for entry in skipped.prefix(limit) {
        lines.append(
          Self.line(
            "",
            "\(entry.table).\(entry.edgeCase.column): \(entry.edgeCase.entry), "
              + "by \(entry.edgeCase.constraint)"))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The summary as one line of JSON.
  public var json: String {
    JSONLine.text(
      Event(
        seed: seed, edgeCaseRate: edgeCaseRate, locale: locale, finishedAt: finishedAt,
        rows: rowCount, tables: tableCount, shards: records.count,
        keptShards: keptShardCount, bytes: uncompressedByteCount, storedBytes: storedByteCount,
        seconds: seconds.toThousandths,
        clamped: clamped.map { "\($0.table): \($0.text)" },
        empty: empty.map { "\($0.table): \($0.text)" },
        roots: roots.map { "\($0.table): \($0.text)" }, skippedEdgeCases: skipped.count))
  }

  private struct Event: Encodable {
    var event = "summary"
    var seed: UInt64
    var edgeCaseRate: Double
    var locale: String
    var finishedAt: String
    var rows: Int
    var tables: Int
    var shards: Int
    var keptShards: Int
    var bytes: Int
    var storedBytes: Int
    var seconds: Double
    var clamped: [String]
    var empty: [String]
    var roots: [String]
    var skippedEdgeCases: Int
  }

  private func append(
    _ remarks: [Remark], as label: String, to lines: inout [String], limit: Int
  ) {
    for (place, remark) in remarks.prefix(limit).enumerated() {
      lines.append(Self.line(place == 0 ? label : "", "\(remark.table): \(remark.text)"))
    }
    if remarks.count > limit {
      lines.append(Self.line("", "and \(Self.plural(remarks.count - limit, "more table"))"))
    }
  }

  /// At most two digits behind the point.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let digits = String(hundredths % 100 + 100).dropFirst()
    var text = "\(hundredths / 100).\(digits)"
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text + " %"
  }

  private static func line(_ label: String, _ text: String) -> String {
    label + String(repeating: " ", count: 9 - label.count) + text
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(Quantity.exact(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
