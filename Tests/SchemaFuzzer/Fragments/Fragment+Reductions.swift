extension Fragment {
  /// The fragments that one step makes of this one: the bolder steps first.
  var reductions: [Fragment] {
    switch self {
    case .text, .identifier: []
    case .joined(let parts):
      Self.inside(parts) { .joined($0) }
    case .list(let parts, let separator, let least):
      Self.shorter(parts, least: least).map { .list($0, separator: separator, least: least) }
        + Self.inside(parts) { .list($0, separator: separator, least: least) }
    case .optional(let part):
      [.joined([])] + part.reductions.map { .optional($0) }
    case .choice(let parts):
      parts.dropFirst().reversed() + parts[0].reductions.map { .choice([$0] + parts.dropFirst()) }
    case .feature(let feature, let part):
      part.reductions.map { .feature(feature, $0) }
    }
  }

  /// A list without its halves, then without each of its elements, the last first.
  private static func shorter(_ parts: [Fragment], least: Int) -> [[Fragment]] {
    guard parts.count > least else { return [] }
    var found: [[Fragment]] = []
    let half = parts.count / 2
    if half > 1, half >= least {
      found = [Array(parts.prefix(half)), Array(parts.suffix(parts.count - half))]
    }
    for place in parts.indices.reversed() {
      var rest = parts
      rest.remove(at: place)
      found.append(rest)
    }
    return found
  }

  /// One of the parts reduced, the others as they are.
  private static func inside(_ parts: [Fragment], _ whole: ([Fragment]) -> Fragment) -> [Fragment] {
    parts.indices.reversed().flatMap { place in
      parts[place].reductions.map { reduced in
        var all = parts
        all[place] = reduced
        return whole(all)
      }
    }
  }

  /// The same with another spelling of one name.
  func renaming(_ identifier: Identifier, to sql: String) -> Fragment {
    switch self {
    case .text: self
    case .identifier(let own):
      own == identifier ? .identifier(Identifier(number: own.number, sql: sql)) : self
    case .joined(let parts): .joined(parts.map { $0.renaming(identifier, to: sql) })
    case .list(let parts, let separator, let least):
      .list(parts.map { $0.renaming(identifier, to: sql) }, separator: separator, least: least)
    case .optional(let part): .optional(part.renaming(identifier, to: sql))
    case .choice(let parts): .choice(parts.map { $0.renaming(identifier, to: sql) })
    case .feature(let feature, let part): .feature(feature, part.renaming(identifier, to: sql))
    }
  }
}
