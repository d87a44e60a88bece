/// What came out of the cases so far.
struct Tally: Sendable {
  /// How the cases with one feature ended.
  struct Counts: Sendable {
    var tried = 0
    var loaded = 0
    var refused = 0
    var failed = 0
  }

  var all = Counts()
  var invalid = 0
  var shortTables = 0
  /// Seeds whose failure was not known.
  var unexpectedSeeds: [UInt64] = []
  var byFeature: [Feature: Counts] = [:]
  /// Cases by the kind of their end, with the seeds of the first of them.
  var kinds: [String: (count: Int, seeds: [UInt64])] = [:]

  /// Counts one case.
  mutating func add(_ trial: TrialCase, _ verdict: Verdict) {
    Self.count(verdict, &all)
    for feature in trial.schema.script.features {
      Self.count(verdict, &byFeature[feature, default: Counts()])
    }
    if case .loaded(let short) = verdict, !short.isEmpty { shortTables += 1 }
    guard let kind = verdict.kind else { return }
    var entry = kinds[kind] ?? (0, [])
    entry.count += 1
    if entry.seeds.count < 5 { entry.seeds.append(trial.seed) }
    kinds[kind] = entry
  }

  private static func count(_ verdict: Verdict, _ counts: inout Counts) {
    counts.tried += 1
    switch verdict {
    case .loaded: counts.loaded += 1
    case .refused: counts.refused += 1
    case .failed: counts.failed += 1
    case .invalid: break
    }
  }

  /// The report: counts, kinds of ends, features.
  var text: String {
    var lines = [
      "\(all.tried) schemas: \(all.loaded) loaded (\(shortTables) with fewer rows than asked), "
        + "\(all.refused) refused (\(Self.percent(all.refused, all.tried))), \(all.failed) failed; "
        + "\(invalid) drawn again, as PostgreSQL does not take them"
    ]
    let sorted = kinds.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
    for (kind, entry) in sorted {
      let seeds = entry.seeds.map(String.init).joined(separator: ", ")
      lines.append("\(Self.padded(entry.count, 6))  \(kind)  [seeds \(seeds)]")
    }
    lines.append("feature                 tried  loaded refused  failed")
    for feature in Feature.allCases {
      guard let counts = byFeature[feature] else { continue }
      let name = feature.rawValue.padding(to: 20)
      let numbers = [counts.tried, counts.loaded, counts.refused, counts.failed]
      lines.append(name + numbers.map { Self.padded($0, 8) }.joined())
    }
    return lines.joined(separator: "\n")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 0 : part * 1000 / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension String {
  /// With blanks behind it, up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
