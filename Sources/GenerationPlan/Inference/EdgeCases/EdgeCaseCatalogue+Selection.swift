import SQLEvaluation
public import SchemaModel

/// Chooses the edge cases of a table's columns.
public struct EdgeCaseSelector {
  private let table: Table
  private let schema: Schema
  private let asOf: Int32
  /// What the server computes of the table's rows.
  private let risk: RowRisk
  private let limits: ByteLimits

  /// Prepares for a table.
  ///
  /// - Parameter asOf: the day whose midnight `now()` is, in days since 1970-01-01.
  /// - Complexity: O(indexes and triggers of the table).
  public init(_ table: Table, in schema: Schema, asOf: Int32) {
    self.table = table
    self.schema = schema
    self.asOf = asOf
    risk = RowRisk(table, in: schema, asOf: asOf)
    limits = ByteLimits(of: table, in: schema)
  }

  /// The entries for a column, and which of them its constraints forbid: constraint first (S3f).
  ///
  /// The column's own CHECKs and those of its domains are evaluated on each value, so that a skipped
  /// entry names the one that forbids it; what else the solver concluded comes from `domain`.
  /// So are the expressions over the column alone that the server computes for its indexes; one that
  /// cannot be evaluated lets no entry pass. Constraints over several columns are not asked: the row
  /// engine remakes such rows. NULL is an
  /// entry of every column that may be NULL.
  ///
  /// - Parameter domain: what the table's constraints leave of the type.
  /// - Complexity: O(entries × constraints).
  public func selection(for column: Column, domain: Domain) -> EdgeCaseSelection {
    let greatest = min(domain.text.length.upperBound, domain.text.octets.upperBound)
    let longest = greatest <= EdgeCaseTexts.longTextLength ? greatest : nil
    var selection = EdgeCaseSelection()
    let gate = EdgeCaseGate(
      column, of: table, in: schema, domain: domain, asOf: asOf, risk: risk,
      limit: limits[column.name])
    var entries = EdgeCaseCatalogue.entries(
      for: column.type, in: schema, named: column.name, longest: longest)
    selection.needsNoTrimming = gate.needsNoTrimming
    for entry in Self.bounds(of: domain, column.type, in: schema)
    where !entries.contains(where: { $0.value == entry.value }) {
      entries.append(entry)
    }
    for entry in entries {
      if let constraint = gate.forbidding(entry.value) {
        selection.skipped.append(.init(entry: entry, constraint: constraint))
      } else {
        selection.kept.append(entry)
      }
    }
    if gate.isNullable { selection.kept.append(EdgeCase(name: "NULL", value: .null)) }
    return selection
  }

  /// Where constraints end what a column may hold: the least age of `CHECK (age >= 18)`, the shortest
  /// text.
  private static func bounds(of domain: Domain, _ type: SQLType, in schema: Schema) -> [EdgeCase] {
    if let ordinal = OrdinalType(type, in: schema),
      let whole = OrdinalType.bounds(of: type, in: schema)
    {
      guard let first = domain.intervals?.first, let last = domain.intervals?.last else {
        return []
      }
      var ends: [(name: String, place: Int64)] = []
      if first.lowerBound > whole.lowerBound { ends.append(("least allowed", first.lowerBound)) }
      if last.upperBound < whole.upperBound { ends.append(("greatest allowed", last.upperBound)) }
      return ends.map {
        EdgeCase(name: $0.name, value: ordinal.value($0.place, type: type, in: schema))
      }
    }
    let shortest = domain.text.length.lowerBound
    guard schema.baseType(of: type).isCharacter,
      (2...EdgeCaseTexts.longTextLength).contains(shortest)
    else { return [] }
    return [EdgeCase(name: "shortest", value: .text(EdgeCaseTexts.filler(shortest)))]
  }
}

/// The constraints on one column alone, made ready to judge values.
private struct EdgeCaseGate {
  private struct Check {
    var name: String
    /// `nil` where the condition cannot be evaluated: then nothing passes.
    var condition: CompiledExpression?
  }

