extension SchemaGrammar {
  /// Draws an EXCLUDE of overlapping ranges, with columns of its own.
  mutating func drawExclusion(_ table: inout DrawnTable) {
    guard table.partitionColumn == nil, random.chance(0.06) else { return }
    var parts: [Fragment] = []
    if random.chance(0.6) {
      let fitting = table.columns.filter { column in
        switch column.family {
        case .integer, .text(_, false), .uuid, .date: !column.isGenerated
        default: false
        }
      }
      if !fitting.isEmpty {
        needsGist = true
        parts.append("\(random.pick(fitting).name) WITH =")
      }
    }
    parts.append("\(period(&table)) WITH &&")
    let condition: Fragment =
      random.chance(0.2)
      ? .optional(" WHERE (\(self.condition(table, true)))") : ""
    table.constraints.append(
      .feature(
        .exclude, "EXCLUDE USING gist (\(.list(parts, separator: ", ", least: 1)))\(condition)"))
  }

  /// A range: a column, or an expression on two columns with the CHECK that it needs.
  private mutating func period(_ table: inout DrawnTable) -> Fragment {
    let element: Family = random.pick([
      .date, .timestamp(zoned: true), .timestamp(zoned: false), .integer(bits: 32),
    ])
    let range = Family.range(element)
    let isNullable = random.chance(0.3)
    let required: Fragment = isNullable ? "" : .optional(" NOT NULL")
    guard case .range(let lower, let upper) = range.value(&random) else { return "" }
    if random.chance(0.5) {
      let name = newIdentifier(["period", "during", "span"])
      table.columns.append(
        DrawnColumn(
          name: name, type: .feature(.range, "\(range.typeName)"), family: range,
          isNullable: isNullable, witness: .range(lower, upper), suffix: required))
      return "\(name)"
    }
    let names = [newIdentifier(["valid_from", "starts"]), newIdentifier(["valid_to", "ends"])]
    for (name, bound) in zip(names, [lower, upper]) {
      table.columns.append(
        DrawnColumn(
          name: name, type: "\(element.typeName)", family: element, isNullable: isNullable,
          witness: element.value(numbered: bound), suffix: required))
    }
    table.constraints.append("CHECK (\(names[0]) < \(names[1]))")
    let bounds = random.chance(0.3) ? ", '[]'" : ""
    return "\(range.typeName)(\(names[0]), \(names[1])\(bounds))"
  }
}
