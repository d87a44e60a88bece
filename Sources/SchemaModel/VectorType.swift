/// pgvector's `vector`, `halfvec` or `sparsevec` with its modifier: `vector(1536)`.
public struct VectorType: Hashable, Sendable {
  /// How the elements are stored.
  public enum Storage: String, Hashable, Sendable {
    /// Numbers of single precision.
    case single = "vector"
    /// Numbers of half precision.
    case half = "halfvec"
    /// Those that are not 0, with their places.
    case sparse = "sparsevec"
  }

  public var storage: Storage
  /// The number of elements of all values; `nil` where they may have any.
  public var dimensions: Int?

  /// Makes a type.
  public init(_ storage: Storage, dimensions: Int? = nil) {
    self.storage = storage
    self.dimensions = dimensions
  }

  /// The type as SQL writes it.
  public var description: String {
    storage.rawValue + (dimensions.map { "(\($0))" } ?? "")
  }
}
