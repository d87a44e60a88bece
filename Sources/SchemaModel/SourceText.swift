/// A text that diagnostics point into: a schema file, a sample, or a plan.
public struct SourceText: Sendable {
  /// What a message calls it: a path, or `sample:ecommerce`.
  public var name: String
  /// The whole text.
  public var text: String

  /// Names a text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Line and column (both from 1, the column in characters) and the line's text at a byte offset.
  ///
  /// - Complexity: O(length of the text).
  public func position(ofByte offset: Int) -> (line: Int, column: Int, text: String) {
    let bytes = Array(text.utf8)
    let end = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = (bytes[..<end].lastIndex(of: newline) ?? -1) + 1
    let stop = bytes[end...].firstIndex(of: newline) ?? bytes.count
    let line = bytes[..<start].count { $0 == newline } + 1
    return (
      line, String(decoding: bytes[start..<end], as: UTF8.self).count + 1,
      String(decoding: bytes[start..<stop], as: UTF8.self)
    )
  }
}

/// A place in a `SourceText`: a half-open range of UTF-8 byte offsets.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public var lowerBound: Int
  /// One past the last byte.
  public var upperBound: Int

  /// Makes a range; an empty one marks a single place.
  public init(_ lowerBound: Int, _ upperBound: Int? = nil) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound ?? lowerBound
  }
}
