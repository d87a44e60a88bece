import GenerationPlan
import Lexicons
import SchemaModel

/// Choices that follow something else of the row: words of a grade its rating, a gender its name.
extension TableCompiler {
  /// A column's place in its range, which chooses among grades.
  struct Guide {
    /// 0 for the least value, `count` - 1 for the greatest.
    let slot: Int
    let count: Int
  }

  /// A range with more values than this is no scale that people grade on.
  private static let longestScale: Int64 = 10_000

  /// What templates of graded lexicons follow; `nil` where they follow nothing, or no scale.
  func guide(_ spec: GeneratorSpec, of column: Column) throws(GenerationError) -> Guide? {
    guard spec.kind == .template, let by = spec.by,
      case .column(let name, _)? = try guidePiece(by, column),
      let other = table.column(name), let otherPlan = plan.column(name),
      let ordinal = OrdinalType(other.type, in: schema), let value = try ensure(name).ordinal
    else { return nil }
    let domain = Domain.union(demands(on: name).map(\.domain).filter { $0.null != .required })
    let scale = try extent(other, otherPlan.generator, ordinal, domain)
    let width = scale.upperBound.subtractingReportingOverflow(scale.lowerBound)
    guard !width.overflow, (1..<Self.longestScale).contains(width.partialValue) else { return nil }
    // Edge cases and what NULL hides may lie anywhere.
    let inside = emit(.nearest(IntervalUnion([scale], step: 1)), [value])
    return Guide(
      slot: emit(.affine(start: -scale.lowerBound, step: 1), [inside]),
      count: Int(width.partialValue) + 1)
  }

  /// A row of a graded lexicon, of the grade that the guide's place comes to: the scale is parted
  /// into as many equal parts as there are grades.
  func drawGraded(_ grades: [Range<Int>], by guide: Guide, _ lane: RandomLane) -> Int {
    let parts = (0..<guide.count).map { Int64($0 * grades.count / guide.count) }
    let grade = emit(.lookup(parts), [guide.slot])
    let bounds = grades.map { Int64($0.lowerBound) } + [Int64(grades.last?.upperBound ?? 0)]
    return emit(
      .bucket(lane, bounds: bounds, range: 0...(bounds[bounds.count - 1] - 1), step: 1),
      [Self.row, grade])
  }

  /// The place among `words` of the word that a list follows; words that it never is come up by
  /// their own weights. `nil` where the list follows nothing, or the word may be none of the list.
  func followed(
    _ spec: GeneratorSpec, _ words: [String], _ weights: [Double]?, _ column: Column
  ) throws(GenerationError) -> Int? {
    guard spec.kind == .values, let by = spec.by,
      case .lexicon(let name, let field, let tag, let filters)? = try guidePiece(by, column)
    else { return nil }
    let source = try wordSource(name, field: field, column: column)
    let places = source.words.map { word in
      words.firstIndex(of: filters.reduce(word) { $1.apply($0) })
    }
    guard !places.contains(nil) else { return nil }
    let own = places.compactMap(\.self)
    let shared = drawShared(name, tag: tag, source, lane(column.name, "guide"))
    let others = words.indices.filter { !own.contains($0) }
    guard !others.isEmpty else { return emit(.lookup(own.map(Int64.init)), [shared]) }
    let weight = weights ?? words.map { _ in 1 }
    let leading = words.indices.reduce(0) { others.contains($1) ? $0 : $0 + weight[$1] }
    let choice = emit(
      .weighted(
        lane(column.name, "instead"),
        AliasTable([leading] + others.map { weight[$0] })))
    let options = others.count + 1
    let base = emit(.lookup(own.map { Int64($0 * options) }), [shared])
    let table = words.indices.flatMap { word in ([word] + others).map(Int64.init) }
    return emit(.lookup(table), [emit(.sum, [base, choice])])
  }

  /// The one placeholder of a guide.
  private func guidePiece(_ source: String, _ column: Column) throws(GenerationError)
    -> Template.Piece?
  {
    do {
      let pieces = try Template(parsing: source).pieces
      return pieces.count == 1 ? pieces.first : nil
    } catch {
      throw failure(column.name, "guide \(error.placeholder): \(error.message)")
    }
  }
}
