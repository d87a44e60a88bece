import Lexicons
import SQLEvaluation
import SchemaModel

/// Whether a generator that a plan file sets can make a column's values.
struct GeneratorCheck {
  private let entry: PlanOverrides.Column
  private let column: Column
  private let table: Table
  private let schema: Schema
  private let base: SQLType

  init(_ entry: PlanOverrides.Column, of column: Column, in table: Table, schema: Schema) {
    self.entry = entry
    self.column = column
    self.table = table
    self.schema = schema
    base = schema.baseType(of: column.type)
  }

  /// All that is wrong.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if let rate = entry.nullRate, rate.value > 0, column.isNotNull {
      found.append(
        error("column \"\(column.name)\" is NOT NULL: its null_rate must be 0", "null_rate"))
    }
    guard let spec = entry.generator?.value else { return found }
    if spec.kind == .null, column.isNotNull {
      found.append(
        error("column \"\(column.name)\" is NOT NULL: it cannot be always NULL", "generator"))
      return found
    }
    if !kinds.contains(spec.kind) {
      found.append(
        error(
          isReference
            ? "column \"\(column.name)\" is a reference: generator \"\(spec.kind.rawValue)\" cannot choose its parents"
            : "generator \"\(spec.kind.rawValue)\" cannot make values of type \(column.type.displayName)",
          "generator",
          hint: "use \(kinds.map(\.rawValue).joined(separator: ", "))"
            + (isReference ? ", or a distribution under references" : "")))
      return found
    }
    if isReference, let distribution = spec.distribution, distribution != .uniform {
      found.append(
        error(
          "column \"\(column.name)\" is a reference: its distribution is over the parents",
          "distribution", hint: "write it under references, at the foreign key"))
    }
    return found + parameters(spec)
  }

  private func error(_ message: String, _ key: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, message, hint: hint, at: entry.ranges[key] ?? entry.name.range)
  }

  // MARK: Kinds

  /// The kinds that can make the column's type, the most natural first.
  private var kinds: [GeneratorSpec.Kind] {
    let always: [GeneratorSpec.Kind] = [.values, .constant, .expression, .null]
    if isReference { return referring }
    let own: [GeneratorSpec.Kind] =
      switch base {
      case .boolean: [.boolean]
      case .smallint, .integer, .bigint, .oid: [.integer, .sequence]
      case .numeric, .money: [.decimal, .integer, .sequence]
      case .real, .doublePrecision: [.float, .decimal, .integer]
      case .text, .varchar, .char, .singleByteChar, .name, .citext:
        [.template, .lexicon, .pattern, .words, .sentence, .paragraph]
      case .bytea: [.bytes]
      case .date: [.date]
      case .time, .timeTZ: [.time]
      case .timestamp, .timestampTZ: [.timestamp]
      case .interval: [.interval]
      case .uuid: [.uuid]
      case .json, .jsonb: [.json]
      case .xml: [.xml]
      case .bit, .varbit: [.bits]
      case .inet: [.inet]
      case .cidr: [.cidr]
      case .macaddr: [.macaddr]
      case .macaddr8: [.macaddr8]
      case .tsvector: [.tsvector]
      case .tsquery: [.search]
      case .point, .line, .lseg, .box, .path, .polygon, .circle: [.geometry]
      case .range, .multirange: [.range]
      case .hstore: [.hstore]
      case .ltree: [.ltree]
      case .enumeration: []
      case .composite: [.composite]
      case .array: [.array]
      case .vector: [.vector]
      case .domain, .other, .spatial: [.template, .pattern]
      }
    return own + always + (column.generation == nil ? [] : [.generated])
  }

  private var isReference: Bool {
    table.foreignKeys.contains { table.columnsSet(by: $0).contains(column.name) }
  }

  /// The kinds for a column that a reference sets: which of the parents' keys it has can be said by a
  /// list or a range, where it has that key alone.
  private var referring: [GeneratorSpec.Kind] {
    let references = table.foreignKeys.filter { table.columnsSet(by: $0).contains(column.name) }
    guard references.count == 1, references[0].columns == [column.name] else { return [.reference] }
    let ranged: [GeneratorSpec.Kind] =
      switch base {
      case .smallint, .integer, .bigint: [.integer]
      case .numeric: [.decimal]
      case .date: [.date]
      case .timestamp, .timestampTZ: [.timestamp]
      default: []
      }
    return [.reference, .values, .constant] + ranged
  }

  // MARK: Parameters

  private func parameters(_ spec: GeneratorSpec) -> [Diagnostic] {
    var found = GeneratorBoundsCheck(entry, type: column.type, in: schema).diagnostics
    if let name = spec.lexicon, LexiconCatalogue.named(name) == nil {
      let near = nearestWord(to: name, among: LexiconCatalogue.names)
      found.append(
        error("no lexicon \"\(name)\"", "lexicon", hint: near.map { "did you mean \"\($0)\"?" }))
    }
    for template in spec.templates ?? [] {
      let faults = check(template, "templates")
      found += faults.isEmpty ? tooLong(template) : faults
    }
    if let guide = spec.by { found += check(guide, "by") + guided(spec, by: guide) }
    if let pattern = spec.pattern {
      do throws(RegexError) {
        if try RegularLanguage(regex: pattern).isEmpty {
          found.append(error("pattern \"\(pattern)\" matches no text", "pattern"))
        }
      } catch {
        found.append(self.error("pattern \"\(pattern)\": \(error.message)", "pattern"))
      }
    }
    for value in spec.values ?? [] { found += check(value: value) }
    if let other = spec.after, table.column(other) == nil {
      let near = nearestWord(to: other, among: table.columns.map(\.name))
      found.append(
        error(
          "no column \"\(other)\" of table \"\(table.name)\"", "after",
          hint: near.map { "did you mean \"\($0)\"?" }))
    } else if let other = spec.after.flatMap(table.column),
      OrdinalType(other.type, in: schema) != OrdinalType(column.type, in: schema)
    {
      found.append(
        error(
          "column \"\(other.name)\" is of another type than \"\(column.name)\"", "after",
          hint: "follow a column of type \(column.type.displayName)"))
    }
    return found + missing(spec)
  }

  /// Parameters without which the kind makes nothing.
  private func missing(_ spec: GeneratorSpec) -> [Diagnostic] {
    let needed: (key: String, isSet: Bool)? =
      switch spec.kind {
      case .lexicon: ("lexicon", spec.lexicon != nil)
      case .template: ("template", spec.templates?.isEmpty == false)
      case .pattern: ("pattern", spec.pattern != nil)
      case .values, .constant: ("values", spec.values?.isEmpty == false)
      case .expression: ("expression", spec.expression != nil)
      default: nil
      }
    guard let needed, !needed.isSet else { return [] }
    return [error("generator \"\(spec.kind.rawValue)\" needs \"\(needed.key)\"", "generator")]
  }

  /// What a choice follows is one placeholder: a word for values, a column for templates.
  private func guided(_ spec: GeneratorSpec, by guide: String) -> [Diagnostic] {
    let pieces = (try? Template(parsing: guide))?.pieces ?? []
    switch (spec.kind, pieces.count == 1 ? pieces.first : nil) {
    case (.template, .column(let name, _)?):
      guard let column = table.column(name), OrdinalType(column.type, in: schema) == nil else {
        return []
      }
      return [error("templates cannot follow \"\(name)\": its values are not on a scale", "by")]
    case (.values, .lexicon?): return []
    case (.values, _):
      return [error("values follow a word of a lexicon, such as {given_names.gender@p}", "by")]
    case (.template, _): return [error("templates follow a column, such as {column:rating}", "by")]
    default: return [error("generator \"\(spec.kind.rawValue)\" follows nothing", "by")]
    }
  }

  /// A listed value is one of the type, and comes out of the column as it went in.
  private func check(value text: String) -> [Diagnostic] {
    guard let value = SQLValue(text: text, type: column.type, schema: schema) else {
      return [error("\"\(text)\" is not a value of type \(column.type.displayName)", "values")]
    }
    guard let unmodified = base.unmodified,
      let whole = SQLValue(text: text, type: unmodified, schema: schema), whole != value
    else { return [] }
    return [
      error(
        "\"\(text)\" has more digits than \(column.type.displayName) holds", "values",
        hint: "write \(value.text(as: base))")
    ]
  }

  /// A template no text of which is as short as the column's type has it.
  private func tooLong(_ source: String) -> [Diagnostic] {
    guard base.isCharacter, let limit = base.maximumLength,
      let template = try? Template(parsing: source), template.leastLength > limit
    else { return [] }
    return [
      error(
        "template \"\(source)\" makes at least \(template.leastLength) characters: "
          + "\(column.type.displayName) takes \(limit)", templateKey)
    ]
  }

  private var templateKey: String { entry.ranges["template"] != nil ? "template" : "templates" }

  private func check(_ source: String, _ name: String) -> [Diagnostic] {
    let key = name == "templates" ? templateKey : name
    let template: Template
    do throws(Template.SyntaxError) {
      template = try Template(parsing: source)
    } catch {
      return [self.error("placeholder \(error.placeholder): \(error.message)", key)]
    }
    return template.pieces.compactMap { piece in
      switch piece {
      case .column(let name, _) where table.column(name) == nil:
        let near = nearestWord(to: name, among: table.columns.map(\.name))
        return error(
          "no column \"\(name)\" of table \"\(table.name)\"", key,
          hint: near.map { "did you mean \"\($0)\"?" })
      case .lexicon(let name, let field, _, _)
      where LexiconMeasure.measure(name, field: field) == nil:
        let full = field.map { "\(name).\($0)" } ?? name
        let near = nearestWord(to: full, among: LexiconMeasure.names)
        return error(
          "no lexicon \"\(full)\"", key, hint: near.map { "did you mean \"\($0)\"?" })
      default: return nil
      }
    }
  }
}

extension SQLType {
  /// The type of numbers or times with all digits; `nil` for types that round nothing away.
  var unmodified: SQLType? {
    switch self {
    case .numeric(.some, _): .numeric(precision: nil, scale: nil)
    case .timestamp: .timestamp(precision: 6)
    case .timestampTZ: .timestampTZ(precision: 6)
    case .time: .time(precision: 6)
    case .timeTZ: .timeTZ(precision: 6)
    default: nil
    }
  }
}
