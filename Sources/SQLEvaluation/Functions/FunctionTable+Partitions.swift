extension FunctionTable {
  static func addPartitions(to table: inout OverloadTable) {
    // The parent, its modulus and the remainder, then the partition key.
    table.fitted(
      "satisfies_hash_partition", [.any, .int4, .int4, .any], .boolean, strict: false,
      variadic: true
    ) { context throws(EvaluationError) in
      let types = context.arguments.dropFirst(3).map(\.type)
      for type in types where !PartitionHash.knows(type) {
        throw .unsupported("the partition hash of \(type.displayName)")
      }
      return .nary { list throws(EvaluationError) in
        guard case .integer(let modulus) = list[1], case .integer(let remainder) = list[2],
          modulus > 0
        else {
          throw .runtime("modulus for hash partition must be an integer value greater than zero")
        }
        let hash = try PartitionHash.hash(Array(list.dropFirst(3)), types)
        return .boolean(hash % UInt64(modulus) == UInt64(remainder))
      }
    }
  }
}
