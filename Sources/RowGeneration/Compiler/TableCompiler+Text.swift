import GenerationPlan
import Lexicons
import SQLEvaluation
import SchemaModel

/// Columns whose values are text, or any type that is written as text.
extension TableCompiler {
  /// Makes a column that has no ordinal form; in several cases, each by its own demand.
  func makeText(
    _ column: Column, _ columnPlan: ColumnPlan, _ demands: [Demand], unique: Bool = true
  ) throws(GenerationError) -> BoundColumn {
    let name = column.name
    let index = unique ? uniqueIndex(of: name) : nil
    if columnPlan.generator.kind == .expression, let text = columnPlan.generator.expression {
      return try makeComputed(column, text, demands, into: newSlot())
    }
    if index == nil, let outcome = try wishedOutcome(of: name), let word = outcome.ordinal {
      return BoundColumn(pieces: [.word(word, WordList(outcome.words))])
    }
    if index == nil, demands.contains(where: { !originals(of: name, $0).isEmpty }) {
      return try makeCopy(column, columnPlan, demands)
    }
    // Cases that differ in more than NULL each make a text of their own.
    let different = Set(demands.filter { $0.domain.null != .required }.map(TextDemandKey.init))
    let segments = unique ? caseSegments(of: name) : nil
    if let segments { return try makeText(column, columnPlan, by: segments) }
    // What a slot of EXCLUDE decides is the same whatever the case.
    guard index == nil, keys.ordinals[name] == nil, different.count > 1,
      let selector = try selector(for: name, cases: demands.count)
    else {
      let demand = demands.first { $0.domain.null != .required } ?? demands[0]
      let domain = index == nil ? demand.domain : keyedDomain(of: name, demands)
      return BoundColumn(
        pieces: try textPieces(column, columnPlan.generator, domain, index: index))
    }
    let text = newSlot()
    var branches: [[Step]] = []
    for demand in demands {
      // The generator was chosen for what all cases allow together, which is more than each does.
      if demand.domain.null != .required, demand.domain.text != TextDomain() {
        leaveUnmet(demand.domain.sources, column: name)
      }
      branches.append(
        try capturedCase { () throws(GenerationError) in
          guard demand.domain.null != .required else { return leaveOpen(text) }
          try compose(
            textPieces(column, columnPlan.generator, demand.domain, index: nil), column, into: text)
        })
    }
    appendCases(branches, selector: selector)
    return BoundColumn(pieces: [.text(text)])
  }

  /// Makes a unique column, each group of cases from its segment of the indexes.
  private func makeText(
    _ column: Column, _ columnPlan: ColumnPlan, by segments: CaseSegments
  ) throws(GenerationError) -> BoundColumn {
    let text = newSlot()
    var branches: [[Step]] = []
    for (place, group) in segments.groups.enumerated() {
      branches.append(
        try capturedCase { () throws(GenerationError) in
          guard group.domain.null != .required, group.count > 0 else { return leaveOpen(text) }
          try compose(
            textPieces(
              column, columnPlan.generator, group.domain, index: segments.index(of: place)),
            column, into: text)
        })
    }
    appendCases(branches, selector: segments.group)
    return BoundColumn(pieces: [.text(text)])
  }

  /// Writes pieces into a vector of texts.
  func compose(_ pieces: [Piece], _ column: Column, into text: Int) {
    let binding = BoundColumn(pieces: pieces)
    let limit = schema.baseType(of: column.type).maximumLength ?? .max
    steps.append(Step(.compose(binding, [], limit: limit), binding.slots, to: [text]))
  }

  private struct TextDemandKey: Hashable {
    let values: [SQLValue]?
    let text: TextDomain
    let predicates: [Expression]

    init(_ demand: Demand) {
      values = demand.domain.values
      text = demand.domain.text
      predicates = demand.domain.predicates
    }
  }

  /// The pieces of one value of a domain.
  func textPieces(
    _ column: Column, _ spec: GeneratorSpec, _ domain: Domain,
    index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    let type = schema.baseType(of: column.type)
    let spec = (index == nil ? nil : plainText(column, domain)) ?? spec
    if let listed = listedTexts(column, spec, domain) {
      if index == nil, let slot = try followed(spec, listed.words, listed.weights, column) {
        return [.word(slot, WordList(listed.words))]
      }
      return [try drawWord(listed, column.name, index: index)]
    }
    if let pieces = try patternPieces(column, spec, domain, index: index) { return pieces }
    guard type.isCharacter else {
      return try followingCandidates(index, of: column.name) { () throws(GenerationError) in
        try typedPieces(type, spec, domain, path: column.name, index: index)
      }
    }
    let limit = min(characterLimit(type, domain), spec.maxLength ?? .max)
    var templates = try parsedTemplates(column, spec)
    switch domain.text.letterCase {
    case .any: break
    case .lower: templates = templates.map { $0.filtered(.lower) }
    case .upper: templates = templates.map { $0.filtered(.upper) }
    }
    if let index {
      return try uniquePieces(
        templates, weights: spec.weights, column, limit: limit, index: index)
    }
    if templates.isEmpty {
      let least = max(
        domain.text.length.lowerBound, domain.text.octets.lowerBound, spec.minLength ?? 0)
      let pieces = try prosePieces(column, spec, least: min(least, limit), limit: limit)
      return inCase(domain.text.letterCase, pieces)
    }
    return try templatePieces(templates, spec, column, domain, limit: limit)
  }

