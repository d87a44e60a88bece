import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Text from regular expressions: generated from the language of all that a column must match,
/// never searched for.
extension TableCompiler {
  /// Whether a word may stand in the column.
  func allows(_ word: String, _ column: Column, _ domain: Domain) -> Bool {
    domain.isOpen || domain.contains(.text(word), type: column.type, schema: schema, now: now)
  }

  /// The instant that `now()` stands for: the start of the plan's day, in µs since 1970.
  var now: Int64 { Int64(owner.plan.asOf) * 86_400_000_000 }

  /// Words of the language that plan and domain describe; `nil` where neither has a pattern.
  func patternPieces(
    _ column: Column, _ spec: GeneratorSpec, _ domain: Domain, index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece]? {
    guard
      let outcome = wordOutcome(
        column, spec, domain, isUnique: index != nil, atLeast: index?.count ?? 1)
    else { return nil }
    switch outcome {
    case .empty:
      throw failure(
        column.name, "no text satisfies \(domain.sources.names) and the plan")
    case .notExpressible(let reason):
      throw failure(column.name, "its pattern cannot be generated from: \(reason)")
    case .sampler(let sampler):
      let places = sampler.places.map(PatternPlaces.init)
      guard let index else {
        if let places { return places.drawn(by: self, column.name) }
        return [.text(emit(.words(lane(column.name, "pattern"), sampler)))]
      }
      guard sampler.cardinality >= index.count else {
        throw failure(
          column.name,
          "\(index.count) different values are needed, its patterns allow \(sampler.cardinality)")
      }
      if let places { return places.numbered(by: self, column.name, index.slot) }
      let count = min(sampler.cardinality, 1 << 62)
      let number = emit(
        .permute(Permutation(count: count, lane: lane(column.name, "unique"))), [index.slot])
      return [.text(emit(.wordAt(sampler), [number]))]
    }
  }

  /// The words that plan and domain leave; `nil` where neither has a pattern.
  func wordOutcome(
    _ column: Column, _ spec: GeneratorSpec, _ domain: Domain, isUnique: Bool,
    atLeast count: UInt64
  ) -> WordConstraints.Outcome? {
    // The generator was chosen for what all cases allow together; a case that demands more has its own.
    let everywhere = Domain.union(demands(on: column.name).map(\.domain)).text.patterns
    let isOwn = domain.text.patterns.contains { !everywhere.contains($0) }
    guard spec.kind == .pattern || isOwn else { return nil }
    let limit = characterLimit(schema.baseType(of: column.type), domain)
    let least = max(domain.text.length.lowerBound, spec.minLength ?? 0)
    let most = max(least, min(limit, spec.maxLength ?? .max))
    let patterns = domain.text.patterns.map(\.wordPattern) + [spec.wordPattern].compactMap { $0 }
    var constraints = WordConstraints(
      patterns: patterns, lengths: least...most, octets: domain.text.octets,
      letterCase: letterCase(column, domain, isUnique: isUnique),
      isTrimmed: domain.text.isTrimmed)
    var outcome = constraints.sampler(atLeast: count)
    if case .empty = outcome, isOwn, spec.wordPattern != nil {
      constraints.patterns = domain.text.patterns.map(\.wordPattern)
      outcome = constraints.sampler(atLeast: count)
    }
    if case .empty = outcome, domain.text.letterCase == .any, constraints.letterCase == .lower {
      // A pattern of capitals alone keeps letters to one case just as well.
      constraints.letterCase = .upper
      return constraints.sampler(atLeast: count)
    }
    return outcome
  }

  /// Letters of one case where the domain asks for it, or where a key cannot tell cases apart.
  private func letterCase(_ column: Column, _ domain: Domain, isUnique: Bool)
    -> WordConstraints.LetterCase
  {
    switch domain.text.letterCase {
    case .lower: .lower
    case .upper: .upper
    case .any: isUnique && schema.baseType(of: column.type) == .citext ? .lower : .any
    }
  }
}

/// A duration in seconds, from PostgreSQL's notation; months count 30 days.
func intervalSeconds(_ text: String, in schema: Schema) -> Int64? {
  guard case .interval(let span)? = SQLValue(text: text, type: .interval, schema: schema) else {
    return nil
  }
  return (Int64(span.months) * 30 + Int64(span.days)) * 86_400 + span.microseconds / 1_000_000
}

extension Domain {
  /// Whether it leaves text free but for NULL.
  fileprivate var isOpen: Bool { values == nil && text == TextDomain() && predicates.isEmpty }
}
