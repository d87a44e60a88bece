import SQLEvaluation
import SchemaModel
import Testing

@Suite struct RegularLanguageTests {
  /// Patterns as schemas have them.
  static let patterns = [
    "^[a-z0-9-]+$", "^[a-zA-Z]([_]?[a-zA-Z0-9])+$", "[^@]+@[^@]+\\.[^@]+", "^https?://[^/]+",
    "^[a-z0-9_]{1,100}$", "^.{1,100}$", "^[A-Z]{2}\\d{6}$", "^\\+[1-9][0-9]{7,14}$",
    "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}$", "^(?!-)[a-z-]{3,20}(?<!x)?$", "^(foo|bar)\\s\\w+$",
    "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$", "^(?=.*\\d)(?=.*[A-Z])[A-Za-z0-9]{8,12}$",
    "^(?!.*--)[a-z-]{1,30}$", "\\ycat\\y", "^\\S+$", "^[[:alpha:]_][[:alnum:]_]*$", "a|b|c", "",
    "^#[0-9A-Fa-f]{6}$", "^v?\\d+\\.\\d+\\.\\d+(-[a-z]+)?$", "^(([01]\\d|2[0-3]):[0-5]\\d)$",
    "^((?!xx).)*$", "^[^[:space:]]+( [^[:space:]]+)*$",
  ]

  @Test(arguments: patterns) func wordsMatch(_ pattern: String) throws {
    let constraints = WordConstraints(patterns: [.init(.regex, pattern)], lengths: 0...255)
    guard case .sampler(let sampler) = constraints.sampler(atLeast: 1000) else {
      // A lookbehind is refused, by name.
      #expect(throws: RegexError.self) { try PostgresRegex(pattern) }
      return
    }
    let regex = try PostgresRegex(pattern)
    var seen: Set<[UInt8]> = []
    let wanted = min(sampler.cardinality, 2000)
    for index in 0..<wanted {
      // Spread over all the numbers.
      let number =
        sampler.cardinality == wanted
        ? index : index.multipliedFullWidth(by: sampler.cardinality / wanted).low
      let word = sampler.word(number)
      let text = String(decoding: word, as: UTF8.self)
      #expect(regex.matches(text), "\(text)")
      #expect(seen.insert(word).inserted, "\(text) twice")
      #expect(sampler.lengths.contains(text.unicodeScalars.count))
    }
    for bits in 0..<200 as Range<UInt64> {
      let text = String(decoding: sampler.draw(bits), as: UTF8.self)
      #expect(regex.matches(text), "\(text)")
    }
  }

  @Test func negationsAndIntersections() throws {
    let constraints = WordConstraints(
      patterns: [
        .init(.regex, "^[a-z]+$"), .init(.regex, "^(a|b)", isNegated: true), .init(.like, "%x%"),
        .init(.like, "___%"), .init(.similar, "(c|d)%"),
      ], lengths: 3...6)
    guard case .sampler(let sampler) = constraints.sampler(atLeast: 100) else {
      Issue.record("no sampler")
      return
    }
    for index in 0..<min(sampler.cardinality, 500) {
      let word = String(decoding: sampler.word(index), as: UTF8.self)
      #expect(word.contains("x") && (3...6).contains(word.count))
      #expect(word.hasPrefix("c") || word.hasPrefix("d"))
    }
  }

  @Test func longWordsStayDistinct() throws {
    let constraints = WordConstraints(patterns: [.init(.regex, "^[a-z]{40,60}$")])
    guard case .sampler(let sampler) = constraints.sampler(atLeast: 1) else {
      Issue.record("no sampler")
      return
    }
    #expect(sampler.cardinality == WordSampler.saturation)
    var seen: Set<[UInt8]> = []
    for index in 0..<5000 as Range<UInt64> {
      #expect(seen.insert(sampler.word(index << 40 | index)).inserted)
    }
  }

  @Test(arguments: [
    ("^AB-[0-9]{2}[x-z]$", ["A", "B", "-", "0123456789", "0123456789", "xyz"] as [String]?),
    ("^(ab|cd)$", nil), ("^[0-9]{2,3}$", nil), ("^[äö]x$", nil), ("^(a|b)(c|d)$", ["ab", "cd"]),
  ])
  func placesAreToldWhereTheyAreIndependent(pattern: String, places: [String]?) throws {
    let constraints = WordConstraints(patterns: [.init(.regex, pattern)])
    guard case .sampler(let sampler) = constraints.sampler() else {
      Issue.record("no sampler")
      return
    }
    #expect(sampler.places?.map { String(decoding: $0.sorted(), as: UTF8.self) } == places)
  }

  @Test func emptiness() throws {
    let none = WordConstraints(
      patterns: [.init(.regex, "^a+$"), .init(.regex, "b")], lengths: 0...100)
    if case .empty = none.sampler() {} else { Issue.record("not empty") }
    let short = WordConstraints(patterns: [.init(.regex, "^a{5}$")], lengths: 0...4)
    if case .empty = short.sampler() {} else { Issue.record("not empty") }
    let one = WordConstraints(patterns: [.init(.regex, "^a{5}$")], lengths: 0...40)
    guard case .sampler(let sampler) = one.sampler(atLeast: 10) else {
      Issue.record("no sampler")
      return
    }
    #expect(sampler.cardinality == 1)
    #expect(try RegularLanguage(regex: "^a{2,5}$").longestLength == 5)
    #expect(try RegularLanguage(regex: "^a{2,5}").longestLength == nil)
  }

  @Test func complementOfLike() throws {
    let language = try RegularLanguage(like: "a_c%", caseInsensitive: true)
    #expect(language.contains("aBCd") && language.contains("AXC") && !language.contains("ac"))
    #expect(!language.complement.contains("abc") && language.complement.contains("ab"))
  }
}