  /// The pieces in the letters that a domain asks for.
  private func inCase(_ letters: TextDomain.LetterCase, _ pieces: [Piece]) -> [Piece] {
    let filter: Template.Filter
    switch letters {
    case .any: return pieces
    case .lower: filter = .lower
    case .upper: filter = .upper
    }
    let binding = BoundColumn(pieces: pieces)
    return [.text(emit(.compose(binding, [filter], limit: .max), binding.slots))]
  }

  /// The most characters a value may have; `Int.max` where nothing bounds it.
  func characterLimit(_ type: SQLType, _ domain: Domain) -> Int {
    min(type.maximumLength ?? .max, domain.text.length.upperBound, domain.text.octets.upperBound)
  }

  // MARK: Lists

  /// Words with weights.
  struct WeightedWords {
    var words: [String]
    var weights: [Double]?
  }

  /// The texts that plan or domain list.
  func listedTexts(_ column: Column, _ spec: GeneratorSpec, _ domain: Domain)
    -> WeightedWords?
  {
    let type = schema.baseType(of: column.type)
    let allowed = domain.values?.map { $0.text(as: type) }
    if let values = spec.values {
      let kept = values.indices.filter {
        (allowed?.contains(values[$0]) ?? true)
          && allows(values[$0], column, domain)
          && values[$0].unicodeScalars.count <= type.maximumLength ?? .max
      }
      if !kept.isEmpty {
        return WeightedWords(
          words: kept.map { values[$0] },
          weights: spec.weights.map { weights in
            kept.map { $0 < weights.count ? weights[$0] : 0 }
          })
      }
    }
    if let allowed, !allowed.isEmpty { return WeightedWords(words: allowed) }
    if spec.kind == .constant, let value = spec.values?.first {
      return WeightedWords(words: [value])
    }
    return nil
  }

  /// A word of a list: by weight, or each in turn where the column is unique.
  func drawWord(_ list: WeightedWords, _ purpose: String, index: (slot: Int, count: UInt64)?)
    throws(GenerationError) -> Piece
  {
    let words = WordList(list.words)
    if let index {
      guard UInt64(list.words.count) >= index.count else {
        throw failure(
          purpose, "\(index.count) different values are needed, \(list.words.count) are listed")
      }
      let slot = emit(.digit(divisor: 1, radix: Divisor(UInt64(list.words.count))), [index.slot])
      return .word(slot, words)
    }
    let lane = lane(purpose, "word")
    if let weights = list.weights, weights.contains(where: { $0 > 0 }) {
      return .word(emit(.weighted(lane, AliasTable(weights))), words)
    }
    return .word(
      emit(.uniform(lane, first: 0, count: UInt64(list.words.count), step: 1)), words)
  }

  // MARK: Templates

  private func parsedTemplates(_ column: Column, _ spec: GeneratorSpec) throws(GenerationError)
    -> [Template]
  {
    var sources = spec.templates ?? []
    if sources.isEmpty, let lexicon = spec.lexicon { sources = ["{\(lexicon)}"] }
    var templates: [Template] = []
    for source in sources {
      do {
        templates.append(try Template(parsing: source))
      } catch {
        throw failure(column.name, "template \(error.placeholder): \(error.message)")
      }
    }
    return templates
  }

  private func templatePieces(
    _ templates: [Template], _ spec: GeneratorSpec, _ column: Column, _ domain: Domain, limit: Int
  ) throws(GenerationError) -> [Piece] {
    var alternatives: [[Piece]] = []
    let guide = try guide(spec, of: column)
    for (place, template) in templates.enumerated() {
      let purpose = place == 0 ? column.name : "\(column.name)#\(place)"
      let keep: (String) -> Bool =
        template.pieces.count == 1 ? { self.allows($0, column, domain) } : { _ in true }
      alternatives.append(
        try pieces(
          of: template, column: column, purpose: purpose, limit: limit, guide: guide,
          keep: keep))
    }
    let pieces: [Piece]
    if alternatives.count == 1 {
      pieces = alternatives[0]
    } else {
      let weights = spec.weights ?? alternatives.map { _ in 1 }
      let choice = emit(.weighted(lane(column.name, "template"), AliasTable(weights)))
      pieces = [.choice(choice, alternatives)]
    }
    return fitted(pieces, column, limit: limit)
  }

