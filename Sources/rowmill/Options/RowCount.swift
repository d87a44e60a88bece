internal import ArgumentParser

/// A number of rows as it is typed: digits, with or without K, M or G (thousands, millions,
/// milliards).
struct RowCount: ExpressibleByArgument {
  var rows: Int

  init?(argument: String) {
    var digits = argument[...]
    var factor = 1
    if let suffix = digits.last, let known = Self.factors[suffix.uppercased()] {
      factor = known
      digits.removeLast()
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits)
    else { return nil }
    let (rows, overflows) = number.multipliedReportingOverflow(by: factor)
    guard !overflows, rows <= Self.most else { return nil }
    self.rows = rows
  }

  var defaultValueDescription: String { "\(rows)" }

  private static let factors = ["K": 1_000, "M": 1_000_000, "G": 1_000_000_000]

  /// Row numbers and all that is computed from them stay far inside 64 bits.
  private static let most = 1_000_000_000_000
}

/// `N` for every table, or `TABLE=N` for one.
struct RowsArgument: ExpressibleByArgument {
  /// `nil` for all tables.
  var table: String?
  var count: RowCount

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard let last = parts.last, let count = RowCount(argument: String(last)) else { return nil }
    self.count = count
    if parts.count > 1 {
      // A quoted table name may hold the sign itself: the last one counts.
      let name = parts.dropLast().joined(separator: "=")
      guard !name.isEmpty else { return nil }
      table = name
    }
  }
}
