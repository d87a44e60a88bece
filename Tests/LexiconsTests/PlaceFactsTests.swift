import Lexicons
import Testing

/// Facts about places agree with each other.
@Suite struct PlaceFactsTests {
  private func cells(_ lexicon: String, _ field: String) throws -> [String] {
    try #require(LexiconCatalogue.related(lexicon)?.column(field), "\(lexicon).\(field)")
  }

  private func isNumber(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  @Test func everyStateIsThere() throws {
    let codes = try cells("us_states", "code")
    #expect(codes.count == 51)
    #expect(Set(codes).count == 51)
    #expect(Set(try cells("us_states", "name")).count == 51)
    #expect(Set(try cells("us_places", "state_code")) == Set(codes))
  }

  @Test func placesAgreeWithTheirState() throws {
    let names = Dictionary(
      uniqueKeysWithValues: zip(try cells("us_states", "code"), try cells("us_states", "name")))
    let codes = try cells("us_places", "state_code")
    let states = try cells("us_places", "state")
    for (code, state) in zip(codes, states) { #expect(names[code] == state) }

    let places = zip(try cells("us_places", "city"), codes).map { "\($0), \($1)" }
    #expect(Set(places).count == places.count)
    #expect(places.count >= 300)
  }

  @Test func placesHaveNumbersOfTheRightForm() throws {
    let prefixes = try cells("us_places", "zip_prefix")
    for (prefix, zip) in zip(prefixes, try cells("us_places", "zip")) {
      #expect(isNumber(prefix, digits: 3) && isNumber(zip, digits: 5) && zip.hasPrefix(prefix))
    }
    for code in try cells("us_places", "area_code") {
      #expect(isNumber(code, digits: 3) && code >= "201", "\(code)")
    }
    for latitude in try cells("us_places", "latitude").map(Double.init) {
      #expect((18...72).contains(try #require(latitude)))
    }
    for longitude in try cells("us_places", "longitude").map(Double.init) {
      #expect((-180 ... -66).contains(try #require(longitude)))
    }
  }

  /// The first digit of a ZIP code names a group of states (U.S. Postal Service).
  @Test func zipCodesLieInTheirState() throws {
    let groups = [
      "CT MA ME NH NJ RI VT", "DE NY PA", "DC MD NC SC VA WV", "AL FL GA MS TN", "IN KY MI OH",
      "IA MN MT ND SD WI", "IL KS MO NE", "AR LA OK TX", "AZ CO ID NM NV UT WY",
      "AK CA HI OR WA",
    ].map { Set($0.split(separator: " ").map(String.init)) }
    for (prefix, code) in zip(
      try cells("us_places", "zip_prefix"), try cells("us_places", "state_code"))
    {
      let digit = try #require(prefix.first?.wholeNumberValue)
      #expect(groups[digit].contains(code), "\(prefix) in \(code)")
    }
  }

  @Test func anAreaCodeBelongsToOneState() throws {
    var states: [String: String] = [:]
    for (area, code) in zip(
      try cells("us_places", "area_code"), try cells("us_places", "state_code"))
    {
      #expect(states[area, default: code] == code, "\(area)")
      states[area] = code
    }
  }

  @Test func timeZonesAreKnown() throws {
    let zones = Set(try cells("time_zones", "name"))
    let american = Set(try cells("us_places", "time_zone"))
    // Small zones of one state each; the greater ones are offered to every locale.
    let local: Set = ["America/Juneau", "America/Kentucky/Louisville"]
    #expect(american.subtracting(zones).isSubset(of: local))
  }

  @Test func countriesAreUniqueAndComplete() throws {
    for (field, length) in [("alpha2", 2), ("alpha3", 3)] {
      let codes = try cells("countries", field)
      #expect(Set(codes).count == codes.count)
      #expect(codes.allSatisfy { $0.utf8.count == length })
      #expect(codes.count >= 195)
    }
    let numbers = try cells("countries", "numeric")
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { isNumber($0, digits: 3) })
    #expect(try cells("countries", "dialling_code").allSatisfy { $0.hasPrefix("+") })
    #expect(
      Set(try cells("countries", "continent"))
        .isSubset(of: LexiconCatalogue.named("continents")?.entries ?? []))
  }

  @Test func everyCountryHasACurrencyOfTheList() throws {
    let currencies = try cells("currencies", "code")
    #expect(Set(currencies).count == currencies.count)
    #expect(Set(try cells("countries", "currency")).isSubset(of: currencies))
    #expect(try cells("currencies", "minor_digits").allSatisfy { ["0", "2", "3"].contains($0) })
  }

  @Test func airportsAndCitiesLieInACountryOfTheList() throws {
    let countries = Set(try cells("countries", "alpha2"))
    #expect(Set(try cells("airports", "country_code")).isSubset(of: countries))
    #expect(Set(try cells("world_cities", "country_code")).isSubset(of: countries))
    let codes = try cells("airports", "iata")
    #expect(Set(codes).count == codes.count && codes.allSatisfy { $0.utf8.count == 3 })
  }

  @Test func localesNameALanguageAndACountry() throws {
    let languages = Set(try cells("languages", "code")).union(["fil", "nb"])
    let countries = Set(try cells("countries", "alpha2"))
    for locale in try #require(LexiconCatalogue.named("locales")).entries {
      let parts = locale.split(separator: "_").map(String.init)
      #expect(parts.count == 2 && languages.contains(parts[0]) && countries.contains(parts[1]))
    }
  }
}
