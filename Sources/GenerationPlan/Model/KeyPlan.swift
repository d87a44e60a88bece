public import SchemaModel

/// How a UNIQUE key is kept: every row gets its own element of the value space, by construction.
public struct KeyPlan: Sendable {
  /// How rows come to differ in the key.
  public enum Strategy: Sendable {
    /// Nothing to do: what keeps another key, by its name, keeps this one too; or a self-reference,
    /// by its name, whose draw is `.chained`.
    case implied(by: String)
    /// This column alone is different in each row: its generator is a bijection.
    case column(String)
    /// The digits together are different in each row: a mixed-radix number under a bijection, the
    /// first digit varying fastest. A foreign key that is unique alone is a product of one digit.
    ///
    /// Products of one table that share a digit begin with the same digits, as far as they share
    /// any, and are numbered together: row i has the same number in all of them, a bijection on
    /// 0 ..< the least of their capacities that leaves greater indices as they are, so that each
    /// digit of the row has one value and the rows below a product's capacity differ in it.
    case product([Digit])
    /// Line items: consecutive rows belong to one parent (`reference`, a foreign key's name), and
    /// `counter` (an integer column) numbers them from its least value.
    case lineItems(reference: String, counter: String, meanPerParent: Double)
    /// EXCLUDE with `&&`: within each combination of `equal` (which may be empty) rows take
    /// disjoint slots of a time line (or of a number line), one after the other. The slot is the
    /// range `lower` ..< `upper` of two columns, or the range column `lower` where `upper` is nil.
    case slots(equal: [Digit], lower: String, upper: String?)
    /// The key allows one row in all.
    case single
  }

  /// One digit of a key: a column's n-th value, or a foreign key's n-th parent.
  public struct Digit: Hashable, Sendable {
    /// What the digit decides.
    public enum Source: Hashable, Sendable {
      case column(String)
      /// By the foreign key's name.
      case reference(String)
      /// The n-th combination of parents that agree with one another.
      case combination(ParentCombination)
    }
    public var source: Source
    /// How many different values it has.
    public var radix: Int

    /// Makes a digit.
    public init(source: Source, radix: Int) {
      self.source = source
      self.radix = radix
    }
  }

  /// What two digits of a product that point at the same table must be to one another.
  public struct Pairing: Hashable, Sendable {
    /// The ways of two digits to be different.
    public enum Kind: Hashable, Sendable {
      /// `left <> right`: n (n - 1) pairs of n parents.
      case distinct
      /// `left < right`, in the order of the values: n (n - 1) / 2 pairs.
      case ascending
    }
    public var kind: Kind
    public var left: Digit.Source
    public var right: Digit.Source

    /// Makes a pairing.
    public init(_ kind: Kind, left: Digit.Source, right: Digit.Source) {
      self.kind = kind
      self.left = left
      self.right = right
    }
  }

  public var key: UniqueKey
  public var strategy: Strategy
  /// How many different keys the strategy can make; `Int.max` where they are more than any table
  /// has rows.
  public var candidates: Int
  /// The most rows that can be under the key: its candidates, less those that CHECKs refuse where
  /// these have been counted.
  public var capacity: Int
  /// Expressions in which rows must differ besides, since different columns may give the same; empty
  /// where the strategy alone tells rows apart.
  public var distinctParts: [Expression] = []
  /// Set where two neighbouring digits of the product are tied to one another.
  public var pairing: Pairing?
  /// Where slots lie.
  public var line: SlotLine?
  /// Where the table has more rows than `capacity`: what these columns hold, instead of their own
  /// domain, in the rows from `capacity` on, which so are outside the key (its predicate is false
  /// or one of its columns NULL). Empty otherwise.
  public var overflow: [String: Domain]

  /// Makes a key plan.
  public init(
    key: UniqueKey, strategy: Strategy, capacity: Int, pairing: Pairing? = nil,
    overflow: [String: Domain] = [:]
  ) {
    self.key = key
    self.strategy = strategy
    candidates = capacity
    self.capacity = capacity
    self.pairing = pairing
    self.overflow = overflow
  }
}
