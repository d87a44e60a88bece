import GenerationPlan
import SchemaModel

/// Two references to the same rows that a CHECK ties: `buyer_id <> seller_id`, or equal for one kind
/// of row and different for another.
extension TableCompiler {
  /// What a case wants of two references.
  private enum Tie { case none, apart, same }

  /// The parent's row of the later one of two tied references, given what was drawn for it.
  func tied(_ reference: ReferencePlan, _ drawn: Int, among count: UInt64)
    throws(GenerationError) -> Int
  {
    guard reference.foreignKey.columns.count == 1, count > 1 else { return drawn }
    let column = reference.foreignKey.columns[0]
    for (place, component) in plan.solution.components.enumerated()
    where component.columns.contains(column) {
      for twin in twins(before: reference) {
        let ties = component.cases.map { tie(column, twin.foreignKey.columns[0], $0.relations) }
        guard ties.contains(where: { $0 != .none }) else { continue }
        try bind(twin)
        guard let other = parentSlots[twin.foreignKey.name] else { continue }
        if ties.allSatisfy({ $0 == .apart }) { return emit(.avoid(count: count), [drawn, other]) }
        let slot = newSlot()
        let branches = ties.map { tie -> [Step] in
          switch tie {
          case .none: [Step(.affine(start: 0, step: 1), [drawn], to: [slot])]
          case .apart: [Step(.avoid(count: count), [drawn, other], to: [slot])]
          case .same: [Step(.affine(start: 0, step: 1), [other], to: [slot])]
          }
        }
        appendCases(branches, selector: try selector(of: place))
        return slot
      }
    }
    return drawn
  }

  /// Whether references to one key set these two columns.
  func areTwins(_ one: String, _ other: String) -> Bool {
    let found = plan.references.filter { [[one], [other]].contains($0.foreignKey.columns) }
    return found.contains { first in
      twins(before: first).contains { second in
        found.contains { $0.foreignKey.name == second.foreignKey.name }
      }
    }
  }

  /// The references that are drawn earlier and point at the same key of the same table.
  private func twins(before reference: ReferencePlan) -> [ReferencePlan] {
    let key = reference.foreignKey
    return plan.references.prefix { $0.foreignKey.name != key.name }.filter {
      $0.foreignKey.columns.count == 1 && $0.foreignKey.target == key.target
        && $0.foreignKey.targetColumns == key.targetColumns
    }
  }

  private func tie(_ one: String, _ other: String, _ relations: [Relation]) -> Tie {
    for relation in relations where relation.offset == 0 {
      guard
        [relation.left, relation.right] == [one, other]
          || [relation.left, relation.right] == [other, one]
      else { continue }
      if relation.op == .notEqual { return .apart }
      if relation.op == .equal { return .same }
    }
    return .none
  }
}
