import SQLEvaluation
import SchemaModel

/// Generators by type alone, for columns whose names say nothing.
struct TypeDefaults {
  let context: ColumnContext
  let compiler: RecipeCompiler

  /// A generator for any type.
  func generator() -> GeneratorSpec {
    switch context.base {
    case .boolean: return compiler.compile(.flag(0.5)) ?? GeneratorSpec(.boolean)
    case .smallint: return number(.integer, 0...(context.isUnique ? 32_767 : 100))
    case .integer: return number(.integer, 0...(context.isUnique ? 2_000_000_000 : 1_000))
    case .bigint: return number(.integer, 0...(context.isUnique ? 1e15 : 100_000))
    case .oid: return number(.integer, 16_384...1_000_000)
    case .numeric(let precision, let scale): return decimal(precision, scale ?? 0)
    case .money: return number(.decimal, 1...10_000)
    case .real, .doublePrecision: return number(.float, 0...1_000)
    case .text, .varchar, .char, .citext, .name, .singleByteChar: return text()
    case .date, .timestamp, .timestampTZ:
      return compiler.compile(.moment(.pastAnyHour)) ?? GeneratorSpec(.timestamp)
    case .time, .timeTZ:
      return compiler.compile(.clock("00:00:00", "23:59:59")) ?? GeneratorSpec(.time)
    case .interval:
      return compiler.compile(.span("00:01:00", "30 days")) ?? GeneratorSpec(.interval)
    case .bytea: return compiler.compile(.bytes(8...64)) ?? GeneratorSpec(.bytes)
    case .json, .jsonb: return document()
    case .uuid: return GeneratorSpec(.uuid)
    case .xml: return templated(.xml, ["<item id=\"{int:1-9999}\"><name>{nouns}</name></item>"])
    case .bit(let count): return sized(.bits, count...count)
    case .varbit(let count): return sized(.bits, 1...min(count ?? 16, 64))
    case .inet: return GeneratorSpec(.inet)
    case .cidr: return GeneratorSpec(.cidr)
    case .macaddr: return GeneratorSpec(.macaddr)
    case .macaddr8: return GeneratorSpec(.macaddr8)
    case .tsvector: return sized(.tsvector, 3...12)
    case .tsquery: return GeneratorSpec(.search)
    case .point, .line, .lseg, .box, .path, .polygon, .circle: return GeneratorSpec(.geometry)
    case .range(let kind), .multirange(let kind): return range(kind)
    case .hstore: return sized(.hstore, 1...4)
    case .ltree: return sized(.ltree, 1...4)
    case .enumeration(let name): return enumeration(context.schema.enums[name]?.labels ?? [])
    case .composite(let name): return composite(name)
    case .array(let element): return array(of: element)
    case .spatial(let type): return templated(.template, SpatialTemplates(type: type).all)
    case .vector: return GeneratorSpec(.vector)
    case .other(let name): return templated(.template, NamedTypeTemplates.templates(of: name))
    case .domain: return templated(.template, ["{nouns}"])
    }
  }

  // MARK: Numbers

  private func number(_ kind: GeneratorSpec.Kind, _ range: ClosedRange<Double>) -> GeneratorSpec {
    compiler.compile(.number(range)) ?? GeneratorSpec(kind)
  }

  private func decimal(_ precision: Int?, _ scale: Int) -> GeneratorSpec {
    guard let precision else { return number(.decimal, 0...1_000) }
    let digits = max(0, min(precision - scale, context.isUnique ? 15 : 4))
    return number(.decimal, 0...max(1, Double(powerOfTen(digits)) - 1))
  }

  // MARK: Text

  private func text() -> GeneratorSpec {
    let length = context.length
    if let pattern = demandedPattern { return withPattern(pattern) }
    let tries: [Recipe] =
      context.isUnique
      ? [.text("{adjectives} {nouns}{#}"), .text("{nouns|slug}{#}")]
      : length.upperBound > 255
        ? [.sentence, .text(["{adjectives} {nouns} {nouns}", "{adjectives} {nouns}", "{nouns}"])]
        : [.text(["{adjectives} {nouns}", "{nouns}"])]
    for recipe in tries {
      if let spec = compiler.compile(recipe) { return spec }
    }
    return characters(max(length.lowerBound, min(length.upperBound, 12)))
  }

