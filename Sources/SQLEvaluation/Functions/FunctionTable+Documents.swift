extension FunctionTable {
  static func addDocuments(to table: inout OverloadTable) {
    for (name, type) in [("json", BaseType.json), ("jsonb", .jsonb)] {
      table.unary("\(name)_typeof", type, .text) { a throws(EvaluationError) in
        .text(try a.json().typeName)
      }
      table.unary("\(name)_array_length", type, .int4) { a throws(EvaluationError) in
        guard case .array(let items) = try a.json() else {
          throw .runtime("cannot get array length of a non-array")
        }
        return .integer(Int64(items.count))
      }
      for (suffix, asText) in [("", false), ("_text", true)] {
        table.fitted(
          "\(name)_extract_path\(suffix)", [type, .text], asText ? .text : type, variadic: true
        ) { _ in
          .nary { list throws(EvaluationError) in
            let found = JSONPath.descend(try list[0].json(), Array(list.dropFirst()))
            if asText { return JSONText.asText(found, compact: type == .json) }
            guard let found else { return .null }
            return type == .jsonb ? .jsonb(found) : .jsonText(JSONText.compact(found))
          }
        }
      }
    }
    table.unary("jsonb_strip_nulls", .jsonb, .jsonb) { a throws(EvaluationError) in
      .jsonb(withoutNulls(try a.json()))
    }
    addBuilders(to: &table)
  }

  private static func withoutNulls(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.filter { $0.value != .null }
          .map { JSONValue.Member(key: $0.key, value: withoutNulls($0.value)) })
    case .array(let items): .array(items.map(withoutNulls))
    default: value
    }
  }

  private static func addBuilders(to table: inout OverloadTable) {
    table.fitted("to_jsonb", [.anyElement], .jsonb) { context throws(EvaluationError) in
      let convert = try JSONConversion.converter(for: context.arguments[0].type)
      return .unary { a throws(EvaluationError) in .jsonb(try convert(a)) }
    }
    table.fitted("jsonb_build_array", [.any], .jsonb, strict: false, variadic: true) {
      context throws(EvaluationError) in
      let converters = try JSONConversion.converters(context)
      return .nary { list throws(EvaluationError) in
        var items: [JSONValue] = []
        for (value, convert) in zip(list, converters) {
          items.append(value.isNull ? .null : try convert(value))
        }
        return .jsonb(.array(items))
      }
    }
    table.fitted("jsonb_build_object", [.any], .jsonb, strict: false, variadic: true) {
      context throws(EvaluationError) in
      let converters = try JSONConversion.converters(context)
      let renderers = context.arguments.indices.map(context.renderer)
      return .nary { list throws(EvaluationError) in
        guard list.count % 2 == 0 else {
          throw .runtime("argument list must have even number of elements")
        }
        var pairs: [(String, JSONValue)] = []
        for index in stride(from: 0, to: list.count, by: 2) {
          guard !list[index].isNull else { throw .runtime("key must not be null") }
          let value = list[index + 1]
          pairs.append(
            (
              renderers[index](list[index]),
              value.isNull ? .null : try converters[index + 1](value)
            ))
        }
        return .jsonb(.object(pairs: pairs))
      }
    }
    table.nary("jsonb_build_object", [], .jsonb) { _ in .jsonb(.object([])) }
    table.nary("jsonb_build_array", [], .jsonb) { _ in .jsonb(.array([])) }
  }
}

/// SQL values as JSON, `to_jsonb`.
enum JSONConversion {
  typealias Converter = @Sendable (SQLValue) throws(EvaluationError) -> JSONValue

  static func converters(_ context: CallContext) throws(EvaluationError) -> [Converter] {
    var result: [Converter] = []
    for argument in context.arguments { result.append(try converter(for: argument.type)) }
    return result
  }

  static func converter(for type: BaseType) throws(EvaluationError) -> Converter {
    let rendered = type.sqlType
    switch type {
    case .boolean: return { v throws(EvaluationError) in .boolean(try v.boolean()) }
    case .int2, .int4, .int8:
      return { v throws(EvaluationError) in .number(Numeric(try v.integer())) }
    case .numeric:
      return { v throws(EvaluationError) in
        let number = try v.numeric()
        return number.isFinite ? .number(number) : .string(number.description)
      }
    case .float4, .float8:
      return { v in
        let text = v.text(as: rendered)
        guard let number = Numeric(text), number.isFinite else { return .string(text) }
        return .number(number)
      }
    case .json, .jsonb:
      return { v throws(EvaluationError) in
        if case .jsonText(let text) = v, let value = JSONParser.parse(text) { return value }
        return try v.json()
      }
    case .array(let element):
      let inner = try converter(for: element)
      return { v throws(EvaluationError) in try list(v, inner) }
    case .timestamp, .timestampTZ:
      return { v in
        let text = v.text(as: rendered)
        let joined = TextMath.replaced(text, " ", "T")
        return .string(text.hasSuffix("+00") ? joined + ":00" : joined)
      }
    case .record, .opaque: throw .unsupported("to_jsonb of \(type.displayName)")
    default: return { v in .string(v.text(as: rendered)) }
    }
  }

  private static func list(_ value: SQLValue, _ inner: Converter) throws(EvaluationError)
    -> JSONValue
  {
    guard case .array(let items) = value else { return value.isNull ? .null : try inner(value) }
    var result: [JSONValue] = []
    for item in items { result.append(try list(item, inner)) }
    return .array(result)
  }
}
