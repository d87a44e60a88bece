import Lexicons
import Testing

/// Lexicons are large enough to look real, and their facts have the form they should.
@Suite struct LexiconVolumeTests {
  @Test(arguments: [
    ("nouns", 600), ("verbs", 250), ("adjectives", 300), ("tags", 150), ("user_agents", 25),
    ("music_genres", 40), ("departments", 30), ("locales", 60), ("blog_title_templates", 12),
    ("css_colors", 140), ("topics", 40), ("ingredients", 100), ("animals", 100),
  ])
  func plainLexiconsAreLarge(name: String, least: Int) throws {
    #expect(try #require(LexiconCatalogue.named(name)).entries.count >= least)
  }

  @Test(arguments: [
    ("us_places", 300), ("countries", 195), ("currencies", 60), ("languages", 60),
    ("time_zones", 60), ("airports", 80), ("colors", 60), ("jobs", 120), ("products", 375),
    ("vehicles", 100), ("airlines", 40), ("mime_types", 40), ("http_statuses", 25),
  ])
  func relatedLexiconsAreLarge(name: String, least: Int) throws {
    #expect(try #require(LexiconCatalogue.related(name)).rows.count >= least)
  }

  @Test func everyProductCategoryIsFilled() throws {
    let categories = try #require(LexiconCatalogue.related("products")?.column("category"))
    let counts = Dictionary(categories.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.count >= 25)
    for (category, count) in counts { #expect(count >= 15, "\(category)") }
  }

  @Test func proseHasEnoughFrames() {
    let prose = [
      "sentence_templates", "description_templates", "review_templates", "bio_templates",
      "comments", "notes",
    ]
    let frames = prose.reduce(0) { $0 + (LexiconCatalogue.named($1)?.entries.count ?? 0) }
    #expect(frames >= 60)
  }

  @Test func coloursAreHexadecimal() throws {
    for hex in try #require(LexiconCatalogue.related("colors")?.column("hex")) {
      #expect(hex.utf8.count == 7 && hex.first == "#" && Int(hex.dropFirst(), radix: 16) != nil)
    }
  }

  @Test func cardNumbersHaveRoomBehindTheirPrefix() throws {
    for row in try #require(LexiconCatalogue.related("card_brands")).rows {
      let digits = try #require(Int(row[2]))
      #expect((12...19).contains(digits) && row[1].utf8.count < digits && Int(row[1]) != nil)
    }
  }

  @Test func cronExpressionsHaveFiveFields() throws {
    for expression in try #require(LexiconCatalogue.named("cron_expressions")).entries {
      #expect(expression.split(separator: " ").count == 5, "\(expression)")
    }
  }

  @Test func airlinesBelongToACountryOfTheList() throws {
    let countries = try #require(LexiconCatalogue.related("countries")?.column("alpha2"))
    let airlines = try #require(LexiconCatalogue.related("airlines"))
    let codes = try #require(airlines.column("iata"))
    #expect(Set(codes).count == codes.count)
    #expect(Set(airlines.column("country_code") ?? []).isSubset(of: countries))
  }
}
