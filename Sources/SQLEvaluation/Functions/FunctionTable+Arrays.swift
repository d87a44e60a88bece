extension FunctionTable {
  static func addArrays(to table: inout OverloadTable) {
    table.binary("array_length", .anyArray, .int4, .int4) { a, b throws(EvaluationError) in
      let (sizes, level) = (a.dimensions, Int(clamping: try b.integer()))
      return sizes.indices.contains(level - 1) ? .integer(Int64(sizes[level - 1])) : .null
    }
    table.binary("array_lower", .anyArray, .int4, .int4) { a, b throws(EvaluationError) in
      a.dimensions.indices.contains(Int(clamping: try b.integer() - 1)) ? .integer(1) : .null
    }
    table.binary("array_upper", .anyArray, .int4, .int4) { a, b throws(EvaluationError) in
      let (sizes, level) = (a.dimensions, Int(clamping: try b.integer()))
      return sizes.indices.contains(level - 1) ? .integer(Int64(sizes[level - 1])) : .null
    }
    table.unary("array_ndims", .anyArray, .int4) { a in
      a.dimensions.isEmpty ? .null : .integer(Int64(a.dimensions.count))
    }
    table.unary("cardinality", .anyArray, .int4) { a throws(EvaluationError) in
      .integer(Int64(try a.elements().flattened.count))
    }
    table.fitted("array_append", [.anyArray, .anyElement], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in .array(try ArrayMath.flat(a) + [b]) }
    }
    table.fitted("array_prepend", [.anyElement, .anyArray], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in .array([a] + (try ArrayMath.flat(b))) }
    }
    table.fitted("array_cat", [.anyArray, .anyArray], .anyArray, strict: false) { _ in
      .binary { a, b throws(EvaluationError) in try ArrayMath.concatenated(a, b) }
    }
    addSearches(to: &table)
    addTextConversions(to: &table)
  }

  private static func addSearches(to table: inout OverloadTable) {
    @Sendable func order(_ context: CallContext) throws(EvaluationError) -> Comparison {
      guard let element = context.element, let order = ValueOrder.comparison(for: element) else {
        throw .unsupported("\(context.name) on elements that have no equality")
      }
      return order
    }
    @Sendable func same(_ a: SQLValue, _ b: SQLValue, _ order: Comparison) -> Bool {
      a.isNull || b.isNull ? a.isNull && b.isNull : order(a, b) == 0
    }
    table.fitted("array_position", [.anyArray, .anyElement], .int4, strict: false) {
      context throws(EvaluationError) in
      let order = try order(context)
      return .binary { a, b throws(EvaluationError) in
        if a.isNull { return .null }
        let index = try ArrayMath.flat(a).firstIndex { same($0, b, order) }
        return index.map { .integer(Int64($0 + 1)) } ?? .null
      }
    }
    table.fitted("array_positions", [.anyArray, .anyElement], .array(.int4), strict: false) {
      context throws(EvaluationError) in
      let order = try order(context)
      return .binary { a, b throws(EvaluationError) in
        if a.isNull { return .null }
        let items = try ArrayMath.flat(a)
        return .array(
          items.indices.filter { same(items[$0], b, order) }.map { .integer(Int64($0 + 1)) })
      }
    }
    table.fitted("array_remove", [.anyArray, .anyElement], .anyArray, strict: false) {
      context throws(EvaluationError) in
      let order = try order(context)
      return .binary { a, b throws(EvaluationError) in
        a.isNull ? .null : .array(try ArrayMath.flat(a).filter { !same($0, b, order) })
      }
    }
    table.fitted("array_replace", [.anyArray, .anyElement, .anyElement], .anyArray, strict: false) {
      context throws(EvaluationError) in
      let order = try order(context)
      return .nary { list throws(EvaluationError) in
        if list[0].isNull { return .null }
        return .array(try list[0].elements().map { same($0, list[1], order) ? list[2] : $0 })
      }
    }
  }

  private static func addTextConversions(to table: inout OverloadTable) {
    for extra in [[], [BaseType.text]] {
      table.fitted("array_to_string", [.anyArray, .text] + extra, .text, strict: false) { context in
        let element = (context.element ?? .text).sqlType
        return .nary { list throws(EvaluationError) in
          if list[0].isNull || list[1].isNull { return .null }
          let filler = list.count > 2 ? list[2].string : nil
          let parts = try list[0].elements().flattened.compactMap { item in
            item.isNull ? filler : item.text(as: element)
          }
          return .text(parts.joined(separator: try list[1].text()))
        }
      }
      table.fitted("string_to_array", [.text, .text] + extra, .array(.text), strict: false) { _ in
        .nary { list throws(EvaluationError) in
          if list[0].isNull { return .null }
          let text = try list[0].text()
          if text.isEmpty { return .array([]) }
          let filler = list.count > 2 ? list[2].string : nil
          let pieces: [String]
          if list[1].isNull {
            pieces = text.unicodeScalars.map { String(Character($0)) }
          } else if try list[1].text().isEmpty {
            pieces = [text]
          } else {
            pieces = TextMath.pieces(text, separator: try list[1].text())
          }
          return .array(pieces.map { $0 == filler ? .null : .text($0) })
        }
      }
    }
  }
}
