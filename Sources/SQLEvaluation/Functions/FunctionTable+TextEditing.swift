extension FunctionTable {
  /// Replacing, padding and joining.
  static func addTextEditing(to table: inout OverloadTable) {
    table.nary("replace", [.text, .text, .text], .text) { list throws(EvaluationError) in
      .text(TextMath.replaced(try list[0].text(), try list[1].text(), try list[2].text()))
    }
    table.nary("overlay", [.text, .text, .int4], .text) { list throws(EvaluationError) in
      let new = try list[1].text()
      return .text(
        try TextMath.overlaid(
          list[0].text(), new, at: list[2].integer(), count: Int64(new.unicodeScalars.count)))
    }
    table.nary("overlay", [.text, .text, .int4, .int4], .text) { list throws(EvaluationError) in
      .text(
        try TextMath.overlaid(
          list[0].text(), list[1].text(), at: list[2].integer(), count: list[3].integer()))
    }
    table.nary("translate", [.text, .text, .text], .text) { list throws(EvaluationError) in
      .text(TextMath.translated(try list[0].text(), try list[1].text(), try list[2].text()))
    }
    table.binary("repeat", .text, .int4, .text) { a, b throws(EvaluationError) in
      let (text, count) = (try a.text(), max(0, try b.integer()))
      guard Int64(text.utf8.count) * count < 1 << 28 else {
        throw .runtime("requested length too large")
      }
      return .text(String(repeating: text, count: Int(count)))
    }
    for (name, left) in [("lpad", true), ("rpad", false)] {
      table.binary(name, .text, .int4, .text) { a, b throws(EvaluationError) in
        .text(TextMath.filled(try a.text(), try b.integer(), " ", left: left))
      }
      table.nary(name, [.text, .int4, .text], .text) { list throws(EvaluationError) in
        .text(
          TextMath.filled(
            try list[0].text(), try list[1].integer(), try list[2].text(), left: left))
      }
    }
    table.fitted("concat", [.any], .text, strict: false, variadic: true) { context in
      let renderers = context.arguments.indices.map(context.renderer)
      return .nary { list in
        .text(zip(list, renderers).map { $0.isNull ? "" : $1($0) }.joined())
      }
    }
    table.fitted("concat_ws", [.text, .any], .text, strict: false, variadic: true) { context in
      let renderers = context.arguments.indices.map(context.renderer)
      return .nary { list throws(EvaluationError) in
        if list[0].isNull { return .null }
        let parts = zip(list, renderers).dropFirst().filter { !$0.0.isNull }.map { $1($0) }
        return .text(parts.joined(separator: try list[0].text()))
      }
    }
    table.unary("quote_literal", .text, .text) { a throws(EvaluationError) in
      .text(TextMath.quotedLiteral(try a.text()))
    }
    table.fitted("quote_nullable", [.text], .text, strict: false) { _ in
      .unary { a throws(EvaluationError) in
        .text(a.isNull ? "NULL" : TextMath.quotedLiteral(try a.text()))
      }
    }
    table.unary("quote_ident", .text, .text) { a throws(EvaluationError) in
      .text(try FormatFunction.identifier(try a.text()))
    }
    for parameters in [[BaseType.text], [.text, .any]] {
      table.fitted("format", parameters, .text, strict: false, variadic: parameters.count > 1) {
        context in
        let renderers = context.arguments.indices.map(context.renderer)
        return .nary { list throws(EvaluationError) in
          if list[0].isNull { return .null }
          var arguments: [String?] = []
          for (value, render) in zip(list, renderers).dropFirst() {
            arguments.append(value.isNull ? nil : render(value))
          }
          return .text(try FormatFunction.format(try list[0].text(), arguments))
        }
      }
    }
  }
}

/// `format()`: `%s`, `%I`, `%L`, `%%`, with positions, no widths.
enum FormatFunction {
  static func format(_ template: String, _ arguments: [String?]) throws(EvaluationError) -> String {
    var result = String.UnicodeScalarView()
    var next = 0
    var scalars = Array(template.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      var digits = ""
      while let digit = scalars.first, ("0"..."9").contains(digit) {
        digits.unicodeScalars.append(digit)
        scalars.removeFirst()
      }
      if !digits.isEmpty {
        guard scalars.first == "$", let position = Int(digits), position > 0 else {
          throw .unsupported("format() with a width")
        }
        scalars.removeFirst()
        next = position - 1
      }
      guard let kind = scalars.popFirst() else {
        throw .runtime("unterminated format() type specifier")
      }
      if kind == "%" {
        result.append("%")
        continue
      }
      guard ["s", "I", "L"].contains(kind) else {
        throw kind == "-" || kind == "*"
          ? .unsupported("format() with a width")
          : .runtime("unrecognized format() type specifier")
      }
      guard next < arguments.count else { throw .runtime("too few arguments for format()") }
      let value = arguments[next]
      next += 1
      switch (kind, value) {
      case ("s", _): result.append(contentsOf: (value ?? "").unicodeScalars)
      case ("L", let value?):
        result.append(contentsOf: TextMath.quotedLiteral(value).unicodeScalars)
      case ("L", nil): result.append(contentsOf: "NULL".unicodeScalars)
      case (_, let value?): result.append(contentsOf: try identifier(value).unicodeScalars)
      default: throw .runtime("null values cannot be formatted as an SQL identifier")
      }
    }
    return String(result)
  }

  /// An identifier, quoted unless it is plain; key words are not known here.
  static func identifier(_ name: String) throws(EvaluationError) -> String {
    let isPlain =
      name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
      && !(name.utf8.first.map { (48...57).contains($0) } ?? true)
    if isPlain { throw .unsupported("quoting of an identifier that may be a key word") }
    return "\"" + TextMath.replaced(name, "\"", "\"\"") + "\""
  }
}
