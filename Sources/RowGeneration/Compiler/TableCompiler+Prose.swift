import GenerationPlan
import Lexicons
import SchemaModel

/// Words, sentences and paragraphs.
extension TableCompiler {
  /// The pieces of one value.
  ///
  /// - Parameter least: the characters that a value must have.
  func prosePieces(
    _ column: Column, _ spec: GeneratorSpec, least: Int, limit: Int
  ) throws(GenerationError) -> [Piece] {
    let lane = lane(column.name, "prose")
    let most = max(least, min(limit, spec.maxLength ?? .max))
    // One character is what any word has.
    let floor = least > 1 ? least : 0
    let kernel: TextKernel
    switch spec.kind {
    case .sentence where most >= 24:
      kernel = .sentences(1...1, try grammar(column), least: floor, limit: most)
    case .paragraph where most >= 48:
      kernel = .sentences(2...6, try grammar(column), least: floor, limit: most)
    default:
      let count = max(1, min((spec.maxLength ?? 18) / 6, 12))
      let nouns = try wordSource("nouns", field: nil, column: column).words
      let short = nouns.filter { $0.unicodeScalars.count <= most }
      guard !short.isEmpty else {
        return [.characters(emit(.bits(lane)), .lower, count: max(0, min(most, 12)))]
      }
      kernel = .words(max(1, count / 2)...count, WordList(short), least: floor, limit: most)
    }
    return [.text(emit(.text(lane, kernel, cuts: least <= 1)))]
  }

  private func grammar(_ column: Column) throws(GenerationError) -> SentenceGrammar {
    if let made = owner.grammar { return made }
    var patterns: [[SentenceGrammar.Part]] = []
    for source in LexiconCatalogue.named("sentence_templates")?.entries ?? [] {
      guard let template = try? Template(parsing: source) else { continue }
      var parts: [SentenceGrammar.Part] = []
      for piece in template.pieces {
        switch piece {
        case .text(let text): parts.append(.text(Array(text.utf8)))
        case .lexicon(let name, let field, _, let filters):
          let words = try wordSource(name, field: field, column: column).words
          parts.append(.word(WordList(words.map { word in filters.reduce(word) { $1.apply($0) } })))
        default: break
        }
      }
      patterns.append(parts)
    }
    let made = SentenceGrammar(patterns)
    owner.grammar = made
    return made
  }
}
