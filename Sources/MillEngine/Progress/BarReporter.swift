/// A bar that is drawn over again on one line of a terminal.
public struct BarReporter: ProgressReporter {
  private let write: (String) -> Void
  private let columnCount: () -> Int
  private let usesColor: Bool
  private var isDrawn = false

  /// Seconds between two reports.
  public var interval: Double { 0.1 }

  /// Makes a bar.
  ///
  /// - Parameters:
  ///   - columnCount: asks for the terminal's width, before each drawing.
  ///   - write: takes text as it is to be sent to the terminal.
  public init(
    usesColor: Bool, columnCount: @escaping () -> Int, write: @escaping (String) -> Void
  ) {
    self.usesColor = usesColor
    self.columnCount = columnCount
    self.write = write
  }

  /// Shows a state of the run.
  public mutating func report(_ snapshot: ProgressSnapshot) {
    // Carriage return, then erase what a longer line has left (ECMA-48, EL).
    write("\r" + Self.line(snapshot, columnCount: columnCount(), usesColor: usesColor) + "\u{1B}[K")
    isDrawn = true
  }

  /// Shows the last state, once.
  public mutating func finish(_ last: ProgressSnapshot) {
    if isDrawn { write("\r\u{1B}[K") }
    isDrawn = false
  }

  /// The bar in at most `columnCount - 1` columns: the last one would make some terminals wrap.
  static func line(_ snapshot: ProgressSnapshot, columnCount: Int, usesColor: Bool) -> String {
    let percent = "\(Int(snapshot.fraction * 100))%"
    var words = [
      "\(Quantity.short(Double(snapshot.rowCount))) rows",
      "\(Quantity.short(snapshot.rowsPerSecond)) rows/s",
      "\(Quantity.bytes(snapshot.uncompressedBytesPerSecond))/s"
        + " → \(Quantity.bytes(snapshot.storedBytesPerSecond))/s",
    ]
    if let left = snapshot.secondsLeft { words.append("ETA \(Quantity.clock(left))") }
    let name = snapshot.table.count > 24 ? snapshot.table.prefix(23) + "…" : snapshot.table[...]
    let head = String(repeating: " ", count: max(0, 4 - percent.count)) + percent
    // What does not fit is left out from the end; the bar takes what is left over.
    var text = ""
    for word in [String(name)] + words
    where head.count + text.count + word.count + 2 < columnCount {
      text += "  " + word
    }
    let barLength = min(30, columnCount - 2 - head.count - text.count)
    guard barLength >= 5 else { return head + text }
    let full = Int(snapshot.fraction * Double(barLength))
    var bar = String(repeating: "━", count: full)
    let rest = String(repeating: "─", count: barLength - full)
    if usesColor { bar = "\u{1B}[36m\(bar)\u{1B}[0m" }
    return "\(head) \(bar)\(rest)\(text)"
  }
}
