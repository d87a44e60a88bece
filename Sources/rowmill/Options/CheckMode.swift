internal import ArgumentParser

/// Which rows are judged before or while they are written.
enum CheckMode: String, ExpressibleByArgument, CaseIterable {
  /// A sample of each table.
  case trial
  /// Every row, too.
  case all
}
