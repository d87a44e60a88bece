/// A node of PostgreSQL's raw parse tree: a place on the tape that holds the tree.
///
/// Fields that hold their type's zero are left out of the tree, so an absent field reads as false,
/// 0 or an empty list.
struct SyntaxNode: Sendable {
  private let tape: SyntaxTape?
  private let place: Int

  /// What stands for a field that is not there.
  static let absent = SyntaxNode(nil, 0)

  private init(_ tape: SyntaxTape?, _ place: Int) {
    self.tape = tape
    self.place = place
  }

  /// The root of a tree, as libpg_query writes it in JSON.
  ///
  /// - Complexity: O(length of the text).
  init(json: [UInt8]) { self.init(SyntaxTape(json), 0) }

  private var form: SyntaxTape.Form { tape?.entries[place].form ?? .absent }

  /// The fields of a record or the elements of a list.
  var children: [SyntaxNode] {
    guard let tape else { return [] }
    return tape.children(of: place).map { SyntaxNode(tape, $0) }
  }

  /// The field of a record that has only one.
  private var sole: SyntaxNode? {
    guard let tape, form == .record, let child = tape.soleChild(of: place) else { return nil }
    return SyntaxNode(tape, child)
  }

  private var name: String { tape?.name(of: place) ?? "" }

  /// The field called `name`, or `absent`.
  ///
  /// - Complexity: O(fields); records are small, and a search beats hashing here.
  subscript(name: StaticString) -> SyntaxNode {
    guard let tape, form == .record, let field = tape.field(name, of: place) else {
      return .absent
    }
    return SyntaxNode(tape, field)
  }

  /// The node's kind where it is wrapped in its type's name, as `{"ColumnRef": {…}}` is.
  var kind: String {
    guard let sole, sole.form == .record else { return "" }
    return sole.name
  }

  private func isWrapped(as kind: StaticString) -> Bool {
    guard let tape, let sole, sole.form == .record else { return false }
    return tape.isNamed(sole.place, kind)
  }

  /// The record inside a wrapped node.
  var body: SyntaxNode { sole ?? .absent }

  /// Whether the field was there at all.
  var isPresent: Bool { form != .absent }

  /// A string, or the string of a wrapped `String` node.
  var string: String? {
    switch form {
    case .text: tape?.text(of: place)
    case .record: isWrapped(as: "String") ? body["sval"].string ?? "" : nil
    default: nil
    }
  }

  /// An integer, 0 where the field is absent.
  var int: Int { form == .integer ? tape?.integer(of: place) ?? 0 : 0 }

  /// A flag, false where the field is absent.
  var bool: Bool { form == .truth }

  /// The elements of a list, bare or wrapped in a `List` node; none where the field is absent.
  var items: [SyntaxNode] {
    switch form {
    case .list: children
    case .record: isWrapped(as: "List") ? body["items"].items : []
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
