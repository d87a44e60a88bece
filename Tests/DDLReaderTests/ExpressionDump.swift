import SchemaModel

/// An expression as a prefix term, so that its shape shows.
func showExpression(_ expression: Expression) -> String {
  func list(_ values: [Expression]) -> String {
    values.map(showExpression).joined(separator: " ")
  }
  switch expression {
  case .literal(let literal): return showLiteral(literal)
  case .column(let name): return name
  case .domainValue: return "VALUE"
  case .parameter(let index): return "$\(index)"
  case .unary(let op, let a): return "(\(op) \(showExpression(a)))"
  case .binary(let op, let a, let b): return "(\(op) \(list([a, b])))"
  case .similar(let a, let pattern, let negated):
    return "(\(negated ? "not-" : "")similar \(list([a, pattern])))"
  case .and(let values): return "(and \(list(values)))"
  case .or(let values): return "(or \(list(values)))"
  case .not(let a): return "(not \(showExpression(a)))"
  case .isNull(let a): return "(null? \(showExpression(a)))"
  case .isNotNull(let a): return "(not-null? \(showExpression(a)))"
  case .isTruth(let a, let truth, let negated):
    let value = truth.map { "\($0)" } ?? "unknown"
    return "(\(negated ? "is-not" : "is") \(value) \(showExpression(a)))"
  case .isDistinct(let a, let b, let negated):
    return "(\(negated ? "not-" : "")distinct \(list([a, b])))"
  case .inList(let a, let values, let negated):
    return "(\(negated ? "not-" : "")in \(showExpression(a)) [\(list(values))])"
  case .quantified(let a, let op, let array, let all):
    return "(\(op)-\(all ? "all" : "any") \(list([a, array])))"
  case .call(let name, let arguments):
    return arguments.isEmpty ? "\(name)()" : "\(name)(\(list(arguments)))"
  case .userCall(let name, let arguments): return "user:\(name)(\(list(arguments)))"
  case .cast(let a, let type): return "\(showExpression(a))::\(showType(type))"
  case .caseWhen(let operand, let branches, let otherwise):
    let head = operand.map { " " + showExpression($0) } ?? ""
    let body = branches.map {
      " [\(showExpression($0.condition)) => \(showExpression($0.result))]"
    }
    return "(case\(head)\(body.joined()) else \(showExpression(otherwise)))"
  case .array(let values): return "array[\(list(values))]"
  case .row(let values): return "row(\(list(values)))"
  case .subscripted(let a, let indices): return "\(showExpression(a))[\(list(indices))]"
  case .field(let a, let name): return "\(showExpression(a)).\(name)"
  case .currentTime(let clock): return "current-\(clock.rawValue)"
  case .unsupported(let what): return "<unsupported: \(what)>"
  }
}

private func showLiteral(_ literal: Expression.Literal) -> String {
  switch literal {
  case .null: "NULL"
  case .boolean(let value): "\(value)"
  case .integer(let value): "\(value)"
  case .numeric(let digits): digits + "n"
  case .string(let text): "'\(text)'"
  case .bits(let bits): bits
  }
}

/// A type with its modifiers, close to how SQL writes it.
func showType(_ type: SQLType) -> String {
  switch type {
  case .numeric(let precision, let scale):
    precision.map { "numeric(\($0),\(scale ?? 0))" } ?? "numeric"
  case .varchar(let length): length.map { "varchar(\($0))" } ?? "varchar"
  case .char(let length): "char(\(length))"
  case .time(let precision): "time(\(precision))"
  case .timeTZ(let precision): "timetz(\(precision))"
  case .timestamp(let precision): "timestamp(\(precision))"
  case .timestampTZ(let precision): "timestamptz(\(precision))"
  case .bit(let length): "bit(\(length))"
  case .varbit(let length): length.map { "varbit(\($0))" } ?? "varbit"
  case .range(.own(let element)): "range of \(showType(element))"
  case .multirange(.own(let element)): "multirange of \(showType(element))"
  case .range(let kind): "\(kind.prefix)range"
  case .multirange(let kind): "\(kind.prefix)multirange"
  case .vector(let type): type.description
  case .enumeration(let name): "enum:\(name)"
  case .domain(let name): "domain:\(name)"
  case .composite(let name): "composite:\(name)"
  case .array(let element): "\(showType(element))[]"
  case .other(let name): "other:\(name)"
  case .spatial(let type): type.description
  default: "\(type)"
  }
}
