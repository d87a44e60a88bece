import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Parents that the child's own constraints allow: a reference by `(id, kind)` whose `kind` is always
/// `'person'` points at persons alone, and one to a tenant at tenants that have the users which
/// another reference of the row must point at.
extension TableCompiler {
  /// The parent's rows that the reference may point at, ascending; `nil` where all are.
  ///
  /// - Complexity: O(rows of the parent) the first time, in time and memory, where a constraint
  ///   leaves only some; the n-th of these rows has no closed form.
  func allowedParents(_ reference: ReferencePlan) throws(GenerationError) -> [Int64]? {
    let key = reference.foreignKey
    if let known = allowedRows[key.name] { return known }
    var found: [Int64]?
    if key.target != table.name, isAlone(reference), combination(with: key.name) == nil,
      let parent = owner.rows(of: key.target)
    {
      let wishes = try wishes(of: reference)
      let partners = try partners(of: reference)
      let present = try neededColumns(of: reference)
      if !wishes.isEmpty || !partners.isEmpty || !present.isEmpty {
        found = try rows(of: key.target, parent, meeting: wishes, with: partners, present: present)
      }
    }
    if found?.count == owner.rows(of: key.target) { found = nil }
    allowedRows[key.name] = .some(found)
    return found
  }

  /// The parent's columns that may be NULL though some row must not be so in what refers to them, or
  /// not unless all of it is.
  private func neededColumns(of reference: ReferencePlan) throws(GenerationError) -> [String] {
    let key = reference.foreignKey
    let pairs = zip(key.columns, key.targetColumns).filter { column, _ in
      key.matchFull && key.columns.count > 1 || table.column(column)?.isNotNull == true
        || demands(on: column).contains { $0.domain.null == .forbidden }
    }
    guard !pairs.isEmpty else { return [] }
    let parent = try owner.compiler(for: key.target)
    var found: [String] = []
    for (_, name) in pairs where parent.table.column(name)?.isNotNull != true {
      if try parent.ensure(name).state != nil { found.append(name) }
    }
    return found
  }

  /// The parent's rows that the reference may point at as part of a combination, ascending: those
  /// without a NULL in what is referred to, which the child's constraints allow and for which its
  /// other references find a parent that agrees.
  ///
  /// - Complexity: O(rows of the parent), in time and memory.
  func combinedParents(
    _ reference: ReferencePlan, of combination: ParentCombination
  ) throws(GenerationError) -> [Int64] {
    let key = reference.foreignKey
    let count = owner.rows(of: key.target) ?? 0
    let wishes = try wishes(of: reference)
    let partners = try partners(of: reference, besides: combination.references)
    let target = try owner.compiler(for: key.target).table
    let present = key.targetColumns.filter { target.column($0)?.isNotNull != true }
    guard !wishes.isEmpty || !partners.isEmpty || !present.isEmpty else {
      return (0..<Int64(count)).map(\.self)
    }
    return try rows(of: key.target, count, meeting: wishes, with: partners, present: present)
  }

  /// What a column of the parent has to hold.
  private struct Wish {
    var column: String
    var type: SQLType
    var domain: Domain
  }

  /// What the child's constraints leave of the referring columns, where that is a list or a range.
  private func wishes(of reference: ReferencePlan) throws(GenerationError) -> [Wish] {
    let key = reference.foreignKey
    var found: [Wish] = []
    for (name, target) in zip(key.columns, key.targetColumns) {
      guard let column = table.column(name) else { continue }
      var domain = Domain.union(demands(on: name).map(\.domain))
      if let generation = column.generation {
        guard let value = constant(generation, as: column.type) else { continue }
        domain = Domain()
        domain.values = [value]
      }
      domain.predicates = []
      if domain.intervals == nil, domain.values == nil {
        domain.intervals = narrowerIntegers(column, than: target, of: key.target).map { [$0] }
      }
      if key.columns.count == 1, let wished = wishedKeys(of: column) {
        domain = wished
      }
      guard domain.values != nil || domain.intervals != nil,
        try !owner.holds(domain, everywhereIn: target, of: key.target)
      else { continue }
      found.append(Wish(column: target, type: column.type, domain: domain))
    }
    return found
  }

  /// The numbers of a column whose type holds fewer than the one that it refers to.
  private func narrowerIntegers(_ column: Column, than target: String, of parent: QualifiedName)
    -> ClosedRange<Int64>?
  {
    guard let own = schema.baseType(of: column.type).integerBounds,
      let type = schema.table(parent)?.column(target)?.type,
      let all = schema.baseType(of: type).integerBounds
    else { return nil }
    return all.clamped(to: own) == all ? nil : own
  }

