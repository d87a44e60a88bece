extension SchemaGrammar {
  /// A condition on two columns, true of their values in the known row.
  mutating func pair(_ columns: [DrawnColumn], _ mayFail: Bool) -> Fragment? {
    let first = random.pick(columns)
    let partners = columns.filter { $0.name != first.name && Self.compare($0, first) }
    guard !partners.isEmpty else { return nil }
    let second = random.pick(partners)
    let known = (
      first.witness ?? first.family.value(&random),
      second.witness ?? second.family.value(&random)
    )
    let (a, b) = (first.name, second.name)
    var choices = [comparison(a, b, known, first.family)]
    choices += special(first, second, known)
    if case .date = first.family { choices += days(a, b, known) }
    if case (.whole(let x), .whole(let y)) = known, first.witness != nil, second.witness != nil {
      choices += wholes(a, b, x, y)
    }
    return .feature(.pairCheck, random.pick(choices))
  }

  private static func compare(_ first: DrawnColumn, _ second: DrawnColumn) -> Bool {
    switch (first.family, second.family) {
    case (.json, _), (.composite, _): false
    case (.integer, .integer), (.text, .text), (.numeric, .numeric): true
    default: first.family == second.family
    }
  }

  private mutating func comparison(
    _ a: Identifier, _ b: Identifier, _ known: (Value, Value), _ family: Family
  ) -> Fragment {
    guard let order = Self.order(known.0, known.1) else {
      return known.0 == known.1
        ? .feature(.equality, "\(a) = \(b)") : .feature(.difference, "\(a) <> \(b)")
    }
    let signs = order < 0 ? ["<", "<=", "<>"] : order > 0 ? [">", ">=", "<>"] : ["=", "<=", ">="]
    let sign = random.pick(signs)
    let sql: Fragment = "\(a) \(sign) \(b)"
    return sign == "=" ? .feature(.equality, sql) : sign == "<>" ? .feature(.difference, sql) : sql
  }

  /// Which of two values is less, where that is plain: -1, 0 or 1.
  static func order(_ left: Value, _ right: Value) -> Int? {
    func sign(_ difference: Int) -> Int { difference.signum() }
    return switch (left, right) {
    case (.whole(let a), .whole(let b)), (.day(let a), .day(let b)),
      (.seconds(let a), .seconds(let b)):
      sign(a - b)
    case (.decimal(let a, let s), .decimal(let b, let t)):
      sign(a * power(t) - b * power(s))
    default: nil
    }
  }

  private static func power(_ scale: Int) -> Int { repeatElement(10, count: scale).reduce(1, *) }

  private mutating func special(
    _ first: DrawnColumn, _ second: DrawnColumn, _ known: (Value, Value)
  ) -> [Fragment] {
    let (a, b) = (first.name, second.name)
    switch known {
    case (.boolean(let x), .boolean(let y)):
      return [
        x || y ? "\(a) OR \(b)" : "NOT (\(a) AND \(b))", x == y ? "\(a) = \(b)" : "\(a) <> \(b)",
        !x || y ? "NOT \(a) OR \(b)" : "NOT \(b) OR \(a)",
      ]
    case (.text(let x), .text(let y)):
      guard first.family.isText else { return [] }
      let sign = x.count < y.count ? "<" : x.count > y.count ? ">" : "="
      return [
        "length(\(a)) \(sign) length(\(b))", x == y ? "\(a) = \(b)" : "\(a) <> \(b)",
        x.lowercased() == y.lowercased()
          ? "lower(\(a)) = lower(\(b))" : "lower(\(a)) <> lower(\(b))",
        y.contains(x) ? "position(\(a) in \(b)) > 0" : "position(\(a) in \(b)) = 0",
      ]
    case (.decimal(let x, let s), .decimal(let y, let t)):
      let sum = Value.decimal(units: x * Self.power(t) + y * Self.power(s), scale: s + t)
      let most = sum.plain(.numeric(precision: 0, scale: s + t))
      return [.feature(.arithmetic, "\(a) + \(b) <= \(most)")]
    case (.list(let x), .list(let y)):
      return [
        "cardinality(\(a)) \(x.count < y.count ? "<" : x.count > y.count ? ">" : "=") cardinality(\(b))"
      ]
    case (.seconds(let x), .seconds(let y)):
      guard first.family != .time else { return [] }
      let days = abs(x - y) / 86_400 + 1
      return [
        .feature(
          .arithmetic,
          x <= y
            ? "\(b) <= \(a) + interval '\(days) days'" : "\(a) - \(b) < interval '\(days) days'")
      ]
    default: return []
    }
  }

  private mutating func days(
    _ a: Identifier, _ b: Identifier, _ known: (Value, Value)
  ) -> [Fragment] {
    guard case (.day(let x), .day(let y)) = known else { return [] }
    let distance = y - x
    return [
      .feature(.arithmetic, "\(b) - \(a) <= \(distance + random.int(0...30))"),
      .feature(.arithmetic, "\(b) = \(a) + \(distance)"),
      .feature(.arithmetic, "\(b) >= \(a) + interval '\(distance) days'"),
      .feature(
        .datePart,
        x <= y
          ? "extract(year from \(a)) <= extract(year from \(b))"
          : "extract(year from \(a)) >= extract(year from \(b))"),
    ]
  }

  private mutating func wholes(_ a: Identifier, _ b: Identifier, _ x: Int, _ y: Int) -> [Fragment] {
    let sum = x + y
    return [
      "\(a) + \(b) \(random.pick(["=", "<=", ">="])) \(sum)", "\(a) = \(b) + (\(x - y))",
      "\(b) - \(a) \(random.pick(["=", "<=", ">="])) \(y - x)",
      "\(a) * 2 \(x * 2 > y ? ">" : x * 2 == y ? "=" : "<") \(b)",
      "(\(a) + \(b)) % 2 = \(sum % 2)", "abs(\(a) - \(b)) <= \(abs(x - y) + random.int(0...5))",
      "\(a) * \(b) <= \(max(x * y, 0) + random.int(0...99))",
      "greatest(\(a), \(b)) >= \(max(x, y) - 1)",
      "least(\(a), \(b)) <= \(min(x, y) + 1)",
    ].map { .feature(.arithmetic, $0) }
  }

  /// A condition on three numbers.
  mutating func triple(_ columns: [DrawnColumn]) -> Fragment? {
    let whole = columns.filter { column in
      if case .whole = column.witness { return column.family.isNumber }
      return false
    }
    let chosen = random.sample(whole, 3)
    guard chosen.count == 3 else { return nil }
    let values = chosen.map { column -> Int in
      if case .whole(let number) = column.witness { return number }
      return 0
    }
    let (a, b, c) = (chosen[0].name, chosen[1].name, chosen[2].name)
    let offset = values[2] - values[0] - values[1]
    return .feature(
      .tripleCheck,
      random.pick(
        [
          "\(c) = \(a) + \(b) + (\(offset))", "\(a) + \(b) \(offset >= 0 ? "<=" : ">") \(c)",
          "\(a) + \(b) + \(c) <= \(values.reduce(0, +) + random.int(0...40))",
          "\(c) BETWEEN least(\(a), \(b)) - \(abs(offset) + abs(values[0]) + 30) AND greatest(\(a), \(b)) + \(abs(offset) + 900)",
        ] as [Fragment]))
  }
}
