extension Template {
  /// The template as it is written: `Template(parsing: source)` gives the same pieces.
  public var source: String { pieces.map(\.source).joined() }

  /// A copy whose words are drawn each for itself.
  var withoutTags: Template {
    Template(
      pieces.map { piece in
        guard case .lexicon(let name, let field, _, let filters) = piece else { return piece }
        return .lexicon(name: name, field: field, tag: nil, filters: filters)
      })
  }

  /// A copy in which every word has `filter` applied last, and literal text likewise.
  func applying(_ filter: Filter) -> Template {
    Template(
      pieces.map { piece in
        switch piece {
        case .text(let text):
          switch filter {
          case .lower: .text(text.lowercased())
          case .upper: .text(text.uppercased())
          default: piece
          }
        case .lexicon(let name, let field, let tag, let filters):
          .lexicon(name: name, field: field, tag: tag, filters: filters + [filter])
        case .column(let name, let filters): .column(name, filters: filters + [filter])
        case .characters(let alphabet, let count):
          switch (alphabet, filter) {
          case (.upper, .lower), (.alnum, .lower): .characters(.lower, count: count)
          case (.lower, .upper), (.alnum, .upper), (.hex, .upper): .characters(.upper, count: count)
          default: piece
          }
        case .integer, .discriminator: piece
        }
      })
  }
}

extension Template.Piece {
  /// The piece as it is written in a template.
  public var source: String {
    switch self {
    case .text(let text):
      text.map { $0 == "{" ? "{{" : $0 == "}" ? "}}" : String($0) }.joined()
    case .lexicon(let name, let field, let tag, let filters):
      "{" + name + (field.map { ".\($0)" } ?? "") + (tag.map { "@\($0)" } ?? "")
        + Self.suffix(filters) + "}"
    case .integer(let range): "{int:\(range.lowerBound)-\(range.upperBound)}"
    case .characters(let alphabet, let count): "{\(alphabet.rawValue):\(count)}"
    case .column(let name, let filters): "{column:\(name)\(Self.suffix(filters))}"
    case .discriminator: "{#}"
    }
  }

  private static func suffix(_ filters: [Template.Filter]) -> String {
    filters.map { "|\($0.rawValue)" }.joined()
  }
}
