internal import RowGeneration

extension GenerationSession {
  /// What the trial has judged, in words: how much, and each constraint that it could not judge.
  public var trialText: String {
    let tableCount = programs.count { $0.rows > 0 }
    let head =
      "trial: \(Quantity.exact(report.judgedRows)) rows of \(Quantity.exact(tableCount)) "
      + "\(tableCount == 1 ? "table" : "tables") keep "
      + "\(Quantity.exact(report.judgedConstraints)) constraints"
    guard !report.unjudged.isEmpty else { return head + "\n" }
    let left = report.unjudged.map { "  \($0)" }
    return head + "; not judged, since they cannot be evaluated:\n"
      + left.joined(separator: "\n") + "\n"
  }
}
