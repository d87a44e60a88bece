/// Numbers of rows as people write them: `2500`, `10K`, `1.5M`, `2G`.
public enum RowCount {
  /// The most rows of a table: row numbers and all that is computed from them stay far inside 64
  /// bits.
  public static let most = 1_000_000_000_000

  /// The number a text stands for; `nil` where it is none, is negative or is no whole number.
  ///
  /// Suffixes are decimal, in either case; underscores between digits are passed over.
  public static func parse(_ text: String) -> Int? {
    var digits = text.filter { $0 != "_" }
    var factor = 1.0
    if let suffix = digits.last?.uppercased(),
      let known = ["K": 1e3, "M": 1e6, "G": 1e9, "B": 1e9][suffix]
    {
      factor = known
      digits.removeLast()
    }
    guard let first = digits.first, first.isNumber, digits.allSatisfy({ $0.isNumber || $0 == "." }),
      let number = Double(digits)
    else { return nil }
    if factor == 1 { return Int(digits) }
    let product = number * factor
    return product.rounded() == product && product < 1e15 ? Int(product) : nil
  }
}
