/// A text that diagnostics point into: a schema file, a sample, or a plan.
public struct SourceText: Sendable {
  /// What a message calls it: a path, or `sample:ecommerce`.
  public var name: String
  /// The whole text.
  public var text: String
  /// Where the text goes on in another file; none where it is one file.
  public var parts: [Part] = []

  /// A stretch of the text that stands in one file.
  public struct Part: Hashable, Sendable {
    /// Its first byte in the whole text.
    public var start: Int
    /// What a message calls the file.
    public var name: String
    /// The line of the file that it begins with, from 1.
    public var line: Int

    /// Makes a part.
    public init(start: Int, name: String, line: Int) {
      self.start = start
      self.name = name
      self.line = line
    }
  }

  /// Names a text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The name of the file that a byte stands in.
  public func fileName(ofByte offset: Int) -> String {
    parts.last { $0.start <= offset }?.name ?? name
  }

  /// Line and column (both from 1, the column in characters) and the line's text at a byte offset,
  /// in the file where the byte stands.
  ///
  /// - Complexity: O(length of the text).
  public func position(ofByte offset: Int) -> (line: Int, column: Int, text: String) {
    let bytes = Array(text.utf8)
    let end = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = (bytes[..<end].lastIndex(of: newline) ?? -1) + 1
    let stop = bytes[end...].firstIndex(of: newline) ?? bytes.count
    let part = parts.last { $0.start <= offset }
    let first = min(part?.start ?? 0, start)
    let line = bytes[first..<start].count { $0 == newline } + (part?.line ?? 1)
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
