internal import ArgumentParser
internal import GenerationPlan

/// A number of rows as it is typed: `2500`, `10K`, `1.5M`, `2G`.
struct RowCountArgument: ExpressibleByArgument {
  var rows: Int

  init?(argument: String) {
    guard let rows = RowCount.parse(argument), rows <= RowCount.most else { return nil }
    self.rows = rows
  }
}

/// `N` for every table, or `TABLE=N` for one.
struct RowsArgument: ExpressibleByArgument {
  /// `nil` for all tables.
  var table: String?
  var count: RowCountArgument

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard let last = parts.last, let count = RowCountArgument(argument: String(last)) else {
      return nil
    }
    self.count = count
    if parts.count > 1 {
      // A quoted table name may hold the sign itself: the last one counts.
      let name = parts.dropLast().joined(separator: "=")
      guard !name.isEmpty else { return nil }
      table = name
    }
  }
}
