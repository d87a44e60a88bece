import GenerationPlan
import SchemaModel

/// Unique texts that still look like the row's other values: those whose words stand on a line (see
/// `formPieces`, `wordPieces`), and those whose words and characters are digits.
///
/// For the latter, the row's index goes through a bijection and is read as a mixed-radix number whose digits choose
/// the template's words; what remains is the discriminator, 0 (and so not written) as long as the
/// words alone suffice. The text is different for different indices because it can be taken apart
/// again: see `isDecodable`.
extension TableCompiler {
  func uniquePieces(
    _ templates: [Template], weights: [Double]?, _ column: Column, limit: Int,
    index: (slot: Int, count: UInt64)
  ) throws(GenerationError) -> [Piece] {
    let folds = column.type == .citext || schema.baseType(of: column.type) == .citext
    if let pieces = try formPieces(
      templates, weights: weights, column, limit: limit, index: index, folded: folds)
    {
      return pieces
    }
    if let first = templates.first,
      let pieces = try wordPieces(first, column, limit: limit, index: index, folded: folds)
    {
      return pieces
    }
    for template in templates.map({ $0.splittingLongRuns() }) {
      if let pieces = try decodablePieces(
        template, column, limit: limit, index: index, foldsCase: folds)
      {
        return pieces
      }
    }
    for template in templates {
      if let pieces = try numberedPieces(template, column, limit: limit, index: index) {
        return pieces
      }
    }
    return try codePieces(column, limit: limit, index: index)
  }

  /// One placeholder of a template as a digit of the index.
  private struct DigitPiece {
    var radix: UInt64
    var words: [String]?
    /// The places of different words, where some are alike.
    var distinct: [Int64]?
    var shareKey: String?
    var alphabet: (Template.Alphabet, count: Int)?
    var first: Int64 = 0
  }

  /// The number whose digits a template's words are.
  private struct DigitNumber {
    var slot: Int
    /// What the digits of words that other columns have drawn already divide off.
    var divisor: UInt64
    /// How many numbers there are above that.
    var space: UInt64
  }

  private func decodablePieces(
    _ template: Template, _ column: Column, limit: Int, index: (slot: Int, count: UInt64),
    foldsCase: Bool
  ) throws(GenerationError) -> [Piece]? {
    var digits: [DigitPiece?] = []
    for piece in template.pieces {
      guard let digit = try digitPiece(piece, column, foldsCase: foldsCase) else { return nil }
      digits.append(digit.radix == 0 ? nil : digit)
    }
    guard shorten(&digits, template, limit: limit, count: index.count) else { return nil }
    // A draw that another column has made carries no digit of this one; if it is a digit of that
    // column's number, the rest of that number tells the rows apart.
    let drawn = digits.compactMap { $0?.shareKey }.filter { sharedDraws[$0] != nil }
    var product: UInt64 = 1
    for digit in digits.compactMap({ $0 }) where digit.shareKey.map(drawn.contains) != true {
      let (next, overflow) = product.multipliedReportingOverflow(by: digit.radix)
      product = overflow || next > 1 << 62 ? 1 << 62 : next
    }
    // Not where this column's filters make words alike that were drawn as different ones, as slugs of
    // accented names are.
    let collides = digits.contains { digit in
      guard let digit, let key = digit.shareKey, let drawn = sharedDigits[key] else { return false }
      return digit.radix < drawn.radix
    }
    let shared = drawn.isEmpty || collides ? nil : sharedNumber(drawn)
    let needed = shared?.space ?? index.count
    let turns = (needed + product - 1) / product
    guard isDecodable(template, digits.map { $0?.words }, needsDiscriminator: turns > 1) else {
      return nil
    }
    var number = shared
    if number == nil {
      let space = product >= 1 << 62 ? product : product * turns
      guard space <= 1 << 62 else { return nil }
      let slot = emit(
        .permute(Permutation(count: max(1, space), lane: lane(column.name, "unique"))),
        [index.slot])
      number = DigitNumber(slot: slot, divisor: 1, space: space)
    }
    guard let number else { return nil }
    return assemble(template, digits, drawn, number, turns: turns, column)
  }

