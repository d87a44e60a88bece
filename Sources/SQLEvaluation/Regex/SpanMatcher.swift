/// Finds where an expression matches and what its groups hold, with PostgreSQL's preferences: the
/// leftmost match; of those the longest, or the shortest where the expression prefers it; then each
/// part in turn, within the whole ("Regular Expression Matching Rules").
struct SpanMatcher: Sendable {
  /// A node with its children as indices.
  enum Item: Sendable {
    case empty
    case set(CharacterSet)
    case concatenation([Int])
    case alternation([Int])
    case repetition(Int, minimum: Int, maximum: Int?)
    case group(Int, Int)
    case assertion(RegexNode.Assertion)
    case lookahead(Int, isNegative: Bool)
  }

  private(set) var items: [Item] = []
  /// Whether each node prefers the shortest match; `nil` has no preference.
  private(set) var prefersShort: [Bool?] = []
  let root: Int
  let groupCount: Int

  init(_ node: RegexNode) {
    var items: [Item] = []
    var preferences: [Bool?] = []
    func add(_ node: RegexNode) -> Int {
      let item: Item
      var preference: Bool?
      switch node {
      case .empty: item = .empty
      case .set(let set): item = .set(set)
      case .assertion(let kind): item = .assertion(kind)
      case .lookahead(let inner, let isNegative):
        item = .lookahead(add(inner), isNegative: isNegative)
      case .concatenation(let list):
        let children = list.map(add)
        item = .concatenation(children)
        preference = children.compactMap { preferences[$0] }.first
      case .alternation(let list):
        item = .alternation(list.map(add))
        preference = false
      case .group(let inner, let number):
        let child = add(inner)
        item = .group(child, number)
        preference = preferences[child]
      case .repetition(let inner, let minimum, let maximum, let isGreedy):
        let child = add(inner)
        item = .repetition(child, minimum: minimum, maximum: maximum)
        preference = isGreedy.map { !$0 } ?? preferences[child]
      }
      items.append(item)
      preferences.append(preference)
      return items.count - 1
    }
    root = add(node)
    groupCount = node.groupCount
    self.items = items
    prefersShort = preferences
  }
}

