import SQLEvaluation
import SchemaModel

/// Lists the values of small domains and keeps those that meet every condition, so that nothing is
/// left to evaluate.
struct DomainFilter {
  let context: SolverContext
  private let feasibility = TextFeasibility()

  /// The most values that are tried.
  static let limit = 2048

  /// Prepares for a table.
  init(_ context: SolverContext) { self.context = context }

  /// The domain with its predicates, and the text conditions on listed values, worked in.
  ///
  /// - Returns: the domain as it is where it is too large or cannot be evaluated; `nil` where no
  ///   state is left.
  func filtered(_ domain: Domain, of column: String) -> Domain? {
    guard let facts = context.facts[column], domain.allowsValues else { return domain }
    if domain.values == nil, facts.base.isCharacter {
      switch feasibility.verdict(domain.text, facts) {
      case .possible: break
      case .empty: return domain.allowsNull ? .onlyNull : nil
      case .notExpressible:
        var evaluated = domain
        let loose = TextDomain(patterns: domain.text.patterns).conditions(on: facts)
        evaluated.text.patterns = []
        evaluated.predicates += loose.filter { !domain.predicates.contains($0) }
        return evaluated
      }
    }
    guard !domain.predicates.isEmpty || (domain.values != nil && domain.text != TextDomain()),
      let candidates = candidates(domain, facts),
      let test = DomainTest(
        domain, facts, evaluators: context.evaluators(for: .and(domain.predicates)))
    else { return domain }
    let kept = candidates.filter(test.allows)
    if kept.isEmpty { return domain.allowsNull ? .onlyNull : nil }
    var result = Domain(null: domain.null)
    if let ordinal = facts.ordinal, domain.values == nil {
      let ordinals = kept.compactMap { ordinal.position(of: $0, labels: facts.labels)?.floor }
      result.intervals = IntervalSet.normalised(ordinals.map { $0...$0 }, step: facts.step)
    } else {
      result.values = kept
    }
    return result
  }

  private func candidates(_ domain: Domain, _ facts: ColumnFacts) -> [SQLValue]? {
    if let listed = domain.listed(facts, limit: Self.limit) { return listed }
    guard domain.intervals == nil, let bounds = facts.bounds else { return nil }
    return Domain(intervals: [bounds]).listed(facts, limit: Self.limit)
  }
}

/// Tests values against a domain.
struct DomainTest: Sendable {
  private let domain: Domain
  private let facts: ColumnFacts
  private let conditions: [CompiledExpression]

  /// Prepares the test; `nil` where a condition cannot be evaluated.
  init?(_ domain: Domain, _ facts: ColumnFacts, evaluators: [Evaluator]) {
    self.domain = domain
    self.facts = facts
    var conditions: [CompiledExpression] = []
    let binding = ColumnBinding(name: facts.name, type: facts.type)
    for expression in domain.predicates + domain.text.conditions(on: facts) {
      for evaluator in evaluators {
        guard let compiled = try? evaluator.compile(expression, columns: [binding]) else {
          return nil
        }
        conditions.append(compiled)
      }
    }
    self.conditions = conditions
  }

  /// Whether the value, or NULL, is in the domain.
  func allows(_ value: SQLValue) -> Bool {
    if value.isNull { return domain.allowsNull }
    guard domain.allowsValues else { return false }
    if let values = domain.values, !values.contains(value) { return false }
    if let intervals = domain.intervals {
      guard let position = facts.ordinal?.position(of: value, labels: facts.labels),
        intervals.contains(where: {
          $0.contains(position.floor) && (position.isExact || position.floor < $0.upperBound)
        })
      else { return false }
    }
    switch value {
    case .text(let string):
      guard domain.text.length.contains(string.unicodeScalars.count),
        domain.text.octets.contains(string.utf8.count)
      else { return false }
    case .bytes(let bytes):
      guard domain.text.octets.contains(bytes.count), domain.text.length.contains(bytes.count)
      else { return false }
    case .array(let items):
      guard domain.text.length.contains(items.count) else { return false }
    default: break
    }
    return conditions.allSatisfy { $0.isSatisfied(by: [value]) }
  }
}

extension TextDomain {
  /// Its patterns, letter case and trimming as SQL conditions on a column.
  func conditions(on facts: ColumnFacts) -> [Expression] {
    let column = Expression.column(facts.name)
    // A pattern carries its own case rule, which a case-insensitive type would overrule.
    let subject = facts.ignoresCase ? Expression.cast(column, .text) : column
    var result = patterns.map { pattern -> Expression in
      let constant = Expression.literal(.string(pattern.pattern))
      switch pattern.language {
      case .similar:
        return .similar(subject, pattern: constant, negated: pattern.isNegated)
      case .like, .regex:
        let name =
          (pattern.isNegated ? "!" : "")
          + (pattern.language == .like ? "~~" : "~") + (pattern.ignoresCase ? "*" : "")
        return .binary(name, subject, constant)
      }
    }
    let asText = Expression.cast(column, .text)
    switch letterCase {
    case .any: break
    case .lower: result.append(.binary("=", .call("lower", [asText]), asText))
    case .upper: result.append(.binary("=", .call("upper", [asText]), asText))
    }
    if isTrimmed {
      result.append(.binary("=", .call("btrim", [asText]), asText))
      result.append(.binary("<>", .call("btrim", [asText]), .literal(.string(""))))
    }
    return result
  }
}
