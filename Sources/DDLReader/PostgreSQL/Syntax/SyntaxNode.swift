/// A node of PostgreSQL's raw parse tree, as libpg_query writes it in JSON.
///
/// Fields that hold their type's zero are left out of the JSON, so an absent field reads as false,
/// 0 or an empty list.
enum SyntaxNode: Sendable {
  /// A field of a record.
  struct Field: Sendable {
    var name: String
    var value: SyntaxNode
  }

  case record([Field])
  case list([SyntaxNode])
  case text(String)
  case integer(Int)
  case flag(Bool)
  case absent

  /// The field called `name`, or `absent`.
  ///
  /// - Complexity: O(fields); records are small, and a search beats hashing here.
  subscript(name: String) -> SyntaxNode {
    guard case .record(let fields) = self else { return .absent }
    for field in fields where field.name == name { return field.value }
    return .absent
  }

  /// The node's kind where it is wrapped in its type's name, as `{"ColumnRef": {…}}` is.
  var kind: String {
    guard case .record(let fields) = self, fields.count == 1, case .record = fields[0].value
    else { return "" }
    return fields[0].name
  }

  /// The record inside a wrapped node.
  var body: SyntaxNode {
    guard case .record(let fields) = self, fields.count == 1 else { return .absent }
    return fields[0].value
  }

  /// Whether the field was there at all.
  var isPresent: Bool { if case .absent = self { false } else { true } }

  /// A string, or the string of a wrapped `String` node.
  var string: String? {
    switch self {
    case .text(let text): text
    case .record: kind == "String" ? body["sval"].string ?? "" : nil
    default: nil
    }
  }

  /// An integer, 0 where the field is absent.
  var int: Int { if case .integer(let value) = self { value } else { 0 } }

  /// A flag, false where the field is absent.
  var bool: Bool { if case .flag(let value) = self { value } else { false } }

  /// The elements of a list, bare or wrapped in a `List` node; none where the field is absent.
  var items: [SyntaxNode] {
    switch self {
    case .list(let nodes): nodes
    case .record: kind == "List" ? body["items"].items : []
    default: []
    }
  }

  /// The strings of a list of `String` nodes: a dotted name.
  var names: [String] { items.compactMap(\.string) }

  /// The byte offset of the node in the parsed text.
  var location: Int { max(0, self["location"].int) }

  /// The argument of the option called `name` in a list of `DefElem` nodes.
  func option(_ name: String) -> SyntaxNode? {
    for item in items where item.body["defname"].string == name { return item.body }
    return nil
  }
}