  /// Exactly `count` letters and digits, as a pattern so that a key can number them.
  private func characters(_ count: Int) -> GeneratorSpec {
    let pattern: String =
      switch context.domain.text.letterCase {
      case .lower: "[a-z0-9]{\(count)}"
      case .upper: "[A-Z0-9]{\(count)}"
      case .any:
        count <= 3
          ? context.isUnique ? "[0-9A-Za-z]{\(count)}" : "[A-Z]{\(count)}"
          : "[A-Z][A-Z0-9]{\(count - 1)}"
      }
    return withPattern(count == 0 ? "" : pattern)
  }

  /// A pattern that the domain leaves words of; the row engine intersects it with all it demands.
  ///
  /// The first pattern demanded, as a whole value, or with letters around it where it may stand
  /// anywhere; else letters and digits, else anything.
  private var demandedPattern: String? {
    let patterns = context.domain.text.patterns
    guard !patterns.isEmpty else { return nil }
    let first = patterns.first { $0.language == .regex && !$0.isNegated }?.pattern
    let shapes = first.map(values) ?? []
    return (shapes + ["[A-Za-z0-9]+"]).first { leavesWords(withPattern($0)) } ?? ".+"
  }

  /// Patterns of whole values in which a demanded one is found.
  private func values(with pattern: String) -> [String] {
    if pattern.hasPrefix("^") || pattern.hasPrefix("***") { return [pattern] }
    let isOpenAtEnd = !pattern.hasSuffix("$")
    let around = "[a-z]{2,8}(?:\(pattern))" + (isOpenAtEnd ? "[a-z0-9]{0,8}" : "")
    // One that says more than a character is mostly meant to be the value.
    var single = withPattern(pattern)
    single.maxLength = 1
    let saysMore = isOpenAtEnd && !leavesWords(single)
    return saysMore && !context.isUnique ? [pattern, around] : [around, pattern]
  }

  private func leavesWords(_ spec: GeneratorSpec) -> Bool {
    PatternCardinality.of(spec, context.domain, type: context.base) != 0
  }

  private func withPattern(_ pattern: String) -> GeneratorSpec {
    var spec = GeneratorSpec(.pattern)
    spec.pattern = pattern
    if context.length.lowerBound > 0 { spec.minLength = context.length.lowerBound }
    if context.length.upperBound < Int.max { spec.maxLength = context.length.upperBound }
    return spec
  }

  // MARK: Other types

  private func document() -> GeneratorSpec {
    templated(.json, DocumentShape(context).fallback)
  }

  private func templated(_ kind: GeneratorSpec.Kind, _ templates: [String]) -> GeneratorSpec {
    var spec = GeneratorSpec(kind)
    spec.templates = templates
    return spec
  }

  private func sized(_ kind: GeneratorSpec.Kind, _ count: ClosedRange<Int>) -> GeneratorSpec {
    var spec = GeneratorSpec(kind)
    spec.minLength = min(count.lowerBound, count.upperBound)
    spec.maxLength = count.upperBound
    return spec
  }

  private func enumeration(_ labels: [String]) -> GeneratorSpec {
    FiniteValues(context: context).generator(labels)
  }

  /// Bounds of both ends, in the element's notation.
  private func range(_ kind: SQLType.RangeKind) -> GeneratorSpec {
    let inner = subordinate(kind.element, named: context.column.name)
    var spec = GeneratorSpec(.range)
    spec.min = inner.min
    spec.max = inner.max
    return spec
  }

  private func array(of element: SQLType) -> GeneratorSpec {
    let length = context.domain.text.length
    var spec = GeneratorSpec(.array)
    let name = context.column.name
    var part = subordinate(element, named: name == "years" ? "year" : NameWords.singular(name))
    // Elements differ: only one of them could be the row's own name or city.
    part.templates = part.templates?.map { source in
      (try? Template(parsing: source))?.withoutTags.source ?? source
    }
    spec.element = [part]
    spec.minLength = max(length.lowerBound, min(1, length.upperBound))
    spec.maxLength = max(length.lowerBound, min(length.upperBound, 4))
    return spec
  }

  private func composite(_ name: QualifiedName) -> GeneratorSpec {
    var spec = GeneratorSpec(.composite)
    spec.element = (context.schema.composites[name]?.fields ?? []).map {
      subordinate($0.type, named: $0.name)
    }
    return spec
  }

  /// The generator of a part of the value, inferred as a column of the part's name and type.
  private func subordinate(_ type: SQLType, named name: String) -> GeneratorSpec {
    var table = Table(name: context.table.name)
    table.columns = context.table.columns
    return GeneratorInference.infer(
      Column(name: name, type: type, isNotNull: true), of: table, in: context.schema,
      domain: PartDomain(type, in: context.schema, asOf: context.asOf).domain, asOf: context.asOf
    ).generator
  }
}
