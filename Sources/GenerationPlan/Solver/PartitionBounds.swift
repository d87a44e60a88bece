public import SchemaModel

/// Partition bounds as conditions: a partition takes only the rows of its bound, and a partitioned
/// table only rows that one of its partitions takes.
public struct PartitionBounds {
  private let schema: Schema

  /// Looks at a schema's partitions.
  public init(schema: Schema) { self.schema = schema }

  /// What partitioning demands of a table's rows; `nil` where it demands nothing.
  public func condition(on table: Table) -> Expression? {
    let parts = [ownBounds(table), partitionUnion(table)].compactMap(\.self)
    return parts.isEmpty ? nil : .and(parts)
  }

  /// The bounds of a partition and of those it lies in.
  private func ownBounds(_ table: Table) -> Expression? {
    guard let (parentName, bound) = table.partitionOf, let parent = schema.table(parentName) else {
      return nil
    }
    let parts = [condition(bound, parent, except: table.name), ownBounds(parent)]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : .and(known)
  }

  /// What the partitions of a table take together.
  private func partitionUnion(_ table: Table) -> Expression? {
    guard table.partitioning != nil else { return nil }
    let partitions = schema.tables.filter { $0.partitionOf?.parent == table.name }
    guard !partitions.isEmpty else { return nil }
    if takesAll(partitions, of: table) { return nil }
    var alternatives: [Expression] = []
    for partition in partitions {
      guard let bound = partition.partitionOf?.bound else { continue }
      let own = demands(of: partition, beside: table)
      let parts = [
        condition(bound, table, except: partition.name), own, partitionUnion(partition),
      ].compactMap(\.self)
      if parts.isEmpty { return nil }
      // Together with the other partitions a default one takes everything.
      if case .default = bound, partition.partitioning == nil, own == nil { return nil }
      alternatives.append(.and(parts))
    }
    return .or(alternatives)
  }

  /// What a partition asks of its rows beyond what its parent does.
  private func demands(of partition: Table, beside parent: Table) -> Expression? {
    let checks = partition.checks.map(\.expression).filter { own in
      !parent.checks.contains { $0.expression == own }
    }
    let required = partition.columns.filter { column in
      column.isNotNull && parent.column(column.name)?.isNotNull == false
    }
    // A CHECK passes on NULL.
    let parts =
      checks.map { Expression.isTruth($0, false, negated: true) }
      + required.map { .isNotNull(.column($0.name)) }
    return parts.isEmpty ? nil : .and(parts)
  }

  /// Whether hash partitions leave out no remainder, and no row of theirs.
  private func takesAll(_ partitions: [Table], of parent: Table) -> Bool {
    let moduli = partitions.compactMap { partition -> Int? in
      guard case .hash(let modulus, _)? = partition.partitionOf?.bound, modulus > 0,
        partitionUnion(partition) == nil, demands(of: partition, beside: parent) == nil
      else { return nil }
      return modulus
    }
    // Each modulus divides the next greater one.
    guard moduli.count == partitions.count, let greatest = moduli.max() else { return false }
    return moduli.reduce(0) { $0 + greatest / $1 } == greatest
  }

  private func condition(_ bound: PartitionBound, _ parent: Table, except name: QualifiedName)
    -> Expression?
  {
    guard let scheme = parent.partitioning else { return nil }
    let keys = scheme.key.map { part -> Expression in
      switch part {
      case .column(let name): .column(name)
      case .expression(let expression): expression
      }
    }
    switch bound {
    case .hash(let modulus, let remainder):
      let numbers = [modulus, remainder].map { Expression.literal(.integer(Int64($0))) }
      return .call(
        "satisfies_hash_partition", [.literal(.string(parent.name.sql))] + numbers + keys)
    case .default:
      let others = schema.tables.compactMap { other -> Expression? in
        guard other.name != name, let place = other.partitionOf, place.parent == parent.name else {
          return nil
        }
        return condition(place.bound, parent, except: other.name)
      }
      return others.isEmpty ? nil : .not(.or(others))
    case .list(let values):
      guard let key = keys.first else { return nil }
      let constants = values.filter { $0 != .literal(.null) }
      var parts: [Expression] = []
      if !constants.isEmpty {
        parts.append(.isTruth(.inList(key, constants, negated: false), true, negated: false))
      }
      if constants.count < values.count { parts.append(.isNull(key)) }
      return .or(parts)
    case .range(let from, let to):
      let bounds = [lower(keys[...], from[...]), upper(keys[...], to[...])].compactMap(\.self)
      return .and(
        keys.map { .isNotNull($0) } + bounds.map { .isTruth($0, true, negated: false) })
    }
  }

  /// `(keys) >= (bounds)` field by field; `nil` is no bound.
  private func lower(_ keys: ArraySlice<Expression>, _ bounds: ArraySlice<Expression?>)
    -> Expression?
  {
    guard let key = keys.first, let field = bounds.first, let bound = field else { return nil }
    if keys.count == 1 { return .binary(">=", key, bound) }
    guard let rest = lower(keys.dropFirst(), bounds.dropFirst()) else {
      return .binary(">=", key, bound)
    }
    return .or([.binary(">", key, bound), .and([.binary("=", key, bound), rest])])
  }

  /// `(keys) < (bounds)` field by field; `nil` is no bound.
  private func upper(_ keys: ArraySlice<Expression>, _ bounds: ArraySlice<Expression?>)
    -> Expression?
  {
    guard let key = keys.first, let field = bounds.first, let bound = field else { return nil }
    if keys.count == 1 { return .binary("<", key, bound) }
    guard let rest = upper(keys.dropFirst(), bounds.dropFirst()) else {
      return .binary("<=", key, bound)
    }
    return .or([.binary("<", key, bound), .and([.binary("=", key, bound), rest])])
  }
}
