/// A value of some SQL type.
public indirect enum SQLValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case text(String)
}
