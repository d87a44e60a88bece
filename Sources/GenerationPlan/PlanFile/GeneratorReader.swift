import SchemaModel
import Yams

/// Reads a column's entry: its generator with the parameters, its NULL rate and its edge cases.
struct GeneratorReader {
  var cursor: YAMLCursor

  /// A column's entry.
  mutating func column(_ node: Node, named name: PlanOverrides.Entry<String>)
    -> PlanOverrides.Column
  {
    var column = PlanOverrides.Column(name: name)
    let what = "column \"\(name.value)\""
    var parameters: [(String, Node, SourceRange?)] = []
    for (key, value, range) in cursor.entries(node, of: what, keys: PlanFileKeys.column) {
      let place = cursor.range(value) ?? range
      column.ranges[key] = place
      switch key {
      case "null_rate":
        column.nullRate = cursor.share(value, of: key).map { .init($0, at: place) }
      case "edge_cases":
        column.takesEdgeCases = cursor.flag(value, of: key).map { .init($0, at: place) }
      case "from": column.from = cursor.text(value, of: key)
      default: parameters.append((key, value, range))
      }
    }
    column.generator = generator(parameters, of: what, at: name.range)
    return column
  }

  /// The generator that parameters make; `nil` where there are none or the kind is missing.
  private mutating func generator(
    _ parameters: [(String, Node, SourceRange?)], of what: String, at place: SourceRange?
  ) -> PlanOverrides.Entry<GeneratorSpec>? {
    guard let first = parameters.first else { return nil }
    guard let (_, node, range) = parameters.first(where: { $0.0 == "generator" }) else {
      cursor.fail(
        "\(what) has a \"\(first.0)\" but no generator", at: first.2 ?? place,
        hint: "add \"generator:\" with one of the kinds")
      return nil
    }
    guard let word = cursor.text(node, of: "generator") else { return nil }
    guard let kind = GeneratorSpec.Kind(rawValue: word) else {
      let kinds = GeneratorSpec.Kind.allCases.map(\.rawValue)
      let near = nearestWord(to: word, among: kinds)
      cursor.fail(
        "unknown generator \"\(word)\" of \(what)", at: cursor.range(node),
        hint: near.map { "did you mean \"\($0)\"?" } ?? "there are \(kinds.joined(separator: ", "))"
      )
      return nil
    }
    var spec = GeneratorSpec(kind)
    for (key, value, range) in parameters where key != "generator" {
      if kind.keys.contains(key) {
        set(key, value, in: &spec)
      } else {
        cursor.fail(
          "generator \"\(word)\" does not read \"\(key)\"", at: range,
          hint: kind.keys.isEmpty
            ? "it takes no parameters" : "it reads \(kind.keys.joined(separator: ", "))")
      }
    }
    check(spec, parameters, what)
    return .init(spec, at: cursor.range(node) ?? range)
  }

  private mutating func set(_ key: String, _ node: Node, in spec: inout GeneratorSpec) {
    switch key {
    case "min": spec.min = cursor.text(node, of: key)
    case "max": spec.max = cursor.text(node, of: key)
    case "distribution": spec.distribution = distribution(node)
    case "business_hours": spec.businessHours = cursor.flag(node, of: key)
    case "probability": spec.probability = cursor.share(node, of: key)
    case "start": spec.start = cursor.integer(node, of: key)
    case "step": spec.step = cursor.integer(node, of: key)
    case "scale": spec.scale = cursor.integer(node, of: key, atLeast: 0)
    case "lexicon": spec.lexicon = cursor.text(node, of: key)
    case "template", "templates": spec.templates = cursor.texts(node, of: key)
    case "pattern": spec.pattern = cursor.text(node, of: key)
    case "values": values(node, in: &spec)
    case "weights": spec.weights = weights(node)
    case "min_length": spec.minLength = cursor.integer(node, of: key, atLeast: 0)
    case "max_length": spec.maxLength = cursor.integer(node, of: key, atLeast: 0)
    case "after": spec.after = cursor.text(node, of: key)
    case "by": spec.by = cursor.text(node, of: key)
    case "expression": spec.expression = cursor.text(node, of: key)
    default: spec.element = elements(node)
    }
  }

