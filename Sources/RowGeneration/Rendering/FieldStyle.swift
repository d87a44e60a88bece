import SchemaModel

/// The two formats a shard can have.
public enum RowFormat: String, Sendable, CaseIterable {
  case csv, sql
}

/// How one column's values are quoted and escaped in a format.
struct FieldStyle {
  let format: RowFormat
  /// The field stands in quotes in every row.
  let isQuoted: Bool
  /// One word is the whole field, so that each may be quoted on its own.
  let isWhole: Bool

  init(binding: BoundColumn, format: RowFormat) {
    self.format = format
    switch format {
    case .sql:
      isQuoted = !binding.isBare
      isWhole = false
    case .csv:
      let single =
        if case .word? = binding.pieces.first { binding.pieces.count == 1 } else { false }
      isWhole = single
      let isArena =
        if case .text? = binding.pieces.first { binding.pieces.count == 1 } else { false }
      isQuoted = !single && !isArena && Self.mayNeedQuotes(binding.pieces)
    }
  }

  /// What stands for NULL.
  var null: [UInt8] { format == .csv ? [] : Array("NULL".utf8) }

  var opening: [UInt8] { isQuoted ? [quote] : [] }
  var closing: [UInt8] { isQuoted ? [quote] : [] }

  var textMode: RenderStep.TextMode {
    switch format {
    case .sql: .sqlQuoted
    case .csv: isQuoted ? .csvQuoted : .csvField
    }
  }

  private var quote: UInt8 { format == .csv ? UInt8(ascii: "\"") : UInt8(ascii: "'") }

  /// A part of the field, with the quote character doubled where the field is quoted.
  func inner(_ text: String) -> [UInt8] {
    isQuoted ? Self.doubled(quote, in: text) : Array(text.utf8)
  }

  private static func doubled(_ quote: UInt8, in text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    // Few texts have one, and an array for each byte is dear.
    return bytes.contains(quote) ? bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } : bytes
  }

  /// A value that is the whole field.
  func whole(_ text: String) -> [UInt8] {
    switch format {
    case .csv: Self.csvField(text)
    // A bare -0 is the negation of a whole number, which has no negative zero.
    case .sql: isQuoted || text == "-0" ? [quote] + inner(text) + [quote] : Array(text.utf8)
    }
  }

  /// A CSV field as `COPY … CSV` reads it: quoted where it must be, and where it is empty.
  static func csvField(_ text: String) -> [UInt8] {
    guard needsQuotes(text.utf8) else { return Array(text.utf8) }
    let quote = UInt8(ascii: "\"")
    return [quote] + doubled(quote, in: text) + [quote]
  }

  /// Whether CSV cannot hold the text bare; `\.` alone would end the data.
  static func needsQuotes(_ text: some Collection<UInt8>) -> Bool {
    text.isEmpty || text.elementsEqual("\\.".utf8) || text.contains(where: isSpecial)
  }

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
  }

  private static func mayNeedQuotes(_ pieces: [Piece]) -> Bool {
    let isNeverEmpty = pieces.contains { piece in
      switch piece {
      case .literal(let text): !text.isEmpty
      case .word(_, let list): !list.words.contains("")
      case .ordinal, .padded, .characters, .uuid: true
      case .discriminator, .text, .choice: false
      }
    }
    return !isNeverEmpty || pieces.contains(where: hasSpecial)
  }

  private static func hasSpecial(_ piece: Piece) -> Bool {
    switch piece {
    case .literal(let text): text.utf8.contains(where: isSpecial)
    case .word(_, let list): list.words.contains { $0.utf8.contains(where: isSpecial) }
    case .ordinal, .padded, .characters, .uuid: false
    case .discriminator(_, let lead): lead.utf8.contains(where: isSpecial)
    case .text: true
    case .choice(_, let branches): branches.contains(where: mayNeedQuotes)
    }
  }
}
