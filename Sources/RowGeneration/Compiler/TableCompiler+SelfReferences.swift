import GenerationPlan
import SchemaModel

/// Rows that refer to rows of their own table.
///
/// A parent's key is computed again from its row, before the loop that makes rows again: so what is
/// referred to has to be settled before the reference is drawn, and is never drawn again afterwards.
extension TableCompiler {
  /// The columns that references of the table to itself point at, in the table's order.
  private var ownTargets: [String] {
    let targets = Set(
      plan.references.filter { $0.foreignKey.target == table.name }
        .flatMap(\.foreignKey.targetColumns))
    return table.columns.map(\.name).filter(targets.contains)
  }

  /// Makes what a table's references to itself point at, with the checks that can be evaluated without
  /// these references.
  func settleOwnTargets() throws(GenerationError) {
    guard !hasSettledTargets else { return }
    hasSettledTargets = true
    let targets = ownTargets.filter { !isBeingMade($0) }
    for name in targets { _ = try ensure(name) }
    let checks = evaluatedChecks().filter { check in
      let read = check.expression.columns
      return !isMetByCandidates(check.expression) && !Set(read).isDisjoint(with: targets)
        && read.allSatisfy { bindings[$0] != nil }
    }
    if !checks.isEmpty { try addRemakeLoop(checks, verdict: newSlot()) }
    let slots = Set(targets.compactMap { bindings[$0] }.flatMap(\.slots))
    pinned = Set(steps.sliced(to: slots).filter { $0.operation.varies }.allOutputs)
  }
}
