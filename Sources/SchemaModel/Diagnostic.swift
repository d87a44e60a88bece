/// Something in the user's schema or plan that stops the run or deserves a word.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be generated until it is mended.
    case error
    /// Generation goes on; the result may not be what the user expects.
    case warning
  }

  /// How grave it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What to write instead, or which plan entry settles it.
  public var hint: String?
  /// Where it is, if the place is known.
  public var range: SourceRange?
  /// Whether the place is in the plan file instead of the schema.
  public var isOfPlan = false

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, _ message: String, hint: String? = nil,
    at range: SourceRange? = nil
  ) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// The same about the plan file.
  public func ofPlan() -> Diagnostic {
    var copy = self
    copy.isOfPlan = true
    return copy
  }

  /// `file:line:col: error: message`, the line, a caret under the place, and the hint.
  public func rendered(in source: SourceText) -> String {
    var lines: [String] = []
    if let range {
      let (line, column, text) = source.position(ofByte: range.lowerBound)
      let name = source.fileName(ofByte: range.lowerBound)
      lines.append("\(name):\(line):\(column): \(severity.rawValue): \(message)")
      let visible = text.prefix(column + 200)
      lines.append("  \(visible)")
      let lead = visible.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
      lines.append("  \(lead)^")
    } else {
      lines.append("\(source.name): \(severity.rawValue): \(message)")
    }
    if let hint { lines.append("  help: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
