import OrderedCollections
import SQLEvaluation
import SchemaModel

/// Decides how the foreign keys of a table draw their parents, given what its keys decide.
struct ReferencePlanner {
  /// Share of CASCADE parents that get children, so that deleting the rest hurts nothing.
  static let cascadeShare = 0.95
  /// Share of rows of a self-referring table that are roots.
  static let rootShare = 0.1

  let draft: TableDraft
  let tables: OrderedDictionary<QualifiedName, Table>
  let schema: Schema
  let rows: Int
  /// Rows of each foreign key's target, in the table's order.
  let parentRows: [Int]
  let keys: KeyPlanner
  let deferred: Set<String>
  let edgeCaseRate: Double
  /// What a plan file sets, by foreign key.
  let edits: [String: PlanOverrides.Reference]
  /// Columns that a plan file gives a generator.
  let edited: Set<String>

  /// The references in the order in which they are drawn: those that keys decide, those that must
  /// not be NULL, the rest, and last those that another one implies.
  func plans() -> [ReferencePlan] {
    let foreign = draft.table.foreignKeys
    let order = foreign.indices.sorted { a, b in rank(a) == rank(b) ? a < b : rank(a) < rank(b) }
    var drawn: [Int] = []
    var implied: [(place: Int, by: Int)] = []
    for place in order {
      let by = keys.digitReferences.contains(place) ? nil : drawn.first { implies($0, place) }
      if let by { implied.append((place, by)) } else { drawn.append(place) }
    }
    // A wider reference that comes later may imply an earlier one.
    for place in drawn where !keys.digitReferences.contains(place) {
      guard let by = drawn.first(where: { $0 != place && implies($0, place) }),
        !(implies(place, by) && place < by)
      else { continue }
      drawn.removeAll { $0 == place }
      implied.append((place, by))
    }
    var result: [ReferencePlan] = []
    for (position, place) in drawn.enumerated() {
      let within = drawn[..<position].filter { shares($0, place) }.map { foreign[$0].name }
      result.append(plan(place, within.isEmpty ? .alone : .within(within)))
    }
    return result + implied.map { plan($0.place, .implied(by: foreign[$0.by].name)) }
  }

  private func rank(_ place: Int) -> Int {
    if keys.digitReferences.contains(place) { return 0 }
    return draft.isOptional(draft.table.foreignKeys[place]) ? 3 : 2
  }

  private func shares(_ a: Int, _ b: Int) -> Bool {
    let foreign = draft.table.foreignKeys
    return !Set(foreign[a].columns).isDisjoint(with: foreign[b].columns)
  }

  /// Whether the row that reference `a` points at refers on to the parent that `b` means.
  private func implies(_ a: Int, _ b: Int) -> Bool {
    // The row that a self-reference points at has its columns from the others itself.
    guard a != b, draft.table.foreignKeys[a].target != draft.table.name else { return false }
    let (wider, narrower) = (draft.table.foreignKeys[a], draft.table.foreignKeys[b])
    let names = Dictionary(zip(wider.columns, wider.targetColumns)) { first, _ in first }
    let mapped = narrower.columns.compactMap { names[$0] }
    guard mapped.count == narrower.columns.count else { return false }
    return leads(
      from: wider.target, mapped, to: narrower.target, narrower.targetColumns, depth: 8)
  }

  /// Whether `columns` of a table always hold `targets` of a row of another, by its references.
  private func leads(
    from table: QualifiedName, _ columns: [String], to target: QualifiedName,
    _ targets: [String], depth: Int
  ) -> Bool {
    if table == target, columns == targets { return true }
    guard depth > 0, let from = tables[table] else { return false }
    return from.foreignKeys.contains { foreign in
      let names = Dictionary(zip(foreign.columns, foreign.targetColumns)) { first, _ in first }
      let mapped = columns.compactMap { names[$0] }
      return mapped.count == columns.count
        && leads(from: foreign.target, mapped, to: target, targets, depth: depth - 1)
    }
  }

  private func plan(_ place: Int, _ sharing: ReferencePlan.Sharing) -> ReferencePlan {
    let foreign = draft.table.foreignKeys[place]
    var plan = ReferencePlan(
      foreignKey: foreign, draw: draw(place), sharing: sharing, parentRows: parentRows[place],
      parentShare: parentShare(place), nullRate: nullRate(place),
      isDeferred: deferred.contains(foreign.name))
    plan.wish = edits[foreign.name]
    plan.root = draft.root(of: foreign)
    plan.groups = draft.groups(of: foreign, rows: rows, decided: keys.carriers)
    if case .random = plan.draw, sharing == .alone, isFree(foreign) {
      plan.present = presentKeys(of: foreign)
    }
    return plan
  }

