internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
internal import ShardOutput

extension LoadScript {
  /// Whether SQL shards have to pass through a temporary file before psql can include them.
  var needsTemporaryFile: Bool {
    request.format == .sql && (request.compression != .none || !cycles.stagedTables.isEmpty)
  }

  /// Reads a table's shards, in their order.
  ///
  /// CSV goes through `\copy`, which reads on psql's side and fails where the program it reads from
  /// does. SQL statements are included; those that are compressed, or meant for a temporary table,
  /// are first put into a file that is there only if all of it is, so that a damaged shard stops
  /// the load.
  ///
  /// - Parameter stage: the temporary table to fill instead, as SQL.
  mutating func appendShards(of table: TablePlan, into stage: String?) {
    for file in request.files[table.name] ?? [] {
      switch request.format {
      case .csv: lines.append(copying(file, of: table, into: stage ?? table.name.sql))
      case .sql: lines += including(file, of: table, into: stage)
      }
    }
  }

  private func copying(_ file: String, of table: TablePlan, into target: String) -> String {
    var command: String?
    if request.compression != .none { command = "zstd -dcq \(ShellText.quoted(file))" }
    if markers?.columns(of: table.name).isEmpty == false {
      command = (command ?? "cat \(ShellText.quoted(file))") + " | \(EndMarkers.filter)"
    }
    let source = command.map { "PROGRAM \(quoteLiteral($0))" } ?? quoteLiteral(file)
    // A temporary copy has the written columns and no others.
    let columns = target == table.name.sql ? " (\(table.columnList))" : ""
    return "\\copy \(target)\(columns) FROM \(source) WITH (FORMAT csv, HEADER true)"
  }

  /// Whether a table is filled through a temporary copy because psql's own commands cannot name it
  /// or its columns, or cannot read its values.
  func needsStage(_ table: TablePlan) -> Bool {
    guard request.format == .csv else { return false }
    return !ScriptText.isOneLine(table.name.sql + table.columnList)
      || markers?.columns(of: table.name).isEmpty == false
  }

  private func including(_ file: String, of table: TablePlan, into stage: String?) -> [String] {
    let source = ShellText.quoted(file)
    var command: String
    switch (request.compression, stage) {
    case (.none, nil): return ["\\i \(ScriptText.argument(file))"]
    case (.none, _): command = "cat \(source) > \"$ROWMILL_FILE\""
    case (.zstd, _): command = "zstd -dcq \(source) > \"$ROWMILL_FILE\""
    }
    if let stage {
      let pattern = ShellText.escapedForSed("INSERT INTO \(table.name.sql) ")
      // Where a name has several lines, all of the file is one to sed.
      let isOneLine = ScriptText.isOneLine(table.name.sql)
      let (option, start, flags) = isOneLine ? ("", "^", "") : (" -z", "\\(^\\|\\n\\)", "g")
      let replacement = (isOneLine ? "" : "\\1") + "INSERT INTO \(ShellText.escapedForSed(stage)) "
      let edit = "s/\(start)\(pattern)/\(replacement)/\(flags)"
      command +=
        " && sed\(option) \(ShellText.quoted(edit)) \"$ROWMILL_FILE\" > \"$ROWMILL_FILE.stage\""
      command += " && mv \"$ROWMILL_FILE.stage\" \"$ROWMILL_FILE\""
    }
    return [
      "\\! \(command) || rm -f \"$ROWMILL_FILE\" \"$ROWMILL_FILE.stage\"",
      "\\i :rowmill_file",
    ]
  }
}

/// Text for the shell commands of a load script.
enum ShellText {
  /// One word for a POSIX shell: as it stands where it is plain, in single quotes otherwise.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "%"):
        true
      default: false
      }
    }
    if isPlain, !text.isEmpty { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// Text that stands for itself in a basic regular expression and in a replacement, between
  /// slashes.
  static func escapedForSed(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\/.*[]^$&".contains(character) { escaped.append("\\") }
      if character == "\n" { escaped.append("\\n") } else { escaped.append(character) }
    }
    return escaped
  }
}
