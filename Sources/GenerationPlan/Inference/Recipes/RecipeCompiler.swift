import Lexicons
import SchemaModel

/// Fits recipes to columns: `nil` wherever a recipe has nothing for this type and these limits.
struct RecipeCompiler {
  let context: ColumnContext
  /// Replaces the tag of templates where the name has words before what was recognised:
  /// `billing_zip` shares its draws with `billing_city`, not with `shipping_zip`.
  let tag: String?

  /// The generator a recipe comes to.
  func compile(_ recipe: Recipe) -> GeneratorSpec? {
    guard var spec = fitted(recipe) else { return nil }
    if spec.templates?.contains(where: Self.isGraded) == true, let rating = context.rating {
      spec.by = Template([.column(rating, filters: [])]).source
    }
    return spec
  }

  private func fitted(_ recipe: Recipe) -> GeneratorSpec? {
    switch recipe {
    case .text(let templates, let weights): text(templates, weights)
    case .lexicon(let name): lexicon(name)
    case .grammar(let name, let others): grammar(name) ?? text(others, nil)
    case .slug(let others, let weights): slug() ?? text(others, weights)
    case .sentence: prose(.sentence, 20, 160)
    case .paragraph: prose(.paragraph, 40, 600)
    case .words(let count): prose(.words, 4 * count.lowerBound, 9 * count.upperBound)
    case .pattern(let pattern): self.pattern(pattern)
    case .choice(let choices): choice(choices)
    case .number(let range, let distribution): number(range, distribution)
    case .scale(let widest, let other):
      (scale(widest) ?? other).flatMap { range in
        let width = range.upperBound - range.lowerBound
        return number(
          range, .normal(mean: range.lowerBound + 0.8 * width, deviation: 0.3 * width))
      }
    case .flag(let probability): flag(probability)
    case .moment(let moment): self.moment(moment)
    case .clock(let from, let to): clock(from, to)
    case .span(let from, let to): span(from, to)
    case .json(let templates): json(templates)
    case .bytes(let count): bytes(count)
    }
  }

  // MARK: Text

  private func text(_ sources: [String], _ weights: [Double]?) -> GeneratorSpec? {
    guard context.classes == .text else { return nil }
    var fitting: [(template: Template, weight: Double)] = []
    for (place, source) in sources.enumerated() {
      guard let template = fitted(source) else { continue }
      fitting.append((template, weights?[place] ?? 1))
      if weights == nil { break }
    }
    guard let first = fitting.first?.template else {
      return sources.lazy.compactMap(shortWords).first
    }
    if context.isUnique, let pattern = Self.pattern(of: first) { return self.pattern(pattern) }
    var spec = GeneratorSpec(.template)
    spec.templates = fitting.map(\.template.source)
    if fitting.count > 1 { spec.weights = fitting.map(\.weight) }
    return spec
  }

  /// The entries that fit, where a template is one word and only some of its lexicon are too long.
  private func shortWords(_ source: String) -> GeneratorSpec? {
    guard
      let pieces = try? Template(parsing: source).pieces.filter({ $0 != .discriminator }),
      pieces.count == 1, case .lexicon(let name, let field, _, let filters) = pieces[0],
      filters.isEmpty, let words = LexiconMeasure.words(name, field: field)
    else { return nil }
    var seen: Set<String> = []
    let fitting = words.filter { accepts($0) && seen.insert($0).inserted }
    return fitting.count < 5 ? nil : choice(fitting.prefix(50).map { ($0, 1) })
  }

  /// Every template of a lexicon of templates that fits; a key takes the others, which have room for
  /// a discriminator.
  private func grammar(_ name: String) -> GeneratorSpec? {
    guard context.classes == .text, !context.isUnique, context.caseFilter == nil else { return nil }
    let templates = (LexiconCatalogue.named(name)?.entries ?? []).compactMap { source in
      (try? Template(parsing: source)).map(agreeing).flatMap { fits($0) ? $0.source : nil }
    }
    guard !templates.isEmpty else { return nil }
    var spec = GeneratorSpec(.template)
    spec.templates = templates
    return spec
  }

