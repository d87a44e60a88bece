/// The rules by phrase, and the search for the one that a column's name calls for.
struct NameRuleIndex: Sendable {
  /// What a name was recognised by.
  struct Match: Sendable {
    var rule: NameRule
    /// The words that matched.
    var phrase: [String]
    /// The words of the column's name before them.
    var prefix: [String]
  }

  /// Every rule there is; earlier lists win where two rules are equally close.
  static let standard = NameRuleIndex(
    StatusRules.rules + PersonRules.rules + PlaceRules.rules + CommerceRules.rules
      + ContentRules.rules + TechRules.rules + NumberRules.rules + TimeRules.rules
      + FlagRules.rules + DocumentRules.rules)

  /// All words that occur in phrases and names of tables, singular.
  let vocabulary: Set<String>
  let rules: [NameRule]
  private let byPhrase: [String: [Int]]
  private let longest: Int

  init(_ rules: [NameRule]) {
    self.rules = rules
    var byPhrase: [String: [Int]] = [:]
    var vocabulary: Set<String> = []
    var longest = 1
    for (place, rule) in rules.enumerated() {
      for table in rule.tables { vocabulary.formUnion(table) }
      for phrase in rule.phrases {
        byPhrase[phrase.joined(separator: " "), default: []].append(place)
        vocabulary.formUnion(phrase)
        longest = max(longest, phrase.count)
      }
    }
    self.byPhrase = byPhrase
    self.vocabulary = vocabulary
    self.longest = longest
  }

  /// The rules for a name, best first: those whose phrase ends last, then the longest phrase, then
  /// those that name the prefix (`category_name`) or the table, then those for any table.
  ///
  /// - Complexity: O(words × longest phrase) look-ups.
  func matches(_ column: NameWords, table: NameWords, _ types: TypeClasses) -> [Match] {
    let words = column.words
    var found: [Match] = []
    for end in stride(from: words.count, to: 0, by: -1) {
      if end < words.count, words.last == "id" { break }
      for length in stride(from: min(longest, end), to: 0, by: -1) {
        let phrase = words[(end - length)..<end]
        guard let candidates = byPhrase[phrase.joined(separator: " ")] else { continue }
        let applicable = candidates.filter { !rules[$0].types.isDisjoint(with: types) }
          .map { rules[$0] }
        if applicable.isEmpty { continue }
        let prefix = Array(words[..<(end - length)])
        func add(_ rule: NameRule) {
          found.append(Match(rule: rule, phrase: Array(phrase), prefix: prefix))
        }
        for context in [prefix, table.words] {
          for place in stride(from: context.count, to: 0, by: -1) {
            for rule in applicable
            where rule.tables.contains(where: { context[..<place].ends(with: $0) }) {
              add(rule)
            }
          }
        }
        for rule in applicable where rule.tables.isEmpty { add(rule) }
      }
    }
    return found
  }
}

extension ArraySlice<String> {
  /// Whether its last elements are these.
  fileprivate func ends(with words: [String]) -> Bool { suffix(words.count) == words[...] }
}
