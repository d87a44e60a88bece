import Testing

@testable import GenerationPlan

@Suite struct NameWordsTests {
  @Test(arguments: [
    ("billingZip2", ["billing", "zip", "2"]), ("ADDRESSES", ["address"]),
    ("HTTPServer", ["http", "server"]), ("userIDs", ["user", "ids"]),
    ("first-name  of", ["first", "name", "of"]), ("_", []), ("", []),
    ("prénomÉlève", ["prénom", "élève"]),
    ("cafe\u{301}Name", ["cafe\u{301}", "name"]), ("\u{301}a", ["a"]),
    ("größe_cm", ["größe", "cm"]),
    ("数量2", ["数量", "2"]),
  ])
  func identifiersComeApart(_ identifier: String, _ words: [String]) {
    #expect(NameWords(identifier).words == words)
  }

  @Test func unknownWordsAreSplitByTheVocabulary() {
    let vocabulary: Set = ["postal", "code", "created", "at"]
    #expect(NameWords("postalcode", vocabulary: vocabulary).words == ["postal", "code"])
    #expect(NameWords("createdat", vocabulary: vocabulary).words == ["created", "at"])
    #expect(NameWords("postalcodex", vocabulary: vocabulary).words == ["postalcodex"])
    #expect(NameWords("codeé", vocabulary: vocabulary).words == ["codeé"])
  }
}
