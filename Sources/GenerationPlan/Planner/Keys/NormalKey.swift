import SQLEvaluation
import SchemaModel

/// A key reduced to the columns that can tell its rows apart, with what these columns must keep to
/// so that the key's expressions stay injective.
struct NormalKey {
  /// What a column must keep to.
  struct Demand {
    var letterCase: TextDomain.LetterCase?
    var isTrimmed = false
    var isNeverNull = false
    /// Patterns that keep a value from being changed by the expression.
    var patterns: [TextDomain.Pattern] = []
  }

  var key: UniqueKey
  /// Rows that differ in any of these differ in the key.
  private(set) var columns: [String] = []
  /// By column.
  private(set) var demands: [String: Demand] = [:]
  /// Two columns whose order does not count: `least(a, b), greatest(a, b)`.
  private(set) var unordered: (String, String)?
  /// The parts, where none is an injective function of a column: then rows that differ in the columns
  /// may still be alike in these, and only their values tell.
  private(set) var opaqueParts: [Expression] = []
  /// All parts, over columns that are not generated.
  private var parts: [Expression] = []
  /// Columns of parts that are no injective function of one: NULL in them makes the part NULL, and
  /// nothing but the row decides them.
  private var uncarried: [String] = []
  /// Whether several columns together decide an expression in which rows must differ: all of them have to
  /// be there when it is tried.
  var readsColumnsTogether: Bool { !opaqueParts.isEmpty && columns.count > 1 }

  /// Reads the parts of a key, those over generated columns, and over columns that a CHECK makes a
  /// function of others, through their expressions.
  init(
    _ key: UniqueKey, of table: Table, in schema: Schema, derivations: [Derivation] = []
  ) {
    self.key = key
    var parts = key.parts.map { part -> Expression in
      switch part {
      case .column(let name):
        table.column(name)?.generation
          ?? derivations.first { $0.column == name }?.expression ?? .column(name)
      case .expression(let expression): table.replacingGenerated(in: expression)
      }
    }
    self.parts = parts
    takeUnorderedPair(&parts)
    let constants = key.predicate.map { Self.constants(under: $0) } ?? []
    for part in parts {
      if takeConcatenation(part, besides: constants, table, schema) { continue }
      var demand = Demand()
      guard let column = Self.carrier(of: part, &demand, table, schema) else {
        noteUncarried(part, besides: constants, table)
        continue
      }
      guard !constants.contains(column) else { continue }
      if !columns.contains(column) { columns.append(column) }
      var merged = demands[column] ?? Demand()
      merged.letterCase = demand.letterCase ?? merged.letterCase
      merged.isTrimmed = merged.isTrimmed || demand.isTrimmed
      merged.patterns += demand.patterns
      merged.isNeverNull = merged.isNeverNull || demand.isNeverNull || key.nullsAreEqual
      demands[column] = merged
    }
    var read: [String] = []
    for name in parts.flatMap(\.columns) where !read.contains(name) { read.append(name) }
    guard columns.isEmpty, !read.isEmpty, constants.isDisjoint(with: read) else { return }
    if read.count == 1 {
      demands[read[0], default: Demand()].isNeverNull = key.nullsAreEqual
    } else {
      // What references or the server set is not there when candidates are tried.
      let set = Set(table.foreignKeys.flatMap(\.columns))
      guard set.isDisjoint(with: read),
        read.allSatisfy({ table.column($0)?.generation == nil && table.column($0) != nil })
      else { return }
      for name in read {
        let isStrict = parts.contains { part in
          part.strictColumns { schema.functions[$0]?.allSatisfy(\.isStrict) == true }.contains(name)
        }
        demands[name, default: Demand()].isNeverNull = key.nullsAreEqual || !isStrict
      }
    }
    columns = read
    opaqueParts = self.parts
  }

  private mutating func noteUncarried(
    _ part: Expression, besides constants: Set<String>, _ table: Table
  ) {
    let read = Set(part.columns)
    let set = Set(table.foreignKeys.flatMap(\.columns))
    guard !key.nullsAreEqual, read.isSubset(of: part.strictColumns),
      constants.union(set).isDisjoint(with: read),
      read.allSatisfy({ table.column($0).map { $0.generation == nil } ?? false })
    else { return }
    uncarried += read.sorted().filter { !uncarried.contains($0) }
  }