  /// A list of values, or a mapping from values to their weights.
  private mutating func values(_ node: Node, in spec: inout GeneratorSpec) {
    guard case .mapping = node else {
      let items = cursor.list(node, of: "values")
      for item in items where YAMLCursor.isNull(item) { failNull(item, among: items.count) }
      spec.values = items.filter { !YAMLCursor.isNull($0) }
        .compactMap { cursor.text($0, of: "values") }
      return
    }
    if case .mapping(let mapping) = node {
      for (value, _) in mapping where YAMLCursor.isNull(value) {
        failNull(value, among: mapping.count)
      }
    }
    var values: [String] = []
    var weights: [Double] = []
    for (value, weight, _) in cursor.entries(node, of: "the values") {
      guard let weight = cursor.number(weight, of: value, atLeast: 0) else { continue }
      values.append(value)
      weights.append(weight)
    }
    spec.values = values
    spec.weights = weights
  }

  private mutating func failNull(_ node: Node, among count: Int) {
    let share = (100 / Double(max(1, count))).rounded() / 100
    cursor.fail(
      "null is no value of \"values\"", at: cursor.range(node),
      hint: "leave it out and write null_rate: \(share), or 'null' in quotes for the text")
  }

  private mutating func weights(_ node: Node) -> [Double]? {
    let items = cursor.list(node, of: "weights")
    let weights = items.compactMap { cursor.number($0, of: "weights", atLeast: 0) }
    return weights.count == items.count ? weights : nil
  }

  /// As many weights as there are things to weigh, and not all of them zero; one constant; one shape
  /// of a range; lengths in order.
  private mutating func check(
    _ spec: GeneratorSpec, _ parameters: [(String, Node, SourceRange?)], _ what: String
  ) {
    func place(_ key: String) -> SourceRange? { parameters.first { $0.0 == key }?.2 }
    if spec.kind == .constant, let count = spec.values?.count, count > 1 {
      cursor.fail(
        "generator \"constant\" of \(what) has \(count) values", at: place("values"),
        hint: "give one, or write generator: values")
    }
    if spec.businessHours == true, let distribution = spec.distribution, distribution != .uniform {
      cursor.fail(
        "\(what) has business_hours and a distribution", at: place("distribution"),
        hint: "give one of the two")
    }
    if spec.step == 0 {
      cursor.fail("step of \(what) must be below or above 0", at: place("step"))
    }
    let place = parameters.first { $0.0 == "weights" || $0.0 == "values" }?.2
    if let weights = spec.weights, let count = (spec.values ?? spec.templates)?.count {
      if weights.count != count {
        cursor.fail("\(what) has \(count) choices and \(weights.count) weights", at: place)
      } else if !weights.contains(where: { $0 > 0 }) {
        cursor.fail("\(what) has no weight above 0", at: place)
      }
    }
    if let least = spec.minLength, let most = spec.maxLength, least > most {
      let place = parameters.first { $0.0 == "min_length" }?.2
      cursor.fail("min_length \(least) of \(what) is above max_length \(most)", at: place)
    }
  }

  /// The generators of an array's elements or a composite's fields.
  private mutating func elements(_ node: Node) -> [GeneratorSpec]? {
    var found: [GeneratorSpec] = []
    for item in cursor.list(node, of: "elements") {
      let what = "an element"
      let parameters = cursor.entries(item, of: what, keys: PlanFileKeys.generator)
      if let spec = generator(parameters, of: what, at: cursor.range(item))?.value {
        found.append(spec)
      }
    }
    return found
  }

  // MARK: Distributions

