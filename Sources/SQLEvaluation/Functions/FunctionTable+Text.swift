extension FunctionTable {
  /// Lengths, cases and parts of text.
  static func addText(to table: inout OverloadTable) {
    for name in ["length", "char_length", "character_length"] {
      table.unary(name, .text, .int4) { a throws(EvaluationError) in
        .integer(Int64(try a.text().unicodeScalars.count))
      }
      // Trailing blanks of character(n) are not counted; they are not stored here either.
      table.unary(name, .bpchar, .int4) { a throws(EvaluationError) in
        .integer(Int64(try a.text().withoutTrailingBlanks.unicodeScalars.count))
      }
    }
    table.unary("length", .bytea, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.bytes().count))
    }
    table.unary("length", .bit, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.bits().count))
    }
    addOctetLength("octet_length", factor: 1, to: &table)
    addOctetLength("bit_length", factor: 8, to: &table)
    table.unary("lower", .text, .text) { a throws(EvaluationError) in
      .text(try a.text().sqlLowercased)
    }
    table.unary("upper", .text, .text) { a throws(EvaluationError) in
      .text(try a.text().sqlUppercased)
    }
    table.unary("initcap", .text, .text) { a throws(EvaluationError) in
      .text(TextMath.initialCapitals(try a.text()))
    }
    table.unary("reverse", .text, .text) { a throws(EvaluationError) in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: try a.text().unicodeScalars.reversed())
      return .text(String(scalars))
    }
    table.unary("ascii", .text, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.text().unicodeScalars.first?.value ?? 0))
    }
    table.unary("chr", .int4, .text) { a throws(EvaluationError) in
      let code = try a.integer()
      guard code > 0, code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else {
        throw .runtime("requested character is not valid for encoding")
      }
      return .text(String(Character(scalar)))
    }
    for (name, left, right) in [
      ("btrim", true, true), ("ltrim", true, false), ("rtrim", false, true),
    ] {
      table.unary(name, .text, .text) { a throws(EvaluationError) in
        .text(TextMath.trimmed(try a.text(), of: " ", left: left, right: right))
      }
      table.binary(name, .text, .text, .text) { a, b throws(EvaluationError) in
        .text(TextMath.trimmed(try a.text(), of: try b.text(), left: left, right: right))
      }
    }
    addParts(to: &table)
  }

  private static func addOctetLength(
    _ name: String, factor: Int64, to table: inout OverloadTable
  ) {
    table.unary(name, .text, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.text().utf8.count) * factor)
    }
    table.fitted(name, [.bpchar], .int4) { context in
      let width = context.arguments[0].paddedWidth
      return .unary { a throws(EvaluationError) in
        .integer(Int64(try a.text().padded(to: width).utf8.count) * factor)
      }
    }
    table.unary(name, .bytea, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.bytes().count) * factor)
    }
    table.unary(name, .bit, .int4) { a throws(EvaluationError) in
      let count = Int64(try a.bits().count)
      return .integer(factor == 8 ? count : (count + 7) / 8)
    }
  }

  private static func addParts(to table: inout OverloadTable) {
    for name in ["substring", "substr"] {
      table.nary(name, [.text, .int4, .int4], .text) { list throws(EvaluationError) in
        .text(
          try TextMath.substring(list[0].text(), list[1].integer(), length: list[2].integer()))
      }
      table.binary(name, .text, .int4, .text) { a, b throws(EvaluationError) in
        .text(try TextMath.substring(a.text(), b.integer(), length: nil))
      }
      table.nary(name, [.bytea, .int4, .int4], .bytea) { list throws(EvaluationError) in
        .bytes(
          try TextMath.window(list[0].bytes(), list[1].integer(), length: list[2].integer()))
      }
    }
    table.binary("left", .text, .int4, .text) { a, b throws(EvaluationError) in
      let scalars = Array(try a.text().unicodeScalars)
      let count = Int(clamping: try b.integer())
      return .text(
        TextMath.string(count >= 0 ? scalars.prefix(count) : scalars.dropLast(-count)))
    }
    table.binary("right", .text, .int4, .text) { a, b throws(EvaluationError) in
      let scalars = Array(try a.text().unicodeScalars)
      let count = Int(clamping: try b.integer())
      return .text(
        TextMath.string(count >= 0 ? scalars.suffix(count) : scalars.dropFirst(-count)))
    }
    table.binary("strpos", .text, .text, .int4) { a, b throws(EvaluationError) in
      .integer(TextMath.position(of: try b.text(), in: try a.text()))
    }
    table.binary("strpos", .citext, .citext, .int4) { a, b throws(EvaluationError) in
      .integer(
        TextMath.position(of: try b.text().sqlLowercased, in: try a.text().sqlLowercased))
    }
    table.binary("position", .text, .text, .int4) { a, b throws(EvaluationError) in
      .integer(TextMath.position(of: try b.text(), in: try a.text()))
    }
    table.binary("starts_with", .text, .text, .boolean) { a, b throws(EvaluationError) in
      .boolean(try a.text().utf8.starts(with: b.text().utf8))
    }
    table.nary("split_part", [.text, .text, .int4], .text) { list throws(EvaluationError) in
      .text(try TextMath.part(list[0].text(), list[1].text(), list[2].integer()))
    }
  }
}
