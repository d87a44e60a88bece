/// Texts that a writer of CSV or SQL could get wrong.
enum AwkwardTexts {
  static let all: [String] = [
    "plain", "", " ", "  both  ", "\\.", "\\", "\\\\.", "\\N", "NULL", "null", ",", ",,", "a,b",
    "\"", "\"\"", "\"quoted\"", "say \"hi\", twice", "'", "''", "o'brien", "'; DROP TABLE t; --",
    "\n", "a\nb", "\r", "\r\n", "\t", "a\\\"b", "\\'", "--", "/*", ";", ");\n", "),(",
    "é", "e\u{301}", "日本語", "👩‍👩‍👧‍👦", "שלום", "\u{202e}abc", "\u{feff}", "\u{a0}", "İ", "ß",
    "a,\"b\"\n'c'\r\\.", "\",\"", "\"\n", "{}", "{\"a\": 1}", "<x/>", "%s", "$1", "$$", "\u{7f}",
    String(repeating: "x", count: 31), String(repeating: "y", count: 32),
    String(repeating: "z", count: 33), String(repeating: "'", count: 63),
    String(repeating: "\"", count: 64), String(repeating: "é,", count: 40),
    String(repeating: "long \"and\" it's ", count: 60),
  ]
}