  let isNullable: Bool
  /// Whether all that the domain comes from is judged by the checks.
  let needsNoTrimming: Bool
  private let checks: [Check]
  /// What the server computes of the column alone: an entry for which it raises is forbidden.
  private let computed: [(name: String, expression: CompiledExpression)]
  /// Something the server computes of the column that cannot be evaluated.
  private let opaque: String?
  private let limit: ByteLimit?
  private let type: SQLType
  private let domain: Domain
  private let ordinal: OrdinalType?
  private let isCharacter: Bool

  init(
    _ column: Column, of table: Table, in schema: Schema, domain: Domain, asOf: Int32,
    risk: RowRisk, limit: ByteLimit?
  ) {
    let evaluator = Evaluator(schema: schema, now: Int64(asOf) * CivilCalendar.microsecondsPerDay)
    let binding = [ColumnBinding(column)]
    var checks = table.checks.filter { $0.expression.columns == [column.name] }.map { check in
      Check(
        name: check.name, condition: try? evaluator.compile(check.expression, columns: binding))
    }
    var isNullable = !column.isNotNull && domain.null == .optional
    var type = column.type
    while case .domain(let name) = type, let definition = schema.domains[name] {
      if definition.isNotNull { isNullable = false }
      for check in definition.checks {
        let condition = try? evaluator.compile(check.expression, columns: binding, domain: type)
        checks.append(Check(name: check.name, condition: condition))
      }
      type = definition.base
    }
    if table.primaryKey?.columns.contains(column.name) == true { isNullable = false }
    self.isNullable = isNullable
    self.checks = checks
    var domain = domain
    // That a text is trimmed is how values are made that a check of the column's own asks for; the check
    // itself says whether others pass too.
    needsNoTrimming = Set(domain.sources.map(\.name)).isSubset(
      of: checks.filter { $0.condition != nil }.map(\.name))
    if needsNoTrimming { domain.text.isTrimmed = false }
    self.domain = domain
    ordinal = OrdinalType(column.type, in: schema)
    isCharacter = type.isCharacter
    self.type = type
    computed = risk.probes.filter { $0.expression.columns == [column.name] }.compactMap { probe in
      risk.compiled(probe.expression).map { (probe.name, $0) }
    }
    opaque = risk.opaque.first { $0.column == column.name }?.name
    self.limit = limit
  }

  /// The name of a constraint that the value violates.
  func forbidding(_ value: SQLValue) -> String? {
    for check in checks {
      guard let condition = check.condition, condition.isSatisfied(by: [value], domainValue: value)
      else { return check.name }
    }
    if let server = forbiddingIndex(value) { return server }
    guard !isInDomain(value) else { return nil }
    return domain.sources.isEmpty ? "the column's domain" : domain.sources.names
  }

  /// The name of an index, a generated column or a trigger for which the server would reject the value.
  private func forbiddingIndex(_ value: SQLValue) -> String? {
    if let opaque { return opaque }
    for (name, expression) in computed {
      guard (try? expression.evaluate([value])) != nil else { return name }
    }
    guard let limit else { return nil }
    let count = value.text(as: type).utf8.count
    return count < limit.least || count > limit.bytes ? limit.source : nil
  }

  private func isInDomain(_ value: SQLValue) -> Bool {
    if domain.null == .required { return false }
    if let values = domain.values, !values.contains(value) { return false }
    if let intervals = domain.intervals, let ordinal {
      guard let place = ordinal.ordinal(of: value),
        intervals.contains(where: { $0.contains(place) })
      else { return false }
    }
    guard isCharacter, let text = value.string else { return true }
    switch domain.text.letterCase {
    case .any: break
    case .lower: if text != text.lowercased() { return false }
    case .upper: if text != text.uppercased() { return false }
    }
    if domain.text.isTrimmed, text.isEmpty || text.first == " " || text.last == " " { return false }
    return domain.text.length.contains(text.unicodeScalars.count)
      && domain.text.octets.contains(text.utf8.count)
  }
}
