import Yams

/// A generator's parameters as entries of a plan file, in the order of the notation.
struct GeneratorEntries {
  private let spec: GeneratorSpec

  init(_ spec: GeneratorSpec) { self.spec = spec }

  /// Key and value of each parameter that is set.
  var entries: [(String, Node)] {
    var entries: [(String, Node)] = [("generator", scalar(spec.kind.rawValue))]
    func add(_ key: String, _ node: Node?) {
      if let node { entries.append((key, node)) }
    }
    add("min", spec.min.map(string))
    add("max", spec.max.map(string))
    add("distribution", spec.distribution.map(Self.node))
    add("business_hours", spec.businessHours.map { scalar("\($0)") })
    add("probability", spec.probability.map { scalar("\($0)") })
    add("start", spec.start.map { scalar("\($0)") })
    add("step", spec.step.map { scalar("\($0)") })
    add("scale", spec.scale.map { scalar("\($0)") })
    add("lexicon", spec.lexicon.map(string))
    if let templates = spec.templates, templates.count == 1 {
      add("template", string(templates[0]))
    } else {
      add("templates", spec.templates.map { Self.list($0.map(string), flow: false) })
    }
    add("pattern", spec.pattern.map(string))
    add("values", values)
    if !valuesAreWeighed {
      add("weights", spec.weights.map { Self.list($0.map { scalar("\($0)") }, flow: true) })
    }
    add("min_length", spec.minLength.map { scalar("\($0)") })
    add("max_length", spec.maxLength.map { scalar("\($0)") })
    add("after", spec.after.map(string))
    add("by", spec.by.map(string))
    add("expression", spec.expression.map(string))
    add(
      "elements",
      spec.element.map { Self.list($0.map { mapping(GeneratorEntries($0).entries) }, flow: false) })
    return entries
  }

  /// Weights stand beside their values, unless a value occurs twice.
  private var valuesAreWeighed: Bool {
    guard let values = spec.values, let weights = spec.weights else { return false }
    return values.count == weights.count && Set(values).count == values.count && !values.isEmpty
  }

  private var values: Node? {
    guard let values = spec.values else { return nil }
    guard valuesAreWeighed, let weights = spec.weights else {
      return Self.list(values.map(string), flow: values.allSatisfy { $0.count <= 20 })
    }
    return mapping(zip(values, weights).map { ($0, scalar("\($1)")) })
  }

  private static func list(_ items: [Node], flow: Bool) -> Node {
    .sequence(Node.Sequence(items, Tag(.seq, .basic), flow ? .flow : .block))
  }

  /// A distribution: a word, or a kind with its parameters.
  static func node(of distribution: Distribution) -> Node {
    func made(_ kind: String, _ parameters: [(String, Double)]) -> Node {
      mapping([("kind", scalar(kind))] + parameters.map { ($0, scalar("\($1)")) }, flow: true)
    }
    switch distribution {
    case .uniform: return scalar("uniform")
    case .zipf(let alpha): return made("zipf", [("alpha", alpha)])
    case .normal(let mean, let deviation):
      return made("normal", [("mean", mean), ("deviation", deviation)])
    case .logNormal(let mu, let sigma): return made("log_normal", [("mu", mu), ("sigma", sigma)])
    case .exponential(let rate): return made("exponential", [("rate", rate)])
    case .binomial(let trials, let probability):
      return mapping(
        [
          ("kind", scalar("binomial")), ("trials", scalar("\(trials)")),
          ("probability", scalar("\(probability)")),
        ], flow: true)
    case .histogram(let bounds, let weights):
      return mapping(
        [
          ("kind", scalar("histogram")),
          ("bounds", list(bounds.map { scalar("\($0)") }, flow: true)),
          ("weights", list(weights.map { scalar("\($0)") }, flow: true)),
        ], flow: true)
    }
  }
}