  /// The columns that make the key wider where the others do not tell enough rows apart.
  var moreColumns: [String] {
    opaqueParts.isEmpty ? uncarried.filter { !columns.contains($0) } : []
  }

  /// The key with the columns of all its parts, whose values have to be tried: different ones may give
  /// the same part. `nil` where there are no more.
  var widened: NormalKey? {
    guard !columns.isEmpty, !moreColumns.isEmpty, unordered == nil else { return nil }
    var wide = self
    wide.columns += moreColumns
    wide.opaqueParts = parts
    return wide
  }

  /// The key for what constraints leave of its columns: where none of a column's texts meets what is asked
  /// of it in some case, they are tried instead, to differ in the key's expressions.
  func fitted(to solution: TableSolution) -> NormalKey {
    var fitted = self
    for name in columns {
      guard var demand = demands[name], demand.asksText else { continue }
      let live = solution.domainsByCase(of: name).filter { $0.null != .required }
      if live.allSatisfy({ demand.leavesText(of: $0) }) { continue }
      if demand.letterCase == .lower {
        demand.letterCase = .upper
        fitted.demands[name] = demand
        if live.allSatisfy({ demand.leavesText(of: $0) }) { continue }
      }
      fitted.demands[name] = Demand(isNeverNull: demand.isNeverNull)
      let read = Set(parts.flatMap(\.columns))
      if read == Set(columns) { fitted.opaqueParts = parts }
    }
    return fitted
  }

  /// Leaves out what refers to rows of the same table and would have to have a value, where another column
  /// alone tells as many rows apart as there are integers: the roots of a tree are NULL there.
  mutating func leaveOutParents(of table: Table, _ solution: TableSolution, in schema: Schema) {
    guard opaqueParts.isEmpty else { return }
    let referring = Set(table.foreignKeys.flatMap(\.columns))
    let isWide = columns.contains { name in
      guard !referring.contains(name), let column = table.column(name) else { return false }
      let domain = solution.domains[name] ?? Domain()
      return Cardinality.of(domain, type: column.type, in: schema) >= 1 << 32
    }
    guard isWide else { return }
    let parents = table.foreignKeys.filter { $0.target == table.name }.flatMap(\.columns)
    for name in parents
    where demands[name]?.isNeverNull == true && table.column(name)?.isNotNull == false
      && solution.domains[name]?.null != .forbidden
    {
      columns.removeAll { $0 == name }
      demands[name] = nil
    }
  }

  /// Leaves out the columns that some case makes NULL though the key must not have them so: there it
  /// does not tell rows apart.
  mutating func leaveOutNulls(of solution: TableSolution) {
    columns.removeAll { name in
      demands[name]?.isNeverNull == true
        && solution.domainsByCase(of: name).contains { $0.null == .required }
    }
  }

  /// Reads `a || ' ' || b`: as long as neither holds the first character between them, the whole can be
  /// taken apart again.
  private mutating func takeConcatenation(
    _ part: Expression, besides constants: Set<String>, _ table: Table, _ schema: Schema
  ) -> Bool {
    var found: [(column: String, demand: Demand)] = []
    var separators: [TextDomain.Pattern] = []
    var isSeparated = true
    for term in part.concatenated {
      if let text = Self.constantText(term) {
        guard let first = text.first else { continue }
        separators.append(Self.lacking(String(first)))
        isSeparated = true
        continue
      }
      var demand = Demand()
      guard isSeparated, let column = Self.carrier(of: term, &demand, table, schema),
        table.column(column)?.type.isCharacter == true
      else { return false }
      found.append((column, demand))
      isSeparated = false
    }
    guard found.count > 1 else { return false }
    for (column, demand) in found where !constants.contains(column) {
      if !columns.contains(column) { columns.append(column) }
      var merged = demands[column] ?? Demand()
      merged.letterCase = demand.letterCase ?? merged.letterCase
      merged.isTrimmed = merged.isTrimmed || demand.isTrimmed
      merged.patterns += demand.patterns + separators.filter { !merged.patterns.contains($0) }
      merged.isNeverNull = merged.isNeverNull || demand.isNeverNull || key.nullsAreEqual
      demands[column] = merged
    }
    return true
  }

