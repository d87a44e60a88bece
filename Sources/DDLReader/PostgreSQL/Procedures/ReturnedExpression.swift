internal import SchemaModel

/// What a function in PL/pgSQL gives back, as one expression of its parameters.
///
/// That is possible where it does nothing but return: `RETURN a`, or `IF c THEN RETURN a; END IF;
/// RETURN b` and its kin, which are a CASE. A function that keeps variables, raises errors, reads
/// or writes tables is none of these.
struct ReturnedExpression {
  private let function: Function
  /// How many statements may still be read: what follows an IF is read again in each of its ways
  /// that does not return.
  private var remainingStatements = 1_000

  init(of function: Function) { self.function = function }

  /// The expression; `nil` where there is none.
  mutating func read(_ procedure: Procedure) -> Expression? {
    procedure.variables.allSatisfy { $0.value == nil } ? value(of: procedure.statements[...]) : nil
  }

  private mutating func value(of statements: ArraySlice<ProcedureStatement>) -> Expression? {
    guard let first = statements.first, remainingStatements > 0 else { return nil }
    remainingStatements -= 1
    switch first {
    case .returns(let expression): return expression.flatMap(overParameters)
    case .branches(let branches): return choice(branches[...], then: statements.dropFirst())
    default: return nil
    }
  }

  /// The CASE that an IF is, with what follows it in the ways that do not return.
  private mutating func choice(
    _ branches: ArraySlice<ProcedureStatement.Branch>, then rest: ArraySlice<ProcedureStatement>
  ) -> Expression? {
    var cases: [Expression.CaseBranch] = []
    for branch in branches {
      guard let result = value(of: branch.statements + rest) else { return nil }
      guard let condition = branch.condition else {
        return .caseWhen(operand: nil, branches: cases, otherwise: result)
      }
      guard let condition = overParameters(condition) else { return nil }
      cases.append(.init(condition: condition, result: result))
    }
    return value(of: rest).map { .caseWhen(operand: nil, branches: cases, otherwise: $0) }
  }

  /// The expression with parameters in the place of their names; `nil` where it has other names.
  private func overParameters(_ expression: Expression) -> Expression? {
    var isKnown = true
    let found = replaced(expression) { isKnown = false }
    return isKnown ? found : nil
  }

  private func replaced(_ expression: Expression, _ noteOther: () -> Void) -> Expression {
    switch expression {
    case .column(let name):
      if let parameter = parameter(name) { return parameter }
      noteOther()
      return expression
    case .field(.column(let name), let field)
    where name == function.name.name && parameter(name) == nil:
      if let parameter = parameter(field) { return parameter }
      noteOther()
      return expression
    default: return expression.mapChildren { replaced($0, noteOther) }
    }
  }

  private func parameter(_ name: String) -> Expression? {
    function.parameters.firstIndex { $0.name == name }.map { .parameter($0) }
  }
}
