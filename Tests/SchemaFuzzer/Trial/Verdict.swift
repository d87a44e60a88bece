/// How a case ended.
enum Verdict: Sendable {
  /// PostgreSQL took all rows; tables that got fewer than asked, with why.
  case loaded(short: [ShortTable])
  /// Rowmill refused the schema with exit code 65; whether PostgreSQL takes the known rows.
  case refused(message: String, rowsFit: Bool)
  /// Something that must never be.
  case failed(Failure, message: String)
  /// PostgreSQL does not take the schema.
  case invalid(message: String)

  /// What must never be.
  enum Failure: String, Sendable {
    case load = "load failed"
    case crash, timeout
    case exitCode = "exit code"
  }

  /// A table that got fewer rows than were asked for.
  struct ShortTable: Sendable {
    var table: String
    var rows: Int
    var reason: String
    /// A row that PostgreSQL took beside those that were made: there was room for it.
    var oneMore: String?
  }

  /// Whether the case shows what must never be.
  var isFailure: Bool {
    if case .failed = self { return true }
    return false
  }

  /// What two cases have in common that ended for the same reason; `nil` where all went well.
  var kind: String? {
    switch self {
    case .loaded(let short):
      short.first { $0.oneMore != nil }
        .map { "short although one more row fits: " + MessageShape.of($0.reason) }
    case .refused(let message, true):
      "refused although a row fits: " + MessageShape.of(message)
    case .refused(let message, false): "refused: " + MessageShape.of(message)
    case .failed(let failure, let message): "\(failure.rawValue): " + MessageShape.of(message)
    case .invalid: nil
    }
  }
}