  /// The template with its facts drawn together with the row's own: the product that a description
  /// speaks of is the one in the row.
  private func agreeing(_ template: Template) -> Template {
    Template(
      template.pieces.map { piece in
        guard case .lexicon(let name, let field?, nil, let filters) = piece else { return piece }
        let own =
          switch name {
          case "us_places", "countries", "airports": "a"
          case "given_names": "p"
          case "jobs": "j"
          default: "x"
          }
        return .lexicon(name: name, field: field, tag: tag ?? own, filters: filters)
      })
  }

  /// The template with its tags, letter case and discriminator set, if it fits the column.
  private func fitted(_ source: String) -> Template? {
    guard var template = retagged(source) else { return nil }
    if let filter = context.caseFilter { template = template.applying(filter) }
    if context.isUnique, !template.pieces.contains(.discriminator),
      Self.pattern(of: template) == nil
    {
      template.pieces.append(.discriminator)
    }
    return fits(template) ? template : nil
  }

  /// Whether every text of the template has a length and form that the column allows, and a key
  /// finds enough of them.
  func fits(_ template: Template) -> Bool {
    guard
      let measure = TemplateMeasure(template, isUnique: context.isUnique),
      measure.longest <= context.length.upperBound, measure.shortest >= context.length.lowerBound
    else { return false }
    if context.isUnique, !template.pieces.contains(.discriminator), measure.variety < 1e7 {
      return false
    }
    return context.domain.text.patterns.isEmpty
      || PatternProof.holds(template, context.domain.text, isUnique: context.isUnique)
  }

  /// Reads a rule's template and puts the column's tag in place of the rule's.
  func retagged(_ source: String) -> Template? {
    guard var template = try? Template(parsing: source) else { return nil }
    template.pieces = template.pieces.map { piece in
      guard case .lexicon(let name, let field, let old?, let filters) = piece else { return piece }
      return .lexicon(name: name, field: field, tag: tag ?? old, filters: filters)
    }
    return template
  }

  /// The regular expression of a template that holds nothing but characters drawn one by one and
  /// fixed text: its words can be numbered, so a key needs no discriminator.
  static func pattern(of template: Template) -> String? {
    var pattern = ""
    for piece in template.pieces {
      switch piece {
      case .text(let text): pattern += TemplateLanguage.escaped(text)
      case .characters(let alphabet, let count): pattern += "\(alphabet.characterSet){\(count)}"
      default: return nil
      }
    }
    return pattern
  }

  private func lexicon(_ name: String) -> GeneratorSpec? {
    guard context.classes == .text, let lexicon = LexiconCatalogue.named(name) else { return nil }
    if context.isUnique { return text(["{\(name)}{#}"], nil) }
    if fitted("{\(name)}") != nil {
      if context.caseFilter != nil { return text(["{\(name)}"], nil) }
      var spec = GeneratorSpec(.lexicon)
      spec.lexicon = name
      return spec
    }
    guard lexicon.entries.count <= 100, context.domain.text.patterns.isEmpty else { return nil }
    let weights = lexicon.weights.map { $0.map(Double.init) }
    return choice(zip(lexicon.entries, weights ?? lexicon.entries.map { _ in 1 }).map { ($0, $1) })
  }

  private func prose(_ kind: GeneratorSpec.Kind, _ least: Int, _ most: Int) -> GeneratorSpec? {
    let length = context.length
    guard
      context.classes == .text, length.upperBound >= least, context.domain.text.patterns.isEmpty,
      context.caseFilter == nil
    else { return nil }
    if context.isUnique { return text(["{adjectives|title} {nouns} {nouns}{#}"], nil) }
    var spec = GeneratorSpec(kind)
    spec.minLength = max(length.lowerBound, 1)
    spec.maxLength = min(length.upperBound, max(most, length.lowerBound + 40))
    return spec
  }

