extension SchemaGrammar {
  /// Decides by which column a table is partitioned, before its keys are drawn.
  mutating func drawPartitionColumn(_ table: inout DrawnTable) {
    guard random.chance(0.08) else { return }
    let fitting = table.columns.indices.filter { place in
      let column = table.columns[place]
      guard column.witness != nil, !column.isGenerated else { return false }
      switch column.family {
      case .integer, .date, .timestamp, .text(_, false), .enumeration: return true
      default: return false
      }
    }
    guard !fitting.isEmpty else { return }
    table.partitionColumn = random.pick(fitting)
  }

  /// Draws the partitions, one of which takes the known row unless a hash decides.
  mutating func drawPartitions(_ table: inout DrawnTable) {
    guard let place = table.partitionColumn else { return }
    let column = table.columns[place]
    guard let witness = column.witness else { return }
    let parts: [(bounds: String, feature: Feature)]
    switch column.family {
    case _ where random.chance(0.25):
      table.suffix = " PARTITION BY HASH (\(column.name))"
      let modulus = random.int(1...4)
      parts = (0..<modulus).map {
        ("FOR VALUES WITH (MODULUS \(modulus), REMAINDER \($0))", .hashPartition)
      }
    case .text, .enumeration:
      table.suffix = " PARTITION BY LIST (\(column.name))"
      parts = lists(column, witness)
    default:
      table.suffix = " PARTITION BY RANGE (\(column.name))"
      parts = ranges(column, witness)
    }
    let whole = table.name
    let partitions = parts.map { part -> Fragment in
      let name = newIdentifier(["part"], oddShare: 0.02)
      return .feature(part.feature, "CREATE TABLE \(name) PARTITION OF \(whole) \(part.bounds)")
    }
    table.following += partitions
    if random.chance(0.3), parts[0].feature != .hashPartition {
      let name = newIdentifier(["part_default"], oddShare: 0)
      table.following.append("CREATE TABLE \(name) PARTITION OF \(whole) DEFAULT")
    }
  }

  private mutating func lists(
    _ column: DrawnColumn, _ witness: Value
  ) -> [(bounds: String, feature: Feature)] {
    var values = [witness]
    for _ in 0..<random.int(0...4) {
      let value = column.family.value(&random)
      if !values.contains(value) { values.append(value) }
    }
    let cut = random.int(1...values.count)
    return [Array(values.prefix(cut)), Array(values.dropFirst(cut))].filter { !$0.isEmpty }
      .map { values in
        let literals = values.map { column.family.literal($0, cast: false) }
        return ("FOR VALUES IN (\(literals.joined(separator: ", ")))", .listPartition)
      }
  }

  private mutating func ranges(
    _ column: DrawnColumn, _ witness: Value
  ) -> [(bounds: String, feature: Feature)] {
    let (center, unit) =
      switch witness {
      case .whole(let number): (number, 1)
      case .day(let day): (day, 1)
      case .seconds(let seconds): (seconds, 86_400)
      default: (0, 1)
      }
    var bounds = [center - random.int(0...40) * unit]
    for _ in 0..<random.int(1...4) {
      bounds.append((bounds.last ?? 0) + random.int(20...200) * unit)
    }
    if (bounds.last ?? 0) <= center { bounds.append(center + random.int(1...99) * unit) }
    var words = bounds.map { bound -> String in
      switch witness {
      case .day: Value.quoted(Value.day(bound).plain(column.family))
      case .seconds: Value.quoted(Value.seconds(bound).plain(column.family))
      default: "\(bound)"
      }
    }
    if random.chance(0.2) { words[0] = "MINVALUE" }
    if random.chance(0.2) { words[words.count - 1] = "MAXVALUE" }
    return zip(words, words.dropFirst()).map { lower, upper in
      ("FOR VALUES FROM (\(lower)) TO (\(upper))", .rangePartition)
    }
  }
}
