internal import SchemaModel

/// Rows that a query makes of constants: `generate_series(1, 50)`, `unnest(ARRAY['a', 'b'])`,
/// `(VALUES (1, 'a'), (2, 'b')) AS v (id, name)`.
extension StatementReader {
  /// More rows than these are not written out.
  private static let mostRows: Int64 = 10_000

  /// The rows of a query over one such source, column by column; `nil` of any other query.
  func constantRows(of query: SyntaxNode) -> (rows: [[Expression]], isSubset: Bool)? {
    let sources = query["fromClause"].items
    let filters: [StaticString] = [
      "groupClause", "havingClause", "windowClause", "larg", "valuesLists", "withClause",
    ]
    guard filters.allSatisfy({ !query[$0].isPresent }) else { return nil }
    if sources.isEmpty { return rows(ofItems: query) }
    guard sources.count == 1, let source = constantSource(sources[0]) else { return nil }
    let targets = query["targetList"].items.map { $0.body["val"] }
    let isWhole = targets.count == 1 && targets[0].body["fields"].items.last?.kind == "A_Star"
    let items = targets.map(procedural)
    let rows = source.rows.map { row in
      let fields = Dictionary(zip(source.columns, row)) { first, _ in first }
      return isWhole
        ? row : items.map { $0.replacing(fields, of: source.alias) }
    }
    let isSubset = ["whereClause", "limitCount", "limitOffset", "distinctClause"].contains {
      query[$0].isPresent
    }
    return (rows, isSubset)
  }

  /// `SELECT unnest(ARRAY['a', 'b']), true`: a row for each value of the one item that makes rows.
  private func rows(ofItems query: SyntaxNode) -> (rows: [[Expression]], isSubset: Bool)? {
    let targets = query["targetList"].items.map { $0.body["val"] }
    let makers = targets.indices.filter { Self.makesRows(targets[$0]) }
    guard makers.count == 1, let values = series(targets[makers[0]].body) else { return nil }
    let items = targets.map(procedural)
    let rows = values.map { value in
      items.indices.map { $0 == makers[0] ? value : items[$0] }
    }
    return (rows, query["whereClause"].isPresent)
  }

  /// Whether an item of a query makes several rows of one.
  static func makesRows(_ item: SyntaxNode) -> Bool {
    let functions = [
      "generate_series", "unnest", "regexp_split_to_table", "string_to_table",
      "json_array_elements", "jsonb_array_elements", "json_array_elements_text",
      "jsonb_array_elements_text", "json_each", "jsonb_each", "jsonb_object_keys",
    ]
    return item.kind == "FuncCall"
      && functions.contains(item.body["funcname"].names.last ?? "")
  }

  private struct ConstantSource {
    var alias: String
    var columns: [String]
    var rows: [[Expression]]
  }

  private func constantSource(_ node: SyntaxNode) -> ConstantSource? {
    let alias = node.body["alias"]
    let names = alias["colnames"].names
    switch node.kind {
    case "RangeSubselect":
      let lists = node.body["subquery"].body["valuesLists"].items
      guard !lists.isEmpty, let name = alias["aliasname"].string else { return nil }
      let rows = lists.map { $0.items.map(procedural) }
      let width = rows.map(\.count).max() ?? 0
      let columns = (0..<width).map { $0 < names.count ? names[$0] : "column\($0 + 1)" }
      return ConstantSource(alias: name, columns: columns, rows: rows)
    case "RangeFunction":
      guard let call = node.body["functions"].items.first?.items.first, call.kind == "FuncCall",
        let values = series(call.body)
      else { return nil }
      let function = call.body["funcname"].names.last ?? ""
      let name = alias["aliasname"].string ?? function
      return ConstantSource(
        alias: name, columns: [names.first ?? name], rows: values.map { [$0] })
    default: return nil
    }
  }

  /// The values of `generate_series` over whole numbers, or of `unnest` of an array.
  private func series(_ call: SyntaxNode) -> [Expression]? {
    let arguments = call["args"].items.map(procedural)
    switch call["funcname"].names.last {
    case "generate_series":
      let numbers = arguments.compactMap { argument -> Int64? in
        if case .literal(.integer(let number)) = argument { number } else { nil }
      }
      guard numbers.count == arguments.count, (2...3).contains(numbers.count) else { return nil }
      let step = numbers.count == 3 ? numbers[2] : 1
      guard step > 0, numbers[1] >= numbers[0],
        (numbers[1] - numbers[0]) / step < Self.mostRows
      else { return nil }
      return stride(from: numbers[0], through: numbers[1], by: Int(step)).map {
        .literal(.integer($0))
      }
    case "unnest":
      guard arguments.count == 1 else { return nil }
      return arguments[0].arrayElements
    default: return nil
    }
  }

  private func procedural(_ node: SyntaxNode) -> Expression {
    QueryReader(catalog: catalog, origin: origin).expression(node)
  }
}

extension Expression {
  fileprivate var arrayElements: [Expression]? {
    switch self {
    case .array(let elements): elements
    case .cast(let inner, _): inner.arrayElements
    default: nil
    }
  }

  /// The expression with a source's fields in the place of its columns.
  fileprivate func replacing(_ fields: [String: Expression], of alias: String) -> Expression {
    switch self {
    case .column(let name): fields[name] ?? self
    case .field(.column(alias), let name): fields[name] ?? self
    default: mapChildren { $0.replacing(fields, of: alias) }
    }
  }
}
