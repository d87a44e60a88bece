/// What a generated column holds.
private struct GeneratedValue {
  var expression: Fragment
  var family: Family
  /// Its value in the known row; `nil` is NULL.
  var witness: Value?

  init(_ expression: Fragment, _ family: Family, _ witness: Value?) {
    self.expression = expression
    self.family = family
    self.witness = witness
  }
}

extension SchemaGrammar {
  /// Draws a generated column whose value in the known row can be told.
  mutating func drawGenerated(_ table: inout DrawnTable) {
    guard random.chance(0.12) else { return }
    let sources = table.columns.filter { column in
      switch column.family {
      case .integer, .text(_, false), .date: !column.isGenerated
      default: false
      }
    }
    guard !sources.isEmpty else { return }
    let source = random.pick(sources)
    let drawn = generated(from: source, sources)
    let name = newIdentifier(Self.columnNames)
    table.columns.append(
      DrawnColumn(
        name: name, type: "\(drawn.family.typeName)", family: drawn.family, isNullable: true,
        witness: drawn.witness, isGenerated: true,
        suffix: .feature(
          .generated, .optional(" GENERATED ALWAYS AS (\(drawn.expression)) STORED"))))
  }

  private mutating func generated(
    from source: DrawnColumn, _ sources: [DrawnColumn]
  ) -> GeneratedValue {
    let name = source.name
    let bigint = Family.integer(bits: 64)
    let text = Family.text(limit: nil, padded: false)
    switch (source.family, source.witness) {
    case (.integer, let witness):
      let number: Int? = if case .whole(let number) = witness { number } else { nil }
      let factor = random.int(2...4)
      let choices: [GeneratedValue] = [
        GeneratedValue("\(name)::bigint * \(factor)", bigint, number.map { .whole($0 * factor) }),
        GeneratedValue("\(name)::bigint + \(factor)", bigint, number.map { .whole($0 + factor) }),
        GeneratedValue("coalesce(\(name), 0)", bigint, .whole(number ?? 0)),
        GeneratedValue("\(name) % 10", .integer(bits: 32), number.map { .whole($0 % 10) }),
        GeneratedValue("\(name) > 5", .boolean, number.map { .boolean($0 > 5) }),
        GeneratedValue("'no-' || \(name)::text", text, number.map { .text("no-\($0)") }),
      ]
      return random.pick(choices)
    case (.text, let witness):
      let words: String? = if case .text(let words) = witness { words } else { nil }
      let choices: [GeneratedValue] = [
        GeneratedValue("lower(\(name))", text, words.map { .text($0.lowercased()) }),
        GeneratedValue("upper(\(name))", text, words.map { .text($0.uppercased()) }),
        GeneratedValue("length(\(name))", .integer(bits: 32), words.map { .whole($0.count) }),
        GeneratedValue("\(name) || '-x'", text, words.map { .text($0 + "-x") }),
        GeneratedValue("coalesce(\(name), 'none')", text, .text(words ?? "none")),
        GeneratedValue("left(\(name), 3)", text, words.map { .text(String($0.prefix(3))) }),
      ]
      return random.pick(choices)
    case (_, let witness):
      let day: Int? = if case .day(let day) = witness { day } else { nil }
      let choices: [GeneratedValue] = [
        GeneratedValue("\(name) + 30", .date, day.map { .day($0 + 30) }),
        GeneratedValue(
          "extract(year from \(name))::int", .integer(bits: 32),
          day.map { .whole(CalendarDate(day: $0).year) }),
      ]
      return random.pick(choices)
    }
  }
}
