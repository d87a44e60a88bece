import Lexicons
import SchemaModel

/// Columns that follow others of their row: slugs a title, words of praise a rating, a gender a
/// name.
extension RecipeCompiler {
  /// The most characters of a slug, as far as nothing else limits it.
  private static let longestSlug = 80

  /// The row's title as a slug; a key's has a number behind it.
  func slug() -> GeneratorSpec? {
    guard context.classes == .text, let title = context.title else { return nil }
    var template = Template([.column(title, filters: [.slug])])
    if context.isUnique { template.pieces += [.text("-"), .discriminator] }
    guard fits(template) else { return nil }
    var spec = GeneratorSpec(.template)
    spec.templates = [template.source]
    spec.maxLength = min(Self.longestSlug, context.length.upperBound)
    return spec
  }

  /// Whether the words of a template come in grades.
  static func isGraded(_ source: String) -> Bool {
    (try? Template(parsing: source))?.pieces.contains { piece in
      guard case .lexicon(let name, _, _, _) = piece else { return false }
      return LexiconCatalogue.related(name)?.grades != nil
    } ?? false
  }

  /// A list of values of which some are what a recipe would write, in whatever letter case: those
  /// follow the row's own draw, and the others are rare. `nil` where a recipe writes more.
  func following(_ recipe: Recipe, values: [String]) -> GeneratorSpec? {
    guard case .text(let sources, _) = recipe, !context.isUnique else { return nil }
    for source in sources {
      guard let template = retagged(source), template.pieces.count == 1,
        case .lexicon(let name, let field?, let tag?, let old) = template.pieces[0]
      else { continue }
      let words = Set(LexiconMeasure.words(name, field: field) ?? [])
      guard !words.isEmpty, words.count <= values.count else { continue }
      for filters in Self.spellings {
        let written = Set(words.map { word in filters.reduce(word) { $1.apply($0) } })
        guard written.isSubset(of: values) else { continue }
        var spec = GeneratorSpec(.values)
        spec.by =
          Template([.lexicon(name: name, field: field, tag: tag, filters: old + filters)]).source
        spec.values = values
        if written.count < values.count {
          spec.weights = values.map { written.contains($0) ? Double(50 / written.count) : 1 }
        }
        return spec
      }
    }
    return nil
  }

  /// `male`, `Male`, `MALE`; `Mr.`, `Mr`, `MR`, `mr`.
  private static let spellings: [[Template.Filter]] = [
    [], [.title], [.upper], [.lower], [.slug, .title], [.slug, .upper], [.slug],
  ]
}

extension ColumnContext {
  /// The column that says how good the row's subject is found to be: a number on a scale.
  var rating: String? {
    let columns = candidates { !TypeClasses($0.type, in: schema).isDisjoint(with: .number) }
    for word in ["rating", "star", "score"] {
      let found = columns.first { column in
        column.words.last == word
          && (word != "score"
            || table.checks.contains { $0.expression.columns == [column.name] })
      }
      if let found { return found.name }
    }
    return nil
  }

  /// The column that is the row's title: the one whose name has most words of this column's own,
  /// then the plainest.
  fileprivate var title: String? {
    let own = Set(NameWords(column.name, vocabulary: NameRuleIndex.standard.vocabulary).words)
    let kinds = ["title", "name", "headline", "heading", "subject", "label"]
    let ranked = candidates { TypeClasses($0.type, in: schema) == .text }.compactMap {
      column -> (name: String, rank: [Int])? in
      guard let kind = column.words.last.flatMap(kinds.firstIndex),
        !column.words.contains(where: Self.untitled.contains)
      else { return nil }
      return (column.name, [-own.intersection(column.words).count, kind, column.words.count])
    }
    return ranked.min { $0.rank.lexicographicallyPrecedes($1.rank) }?.name
  }

  /// Words of names that are no titles.
  private static let untitled: Set<String> = [
    "first", "last", "middle", "family", "given", "maiden", "file", "path", "host", "domain",
    "login", "image", "meta", "seo", "author", "url", "type", "class", "table", "column", "schema",
    "job",
  ]

  /// The table's other columns that hold values of their own.
  private func candidates(_ isFit: (Column) -> Bool) -> [(name: String, words: [String])] {
    table.columns.filter { other in
      other.name != column.name && other.generation == nil && isFit(other)
        && !table.foreignKeys.contains { $0.columns.contains(other.name) }
    }.map { ($0.name, NameWords($0.name, vocabulary: NameRuleIndex.standard.vocabulary).words) }
  }
}
