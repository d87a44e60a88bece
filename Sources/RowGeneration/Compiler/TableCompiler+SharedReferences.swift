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
    let digit = keys.digits[.reference(key.name)]
    let slot = newSlot()
    let inputs = [Self.row] + values.flatMap(\.slots)
    if case .tiered(let share) = reference.draw {
      let state = newSlot()
      let grouped = GroupedTiers(
        index: index, values: values, rootShare: share,
        rootsReferToThemselves: table.columnsSet(by: key).contains {
          table.column($0)?.isNotNull == true
        })
      steps.append(
        Step(.groupedTiers(lane(key.name, "reference"), grouped), inputs, to: [slot, state]))
      return (slot, state)
    }
    let state = newSlot()
    steps.append(
      Step(
        .indexed(lane(key.name, "reference"), index, values),
        inputs + (digit.map { [$0] } ?? []), to: [slot, state]))
    if digit != nil { steps[steps.count - 1].operation = .indexedDigit(index, values) }
    return (slot, state)
  }

  /// The references that must find a parent which agrees with this one's: those that are drawn
  /// within it and set a column that is never NULL.
  func partners(of reference: ReferencePlan) throws(GenerationError) -> [ParentPartner] {
    let key = reference.foreignKey
    var found: [ParentPartner] = []
    for other in plan.references where other.parentRows > 0 {
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

/// The rows of a table by some of its columns' values, built once and shared by all workers.
///
/// Memory: 8 bytes a row and a dictionary entry a distinct value; the only pool that is not
/// recomputed, since the n-th row with a given value has no closed form.
final class SharedKeyIndex: Sendable {
  /// Rows, grouped by value.
  private let rows: [Int64]
  private let groups: [[UInt8]: Range<Int>]

  init(rowCount: Int, value: (Int) -> [UInt8]) {
    var members: [[UInt8]: [Int64]] = [:]
    for row in 0..<rowCount { members[value(row), default: []].append(Int64(row)) }
    var rows: [Int64] = []
    rows.reserveCapacity(rowCount)
    var groups: [[UInt8]: Range<Int>] = [:]
    // The order of groups in memory does not show in what is drawn.
    for (value, list) in members {
      groups[value] = rows.count..<(rows.count + list.count)
      rows.append(contentsOf: list)
    }
    self.rows = rows
    self.groups = groups
  }

  /// The rows with a value.
  func rows(_ value: [UInt8]) -> ArraySlice<Int64> {
    groups[value].map { rows[$0] } ?? []
  }
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
    let made = SharedKeyIndex(rowCount: compiler.plan.rows) { row in
      if start < 0 || row >= start + scratch.count {
        start = row
        scratch.fill(steps, from: row, count: min(batchCapacity, compiler.plan.rows - row))
      }
      return sharedValue(bindings, scratch, row: row - start)
    }
    sharedIndexes[key] = made
    return made
  }
}

/// Several values of a row as one key: lengths keep ("ab", "c") from ("a", "bc").
func sharedValue(_ bindings: [BoundColumn], _ scratch: Scratch, row: Int) -> [UInt8] {
  var key: [UInt8] = []
  for binding in bindings {
    guard let text = binding.text(scratch, row: row) else {
      key.append(0)
      continue
    }
    key.append(1)
    key.append(contentsOf: String(text.utf8.count).utf8)
    key.append(58)
    key.append(contentsOf: text.utf8)
  }
  return key
}
