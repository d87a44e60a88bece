import SchemaModel
import Yams

/// Writes a plan as YAML: blocks for what is long, one line for what is short.
struct PlanFileWriter {
  let plan: Plan
  let schema: Schema
  let schemaFile: String

  private static let header = """
    # A Rowmill plan: every entry can be changed, and left out to be concluded anew.
    # "from" and "note" say why an entry is so. An entry that keeps them and says what it said follows
    # the options that are given beside the plan; any other is as it is written.

    """

  /// The whole file.
  func text() -> String {
    let root = mapping([
      ("version", scalar("\(PlanFile.version)")), ("schema", string(schemaFile)),
      ("seed", scalar("\(plan.seed)")), volume, ("edge_cases", scalar("\(plan.edgeCaseRate)")),
      ("as_of", scalar(OrdinalType.date.text(of: Int64(plan.asOf), in: schema))),
      ("locale", scalar(plan.locale)),
      ("tables", mapping(plan.tables.map { ($0.name.description, table($0)) })),
    ])
    do {
      return Self.header + (try Yams.serialize(node: root, width: -1, allowUnicode: true))
    } catch {
      preconditionFailure("a plan cannot be written as YAML: \(error)")
    }
  }

  // MARK: Parts

  /// What was asked of the tables that were not asked for by name.
  private var volume: (String, Node) {
    if let total = plan.totalRows { return ("total_rows", scalar("\(total)")) }
    return ("rows", scalar("\(plan.rowsForAll ?? PlanRequest.defaultRows)"))
  }

  private func table(_ table: TablePlan) -> Node {
    var entries: [(String, Node)] = [("rows", scalar("\(table.rows)"))]
    if let note = table.emptyReason ?? table.clamp { entries.append(("note", string(note))) }
    if !table.columns.isEmpty {
      entries.append(("columns", mapping(table.columns.map { ($0.name, column($0)) })))
    }
    if !table.references.isEmpty {
      entries.append(
        (
          "references",
          mapping(table.references.map { ($0.foreignKey.name, reference($0, in: table)) })
        ))
    }
    return mapping(entries)
  }

  private func column(_ column: ColumnPlan) -> Node {
    if column.generator.kind == .reference, let wished = column.wish?.generator?.value {
      let reason = ("from", string(PlanEdits.reason))
      return mapping(GeneratorEntries(wished).entries + [reason])
    }
    var entries = GeneratorEntries(column.generator).entries
    if column.generator.kind != .reference {
      entries.append(("null_rate", scalar("\(column.nullRate)")))
      entries.append(("edge_cases", scalar("\(column.takesEdgeCases)")))
    }
    let reason = column.reason.isEmpty ? "the schema" : column.reason
    entries.append(("from", string(reason)))
    return mapping(entries)
  }

  private func reference(_ reference: ReferencePlan, in table: TablePlan) -> Node {
    var entries: [(String, Node)] = []
    switch reference.draw {
    case .random(let distribution):
      entries.append(("distribution", GeneratorEntries.node(of: distribution)))
    case .tiered(let share): entries.append(("root_share", scalar("\(share)")))
    case .keyDigit, .chained: break
    }
    for key in table.keys {
      if case .lineItems(reference.foreignKey.name, _, let mean) = key.strategy {
        entries.append(("fan_out", scalar("\(mean)")))
        break
      }
    }
    entries.append(("null_rate", scalar("\(reference.nullRate)")))
    entries.append(("parent_share", scalar("\(reference.parentShare)")))
    entries.append(
      ("note", string("\(reference.parentRows) rows of \(reference.foreignKey.target)")))
    return mapping(entries)
  }
}

// Tags are given, not resolved: `basic` saves the regular expressions that others are told by. They
// are made once, since each makes tables of its own.
nonisolated(unsafe) private let textTag = Tag(.str, .basic)
nonisolated(unsafe) private let mapTag = Tag(.map, .basic)

/// A mapping in the order given.
func mapping(_ entries: [(String, Node)], flow: Bool = false) -> Node {
  .mapping(
    Node.Mapping(
      entries.map { (string($0.0), $0.1) }, unsafe mapTag, flow ? .flow : .block))
}

/// A number, a truth value or a date: written as it is.
func scalar(_ text: String) -> Node { .scalar(Node.Scalar(text, unsafe textTag, .plain)) }

/// A text: quoted wherever another reader might take it for something else.
func string(_ text: String) -> Node {
  let isWord =
    text.first?.isLetter == true
    && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-. ".contains($0)) }
    && text.last != " "
    && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
  let isSingle = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  return .scalar(
    Node.Scalar(text, unsafe textTag, isWord ? .plain : isSingle ? .singleQuoted : .doubleQuoted)
  )
}
