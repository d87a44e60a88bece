import GenerationPlan
import SchemaModel

/// References that a key counts together: a junction of a tenant's tasks and labels takes pairs of the
/// same tenant, each once.
extension TableCompiler {
  /// Of how many parents one is left without children where deleting it would delete them.
  static let childlessEvery = 20
  /// Fewer parents than these all have children.
  static let fewestForChildless = 40

  /// The combination of a key that draws a reference, and how many of it the key counts.
  func combination(with reference: String) -> (combination: ParentCombination, radix: Int)? {
    for digit in plan.keys.flatMap(\.digits) {
      guard case .combination(let combination) = digit.source,
        combination.references.contains(reference)
      else { continue }
      return (combination, digit.radix)
    }
    return nil
  }

  /// The parent's row of a reference that a key counts together with others; `nil` for others.
  func combinedParent(_ reference: ReferencePlan) throws(GenerationError) -> Int? {
    let name = reference.foreignKey.name
    guard let (combination, radix) = combination(with: name),
      let number = keys.digits[.combination(combination)]
    else { return nil }
    if let known = keys.digits[.reference(name)] { return known }
    var join = try join(combination, leavingChildless: true)
    if radix > join.count { join = try self.join(combination, leavingChildless: false) }
    let outputs = combination.references.map { _ in newSlot() }
    steps.append(Step(.combination(join), [number], to: outputs))
    for (name, slot) in zip(combination.references, outputs) {
      keys.digits[.reference(name)] = slot
    }
    return keys.digits[.reference(name)]
  }

  /// How many combinations there are.
  func room(of combination: ParentCombination) throws(GenerationError) -> ParentCombination.Room {
    .init(
      preferred: Int(clamping: try join(combination, leavingChildless: true).count),
      greatest: Int(clamping: try join(combination, leavingChildless: false).count))
  }

  /// All combinations, in an order that does not matter, as a key numbers them anew.
  private func join(
    _ combination: ParentCombination, leavingChildless: Bool
  ) throws(GenerationError) -> ParentJoin {
    let references = combination.references.compactMap { name in
      plan.references.first { $0.foreignKey.name == name }
    }
    let leaves =
      leavingChildless && references.contains { $0.foreignKey.onDelete == .cascade }
    let id = ParentJoinID(
      table: table.name, combination: combination, leavesChildless: leaves)
    if let made = owner.parentJoins[id] { return made }
    var rows: [[Int64]] = []
    for reference in references {
      let all = try combinedParents(reference, of: combination)
      let isThinned =
        leaves && reference.foreignKey.onDelete == .cascade
        && all.count >= Self.fewestForChildless
      rows.append(
        isThinned
          ? all.indices.filter { ($0 + 1) % Self.childlessEvery != 0 }.map { all[$0] } : all)
    }
    rows = try told(apart: rows, of: references, by: combination.columns)
    let members = zip(references, rows).map {
      JoinMember(columns: Set($0.foreignKey.columns), rows: $1)
    }
    let made = try ParentJoin.joining(members, tied: try tie(among: references, rows)) {
      members, columns throws(GenerationError) in
      try self.numbers(of: members, references, rows, columns)
    }
    owner.parentJoins[id] = made
    return made
  }

  /// Two of the references that point at the same key and whose parents are to be different ones in every
  /// case, or one before the other.
  private func tie(
    among references: [ReferencePlan], _ rows: [[Int64]]
  ) throws(GenerationError) -> ParentJoin.Tie? {
    for relation in plan.solution.standingRelations where relation.offset == 0 {
      let members = [relation.left, relation.right].compactMap { column in
        references.firstIndex { $0.foreignKey.columns.contains(column) }
      }
      guard members.count == 2, members[0] != members[1] else { continue }
      let (left, right) = (references[members[0]].foreignKey, references[members[1]].foreignKey)
      guard left.target == right.target, left.targetColumns == right.targetColumns,
        left.columns.firstIndex(of: relation.left) == right.columns.firstIndex(of: relation.right),
        zip(left.columns, right.columns).allSatisfy({ pair in
          pair.0 == pair.1 || pair.0 == relation.left
        })
      else { continue }
      let order: ParentJoin.PairOrder
      switch relation.op {
      case .notEqual: order = .different
      case .less: order = .ascending
      case .lessOrEqual: order = .notDescending
      case .equal: continue
      }
      var ranks: [Int32] = []
      if order != .different {
        guard let place = left.columns.firstIndex(of: relation.left),
          let found = try owner.values(of: left.target, columns: [left.targetColumns[place]])
            .ranks(of: rows[members[0]])
        else { continue }
        ranks = found
      }
      return ParentJoin.Tie(first: members[0], second: members[1], order: order, ranks: ranks)
    }
    return nil
  }

  /// The rows less those that the key's columns do not tell from another one: of the parents that are
  /// alike in these, one is taken.
  private func told(
    apart rows: [[Int64]], of references: [ReferencePlan], by columns: [String]
  ) throws(GenerationError) -> [[Int64]] {
    var rows = rows
    var known = Set(columns)
    var open = references.indices.filter {
      !known.isSuperset(of: references[$0].foreignKey.columns)
    }
    while !open.isEmpty {
      func isTold(_ place: Int) -> Bool {
        let key = references[place].foreignKey
        let targets = Set(
          zip(key.columns, key.targetColumns).filter { known.contains($0.0) }.map(\.1))
        return owner.hasKey(within: targets, of: key.target)
      }
      let next =
        open.first(where: isTold)
        ?? open.first { !known.isDisjoint(with: references[$0].foreignKey.columns) } ?? open[0]
      let key = references[next].foreignKey
      if !isTold(next) {
        let seen = key.columns.filter(known.contains)
        let numbers = try numbers(of: [next], references, rows, seen)[0]
        rows[next] = Self.oneOfEach(rows[next], by: numbers)
      }
      known.formUnion(key.columns)
      open.removeAll { $0 == next }
    }
    return rows
  }

  /// One row of each number, any of them, ascending.
  private static func oneOfEach(_ rows: [Int64], by numbers: [Int32]) -> [Int64] {
    var chosen = [Int](repeating: -1, count: Int(numbers.max() ?? -1) + 1)
    for (place, number) in numbers.enumerated() where number >= 0 {
      let other = chosen[Int(number)]
      if other < 0 || mix(UInt64(rows[place])) < mix(UInt64(rows[other])) {
        chosen[Int(number)] = place
      }
    }
    return chosen.filter { $0 >= 0 }.sorted().map { rows[$0] }
  }

  /// Numbers for the values of some columns, named as in this table, in the members' rows.
  private func numbers(
    of members: [Int], _ references: [ReferencePlan], _ rows: [[Int64]], _ columns: [String]
  ) throws(GenerationError) -> [[Int32]] {
    var readers: [ParentValues] = []
    for member in members {
      let key = references[member].foreignKey
      let targets = columns.compactMap { column in
        key.columns.firstIndex(of: column).map { key.targetColumns[$0] }
      }
      readers.append(try owner.values(of: key.target, columns: targets))
    }
    let areOrdinals = readers.allSatisfy {
      $0.ordinalType != nil && $0.ordinalType == readers[0].ordinalType
    }
    var numbering = ParentValueNumbers()
    var found: [[Int32]] = []
    for (member, reader) in zip(members, readers) {
      found.append(reader.numbers(of: rows[member], asOrdinals: areOrdinals, &numbering))
    }
    return found
  }
}

/// What a join depends on.
struct ParentJoinID: Hashable {
  let table: QualifiedName
  let combination: ParentCombination
  let leavesChildless: Bool
}
