import GenerationPlan
import SchemaModel

/// Turns columns of pieces into a `RenderProgram`.
///
/// Fixed text is joined to the value before it, or after it at a field's start: a word's table
/// carries the punctuation around it, so that a field is one copy, and one match for the compressor.
struct RenderBuilder {
  private let format: RowFormat
  private var steps: [RenderStep] = []
  /// The most bytes of each of a row's places; `nil` where only the batch tells.
  private var placeBytes: [Int?] = []
  /// The next place of the row.
  private var place = 0
  private var selectionCount = 1
  private var cellBytes = 0
  private var trackedCount = 0
  /// Tables with the same words are tracked as one: columns that hold the same words repeat each
  /// other.
  private var trackedWords: [[[UInt8]]: Int] = [:]
  /// The first of the tracked dates, by what stands around the date.
  private var trackedDates: [[UInt8]: Int] = [:]

  init(format: RowFormat) { self.format = format }

  /// The most words of a table that text is joined to; beyond, the copies cost more than they save.
  private static let joinLimit = 4096
  /// A table of longer words is not part of a row's fixed bound.
  private static let longWord = 1 << 12

  /// Adds the columns' fields, and what stands between them and at the row's end.
  mutating func fields(_ columns: [BoundColumn]) {
    let end = format == .csv ? "\n" : ")"
    for (index, column) in columns.enumerated() {
      let isLast = index == columns.count - 1
      field(column, end: Array((isLast ? end : format == .csv ? "," : ", ").utf8))
    }
    if columns.isEmpty { literal(Array(end.utf8), RenderStep.allRows) }
  }

  /// The finished program.
  func program(_ framing: RowFraming) -> RenderProgram {
    let fixed = placeBytes.compactMap { $0 }
    return RenderProgram(
      steps: steps, width: placeBytes.count, selectionCount: selectionCount, cellBytes: cellBytes,
      maximumRowBytes: fixed.count == placeBytes.count ? fixed.reduce(0, +) : nil,
      trackedCount: trackedCount, framing: framing)
  }

  private mutating func field(_ column: BoundColumn, end: [UInt8]) {
    let style = FieldStyle(binding: column, format: format)
    let first = place
    let check = steps.count
    let own = column.state == nil ? RenderStep.allRows : newSelection()
    sequence(column.pieces, style, lead: style.opening, tail: style.closing + end, own)
    guard let state = column.state else { return }
    let table = words([style.null + end] + column.overlays.map { style.whole($0) + end })
    claim(first, bytes: table.maximumBytes)
    steps.insert(
      RenderStep(
        kind: .states(slot: state, table, own: own), rows: RenderStep.allRows,
        places: first..<place), at: check)
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
    /// A value written into a cell, at most `bytes` long.
    func cell(_ notation: CellNotation, bytes: Int) {
      let stride = (lead.count + bytes + tail.count + 15) / 8 * 8
      let layout = CellLayout(offset: cellBytes, stride: stride, affixes: words([lead, tail]))
      cellBytes += stride
      add(.cells(notation, layout), rows, bytes: lead.count + bytes + tail.count)
    }
    switch piece {
    case .literal(let text): literal(lead + style.inner(text) + tail, rows)
    case .word(let slot, let list):
      let entries = list.words.map(style.isWhole ? style.whole : style.inner)
      let joins = entries.count <= Self.joinLimit
      if !joins, !lead.isEmpty { literal(lead, rows) }
      let table = words(joins ? entries.map { lead + $0 + tail } : entries)
      add(.words(slot: slot, table), rows, bytes: table.maximumBytes)
      if !joins, !tail.isEmpty { literal(tail, rows) }
    case .ordinal(let slot, .date):
      cell(
        .date(slot: slot, days: dates(lead, "")), bytes: OrdinalNotation.date.maximumBytes)
    case .ordinal(let slot, .timestamp(let digits, let zoned)):
      cell(
        .timestamp(slot: slot, digits: digits, zoned: zoned, days: dates(lead, " ")),
        bytes: OrdinalNotation.timestamp(digits: digits, zoned: zoned).maximumBytes)
    case .ordinal(let slot, let notation):
      cell(.ordinal(slot: slot, notation), bytes: max(notation.maximumBytes, 8))
    case .padded(let slot, let digits):
      cell(.padded(slot: slot, digits: digits), bytes: max(digits, 20))
    case .characters(let slot, let alphabet, let count):
      cell(.characters(slot: slot, alphabet, count: count), bytes: count)
    case .discriminator(let slot, let start):
      let table = words([style.inner(start)])
      cell(.discriminator(slot: slot, lead: table), bytes: table.maximumBytes + 20)
    case .uuid(let high, let low): cell(.uuid(high: high, low: low), bytes: 36)
    case .text(let slot):
      add(.text(slot: slot, style.textMode, lead: lead, tail: tail), rows, bytes: nil)
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

  private mutating func literal(_ text: [UInt8], _ rows: Int) {
    add(.literal(words([text])), rows, bytes: text.count)
  }

  private mutating func add(_ kind: RenderStep.Kind, _ rows: Int, bytes: Int?) {
    steps.append(RenderStep(kind: kind, rows: rows, places: place..<(place + 1)))
    claim(place, bytes: bytes)
    place += 1
  }

  /// Notes how many bytes may stand at one of a row's places.
  private mutating func claim(_ place: Int, bytes: Int?) {
    let bytes = bytes.flatMap { $0 <= Self.longWord ? $0 : nil }
    if place == placeBytes.count {
      placeBytes.append(bytes)
    } else if let most = placeBytes[place] {
      placeBytes[place] = bytes.map { max($0, most) }
    }
  }

  private mutating func newSelection() -> Int {
    selectionCount += 1
    return selectionCount - 1
  }

  private mutating func words(_ words: [[UInt8]]) -> WordTable {
    let first = trackedWords[words] ?? trackedCount
    if first == trackedCount {
      trackedWords[words] = first
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
