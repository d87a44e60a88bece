/// Which constraint of a table is meant.
///
/// A name is not enough: the CHECK of a domain may have the name of a CHECK of the table, and holds
/// for each column of the domain apart.
public struct ConstraintID: Hashable, Sendable {
  /// What a constraint belongs to.
  public enum Owner: Hashable, Sendable {
    /// A CHECK of the table.
    case table(QualifiedName)
    /// A CHECK of a domain, as it holds for one column of the table.
    case domain(QualifiedName, column: String)
    /// The CHECKs of domains inside of a column's type.
    case parts(column: String)
    /// The bounds of a partition, or of all partitions of a table.
    case partitionBounds(QualifiedName)
    /// What is asked of a table's rows beside its own constraints: to keep clear of rows that are
    /// there, to leave a trigger room.
    case implied(QualifiedName)
    /// What the server computes of a row, which must be no error: an index on an expression, a
    /// partition key.
    case computed(QualifiedName)
  }

  public var owner: Owner
  /// Its place among the owner's constraints.
  public var place: Int
  /// Its name, for messages.
  public var name: String

  /// Makes an identity.
  public init(_ owner: Owner, place: Int, name: String) {
    self.owner = owner
    self.place = place
    self.name = name
  }
}

extension ConstraintID: Comparable {
  /// By owner and place, so that what is collected by identity has an order of its own.
  public static func < (one: ConstraintID, other: ConstraintID) -> Bool {
    let (mine, theirs) = (one.owner.rank, other.owner.rank)
    return (mine.kind, mine.name, mine.column, one.place, one.name)
      < (theirs.kind, theirs.name, theirs.column, other.place, other.name)
  }
}

extension ConstraintID.Owner {
  fileprivate var rank: (kind: Int, name: QualifiedName, column: String) {
    switch self {
    case .table(let name): (0, name, "")
    case .domain(let name, let column): (1, name, column)
    case .parts(let column): (2, QualifiedName(name: ""), column)
    case .partitionBounds(let name): (3, name, "")
    case .implied(let name): (4, name, "")
    case .computed(let name): (5, name, "")
    }
  }
}

extension ConstraintID: CustomStringConvertible {
  /// The constraint's name.
  public var description: String { name }
}

extension [ConstraintID] {
  /// The names, for messages: each once.
  public var names: String {
    var names: [String] = []
    for id in self where !names.contains(id.name) { names.append(id.name) }
    return names.joined(separator: ", ")
  }
}
