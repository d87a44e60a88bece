import SQLEvaluation

/// Whether every text of a template matches the patterns a column demands.
///
/// The template's texts are held by a regular language that may be wider (a long lexicon counts as
/// all words of its characters), and that language is shown to lie within the pattern's: the
/// intersection with the complement is empty. So a proof is certain; that there is none may only
/// mean that the wider language is too wide.
enum PatternProof {
  /// True only where it is certain.
  ///
  /// - Complexity: that of building the automata, up to some milliseconds.
  static func holds(_ template: Template, _ text: TextDomain, isUnique: Bool) -> Bool {
    guard
      let expression = TemplateLanguage(isUnique: isUnique).expression(template),
      let words = try? RegularLanguage(regex: "^(?:\(expression))$")
    else { return false }
    return text.patterns.allSatisfy { pattern in
      guard
        let demanded = try? pattern.wordPattern.language(),
        let others = try? words.intersection(demanded.complement)
      else { return false }
      return others.isEmpty
    }
  }
}

extension Template.Piece {
  fileprivate var isColumn: Bool { if case .column = self { true } else { false } }
}

/// Regular expressions for what templates write.
struct TemplateLanguage {
  /// Whether a discriminator may be written.
  let isUnique: Bool

  /// Lexicons of at most this many words are written out.
  private static let listedWords = 200

  /// An expression that matches at least the template's texts; `nil` where nothing is known of a
  /// part.
  func expression(_ template: Template) -> String? {
    var expression = ""
    for piece in template.pieces {
      switch piece {
      case .text(let text): expression += Self.escaped(text)
      case .integer(let range):
        guard range.lowerBound >= 0 else { return nil }
        let digits = String(range.upperBound).count
        expression += "(?:0|[1-9][0-9]{0,\(digits - 1)})"
      case .characters(let alphabet, let count): expression += "\(alphabet.characterSet){\(count)}"
      case .lexicon(let name, let field, _, let filters):
        guard let words = word(name, field, filters) else { return nil }
        expression += words
      case .column(_, let filters) where filters.last == .slug:
        expression += "[0-9a-z]+(?:-[0-9a-z]+)*"
      case .column: return nil
      case .discriminator where template.pieces.contains(where: \.isColumn):
        // Behind another column's text the number always stands.
        expression += "[1-9][0-9]{0,\(TemplateMeasure.discriminatorDigits)}"
      case .discriminator:
        if isUnique { expression += "(?:|[1-9][0-9]{0,\(TemplateMeasure.discriminatorDigits)})" }
      }
    }
    return expression
  }

  private func word(_ name: String, _ field: String?, _ filters: [Template.Filter]) -> String? {
    guard let words = LexiconMeasure.words(name, field: field) else { return nil }
    if filters.isEmpty, Set(words).count <= Self.listedWords {
      return "(?:" + Set(words).sorted().map(Self.escaped).joined(separator: "|") + ")"
    }
    var set: Set<Unicode.Scalar> = []
    var lengths = LexiconMeasure.measure(name, field: field)?.length ?? 0...0
    for word in words { set.formUnion(word.unicodeScalars) }
    var isSlug = false
    for filter in filters {
      switch filter {
      case .lower: set = Self.mapped(set) { $0.lowercased() }
      case .upper: set = Self.mapped(set) { $0.uppercased() }
      case .title: set.formUnion(Self.mapped(set) { $0.uppercased() })
      case .ascii:
        set = set.filter(\.isASCII).union(Self.letters)
        lengths = 0...(2 * lengths.upperBound)
      case .initial: lengths = 1...1
      case .slug:
        isSlug = true
        set = Self.letters.filter { !("A"..."Z").contains($0) }.union(Self.digits)
        lengths = (lengths == 1...1 ? 1 : 0)...(2 * lengths.upperBound)
      }
    }
    if isSlug, filters.last == .slug {
      // Words of letters and digits, single hyphens between them.
      let isPlain = words.allSatisfy { $0.unicodeScalars.allSatisfy(Self.isPlain) }
      return isPlain ? "[0-9a-z]{1,\(lengths.upperBound)}" : "[0-9a-z]+(?:-[0-9a-z]+)*"
    }
    if isSlug { set.insert("-") }
    return "[\(Self.members(set))]{\(lengths.lowerBound),\(lengths.upperBound)}"
  }

  private static let letters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
  private static let digits = Set("0123456789".unicodeScalars)

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    letters.contains(scalar) || digits.contains(scalar)
  }

  private static func mapped(
    _ set: Set<Unicode.Scalar>, _ change: (String) -> String
  ) -> Set<Unicode.Scalar> {
    Set(set.flatMap { change(String($0)).unicodeScalars })
  }

  /// The inside of a bracket expression.
  private static func members(_ set: Set<Unicode.Scalar>) -> String {
    set.sorted().map { scalar in
      isPlain(scalar) || !scalar.isASCII ? String(scalar) : "\\\(scalar)"
    }.joined()
  }

  /// The text as an expression that matches it alone.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\.^$|()[]{}*+?".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
