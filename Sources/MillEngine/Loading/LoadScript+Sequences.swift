internal import GenerationPlan
internal import SchemaModel

extension LoadScript {
  /// A sequence that feeds columns which the data set fills.
  private struct Fed {
    /// An SQL expression for the sequence.
    var sequence: String
    var isAscending: Bool
    /// The furthest value that the sequence will have given, as far as it is known beforehand.
    var furthest: Int64
    /// Columns of numbers that are not a plain count.
    var columns: [(table: QualifiedName, column: String)]
  }

  /// Moves every sequence past the keys to come, before the first row: a trigger that draws from
  /// one while rows are loaded does not meet them.
  mutating func appendSequencesBefore() {
    let fed = fedSequences()
    guard !fed.isEmpty else { return }
    lines.append("-- Sequences go past the keys first, so that triggers may draw from them.")
    let moves = fed.map { "  PERFORM setval(\($0.sequence), \($0.furthest));" }
    lines += ScriptText.block(["BEGIN"] + moves + ["END"]) + [""]
  }

  /// Moves the sequences of columns that hold something other than a count past what they hold.
  mutating func appendSequencesAfter() {
    let fed = fedSequences().filter { !$0.columns.isEmpty }
    guard !fed.isEmpty else { return }
    var block = ["BEGIN"]
    for entry in fed {
      let (pick, bound) = entry.isAscending ? ("greatest", "max") : ("least", "min")
      let found = entry.columns.map { place in
        "(SELECT \(bound)(\(quoteIdentifier(place.column)))::bigint FROM \(place.table.sql))"
      }
      block += [
        "  PERFORM setval(s.seqrelid::regclass,",
        "      least(s.seqmax, greatest(s.seqmin, \(pick)(\(entry.furthest),",
        "        \(found.joined(separator: ",\n        "))))))",
        "    FROM pg_catalog.pg_sequence s WHERE s.seqrelid = (\(entry.sequence))::regclass;",
      ]
    }
    lines += ScriptText.block(block + ["END"]) + [""]
  }

  /// The sequences behind written columns, in load order, each once.
  private func fedSequences() -> [Fed] {
    var fed: [Fed] = []
    for plan in filledTables {
      guard let table = request.schema.table(plan.name) else { continue }
      for columnPlan in plan.writtenColumns {
        guard let column = table.column(columnPlan.name),
          let sequence = sequenceExpression(of: column, in: table)
        else { continue }
        let model = column.sequence.flatMap { request.schema.sequences[$0] }
        let isAscending = (model?.increment ?? 1) >= 0
        let generator = columnPlan.generator
        var furthest = isAscending ? Int64(plan.rows) : -1
        var isCount = false
        if generator.kind == .sequence {
          let step = generator.step ?? 1
          let last = (generator.start ?? 1) + step * Int64(plan.rows - 1)
          furthest = isAscending ? max(last, 1) : min(last, -1)
          isCount = (step >= 0) == isAscending
        }
        if let range = model?.range {
          furthest = min(max(furthest, range.lowerBound), range.upperBound)
        }
        let place =
          isCount || !request.schema.baseType(of: column.type).isNumber
          ? [] : [(table: plan.name, column: column.name)]
        if let index = fed.firstIndex(where: { $0.sequence == sequence }) {
          fed[index].furthest =
            isAscending ? max(fed[index].furthest, furthest) : min(fed[index].furthest, furthest)
          fed[index].columns += place
        } else {
          fed.append(
            Fed(
              sequence: sequence, isAscending: isAscending, furthest: furthest, columns: place))
        }
      }
    }
    return fed
  }

  /// An identity's sequence is asked of the server, which knows what it named it.
  private func sequenceExpression(of column: Column, in table: Table) -> String? {
    if column.identity != nil {
      let arguments = "\(quoteLiteral(table.name.sql)), \(quoteLiteral(column.name))"
      return "pg_catalog.pg_get_serial_sequence(\(arguments))::regclass"
    }
    return column.sequence.map { "\(quoteLiteral($0.sql))::regclass" }
  }
}

extension SQLType {
  /// Whether values have a greatest one that a sequence can go past.
  fileprivate var isNumber: Bool {
    if case .numeric = self { return true }
    return isInteger
  }
}
