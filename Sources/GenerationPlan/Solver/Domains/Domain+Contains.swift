public import SQLEvaluation
public import SchemaModel

extension Domain {
  /// Whether a column may hold the value, NULL included.
  ///
  /// Predicates read the column under the name they were made with. What cannot be evaluated
  /// counts as not allowed.
  ///
  /// - Parameters:
  ///   - type: the column's type as declared.
  ///   - now: `now()` for predicates, in microseconds since 1970-01-01.
  /// - Complexity: O(intervals + values + patterns), and the compilation of each pattern.
  public func contains(_ value: SQLValue, type: SQLType, schema: Schema, now: Int64 = 0) -> Bool {
    DomainMembership(self, type: type, schema: schema, now: now).contains(value)
  }

  /// How many values it holds, NULL not counted; `Int.max` stands for more than any table has rows.
  ///
  /// Text counts the strings of characters of codes that its length allows; patterns are left out
  /// of account.
  ///
  /// - Complexity: O(intervals).
  public func cardinality(type: SQLType, schema: Schema) -> Int {
    guard allowsValues else { return 0 }
    if let values { return values.count }
    let facts = ColumnFacts("value", type: type, in: schema)
    if let bounds = facts.bounds {
      return IntervalSet.count(intervals ?? [bounds], step: facts.step)
    }
    let longest: Int
    switch facts.base {
    case .bytea: return Self.power(256, min(text.octets.upperBound, text.length.upperBound))
    case .bit(let width): return Self.power(2, width)
    case let base where base.isCharacter:
      longest = min(
        base.maximumLength ?? Int.max, min(text.length.upperBound, text.octets.upperBound))
    default: return Int.max
    }
    return CodeAlphabet.room(of: self, type: facts.base, length: longest)
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var result = 1
    for _ in 0..<max(0, min(exponent, 64)) {
      let (product, overflows) = result.multipliedReportingOverflow(by: base)
      if overflows { return Int.max }
      result = product
    }
    return result
  }
}

/// A domain made ready to test many values.
public struct DomainMembership: Sendable {
  private let test: DomainTest?

  /// Compiles the domain's conditions.
  ///
  /// Predicates read the column under the name they were made with.
  ///
  /// - Parameters:
  ///   - type: the column's type as declared.
  ///   - now: `now()` for predicates, in microseconds since 1970-01-01.
  public init(_ domain: Domain, type: SQLType, schema: Schema, now: Int64 = 0) {
    let name = domain.predicates.lazy.compactMap { $0.columns.first }.first ?? "value"
    test = DomainTest(
      domain, ColumnFacts(name, type: type, in: schema),
      evaluators: [Evaluator(schema: schema, now: now)])
  }

  /// Whether a column may hold the value, NULL included; what cannot be evaluated counts as not
  /// allowed.
  ///
  /// - Complexity: O(intervals + values + patterns × length).
  public func contains(_ value: SQLValue) -> Bool { test?.allows(value) ?? false }
}
