/// The six comparisons of ordered values.
enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The comparison with its sides exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The whole numbers `x` for which `x op position` holds, where `position` lies at `floor` or
  /// between it and the next number.
  func numbers(floor: Int64, isExact: Bool) -> [ClosedRange<Int64>] {
    let next = IntervalSet.adding(floor, 1)
    let before = IntervalSet.adding(floor, -1)
    // Beyond the greatest number nothing is; below the least, everything.
    let isAboveAll = floor == .max && !isExact
    let isBelowAll = floor == .min && !isExact
    let everything: [ClosedRange<Int64>] = [Int64.min...Int64.max]
    switch self {
    case .equal: return isExact ? [floor...floor] : []
    case .notEqual:
      guard isExact else { return everything }
      return (floor == .min ? [] : [Int64.min...before]) + (floor == .max ? [] : [next...Int64.max])
    case .less:
      if isBelowAll { return [] }
      return isExact ? (floor == .min ? [] : [Int64.min...before]) : [Int64.min...floor]
    case .lessOrEqual: return isBelowAll ? [] : [Int64.min...floor]
    case .greater:
      return isAboveAll || floor == .max ? [] : (isBelowAll ? everything : [next...Int64.max])
    case .greaterOrEqual:
      if isAboveAll { return [] }
      if isBelowAll { return everything }
      return isExact ? [floor...Int64.max] : [next...Int64.max]
    }
  }
}

/// The pattern operators by their catalogue names.
struct PatternOperator {
  let language: TextDomain.Pattern.Language
  let ignoresCase: Bool
  let isNegated: Bool

  /// `nil` where `name` is no pattern operator.
  init?(_ name: String) {
    switch name {
    case "~~", "!~~", "~~*", "!~~*": language = .like
    case "~", "!~", "~*", "!~*": language = .regex
    default: return nil
    }
    ignoresCase = name.hasSuffix("*")
    isNegated = name.hasPrefix("!")
  }
}
