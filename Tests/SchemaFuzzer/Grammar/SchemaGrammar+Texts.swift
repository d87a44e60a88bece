extension SchemaGrammar {
  /// A condition on a text that is true for one text.
  mutating func textAtom(_ name: Fragment, _ text: String, _ family: Family) -> Fragment {
    let count = text.count
    let prefix = String(text.prefix(random.int(1...2)))
    var choices = lengths(name, count) + patterns(name, text)
    let others = ["other", "zz", "q-1"].map(Value.quoted)
    let set = (random.sample(others, random.int(1...3)) + [Value.quoted(text)])
      .shuffled(using: &random).joined(separator: ", ")
    choices += [
      .feature(.membership, "\(name) IN (\(set))"),
      .feature(.membership, "\(name) = ANY (ARRAY[\(set)])"),
      .feature(.difference, "\(name) <> 'other'"), .feature(.difference, "\(name) <> ''"),
      .feature(.membership, "\(name) NOT IN ('other', 'none')"),
      "left(\(name), \(prefix.count)) = \(Value.quoted(prefix))",
      "starts_with(\(name), \(Value.quoted(prefix)))",
      "position(\(Value.quoted(prefix)) in \(name)) > 0",
      "strpos(\(name), \(Value.quoted(prefix))) = 1", "\(name) = btrim(\(name))",
      .feature(.length, "length(trim(\(name))) > 0"), "trim(\(name)) <> ''",
      "split_part(\(name), '-', 1) <> ''",
    ]
    if text == text.lowercased() { choices.append("\(name) = lower(\(name))") }
    if text == text.uppercased() { choices.append("\(name) = upper(\(name))") }
    if !text.contains(" ") { choices.append("replace(\(name), ' ', '') = \(name)") }
    return random.pick(choices)
  }

  private mutating func lengths(_ name: Fragment, _ count: Int) -> [Fragment] {
    let function = random.pick(["length", "char_length", "octet_length"])
    let (least, most) = (max(0, count - random.int(0...3)), count + random.int(0...30))
    return [
      "\(function)(\(name)) >= \(least)", "\(function)(\(name)) BETWEEN \(least) AND \(most)",
      "\(function)(\(name)) <= \(most)", "\(function)(\(name)) > \(least - 1)",
      random.chance(0.5) ? "\(function)(\(name)) = \(count)" : "\(function)(\(name)) < \(most + 1)",
    ].map { .feature(.length, $0) }
  }

  /// Patterns that the text matches: of its prefix, its suffix, and its shape.
  private mutating func patterns(_ name: Fragment, _ text: String) -> [Fragment] {
    let simple = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }
    let prefix = String(text.prefix(random.int(1...2)))
    let suffix = String(text.suffix(1))
    var found: [Fragment] = [
      "\(name) ~ \(Value.quoted(shape(text)))", "\(name) !~ 'zzz'", "\(name) NOT LIKE 'zz%'",
      "\(name) ~ '^.{\(max(0, text.count - 1)),\(text.count + 3)}$'",
    ]
    if !text.contains(" ") { found.append("\(name) !~ '\\s'") }
    if simple {
      found += [
        "\(name) LIKE \(Value.quoted(prefix + "%"))", "\(name) LIKE \(Value.quoted("%" + suffix))",
        "\(name) ILIKE \(Value.quoted(prefix.uppercased() + "%"))",
        "\(name) ~ \(Value.quoted("^" + prefix))", "\(name) ~* \(Value.quoted(prefix))",
        "\(name) SIMILAR TO \(Value.quoted(prefix + "%"))",
      ]
    }
    return found.map { .feature(.pattern, $0) }
  }

  /// A regular expression of the classes of a text's letters.
  private mutating func shape(_ text: String) -> String {
    var pattern = "^"
    var last = ""
    for letter in text {
      let part =
        letter.isNumber
        ? "[0-9]+"
        : letter.isLowercase
          ? "[a-z]+"
          : letter.isUppercase
            ? "[A-Z]+"
            : "\\" + String(letter)
      if part != last { pattern += part }
      last = part.hasSuffix("+") ? part : ""
    }
    return pattern + (random.chance(0.8) ? "$" : "")
  }

  /// Conditions on the types that have few of them.
  mutating func otherAtom(_ subject: ConditionSubject) -> Fragment {
    let name = subject.name
    let literal = subject.family.literal(subject.value)
    switch (subject.family, subject.value) {
    case (.array(let element), .list(let values)):
      let first = element.literal(values[0])
      return random.pick([
        .feature(.length, "cardinality(\(name)) >= \(values.count)"),
        .feature(.length, "array_length(\(name), 1) BETWEEN 1 AND \(values.count + 3)"),
        "array_position(\(name), NULL) IS NULL", .feature(.membership, "\(first) = ANY (\(name))"),
        "\(name) <> '{}'", "array_ndims(\(name)) = 1",
        "\(name) @> ARRAY[\(first)]::\(subject.family.typeName)",
      ])
    case (.range, .range):
      return random.pick([
        "NOT isempty(\(name))", "lower(\(name)) < upper(\(name))", "NOT lower_inf(\(name))",
        "NOT upper_inf(\(name))",
      ])
    case (.json(let binary), .opaque(let text)):
      let prefix = binary ? "jsonb" : "json"
      let kind = text.hasPrefix("[") ? "array" : "object"
      var choices: [Fragment] = ["\(prefix)_typeof(\(name)) = '\(kind)'"]
      if kind == "array" { choices.append("\(prefix)_array_length(\(name)) >= 1") }
      if binary { choices += ["\(name) <> 'null'", "\(name) @> '\(text)'"] }
      if text.contains("\"a\"") { choices.append("\(name)->>'a' <> ''") }
      if text.contains("\"name\""), binary {
        choices += ["\(name) ? 'name'", "(\(name)->>'n')::int > 3"]
      }
      return random.pick(choices)
    case (.network, _):
      return random.pick([
        "family(\(name)) = 4", "\(name) << '10.0.0.0/8'", "masklen(\(name)) >= 8",
      ])
    case (.bytes, .opaque(let text)):
      return .feature(
        .length,
        random.pick(["octet_length(\(name)) >= \(text.count / 2 - 1)", "length(\(name)) <= 64"]))
    case (.bits(_, _), .opaque(let text)):
      return .feature(.length, "length(\(name)) = \(text.count)")
    case (.interval, _):
      return random.pick([
        "\(name) > interval '0'", "\(name) <= interval '100 days'", "\(name) >= \(literal)",
      ])
    case (.money, _): return random.pick(["\(name) > 0::money", "\(name) >= \(literal)"])
    case (.composite, _): return random.pick(["(\(name)).n >= 0", "(\(name)).label <> ''"])
    case (.uuid, _):
      return .feature(.difference, "\(name) <> '00000000-0000-0000-0000-000000000000'")
    case (.other(_, _, canBeKey: false), _): return .feature(.isNull, "\(name) IS NOT NULL OR true")
    default: return "\(name) = \(literal)"
    }
  }
}
