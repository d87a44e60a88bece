import OrderedCollections
import SchemaModel

/// What a table is for, as far as its constraints show it; decides how a total is spread.
enum TableShape: String, Hashable, Sendable {
  /// A small list of kinds that others refer to.
  case lookup
  /// A tree over itself, such as categories.
  case tree
  /// Pairs of other tables' rows.
  case junction
  /// Items of a parent, which go when it goes.
  case detail
  /// Refers to others, but lives by itself.
  case child
  case root

  /// The most rows that a total gives a lookup or a tree.
  static let lookupRows = 250
  /// Columns that a lookup has at most.
  private static let lookupColumns = 6
  /// Tables that must refer to a lookup.
  private static let lookupReferrers = 1

  /// Recognises a shape.
  init(_ draft: TableDraft, referrers: Int) {
    let foreign = draft.table.foreignKeys
    let outward = foreign.filter { $0.target != draft.table.name }
    let required = outward.filter { !draft.isOptional($0) }
    if outward.isEmpty {
      let hasName = draft.keys.contains { key in
        key.columns.contains { draft.column($0)?.column.type.isCharacter ?? false }
      }
      if foreign.count > outward.count {
        self = draft.columns.count <= 2 * Self.lookupColumns ? .tree : .root
      } else if referrers >= Self.lookupReferrers, hasName,
        draft.columns.count <= Self.lookupColumns
      {
        self = .lookup
      } else {
        self = .root
      }
    } else if Self.isJunction(draft, required) {
      self = .junction
    } else if required.contains(where: { $0.onDelete == .cascade }) || Self.hasLineItems(draft) {
      self = .detail
    } else {
      self = .child
    }
  }

  private static func isJunction(_ draft: TableDraft, _ required: [ForeignKey]) -> Bool {
    draft.keys.contains { key in
      let inside = required.filter { Set(key.columns).isSuperset(of: $0.columns) }
      return inside.count >= 2 && Set(inside.map(\.columns)).count >= 2
    }
  }

  private static func hasLineItems(_ draft: TableDraft) -> Bool {
    draft.keys.contains { key in
      key.columns.count >= 2
        && key.columns.contains { name in
          CounterName.matches(name) && draft.column(name)?.column.type.isInteger == true
        } && key.columns.contains { !draft.references(setting: $0).isEmpty }
    }
  }

  /// Rows for each row of the largest parent, or of a root.
  var factor: Double {
    switch self {
    case .lookup, .tree: 0.1
    case .root, .child: 1
    case .detail: 3
    case .junction: 4
    }
  }
}
