import GenerationPlan
import SchemaModel

/// Unique texts that keep the forms and the weights of others: the words of a row stand on a line of
/// positions, which they share by their weights, and a number tells rows of the same form and words
/// apart.
extension TableCompiler {
  /// The pieces of a column with several forms; `nil` where they do not have the same build or room.
  func formPieces(
    _ templates: [Template], weights: [Double]?, _ column: Column, limit: Int,
    index: (slot: Int, count: UInt64), folded: Bool
  ) throws(GenerationError) -> [Piece]? {
    guard index.count <= UInt64(1) << 40 else { return nil }
    var forms: [TextForm] = []
    for (place, template) in templates.enumerated() {
      let weight = weights.map { place < $0.count ? $0[place] : 0 } ?? 1
      guard weight > 0, let form = try form(of: template, weight, column) else { continue }
      if let first = forms.first,
        first.tail != form.tail || first.hasNumber != form.hasNumber
      {
        continue
      }
      forms.append(form)
    }
    guard forms.count > 1, forms.count <= 64, forms[0].allows(forms) else { return nil }
    let parts = forms.map { (words: $0.words.compactMap(\.word), weight: $0.weight) }
    guard parts.contains(where: { !$0.words.isEmpty }) else { return nil }
    let line = keyLine(column.name, index: index, forms: parts, folded: folded)
    return try written(forms, on: line, column, limit: limit, folded: folded)
  }

  /// A template as a form; `nil` for one of another build.
  private func form(of template: Template, _ weight: Double, _ column: Column)
    throws(GenerationError) -> TextForm?
  {
    let pieces = template.pieces
    var form = TextForm(weight: weight)
    let number = pieces.firstIndex(of: .discriminator) ?? pieces.count
    form.hasNumber = number < pieces.count
    form.tail = form.hasNumber ? Array(pieces[(number + 1)...]) : []
    var text = ""
    var places: [String: Int] = [:]
    for (place, piece) in pieces[..<number].enumerated() {
      switch piece {
      case .text(let own):
        if form.words.isEmpty { text += own } else { form.words[form.words.count - 1].after += own }
      case .lexicon:
        guard let word = try lineWord(piece, column, &places) else { return nil }
        form.words.append(TextForm.Part(word: word, before: text))
        text = ""
      case .integer(let range) where place == number - 1 && form.hasNumber:
        guard range.lowerBound >= 0, range.upperBound < 1 << 31 else { return nil }
        form.range = range
      default: return nil
      }
    }
    if form.words.isEmpty { form.words = [TextForm.Part(before: text)] }
    if form.words.count == 1 { form.words.append(TextForm.Part()) }
    return form.words.count == 2 ? form : nil
  }

  /// A placeholder's words as it writes them.
  func lineWord(_ piece: Template.Piece, _ column: Column, _ places: inout [String: Int])
    throws(GenerationError) -> LineWord?
  {
    guard case .lexicon(let name, let field, let tag, let filters) = piece else { return nil }
    let source = try wordSource(name, field: field, column: column)
    let own = tag.map { "\(name)@\($0)" } ?? "\(name)#\(places[name, default: 0])"
    if tag == nil { places[name, default: 0] += 1 }
    return LineWord(
      key: own, isTagged: tag != nil,
      texts: source.words.map { word in filters.reduce(word) { $1.apply($0) } },
      weights: source.weights)
  }

