extension SchemaGrammar {
  /// A condition on one subject that is true for its value.
  mutating func atom(_ subject: ConditionSubject) -> Fragment {
    let name = subject.name
    switch (subject.family, subject.value) {
    case (.boolean, .boolean(let flag)):
      return random.pick(
        flag
          ? ["\(name)", "\(name) = true", "\(name) IS NOT FALSE"]
          : ["NOT \(name)", "\(name) = false", "\(name) IS NOT TRUE"])
    case (.integer, .whole(let number)): return wholeAtom(name, number, subject.family)
    case (.numeric, .decimal(let units, let scale)), (.float, .decimal(let units, let scale)):
      return decimalAtom(name, units, scale, subject.family)
    case (.text, .text(let text)): return textAtom(name, text, subject.family)
    case (.enumeration(_, let labels), .text(let label)): return labelAtom(name, label, labels)
    case (.date, .day(let day)): return dayAtom(name, day)
    case (.timestamp(let zoned), .seconds(let seconds)): return momentAtom(name, seconds, zoned)
    case (.time, .seconds(let seconds)):
      let least = Value.clock(max(0, seconds - random.int(0...9_000)))
      let most = Value.clock(min(86_399, seconds + random.int(0...9_000)))
      return random.pick([
        "\(name) >= '\(least)'", "\(name) BETWEEN '\(least)' AND '\(most)'",
        .feature(.datePart, "extract(hour from \(name)) >= \(seconds / 3600)"),
      ])
    default: return otherAtom(subject)
    }
  }

  private mutating func wholeAtom(_ name: Fragment, _ number: Int, _ family: Family) -> Fragment {
    let (least, most) = (number - random.int(0...40), number + random.int(0...400))
    let others = (0..<random.int(1...4)).map { _ in random.int(-3...60) } + [number]
    let modulus = random.int(2...7)
    let set = others.shuffled(using: &random).map { "\($0)" }.joined(separator: ", ")
    let different = number + random.int(1...3)
    return random.pick([
      "\(name) >= \(least)", "\(name) > \(least - 1)", "\(name) BETWEEN \(least) AND \(most)",
      "\(name) <= \(most)", "\(name) >= \(least) AND \(name) < \(most + 1)",
      "\(name) <> \(different)",
      .feature(.membership, "\(name) IN (\(set))"),
      .feature(.membership, "\(name) = ANY (ARRAY[\(set)])"),
      .feature(.membership, "\(name) = ANY ('{\(set)}')"),
      .feature(.membership, "\(name) NOT IN (\(different), \(different + 5))"),
      .feature(.modulus, "\(name) % \(modulus) = \(number % modulus)"),
      .feature(.modulus, "mod(\(name), \(modulus)) <> \((number % modulus) + 1)"),
      .feature(.arithmetic, "\(name) * 2 >= \(least * 2)"),
      .feature(.arithmetic, "abs(\(name)) <= \(abs(number) + 9)"),
      .feature(.arithmetic, "\(name) + 1 > \(least)"), "greatest(\(name), \(least)) = \(name)",
      .feature(.length, "length(\(name)::text) <= \(String(number).count + 1)"),
      .feature(.negation, "NOT \(name) < \(least)"),
      .feature(.or, "\(name) = \(number) OR \(name) > \(most)"),
    ])
  }

  private mutating func decimalAtom(
    _ name: Fragment, _ units: Int, _ scale: Int, _ family: Family
  ) -> Fragment {
    let numeric = Family.numeric(precision: 0, scale: scale)
    let least = Value.decimal(units: units - random.int(0...900), scale: scale).plain(numeric)
    let most = Value.decimal(units: units + random.int(0...90_000), scale: scale).plain(numeric)
    let whole = units % repeatElement(10, count: scale).reduce(1, *) == 0
    var choices: [Fragment] = [
      "\(name) >= \(least)", "\(name) > \(least) - 1", "\(name) BETWEEN \(least) AND \(most)",
      "\(name) <= \(most)", "\(name) >= \(least) AND \(name) <= \(most)",
      .feature(.arithmetic, "abs(\(name)) <= abs(\(most)) + abs(\(least))"),
      .feature(.difference, "\(name) <> \(most) + 1"),
    ]
    if case .numeric = family {
      choices.append(.feature(.arithmetic, "\(name) = round(\(name), \(scale))"))
      if whole { choices.append(.feature(.arithmetic, "\(name) = trunc(\(name))")) }
      choices.append(.feature(.modulus, "\(name) * 4 >= \(least) * 4"))
    }
    return random.pick(choices)
  }

  private mutating func labelAtom(_ name: Fragment, _ label: String, _ labels: [String]) -> Fragment
  {
    let some = random.sample(labels, 2) + [label]
    let others = labels.filter { $0 != label }
    var choices: [Fragment] = [
      .feature(.membership, "\(name) IN (\(some.map(Value.quoted).joined(separator: ", ")))"),
      "\(name) = \(Value.quoted(label))", "\(name) >= \(Value.quoted(label))",
    ]
    if let other = others.first {
      choices += [.feature(.difference, "\(name) <> \(Value.quoted(other))")]
    }
    return random.pick(choices)
  }

  private mutating func dayAtom(_ name: Fragment, _ day: Int) -> Fragment {
    let date = CalendarDate(day: day)
    let least = CalendarDate(day: day - random.int(0...900)).text
    let most = CalendarDate(day: day + random.int(1...900)).text
    var choices: [Fragment] = [
      "\(name) >= '\(least)'", "\(name) BETWEEN '\(least)' AND '\(most)'", "\(name) < '\(most)'",
      "\(name) > DATE '1900-01-01'", "\(name) <= CURRENT_DATE",
      .feature(.datePart, "extract(year from \(name)) >= \(date.year)"),
      .feature(.datePart, "date_part('month', \(name)) IN (\(date.month), 12)"),
      .feature(.datePart, "extract(day from \(name)) <= \(date.day)"),
      .feature(.datePart, "extract(isodow from \(name)) \(date.weekday < 6 ? "< 6" : ">= 6")"),
      .feature(.difference, "\(name) <> '\(most)'"),
    ]
    if date.day == 1 { choices.append("\(name) = date_trunc('month', \(name))") }
    return random.pick(choices)
  }

  private mutating func momentAtom(_ name: Fragment, _ seconds: Int, _ zoned: Bool) -> Fragment {
    let family = Family.timestamp(zoned: zoned)
    let least = Value.seconds(seconds - random.int(0...9_000_000)).plain(family)
    let most = Value.seconds(seconds + random.int(1...9_000_000)).plain(family)
    let date = CalendarDate(day: seconds / 86_400)
    let hour = seconds % 86_400 / 3600
    return random.pick([
      "\(name) >= '\(least)'", "\(name) BETWEEN '\(least)' AND '\(most)'", "\(name) < '\(most)'",
      "\(name) <= now()",
      .feature(.datePart, "extract(hour from \(name)) BETWEEN \(hour) AND \(hour + 5)"),
      .feature(.datePart, "extract(year from \(name)) >= \(date.year)"),
      .feature(.datePart, "extract(isodow from \(name)) \(date.weekday < 6 ? "< 6" : ">= 6")"),
      .feature(.datePart, "date_part('minute', \(name)) <= \(seconds / 60 % 60)"),
    ])
  }
}