/// One search over one text; remembers what it has found.
struct SpanSearch {
  let matcher: SpanMatcher
  let text: [Unicode.Scalar]
  private var memo: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var item: Int
    var start: Int
    /// Repetitions still needed and allowed; -1 for a node as a whole.
    var minimum = -1
    var maximum = -1
  }

  init(_ matcher: SpanMatcher, _ text: [Unicode.Scalar]) {
    self.matcher = matcher
    self.text = text
  }

  /// Where a node that starts at `start` can end, ascending.
  mutating func ends(_ item: Int, _ start: Int) -> [Int] {
    let key = Key(item: item, start: start)
    if let known = memo[key] { return known }
    let result: [Int]
    switch matcher.items[item] {
    case .empty: result = [start]
    case .set(let set):
      result = start < text.count && set.contains(text[start].value) ? [start + 1] : []
    case .concatenation(let list): result = ends(list[...], start)
    case .alternation(let list):
      var found: Set<Int> = []
      for child in list { found.formUnion(ends(child, start)) }
      result = found.sorted()
    case .repetition(let child, let minimum, let maximum):
      result = ends(child, start, minimum, maximum)
    case .group(let child, _): result = ends(child, start)
    case .assertion(let kind): result = holds(kind, start) ? [start] : []
    case .lookahead(let child, let isNegative):
      result = ends(child, start).isEmpty == isNegative ? [start] : []
    }
    memo[key] = result
    return result
  }

  /// Where a sequence of nodes can end.
  private mutating func ends(_ list: ArraySlice<Int>, _ start: Int) -> [Int] {
    var places: Set<Int> = [start]
    for child in list {
      var next: Set<Int> = []
      for place in places.sorted() { next.formUnion(ends(child, place)) }
      places = next
    }
    return places.sorted()
  }

  /// Where `minimum` to `maximum` repetitions of a node can end.
  private mutating func ends(_ child: Int, _ start: Int, _ minimum: Int, _ maximum: Int?) -> [Int] {
    let key = Key(item: child, start: start, minimum: minimum, maximum: maximum ?? -2)
    if let known = memo[key] { return known }
    var places: Set<Int> = [start]
    for _ in 0..<minimum {
      var next: Set<Int> = []
      for place in places.sorted() { next.formUnion(ends(child, place)) }
      places = next
    }
    var frontier = places
    var rounds = maximum.map { $0 - minimum } ?? Int.max
    while !frontier.isEmpty, rounds > 0 {
      var next: Set<Int> = []
      for place in frontier.sorted() { next.formUnion(ends(child, place)) }
      frontier = next.subtracting(places)
      places.formUnion(frontier)
      rounds -= 1
    }
    let result = places.sorted()
    memo[key] = result
    return result
  }

  private func holds(_ kind: RegexNode.Assertion, _ place: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && CharacterClasses.word.contains(text[index].value)
    }
    let (left, right) = (isWord(place - 1), isWord(place))
    switch kind {
    case .textStart: return place == 0
    case .textEnd: return place == text.count
    case .wordStart: return !left && right
    case .wordEnd: return left && !right
    case .wordBoundary: return left != right
    case .notWordBoundary: return left == right
    }
  }

  /// The first match at or after `from`, with the groups' spans.
  mutating func firstMatch(from: Int) -> (range: Range<Int>, groups: [Range<Int>?])? {
    guard from <= text.count else { return nil }
    for start in from...text.count {
      let all = ends(matcher.root, start)
      let isShort = matcher.prefersShort[matcher.root] == true
      guard let end = isShort ? all.first : all.last else { continue }
      var groups = [Range<Int>?](repeating: nil, count: matcher.groupCount)
      dissect(matcher.root, start, end, &groups)
      return (start..<end, groups)
    }
    return nil
  }

  /// Finds what each part matches, given that the node matches from `start` to `end`.
  private mutating func dissect(
    _ item: Int, _ start: Int, _ end: Int, _ groups: inout [Range<Int>?]
  ) {
    switch matcher.items[item] {
    case .empty, .set, .assertion, .lookahead: return
    case .group(let child, let number):
      groups[number - 1] = start..<end
      dissect(child, start, end, &groups)
    case .alternation(let list):
      for child in list where ends(child, start).contains(end) {
        dissect(child, start, end, &groups)
        return
      }
    case .concatenation(let list):
      var place = start
      for (offset, child) in list.enumerated() {
        let rest = list[(offset + 1)...]
        for middle in preferred(child, place) where ends(rest, middle).contains(end) {
          dissect(child, place, middle, &groups)
          place = middle
          break
        }
      }
    case .repetition(let child, let minimum, let maximum):
      // `x*` is `(x+|)`: one empty repetition comes before none.
      if start == end, minimum == 0 {
        if maximum != 0, ends(child, start).contains(start) { iterate(child, start, end, &groups) }
        return
      }
      var place = start
      var needed = minimum
      var allowed = maximum
      while place < end {
        let left = allowed.map { $0 - 1 }
        if let left, left < 0 { return }
        let next = preferred(child, place).first {
          $0 > place && ends(child, $0, max(0, needed - 1), left).contains(end)
        }
        guard let next else { return }
        iterate(child, place, next, &groups)
        place = next
        needed = max(0, needed - 1)
        allowed = left
      }
      // The repetitions still owed match nothing, at the end.
      if needed > 0 { iterate(child, end, end, &groups) }
    }
  }

  /// One repetition; what the groups in it held before is forgotten.
  private mutating func iterate(
    _ child: Int, _ start: Int, _ end: Int, _ groups: inout [Range<Int>?]
  ) {
    forgetGroups(in: child, &groups)
    dissect(child, start, end, &groups)
  }

  private func forgetGroups(in item: Int, _ groups: inout [Range<Int>?]) {
    switch matcher.items[item] {
    case .empty, .set, .assertion, .lookahead: return
    case .group(let child, let number):
      groups[number - 1] = nil
      forgetGroups(in: child, &groups)
    case .concatenation(let list), .alternation(let list):
      for child in list { forgetGroups(in: child, &groups) }
    case .repetition(let child, _, _): forgetGroups(in: child, &groups)
    }
  }

  private mutating func preferred(_ item: Int, _ start: Int) -> [Int] {
    let all = ends(item, start)
    return matcher.prefersShort[item] == true ? all : all.reversed()
  }
}
