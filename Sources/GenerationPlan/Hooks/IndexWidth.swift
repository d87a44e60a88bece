import SchemaModel

/// How many bytes a column's values may have, since an index holds them whole.
///
/// A B-tree page has room for three entries at least, which leaves 2,704 bytes for one
/// (`BTMaxItemSize` of nbtree); BRIN summaries and the elements in GIN have about the same limit.
struct IndexWidth {
  /// What an index's entry may hold, in bytes, some kept for its header and alignment.
  private static let entryBytes = 2_600

  /// The most bytes of a value.
  var bytes: Int
  /// The narrowest index.
  var index: String

  /// The limit that a table's indexes set to a column; `nil` where none does.
  ///
  /// - Complexity: O(indexes × columns of each).
  init?(of column: String, in table: Table) {
    var narrowest: (bytes: Int, index: String)?
    func note(_ name: String, _ columns: [String]) {
      guard columns.contains(column) else { return }
      let wide = columns.filter { table.column($0)?.type.isWide ?? false }
      let share = Self.entryBytes / max(1, wide.count)
      if share < narrowest?.bytes ?? Int.max { narrowest = (share, name) }
    }
    for key in table.keys { note(key.name, key.columns) }
    for index in table.indexes {
      let parts = index.parts.columns
      switch index.method {
      case "btree", "brin": note(index.name, parts + index.included)
      case "gin":
        note(index.name, parts.filter { table.column($0)?.type.isArray ?? false })
      default: continue
      }
    }
    guard let narrowest else { return nil }
    bytes = narrowest.bytes
    index = narrowest.index
  }

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