  /// Whether nothing but the reference itself bears on its columns.
  private func isFree(_ foreign: ForeignKey) -> Bool {
    let columns = Set(foreign.columns)
    let edit = edits[foreign.name]
    return edit?.distribution == nil && edit?.parentShare == nil && columns.isDisjoint(with: edited)
      && draft.table.columnsSet(by: foreign).count == columns.count
      && draft.parentLimits[foreign.name] == nil
      && !draft.table.foreignKeys.contains {
        $0.name != foreign.name && !columns.isDisjoint(with: $0.columns)
      }
      && !draft.solution.components.contains { !columns.isDisjoint(with: $0.columns) }
      && columns.allSatisfy { name in
        var domain = (draft.solution.domains[name] ?? Domain()).withoutSources
        domain.null = .optional
        return domain == Domain()
      }
  }

  /// Most rows of the script that are drawn as parents.
  private static let mostPresent = 10_000

  /// What the rows that the script inserts hold for a reference; none where that cannot be told of
  /// all of them.
  private func presentKeys(of foreign: ForeignKey) -> [[SQLValue]] {
    guard let target = tables[foreign.target], foreign.target != draft.table.name,
      !target.presentRows.isUncertain, target.presentRows.told.count <= Self.mostPresent
    else { return [] }
    let columns = zip(foreign.columns, foreign.targetColumns).compactMap { name, targetName in
      draft.table.column(name).map { (targetName, $0.type) }
    }
    let keys = target.presentValues(of: columns, in: schema)
    guard columns.count == foreign.columns.count, !keys.contains(nil) else { return [] }
    var seen: Set<[SQLValue]> = []
    return keys.compactMap(\.self).filter { key in
      !key.contains(where: \.isNull) && seen.insert(key).inserted
    }
  }

  private func draw(_ place: Int) -> ReferencePlan.Draw {
    let foreign = draft.table.foreignKeys[place]
    if keys.chained.contains(place) {
      let mustPoint = !draft.isOptional(foreign)
      return .chained(roots: mustPoint ? rows : max(1, Int(Double(rows) * Self.rootShare)))
    }
    let edit = edits[foreign.name]
    if foreign.target == draft.table.name {
      return .tiered(rootShare: edit?.rootShare?.value ?? Self.rootShare)
    }
    return keys.digitReferences.contains(place)
      ? .keyDigit : .random(edit?.distribution?.value ?? .uniform)
  }

  private func parentShare(_ place: Int) -> Double {
    let foreign = draft.table.foreignKeys[place]
    if let share = edits[foreign.name]?.parentShare?.value,
      !keys.digitReferences.contains(place)
    {
      return share
    }
    guard foreign.onDelete == .cascade, foreign.target != draft.table.name else { return 1 }
    guard keys.digitReferences.contains(place) else {
      return parentRows[place] > 1 ? Self.cascadeShare : 1
    }
    if keys.leavesChildless(byCombinationOf: foreign.name) { return Self.cascadeShare }
    let used = keys.radix(ofReference: foreign.name)
    guard let used, parentRows[place] > 0 else { return 1 }
    return Double(used) / Double(parentRows[place])
  }

  private func nullRate(_ place: Int) -> Double {
    let foreign = draft.table.foreignKeys[place]
    guard draft.isOptional(foreign) else { return 0 }
    if parentRows[place] == 0 { return 1 }
    if let rate = edits[foreign.name]?.nullRate?.value { return rate }
    let overflows = keys.plans.contains { plan in
      foreign.columns.contains { plan.overflow[$0]?.null == .required }
    }
    return overflows ? 0 : edgeCaseRate
  }
}

extension KeyPlanner {
  /// Whether a combination with this reference is drawn from the share of its parents alone.
  func leavesChildless(byCombinationOf name: String) -> Bool {
    plans.contains { plan in
      guard case .product(let digits) = plan.strategy else { return false }
      return digits.contains { digit in
        guard case .combination(let combination) = digit.source else { return false }
        return combination.references.contains(name)
          && digit.radix <= radices(of: .combination(combination)).preferred
      }
    }
  }

  /// The radix of a reference that is a digit; `nil` for one that counts line items.
  func radix(ofReference name: String) -> Int? {
    for plan in plans {
      switch plan.strategy {
      case .product(let digits), .slots(let digits, _, _):
        for digit in digits where digit.source == .reference(name) { return digit.radix }
      case .lineItems(name, _, _):
        guard let place = draft.table.foreignKeys.firstIndex(where: { $0.name == name }) else {
          continue
        }
        let share = radices(of: .reference(place)).preferred
        return plan.capacity / max(1, parentRows[place]) >= (rows - 1) / max(1, share) + 1
          ? share : parentRows[place]
      default: continue
      }
    }
    return nil
  }
}
