/// What the text functions compute, on characters as PostgreSQL counts them: code points.
enum TextMath {
  static func string(_ scalars: some Swift.Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Each word with a capital and the rest small; a word is a run of letters and digits.
  static func initialCapitals(_ text: String) -> String {
    var result = ""
    var inWord = false
    for scalar in text.unicodeScalars {
      let one = String(Character(scalar))
      result += inWord ? one.sqlLowercased : one.sqlUppercased
      inWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return result
  }

  static func trimmed(_ text: String, of set: String, left: Bool, right: Bool) -> String {
    let unwanted = Array(set.unicodeScalars)
    var scalars = Array(text.unicodeScalars)[...]
    if left { scalars = scalars.drop(while: { unwanted.contains($0) }) }
    if right {
      while let last = scalars.last, unwanted.contains(last) { scalars.removeLast() }
    }
    return string(scalars)
  }

  /// `substring(text from start for length)`, counting from 1.
  static func substring(_ text: String, _ start: Int64, length: Int64?) throws(EvaluationError)
    -> String
  {
    string(try window(Array(text.unicodeScalars), start, length: length))
  }

  /// The text with `count` characters from `start` on replaced.
  static func overlaid(_ text: String, _ new: String, at start: Int64, count: Int64)
    throws(EvaluationError) -> String
  {
    guard start > 0 else { throw .runtime("negative substring length not allowed") }
    let (rest, overflows) = start.addingReportingOverflow(count)
    if overflows { throw .runtime("integer out of range") }
    return try substring(text, 1, length: start - 1) + new + substring(text, rest, length: nil)
  }

  static func window<T>(_ items: [T], _ start: Int64, length: Int64?) throws(EvaluationError)
    -> [T]
  {
    var end = Int64(items.count) + 1
    if let length {
      if length < 0 { throw .runtime("negative substring length not allowed") }
      end = min(end, start + length)
    }
    let first = max(start, 1)
    return end > first ? Array(items[Int(first - 1)..<Int(end - 1)]) : []
  }

  /// Place of the first occurrence, from 1; 0 where there is none.
  static func position(of needle: String, in text: String) -> Int64 {
    let (wanted, bytes) = (Array(needle.utf8), Array(text.utf8))
    if wanted.isEmpty { return 1 }
    guard let found = occurrence(of: wanted, in: bytes, from: 0) else { return 0 }
    return Int64(String(decoding: bytes[..<found], as: UTF8.self).unicodeScalars.count) + 1
  }

  /// Index of the first occurrence at or after `start`, in bytes.
  static func occurrence(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard !wanted.isEmpty, bytes.count >= wanted.count + start else { return nil }
    for index in start...(bytes.count - wanted.count)
    where bytes[index] == wanted[0] && bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
      return index
    }
    return nil
  }

  /// The pieces between occurrences of `separator`, which is not empty.
  static func pieces(_ text: String, separator: String) -> [String] {
    let (wanted, bytes) = (Array(separator.utf8), Array(text.utf8))
    var result: [String] = []
    var start = 0
    while let found = occurrence(of: wanted, in: bytes, from: start) {
      result.append(String(decoding: bytes[start..<found], as: UTF8.self))
      start = found + wanted.count
    }
    result.append(String(decoding: bytes[start...], as: UTF8.self))
    return result
  }

  /// `split_part`; negative counts from the end.
  static func part(_ text: String, _ separator: String, _ number: Int64) throws(EvaluationError)
    -> String
  {
    if number == 0 { throw .runtime("field position must not be zero") }
    if text.isEmpty { return "" }
    if separator.isEmpty { return number == 1 || number == -1 ? text : "" }
    let all = pieces(text, separator: separator)
    let index = number > 0 ? number - 1 : Int64(all.count) + number
    return all.indices.contains(Int(clamping: index)) ? all[Int(index)] : ""
  }

  static func replaced(_ text: String, _ from: String, _ to: String) -> String {
    if from.isEmpty || text.isEmpty { return text }
    return pieces(text, separator: from).joined(separator: to)
  }

  /// Characters of `from` become those of `to` at the same place, or vanish.
  static func translated(_ text: String, _ from: String, _ to: String) -> String {
    let (sources, targets) = (Array(from.unicodeScalars), Array(to.unicodeScalars))
    return string(
      text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
        guard let index = sources.firstIndex(of: scalar) else { return scalar }
        return index < targets.count ? targets[index] : nil
      })
  }

  static func filled(_ text: String, _ length: Int64, _ fill: String, left: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let width = Int(max(0, min(length, 10_000_000)))
    if scalars.count >= width { return string(scalars.prefix(width)) }
    let filler = Array(fill.unicodeScalars)
    if filler.isEmpty { return text }
    let pad = (0..<(width - scalars.count)).map { filler[$0 % filler.count] }
    return string(left ? pad + scalars : scalars + pad)
  }

  /// `quote_literal`.
  static func quotedLiteral(_ text: String) -> String {
    let doubled = replaced(replaced(text, "'", "''"), "\\", "\\\\")
    return (text.utf8.contains(92) ? "E'" : "'") + doubled + "'"
  }
}