  private func pattern(_ pattern: String) -> GeneratorSpec? {
    guard context.classes == .text else { return nil }
    var spec = GeneratorSpec(.pattern)
    spec.pattern = pattern
    let type = context.schema.baseType(of: context.column.type)
    return PatternCardinality.of(spec, context.domain, type: type) == 0 ? nil : spec
  }

  private func choice(_ choices: [(String, Double)]) -> GeneratorSpec? {
    let fitting = choices.filter { accepts($0.0) }
    guard fitting.count > 1, !context.isUnique else { return nil }
    var spec = GeneratorSpec(.values)
    spec.values = fitting.map(\.0)
    spec.weights = fitting.map(\.1)
    return spec
  }

  private func accepts(_ value: String) -> Bool {
    if context.classes == .text {
      let isCased: Bool =
        switch context.domain.text.letterCase {
        case .any: true
        case .lower: value == value.lowercased()
        case .upper: value == value.uppercased()
        }
      return isCased && context.length.contains(value.count)
        && context.domain.text.patterns.isEmpty
    }
    guard
      let ordinal = context.ordinal?.ordinal(of: value, in: context.schema),
      let bounds = context.bounds
    else { return false }
    return bounds.contains(ordinal)
      && context.domain.intervals?.contains { $0.contains(ordinal) } ?? true
  }

  // MARK: Numbers and truth

  private func number(_ range: ClosedRange<Double>, _ distribution: Distribution?) -> GeneratorSpec?
  {
    guard !context.classes.isDisjoint(with: .number), let ordinal = context.ordinal else {
      return nil
    }
    let scale: Double =
      if case .decimal(let digits) = ordinal { Double(powerOfTen(digits)) } else { 1 }
    let low = (range.lowerBound * scale).rounded(.up)
    let high = (range.upperBound * scale).rounded(.down)
    guard low <= high, low >= -9e18, high <= 9e18 else { return nil }
    let kind: GeneratorSpec.Kind =
      switch context.base {
      case .real, .doublePrecision: .float
      case .numeric, .money: .decimal
      default: .integer
      }
    var spec = GeneratorSpec(kind)
    guard let bounds = bounded(Int64(low)...Int64(high)) else { return nil }
    spec.min = ordinal.text(of: bounds.lowerBound, in: context.schema)
    spec.max = ordinal.text(of: bounds.upperBound, in: context.schema)
    if !context.isUnique, bounds.overlaps(Int64(low)...Int64(high)) {
      spec.distribution = distribution?.fitted(
        to: Double(bounds.lowerBound) / scale...Double(bounds.upperBound) / scale)
    }
    return spec
  }

  /// The part of `range` that type and domain allow; where they allow none of it, as wide a range
  /// at the near end of what they allow. `nil` where the column has no ordinals.
  func bounded(_ range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    guard let bounds = context.bounds else { return nil }
    if bounds.overlaps(range) { return range.clamped(to: bounds) }
    let width = range.upperBound &- range.lowerBound
    if range.upperBound < bounds.lowerBound {
      let (top, overflow) = bounds.lowerBound.addingReportingOverflow(width)
      return bounds.lowerBound...min(overflow ? .max : top, bounds.upperBound)
    }
    let (bottom, overflow) = bounds.upperBound.subtractingReportingOverflow(width)
    return max(overflow ? .min : bottom, bounds.lowerBound)...bounds.upperBound
  }

  /// The bounds that constraints set at both ends, in the column's units.
  private func scale(_ widest: Double) -> ClosedRange<Double>? {
    guard let ordinal = context.ordinal, let bounds = context.bounds,
      let type = OrdinalType.bounds(of: context.column.type, in: context.schema),
      type.lowerBound < bounds.lowerBound, bounds.upperBound < type.upperBound
    else { return nil }
    let unit: Double =
      if case .decimal(let digits) = ordinal { Double(powerOfTen(digits)) } else { 1 }
    let range = Double(bounds.lowerBound) / unit...Double(bounds.upperBound) / unit
    return range.upperBound - range.lowerBound <= widest ? range : nil
  }

