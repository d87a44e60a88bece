/// A scalar SQL expression as it stands in a CHECK, a default, a generated column, an index
/// expression or predicate, or the body of a SQL-language function.
///
/// The reader resolves syntax (BETWEEN becomes two comparisons under AND, `LIKE` becomes the
/// operator `~~`) but not meaning: operators and functions keep their names.
public indirect enum Expression: Hashable, Sendable {
  case literal(Literal)
  /// A column of the table the expression belongs to.
  case column(String)
  /// `VALUE` in a domain's check.
  case domainValue
  /// `$n`, or a named parameter, of the function whose body this is; from 0.
  case parameter(Int)
  /// A prefix operator: `-`, `+`, `~`, …
  case unary(String, Expression)
  /// An infix operator by its catalogue name: `=`, `<>`, `<`, `+`, `||`, `~~` (LIKE), `~~*`
  /// (ILIKE), `!~~`, `~`, `~*`, `!~`, `!~*`, `@>`, `->`, `->>`, `?` …
  case binary(String, Expression, Expression)
  /// `a SIMILAR TO b`, b still in SQL's own pattern language.
  case similar(Expression, pattern: Expression, negated: Bool)
  case and([Expression])
  case or([Expression])
  case not(Expression)
  case isNull(Expression)
  case isNotNull(Expression)
  /// `x IS [NOT] TRUE / FALSE / UNKNOWN`; the truth value is `nil` for UNKNOWN.
  case isTruth(Expression, Bool?, negated: Bool)
  /// `a IS [NOT] DISTINCT FROM b`.
  case isDistinct(Expression, Expression, negated: Bool)
  /// `x [NOT] IN (a, b, …)`.
  case inList(Expression, [Expression], negated: Bool)
  /// `x op ANY (array)` or `x op ALL (array)`.
  case quantified(Expression, operator: String, array: Expression, all: Bool)
  /// A function by its name in lower case, without schema when that is `pg_catalog` or when the
  /// function is built in; `coalesce`, `nullif`, `greatest`, `least` are calls too.
  case call(String, [Expression])
  /// A function that the schema defines; look it up in `Schema.functions`.
  case userCall(QualifiedName, [Expression])
  case cast(Expression, SQLType)
  /// `CASE [operand] WHEN … THEN … ELSE … END`; a missing ELSE is NULL.
  case caseWhen(operand: Expression?, branches: [CaseBranch], otherwise: Expression)
  case array([Expression])
  case row([Expression])
  /// `a[i]`.
  case subscripted(Expression, [Expression])
  /// `(composite).field`.
  case field(Expression, String)
  /// `CURRENT_DATE`, `CURRENT_TIMESTAMP`, `now()` and kin: the instant of evaluation.
  case currentTime(CurrentTime)
  /// Something the reader has no shape for; the text says what.
  case unsupported(String)

  /// One `WHEN … THEN …`.
  public struct CaseBranch: Hashable, Sendable {
    public var condition: Expression
    public var result: Expression

    /// Makes a branch.
    public init(condition: Expression, result: Expression) {
      self.condition = condition
      self.result = result
    }
  }

  /// Which of the clock's readings is asked for.
  public enum CurrentTime: String, Hashable, Sendable {
    case date, time, timestamp, localTime, localTimestamp
  }

  /// A constant as written.
  public enum Literal: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// Digits of a constant that is not a 64-bit integer, as written.
    case numeric(String)
    case string(String)
    /// `B'…'` and `X'…'`, with the leading letter.
    case bits(String)
  }
}

