public import SchemaModel

/// What the domains in a type ask of a value: of the column's own domain, of an array's elements, of
/// a composite's fields.
public indirect enum DomainRule: Sendable {
  case domain(name: QualifiedName, isNotNull: Bool, checks: [Check], base: DomainRule?)
  case elements(DomainRule)
  case fields([DomainRule?])

  /// One CHECK of a domain; `nil` where it cannot be evaluated.
  public struct Check: Sendable {
    let name: String
    let condition: CompiledExpression
  }

  /// What a value does to its domains.
  public enum Verdict {
    case passes
    case breaks(constraint: String, detail: String?)
    case unsupported(constraint: String, reason: String)
  }

  /// The rule of a type; `nil` where there is no domain in it.
  ///
  /// - Parameters:
  ///   - compile: compiles a CHECK of a domain over a type.
  ///   - note: takes the checks that cannot be compiled.
  init?(
    _ type: SQLType, in schema: Schema,
    compile: (Expression, SQLType) throws(EvaluationError) -> CompiledExpression,
    note: (_ constraint: String, _ reason: EvaluationError) -> Void
  ) {
    switch type {
    case .domain(let name):
      guard let domain = schema.domains[name] else { return nil }
      var checks: [Check] = []
      for check in domain.checks {
        do throws(EvaluationError) {
          let condition = try compile(check.expression, domain.base)
          checks.append(Check(name: check.name, condition: condition))
        } catch {
          note(Self.words(check.name, name), error)
        }
      }
      let base = DomainRule(domain.base, in: schema, compile: compile, note: note)
      self = .domain(name: name, isNotNull: domain.isNotNull, checks: checks, base: base)
    case .array(let element):
      guard let rule = DomainRule(element, in: schema, compile: compile, note: note) else {
        return nil
      }
      self = .elements(rule)
    case .composite(let name):
      let rules = (schema.composites[name]?.fields ?? []).map {
        DomainRule($0.type, in: schema, compile: compile, note: note)
      }
      guard rules.contains(where: { $0 != nil }) else { return nil }
      self = .fields(rules)
    default: return nil
    }
  }

  /// A check as it is called in messages.
  public static func words(_ check: String, _ domain: QualifiedName) -> String {
    "CHECK \"\(check)\" of domain \(domain)"
  }

  /// Judges a value.
  public func verdict(on value: SQLValue) -> Verdict {
    switch self {
    case .domain(let name, let isNotNull, let checks, let base):
      if let base {
        let verdict = base.verdict(on: value)
        guard case .passes = verdict else { return verdict }
      }
      if isNotNull, value.isNull {
        return .breaks(constraint: "NOT NULL of domain \(name)", detail: nil)
      }
      for check in checks {
        let words = Self.words(check.name, name)
        do throws(EvaluationError) {
          let result = try check.condition.evaluate([], domainValue: value)
          if result.truth == false { return .breaks(constraint: words, detail: nil) }
        } catch {
          if case .unsupported = error {
            return .unsupported(constraint: words, reason: error.message)
          }
          return .breaks(constraint: words, detail: error.message)
        }
      }
      return .passes
    case .elements(let rule):
      guard case .array(let items) = value else { return .passes }
      for item in items {
        // A nested array is one more dimension of the same elements.
        let isNested = if case .array = item { true } else { false }
        let verdict = isNested ? self.verdict(on: item) : rule.verdict(on: item)
        guard case .passes = verdict else { return verdict }
      }
      return .passes
    case .fields(let rules):
      guard case .row(let items) = value else { return .passes }
      for (item, rule) in zip(items, rules) {
        guard let rule else { continue }
        let verdict = rule.verdict(on: item)
        guard case .passes = verdict else { return verdict }
      }
      return .passes
    }
  }

  /// Whether a domain stands inside of another type.
  public var isInner: Bool {
    switch self {
    case .domain(_, _, _, let base): base?.isInner ?? false
    case .elements, .fields: true
    }
  }

  /// How many constraints it holds.
  public var count: Int {
    switch self {
    case .domain(_, let isNotNull, let checks, let base):
      checks.count + (isNotNull ? 1 : 0) + (base?.count ?? 0)
    case .elements(let rule): rule.count
    case .fields(let rules): rules.reduce(0) { $0 + ($1?.count ?? 0) }
    }
  }
}

extension Evaluator {
  /// What the domains in a type ask of its values; `nil` where there are none.
  ///
  /// - Parameter note: takes the checks that cannot be evaluated.
  public func domainRule(
    of type: SQLType, note: (_ constraint: String, _ reason: String) -> Void
  ) -> DomainRule? {
    DomainRule(type, in: environment.schema) { check, base throws(EvaluationError) in
      try compile(inlined(check), columns: [], domain: base)
    } note: {
      note($0, $1.message)
    }
  }
}
