internal import Foundation

/// A case that is worth a look, as it is written for people.
struct FoundCase {
  var trial: TrialCase
  var verdict: Verdict
  /// What PostgreSQL says of the known rows.
  var witnesses: ChildProcess?

  /// The schema with its reason, its commands and its known rows.
  var text: String {
    let message: String
    switch verdict {
    case .failed(_, let text), .refused(let text, _): message = text
    case .loaded(let short):
      message = short.map {
        "\($0.table): \($0.rows) rows: \($0.reason)\n  fits: \($0.oneMore ?? "nothing found")"
      }.joined(separator: "\n")
    case .invalid: message = ""
    }
    var lines = ["-- \(verdict.kind ?? "")"]
    lines.append(
      "-- rowmill generate THIS \(trial.options.joined(separator: " ")) --out set")
    lines.append(
      "-- features: \(trial.schema.script.features.map(\.rawValue).sorted().joined(separator: ", "))"
    )
    lines += message.split(separator: "\n").prefix(12).map { "--   \($0)" }
    lines.append(trial.schema.script.sql)
    if let witnesses {
      lines.append(
        witnesses.exitCode == 0
          ? "-- PostgreSQL takes these rows:"
          : "-- PostgreSQL does not take these rows: \(MessageShape.of(witnesses.output))")
      lines += trial.schema.witnessScript.split(separator: "\n").map { "-- \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A file's name: the kind in a few words, and the seed.
  var fileName: String {
    let words = (verdict.kind ?? "case").lowercased().map { $0.isLetter || $0 == "_" ? $0 : "-" }
    let short = String(words).split(separator: "-").prefix(9).joined(separator: "-")
    return "\(short)-\(trial.seed).sql"
  }
}
