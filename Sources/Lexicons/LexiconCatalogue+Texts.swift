extension LexiconCatalogue {
  /// Where the lexicons are written, a text a theme.
  static let texts: [String] = [
    Companies.text, Finance.text, Jobs.text,
    Medicine.text, Statuses.text, ProductTraits.text,
    Products.text, Arts.text, Food.text,
    Nature.text, Travel.text, FirstNames.text,
    LastNames.text, People.text, Airports.text,
    Countries.text, Languages.text, Money.text,
    Streets.text, TimeZones.text, USPlaces.text,
    USStates.text, Devices.text, Software.text,
    Web.text, Adjectives.text, Messages.text,
    Nouns.text, Reviews.text, Sentences.text,
    Things.text, Titles.text, Verbs.text,
  ]
}