  /// The parents' keys that the plan file asks a reference to have; `nil` where it asks none.
  private func wishedKeys(of column: Column) -> Domain? {
    guard let spec = plan.column(column.name)?.wish?.generator?.value else { return nil }
    if let values = spec.values {
      let base = schema.baseType(of: column.type)
      let known = values.enumerated().filter { place, _ in
        spec.weights.map { place < $0.count && $0[place] > 0 } ?? true
      }
      return Domain(
        values: known.compactMap { SQLValue(text: $1, type: base, schema: schema) })
    }
    guard spec.min != nil || spec.max != nil, let ordinal = OrdinalType(column.type, in: schema),
      let bounds = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let least = spec.min.flatMap { ordinal.ordinal(of: $0, in: schema) } ?? bounds.lowerBound
    let most = spec.max.flatMap { ordinal.ordinal(of: $0, in: schema) } ?? bounds.upperBound
    return least <= most ? Domain(intervals: [least...most]) : nil
  }

  /// All parents of a reference whose keys the plan file weighs; `nil` where it weighs none.
  func weighedParents(_ reference: ReferencePlan) -> [Int64]? {
    guard reference.foreignKey.columns.count == 1, reference.parentRows > 0,
      plan.column(reference.foreignKey.columns[0])?.wish?.generator?.value.weights != nil
    else { return nil }
    return Array(0..<Int64(reference.parentRows))
  }

  /// The shares in which the plan file asks a reference's parents, which are those of
  /// `allowedParents`; `nil` where it asks none.
  func wishedShares(of reference: ReferencePlan, among allowed: [Int64]) throws(GenerationError)
    -> [Double]?
  {
    let key = reference.foreignKey
    guard key.columns.count == 1, let column = table.column(key.columns[0]),
      let spec = plan.column(column.name)?.wish?.generator?.value, let values = spec.values,
      let weights = spec.weights
    else { return nil }
    let base = schema.baseType(of: column.type)
    let wanted = values.map { SQLValue(text: $0, type: base, schema: schema) ?? .null }
    let parent = try owner.compiler(for: key.target)
    let reader = ValueReader(
      try parent.ensure(key.targetColumns[0]), type: column.type, schema: schema)
    let steps = parent.steps.sliced(to: Set(reader.binding.slots))
    let scratch = Scratch(slotCount: parent.slotCount)
    return allowed.map { row in
      scratch.fill(steps, from: Int(row), count: 1)
      let value = reader.value(scratch, row: 0)
      return wanted.firstIndex(of: value).map { weights[$0] } ?? 0
    }
  }

  /// The value of an expression that reads no column; `nil` for others and for NULL.
  private func constant(_ expression: Expression, as type: SQLType) -> SQLValue? {
    guard expression.columns.isEmpty else { return nil }
    let evaluator = Evaluator(schema: schema, now: now)
    let compiled = try? evaluator.compile(evaluator.inlined(expression), columns: [], as: type)
    guard let value = try? compiled?.evaluate([]), !value.isNull else { return nil }
    return value
  }

  private func rows(
    of target: QualifiedName, _ count: Int, meeting wishes: [Wish], with partners: [ParentPartner],
    present: [String] = []
  ) throws(GenerationError) -> [Int64] {
    let parent = try owner.compiler(for: target)
    let read = wishes.map(\.column) + partners.flatMap(\.columns) + present
    if parent.isRemade(read) { try parent.finish() }
    var readers: [ValueReader] = []
    for wish in wishes {
      readers.append(ValueReader(try parent.ensure(wish.column), type: wish.type, schema: schema))
    }
    var agreeing: [(values: [BoundColumn], index: SharedKeyIndex)] = []
    for partner in partners {
      var values: [BoundColumn] = []
      for column in partner.columns { values.append(try parent.ensure(column)) }
      agreeing.append((values, partner.index))
    }
    var states: [Int] = []
    for name in present { states += [try parent.ensure(name).state].compactMap(\.self) }
    let slots =
      readers.flatMap(\.binding.slots) + agreeing.flatMap { $0.values.flatMap(\.slots) } + states
    let steps = parent.steps.sliced(to: Set(slots))
    let scratch = Scratch(slotCount: parent.slotCount)
    var found: [Int64] = []
    for start in stride(from: 0, to: count, by: batchCapacity) {
      let size = min(batchCapacity, count - start)
      scratch.fill(steps, from: start, count: size)
      for row in 0..<size {
        let meets =
          zip(wishes, readers).allSatisfy { wish, reader in
            let value = reader.value(scratch, row: row)
            return value.isNull
              || wish.domain.contains(value, type: wish.type, schema: schema, now: now)
          }
          && agreeing.allSatisfy { values, index in
            !index.rows(sharedValue(values, scratch, row: row)).isEmpty
          }
        if meets, states.allSatisfy({ scratch[$0][row] != 1 }) { found.append(Int64(start + row)) }
      }
    }
    return found
  }

  /// The parent's row at a place of the list.
  func picked(_ place: Int, among allowed: [Int64], _ reference: ReferencePlan)
    throws(GenerationError) -> Int
  {
    guard reference.parentRows <= allowed.count else {
      throw failure(
        reference.foreignKey.columns[0],
        "\(reference.parentRows) rows of \(reference.foreignKey.target) are to be referred to, "
          + "\(allowed.count) are allowed by its constraints")
    }
    return emit(.lookup(allowed), [place])
  }
}
