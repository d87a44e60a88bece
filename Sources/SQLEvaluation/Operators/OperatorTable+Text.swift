import SchemaModel

extension OperatorTable {
  /// Concatenation, LIKE and regular expressions.
  static func addTextOperators(to table: inout OverloadTable) {
    addConcatenation(to: &table)
    let patterns: [(String, ignoresCase: Bool, negated: Bool)] = [
      ("~~", false, false), ("!~~", false, true), ("~~*", true, false), ("!~~*", true, true),
    ]
    for (name, ignoresCase, negated) in patterns {
      addMatcher(name, to: &table) { pattern, isCitext throws(EvaluationError) in
        let like = try LikePattern(pattern, caseInsensitive: ignoresCase || isCitext)
        return { like.matches($0) != negated }
      }
    }
    let expressions: [(String, ignoresCase: Bool, negated: Bool)] = [
      ("~", false, false), ("!~", false, true), ("~*", true, false), ("!~*", true, true),
    ]
    for (name, ignoresCase, negated) in expressions {
      addMatcher(name, to: &table) { pattern, isCitext throws(EvaluationError) in
        let regex = try PostgresRegex.compiled(pattern, caseInsensitive: ignoresCase || isCitext)
        return { regex.matches($0) != negated }
      }
    }
    table.binary("^@", .text, .text, .boolean) { a, b throws(EvaluationError) in
      .boolean(try a.text().utf8.starts(with: b.text().utf8))
    }
  }

  private typealias MatcherMaker =
    @Sendable (_ pattern: String, _ isCitext: Bool) throws(EvaluationError) -> (
      @Sendable (String) -> Bool
    )

  /// A pattern operator for the character types; a constant pattern is prepared once.
  private static func addMatcher(
    _ name: String, to table: inout OverloadTable, _ prepare: @escaping MatcherMaker
  ) {
    for (subject, pattern) in [
      (BaseType.text, BaseType.text), (.bpchar, .text), (.name, .text), (.citext, .text),
      (.citext, .citext),
    ] {
      table.fitted(name, [subject, pattern], .boolean) { context throws(EvaluationError) in
        let isCitext = subject == .citext
        let width = context.arguments[0].paddedWidth
        if case .text(let fixed)? = context.constant(1) {
          let matcher = try prepare(fixed, isCitext)
          return .binary { a, _ throws(EvaluationError) in
            .boolean(matcher(try a.text().padded(to: width)))
          }
        }
        return .binary { a, b throws(EvaluationError) in
          .boolean(try prepare(try b.text(), isCitext)(try a.text().padded(to: width)))
        }
      }
    }
  }

  /// What makes text of an operand: a cast, other than `concat()` which writes it out.
  private static func textCast(_ context: CallContext, _ index: Int) throws(EvaluationError)
    -> Unary
  {
    let type = context.arguments[index].type
    guard let cast = Conversion.explicit(from: type, to: .text, environment: context.environment)
    else { throw .unsupported("cast from \(type.displayName) to text") }
    return cast
  }

  private static func addConcatenation(to table: inout OverloadTable) {
    table.binary("||", .text, .text, .text) { a, b throws(EvaluationError) in
      .text(try a.text() + b.text())
    }
    table.fitted("||", [.text, .anyNonArray], .text) { context throws(EvaluationError) in
      let render = try textCast(context, 1)
      return .binary { a, b throws(EvaluationError) in .text(try a.text() + render(b).text()) }
    }
    table.fitted("||", [.anyNonArray, .text], .text) { context throws(EvaluationError) in
      let render = try textCast(context, 0)
      return .binary { a, b throws(EvaluationError) in .text(try render(a).text() + b.text()) }
    }
    table.binary("||", .bytea, .bytea, .bytea) { a, b throws(EvaluationError) in
      .bytes(try a.bytes() + b.bytes())
    }
  }
}

extension TypedNode {
  /// The length that its values are padded to where trailing blanks count; `nil` for all types but
  /// `character(n)`.
  var paddedWidth: Int? {
    guard type == .bpchar, case .char(let length)? = declared else { return nil }
    return length
  }
}

extension CallContext {
  /// Writes an argument as its type's output function would.
  func renderer(_ index: Int) -> @Sendable (SQLValue) -> String {
    let argument = arguments[index]
    if let width = argument.paddedWidth { return { $0.text(as: .char(width)) } }
    let type = argument.type.sqlType
    return { $0.text(as: type) }
  }
}

extension String {
  /// With blanks at the end up to `width` characters.
  func padded(to width: Int?) -> String {
    guard let width else { return self }
    let missing = width - unicodeScalars.count
    return missing > 0 ? self + String(repeating: " ", count: missing) : self
  }
}
