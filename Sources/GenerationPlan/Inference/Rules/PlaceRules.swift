/// Streets, cities, states, postal codes, countries and positions that agree with one another.
enum PlaceRules {
  static let street: Recipe = .text([
    "{int:1-9999} {street_names} {street_types}", "{int:1-999} {street_names} {street_types}",
    "{street_names} {street_types}", "{street_names}",
  ])

  /// Words of columns that hold parts of United States addresses.
  private static let stateWords = "state|province|zip|zipcode|postal|postcode"

  static let rules: [NameRule] = [
    NameRule(
      "address|street|street address|address line|address 1|address line 1|line 1|street 1|addr"
        + "|address 01|street line|address street|mailing address|home address|street name and number"
        + "|addr 1|billing address|shipping address|location address|thoroughfare",
      .text, street),
    NameRule(
      "full address|formatted address|postal address|address text", .text,
      .text([
        "{int:1-9999} {street_names} {street_types}, {us_places.city@a}, {us_places.state_code@a} {us_places.zip_prefix@a}{digits:2}",
        "{int:1-9999} {street_names} {street_types}, {us_places.city@a}",
        "{int:1-9999} {street_names} {street_types}",
      ])),
    NameRule(
      "street name|road", .text, .text(["{street_names} {street_types}", "{street_names}"])),
    NameRule("street number|house number|building number|house no", .text, .text("{int:1-9999}")),
    NameRule("street type|street suffix", .text, .lexicon("street_types")),
    NameRule(
      "address 2|address line 2|line 2|street 2|apartment|apt|suite|unit number|secondary address"
        + "|addr 2|flat", .text, .text(["{secondary_units} {int:1-999}", "{int:1-999}"])),
    NameRule(
      "address 3|address line 3|line 3|building|building name", .text,
      .text("{street_names} Building")),
    NameRule("floor", .text, .text("{int:1-40}")),
    NameRule(
      "city|town|city name|municipality|locality|birthplace|birth place|place of birth|hometown|home town",
      .text, .text("{us_places.city@a}")),
    NameRule("name", .text, in: "city|town|municipality|location", .text("{us_places.city@a}{#}")),
    NameRule(
      "state|province|state province|region state|state code|province code|state abbreviation"
        + "|state or province|admin area|state abbr",
      .text, .text(["{us_places.state_code@a}"])),
    NameRule("state name|province name", .text, .text("{us_places.state@a}")),
    NameRule("name", .text, in: "state|province", .text("{us_states.name@a}")),
    NameRule("code|abbreviation", .text, in: "state|province", .text("{us_states.code@a}")),
    NameRule("county|district|borough|parish", .text, .text("{us_places.county@a}")),
    NameRule(
      "zip|zip code|postal code|postcode|post code|zipcode|postal|plz|postalcode", .text,
      .text(["{us_places.zip_prefix@a}{digits:2}", "{us_places.zip_prefix@a}"])),
    NameRule("zip|zip code|postal code|postcode", .integer, .number(10_001...99_950)),
    NameRule("zip 4|plus 4|zip plus 4", .text, .text("{digits:4}")),
    NameRule("area code", .text, .text("{us_places.area_code@a}")),
    NameRule(
      "country|country name|nation", .text, with: stateWords,
      .text(["United States", "USA", "US"])),
    NameRule(
      "country code|country iso|iso country|country iso code|country region code", .text,
      with: stateWords, .text("US")),
    NameRule(
      "country|country name|nation|country of origin|country of residence|birth country", .text,
      .text(["{countries.name@a}", "{countries.alpha3@a}", "{countries.alpha2@a}"])),
    NameRule(
      "country code|country iso|iso country|country iso code|country alpha 2|iso 2|country region code|alpha 2|alpha 2 code|countryid",
      .text, .text(["{countries.alpha2@a}"])),
    NameRule(
      "country alpha 3|iso 3|alpha 3|country code 3|alpha 3 code", .text,
      .text("{countries.alpha3@a}")),
    NameRule(
      "name|country", .text, in: "country|nation|country region", .text("{countries.name@a}")),
    NameRule(
      "code|iso code|iso", .text, in: "country|nation|country region",
      .text(["{countries.alpha2@a}"])),
    NameRule("numeric code|iso numeric", .text, in: "country", .text("{countries.numeric@a}")),
    NameRule("capital", .text, .text("{countries.capital@a}")),
    NameRule("continent", .text, .text("{countries.continent@a}")),
    NameRule(
      "dialling code|calling code|phone code|dial code|dialing code", .text,
      .text("+{countries.dialling_code@a}")),
    NameRule(
      "region|region name|area|territory|zone name|market", .text, .lexicon("sales_regions")),
    NameRule(
      "name", .text, in: "region|area|territory|zone",
      .text(["{us_states.name} {wind_directions}", "{us_states.name@a}"])),
    NameRule("venue|venue name", .text, .lexicon("venues")),
    NameRule("name", .text, in: "venue|hall|theater|arena|stadium", .text("{venues}{#}")),
    NameRule(
      "name", .text, in: "warehouse|depot", .text(["{warehouses}{#}", "{us_places.city@a}{#}"])),
    NameRule("name", .text, in: "hotel", .text("{hotel_names_first} {hotel_names_second}{#}")),
    NameRule(
      "name|restaurant name", .text, in: "restaurant|cafe|diner",
      .text("{restaurant_names_first} {restaurant_names_second}{#}")),
    NameRule(
      "name|hospital name", .text, in: "hospital|clinic",
      .text("{hospital_names_first} {hospital_names_second}{#}")),
    NameRule("name", .text, in: "room", .text("{room_names}{#}")),
    NameRule("room type", .text, .lexicon("room_types")),
    NameRule("type", .text, in: "room", .lexicon("room_types")),
    NameRule("cloud region|aws region", .text, .lexicon("cloud_regions")),
    NameRule(
      "location|place|location name|site|position name", .text,
      .text(["{us_places.city@a}, {us_places.state_code@a}", "{us_places.city@a}"])),
    NameRule("latitude|lat", .text, .text("{us_places.latitude@a}")),
    NameRule("longitude|lng|lon|long", .text, .text("{us_places.longitude@a}")),
    NameRule("latitude|lat", .decimal, .number(25...49)),
    NameRule("longitude|lng|lon|long", .decimal, .number(-124...(-67))),
    NameRule("altitude|elevation", .number, .number(-10...4000, .exponential(rate: 0.003))),
    NameRule(
      "accuracy|horizontal accuracy", .decimal, .number(1...100, .logNormal(mu: 2.3, sigma: 0.7))),
    NameRule("heading|bearing|azimuth|direction degree", .number, .number(0...359)),
    NameRule(
      "timezone|time zone|tz|time zone name|timezone name|iana timezone", .text,
      .text(["{us_places.time_zone@a}", "UTC"])),
    NameRule(
      "locale|lang locale|document locale|user locale", .text,
      .text(["{locales}", "{languages.code}"])),
    NameRule(
      "language|language code|lang|iso language|original language|lang code|language iso", .text,
      .text(["{languages.name@x}", "{languages.code@x}"])),
    NameRule("language code|lang|lang code|iso language", .text, .text("{languages.code@x}")),
    NameRule("name", .text, in: "language", .text("{languages.name@x}")),
    NameRule("code|iso code", .text, in: "language", .text("{languages.code@x}")),
    NameRule("airport|airport name", .text, .text("{airports.name}")),
    NameRule(
      "airport code|iata|iata code|origin airport|destination airport|departure airport|arrival airport",
      .text, .text("{airports.iata@a}")),
    NameRule("name", .text, in: "airport", .text("{airports.name@a}")),
    NameRule("city", .text, in: "airport", .text("{airports.city@a}")),
    NameRule("airline|carrier name", .text, .text("{airlines.name@x}")),
    NameRule("name", .text, in: "airline", .text("{airlines.name@x}")),
    NameRule("flight number|flight no|flight", .text, .text("{airlines.iata@x}{int:10-9999}")),
    NameRule(
      "neighborhood|neighbourhood|suburb", .text,
      .text(["{street_names} Heights", "{street_names}"])),
    NameRule("room|room number|room no|room name", .text, .text(["{int:1-9}{digits:2}"])),
    NameRule("seat|seat number|seat no", .text, .text("{int:1-42}{upper:1}")),
    NameRule("gate", .text, .text("{upper:1}{int:1-60}")),
    NameRule("geohash", .text, .pattern("[0-9b-hjkmnp-z]{9}")),
  ]
}
