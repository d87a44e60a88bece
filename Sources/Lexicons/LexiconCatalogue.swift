/// Every lexicon there is, by name.
///
/// A plain lexicon whose name ends in `_templates` holds templates rather than words: an entry's
/// placeholders name lexicons (`{nouns@a}`) and fields of related ones (`{us_places.city}`).
/// Some related lexicons are made of others: `given_names` of both lists of first names.
///
/// The texts are split when the first lexicon is asked for, once in a process.
public enum LexiconCatalogue {
  /// The names of the plain lexicons, sorted.
  public static let names: [String] = plain.keys.sorted()

  /// The names of the related lexicons, sorted.
  public static let relatedNames: [String] = groups.keys.sorted()

  /// The plain lexicon of that name, or `nil`.
  ///
  /// - Complexity: O(1) after the first call, which reads every text.
  public static func named(_ name: String) -> Lexicon? { plain[name] }

  /// The related lexicon of that name, or `nil`.
  ///
  /// - Complexity: O(1) after the first call, which reads every text.
  public static func related(_ name: String) -> RelatedLexicon? { groups[name] }

  private static let plain = content.plain
  private static let groups = content.related

  private static let content: (plain: [String: Lexicon], related: [String: RelatedLexicon]) = {
    var plain: [String: Lexicon] = [:]
    var related: [String: RelatedLexicon] = [:]
    func add(_ section: LexiconText.Section) {
      precondition(
        plain[section.name] == nil && related[section.name] == nil,
        "lexicon \(section.name) is written twice")
      switch section {
      case .plain(let lexicon): plain[lexicon.name] = lexicon
      case .related(let lexicon): related[lexicon.name] = lexicon
      }
    }
    texts.flatMap(LexiconText.sections).forEach(add)

    let given = GivenNames(female: plain["first_names_female"], male: plain["first_names_male"])
    add(.plain(given.combined))
    add(.related(given.withGender))
    related["us_places"] = related["us_places"]?.joined(
      on: "state_code", with: related["us_states"], key: "code", adding: "name", as: "state")
    return (plain, related)
  }()
}