  /// `uniform`, or a mapping of a kind and its parameters.
  mutating func distribution(_ node: Node) -> Distribution? {
    if case .scalar(let word) = node {
      if word.string == "uniform" { return .uniform }
      return kind(word.string, at: cursor.range(node)).flatMap { _ in
        cursor.fail(
          "distribution \"\(word.string)\" needs parameters", at: cursor.range(node),
          hint: "write {kind: zipf, alpha: 1.5}, for example")
        return nil
      }
    }
    guard case .mapping(let mapping) = node, let named = mapping["kind"] else {
      cursor.fail(
        "a distribution needs a kind", at: cursor.range(node),
        hint: "write {kind: zipf, alpha: 1.5}, for example")
      return nil
    }
    guard
      let word = cursor.text(named, of: "kind"),
      let parameters = kind(word, at: cursor.range(named))
    else { return nil }
    var single: [String: Double] = [:]
    var several: [String: [Double]] = [:]
    for (key, value, _) in cursor.entries(
      node, of: "distribution \"\(word)\"", keys: ["kind"] + parameters) where key != "kind"
    {
      if word == "histogram" {
        several[key] = cursor.numbers(value, of: key)
      } else {
        single[key] = cursor.number(value, of: key)
      }
    }
    for parameter in parameters where single[parameter] == nil && several[parameter] == nil {
      if mapping[parameter] == nil {
        cursor.fail("distribution \"\(word)\" needs \"\(parameter)\"", at: cursor.range(named))
      }
      return nil
    }
    return made(word, single, several, at: cursor.range(named))
  }

  /// The parameters of a kind; an error where there is no such kind.
  private mutating func kind(_ word: String, at range: SourceRange?) -> [String]? {
    if let known = PlanFileKeys.distributions.first(where: { $0.kind == word }) {
      return known.parameters
    }
    let kinds = PlanFileKeys.distributions.map(\.kind)
    let near = nearestWord(to: word, among: kinds)
    cursor.fail(
      "unknown distribution \"\(word)\"", at: range,
      hint: near.map { "did you mean \"\($0)\"?" } ?? "there are \(kinds.joined(separator: ", "))")
    return nil
  }

  private mutating func made(
    _ kind: String, _ single: [String: Double], _ several: [String: [Double]],
    at range: SourceRange?
  ) -> Distribution? {
    func value(_ key: String) -> Double { single[key] ?? 0 }
    let problem: String?
    let result: Distribution
    switch kind {
    case "zipf":
      result = .zipf(alpha: value("alpha"))
      problem = value("alpha") > 0 ? nil : "alpha must be above 0"
    case "normal":
      result = .normal(mean: value("mean"), deviation: value("deviation"))
      problem = value("deviation") > 0 ? nil : "deviation must be above 0"
    case "log_normal":
      result = .logNormal(mu: value("mu"), sigma: value("sigma"))
      problem = value("sigma") > 0 ? nil : "sigma must be above 0"
    case "exponential":
      result = .exponential(rate: value("rate"))
      problem = value("rate") > 0 ? nil : "rate must be above 0"
    case "binomial":
      let trials = value("trials")
      result = .binomial(
        trials: Int(exactly: trials.rounded()) ?? 0, probability: value("probability"))
      problem =
        trials >= 1 && trials.rounded() == trials && (0...1).contains(value("probability"))
        ? nil : "trials must be a whole number of at least 1 and probability from 0 to 1"
    case "histogram":
      let bounds = several["bounds"] ?? []
      let weights = several["weights"] ?? []
      result = .histogram(bounds: bounds, weights: weights)
      let isAscending = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
      problem =
        bounds.count == weights.count + 1 && isAscending && weights.allSatisfy { $0 >= 0 }
          && weights.contains { $0 > 0 }
        ? nil : "bounds must ascend, one more of them than of weights, and weights be 0 or more"
    default:
      result = .uniform
      problem = nil
    }
    guard let problem else { return result }
    cursor.fail("distribution \"\(kind)\": \(problem)", at: range)
    return nil
  }
}
