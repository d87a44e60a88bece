import Lexicons
import Testing

/// Lexicons of templates hold placeholders that lead to words; no other lexicon holds any.
@Suite struct TemplateLexiconTests {
  @Test func onlyTemplatesHoldBraces() {
    for name in LexiconCatalogue.names where !name.hasSuffix("_templates") {
      let entries = LexiconCatalogue.named(name)?.entries ?? []
      #expect(!entries.contains { $0.contains("{") || $0.contains("}") }, "\(name)")
    }
  }

  @Test(arguments: LexiconCatalogue.names.filter { $0.hasSuffix("_templates") })
  func placeholdersLeadToWords(name: String) throws {
    let entries = try #require(LexiconCatalogue.named(name)).entries
    #expect(entries.contains { $0.contains("{") })
    for entry in entries {
      for placeholder in placeholders(of: entry) {
        #expect(isKnown(placeholder), "{\(placeholder)} in \(name)")
      }
    }
  }

  private func placeholders(of template: String) -> [Substring] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "}" } }
  }

  /// `lexicon`, `lexicon.field`, either with `@tag` and filters, or `int:1-9`.
  private func isKnown(_ placeholder: Substring) -> Bool {
    let head = placeholder.prefix { $0 != "|" && $0 != "@" }
    if head.hasPrefix("int:") { return true }
    let parts = head.split(separator: ".").map(String.init)
    switch parts.count {
    case 1: return LexiconCatalogue.named(parts[0]) != nil
    case 2: return LexiconCatalogue.related(parts[0])?.index(of: parts[1]) != nil
    default: return false
    }
  }
}
