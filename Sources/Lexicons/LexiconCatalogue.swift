internal import Synchronization

/// Every lexicon there is, by name.
///
/// A plain lexicon whose name ends in `_templates` holds templates rather than words: an entry's
/// placeholders name lexicons (`{nouns@a}`) and fields of related ones (`{us_places.city}`).
/// Some lexicons are made of others: `given_names` of both lists of first names.
///
/// The texts are split when the first lexicon is asked for; each lexicon is read when it is asked for
/// itself, since a schema wants few of them. Both happen once in a process.
public enum LexiconCatalogue {
  /// The names of the plain lexicons, sorted.
  public static let names = (names { $0.isPlain } + ["first_names"]).sorted()

  /// The names of the related lexicons, sorted.
  public static let relatedNames = (names { !$0.isPlain } + ["given_names"]).sorted()

  /// The plain lexicon of that name, or `nil`.
  ///
  /// - Complexity: O(1) after the first call, which reads its text.
  public static func named(_ name: String) -> Lexicon? {
    guard case .plain(let lexicon)? = section(name) else { return nil }
    return lexicon
  }

  /// The related lexicon of that name, or `nil`.
  ///
  /// - Complexity: O(1) after the first call, which reads its text.
  public static func related(_ name: String) -> RelatedLexicon? {
    guard case .related(let lexicon)? = section(name) else { return nil }
    return lexicon
  }

  private static let written: [String: LexiconText.Unread] = {
    var written: [String: LexiconText.Unread] = [:]
    for section in texts.flatMap(LexiconText.sections) {
      let before = written.updateValue(section, forKey: section.heading.name)
      precondition(before == nil, "lexicon \(section.heading.name) is written twice")
    }
    return written
  }()

  private static let known = Mutex<[String: LexiconText.Section]>([:])

  private static func names(_ isIncluded: (LexiconText.Heading) -> Bool) -> [String] {
    written.values.map(\.heading).filter(isIncluded).map(\.name)
  }

  private static func section(_ name: String) -> LexiconText.Section? {
    if let section = known.withLock({ $0[name] }) { return section }
    // Made outside of the lock, for which it may ask again; whoever makes it makes the same.
    guard let section = made(name) else { return nil }
    known.withLock { $0[name] = section }
    return section
  }

  private static func made(_ name: String) -> LexiconText.Section? {
    switch name {
    case "first_names": return .plain(givenNames.combined)
    case "given_names": return .related(givenNames.withGender)
    default: break
    }
    let section = written[name]?.read()
    guard name == "us_places", case .related(let places)? = section else { return section }
    return .related(
      places.joined(
        on: "state_code", with: related("us_states"), key: "code", adding: "name", as: "state"))
  }

  private static var givenNames: GivenNames {
    GivenNames(female: named("first_names_female"), male: named("first_names_male"))
  }
}
