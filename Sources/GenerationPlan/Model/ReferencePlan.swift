public import SQLEvaluation
public import SchemaModel

/// How a foreign key picks the parent row for each child row.
public struct ReferencePlan: Sendable {
  /// The ways to choose a parent.
  public enum Draw: Hashable, Sendable {
    /// Any parent row, by this distribution over parent rows.
    case random(Distribution)
    /// The parent's index is decided by one of this table's keys: a digit of `.product` or the
    /// reference of `.lineItems`.
    case keyDigit
    /// A self-reference: roots do as `root` says, later tiers point at earlier rows.
    case tiered(rootShare: Double)
    /// A self-reference that is unique: the first `roots` rows do as `root` says, and row i points at
    /// row i - roots.
    case chained(roots: Int)
  }

  /// What the rows do that no earlier row is a parent of.
  public enum Root: String, Hashable, Sendable {
    /// They are NULL.
    case null
    /// They point at themselves.
    case itself
    /// They point at one another, as NULL is forbidden and so is pointing at oneself: the first two
    /// rows of a tree, the rows of a unique reference by twos.
    case another
  }

  /// What a reference has in common with the table's other references.
  public enum Sharing: Hashable, Sendable {
    /// It alone decides its columns.
    case alone
    /// The other reference, by its name, sets every column of this one, and the row it points at
    /// refers on to the parent meant here. Drawn for itself only where the other one is NULL.
    case implied(by: String)
    /// Some of its columns are set by these other references (earlier in `TablePlan.references`):
    /// it is drawn among the parents that agree with them.
    case within([String])
  }

  public var foreignKey: ForeignKey
  public var draw: Draw
  public var sharing: Sharing
  /// Rows in the referenced table; 0 makes every reference NULL.
  public var parentRows: Int
  /// Parents that get children, 0 to 1: a share of CASCADE parents stays childless (S7).
  public var parentShare: Double
  /// Share of rows whose reference is NULL.
  public var nullRate: Double
  /// The reference closes a cycle: it is loaded as NULL and set by a fix-up; where it can be
  /// neither NULL nor deferred, the cycle's tables are loaded in one statement.
  public var isDeferred: Bool
  /// What a plan file sets of the reference; `nil` where all is concluded.
  public var wish: PlanOverrides.Reference?
  /// Of a self-reference.
  public var root = Root.null
  /// Of a self-reference: the columns that a row has in common with its parent and that nothing else
  /// decides, with how many values they have; so few that rows find parents.
  public var groups: [String: Int] = [:]
  /// Rows of the target that the schema's script inserts and that are drawn as parents beside those
  /// that are made: what they hold in the referred columns, as the referring columns' types have it.
  public var present: [[SQLValue]] = []
  /// The share of rows that refer to one of these, where there are any.
  public static let presentShare = 0.5

  /// Makes a reference plan.
  public init(
    foreignKey: ForeignKey, draw: Draw, sharing: Sharing = .alone, parentRows: Int,
    parentShare: Double = 1, nullRate: Double = 0, isDeferred: Bool = false
  ) {
    self.foreignKey = foreignKey
    self.draw = draw
    self.sharing = sharing
    self.parentRows = parentRows
    self.parentShare = parentShare
    self.nullRate = nullRate
    self.isDeferred = isDeferred
  }
}
