internal import Glibc

/// A parse tree as libpg_query writes it in JSON, indexed: the nodes in the order of the text, each
/// with its place there, so that a tree of 1.8 MB is a single array and nothing is made of a node
/// that nobody reads. Foundation's reader takes 0.18 s for such a tree, ten times as long, which is why
/// there is one here.
///
/// It trusts its input to be well formed, as it comes from a serializer and not from a user; what
/// is not well formed reads as `absent`.
final class SyntaxTape: Sendable {
  /// What a node is.
  enum Form: UInt8 { case record, list, text, integer, truth, falsehood, absent }

  /// A node; those inside it follow it directly.
  struct Entry {
    var form: Form
    /// The field's name without its quotes; empty for an element of a list.
    var name: Range<Int32>
    /// The text without its quotes, or the digits.
    var value: Range<Int32> = 0..<0
    /// The entry after the last one inside it.
    var next: Int32 = 0
  }

  let entries: [Entry]
  private let json: [UInt8]

  /// - Complexity: O(length of the text).
  init(_ json: [UInt8]) {
    var indexer = Indexer(json)
    indexer.value(named: 0..<0)
    self.json = json
    entries = indexer.entries
  }

  /// The places of a record's fields or a list's elements.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var child = place + 1
    while child < entries[place].next {
      children.append(child)
      child = Int(entries[child].next)
    }
    return children
  }

  /// The place of the field of a record that is called so.
  func field(_ name: StaticString, of place: Int) -> Int? {
    var child = place + 1
    while child < entries[place].next {
      if isNamed(child, name) { return child }
      child = Int(entries[child].next)
    }
    return nil
  }

  /// Whether a field is called so.
  func isNamed(_ place: Int, _ name: StaticString) -> Bool {
    let range = entries[place].name
    guard range.count == name.utf8CodeUnitCount else { return false }
    return unsafe json.withUnsafeBytes { bytes in
      unsafe memcmp(bytes.baseAddress! + Int(range.lowerBound), name.utf8Start, range.count) == 0
    }
  }

  /// The place of the only field or element.
  func soleChild(of place: Int) -> Int? {
    let end = entries[place].next
    return place + 1 < end && entries[place + 1].next == end ? place + 1 : nil
  }

  /// The name of a field.
  func name(of place: Int) -> String { text(entries[place].name) }

  /// An integer.
  func integer(of place: Int) -> Int { Int(text(entries[place].value)) ?? 0 }

  /// A text, its escapes resolved.
  func text(of place: Int) -> String {
    let written = bytes(entries[place].value)
    guard let first = written.firstIndex(of: UInt8(ascii: "\\")) else {
      return String(decoding: written, as: UTF8.self)
    }
    var decoded = Array(written[..<first])
    var rest = written[first...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        decoded.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "u"):
        // Only control characters are written this way; everything else is plain UTF-8.
        let code = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD
        rest = rest.dropFirst(4)
        decoded.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: decoded.append(escape)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    json[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private func text(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }
}

/// Walks the text once.
private struct Indexer {
  private(set) var entries: [SyntaxTape.Entry] = []
  private let json: [UInt8]
  private var position = 0

  init(_ json: [UInt8]) {
    self.json = json
    // A node takes some 15 bytes of the text.
    entries.reserveCapacity(json.count / 12)
  }

  private var current: UInt8 { position < json.count ? json[position] : 0 }

  /// Notes the value at `position` with all inside it, and moves past it.
  mutating func value(named name: Range<Int32>) {
    let place = entries.count
    entries.append(SyntaxTape.Entry(form: .absent, name: name))
    switch current {
    case UInt8(ascii: "{"):
      entries[place].form = .record
      inside(upTo: UInt8(ascii: "}")) { indexer in
        let name = indexer.string()
        indexer.position += 1
        indexer.value(named: name)
      }
    case UInt8(ascii: "["):
      entries[place].form = .list
      inside(upTo: UInt8(ascii: "]")) { $0.value(named: 0..<0) }
    case UInt8(ascii: "\""):
      entries[place].form = .text
      entries[place].value = string()
    case UInt8(ascii: "t"):
      entries[place].form = .truth
      position += 4
    case UInt8(ascii: "f"):
      entries[place].form = .falsehood
      position += 5
    case UInt8(ascii: "n"): position += 4
    default:
      let start = position
      while current == UInt8(ascii: "-") || SQLLexer.isDigit(current) { position += 1 }
      if position > start {
        entries[place].form = .integer
        entries[place].value = Int32(start)..<Int32(position)
      } else {
        position = json.count
      }
    }
    entries[place].next = Int32(entries.count)
  }

  private mutating func inside(upTo end: UInt8, _ item: (inout Indexer) -> Void) {
    position += 1
    while position < json.count, current != end {
      item(&self)
      if current == UInt8(ascii: ",") { position += 1 }
    }
    position += 1
  }

  /// What stands between the quotes.
  private mutating func string() -> Range<Int32> {
    position += 1
    let start = position
    while position < json.count, json[position] != UInt8(ascii: "\"") {
      position += json[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, json.count)
    position += 1
    return Int32(start)..<Int32(end)
  }
}
