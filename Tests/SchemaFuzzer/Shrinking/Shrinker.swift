/// Makes a case smaller while it ends for the same reason.
struct Shrinker {
  let runner: CaseRunner
  /// The most cases to run.
  var budget = 400

  /// The smallest case found, and how it ended.
  mutating func shrink(_ trial: TrialCase, _ verdict: Verdict) throws -> (TrialCase, Verdict) {
    guard let kind = verdict.kind else { return (trial, verdict) }
    var best = (trial, verdict)
    for edgeCases in ["0", "0.05"] where edgeCases < best.0.edgeCases {
      var simpler = best.0
      simpler.edgeCases = edgeCases
      if try accept(simpler, kind, &best) { break }
    }
    if best.0.format != "csv" {
      var simpler = best.0
      simpler.format = "csv"
      _ = try accept(simpler, kind, &best)
    }
    try shrinkRows(&best, kind)
    try shrinkScript(&best, kind)
    try shrinkRows(&best, kind)
    try shrinkScript(&best, kind)
    try rename(&best, kind)
    return best
  }

  private mutating func shrinkRows(_ best: inout (TrialCase, Verdict), _ kind: String) throws {
    for rows in [1, 2, 3, 5, 10, 20, 50, 100] where rows < best.0.rowCount {
      var smaller = best.0
      smaller.rowCount = rows
      if try accept(smaller, kind, &best) { break }
    }
  }

  /// Takes every reduction that keeps the kind, until none is left.
  private mutating func shrinkScript(_ best: inout (TrialCase, Verdict), _ kind: String) throws {
    var place = 0
    var seen: Set<String> = [best.0.schema.script.sql]
    while budget > 0 {
      let candidates = best.0.schema.script.reductions
      guard place < candidates.count else {
        return
      }
      var smaller = best.0
      smaller.schema.script = candidates[place]
      if seen.insert(smaller.schema.script.sql).inserted, try accept(smaller, kind, &best) {
        // What stood at this place is gone: another stands there now.
        place = max(0, place - 8)
      } else {
        place += 1
      }
    }
  }

  /// Gives names plain spellings, where the names do not matter.
  private mutating func rename(_ best: inout (TrialCase, Verdict), _ kind: String) throws {
    let names = best.0.schema.script.identifiers.sorted { $0.number < $1.number }
    for (offset, name) in names.enumerated() where name.sql.count > 2 {
      var plainer = best.0
      plainer.schema.script = plainer.schema.script.renaming(name, to: "n\(offset + 1)")
      _ = try accept(plainer, kind, &best)
    }
  }

  private mutating func accept(
    _ trial: TrialCase, _ kind: String, _ best: inout (TrialCase, Verdict)
  ) throws -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    let verdict = try runner.run(trial)
    guard verdict.kind == kind else { return false }
    best = (trial, verdict)
    return true
  }
}
