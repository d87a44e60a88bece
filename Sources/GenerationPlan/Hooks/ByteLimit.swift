import SchemaModel

/// How many bytes a column's values may have, since an index or a notification holds them whole.
///
/// A B-tree page has room for three entries at least, which leaves 2,704 bytes for one
/// (`BTMaxItemSize` of nbtree); BRIN summaries and the elements in GIN have about the same limit. A
/// trigger's `pg_notify` raises for a payload of 8,000 bytes and for a channel that is empty or longer
/// than a name.
struct ByteLimit {
  /// The least bytes of a value.
  var least = 0
  /// The most bytes of a value.
  var bytes: Int
  /// The narrowest index, or the trigger.
  var source: String

  /// Keeps a generator's texts within the limit.
  func narrow(_ generator: inout GeneratorSpec) {
    switch generator.kind {
    case .words, .sentence, .paragraph, .pattern, .bytes:
      // A character takes four bytes at most, and what these kinds make is mostly ASCII.
      let greatest = max(generator.minLength ?? 0, bytes)
      if generator.maxLength ?? Int.max > greatest { generator.maxLength = greatest }
    default: break
    }
  }
}

/// The limits that a table's indexes and triggers set to its columns.
struct ByteLimits {
  /// What an index's entry may hold, in bytes, some kept for its header and alignment.
  private static let entryBytes = 2_600
  /// What the wide columns of a row may have of a payload, the rest kept for the others.
  private static let payloadBytes = 4_000
  /// What a channel's name may have.
  private static let channelBytes = 63

  private var limits: [String: ByteLimit] = [:]

  /// - Complexity: O(indexes × columns of each + length of the triggers' functions).
  init(of table: Table, in schema: Schema) {
    func note(_ name: String, _ columns: [String], _ room: Int) {
      let wide = columns.filter { table.column($0)?.type.isWide ?? false }
      // Columns share what an entry may hold; the narrowest room counts.
      let share = room / max(1, wide.count)
      for column in columns where share < limits[column]?.bytes ?? Int.max {
        limits[column] = ByteLimit(
          least: limits[column]?.least ?? 0, bytes: share, source: name)
      }
    }
    for key in table.keys { note(key.name, key.columns, Self.entryBytes) }
    for index in table.indexes {
      let parts = index.parts.columns
      switch index.method {
      case "btree", "brin": note(index.name, parts + index.included, Self.entryBytes)
      case "gin":
        let arrays = parts.filter { table.column($0)?.type.isArray ?? false }
        note(index.name, arrays, Self.entryBytes)
      default: continue
      }
    }
    for hook in table.hooks where hook.firesOnInsert && hook.isRowLevel {
      guard let source = hook.function.flatMap({ schema.functions[$0]?.first?.source }),
        Array(source.utf8).firstPlace(of: "pg_notify") != nil
      else { continue }
      note("trigger \(hook.name)", table.columns.map(\.name), Self.payloadBytes)
      let channels = ProcedureText(source).notifiedChannels.map(Array.init)
      for column in table.columns.map(\.name)
      where channels.contains(where: { $0.namesNewRow(column) }) {
        note("trigger \(hook.name)", [column], Self.channelBytes)
        limits[column]?.least = 1
      }
    }
  }

  /// The limit of a column; `nil` where there is none.
  subscript(column: String) -> ByteLimit? { limits[column] }
}

extension [UniqueKey.Part] {
  /// The columns the parts read, each once.
  fileprivate var columns: [String] {
    var found: [String] = []
    for part in self {
      let names =
        switch part {
        case .column(let name): [name]
        case .expression(let expression): expression.columns
        }
      for name in names where !found.contains(name) { found.append(name) }
    }
    return found
  }
}

extension SQLType {
  fileprivate var isArray: Bool { if case .array = self { true } else { false } }

  /// Whether values may be longer than a few dozen bytes.
  fileprivate var isWide: Bool {
    switch self {
    case .text, .citext, .bytea, .json, .jsonb, .xml, .hstore, .tsvector, .array, .domain,
      .composite, .other, .numeric(.none, _):
      true
    case .varchar, .char: maximumLength.map { $0 > 64 } ?? true
    default: false
    }
  }
}

extension ProcedureText {
  /// The first argument of each `pg_notify(channel, payload)`.
  fileprivate var notifiedChannels: [ArraySlice<Token>] {
    tokens.indices.filter { tokens[$0] == .word("pg_notify") }.map { place in
      var depth = 0
      let rest = tokens[(place + 1)...]
      let end = rest.firstIndex { token in
        if token == .sign("(") { depth += 1 }
        if token == .sign(")") { depth -= 1 }
        return depth == 1 && token == .sign(",")
      }
      return rest.prefix(upTo: end ?? rest.endIndex)
    }
  }
}
