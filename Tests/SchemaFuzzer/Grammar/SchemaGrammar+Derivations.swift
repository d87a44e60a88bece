extension SchemaGrammar {
  /// A condition that ties columns of different types, or makes one of them follow from others.
  mutating func derivation(_ columns: [DrawnColumn]) -> Fragment? {
    let first = random.pick(columns)
    let others = columns.filter { $0.name != first.name }
    guard !others.isEmpty, let witness = first.witness else { return nil }
    for second in others.shuffled(using: &random) {
      guard let other = second.witness else { continue }
      if let found = tie(first, witness, second, other) { return .feature(.derivation, found) }
    }
    return nil
  }

  private mutating func tie(
    _ first: DrawnColumn, _ x: Value, _ second: DrawnColumn, _ y: Value
  ) -> Fragment? {
    let (a, b) = (first.name, second.name)
    switch (first.family, x, second.family, y) {
    case (.text, .text(let text), .integer, .whole(let number)):
      let sign = text.count <= number ? "<=" : ">"
      let choices: [Fragment] = [
        "length(\(a)) \(sign) \(b)", "length(\(a)) - \(b) = \(text.count - number)",
        text.contains("\(number)")
          ? "position(\(b)::text in \(a)) > 0" : "position(\(b)::text in \(a)) = 0",
      ]
      return random.pick(choices)
    case (.text, .text(let left), .text, .text(let right)):
      let same = left.lowercased() == right.lowercased()
      let choices: [Fragment] = [
        same ? "lower(\(a)) = lower(\(b))" : "lower(\(a)) IS DISTINCT FROM lower(\(b))",
        "length(\(a)) + length(\(b)) <= \(left.count + right.count + random.int(0...20))",
        "\(a) || \(b) <> 'xy'",
        left == right ? "\(a) IS NOT DISTINCT FROM \(b)" : "\(a) IS DISTINCT FROM \(b)",
        left.count > right.count
          ? "NOT starts_with(\(b), \(a))" : "NOT starts_with(\(a), \(b) || '-')",
      ]
      return random.pick(choices)
    case (.date, .day(let day), .integer, .whole(let number)):
      let year = CalendarDate(day: day).year
      return "extract(year from \(a)) \(year > number ? ">" : year == number ? "=" : "<") \(b)"
    case (.timestamp, .seconds(let seconds), .date, .day(let day)):
      return "\(a) \(seconds >= day * 86_400 ? ">=" : "<") \(b)"
    case (.numeric, .decimal(let units, let scale), .integer, .whole(let number)):
      let unit = repeatElement(10, count: scale).reduce(1, *)
      let choices: [Fragment] = [
        "\(a) \(units >= number * unit ? ">=" : "<") \(b)",
        "\(a) * \(b) \(units * number >= 0 ? ">=" : "<") 0",
        "\(a) = \(b) + (\(Value.decimal(units: units - number * unit, scale: scale).plain(first.family)))",
      ]
      return random.pick(choices)
    case (.array(let element), .list(let values), let family, _) where family == element:
      return values.contains(y) ? "\(b) = ANY (\(a))" : "NOT (\(b) = ANY (\(a)))"
    case (.array, .list(let values), .integer, .whole(let number)):
      return "cardinality(\(a)) \(values.count >= number ? ">=" : "<") \(b)"
    case (.range(let element), .range(let lower, let upper), let family, _) where family == element:
      let value = element.value(numbered: lower)
      guard let order = Self.order(y, value),
        let end = Self.order(y, element.value(numbered: upper))
      else { return nil }
      return order >= 0 && end < 0 ? "\(a) @> \(b)" : "NOT \(a) @> \(b)"
    case (.boolean, .boolean(let flag), _, _):
      let demand = atom(.init(name: "\(b)", family: second.family, value: y))
      return flag ? "NOT \(a) OR (\(demand))" : "\(a) OR (\(demand))"
    default: return nil
    }
  }
}
