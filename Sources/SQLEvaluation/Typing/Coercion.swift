import SchemaModel

/// Which types turn into which without being asked, as `pg_cast` has it.
enum Coercion {
  /// Whether a value of `from` may stand where `to` is wanted, by an implicit cast.
  static func isImplicit(_ from: BaseType, _ to: BaseType) -> Bool {
    if from == to { return true }
    switch (from, to) {
    case (.unknown, _), (_, .any), (_, .anyElement): return true
    case (.array, .anyArray), (.enumeration, .anyEnum), (.range, .anyRange): return true
    case (.array, .anyNonArray): return false
    case (_, .anyNonArray): return true
    case (.int2, .int4), (.int2, .int8), (.int2, .numeric), (.int2, .float4), (.int2, .float8),
      (.int2, .oid), (.int4, .int8), (.int4, .numeric), (.int4, .float4), (.int4, .float8),
      (.int4, .oid), (.int8, .numeric), (.int8, .float4), (.int8, .float8), (.int8, .oid),
      (.numeric, .float4), (.numeric, .float8), (.float4, .float8):
      return true
    case (.varchar, .text), (.varchar, .bpchar), (.varchar, .name), (.text, .varchar),
      (.text, .bpchar), (.text, .name), (.bpchar, .text), (.bpchar, .varchar), (.bpchar, .name),
      (.name, .text), (.singleByteChar, .text), (.citext, .text), (.citext, .varchar):
      return true
    case (.date, .timestamp), (.date, .timestampTZ), (.timestamp, .timestampTZ),
      (.time, .interval), (.time, .timeTZ):
      return true
    case (.cidr, .inet), (.bit, .varbit), (.varbit, .bit), (.macaddr, .macaddr8),
      (.macaddr8, .macaddr):
      return true
    case (.array(let x), .array(let y)): return isImplicit(x, y) && !y.isPolymorphic
    default: return false
    }
  }

  /// The type that all of several expressions share, as `UNION`, `CASE` and `IN` find it.
  ///
  /// - Returns: `nil` where they have none.
  static func commonType(_ types: [BaseType]) -> BaseType? {
    guard var chosen = types.first(where: { $0 != .unknown }) else { return .text }
    for type in types where type != .unknown && type != chosen {
      guard type.category == chosen.category else { return nil }
      if !chosen.isPreferred, isImplicit(chosen, type), !isImplicit(type, chosen) { chosen = type }
    }
    return types.allSatisfy { isImplicit($0, chosen) } ? chosen : nil
  }
}
