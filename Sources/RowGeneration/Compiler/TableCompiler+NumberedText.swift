import GenerationPlan
import SchemaModel

/// Unique texts that cannot be taken apart into the digits of an index: the words are drawn freely,
/// and the index, counted from 1, always stands at the discriminator's place.
extension TableCompiler {
  /// A template whose number can be read off every text of it; `nil` for others, and where there is
  /// no room.
  ///
  /// The number is the first run of digits where no digit stands before it, or the last one where
  /// nothing stands behind it. Another column's text is cut to the room that is left.
  func numberedPieces(
    _ template: Template, _ column: Column, limit: Int, index: (slot: Int, count: UInt64)
  ) throws(GenerationError) -> [Piece]? {
    let parts = template.pieces.split(separator: .discriminator, omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts[0].last else { return nil }
    var digits: [Bool] = []
    for piece in parts[0] { digits.append(try mayHold(piece, column, \.mayHoldDigit)) }
    let endsInDigit = try mayHold(last, column, \.mayEndInDigit)
    guard parts[1].isEmpty ? !endsInDigit : !digits.contains(true) && parts[1].startsWithText
    else { return nil }
    let lead = closingLead(template, try words(of: last, column), column)
    var room = limit - String(index.count).count - lead.count
    var columns = 0
    for piece in template.pieces {
      if case .column(_, let filters) = piece {
        guard !filters.isEmpty else { return nil }
        columns += 1
      } else {
        room -= try longest(piece, column)
      }
    }
    guard room >= columns, columns <= 1 else { return nil }
    let limit = columns > 0 ? room : limit
    let before = try pieces(
      of: Template(Array(parts[0])), column: column, purpose: column.name, limit: limit)
    let after = try pieces(
      of: Template(Array(parts[1])), column: column, purpose: "\(column.name)#after", limit: limit)
    let number = emit(.affine(start: 1, step: 1), [index.slot])
    return before + (lead.isEmpty ? [] : [.literal(lead)]) + [
      .ordinal(number, .count(digits: String(index.count).count))
    ] + after
  }

  /// Whether a piece's texts may have a digit, inside or at the end.
  private func mayHold(
    _ piece: Template.Piece, _ column: Column, _ test: (String) -> Bool
  ) throws(GenerationError) -> Bool {
    switch piece {
    case .text(let text): test(text)
    case .lexicon: try words(of: piece, column).contains(where: test)
    case .characters(let alphabet, _): alphabet != .lower && alphabet != .upper
    case .integer, .column, .discriminator: true
    }
  }

  /// The most characters of a piece that is no other column's text.
  func longest(_ piece: Template.Piece, _ column: Column) throws(GenerationError) -> Int {
    switch piece {
    case .text(let text): text.unicodeScalars.count
    case .lexicon: try words(of: piece, column).map { $0.unicodeScalars.count }.max() ?? 0
    case .integer(let range): String(range.upperBound).count
    case .characters(_, let count): count
    case .column, .discriminator: 0
    }
  }

  private func words(of piece: Template.Piece, _ column: Column) throws(GenerationError)
    -> [String]
  {
    guard case .lexicon(let name, let field, _, let filters) = piece else { return [] }
    return try wordSource(name, field: field, column: column).words
      .map { word in filters.reduce(word) { $1.apply($0) } }
  }
}

extension String {
  fileprivate var mayHoldDigit: Bool { contains(where: \.isNumber) }
  fileprivate var mayEndInDigit: Bool { last?.isNumber ?? false }
}

extension ArraySlice<Template.Piece> {
  /// Whether fixed text that is no number comes first.
  fileprivate var startsWithText: Bool {
    if case .text(let text)? = first { text.first.map { !$0.isNumber } ?? false } else { false }
  }
}
