import SchemaModel
import Yams

/// Turns a plan file's text into overrides.
struct PlanFileReader {
  private let source: SourceText
  private var cursor: YAMLCursor

  /// All that is wrong, in the order of the places.
  var diagnostics: [Diagnostic] {
    cursor.diagnostics.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  init(_ source: SourceText) {
    self.source = source
    cursor = YAMLCursor(source)
  }

  /// Reads the whole file.
  mutating func read() -> PlanOverrides {
    var overrides = PlanOverrides()
    guard let root = composed() else { return overrides }
    var hasVersion = false
    for (key, node, range) in cursor.entries(root, of: "the plan", keys: PlanFileKeys.document) {
      let place = cursor.range(node) ?? range
      switch key {
      case "version":
        hasVersion = true
        if let version: Int = cursor.integer(node, of: key), version != PlanFile.version {
          cursor.fail(
            "version \(version) of the plan's notation is not known", at: place,
            hint: "this is version \(PlanFile.version)")
        }
      case "schema": overrides.schema = cursor.text(node, of: key).map { .init($0, at: place) }
      case "seed":
        let seed: UInt64? = cursor.integer(node, of: key)
        overrides.seed = seed.map { .init($0, at: place) }
      case "rows": overrides.rows = rowCount(node, of: key).map { .init($0, at: place) }
      case "total_rows":
        overrides.totalRows = rowCount(node, of: key).map { .init($0, at: place) }
      case "edge_cases":
        overrides.edgeCaseRate = cursor.share(node, of: key).map { .init($0, at: place) }
      case "as_of": overrides.asOf = day(node, of: key).map { .init($0, at: place) }
      case "locale": overrides.locale = locale(node, of: key).map { .init($0, at: place) }
      default:
        for (name, table, place) in cursor.entries(node, of: "the tables") {
          overrides.tables.append(self.table(table, named: .init(name, at: place)))
        }
      }
    }
    if !hasVersion {
      cursor.fail(
        "the plan has no version", at: SourceRange(0), hint: "begin with \"version: 1\"")
    }
    return overrides
  }

  private mutating func composed() -> Node? {
    do {
      if let root = try Yams.compose(yaml: source.text, .basic) { return root }
      cursor.fail("the plan is empty", at: SourceRange(0), hint: "begin with \"version: 1\"")
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        cursor.fail("this is not YAML: \(problem)", at: cursor.range(mark))
      case .duplicatedKeysInMapping(let duplicates, let context):
        cursor.fail(
          "\(duplicates.sorted().map { "\"\($0)\"" }.joined(separator: ", ")) is written twice",
          at: cursor.range(context.mark))
      default: cursor.fail("this is not YAML: \(error)", at: nil)
      }
    } catch {
      cursor.fail("the plan cannot be read: \(error)", at: nil)
    }
    return nil
  }

  private mutating func day(_ node: Node, of key: String) -> Int32? {
    guard let written = cursor.text(node, of: key) else { return nil }
    guard let day = CalendarDay(written) else {
      cursor.fail(
        "\"\(written)\" is not a date for \"\(key)\"", at: cursor.range(node),
        hint: "write a day from 0001-01-01 to 9999-12-31, such as 2026-01-31")
      return nil
    }
    return day.days
  }

  private mutating func locale(_ node: Node, of key: String) -> String? {
    guard let written = cursor.text(node, of: key) else { return nil }
    guard Plan.locales.contains(written) else {
      cursor.fail(
        "there is no locale \"\(written)\"", at: cursor.range(node),
        hint: "there is \(Plan.locales.joined(separator: ", "))")
      return nil
    }
    return written
  }

  private mutating func rowCount(_ node: Node, of key: String) -> Int? {
    guard let written = cursor.text(node, of: key) else { return nil }
    guard let rows = RowCount.parse(written) else {
      cursor.fail(
        "\"\(written)\" is not a number of rows", at: cursor.range(node),
        hint: "write 2500, 10K, 5M or 1G")
      return nil
    }
    guard rows <= RowCount.most else {
      cursor.fail(
        "\"\(key)\" must be from 0 to \(RowCount.most), not \(written)", at: cursor.range(node))
      return nil
    }
    return rows
  }

  // MARK: Tables

  private mutating func table(_ node: Node, named name: PlanOverrides.Entry<String>)
    -> PlanOverrides.Table
  {
    var table = PlanOverrides.Table(name: name)
    let what = "table \"\(name.value)\""
    for (key, value, range) in cursor.entries(node, of: what, keys: PlanFileKeys.table) {
      switch key {
      case "rows":
        table.rows = rowCount(value, of: key).map { .init($0, at: cursor.range(value) ?? range) }
      case "columns":
        for (name, column, place) in cursor.entries(value, of: "the columns of \(what)") {
          var reader = GeneratorReader(cursor: cursor)
          table.columns.append(reader.column(column, named: .init(name, at: place)))
          cursor = reader.cursor
        }
      case "references":
        for (name, reference, place) in cursor.entries(value, of: "the references of \(what)") {
          table.references.append(self.reference(reference, named: .init(name, at: place)))
        }
      default: break
      }
    }
    return table
  }

  private mutating func reference(_ node: Node, named name: PlanOverrides.Entry<String>)
    -> PlanOverrides.Reference
  {
    var reference = PlanOverrides.Reference(name: name)
    let what = "reference \"\(name.value)\""
    for (key, value, range) in cursor.entries(node, of: what, keys: PlanFileKeys.reference) {
      let place = cursor.range(value) ?? range
      switch key {
      case "distribution":
        var reader = GeneratorReader(cursor: cursor)
        reference.distribution = reader.distribution(value).map { .init($0, at: place) }
        cursor = reader.cursor
      case "null_rate":
        reference.nullRate = cursor.share(value, of: key).map { .init($0, at: place) }
      case "parent_share":
        reference.parentShare = cursor.share(value, of: key).map { .init($0, at: place) }
      case "root_share":
        reference.rootShare = cursor.share(value, of: key).map { .init($0, at: place) }
      case "fan_out":
        reference.fanOut = cursor.number(value, of: key, atLeast: 1).map { .init($0, at: place) }
      case "note": reference.hasNote = true
      default: break
      }
    }
    return reference
  }
}