extension Expression {
  /// Calls `visit` for this expression and every one below it, parents first.
  public func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }

  /// The expressions directly below this one, in reading order.
  public var children: [Expression] {
    switch self {
    case .literal, .column, .domainValue, .parameter, .currentTime, .unsupported: []
    case .unary(_, let a), .not(let a), .isNull(let a), .isNotNull(let a), .isTruth(let a, _, _),
      .cast(let a, _), .field(let a, _):
      [a]
    case .binary(_, let a, let b), .isDistinct(let a, let b, _), .similar(let a, let b, _): [a, b]
    case .quantified(let a, _, let b, _): [a, b]
    case .and(let list), .or(let list), .call(_, let list), .userCall(_, let list),
      .array(let list), .row(let list):
      list
    case .inList(let a, let list, _), .subscripted(let a, let list): [a] + list
    case .caseWhen(let operand, let branches, let otherwise):
      (operand.map { [$0] } ?? []) + branches.flatMap { [$0.condition, $0.result] } + [otherwise]
    }
  }

  /// A copy with every direct child replaced by what `transform` gives.
  public func mapChildren(_ transform: (Expression) -> Expression) -> Expression {
    switch self {
    case .literal, .column, .domainValue, .parameter, .currentTime, .unsupported: self
    case .unary(let op, let a): .unary(op, transform(a))
    case .not(let a): .not(transform(a))
    case .isNull(let a): .isNull(transform(a))
    case .isNotNull(let a): .isNotNull(transform(a))
    case .isTruth(let a, let truth, let negated): .isTruth(transform(a), truth, negated: negated)
    case .cast(let a, let type): .cast(transform(a), type)
    case .field(let a, let name): .field(transform(a), name)
    case .binary(let op, let a, let b): .binary(op, transform(a), transform(b))
    case .isDistinct(let a, let b, let n): .isDistinct(transform(a), transform(b), negated: n)
    case .similar(let a, let b, let n): .similar(transform(a), pattern: transform(b), negated: n)
    case .quantified(let a, let op, let b, let all):
      .quantified(transform(a), operator: op, array: transform(b), all: all)
    case .and(let list): .and(list.map(transform))
    case .or(let list): .or(list.map(transform))
    case .call(let name, let list): .call(name, list.map(transform))
    case .userCall(let name, let list): .userCall(name, list.map(transform))
    case .array(let list): .array(list.map(transform))
    case .row(let list): .row(list.map(transform))
    case .inList(let a, let list, let n): .inList(transform(a), list.map(transform), negated: n)
    case .subscripted(let a, let list): .subscripted(transform(a), list.map(transform))
    case .caseWhen(let operand, let branches, let otherwise):
      .caseWhen(
        operand: operand.map(transform),
        branches: branches.map {
          CaseBranch(condition: transform($0.condition), result: transform($0.result))
        }, otherwise: transform(otherwise))
    }
  }

  /// Whether it is a constant as written, cast perhaps.
  public var isConstant: Bool {
    switch self {
    case .literal: true
    case .cast(let inner, _), .unary(_, let inner): inner.isConstant
    default: false
    }
  }

  /// The names of the columns it reads, each once, in order of first appearance.
  public var columns: [String] {
    var found: [String] = []
    walk { if case .column(let name) = $0, !found.contains(name) { found.append(name) } }
    return found
  }
}

extension Expression {
  /// Conditions of which none may be false where this one must not be, and all true where it is.
  public var conjuncts: [Expression] {
    switch self {
    case .and(let parts): parts.flatMap(\.conjuncts)
    case .not(.or(let parts)): parts.flatMap { Expression.not($0).conjuncts }
    case .not(.not(let inner)): inner.conjuncts
    default: [self]
    }
  }
}

extension Expression {
  /// The expression under any casts.
  public var withoutCasts: Expression {
    if case .cast(let inner, _) = self { inner.withoutCasts } else { self }
  }

  /// The expression with other expressions in the place of columns.
  public func replacingColumns(by values: [String: Expression]) -> Expression {
    if case .column(let name) = self { return values[name] ?? self }
    return mapChildren { $0.replacingColumns(by: values) }
  }

  /// The expression with another in the place of `VALUE`.
  public func replacingDomainValue(by value: Expression) -> Expression {
    self == .domainValue ? value : mapChildren { $0.replacingDomainValue(by: value) }
  }
}

extension Table {
  /// An expression over the table with generated columns replaced by what makes them.
  public func replacingGenerated(in expression: Expression) -> Expression {
    expression.replacingColumns(
      by: columns.reduce(into: [:]) { values, column in
        values[column.name] = column.generation.map { .cast($0, column.type) }
      })
  }
}
