import GenerationPlan
import SchemaModel

/// Unique texts of one template: all its words stand on a line of positions, which they share by their
/// weights.
extension TableCompiler {
  /// The pieces of a template; `nil` where its texts could not be taken apart again, where there is no
  /// room, and where its characters are the better number.
  func wordPieces(
    _ template: Template, _ column: Column, limit: Int, index: (slot: Int, count: UInt64),
    folded: Bool
  ) throws(GenerationError) -> [Piece]? {
    guard index.count <= UInt64(1) << 40 else { return nil }
    var words: [LineWord?] = []
    var places: [String: Int] = [:]
    var range: ClosedRange<Int64>?
    for (place, piece) in template.pieces.enumerated() {
      switch piece {
      case .text, .discriminator: words.append(nil)
      case .lexicon: words.append(try lineWord(piece, column, &places))
      case .integer(let own) where place + 1 < template.pieces.count:
        guard template.pieces[place + 1] == .discriminator, own.lowerBound >= 0,
          own.upperBound < 1 << 31
        else { return nil }
        range = own
        words.append(nil)
      default: return nil
      }
    }
    guard words.contains(where: { $0 != nil }),
      isDecodable(numbered(template, range), numbered(words, range), needsDiscriminator: true)
    else { return nil }
    let forms = [(words: words.compactMap(\.self), weight: 1.0)]
    let place = keyLine(column.name, index: index, forms: forms, folded: folded)
    var onLine: [Int: LineWord] = [:]
    for word in words.compactMap(\.self) {
      if let level = keyLines[place].level(word.key) { onLine[level] = word }
    }
    guard let anchor = anchor(on: keyLines[place], of: onLine, folded: folded) else { return nil }
    let digits = String(UInt64(anchor.most) + UInt64(range?.upperBound ?? 0)).count
    var longest = digits + 1
    for piece in template.pieces { longest += range == nil ? try self.longest(piece, column) : 0 }
    guard limit == .max || longest <= limit else { return nil }
    let number = number(column, anchor, on: place, range)
    return try assembled(template, words, number, on: keyLines[place], range, column)
  }

  /// The template without the number that its discriminator goes on from.
  private func numbered(_ template: Template, _ range: ClosedRange<Int64>?) -> Template {
    guard range != nil else { return template }
    return Template(template.pieces.filter { if case .integer = $0 { false } else { true } })
  }

  private func numbered(_ words: [LineWord?], _ range: ClosedRange<Int64>?) -> [[String]?] {
    var texts = words.map { $0?.texts }
    // A range stands right before the discriminator, and neither has words.
    if range != nil, let place = texts.indices.last(where: { texts[$0] == nil }) {
      texts.remove(at: place)
    }
    return texts
  }

  /// The number that tells rows with the same words apart.
  private func number(
    _ column: Column, _ anchor: (slot: Int, codes: [[UniqueForm.Code]?], most: Double),
    on place: Int, _ range: ClosedRange<Int64>?
  ) -> Int {
    let line = keyLines[place]
    var codes: [UniqueForm.Code] = []
    var offsets: [Int32] = []
    for level in anchor.codes {
      offsets.append(level == nil ? -1 : Int32(codes.count))
      codes += level ?? []
    }
    let inputs = [position(on: place, of: column.name)] + line.levels.map(\.word) + [anchor.slot]
    let none = UniqueForm.Word(input: 0, offset: 0, radix: 1)
    let form = UniqueForm.Form(
      anchor: Int32(inputs.count - 1), first: none, second: none,
      least: UInt64(range?.lowerBound ?? 0), end: range.map { UInt64($0.upperBound) + 1 } ?? 0,
      hasOneStart: codes.isEmpty)
    let operation = UniqueForm(
      deal: nil, forms: FixedTable([form]), wordCount: line.levels.count,
      codes: FixedTable(codes), codeOffsets: FixedTable(offsets), tickets: FixedTable([]),
      units: FixedTable([]),
      lane: lane(column.name, "form"))
    return emit(.form(operation), inputs)
  }

  private func assembled(
    _ template: Template, _ words: [LineWord?], _ number: Int, on line: KeyLine,
    _ range: ClosedRange<Int64>?, _ column: Column
  ) throws(GenerationError) -> [Piece] {
    var pieces: [Piece] = []
    var isNumbered = false
    for (place, piece) in template.pieces.enumerated() {
      switch piece {
      case .text(let text): pieces.append(.literal(text))
      case .discriminator where !isNumbered:
        let before = place > 0 ? words[place - 1]?.texts : nil
        let lead = range == nil ? closingLead(template, before, column) : ""
        pieces.append(.discriminator(number, lead: lead))
        isNumbered = true
      case .lexicon(let name, _, let tag, _):
        guard let word = words[place] else { continue }
        let slot =
          if let level = line.level(word.key) {
            line.levels[level].word
          } else {
            drawShared(
              name, tag: tag, WeightedWords(words: word.texts, weights: word.weights),
              lane(column.name, "piece \(place)"))
          }
        pieces.append(.word(slot, WordList(word.texts)))
      default: break
      }
    }
    if !isNumbered {
      pieces.append(.discriminator(number, lead: template.lead(words.last??.texts)))
    }
    return pieces
  }
}
