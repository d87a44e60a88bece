import SchemaModel

/// One table of the report.
struct TableReport {
  private let table: TablePlan
  private let number: Int
  private let schema: Schema
  private let warnings: HookWarnings

  /// Reports on a table's plan; `number` is its place in load order, from 1.
  init(_ table: TablePlan, number: Int, schema: Schema, warnings: HookWarnings) {
    self.warnings = warnings
    self.table = table
    self.number = number
    self.schema = schema
  }

  /// The lines, without line ends.
  var lines: [String] {
    var lines = ["\(number). \(table.name): \(TextLayout.grouped(table.rows)) rows"]
    if let shortfall = table.shortfall { lines[0] += ", \(shortfall)" }
    guard table.rows > 0 else { return lines + hooks }
    lines += columns
    lines += section("keys", table.keys.map { "\($0.key.name): \(KeyPhrase.text(of: $0))" })
    lines += section("references", table.references.map(ReferencePhrase.text))
    lines += section(
      "checks",
      table.solution.outcomes.map { "\($0.constraint): \($0.manner.rawValue), \($0.explanation)" })
    return lines + hooks
  }

  private var hooks: [String] {
    guard let source = schema.table(table.name) else { return [] }
    return section("warnings", warnings.diagnostics(for: [source]).map(\.message))
  }

  private var columns: [String] {
    let cells = table.columns.map { column in
      (column.name, GeneratorPhrase.text(of: column.generator), notes(on: column))
    }
    let first = cells.map(\.0.count).max() ?? 0
    let second = min(44, cells.map(\.1.count).max() ?? 0)
    return cells.map { name, generator, notes in
      var line =
        "   \(TextLayout.padded(name, to: first))  "
        + "\(TextLayout.padded(generator, to: second))  \(notes)"
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }
  }

  private func notes(on column: ColumnPlan) -> String {
    let null = column.nullRate > 0 ? "NULL \(TextLayout.percent(column.nullRate))" : nil
    return [column.reason.isEmpty ? nil : "from \(column.reason)", null].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["   \(title)"] + entries.map { "     \($0)" }
  }
}

/// Generators in a few words.
enum GeneratorPhrase {
  /// The kind and its main parameters.
  static func text(of generator: GeneratorSpec) -> String {
    var words = [generator.kind.rawValue]
    if let start = generator.start { words.append("from \(start)") }
    if let step = generator.step, step != 1 { words.append("by \(step)") }
    if generator.min != nil || generator.max != nil {
      words.append("\(generator.min ?? "")…\(generator.max ?? "")")
    }
    if let lexicon = generator.lexicon { words.append(lexicon) }
    if let template = generator.templates?.first { words.append(template) }
    if let pattern = generator.pattern { words.append(pattern) }
    if let values = generator.values { words.append(values.prefix(6).joined(separator: " | ")) }
    if let after = generator.after { words.append("after \(after)") }
    if let guide = generator.by { words.append("by \(guide)") }
    if let expression = generator.expression { words.append(expression) }
    if let element = generator.element?.first { words.append("of \(text(of: element))") }
    return words.joined(separator: " ")
  }
}

/// References in a few words.
enum ReferencePhrase {
  /// Columns, target, draw, NULLs.
  static func text(of reference: ReferencePlan) -> String {
    let foreign = reference.foreignKey
    var text =
      "\(foreign.name): (\(foreign.columns.joined(separator: ", "))) to \(foreign.target), "
    switch reference.sharing {
    case .implied(let other): text += "implied by \(other)"
    case .alone: text += draw(reference)
    case .within(let others):
      text += "\(draw(reference)) among those that agree with \(others.joined(separator: ", "))"
    }
    if reference.nullRate > 0 { text += ", NULL \(TextLayout.percent(reference.nullRate))" }
    if reference.isDeferred { text += ", set after loading (it closes a cycle)" }
    return text
  }

  private static func draw(_ reference: ReferencePlan) -> String {
    let parents = TextLayout.grouped(reference.parentRows)
    switch reference.draw {
    case .random(let distribution):
      let share =
        reference.parentShare < 1 ? "\(TextLayout.percent(reference.parentShare)) of " : ""
      let present =
        reference.present.isEmpty
        ? ""
        : ", \(TextLayout.percent(ReferencePlan.presentShare)) of them over "
          + "\(TextLayout.grouped(reference.present.count)) rows that the schema inserts"
      return "\(DistributionPhrase.text(of: distribution)) over \(share)\(parents) rows\(present)"
    case .keyDigit: return "decided by a key, over \(parents) rows"
    case .tiered, .chained: return reference.rootPhrase
    }
  }
}

extension ReferencePlan {
  /// How a self-reference is laid out, and what the rows do that no earlier row is a parent of.
  public var rootPhrase: String {
    switch draw {
    case .tiered where root == .another:
      return "in tiers, whose first two rows point at one another"
    case .tiered(let share):
      return "in tiers, \(TextLayout.percent(share)) roots, which \(rootWords)"
    case .chained where root == .another: return "in circles of two rows"
    case .chained(let roots) where root == .itself && roots >= parentRows:
      return "by which every row points at itself"
    case .chained(let roots):
      return "in \(TextLayout.grouped(roots)) chains, whose first rows \(rootWords)"
    default: return ""
    }
  }

  private var rootWords: String { root == .null ? "are NULL" : "point at themselves" }
}

/// Distributions in a few words.
enum DistributionPhrase {
  /// Its name and parameters.
  static func text(of distribution: Distribution) -> String {
    switch distribution {
    case .uniform: "uniform"
    case .zipf(let alpha): "Zipf(\(alpha))"
    case .normal(let mean, let deviation): "normal(\(mean), \(deviation))"
    case .logNormal(let mu, let sigma): "log-normal(\(mu), \(sigma))"
    case .exponential(let rate): "exponential(\(rate))"
    case .binomial(let trials, let probability): "binomial(\(trials), \(probability))"
    case .histogram(let bounds, _): "histogram of \(max(0, bounds.count - 1)) buckets"
    }
  }
}
