import GenerationPlan
import SchemaModel

/// Turns columns of pieces into a `RenderProgram`.
///
/// Fixed text is joined to the value before it, or after it at a field's start: a word's table
/// carries the punctuation around it, so that a field is one copy, and one match for the compressor.
struct RenderBuilder {
  private let format: RowFormat
  private var steps: [RenderStep] = []
  /// The most bytes that each of a row's places takes in its cell.
  private var placeBytes: [Int] = []
  /// The most bytes that a word at each of them takes, in its cell or at a gap.
  private var longestWords: [Int] = []
  /// The next place of the row.
  private var place = 0
  private var selectionCount = 1
  private var gapCount = 0
  private var trackedCount = 0
  /// Tables with the same words are tracked as one where they are many: columns that hold the same
  /// words repeat each other. Few words repeat soon enough at a place of their own, where more of
  /// what stands around them repeats with them.
  private var trackedWords: [TrackedWords: Int] = [:]
  /// The first of the tracked dates, by what stands around the date.
  private var trackedDates: [[UInt8]: Int] = [:]

  /// What the last step writes, where that is words of one vector.
  private var lastWords: (step: Int, slot: Int, words: [[UInt8]])?

  init(format: RowFormat) { self.format = format }

  /// The most words of a table that text or other words are joined to; beyond, the copies cost more
  /// than they save.
  private static let joinLimit = 4096
  /// The most words of a table that are tracked apart at each place.
  private static let fewWords = 64

  /// Adds the columns' fields, and what stands between them and at the row's end.
  mutating func fields(_ columns: [BoundColumn]) {
    let end = format == .csv ? "\n" : ")"
    for (index, column) in columns.enumerated() {
      let isLast = index == columns.count - 1
      field(column, end: Array((isLast ? end : ",").utf8))
    }
    if columns.isEmpty { literal(Array(end.utf8), RenderStep.allRows) }
  }

  /// The finished program.
  func program(_ framing: RowFraming) -> RenderProgram {
    // A word that no fragment can hold is refused, since no block can hold it then.
    let areWordsHeld = longestWords.allSatisfy { $0 < Fragment.greatestLength }
    let longestRow = zip(placeBytes, longestWords).reduce(0) { $0 + max($1.0, $1.1) }
    return RenderProgram(
      steps: steps, width: placeBytes.count, selectionCount: selectionCount,
      cellBytes: placeBytes.reduce(0, +), gapCount: gapCount, trackedCount: trackedCount,
      longestRowBytes: areWordsHeld ? longestRow : 0, framing: framing)
  }

  private mutating func field(_ column: BoundColumn, end: [UInt8]) {
    let style = FieldStyle(binding: column, format: format)
    let first = place
    let check = steps.count
    let own = column.state == nil ? RenderStep.allRows : newSelection()
    sequence(column.pieces, style, lead: style.opening, tail: style.closing + end, own)
    guard let state = column.state else { return }
    let table = words([style.null + end] + column.overlays.map { style.whole($0) + end })
    steps.insert(
      RenderStep(
        kind: .states(slot: state, table, own: own, other: newSelection()),
        rows: RenderStep.allRows, places: first..<place, gap: claim(first, table)), at: check)
  }

  /// Pieces one after another, with fixed text around them.
  private mutating func sequence(
    _ pieces: [Piece], _ style: FieldStyle, lead: [UInt8], tail: [UInt8], _ rows: Int
  ) {
    var opening = lead
    var parts: [(piece: Piece, lead: [UInt8], tail: [UInt8])] = []
    for piece in pieces {
      guard case .literal(let text) = piece else {
        parts.append((piece, parts.isEmpty ? opening : [], []))
        continue
      }
      if parts.isEmpty {
        opening += style.inner(text)
      } else {
        parts[parts.count - 1].tail += style.inner(text)
      }
    }
    guard !parts.isEmpty else { return literal(opening + tail, rows) }
    parts[parts.count - 1].tail += tail
    for part in parts { piece(part.piece, style, lead: part.lead, tail: part.tail, rows) }
  }

  private mutating func piece(
    _ piece: Piece, _ style: FieldStyle, lead: [UInt8], tail: [UInt8], _ rows: Int
  ) {
    /// A value in a notation, at most `bytes` long.
    func cell(bytes: Int, _ notation: (_ lead: [UInt8]) -> CellNotation) {
      let isLeadLong = lead.count > Affix.capacity
      let isTailLong = tail.count > Affix.capacity
      if isLeadLong { literal(lead, rows) }
      let near = (lead: isLeadLong ? [] : lead, tail: isTailLong ? [] : tail)
      add(
        .cells(notation(near.lead), lead: Affix(near.lead), tail: Affix(near.tail)), rows,
        bytes: near.lead.count + bytes + near.tail.count)
      if isTailLong { literal(tail, rows) }
    }
    switch piece {
    case .literal(let text): literal(lead + style.inner(text) + tail, rows)
    case .word(let slot, let list):
      let entries = list.words.map(style.isWhole ? style.whole : style.inner)
      let joins = entries.count <= Self.joinLimit
      if !joins, !lead.isEmpty { literal(lead, rows) }
      word(slot, joins ? entries.map { lead + $0 + tail } : entries, rows)
      if !joins, !tail.isEmpty { literal(tail, rows) }
    case .ordinal(let slot, .date):
      cell(bytes: OrdinalNotation.date.maximumBytes) { .date(slot: slot, days: dates($0, "")) }
    case .ordinal(let slot, .timestamp(let digits, let zoned)):
      cell(bytes: OrdinalNotation.timestamp(digits: digits, zoned: zoned).maximumBytes) {
        .timestamp(slot: slot, digits: digits, zoned: zoned, days: dates($0, " "))
      }
    case .ordinal(let slot, let notation):
      cell(bytes: notation.maximumBytes) { _ in .ordinal(slot: slot, notation) }
    case .padded(let slot, let digits):
      cell(bytes: max(digits, 20)) { _ in .padded(slot: slot, digits: digits) }
    case .characters(let slot, let alphabet, let count):
      cell(bytes: count) { _ in .characters(slot: slot, alphabet, count: count) }
    case .discriminator(let slot, let start):
      let table = words([style.inner(start)])
      cell(bytes: table.maximumBytes + 20) { _ in .discriminator(slot: slot, lead: table) }
    case .uuid(let high, let low): cell(bytes: 36) { _ in .uuid(high: high, low: low) }
    case .text(let slot):
      add(.text(slot: slot, style.textMode, lead: lead, tail: tail), rows, bytes: 0, gap: newGap())
    case .choice(let slot, let alternatives):
      choice(slot, alternatives, style, lead: lead, tail: tail, rows)
    }
  }

