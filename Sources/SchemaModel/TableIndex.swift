/// An index that is not unique. It constrains no pair of rows, but the server computes its
/// expressions and its predicate for every row, and its entries have a greatest size.
///
/// Unique indexes and the indexes of constraints are in `Table.keys`.
public struct TableIndex: Sendable {
  public var name: String
  /// The access method by its name in the catalogue: `btree`, `gin`, `gist`, `brin`, …
  public var method: String
  public var parts: [UniqueKey.Part]
  /// The columns of INCLUDE.
  public var included: [String]
  /// `WHERE …` of a partial index.
  public var predicate: Expression?
  public var range: SourceRange?

  /// Makes an index.
  public init(
    name: String, method: String = "btree", parts: [UniqueKey.Part], included: [String] = [],
    predicate: Expression? = nil, range: SourceRange? = nil
  ) {
    self.name = name
    self.method = method
    self.parts = parts
    self.included = included
    self.predicate = predicate
    self.range = range
  }

  /// The columns it reads, each once: parts, INCLUDE and predicate.
  public var columns: [String] {
    var found: [String] = []
    func note(_ names: [String]) {
      for name in names where !found.contains(name) { found.append(name) }
    }
    for part in parts {
      switch part {
      case .column(let name): note([name])
      case .expression(let expression): note(expression.columns)
      }
    }
    note(included)
    note(predicate?.columns ?? [])
    return found
  }
}