  /// A placeholder as a digit; radix 0 for what carries none, `nil` for what cannot be counted.
  private func digitPiece(_ piece: Template.Piece, _ column: Column, foldsCase: Bool)
    throws(GenerationError) -> DigitPiece?
  {
    switch piece {
    case .text, .discriminator: return DigitPiece(radix: 0)
    case .column: return nil
    case .integer(let range):
      return DigitPiece(
        radix: UInt64(range.upperBound - range.lowerBound) + 1, first: range.lowerBound)
    case .characters(let alphabet, let count):
      return DigitPiece(
        radix: (0..<count).reduce(UInt64(1)) { power, _ in power * alphabet.base },
        alphabet: (alphabet, count))
    case .lexicon(let name, let field, let tag, let filters):
      let source = try wordSource(name, field: field, column: column)
      let words = source.words.map { word in filters.reduce(word) { $1.apply($0) } }
      var seen: Set<String> = []
      let distinct = words.indices.filter {
        seen.insert(foldsCase ? words[$0].lowercased() : words[$0]).inserted
      }
      return DigitPiece(
        radix: UInt64(distinct.count), words: words,
        distinct: distinct.count < words.count ? distinct.map(Int64.init) : nil,
        shareKey: tag.map { "\(name)@\($0)" })
    }
  }

  /// The number that all these draws are the lowest digits of; `nil` where there is none.
  private func sharedNumber(_ keys: [String]) -> DigitNumber? {
    let places = Set(keys).compactMap { sharedDigits[$0] }.sorted { $0.divisor < $1.divisor }
    guard places.count == Set(keys).count, let first = places.first else { return nil }
    var divisor: UInt64 = 1
    for place in places {
      guard place.number == first.number, place.divisor == divisor else { return nil }
      divisor *= place.radix
    }
    return DigitNumber(
      slot: first.number, divisor: divisor, space: (first.space + divisor - 1) / divisor)
  }

  private func assemble(
    _ template: Template, _ digits: [DigitPiece?], _ drawn: [String], _ number: DigitNumber,
    turns: UInt64, _ column: Column
  ) -> [Piece] {
    var pieces: [Piece] = []
    var divisor = number.divisor
    var isWritten = false
    for (place, piece) in template.pieces.enumerated() {
      if case .text(let text) = piece { pieces.append(.literal(text)) }
      if case .discriminator = piece, !isWritten {
        // Filled in below, when all the digits before it are known.
        let words = place > 0 ? digits[place - 1]?.words : nil
        pieces.append(.discriminator(-1, lead: closingLead(template, words, column)))
        isWritten = true
      }
      guard let digit = digits[place] else { continue }
      var slot: Int
      if let key = digit.shareKey, drawn.contains(key), let made = sharedDraws[key] {
        slot = made
      } else if divisor >= 1 << 62 {
        slot = emit(
          .uniform(lane(column.name, "piece \(place)"), first: 0, count: digit.radix, step: 1),
          [number.slot])
      } else {
        slot = emit(.digit(divisor: Divisor(divisor), radix: Divisor(digit.radix)), [number.slot])
        if let distinct = digit.distinct { slot = emit(.lookup(distinct), [slot]) }
        if let key = digit.shareKey {
          sharedDraws[key] = slot
          sharedDigits[key] = SharedDigit(
            number: number.slot, divisor: divisor, radix: digit.radix,
            space: number.space &* number.divisor)
        }
        let (next, overflow) = divisor.multipliedReportingOverflow(by: digit.radix)
        divisor = overflow ? 1 << 62 : next
      }
      if let words = digit.words {
        pieces.append(.word(slot, WordList(words)))
      } else if let (alphabet, count) = digit.alphabet {
        slot = emit(.spread(radix: digit.radix), [slot])
        pieces.append(.characters(slot, alphabet, count: count))
      } else {
        if digit.first != 0 { slot = emit(.affine(start: digit.first, step: 1), [slot]) }
        let greatest = digit.first + Int64(digit.radix) - 1
        pieces.append(.ordinal(slot, .count(digits: String(greatest).count)))
      }
    }
    if turns > 1, !isWritten {
      pieces.append(.discriminator(-1, lead: template.lead(digits.last??.words)))
    }
    let rest =
      turns > 1 ? emit(.digit(divisor: Divisor(divisor), radix: Divisor(.max)), [number.slot]) : 0
    return pieces.compactMap { piece in
      guard case .discriminator(_, let lead) = piece else { return piece }
      return turns > 1 ? .discriminator(rest, lead: lead) : nil
    }
  }