  private func flag(_ probability: Double) -> GeneratorSpec? {
    guard context.classes == .boolean, let bounds = context.bounds else { return nil }
    var spec = GeneratorSpec(.boolean)
    spec.probability = bounds == 0...1 ? probability : Double(bounds.lowerBound)
    return spec
  }

  // MARK: Time

  private func moment(_ moment: Moment) -> GeneratorSpec? {
    let first = Int64(context.asOf) + Int64(moment.days.lowerBound)
    let last = Int64(context.asOf) + Int64(moment.days.upperBound)
    switch context.classes {
    case .date:
      var spec = timed(.date, partitioned ?? first...last)
      if spec?.min != nil, !context.isUnique, partitioned == nil {
        spec?.distribution = moment.distribution?.shifted(by: Double(context.asOf))
      }
      if moment.businessHours { spec?.businessHours = true }
      return spec
    case .timestamp:
      let day: Int64 = 86_400_000_000
      var spec = timed(.timestamp, partitioned ?? first * day...(last * day + day - 1_000_000))
      if moment.businessHours { spec?.businessHours = true }
      return spec
    default: return nil
    }
  }

  /// From the first bound to the last where the column decides the partition, so that each has rows;
  /// `nil` where the partitions have no end.
  private var partitioned: ClosedRange<Int64>? {
    guard let scheme = context.table.partitioning, scheme.strategy == .range,
      scheme.key.contains(.column(context.column.name)),
      let first = context.domain.intervals?.first, let last = context.domain.intervals?.last,
      let bounds = OrdinalType.bounds(of: context.column.type, in: context.schema),
      first.lowerBound > bounds.lowerBound, last.upperBound < bounds.upperBound
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  private func clock(_ from: String, _ to: String) -> GeneratorSpec? {
    guard
      context.classes == .time, let ordinal = context.ordinal,
      let first = ordinal.ordinal(of: from, in: context.schema),
      let last = ordinal.ordinal(of: to, in: context.schema)
    else { return nil }
    return timed(.time, first...last)
  }

  private func timed(_ kind: GeneratorSpec.Kind, _ range: ClosedRange<Int64>) -> GeneratorSpec? {
    guard let ordinal = context.ordinal, let bounds = bounded(range) else { return nil }
    var spec = GeneratorSpec(kind)
    spec.min = ordinal.text(of: bounds.lowerBound, in: context.schema)
    spec.max = ordinal.text(of: bounds.upperBound, in: context.schema)
    return spec
  }

  private func span(_ from: String, _ to: String) -> GeneratorSpec? {
    guard context.classes == .interval else { return nil }
    var spec = GeneratorSpec(.interval)
    spec.min = from
    spec.max = to
    return spec
  }

  // MARK: Documents and bytes

  private func json(_ sources: [String]) -> GeneratorSpec? {
    guard context.classes == .json else { return nil }
    let shape = DocumentShape(context)
    let templates = sources.compactMap(retagged).map(\.source).filter(shape.allows)
    guard !templates.isEmpty else { return nil }
    var spec = GeneratorSpec(.json)
    spec.templates = templates
    return spec
  }

  private func bytes(_ count: ClosedRange<Int>) -> GeneratorSpec? {
    guard context.classes == .bytes else { return nil }
    var spec = GeneratorSpec(.bytes)
    let allowed = context.byteCount
    let length =
      allowed.overlaps(count) ? count.clamped(to: allowed) : allowed.lowerBound...allowed.lowerBound
    spec.minLength = length.lowerBound
    spec.maxLength = length.upperBound
    return spec
  }
}

extension ColumnContext {
  /// How many bytes a binary value may have.
  var byteCount: ClosedRange<Int> {
    let low = max(domain.text.length.lowerBound, domain.text.octets.lowerBound)
    let high = min(domain.text.length.upperBound, domain.text.octets.upperBound)
    return low...max(low, high)
  }
}