  /// Columns that have one value in all rows under a partial index.
  private static func constants(under predicate: Expression) -> Set<String> {
    switch predicate {
    case .and(let list): return list.reduce(into: []) { $0.formUnion(constants(under: $1)) }
    case .column(let name), .not(.column(let name)), .isNull(.column(let name)),
      .isTruth(.column(let name), _?, negated: false):
      return [name]
    case .binary("=", let left, let right):
      func column(_ side: Expression) -> String? {
        switch side {
        case .column(let name): name
        case .cast(let inner, _): column(inner)
        default: nil
        }
      }
      if let name = column(left), right.columns.isEmpty { return [name] }
      if let name = column(right), left.columns.isEmpty { return [name] }
      return []
    default: return []
    }
  }

  private mutating func takeUnorderedPair(_ parts: inout [Expression]) {
    func arguments(_ name: String) -> (index: Int, columns: [String])? {
      for (index, part) in parts.enumerated() {
        guard case .call(name, let list) = part, list.count == 2 else { continue }
        let columns = list.flatMap(\.columns)
        if columns.count == 2 { return (index, columns) }
      }
      return nil
    }
    guard let least = arguments("least"), let greatest = arguments("greatest"),
      Set(least.columns) == Set(greatest.columns)
    else { return }
    unordered = (least.columns[0], least.columns[1])
    parts[least.index] = .column(least.columns[0])
    parts[greatest.index] = .column(least.columns[1])
  }

  /// The one column of which the expression is an injective function, as long as the column keeps
  /// to the demand.
  private static func carrier(
    of expression: Expression, _ demand: inout Demand, _ table: Table, _ schema: Schema
  ) -> String? {
    switch expression {
    case .column(let name): return name
    case .cast(let inner, let type):
      guard let column = carrier(of: inner, &demand, table, schema) else { return nil }
      let from = table.column(column).map { schema.baseType(of: $0.type) }
      let to = schema.baseType(of: type)
      let keeps =
        switch to {
        case .text, .varchar(nil), .citext: true
        case .bigint, .numeric(nil, nil): from?.isInteger ?? false
        default: from == to
        }
      return keeps ? column : nil
    case .call(let name, let arguments):
      return carrier(ofCall: name, arguments, &demand, table, schema)
    case .userCall(let function, let arguments):
      // An overload for arrays does not take the place of the built-in function of text.
      if isOverload(schema.functions[function] ?? [], forArraysBut: arguments, table) {
        return carrier(ofCall: function.name, arguments, &demand, table, schema)
      }
      let inlined = Evaluator(schema: schema, now: 0).inlined(expression)
      return inlined == expression ? nil : carrier(of: inlined, &demand, table, schema)
    // A STRICT function's body.
    case .caseWhen(nil, let branches, let otherwise)
    where branches.allSatisfy({ isNull($0.result) }):
      return carrier(of: otherwise, &demand, table, schema)
    case .unary("-", let inner): return carrier(of: inner, &demand, table, schema)
    case .binary(let op, let inner, .literal) where ["+", "-", "||"].contains(op):
      return carrier(of: inner, &demand, table, schema)
    case .binary(let op, .literal, let inner) where ["+", "-", "||"].contains(op):
      return carrier(of: inner, &demand, table, schema)
    case .binary("*", let inner, .literal(.integer(let factor))) where factor != 0,
      .binary("*", .literal(.integer(let factor)), let inner) where factor != 0:
      guard let name = carrier(of: inner, &demand, table, schema),
        table.column(name)?.type.isInteger == true
      else { return nil }
      return name
    case .binary("||", _, _): return carrier(ofConcatenation: expression, table)
    default: return nil
    }
  }

  /// A number at the end of a text, set off by something that is none: texts that end in different
  /// numbers are different.
  private static func carrier(ofConcatenation expression: Expression, _ table: Table) -> String? {
    guard case .binary("||", let front, let last) = expression else { return nil }
    var separator = front
    while case .binary("||", _, let right) = separator { separator = right }
    guard let text = constantText(separator), let end = text.last, !end.isNumber else { return nil }
    var number = last
    while case .cast(let inner, _) = number { number = inner }
    guard case .column(let name) = number, table.column(name)?.type.isInteger == true else {
      return nil
    }
    return name
  }

