import GenerationPlan
import SchemaModel

/// Foreign keys that share columns: `(tenant, user)` and `(tenant, project)` must agree on the tenant.
extension TableCompiler {
  /// The row of a parent that agrees with what is set already, found through an index of the
  /// parent's rows by the shared part; with the state that a tree's roots have, and rows that no
  /// parent agrees with.
  func sharedParent(_ reference: ReferencePlan) throws(GenerationError)
    -> (index: Int, state: Int?)
  {
    let key = reference.foreignKey
    var shared: [(column: String, target: String)] = []
    for (column, target) in zip(key.columns, key.targetColumns) where bindings[column] != nil {
      shared.append((column, target))
    }
    let index = try owner.sharedIndex(of: key.target, columns: shared.map(\.target))
    let values = try shared.map { pair throws(GenerationError) in try ensure(pair.column) }
    let slot = newSlot()
    let inputs = [Self.row] + values.flatMap(\.slots)
    if case .tiered(let share) = reference.draw {
      let state = newSlot()
      let grouped = GroupedTiers(
        index: index, values: values, rootShare: share, root: reference.root)
      steps.append(
        Step(.groupedTiers(lane(key.name, "reference"), grouped), inputs, to: [slot, state]))
      return (slot, state)
    }
    let state = newSlot()
    steps.append(
      Step(.indexed(lane(key.name, "reference"), index, values), inputs, to: [slot, state]))
    return (slot, state)
  }

  /// The references that must find a parent which agrees with this one's: those that are drawn
  /// within it and set a column that is never NULL, but for some, by their names.
  func partners(
    of reference: ReferencePlan, besides: [String] = []
  ) throws(GenerationError) -> [ParentPartner] {
    let key = reference.foreignKey
    var found: [ParentPartner] = []
    for other in plan.references
    where other.parentRows > 0 && !besides.contains(other.foreignKey.name) {
      guard case .within(let names) = other.sharing, names.contains(key.name),
        other.foreignKey.target != table.name,
        other.foreignKey.target != key.target
          || other.foreignKey.targetColumns != key.targetColumns,
        other.foreignKey.columns.allSatisfy({ table.column($0)?.isNotNull == true })
      else { continue }
      var columns: [String] = []
      var targets: [String] = []
      for (column, target) in zip(other.foreignKey.columns, other.foreignKey.targetColumns) {
        guard let place = key.columns.firstIndex(of: column) else { continue }
        columns.append(key.targetColumns[place])
        targets.append(target)
      }
      guard !columns.isEmpty else { continue }
      found.append(
        ParentPartner(
          columns: columns,
          index: try owner.sharedIndex(of: other.foreignKey.target, columns: targets)))
    }
    return found
  }
}

/// What a parent's row must have besides: rows of another table that agree with it in these columns.
struct ParentPartner {
  /// Columns of the parent.
  let columns: [String]
  /// The other table's rows, by what agrees with them.
  let index: SharedKeyIndex
}

extension PlanCompiler {
  /// The index of a table's rows by columns.
  ///
  /// - Complexity: O(rows) the first time, in time and memory.
  func sharedIndex(of name: QualifiedName, columns: [String]) throws(GenerationError)
    -> SharedKeyIndex
  {
    let key = ([name.description] + columns).joined(separator: "\u{0}")
    if let made = sharedIndexes[key] { return made }
    let compiler = try compiler(for: name)
    var bindings: [BoundColumn] = []
    for column in columns { bindings.append(try compiler.ensure(column)) }
    let steps = compiler.steps.sliced(to: Set(bindings.flatMap(\.slots)))
    let scratch = Scratch(slotCount: compiler.slotCount)
    var start = -1
    let made = SharedKeyIndex(rowCount: compiler.plan.rows) { row, key in
      if start < 0 || row >= start + scratch.count {
        start = row
        scratch.fill(steps, from: row, count: min(batchCapacity, compiler.plan.rows - row))
      }
      appendSharedValue(bindings, scratch, row: row - start, to: &key)
    }
    sharedIndexes[key] = made
    return made
  }
}

/// Several values of a row as one key.
func sharedValue(_ bindings: [BoundColumn], _ scratch: Scratch, row: Int) -> [UInt8] {
  var key: [UInt8] = []
  appendSharedValue(bindings, scratch, row: row, to: &key)
  return key
}

/// Adds several values of a row as one key: lengths keep ("ab", "c") from ("a", "bc").
func appendSharedValue(
  _ bindings: [BoundColumn], _ scratch: Scratch, row: Int, to key: inout [UInt8]
) {
  for binding in bindings {
    let state = binding.state.map { scratch[$0][row] } ?? 0
    if state == 1 {
      key.append(0)
      continue
    }
    let start = key.count
    key.append(contentsOf: [1, 0, 0, 0, 0])
    if state == 0 {
      binding.pieces.append(to: &key, scratch, row: row)
    } else {
      key.append(contentsOf: binding.overlays[Int(state) - 2].utf8)
    }
    let length = key.count - start - 5
    for byte in 0..<4 { key[start + 1 + byte] = UInt8(truncatingIfNeeded: length >> (8 * byte)) }
  }
}
