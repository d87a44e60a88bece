public import SQLEvaluation
public import SchemaModel

/// What a column may hold: the intersection of everything that constrains it alone.
public struct Domain: Hashable, Sendable {
  /// Whether NULL is allowed, demanded or forbidden.
  public enum Nullability: Hashable, Sendable { case optional, required, forbidden }

  public var null: Nullability
  /// Restriction of an ordinal column; `nil` leaves the type's own bounds. Disjoint, ascending.
  public var intervals: [ClosedRange<Int64>]?
  /// The only values allowed, for any type; `nil` where the set is not finite or too large. Where
  /// an ordinal column has both, they say the same; constants finer than the ordinals are here alone.
  public var values: [SQLValue]?
  /// Restrictions of a character column.
  public var text: TextDomain
  /// Conditions on this column alone that none of the above expresses (`.column(name)` inside).
  /// A finite set of candidates can be filtered by them; otherwise they are residual.
  public var predicates: [Expression]
  /// The constraints this domain comes from, for reports.
  public var sources: [ConstraintID]

  /// Everything, unless told otherwise.
  public init(
    null: Nullability = .optional, intervals: [ClosedRange<Int64>]? = nil,
    values: [SQLValue]? = nil, text: TextDomain = TextDomain(), predicates: [Expression] = [],
    sources: [ConstraintID] = []
  ) {
    self.null = null
    self.intervals = intervals
    self.values = values
    self.text = text
    self.predicates = predicates
    self.sources = sources
  }

  /// The same values, wherever they come from.
  public var withoutSources: Domain {
    var copy = self
    copy.sources = []
    return copy
  }
}

/// Bounds and patterns of a character column's values.
public struct TextDomain: Hashable, Sendable {
  /// A pattern a value must match, or must not.
  public struct Pattern: Hashable, Sendable {
    /// The notation of the pattern.
    public enum Language: Hashable, Sendable { case regex, like, similar }
    public var language: Language
    public var pattern: String
    public var ignoresCase: Bool
    public var isNegated: Bool

    /// Makes a pattern.
    public init(language: Language, pattern: String, ignoresCase: Bool, isNegated: Bool) {
      self.language = language
      self.pattern = pattern
      self.ignoresCase = ignoresCase
      self.isNegated = isNegated
    }
  }

  /// Which letters may occur.
  public enum LetterCase: Hashable, Sendable { case any, lower, upper }

  /// Characters (or array elements, for an array column).
  public var length: ClosedRange<Int>
  /// Bytes.
  public var octets: ClosedRange<Int>
  public var patterns: [Pattern]
  public var letterCase: LetterCase
  /// No leading or trailing blanks (`btrim(x) = x`) and at least one other character where true.
  public var isTrimmed: Bool

  /// Any text.
  public init(
    length: ClosedRange<Int> = 0...Int.max, octets: ClosedRange<Int> = 0...Int.max,
    patterns: [Pattern] = [], letterCase: LetterCase = .any, isTrimmed: Bool = false
  ) {
    self.length = length
    self.octets = octets
    self.patterns = patterns
    self.letterCase = letterCase
    self.isTrimmed = isTrimmed
  }
}
