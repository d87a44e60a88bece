/// Patterns of SIMILAR TO.
public enum SimilarPattern {
  /// The regular expression that means the same, as `similar_to_escape()` gives it.
  ///
  /// - Throws: `runtime` for an escape of more than one character.
  public static func regex(for pattern: String, escape: String) throws(EvaluationError) -> String {
    guard escape.unicodeScalars.count <= 1 else { throw .runtime("invalid escape string") }
    let mark = escape.unicodeScalars.first
    var result = String.UnicodeScalarView()
    func append(_ text: String) { result.append(contentsOf: text.unicodeScalars) }
    append("^(?:")
    var afterEscape = false
    var inBrackets = false
    for scalar in pattern.unicodeScalars {
      if afterEscape {
        if scalar == "\"", !inBrackets {
          throw .unsupported("SIMILAR TO with separators of a substring")
        }
        append("\\")
        result.append(scalar)
        afterEscape = false
      } else if scalar == mark {
        afterEscape = true
      } else if inBrackets {
        if scalar == "\\" { append("\\") }
        result.append(scalar)
        if scalar == "]" { inBrackets = false }
      } else {
        switch scalar {
        case "[":
          result.append(scalar)
          inBrackets = true
        case "%": append(".*")
        case "_": append(".")
        case "(": append("(?:")
        case "\\", ".", "^", "$":
          append("\\")
          result.append(scalar)
        default: result.append(scalar)
        }
      }
    }
    append(")$")
    return String(result)
  }
}
