internal import Foundation

/// Tells what a message says apart from the names and the numbers in it.
enum MessageShape {
  /// The first error of a text, with names and numbers replaced.
  static func of(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let fault = lines.first {
      $0.contains("ERROR:") || $0.contains("error:") || $0.contains("Fatal")
    }
    var shape = fault ?? lines.first ?? ""
    for (pattern, replacement) in replacements {
      shape = shape.replacingOccurrences(
        of: pattern, with: replacement, options: .regularExpression)
    }
    return String(shape.prefix(160))
  }

  private static let replacements = [
    ("^.*?(ERROR|error):\\s*", ""),
    ("\"(?:[^\"]|\"\")*\"", "\"…\""),
    ("'[^']*'", "'…'"),
    ("(PRIMARY KEY|UNIQUE|KEY|EXCLUDE) \\([^)]*\\)", "$1 (…)"),
    ("\\b\\w+_(check|pkey|key|idx|fkey|excl)[0-9]*\\b", "CONSTRAINT"),
    ("\\b(table|domain|column) [^\\s,]+", "$1 T"),
    ("satisfy (c|valid|ck)(_[0-9]+)?\\b", "satisfy CONSTRAINT"),
    ("\\b[a-z_0-9]+\\.[a-z_0-9.]+\\b", "T.C"),
    ("row [0-9,]+ \\(.*?\\) ", "row N (…) "),
    ("[0-9][0-9,.]*", "N"),
  ]
}
