import GenerationPlan
import SchemaModel

/// Cases that cannot be built since keys and references have decided otherwise.
extension TableCompiler {
  /// Whether rows can be made for a case: the values it wants of references are among the parents',
  /// of which there are some if it forbids NULL, and no two columns that it wants equal are decided apart from one another.
  func isWithinReach(_ choice: Component.Case) -> Bool {
    choice.relations.allSatisfy(isWithinReach)
      && plan.references.allSatisfy { reference in
        let key = reference.foreignKey
        if reference.parentRows == 0,
          table.columnsSet(by: key).contains(where: { choice.domains[$0]?.null == .forbidden })
        {
          return false
        }
        guard key.columns.count == 1, let domain = choice.domains[key.columns[0]],
          domain.null != .required, domain.values != nil || domain.intervals != nil
        else { return true }
        return owner.holds(domain, somewhereIn: key.targetColumns[0], of: key.target)
      }
  }

  private func isWithinReach(_ relation: Relation) -> Bool {
    guard relation.op == .equal else { return true }
    let decided = [relation.left, relation.right].filter { side in
      uniqueIndex(of: side) != nil || plan.references.contains { $0.foreignKey.columns == [side] }
    }
    return decided.count < 2 || areTwins(relation.left, relation.right)
  }
}

extension PlanCompiler {
  /// Whether a column may have values in a domain; those of wide text are taken for missing, since
  /// no generator draws one word of many.
  func holds(_ domain: Domain, somewhereIn column: String, of name: QualifiedName) -> Bool {
    guard let other = plan.table(name), let generator = other.column(column)?.generator else {
      return true
    }
    if let own = other.solution.domains[column]?.values {
      return domain.values.map { list in own.contains { list.contains($0) } } ?? true
    }
    guard generator.kind != .reference, generator.values == nil else { return true }
    guard let intervals = domain.intervals else { return domain.values == nil }
    guard let numbers = generator.numbers(ofRows: other.rows) else { return true }
    return intervals.contains { $0.overlaps(numbers) }
  }
}

extension GeneratorSpec {
  /// The range of a sequence's numbers; `nil` for other generators.
  func numbers(ofRows rows: Int) -> ClosedRange<Int64>? {
    guard kind == .sequence else { return nil }
    let first = start ?? 1
    let last = first + (step ?? 1) * Int64(Swift.max(0, rows - 1))
    return Swift.min(first, last)...Swift.max(first, last)
  }
}
