public import SchemaModel

/// What a column is to be made by, and what that was concluded from.
public struct InferredGenerator: Hashable, Sendable {
  public var generator: GeneratorSpec
  /// `name "billing_zip"`, `type uuid`, `foreign key orders_user_id_fkey`, `allowed values`.
  public var reason: String

  /// Makes a conclusion.
  public init(generator: GeneratorSpec, reason: String) {
    self.generator = generator
    self.reason = reason
  }
}

/// Chooses a realistic generator for a column: by what the server does with it, by the values its
/// constraints leave, by the words of its name (with its table as context), and last by its type.
public enum GeneratorInference {
  /// The generator of one column.
  ///
  /// The result respects the column's type and `domain` as far as a generator can: bounds are
  /// narrowed, lengths fit, values are among those allowed. Conditions that are only evaluated
  /// (`domain.predicates`) and patterns stay for the row engine to keep.
  ///
  /// - Parameters:
  ///   - domain: what the table's constraints leave of the type.
  ///   - asOf: the day the data is made "as of", in days since 1970-01-01.
  /// - Complexity: O(words of the name) look-ups, and the solving of the templates tried.
  public static func infer(
    _ column: Column, of table: Table, in schema: Schema, domain: Domain, asOf: Int32
  ) -> InferredGenerator {
    let context = ColumnContext(column, of: table, in: schema, domain: domain, asOf: asOf)
    if let given = byRole(context) { return given }
    if let values = FiniteValues(context: context).domainValues, !values.isEmpty {
      return InferredGenerator(
        generator: FiniteValues(context: context).generator(values), reason: "allowed values")
    }
    if domain.null == .required {
      return InferredGenerator(generator: GeneratorSpec(.null), reason: "always NULL")
    }
    if let derived = DerivedAmount.infer(context) { return derived }
    if let named = byName(context, { $0.compile($1) }) { return named }
    let compiler = RecipeCompiler(context: context, tag: nil)
    let reason =
      domain.text.patterns.isEmpty
      ? "type \(column.type.displayName)" : "pattern of \(domain.sources.names)"
    return InferredGenerator(
      generator: TypeDefaults(context: context, compiler: compiler).generator(), reason: reason)
  }

  /// Columns whose part in the schema settles everything: generated, referring, numbered.
  private static func byRole(_ context: ColumnContext) -> InferredGenerator? {
    let column = context.column
    let table = context.table
    if column.generation != nil {
      return InferredGenerator(generator: GeneratorSpec(.generated), reason: "generated column")
    }
    if let key = table.foreignKeys.first(where: { table.columnsSet(by: $0).contains(column.name) })
    {
      return InferredGenerator(
        generator: GeneratorSpec(.reference), reason: key.origin)
    }
    guard context.domain.values == nil else { return nil }
    let isKey = table.keys.contains { $0.isPlain && $0.columns == [column.name] }
    let isPrimary = table.primaryKey?.columns == [column.name]
    let isCounted = column.identity != nil || column.sequence != nil
    guard context.classes == .integer, isCounted || isPrimary || (isKey && isIdentifier(column))
    else { return nil }
    var spec = GeneratorSpec(.sequence)
    let sequence = column.sequence.flatMap { context.schema.sequences[$0] }
    let first = sequence?.start ?? 1
    let bounds = context.bounds ?? first...first
    spec.start = bounds.contains(first) ? first : bounds.lowerBound
    spec.step = sequence?.increment ?? 1
    let reason = isCounted ? "sequence" : isPrimary ? "primary key" : "unique key"
    return InferredGenerator(generator: spec, reason: reason)
  }

  private static func isIdentifier(_ column: Column) -> Bool {
    guard let last = NameWords(column.name).words.last else { return false }
    return ["id", "number", "no", "num", "key"].contains(last)
  }

  /// What `make` has for the first rule of the column's name for which it has anything.
  ///
  /// - Parameter classes: the types that the rules are for, if not the column's.
  static func byName(
    _ context: ColumnContext, as classes: TypeClasses? = nil,
    _ make: (RecipeCompiler, Recipe) -> GeneratorSpec?
  ) -> InferredGenerator? {
    let index = NameRuleIndex.standard
    let words = NameWords(context.column.name, vocabulary: index.vocabulary)
    let table = NameWords(context.table.name.name, vocabulary: index.vocabulary)
    for match in index.matches(words, table: table, classes ?? context.classes) {
      let tag = NamePrefix.tag(match, table: table)
      let compiler = RecipeCompiler(context: context, tag: tag)
      let rule = match.rule
      guard
        !context.hasNeighbour(rule.absent, index),
        rule.present.isEmpty || context.hasNeighbour(rule.present, index)
      else { continue }
      guard let spec = make(compiler, rule.recipe) else { continue }
      return InferredGenerator(generator: spec, reason: "name \"\(context.column.name)\"")
    }
    return nil
  }
}

extension ColumnContext {
  /// Whether another column of the table has one of these words in its name.
  fileprivate func hasNeighbour(_ words: [String], _ index: NameRuleIndex) -> Bool {
    guard !words.isEmpty else { return false }
    return table.columns.contains { other in
      other.name != column.name
        && NameWords(other.name, vocabulary: index.vocabulary).words.contains(where: words.contains)
    }
  }
}