  /// A blank where a number closes a text of several words and no pattern forbids one, else nothing.
  func closingLead(_ template: Template, _ words: [String]?, _ column: Column) -> String {
    let patterns = plan.solution.domains[column.name]?.text.patterns ?? []
    let isLast = template.pieces.last == .discriminator
    return isLast && patterns.isEmpty && template.lead(words) == " " ? " " : ""
  }

  /// Drops the longest words until the text fits; `false` where too few would be left.
  private func shorten(
    _ digits: inout [DigitPiece?], _ template: Template, limit: Int, count: UInt64
  ) -> Bool {
    func longest(_ digit: DigitPiece?) -> Int {
      guard let digit else { return 0 }
      if let words = digit.words { return words.map { $0.unicodeScalars.count }.max() ?? 0 }
      if let alphabet = digit.alphabet { return alphabet.count }
      return String(digit.first + Int64(digit.radix)).count
    }
    let fixed = template.pieces.reduce(0) { sum, piece in
      if case .text(let text) = piece { sum + text.unicodeScalars.count } else { sum }
    }
    while true {
      let product = digits.compactMap { $0?.radix }.reduce(1.0) { $0 * Double($1) }
      let number = String(Int((Double(count) / product).rounded(.up))).count + 1
      let total =
        fixed + digits.reduce(0) { $0 + longest($1) } + (product < Double(count) ? number : 0)
      if total <= limit { return true }
      // Shared draws keep all their words: the other columns show them.
      let candidates = digits.indices.filter {
        digits[$0]?.words != nil && digits[$0]?.shareKey == nil
      }
      guard let widest = candidates.max(by: { longest(digits[$0]) < longest(digits[$1]) }),
        var digit = digits[widest], let words = digit.words
      else { return false }
      let bound = longest(digit)
      let kept = words.filter { $0.unicodeScalars.count < bound }
      guard kept.count >= max(2, words.count / 4) else { return false }
      digit.words = kept
      digit.radix = UInt64(kept.count)
      digits[widest] = digit
    }
  }

  /// Whether different digits always give different texts: each part of varying length ends where a
  /// character stands that it cannot hold, or at the end.
  func isDecodable(
    _ template: Template, _ words: [[String]?], needsDiscriminator: Bool
  ) -> Bool {
    var pieces = template.pieces
    if needsDiscriminator, !pieces.contains(.discriminator) {
      let lead = template.lead(words.last ?? nil)
      // "word 12" is told from "word" and 12 by no word having digits.
      let hasDigits = (words.last ?? nil)?.contains { $0.contains(where: \.isNumber) } ?? false
      if lead == " " && hasDigits { return false }
      pieces = lead == " " ? pieces : pieces + [.text(lead), .discriminator]
    }
    for (place, piece) in pieces.enumerated() {
      let next = place + 1 < pieces.count ? pieces[place + 1] : nil
      let alphabet: Set<Character>
      switch piece {
      case .text, .characters, .column: continue
      case .integer(let range):
        if String(range.lowerBound).count == String(range.upperBound).count { continue }
        alphabet = Set("0123456789")
      case .discriminator: alphabet = Set("0123456789")
      case .lexicon:
        guard place < words.count, let list = words[place] else { return false }
        alphabet = Set(list.joined())
      }
      switch next {
      case nil: continue
      case .text(let text)?:
        if let first = text.first, !alphabet.contains(first) { continue }
        return false
      case .discriminator?:
        // The number is told from the word by having no digit in the word; what follows the number
        // must tell where the word would have ended without one.
        guard alphabet.isDisjoint(with: "0123456789") else { return false }
        switch place + 2 < pieces.count ? pieces[place + 2] : nil {
        case nil: continue
        case .text(let text)?:
          if let first = text.first, !alphabet.contains(first), !first.isNumber { continue }
          return false
        default: return false
        }
      default: return false
      }
    }
    return true
  }

