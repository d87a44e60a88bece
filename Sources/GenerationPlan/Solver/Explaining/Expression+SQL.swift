public import SchemaModel

extension Derivation {
  /// The expression as SQL text, columns quoted; what a plan's `expression` generator takes.
  public var sql: String { expression.sql }
}

extension Expression {
  /// The expression as PostgreSQL reads it, in full parentheses.
  ///
  /// - Complexity: linear in the expression.
  public var sql: String {
    switch self {
    case .literal(let literal): literal.sql
    case .column(let name): quoteIdentifier(name)
    case .domainValue: "VALUE"
    case .parameter(let number): "$\(number + 1)"
    case .unary(let name, let a): "(\(name) \(a.sql))"
    case .binary(let name, let a, let b): "(\(a.sql) \(name) \(b.sql))"
    case .similar(let a, let pattern, let negated):
      "(\(a.sql) \(negated ? "NOT " : "")SIMILAR TO \(pattern.sql))"
    case .and(let parts): parts.isEmpty ? "true" : Self.joined(parts, " AND ")
    case .or(let parts): parts.isEmpty ? "false" : Self.joined(parts, " OR ")
    case .not(let a): "(NOT \(a.sql))"
    case .isNull(let a): "(\(a.sql) IS NULL)"
    case .isNotNull(let a): "(\(a.sql) IS NOT NULL)"
    case .isTruth(let a, let truth, let negated):
      "(\(a.sql) IS \(negated ? "NOT " : "")\(truth.map { $0 ? "TRUE" : "FALSE" } ?? "UNKNOWN"))"
    case .isDistinct(let a, let b, let negated):
      "(\(a.sql) IS \(negated ? "NOT " : "")DISTINCT FROM \(b.sql))"
    case .inList(let a, let list, let negated):
      "(\(a.sql) \(negated ? "NOT " : "")IN \(Self.joined(list, ", ")))"
    case .quantified(let a, let name, let array, let all):
      "(\(a.sql) \(name) \(all ? "ALL" : "ANY") (\(array.sql)))"
    case .call("extract", let arguments) where arguments.count == 2:
      "extract(\(arguments[0].sql) FROM \(arguments[1].sql))"
    case .call("position", let arguments) where arguments.count == 2:
      "position(\(arguments[1].sql) IN \(arguments[0].sql))"
    case .call("overlay", let arguments) where arguments.count >= 3:
      "overlay(\(arguments[0].sql) PLACING \(arguments[1].sql) FROM \(arguments[2].sql)"
        + (arguments.count > 3 ? " FOR \(arguments[3].sql))" : ")")
    case .call(let name, let arguments): name + Self.joined(arguments, ", ")
    case .userCall(let name, let arguments): name.sql + Self.joined(arguments, ", ")
    case .cast(let a, let type): "CAST(\(a.sql) AS \(type.castName))"
    case .caseWhen(let operand, let branches, let otherwise):
      "(CASE \(operand.map { $0.sql + " " } ?? "")"
        + branches.map { "WHEN \($0.condition.sql) THEN \($0.result.sql) " }.joined()
        + "ELSE \(otherwise.sql) END)"
    case .array(let items): "ARRAY[\(items.map(\.sql).joined(separator: ", "))]"
    case .row(let items): "ROW" + Self.joined(items, ", ")
    case .subscripted(let a, let places):
      "(\(a.sql))" + places.map { "[\($0.sql)]" }.joined()
    case .field(let a, let name): "(\(a.sql)).\(quoteIdentifier(name))"
    case .currentTime(let reading): reading.sql
    case .unsupported(let text): text
    }
  }

  private static func joined(_ parts: [Expression], _ separator: String) -> String {
    "(" + parts.map(\.sql).joined(separator: separator) + ")"
  }
}

extension Expression.Literal {
  fileprivate var sql: String {
    switch self {
    case .null: "NULL"
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): number < 0 ? "(\(number))" : "\(number)"
    case .numeric(let digits): digits
    case .string(let text):
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    case .bits(let text): text
    }
  }
}

extension Expression.CurrentTime {
  fileprivate var sql: String {
    switch self {
    case .date: "CURRENT_DATE"
    case .time: "CURRENT_TIME"
    case .timestamp: "CURRENT_TIMESTAMP"
    case .localTime: "LOCALTIME"
    case .localTimestamp: "LOCALTIMESTAMP"
    }
  }
}

extension SQLType {
  /// The type's name in a CAST, user-defined ones with their schema.
  fileprivate var castName: String {
    switch self {
    case .enumeration(let name), .domain(let name), .composite(let name), .other(let name):
      name.sql
    case .array(let element): element.castName + "[]"
    default: displayName
    }
  }
}