  private static func isNull(_ expression: Expression) -> Bool {
    switch expression {
    case .literal(.null): true
    case .cast(let inner, _): isNull(inner)
    default: false
    }
  }

  /// Whether every overload takes an array, and the argument is none.
  private static func isOverload(
    _ overloads: [Function], forArraysBut arguments: [Expression], _ table: Table
  ) -> Bool {
    func isArray(_ type: SQLType?) -> Bool { if case .array? = type { true } else { false } }
    guard let first = arguments.first, !overloads.isEmpty else { return false }
    return overloads.allSatisfy { isArray($0.parameters.first?.type) }
      && !first.columns.contains { isArray(table.column($0)?.type) }
  }

  private static func constantText(_ expression: Expression) -> String? {
    switch expression {
    case .literal(.string(let text)): text
    case .cast(let inner, _): constantText(inner)
    default: nil
    }
  }

  /// What a text keeps to that the function of it and of constants gives back as it is; `nil` where
  /// that cannot be said.
  private static func unchanged(
    byCall name: String, _ constants: [String?]
  ) -> [TextDomain.Pattern]? {
    guard name != "unaccent" else {
      return [
        TextDomain.Pattern(
          language: .regex, pattern: "^[ -~]*$", ignoresCase: false, isNegated: false)
      ]
    }
    guard let first = constants.first, let searched = first, !searched.isEmpty else { return nil }
    switch name {
    case "replace": return [lacking(searched)]
    case "translate": return searched.map { lacking(String($0)) }
    default:
      let flags = constants.count > 2 ? constants[2] ?? "" : ""
      return [
        TextDomain.Pattern(
          language: .regex, pattern: searched, ignoresCase: flags.contains("i"), isNegated: true)
      ]
    }
  }

  /// No such text inside.
  private static func lacking(_ text: String) -> TextDomain.Pattern {
    TextDomain.Pattern(
      language: .like, pattern: "%\(TextDomain.Pattern.escapedForLike(text))%",
      ignoresCase: false, isNegated: true)
  }

  private static func carrier(
    ofCall name: String, _ arguments: [Expression], _ demand: inout Demand, _ table: Table,
    _ schema: Schema
  ) -> String? {
    guard let first = arguments.first else { return nil }
    let others = arguments.dropFirst()
    guard others.allSatisfy(\.columns.isEmpty) else { return nil }
    switch name {
    case "lower" where others.isEmpty: demand.letterCase = .lower
    case "upper" where others.isEmpty: demand.letterCase = .upper
    case "btrim" where others.isEmpty, "ltrim" where others.isEmpty, "rtrim" where others.isEmpty:
      demand.isTrimmed = true
    case "coalesce": demand.isNeverNull = true
    case "replace", "translate", "regexp_replace", "unaccent":
      guard let unchanged = unchanged(byCall: name, others.map(constantText)) else { return nil }
      demand.patterns += unchanged
    case "md5", "sha224", "sha256", "sha384", "sha512", "digest", "encode", "reverse": break
    default: return nil
    }
    return carrier(of: first, &demand, table, schema)
  }
}

extension Expression {
  /// The terms of `a || b || c`; the expression itself where it is no concatenation.
  fileprivate var concatenated: [Expression] {
    switch self {
    case .binary("||", let left, let right): left.concatenated + right.concatenated
    default: [self]
    }
  }
}

extension NormalKey.Demand {
  fileprivate var asksText: Bool { letterCase != nil || isTrimmed || !patterns.isEmpty }

  /// Whether some text of a domain meets the demand.
  ///
  /// - Complexity: that of an automaton, where the domain has a pattern.
  fileprivate func leavesText(of domain: Domain) -> Bool {
    guard domain.values == nil, domain.text.patterns.contains(where: { !$0.isNegated }) else {
      return true
    }
    var text = domain.text
    if let letterCase, text.letterCase == .any { text.letterCase = letterCase }
    let words = WordConstraints(
      patterns: (text.patterns + patterns).map(\.wordPattern), lengths: text.length,
      octets: text.octets,
      letterCase: text.letterCase == .lower ? .lower : text.letterCase == .upper ? .upper : .any,
      isTrimmed: text.isTrimmed || isTrimmed)
    if case .empty = words.sampler(atLeast: 1) { return false }
    return true
  }
}
