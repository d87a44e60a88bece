internal import SchemaModel

/// Triggers and rules.
extension StatementReader {
  /// Bits of a trigger's kind (`pg_trigger.tgtype`).
  private enum TriggerBit {
    static let before = 1 << 1
    static let insert = 1 << 2
    static let insteadOf = 1 << 6
  }

  func createTrigger(_ body: SyntaxNode, _ statement: Statement) {
    guard let table = existingTable(body["relation"]) else { return }
    let name = body["trigname"].string ?? ""
    let functionName = body["funcname"].names
    let function =
      catalog.resolve(functionName) { catalog.schema.functions[$0] != nil }
      // The server's own, such as tsvector_update_trigger, unless it says otherwise.
      ?? catalog.newName(functionName.count > 1 ? functionName : ["pg_catalog"] + functionName)
    let timing = body["timing"].int
    var hook = TableHook(
      name: name, kind: .trigger,
      isBefore: timing & (TriggerBit.before | TriggerBit.insteadOf) != 0,
      firesOnInsert: body["events"].int & TriggerBit.insert != 0, isRowLevel: body["row"].bool,
      function: function, range: range(ofName: [name], in: statement))
    if body["whenClause"].isPresent {
      hook.condition = QueryReader(catalog: catalog, origin: origin)
        .expression(body["whenClause"])
    }
    hook.isDeferred = body["initdeferred"].bool
    hook.newTable =
      body["transitionRels"].items.map(\.body).first { $0["isNew"].bool }?["name"].string
    catalog.update(table) { draft in
      draft.table.hooks.removeAll { $0.name == name && body["replace"].bool }
      draft.table.hooks.append(hook)
    }
  }

  func createRule(_ body: SyntaxNode, _ statement: Statement) {
    guard let table = existingTable(body["relation"]) else { return }
    let name = body["rulename"].string ?? ""
    switch body["event"].string {
    case "CMD_SELECT":
      // Old dumps write a view as a table that this rule turns into one.
      catalog.removeTable(table)
      catalog.enter(table, as: .opaque("a view"))
    case "CMD_INSERT":
      let hook = TableHook(
        name: name, kind: .rule(isInstead: body["instead"].bool), isBefore: true,
        firesOnInsert: true, isRowLevel: true, range: range(ofName: [name], in: statement))
      catalog.update(table) { draft in
        draft.table.hooks.removeAll { $0.name == name && body["replace"].bool }
        draft.table.hooks.append(hook)
      }
    default: break
    }
  }

  /// `ENABLE` and `DISABLE` `TRIGGER` or `RULE`.
  func alterTriggers(of table: QualifiedName, _ command: SyntaxNode) {
    let name = command["name"].string ?? ""
    catalog.update(table) { draft in
      switch command["subtype"].string {
      case "AT_DisableTrigAll", "AT_DisableTrigUser": draft.allTriggersDisabled = true
      case "AT_EnableTrigAll", "AT_EnableTrigUser":
        draft.allTriggersDisabled = false
        draft.disabledTriggers = []
      // A replica's triggers do not fire in an ordinary session.
      case "AT_DisableTrig", "AT_DisableRule", "AT_EnableReplicaTrig", "AT_EnableReplicaRule":
        draft.disabledTriggers.append(name)
      case "AT_EnableTrig", "AT_EnableAlwaysTrig", "AT_EnableRule", "AT_EnableAlwaysRule":
        draft.disabledTriggers.removeAll { $0 == name }
      default: break
      }
    }
  }
}
