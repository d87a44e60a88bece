import SchemaModel

extension EdgeCaseTexts {
  /// Entries of integers, decimals and floats.
  mutating func numbers(_ type: SQLType) {
    switch type {
    case .smallint, .integer, .bigint, .oid:
      guard let bounds = type.integerBounds else { return }
      add([
        "zero": "0", "one": "1", "minus one": "-1", "minus one hundred": "-100",
        "least": "\(bounds.lowerBound)", "greatest": "\(bounds.upperBound)",
        "one above the least": "\(bounds.lowerBound + 1)",
        "one below the greatest": "\(bounds.upperBound - 1)",
      ])
    case .numeric(let precision?, let scale): decimals(precision, scale ?? 0)
    case .numeric:
      add([
        "zero": "0", "least positive": "0.01", "greatest negative": "-0.01",
        "very large": "9999999999999.99", "very small": "-9999999999999.99",
      ])
    case .money:
      add([
        "zero": "0.00", "least positive": "0.01", "greatest negative": "-0.01",
        "greatest": "92233720368547758.07", "least": "-92233720368547758.08",
      ])
    case .real:
      add([
        "zero": "0", "negative zero": "-0", "least positive": "1e-45",
        "very large": "3.4028235e+38", "very small": "-3.4028235e+38",
      ])
    case .doublePrecision:
      add([
        "zero": "0", "negative zero": "-0", "least positive": "5e-324",
        "very large": "1.7976931348623157e+308", "very small": "-1.7976931348623157e+308",
      ])
    default: break
    }
  }

  private mutating func decimals(_ precision: Int, _ scale: Int) {
    let nines = String(repeating: "9", count: precision)
    let greatest: String
    let smallest: String
    if scale <= 0 {
      let zeros = String(repeating: "0", count: -scale)
      greatest = nines + zeros
      smallest = "1" + zeros
    } else {
      let padding = String(repeating: "0", count: max(0, scale - precision))
      let whole = precision > scale ? String(nines.prefix(precision - scale)) : "0"
      greatest = whole + "." + padding + nines.suffix(min(precision, scale))
      smallest = "0." + String(repeating: "0", count: scale - 1) + "1"
    }
    add("zero", "0")
    add("least positive", smallest)
    add("greatest negative", "-" + smallest)
    add("greatest", greatest)
    add("least", "-" + greatest)
  }
}
