internal import ArgumentParser
internal import MillEngine

/// How progress is told.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto, bar, plain, json, none

  /// The reporter that writes to the standard error.
  func makeReporter() -> any ProgressReporter {
    let traits = TerminalTraits.current
    switch self {
    case .auto where traits.canRedraw, .bar:
      return BarReporter(
        usesColor: traits.usesColor, columnCount: { TerminalTraits.columnCount },
        write: Console.note)
    case .auto, .plain: return PlainReporter(write: Console.note)
    case .json: return JSONReporter(write: Console.note)
    case .none: return SilentReporter()
    }
  }
}