  /// Alternatives share places; the shorter ones leave the last of them blank.
  private mutating func choice(
    _ slot: Int, _ alternatives: [[Piece]], _ style: FieldStyle, lead: [UInt8], tail: [UInt8],
    _ rows: Int
  ) {
    let first = place
    let branches = alternatives.map { _ in newSelection() }
    steps.append(
      RenderStep(kind: .choice(slot: slot, branches: branches), rows: rows, places: first..<first))
    var ends: [Int] = []
    for (branch, pieces) in zip(branches, alternatives) {
      place = first
      sequence(pieces, style, lead: lead, tail: tail, branch)
      ends.append(place)
    }
    place = ends.max() ?? first
    for (branch, end) in zip(branches, ends) where end < place {
      steps.append(RenderStep(kind: .blank, rows: branch, places: end..<place))
    }
  }

  /// Adds the word that a vector names. Where the place before holds a word too, and both together
  /// have few forms, they become one: one copy, and one match.
  private mutating func word(_ slot: Int, _ entries: [[UInt8]], _ rows: Int) {
    guard let before = lastWords, before.step == steps.count - 1, steps[before.step].rows == rows,
      before.words.count * entries.count <= Self.joinLimit
    else {
      let table = words(entries)
      add(.words(slot: slot, table), rows, table)
      lastWords = (steps.count - 1, slot, entries)
      return
    }
    let table = words(before.words.flatMap { first in entries.map { first + $0 } })
    steps[before.step].kind = .pairs(
      first: before.slot, second: slot, count: entries.count, table)
    steps[before.step].gap = claim(place - 1, table)
    lastWords = nil
  }

  private mutating func literal(_ text: [UInt8], _ rows: Int) {
    let table = words([text])
    add(.literal(table), rows, table)
  }

  /// Adds a step that writes words of a table.
  private mutating func add(_ kind: RenderStep.Kind, _ rows: Int, _ table: WordTable) {
    add(kind, rows, bytes: 0, gap: claim(place, table))
  }

  private mutating func add(_ kind: RenderStep.Kind, _ rows: Int, bytes: Int, gap: Int? = nil) {
    steps.append(RenderStep(kind: kind, rows: rows, places: place..<(place + 1), gap: gap))
    claim(place, bytes: bytes)
    place += 1
  }

  /// Notes that a table's words may stand at one of a row's places.
  ///
  /// - Returns: the gap for those that are too long for a cell, if any is.
  private mutating func claim(_ place: Int, _ table: WordTable) -> Int? {
    claim(place, bytes: min(table.maximumBytes, RenderProgram.longestInCell))
    longestWords[place] = max(longestWords[place], table.maximumBytes)
    return table.maximumBytes > RenderProgram.longestInCell ? newGap() : nil
  }

  /// Notes how many bytes may stand at one of a row's places.
  private mutating func claim(_ place: Int, bytes: Int) {
    if place == placeBytes.count {
      placeBytes.append(bytes)
      longestWords.append(0)
    } else {
      placeBytes[place] = max(placeBytes[place], bytes)
    }
  }

  private mutating func newGap() -> Int {
    gapCount += 1
    return gapCount - 1
  }

  private mutating func newSelection() -> Int {
    selectionCount += 1
    return selectionCount - 1
  }

  private mutating func words(_ words: [[UInt8]]) -> WordTable {
    let key = TrackedWords(words: words, place: words.count > Self.fewWords ? nil : place)
    let first = trackedWords[key] ?? trackedCount
    if first == trackedCount {
      trackedWords[key] = first
      trackedCount += words.count
    }
    return WordTable(words, firstTracked: first)
  }

  /// The identity of the first of the tracked dates with fixed bytes before and behind: each day is
  /// a word of its own.
  private mutating func dates(_ lead: [UInt8], _ tail: String) -> Int32 {
    let frame = lead + [0] + tail.utf8
    let first = trackedDates[frame] ?? trackedCount
    if first == trackedCount {
      trackedDates[frame] = first
      trackedCount += Int(DigitTables.dayCount)
    }
    return Int32(first)
  }
}

/// Words as a key: hashed by a few of them, since tables that agree in those are few.
private struct TrackedWords: Hashable {
  let words: [[UInt8]]
  /// The place whose words they are, where they are tracked apart at each.
  let place: Int?

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.count)
    hasher.combine(place)
    for place in [0, words.count / 2, words.count - 1] where place < words.count && place >= 0 {
      unsafe words[place].withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }
}