  private func written(
    _ all: [TextForm], on place: Int, _ column: Column, limit: Int, folded: Bool
  ) throws(GenerationError) -> [Piece]? {
    let line = keyLines[place]
    var lead = ""
    if !all[0].hasNumber { lead = "-" }
    let fixed = try longest(all[0].tail, column) + lead.count
    var inputs: [Int] = [line.position] + line.levels.map(\.word)
    var codes = FormCodes(levels: line.levels.count)
    var anchors: [Int] = []
    var kept: [TextForm] = []
    for form in all {
      let onLine = form.wordsByLevel(line)
      guard let anchor = anchor(on: line, of: onLine, folded: folded) else { continue }
      let least = form.words.reduce(0) { $0 + $1.longest } + fixed
      // Some room for what makes texts that read alike different.
      let digits = String(UInt64(anchor.most * 4) + UInt64(form.range?.upperBound ?? 0)).count
      guard limit == .max || least + digits <= limit else { continue }
      kept.append(form)
      codes.add(anchor.codes)
      anchors.append(inputPlace(of: anchor.slot, in: &inputs))
    }
    guard !kept.isEmpty else { return nil }
    var firsts: [UniqueForm.Word] = []
    var seconds: [UniqueForm.Word] = []
    var lists = (WordPool(sharesLists: false), WordPool(sharesLists: true))
    for form in kept {
      firsts.append(word(form.words[0], line, &inputs, &lists.0, folded))
      seconds.append(word(form.words[1], line, &inputs, &lists.1, folded))
    }
    var lookalikes = FormLookalikes(folded: folded)
    for (place, form) in kept.enumerated() {
      lookalikes.add(
        firsts: lists.0.texts(of: place), seconds: lists.1.texts(of: place),
        isNumbered: form.range != nil)
    }
    let values = zip(zip(firsts, seconds), kept.indices.map { (kept[$0], anchors[$0], $0) }).map {
      words, form in
      UniqueForm.Form(
        anchor: Int32(form.1), first: words.0, second: words.1,
        least: UInt64(form.0.range?.lowerBound ?? 0),
        end: form.0.range.map { UInt64($0.upperBound) + 1 } ?? 0,
        hasOneStart: codes.haveNone(of: form.2))
    }
    let own = lane(column.name, "form")
    let operation = UniqueForm(
      deal: WeightedDeal(kept.map(\.weight), lane: own), forms: FixedTable(values),
      wordCount: line.levels.count, codes: FixedTable(codes.codes),
      codeOffsets: FixedTable(codes.offsets),
      tickets: FixedTable(lookalikes.tickets()),
      units: FixedTable(lookalikes.unitOfWord.map(UInt32.init)), lane: own.lane(1))
    inputs[0] = position(on: place, of: column.name)
    let outputs = (0..<3).map { _ in newSlot() }
    steps.append(Step(.form(operation), inputs, to: outputs))
    let tail = try pieces(
      of: Template(all[0].tail), column: column, purpose: "\(column.name)#after", limit: limit)
    return [
      .word(outputs[1], WordList(lists.0.all)), .word(outputs[2], WordList(lists.1.all)),
      .discriminator(outputs[0], lead: lead),
    ] + tail
  }

  /// The most characters of some pieces.
  private func longest(_ tail: [Template.Piece], _ column: Column) throws(GenerationError) -> Int {
    var sum = 0
    for piece in tail { sum += try longest(piece, column) }
    return sum
  }

  /// Where a vector stands among a step's inputs.
  private func inputPlace(of slot: Int, in inputs: inout [Int]) -> Int {
    if let place = inputs.dropFirst().firstIndex(of: slot) { return place }
    inputs.append(slot)
    return inputs.count - 1
  }

  /// A word of a form: one of the line, one that another column has drawn, or one that the number
  /// tells.
  private func word(
    _ part: TextForm.Part, _ line: KeyLine, _ inputs: inout [Int], _ pool: inout WordPool,
    _ folded: Bool
  ) -> UniqueForm.Word {
    var slot = line.origin
    var texts = part.texts
    var radix: UInt64 = 1
    if let word = part.word {
      if let level = line.level(word.key) {
        slot = line.levels[level].word
      } else if let drawn = sharedDraws[word.key] {
        slot = drawn
      } else {
        var seen: Set<String> = []
        texts = texts.filter { seen.insert(folded ? $0.lowercased() : $0).inserted }
        radix = UInt64(texts.count)
      }
    }
    return UniqueForm.Word(
      input: Int32(inputPlace(of: slot, in: &inputs)), offset: Int32(pool.add(texts)), radix: radix)
  }
}

/// The words of all forms in one list.
private struct WordPool {
  /// Whether lists that are alike are kept once.
  let sharesLists: Bool
  private(set) var all: [String] = []
  private var ranges: [Range<Int>] = []

  init(sharesLists: Bool) { self.sharesLists = sharesLists }

  /// Adds a form's words; returns where they begin.
  mutating func add(_ texts: [String]) -> Int {
    let known = sharesLists ? ranges.first { all[$0].elementsEqual(texts) } : nil
    let range = known ?? all.count..<(all.count + texts.count)
    if known == nil { all += texts }
    ranges.append(range)
    return range.lowerBound
  }

  func texts(of form: Int) -> ArraySlice<String> { all[ranges[form]] }
}

/// The codes of the forms' words, one after another.
private struct FormCodes {
  var codes: [UniqueForm.Code] = []
  var offsets: [Int32] = []
  let levels: Int

  init(levels: Int) { self.levels = levels }

  func haveNone(of form: Int) -> Bool {
    offsets[form * levels..<(form + 1) * levels].allSatisfy { $0 < 0 }
  }

  mutating func add(_ levels: [[UniqueForm.Code]?]) {
    for level in levels {
      offsets.append(level == nil ? -1 : Int32(codes.count))
      codes += level ?? []
    }
  }
}