  /// A code of letters and digits that counts: for columns too narrow for words.
  func codePieces(_ column: Column, limit: Int, index: (slot: Int, count: UInt64))
    throws(GenerationError) -> [Piece]
  {
    var radix: UInt64 = 26
    var width = 1
    while radix < index.count, width < 12 {
      radix *= 26
      width += 1
    }
    // Longer than it must be where there is room: codes of one length look like codes.
    while width < min(limit, 8) {
      radix *= 26
      width += 1
    }
    guard width <= limit, radix >= index.count else {
      return try narrowCodePieces(column, limit: limit, index: index)
    }
    let number = emit(
      .permute(Permutation(count: radix, lane: lane(column.name, "unique"))), [index.slot])
    return [.characters(emit(.spread(radix: radix), [number]), .lower, count: width)]
  }

  /// A code as long as the column is wide, of as few kinds of characters as suffice.
  private func narrowCodePieces(_ column: Column, limit: Int, index: (slot: Int, count: UInt64))
    throws(GenerationError) -> [Piece]
  {
    let domains = demands(on: column.name).map(\.domain)
    let traits = domains.map {
      CodeAlphabet.traits(of: $0, type: schema.baseType(of: column.type))
    }
    let isFolded = traits.contains(where: \.isFolded)
    let usable = CodeAlphabet.usable(isFolded: isFolded, isASCII: traits.contains(where: \.isASCII))
    for alphabet in usable where limit > 0 {
      let base = UInt64(alphabet.count(isFolded: isFolded))
      var radix: UInt64 = 1
      for _ in 0..<limit where radix < index.count { radix = radix.multipliedClamped(by: base) }
      guard radix >= index.count, radix <= 1 << 62 else { continue }
      let number = emit(
        .permute(Permutation(count: radix, lane: lane(column.name, "unique"))), [index.slot])
      var characters = alphabet.characters(isFolded: isFolded)
      if domains.contains(where: { $0.text.letterCase == .upper }) {
        characters = characters.map { $0.uppercased() }
      }
      let words = WordList(characters)
      var divisor: UInt64 = 1
      var pieces: [Piece] = []
      while divisor < radix {
        pieces.append(
          .word(emit(.digit(divisor: Divisor(divisor), radix: Divisor(base)), [number]), words))
        divisor = divisor.multipliedClamped(by: base)
      }
      return pieces
    }
    throw failure(column.name, "\(index.count) different values do not fit \(limit) characters")
  }
}

/// Where in a unique column's number a shared draw is a digit.
struct SharedDigit {
  var number: Int
  var divisor: UInt64
  var radix: UInt64
  var space: UInt64
}

extension Template {
  /// What stands between a text without a place for a discriminator and the number.
  func lead(_ lastWords: [String]?) -> String {
    lastWords?.contains { $0.contains(" ") } == true
      || pieces.contains { if case .text(let text) = $0 { text.contains(" ") } else { false } }
      ? " " : "-"
  }

  /// Runs of more than ten characters as several: ten hold any index, the rest is filling.
  fileprivate func splittingLongRuns() -> Template {
    Template(
      pieces.flatMap { piece -> [Piece] in
        guard case .characters(let alphabet, let count) = piece, count > 10 else { return [piece] }
        return stride(from: 0, to: count, by: 10).map {
          .characters(alphabet, count: min(10, count - $0))
        }
      })
  }
}

extension Template.Alphabet {
  /// How many characters it has.
  var base: UInt64 {
    switch self {
    case .digits: 10
    case .hex: 16
    case .lower, .upper: 26
    case .alnum: 36
    }
  }
}
