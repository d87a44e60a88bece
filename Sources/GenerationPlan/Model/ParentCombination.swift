/// Parents of several references of a row that agree in the columns which the references share, or
/// one reference's parents told apart by a part of its columns: what a key counts where the product
/// of the parents would count what cannot be.
///
/// A row's combination is one row of a join. How many there are is told by the parents' rows alone;
/// see `Room`.
public struct ParentCombination: Hashable, Sendable {
  /// How many combinations there are.
  public struct Room: Hashable, Sendable {
    /// Where the share of the parents that cascades leave childless has none.
    public var preferred: Int
    /// Where every parent may have children.
    public var greatest: Int

    /// A room of `preferred` and of `greatest` combinations.
    public init(preferred: Int, greatest: Int) {
      self.preferred = preferred
      self.greatest = greatest
    }
  }

  /// The foreign keys' names; each shares a column with another one, if there are several.
  public var references: [String]
  /// The key's columns that they set: each combination differs from the others in these.
  public var columns: [String]

  /// A combination of `references` for a key of `columns`.
  public init(references: [String], columns: [String]) {
    self.references = references
    self.columns = columns
  }
}
