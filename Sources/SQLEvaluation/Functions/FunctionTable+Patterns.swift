/// The flags argument of the `regexp_` functions.
struct PatternFlags {
  var isGlobal = false
  var ignoresCase = false

  init(_ text: String) throws(EvaluationError) {
    for flag in text.unicodeScalars {
      switch flag {
      case "g": isGlobal = true
      case "i": ignoresCase = true
      case "c": ignoresCase = false
      default: throw .unsupported("regular expression flag \"\(flag)\"")
      }
    }
  }
}

extension FunctionTable {
  /// Functions of regular expressions and LIKE patterns.
  static func addPatterns(to table: inout OverloadTable) {
    for type in [BaseType.text, .citext] { addRegexFunctions(for: type, to: &table) }
    table.unary("like_escape", .text, .text) { _ throws(EvaluationError) in
      throw .unsupported("like_escape of one argument")
    }
    table.binary("like_escape", .text, .text, .text) { a, b throws(EvaluationError) in
      .text(try LikePattern.reescaped(try a.text(), escape: try b.text()))
    }
    table.unary("similar_to_escape", .text, .text) { a throws(EvaluationError) in
      .text(try SimilarPattern.regex(for: try a.text(), escape: "\\"))
    }
    table.binary("similar_to_escape", .text, .text, .text) { a, b throws(EvaluationError) in
      .text(try SimilarPattern.regex(for: try a.text(), escape: try b.text()))
    }
  }

  /// A pattern prepared once where it is constant.
  private static func prepared(_ context: CallContext, ignoresCase: Bool)
    throws(EvaluationError) -> @Sendable ([SQLValue]) throws(EvaluationError) -> PostgresRegex
  {
    let flagsIndex = context.name == "regexp_replace" ? 3 : 2
    let hasFlags = context.arguments.count > flagsIndex
    if case .text(let pattern)? = context.constant(1),
      !hasFlags || context.constant(flagsIndex)?.string != nil
    {
      let flags = try PatternFlags(context.constant(flagsIndex)?.string ?? "")
      let regex = try PostgresRegex.compiled(
        pattern, caseInsensitive: ignoresCase || flags.ignoresCase)
      return { _ in regex }
    }
    return { list throws(EvaluationError) in
      let flags = try PatternFlags(hasFlags ? try list[flagsIndex].text() : "")
      return try PostgresRegex.compiled(
        try list[1].text(), caseInsensitive: ignoresCase || flags.ignoresCase)
    }
  }

  private static func addRegexFunctions(for type: BaseType, to table: inout OverloadTable) {
    let isCitext = type == .citext
    func add(
      _ name: String, _ parameters: [BaseType], _ result: BaseType,
      _ body: @escaping @Sendable (PostgresRegex, [SQLValue]) throws(EvaluationError) -> SQLValue
    ) {
      table.fitted(name, parameters, result) { context throws(EvaluationError) in
        let regex = try prepared(context, ignoresCase: isCitext)
        return .nary { list throws(EvaluationError) in try body(try regex(list), list) }
      }
    }
    for flags in [[], [BaseType.text]] {
      add("regexp_replace", [type, type, .text] + flags, .text) {
        regex, list
          throws(EvaluationError) in
        let global = try PatternFlags(list.count > 3 ? try list[3].text() : "").isGlobal
        return .text(
          try regex.replacing(in: try list[0].text(), with: try list[2].text(), all: global))
      }
      add("regexp_match", [type, type] + flags, .array(.text)) {
        regex, list
          throws(EvaluationError) in
        guard let match = try regex.firstMatch(in: try list[0].text()) else { return .null }
        let groups = match.groups.isEmpty ? [match.text] : match.groups
        return .array(groups.map { $0.map { .text($0) } ?? .null })
      }
      add("regexp_split_to_array", [type, type] + flags, .array(.text)) {
        regex, list
          throws(EvaluationError) in
        .array(try regex.split(try list[0].text()).map { .text($0) })
      }
      add("regexp_count", [type, type] + flags, .int4) { regex, list throws(EvaluationError) in
        .integer(Int64(try regex.allMatches(in: try list[0].text()).count))
      }
      add("regexp_like", [type, type] + flags, .boolean) { regex, list throws(EvaluationError) in
        .boolean(regex.matches(try list[0].text()))
      }
    }
    if !isCitext {
      for name in ["substring", "regexp_substr"] {
        add(name, [.text, .text], .text) { regex, list throws(EvaluationError) in
          guard let match = try regex.firstMatch(in: try list[0].text()) else { return .null }
          guard name == "substring", let group = match.groups.first else {
            return match.text.map { .text($0) } ?? .null
          }
          return group.map { .text($0) } ?? .null
        }
      }
    }
  }
}
