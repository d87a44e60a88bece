internal import SchemaModel

extension StatementReader {
  func createSequence(_ body: SyntaxNode) {
    let relation = body["sequence"]
    guard relation["relpersistence"].string != "t" else { return }
    let name = catalog.newName(parts(relation))
    let place = origin.range(ofName: name.name, after: relation.location)
    if let existing = catalog.relations[name] {
      if !body["if_not_exists"].bool {
        catalog.duplicate("\(existing.description) called \"\(name)\" already exists", at: place)
      }
      return
    }
    catalog.requireNamespace(name.schema, at: place)
    let options = body["options"]
    catalog.enter(name, as: .sequence)
    catalog.schema.sequences[name] = sequence(named: name, options)
    setOwner(of: name, options)
  }

  func alterSequence(_ body: SyntaxNode) {
    guard let name = catalog.resolveRelation(parts(body["sequence"])),
      var sequence = catalog.schema.sequences[name]
    else {
      if !body["missing_ok"].bool {
        let written = parts(body["sequence"])
        catalog.error(
          "there is no sequence \"\(written.joined(separator: "."))\"",
          hint: suggestion(
            for: written.last ?? "", among: catalog.schema.sequences.keys.map(\.name).sorted()),
          at: origin.range(ofName: written.last ?? "", after: body["sequence"].location))
      }
      return
    }
    let options = body["options"]
    set(options, of: &sequence)
    catalog.schema.sequences[name] = sequence
    setOwner(of: name, options)
  }

  /// Makes the sequence that belongs to a column.
  func makeSequence(
    _ sequence: Sequence, of table: QualifiedName, _ column: String,
    named explicit: QualifiedName? = nil
  ) -> QualifiedName {
    let name = explicit ?? catalog.sequenceName(table, column)
    catalog.enter(name, as: .sequence)
    var sequence = sequence
    sequence.name = name
    sequence.owner = (table, column)
    catalog.schema.sequences[name] = sequence
    return name
  }

  /// A new sequence with the options given.
  ///
  /// - Parameter type: the type of its values, if the options name none.
  func sequence(
    named name: QualifiedName, _ options: SyntaxNode, type: SQLType = .bigint
  ) -> Sequence {
    var sequence = Sequence(name: name, type: type)
    set(options, of: &sequence)
    if optionInteger(options, "start") == nil {
      let range = sequence.range
      sequence.start = sequence.increment < 0 ? range.upperBound : range.lowerBound
    }
    return sequence
  }

  /// Takes over what options say of a sequence; one that is there starts where it is to restart.
  func set(_ options: SyntaxNode, of sequence: inout Sequence) {
    sequence.start = optionInteger(options, "start") ?? sequence.start
    sequence.start = optionInteger(options, "restart") ?? sequence.start
    sequence.increment = optionInteger(options, "increment") ?? sequence.increment
    // NO MINVALUE has no argument.
    if options.option("minvalue") != nil {
      sequence.minimum = optionInteger(options, "minvalue")
    }
    if options.option("maxvalue") != nil {
      sequence.maximum = optionInteger(options, "maxvalue")
    }
    if let cycle = options.option("cycle") {
      sequence.cycles = cycle["arg"].body["boolval"].bool
    }
    if let type = options.option("as") {
      sequence.type = catalog.type(type["arg"].body, origin)
    }
  }

  /// The integer of an option such as `START WITH -5`; `nil` where it is not given.
  func optionInteger(_ options: SyntaxNode, _ name: String) -> Int64? {
    guard let option = options.option(name), option["arg"].isPresent else { return nil }
    let argument = option["arg"]
    if argument.kind == "Float" {
      return Int64(argument.body["fval"].string ?? "")
    }
    guard argument.kind == "Integer" else { return nil }
    return Int64(origin.integer(argument.body["ival"].int, at: option.location))
  }

  private func setOwner(of sequence: QualifiedName, _ options: SyntaxNode) {
    guard let option = options.option("owned_by") else { return }
    let names = option["arg"].names
    guard names.count > 1, let column = names.last else {
      catalog.schema.sequences[sequence]?.owner = nil
      return
    }
    guard let table = catalog.resolveRelation(names.dropLast()) else {
      catalog.error(
        "there is no table \"\(names.dropLast().joined(separator: "."))\"",
        hint: catalog.tableSuggestion(for: names.dropLast()), at: origin.range(option.location))
      return
    }
    guard catalog.index(of: table) != nil else { return }
    guard catalog.draft(table)?.table.column(column) != nil else {
      return unknownColumn(column, of: table, at: origin.range(option.location))
    }
    catalog.schema.sequences[sequence]?.owner = (table, column)
  }
}
