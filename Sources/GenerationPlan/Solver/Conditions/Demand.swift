/// What is asked of a three-valued expression.
///
/// A CHECK passes unless it is false, so the demand on a whole CHECK is `isNotFalse`; below NOT,
/// IS NULL or a comparison of truths the other three arise. With a demand pushed to every leaf the
/// third truth value is gone.
enum Demand: Hashable, Sendable {
  case isTrue, isNotFalse, isFalse, isNotTrue

  /// The demand on `e` that equals this demand on `NOT e`.
  var negated: Demand {
    switch self {
    case .isTrue: .isFalse
    case .isFalse: .isTrue
    case .isNotFalse: .isNotTrue
    case .isNotTrue: .isNotFalse
    }
  }

  /// Whether truth, rather than falsehood, is wanted.
  var isPositive: Bool { self == .isTrue || self == .isNotFalse }

  /// Whether NULL will not do.
  var isStrict: Bool { self == .isTrue || self == .isFalse }

  /// The demand of that sign and strictness.
  init(positive: Bool, strict: Bool) {
    switch (positive, strict) {
    case (true, true): self = .isTrue
    case (true, false): self = .isNotFalse
    case (false, true): self = .isFalse
    case (false, false): self = .isNotTrue
    }
  }

  /// Whether a truth value will do; `nil` is NULL.
  func accepts(_ truth: Bool?) -> Bool {
    truth.map { $0 == isPositive } ?? !isStrict
  }
}
