public import SchemaModel

/// Reads the DDL that PostgreSQL takes: hand-written scripts and what pg_dump writes.
public enum PostgreSQLReader {
  /// Reads a schema.
  ///
  /// The text goes through PostgreSQL's own parser; its statements are then carried out in order
  /// on a catalogue, as a server would, so that what is left at the end is what a database would
  /// hold. Statements that cannot matter to rows are passed over.
  ///
  /// - Returns: the schema and everything wrong with the text, errors and warnings alike; no
  ///   error hides another.
  /// - Complexity: O(length of the text), but for tables with very many constraints.
  public static func read(_ source: SourceText) -> DDLReading {
    let catalog = Catalog(source: source)
    var script = PsqlScript(source.text)
    let statements = parse(&script, catalog)
    catalog.copyData = script.copyData
    for range in script.generatedStatements {
      catalog.warning(
        "\\gexec runs statements that only a server can make: they are not read",
        hint: "run the script, and give what pg_dump --schema-only writes of the database",
        at: SourceRange(range.lowerBound, range.upperBound))
    }
    let reader = StatementReader(catalog: catalog, origin: SyntaxOrigin(script.bytes))
    for statement in statements { reader.read(statement) }
    SchemaFinisher(catalog: catalog).finish()
    catalog.schema.tables = catalog.drafts.map(\.table)
    return DDLReading(schema: catalog.schema, diagnostics: inTextOrder(catalog.diagnostics))
  }

  /// The statements that parse. Those that do not are reported and blanked out, one by one.
  private static func parse(_ script: inout PsqlScript, _ catalog: Catalog) -> [Statement] {
    if let statements = try? SyntaxTree.parse(script.bytes) { return statements }
    for range in script.statements {
      guard let failure = SyntaxTree.failure(in: Array(script.bytes[range])) else { continue }
      report(failure, in: range, of: script, catalog)
      script.blank(range)
    }
    do {
      return try SyntaxTree.parse(script.bytes)
    } catch {
      // Only where the statements were told apart wrongly: say what the parser says.
      let place = SyntaxOrigin(script.bytes).range(error.byteOffset)
      catalog.error(error.message, at: place)
      return []
    }
  }

  /// A statement that could not matter to rows is none of our business even when it is not
  /// understood: a newer server may know it.
  private static func report(
    _ failure: SyntaxFailure, in range: Range<Int>, of script: PsqlScript, _ catalog: Catalog
  ) {
    let origin = SyntaxOrigin(script.bytes)
    let place = origin.range(
      failure.byteOffset < range.count
        ? range.lowerBound + failure.byteOffset
        : origin.lastUnit(in: range))
    if StatementReader.cannotMatter(startingAt: range.lowerBound, in: script.bytes) {
      catalog.warning("\(failure.message): the statement is passed over", at: place)
    } else {
      catalog.error(failure.message, at: place)
    }
  }

  private static func inTextOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let distinct = diagnostics.filter { seen.insert($0).inserted }
    return distinct.enumerated().sorted { a, b in
      let left = a.element.range?.lowerBound ?? Int.max
      let right = b.element.range?.lowerBound ?? Int.max
      return (left, a.offset) < (right, b.offset)
    }.map(\.element)
  }
}
