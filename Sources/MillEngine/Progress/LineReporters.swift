internal import Foundation

/// A line of words every few seconds, for logs and plain terminals.
public struct PlainReporter: ProgressReporter {
  private let write: (String) -> Void

  /// Seconds between two reports.
  public var interval: Double { 3 }

  /// Makes a reporter; `write` takes whole lines with their line feed.
  public init(write: @escaping (String) -> Void) { self.write = write }

  /// Shows a state of the run.
  public mutating func report(_ snapshot: ProgressSnapshot) {
    write(Self.line(snapshot) + "\n")
  }

  /// Shows the last state, once.
  public mutating func finish(_ last: ProgressSnapshot) {}

  static func line(_ snapshot: ProgressSnapshot) -> String {
    var words = [
      "\(Int(snapshot.fraction * 100))%", "\(snapshot.table)",
      "\(Quantity.exact(snapshot.rowCount)) of \(Quantity.exact(snapshot.totalRowCount)) rows",
      "\(Quantity.short(snapshot.rowsPerSecond)) rows/s",
      "\(Quantity.bytes(snapshot.uncompressedBytesPerSecond))/s made",
      "\(Quantity.bytes(snapshot.storedBytesPerSecond))/s written",
    ]
    if let left = snapshot.secondsLeft { words.append("\(Quantity.clock(left)) left") }
    return words.joined(separator: ", ")
  }
}

/// One JSON object a line, for programs.
public struct JSONReporter: ProgressReporter {
  private let write: (String) -> Void

  /// Seconds between two reports.
  public var interval: Double { 1 }

  /// Makes a reporter; `write` takes whole lines with their line feed.
  public init(write: @escaping (String) -> Void) { self.write = write }

  /// Shows a state of the run.
  public mutating func report(_ snapshot: ProgressSnapshot) { write(Self.line(snapshot)) }

  /// Shows the last state, once.
  public mutating func finish(_ last: ProgressSnapshot) { write(Self.line(last)) }

  private struct Event: Encodable {
    var event = "progress"
    var table: String
    var rows: Int
    var totalRows: Int
    var bytes: Int
    var storedBytes: Int
    var fraction: Double
    var seconds: Double
    var secondsLeft: Double?
  }

  static func line(_ snapshot: ProgressSnapshot) -> String {
    JSONLine.text(
      Event(
        table: snapshot.table, rows: snapshot.rowCount, totalRows: snapshot.totalRowCount,
        bytes: snapshot.uncompressedByteCount, storedBytes: snapshot.storedByteCount,
        fraction: snapshot.fraction.toThousandths, seconds: snapshot.seconds.toThousandths,
        secondsLeft: snapshot.secondsLeft?.toThousandths))
  }
}

/// Says nothing.
public struct SilentReporter: ProgressReporter {
  /// Seconds between two reports.
  public var interval: Double { 0.1 }

  /// Makes a reporter.
  public init() {}

  /// Shows a state of the run.
  public mutating func report(_ snapshot: ProgressSnapshot) {}

  /// Shows the last state, once.
  public mutating func finish(_ last: ProgressSnapshot) {}
}

/// Values as one line of JSON, keys sorted.
enum JSONLine {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("\(value) cannot be written as JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension Double {
  /// Rounded to three decimals.
  var toThousandths: Double { (self * 1000).rounded() / 1000 }
}
