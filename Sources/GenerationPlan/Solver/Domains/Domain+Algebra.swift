import SQLEvaluation
import SchemaModel

/// Domains as sets: a domain stands for the set of states a column may be in, its values and NULL.
///
/// Intersection is exact. Union and complement are given only where one domain can say them
/// exactly; the caller splits into cases where it cannot. Ordinal columns are described by
/// `intervals` alone, but for constants finer than the ordinals, which stay in `values`.
extension Domain {
  /// Only NULL.
  static let onlyNull = Domain(null: .required)
  /// Everything but NULL.
  static let notNull = Domain(null: .forbidden)

  /// Whether it restricts nothing.
  var isUniversal: Bool { null == .optional && allowsEveryValue }

  /// Whether every value is allowed, NULL aside.
  var allowsEveryValue: Bool {
    null != .required && intervals == nil && values == nil && text == TextDomain()
      && predicates.isEmpty
  }

  /// Whether NULL is allowed.
  var allowsNull: Bool { null != .forbidden }

  /// Whether some value is allowed, so far as can be told.
  var allowsValues: Bool { null != .required }

  /// The states both allow; `nil` where there are none.
  func intersection(_ other: Domain, _ facts: ColumnFacts) -> Domain? {
    let nullAllowed = allowsNull && other.allowsNull
    guard allowsValues, other.allowsValues, let common = commonValues(other, facts) else {
      return nullAllowed ? .onlyNull : nil
    }
    var result = common
    result.null = nullAllowed ? .optional : .forbidden
    return result
  }

  /// The values both allow, NULL left open; `nil` where there are none.
  private func commonValues(_ other: Domain, _ facts: ColumnFacts) -> Domain? {
    var result = Domain()
    switch (intervals, other.intervals) {
    case (let mine?, let theirs?):
      let common = IntervalSet.intersection(mine, theirs)
      if common.isEmpty { return nil }
      result.intervals = common
    case (let mine, let theirs): result.intervals = mine ?? theirs
    }
    switch (values, other.values) {
    case (let mine?, let theirs?): result.values = mine.filter(theirs.contains)
    case (let mine, let theirs): result.values = mine ?? theirs
    }
    guard let text = text.intersection(other.text) else { return nil }
    result.text = text
    result.predicates = predicates + other.predicates.filter { !predicates.contains($0) }
    if let set = result.intervals, let listed = result.values, let ordinal = facts.ordinal {
      result.values = listed.filter { ordinal.holds($0, within: set) }
      result.intervals = nil
    }
    if result.values?.isEmpty == true { return nil }
    return result
  }

  /// Whether every state allowed here is allowed there.
  func isSubset(of other: Domain, _ facts: ColumnFacts) -> Bool {
    if other.isUniversal { return true }
    guard let common = intersection(other, facts) else { return false }
    return common == self
  }

  /// The states either allows; `nil` where no one domain says it.
  func union(_ other: Domain, _ facts: ColumnFacts) -> Domain? {
    let nullAllowed = allowsNull || other.allowsNull
    var result: Domain
    if !allowsValues {
      result = other
    } else if !other.allowsValues {
      result = self
    } else if let joined = joinedValues(other, facts) {
      result = joined
    } else {
      return nil
    }
    result.null = result.allowsValues ? (nullAllowed ? .optional : .forbidden) : .required
    return result
  }

  private func joinedValues(_ other: Domain, _ facts: ColumnFacts) -> Domain? {
    var (mine, theirs) = (self, other)
    mine.null = .forbidden
    theirs.null = .forbidden
    if mine.isSubset(of: theirs, facts) { return theirs }
    if theirs.isSubset(of: mine, facts) { return mine }
    guard mine.text == theirs.text, mine.predicates == theirs.predicates else { return nil }
    switch (mine.intervals, theirs.intervals, mine.values, theirs.values) {
    case (let a?, let b?, nil, nil):
      let set = IntervalSet.normalised(a + b, step: facts.step)
      mine.intervals = set == facts.bounds.map { [$0] } ? nil : set
      return mine
    case (nil, nil, let a?, let b?):
      mine.values = a + b.filter { !a.contains($0) }
      return mine
    case (nil, _, _?, nil), (_, nil, nil, _?):
      // Constants finer than the ordinals: the ordinals join them where they are few.
      guard let a = mine.listed(facts), let b = theirs.listed(facts) else { return nil }
      mine.intervals = nil
      mine.values = a + b.filter { !a.contains($0) }
      return mine
    default: return nil
    }
  }

  /// The states it does not allow; `nil` where no one domain says it.
  ///
  /// - Returns: an optional within: the outer `nil` is "cannot be said", the inner "no state".
  func complement(_ facts: ColumnFacts) -> Domain?? {
    guard allowsValues else { return .some(.notNull) }
    guard let rest = otherValues(facts) else { return nil }
    switch (rest, allowsNull) {
    case (nil, true): return .some(nil)
    case (nil, false): return .some(.onlyNull)
    case (var values?, let isNullHere):
      values.null = isNullHere ? .forbidden : .optional
      return .some(values)
    }
  }

  /// The values it does not allow: outer `nil` unknown, inner `nil` none.
  private func otherValues(_ facts: ColumnFacts) -> Domain?? {
    if allowsEveryValue { return .some(nil) }
    var parts = 0
    if intervals != nil { parts += 1 }
    if values != nil { parts += 1 }
    if text != TextDomain() { parts += 1 }
    parts += predicates.count
    guard parts == 1 else { return nil }
    if let intervals, let bounds = facts.bounds {
      let rest = IntervalSet.complement(of: intervals, within: bounds, step: facts.step)
      return rest.isEmpty ? .some(nil) : .some(Domain(intervals: rest))
    }
    if let values {
      return TextDomain.excluding(values, facts).map { Domain(text: $0) }.map { .some($0) }
    }
    if let predicate = predicates.first {
      return .some(Domain(predicates: [.isTruth(predicate, false, negated: false)]))
    }
    return text.complement().map { .some(Domain(text: $0)) }
  }

  /// The values in a list, where they are few.
  func listed(_ facts: ColumnFacts, limit: Int = 256) -> [SQLValue]? {
    if let values { return values }
    guard let intervals, IntervalSet.count(intervals, step: facts.step) <= limit,
      let ordinal = facts.ordinal
    else { return nil }
    return IntervalSet.elements(intervals, step: facts.step).map {
      ordinal.value($0, type: facts.base, labels: facts.labels)
    }
  }
}

extension OrdinalType {
  /// Whether a value lies within the set, be it between two ordinals.
  func holds(_ value: SQLValue, within set: [ClosedRange<Int64>]) -> Bool {
    guard let position = position(of: value, labels: []) else { return false }
    return set.contains {
      $0.contains(position.floor) && (position.isExact || position.floor < $0.upperBound)
    }
  }
}
