extension FunctionTable {
  /// Counting of NULLs, networks, UUIDs, labels.
  static func addMiscellany(to table: inout OverloadTable) {
    table.fitted("num_nulls", [.any], .int4, strict: false, variadic: true) { _ in
      .nary { .integer(Int64($0.count { $0.isNull })) }
    }
    table.fitted("num_nonnulls", [.any], .int4, strict: false, variadic: true) { _ in
      .nary { .integer(Int64($0.count { !$0.isNull })) }
    }
    table.nary("uuid_nil", [], .uuid) { _ in .uuid(0, 0) }
    table.unary("family", .inet, .int4) { a throws(EvaluationError) in
      .integer(try a.network().isV6 ? 6 : 4)
    }
    table.unary("masklen", .inet, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.network().maskLength))
    }
    table.unary("host", .inet, .text) { a throws(EvaluationError) in .text(try a.network().host) }
    table.unary("text", .inet, .text) { a throws(EvaluationError) in
      .text(try a.network().text(isCIDR: true))
    }
    table.unary("network", .inet, .cidr) { a throws(EvaluationError) in
      var address = try a.network()
      address.address &= ~address.hostMask
      return .network(address)
    }
    table.unary("netmask", .inet, .inet) { a throws(EvaluationError) in
      let address = try a.network()
      let all: UInt128 = address.isV6 ? .max : 0xFFFF_FFFF
      return .network(
        NetworkAddress(
          isV6: address.isV6, address: all & ~address.hostMask, maskLength: address.width))
    }
    table.unary("broadcast", .inet, .inet) { a throws(EvaluationError) in
      var address = try a.network()
      address.address |= address.hostMask
      return .network(address)
    }
    table.binary("set_masklen", .inet, .int4, .inet) { a, b throws(EvaluationError) in
      var address = try a.network()
      let length = Int(clamping: try b.integer())
      guard (-1...address.width).contains(length) else { throw .runtime("invalid mask length") }
      address.maskLength = length == -1 ? address.width : length
      return .network(address)
    }
    table.unary("nlevel", .opaque("ltree"), .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.text().split(separator: ".").count))
    }
    for (name, result) in [("booleq", true), ("boolne", false)] {
      table.binary(name, .boolean, .boolean, .boolean) { a, b throws(EvaluationError) in
        .boolean((try a.boolean() == b.boolean()) == result)
      }
    }
  }
}
