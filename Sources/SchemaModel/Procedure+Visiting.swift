extension Procedure {
  /// Calls `visit` for every expression of the procedure, in the order of its text.
  public func visitExpressions(_ visit: (Expression) -> Void) {
    for variable in variables { if let value = variable.value { visit(value) } }
    for statement in statements { statement.visitExpressions(visit) }
  }
}

extension ProcedureStatement {
  /// Calls `visit` for every expression of the statement and of those in it.
  func visitExpressions(_ visit: (Expression) -> Void) {
    switch self {
    case .assign(_, let value): visit(value)
    case .select(let query, _): query.visitExpressions(visit)
    case .insert(let insertion):
      insertion.query.visitExpressions(visit)
      if case .updated(_, let sets) = insertion.conflict { for set in sets { visit(set.value) } }
    case .update(let update): for set in update.sets { visit(set.value) }
    case .delete, .raise, .missing, .dynamic, .opaqueWrite: break
    case .branches(let branches):
      for branch in branches {
        if let condition = branch.condition { visit(condition) }
        for statement in branch.statements { statement.visitExpressions(visit) }
      }
    case .loop(_, let query, let statements):
      query?.visitExpressions(visit)
      for statement in statements { statement.visitExpressions(visit) }
    case .guarded(let statements, let handlers):
      for statement in statements + handlers.joined() { statement.visitExpressions(visit) }
    case .returns(let value): if let value { visit(value) }
    }
  }
}

extension ProcedureQuery {
  fileprivate func visitExpressions(_ visit: (Expression) -> Void) {
    for case .value(let value, _) in rows.joined() { visit(value) }
    if let filter { visit(filter) }
  }
}
