import SchemaModel
import Yams

/// Reads YAML nodes and notes what is wrong with each, at its place.
struct YAMLCursor {
  private(set) var diagnostics: [Diagnostic] = []
  /// The byte at which each line begins.
  private let lineStarts: [Int]
  private let lines: [Substring]

  init(_ source: SourceText) {
    var starts = [0]
    for (place, byte) in source.text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(place + 1)
    }
    lineStarts = starts
    lines = source.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  /// Notes an error.
  mutating func fail(_ message: String, at range: SourceRange?, hint: String? = nil) {
    diagnostics.append(Diagnostic(.error, message, hint: hint, at: range))
  }

  /// The bytes of a place that is given by line and column.
  func range(_ mark: Mark?) -> SourceRange? {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1].unicodeScalars
    let before = line.prefix(mark.column - 1)
    return SourceRange(lineStarts[mark.line - 1] + before.reduce(0) { $0 + UTF8.width($1) })
  }

  /// The place of a node.
  func range(_ node: Node) -> SourceRange? { range(node.mark) }

  // MARK: Nodes

  /// The entries of a mapping whose keys are among `keys`; others are errors with a suggestion. An
  /// empty value is an empty mapping.
  mutating func entries(_ node: Node, of what: String, keys: [String]) -> [(
    String, Node, SourceRange?
  )] {
    entries(node, of: what).filter { key, _, range in
      if keys.contains(key) { return true }
      let near = nearestWord(to: key, among: keys)
      fail(
        "unknown key \"\(key)\" in \(what)", at: range,
        hint: near.map { "did you mean \"\($0)\"?" } ?? "there are \(keys.joined(separator: ", "))")
      return false
    }
  }

  /// The entries of a mapping with any keys.
  mutating func entries(_ node: Node, of what: String) -> [(String, Node, SourceRange?)] {
    if case .scalar(let scalar) = node, scalar.string.isEmpty || scalar.string == "~" { return [] }
    guard case .mapping(let mapping) = node else {
      fail("expected a mapping for \(what)", at: range(node))
      return []
    }
    var found: [(String, Node, SourceRange?)] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        fail("a key of \(what) is not a word", at: range(key))
        continue
      }
      found.append((name.string, value, range(key)))
    }
    return found
  }

  /// Whether a node is YAML's null: nothing at all, `~` or `null` without quotes.
  static func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A word or text.
  mutating func text(_ node: Node, of key: String) -> String? {
    // A generator may have that name.
    if Self.isNull(node), key != "generator", key != "values" {
      fail("\"\(key)\" has no value", at: range(node), hint: "give it one, or leave it out")
      return nil
    }
    if case .scalar(let scalar) = node { return scalar.string }
    fail("expected a single value for \"\(key)\"", at: range(node))
    return nil
  }

  /// The items of a list; a single value is a list of one.
  mutating func list(_ node: Node, of key: String) -> [Node] {
    switch node {
    case .sequence(let sequence): return Array(sequence)
    case .scalar: return [node]
    default:
      fail("expected a list for \"\(key)\"", at: range(node))
      return []
    }
  }

  // MARK: Values

  /// A list of texts.
  mutating func texts(_ node: Node, of key: String) -> [String]? {
    let items = list(node, of: key)
    let texts = items.compactMap { text($0, of: key) }
    return texts.count == items.count ? texts : nil
  }

  /// A list of numbers.
  mutating func numbers(_ node: Node, of key: String) -> [Double]? {
    let items = list(node, of: key)
    let numbers = items.compactMap { number($0, of: key) }
    return numbers.count == items.count ? numbers : nil
  }

  /// A finite number, at least `least`.
  mutating func number(_ node: Node, of key: String, atLeast least: Double? = nil) -> Double? {
    guard let written = text(node, of: key) else { return nil }
    guard let number = Double(written), number.isFinite else {
      fail("\"\(written)\" is not a number for \"\(key)\"", at: range(node))
      return nil
    }
    if let least, number < least {
      fail("\"\(key)\" must be at least \(least), not \(written)", at: range(node))
      return nil
    }
    return number
  }

  /// A share, 0 to 1; `5%` is 0.05.
  mutating func share(_ node: Node, of key: String) -> Double? {
    guard let written = text(node, of: key) else { return nil }
    guard let share = Share(written) else {
      fail(
        "\"\(key)\" must be from 0 to 1, not \"\(written)\"", at: range(node),
        hint: "write 0.05 or 5% for five in a hundred")
      return nil
    }
    return share.value
  }

  /// A whole number, at least `least`.
  mutating func integer<Value: FixedWidthInteger>(
    _ node: Node, of key: String, atLeast least: Value = .min
  ) -> Value? {
    guard let written = text(node, of: key) else { return nil }
    guard let number = Value(written), number >= least else {
      let bound = least == .min ? "" : " of at least \(least)"
      fail("\"\(written)\" is not a whole number\(bound) for \"\(key)\"", at: range(node))
      return nil
    }
    return number
  }

  /// True or false.
  mutating func flag(_ node: Node, of key: String) -> Bool? {
    guard let written = text(node, of: key) else { return nil }
    switch written {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      fail("\"\(key)\" must be true or false, not \"\(written)\"", at: range(node))
      return nil
    }
  }
}
