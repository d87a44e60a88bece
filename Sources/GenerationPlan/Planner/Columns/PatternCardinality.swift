import SQLEvaluation
import SchemaModel

/// How many different texts a pattern generator can make.
enum PatternCardinality {
  /// More rows than a table has: counting stops where words suffice for so many.
  private static let enough: UInt64 = 1 << 36

  /// The words that the generator's own pattern and the domain's leave; `nil` where they cannot be
  /// counted, which the row engine says of them when it compiles.
  ///
  /// - Complexity: that of building the automaton and its table of words.
  static func of(_ generator: GeneratorSpec, _ domain: Domain, type: SQLType) -> Int? {
    guard generator.kind == .pattern else { return nil }
    return count(generator, domain, type)
  }

  /// The same for a case of the row, which leaves what the generator's own pattern says where that would
  /// leave nothing.
  ///
  /// - Parameter everywhere: the patterns that all cases have in common.
  static func of(
    _ generator: GeneratorSpec, _ domain: Domain, besides everywhere: [TextDomain.Pattern],
    type: SQLType
  ) -> Int? {
    let isOwn = domain.text.patterns.contains { !everywhere.contains($0) }
    guard generator.kind == .pattern || isOwn else { return nil }
    let words = count(generator, domain, type)
    guard words == 0, isOwn else { return words }
    var free = generator
    free.pattern = nil
    return count(free, domain, type)
  }

  private static func count(_ generator: GeneratorSpec, _ domain: Domain, _ type: SQLType) -> Int? {
    let patterns =
      domain.text.patterns.map(\.wordPattern) + [generator.wordPattern].compactMap { $0 }
    let least = max(domain.text.length.lowerBound, generator.minLength ?? 0)
    let most = min(
      type.maximumLength ?? Int.max,
      min(domain.text.length.upperBound, generator.maxLength ?? Int.max))
    guard least <= most else { return 0 }
    let constraints = WordConstraints(
      patterns: patterns, lengths: least...most, octets: domain.text.octets,
      letterCase: letterCase(domain.text.letterCase, type), isTrimmed: domain.text.isTrimmed)
    switch constraints.sampler(atLeast: enough) {
    case .empty: return 0
    case .notExpressible: return nil
    case .sampler(let sampler): return Int(min(sampler.cardinality, UInt64(Int.max)))
    }
  }

  /// Words that differ in case alone are one where the type tells no cases apart.
  private static func letterCase(_ letterCase: TextDomain.LetterCase, _ type: SQLType)
    -> WordConstraints.LetterCase
  {
    switch letterCase {
    case .any: type == .citext ? .lower : .any
    case .lower: .lower
    case .upper: .upper
    }
  }
}