  /// The pieces, cut to `limit` characters where they might be longer.
  func fitted(_ pieces: [Piece], _ column: Column, limit: Int) -> [Piece] {
    if let longest = pieces.maximumCharacters, longest <= limit { return pieces }
    if limit == .max { return pieces }
    let binding = BoundColumn(pieces: pieces)
    return [.text(emit(.compose(binding, [], limit: limit), binding.slots))]
  }

  /// A template's pieces, each drawn for itself.
  ///
  /// - Parameters:
  ///   - limit: characters that a word, or another column's changed text, may have.
  ///   - guide: what chooses the grade of words from graded lexicons.
  func pieces(
    of template: Template, column: Column, purpose: String, limit: Int, guide: Guide? = nil,
    keep: (String) -> Bool = { _ in true }
  ) throws(GenerationError) -> [Piece] {
    var result: [Piece] = []
    for (place, piece) in template.pieces.enumerated() {
      let lane = lane(purpose, "piece \(place)")
      switch piece {
      case .text(let text): result.append(.literal(text))
      case .lexicon(let name, let field, let tag, let filters):
        let source = try wordSource(name, field: field, column: column)
        let words = source.words.map { word in filters.reduce(word) { $1.apply($0) } }
        if let guide, let grades = LexiconCatalogue.related(name)?.grades {
          let slot = drawGraded(grades, by: guide, lane)
          result.append(.word(slot, WordList(words)))
          continue
        }
        let kept =
          tag == nil ? words.indices.filter { fits(words[$0], limit) && keep(words[$0]) } : []
        if tag == nil, kept.count < words.count, !kept.isEmpty {
          let list = WeightedWords(
            words: kept.map { words[$0] }, weights: source.weights.map { w in kept.map { w[$0] } })
          result.append(try drawWord(list, "\(purpose) \(place)", index: nil))
        } else {
          let slot = drawShared(name, tag: tag, source, lane)
          result.append(.word(slot, WordList(words)))
        }
      case .integer(let range):
        let count = UInt64(range.upperBound - range.lowerBound) + 1
        result.append(
          .ordinal(
            emit(.uniform(lane, first: range.lowerBound, count: count, step: 1)),
            .count(digits: String(range.upperBound).count)))
      case .characters(let alphabet, let count):
        var rest = count
        while rest > 0 {
          let part = min(rest, alphabet.charactersPerWord)
          result.append(.characters(emit(.bits(lane.lane(UInt64(rest)))), alphabet, count: part))
          rest -= part
        }
      case .column(let name, let filters):
        let other = try ensure(name)
        let limit = filters.isEmpty ? Int.max : limit
        result.append(.text(emit(.compose(other, filters, limit: limit), other.slots)))
      case .discriminator: break
      }
    }
    return result
  }

  private func fits(_ word: String, _ limit: Int) -> Bool { word.unicodeScalars.count <= limit }

  /// A row's entry of a lexicon; the same for all columns with the tag.
  func drawShared(_ name: String, tag: String?, _ source: WeightedWords, _ lane: RandomLane) -> Int
  {
    let key = tag.map { "\(name)@\($0)" }
    if let key, let drawn = sharedDraws[key] { return drawn }
    let own = key.map { self.lane($0, "shared") } ?? lane
    let slot =
      source.weights.map { emit(.weighted(own, AliasTable($0))) }
      ?? emit(.uniform(own, first: 0, count: UInt64(source.words.count), step: 1))
    if let key { sharedDraws[key] = slot }
    return slot
  }

  /// A lexicon's words, or one field of a related lexicon's rows.
  func wordSource(_ name: String, field: String?, column: Column) throws(GenerationError)
    -> WeightedWords
  {
    if let field, let related = LexiconCatalogue.related(name) {
      guard let words = related.column(field) else {
        throw failure(column.name, "lexicon \(name) has no field \(field)")
      }
      return WeightedWords(words: words, weights: related.weights.map { $0.map(Double.init) })
    }
    guard field == nil, let lexicon = LexiconCatalogue.named(name) else {
      throw failure(column.name, "there is no lexicon \(name)")
    }
    return WeightedWords(
      words: lexicon.entries, weights: lexicon.weights.map { $0.map(Double.init) })
  }
}

extension Template {
  /// The template with a filter behind every word.
  fileprivate func filtered(_ filter: Filter) -> Template {
    Template(
      pieces.map { piece in
        switch piece {
        case .text(let text): .text(filter.apply(text))
        case .lexicon(let name, let field, let tag, let filters):
          .lexicon(name: name, field: field, tag: tag, filters: filters + [filter])
        case .column(let name, let filters): .column(name, filters: filters + [filter])
        case .characters(.upper, let count) where filter == .lower:
          .characters(.lower, count: count)
        case .characters(.lower, let count) where filter == .upper:
          .characters(.upper, count: count)
        default: piece
        }
      })
  }
}
