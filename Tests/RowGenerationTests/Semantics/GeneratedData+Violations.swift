import SQLEvaluation
import SchemaModel

@testable import GenerationPlan
@testable import RowGeneration

extension GeneratedData {
  /// Everything that a server would refuse, the first few of each kind.
  func violations(now: Int32 = PlanRequest.defaultAsOf) -> [String] {
    let evaluator = Evaluator(schema: schema, now: Int64(now) * 86_400_000_000)
    var found: [String] = []
    for table in schema.tables {
      guard var contents = tables[table.name] else { continue }
      found += contents.faults.prefix(3)
      found += computeColumns(&contents, evaluator)
      found += missingValues(contents)
      found += failedChecks(contents, evaluator)
      found += table.keys.flatMap { duplicates($0, contents, evaluator) }
      found += table.foreignKeys.flatMap { danglingReferences($0, contents) }
    }
    return found
  }

  /// Fills columns that the server computes.
  private func computeColumns(_ contents: inout Contents, _ evaluator: Evaluator) -> [String] {
    for (place, column) in contents.table.columns.enumerated() {
      guard let generation = column.generation else { continue }
      guard
        let compiled = try? evaluator.compile(
          evaluator.inlined(generation),
          columns: contents.table.columns.map { SQLEvaluation.ColumnBinding($0) }, as: column.type)
      else { return ["\(contents.table.name).\(column.name) cannot be computed"] }
      for row in contents.rows.indices {
        guard let value = try? compiled.evaluate(contents.rows[row]) else {
          return ["\(contents.table.name).\(column.name) row \(row) cannot be computed"]
        }
        contents.rows[row][place] = value
      }
    }
    return []
  }

  private func missingValues(_ contents: Contents) -> [String] {
    contents.table.columns.enumerated().compactMap { place, column in
      guard column.isNotNull, column.generation == nil,
        let row = contents.rows.firstIndex(where: { $0[place].isNull })
      else { return nil }
      return "\(contents.table.name).\(column.name) is NULL in row \(row)"
    }
  }

  private func failedChecks(_ contents: Contents, _ evaluator: Evaluator) -> [String] {
    let table = contents.table
    var found: [String] = []
    func test(_ name: String, _ compiled: CompiledExpression?, _ value: ([SQLValue]) -> SQLValue) {
      guard let compiled else {
        found.append("\(table.name): \(name) cannot be evaluated")
        return
      }
      let failing = contents.rows.indices.filter {
        !compiled.isSatisfied(by: contents.rows[$0], domainValue: value(contents.rows[$0]))
      }
      if let row = failing.first {
        let shown = contents.rows[row].enumerated().map { place, value in
          "\(table.columns[place].name)=\(value.text(as: table.columns[place].type).prefix(40))"
        }
        found.append("\(table.name): \(name) fails in \(failing.count) rows, \(row): \(shown)")
      }
    }
    for check in table.checks {
      test(check.name, try? evaluator.compile(evaluator.inlined(check.expression), in: table)) {
        _ in .null
      }
    }
    for (place, column) in table.columns.enumerated() {
      var type = column.type
      while case .domain(let name) = type, let domain = schema.domains[name] {
        for check in domain.checks {
          let compiled = try? evaluator.compile(
            evaluator.inlined(check.expression), columns: [], domain: domain.base)
          test("\(column.name) \(name) \(check.name)", compiled) { $0[place] }
        }
        type = domain.base
      }
    }
    return found
  }

  private func duplicates(_ key: UniqueKey, _ contents: Contents, _ evaluator: Evaluator)
    -> [String]
  {
    let table = contents.table
    let predicate = key.predicate.map { try? evaluator.compile(evaluator.inlined($0), in: table) }
    if let predicate, predicate == nil { return ["\(key.name): its predicate cannot be evaluated"] }
    var parts: [([SQLValue]) -> SQLValue] = []
    for part in key.parts {
      switch part {
      case .column(let name):
        let place = contents.place(name)
        let type = table.columns[place].type
        parts.append { comparable($0[place], type) }
      case .expression(let expression):
        guard let compiled = try? evaluator.compile(evaluator.inlined(expression), in: table) else {
          return ["\(key.name): its expression cannot be evaluated"]
        }
        parts.append { comparable((try? compiled.evaluate($0)) ?? .null, compiled.type) }
      }
    }
    var seen: [[SQLValue]: Int] = [:]
    for (number, row) in contents.rows.enumerated() {
      if case .some(.some(let condition)) = predicate,
        (try? condition.evaluate(row))?.truth != true
      {
        continue
      }
      let values = parts.map { $0(row) }
      if !key.nullsAreEqual, values.contains(where: \.isNull) {
        if key.isPrimary { return ["\(key.name): NULL in row \(number)"] }
        continue
      }
      if let other = seen.updateValue(number, forKey: values) {
        return ["\(key.name): rows \(other) and \(number) are both \(values)"]
      }
    }
    return []
  }

  /// A value as its type compares it: case and trailing blanks do not count where the type says so.
  private func comparable(_ value: SQLValue, _ type: SQLType) -> SQLValue {
    switch (schema.baseType(of: type), value) {
    case (.citext, .text(let text)): .text(text.lowercased())
    case (.char, .text(let text)):
      .text(String(text.reversed().drop { $0 == " " }.reversed()))
    default: value
    }
  }

  private func danglingReferences(_ key: ForeignKey, _ contents: Contents) -> [String] {
    guard let target = tables[key.target] else { return ["\(key.name): no \(key.target)"] }
    let from = key.columns.map { contents.place($0) }
    let to = key.targetColumns.map { target.place($0) }
    func tuple(_ row: [SQLValue], _ places: [Int], _ table: Table) -> [SQLValue] {
      places.map { comparable(row[$0], table.columns[$0].type) }
    }
    let pool = Set(target.rows.map { tuple($0, to, target.table) })
    for (number, row) in contents.rows.enumerated() {
      let values = tuple(row, from, contents.table)
      let nulls = values.count(where: \.isNull)
      if nulls == values.count || (nulls > 0 && !key.matchFull) { continue }
      if !pool.contains(values) {
        return ["\(key.name): row \(number) refers to \(values), which is not in \(key.target)"]
      }
    }
    return []
  }
}
