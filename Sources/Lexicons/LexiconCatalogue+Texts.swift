extension LexiconCatalogue {
  /// Where the lexicons are written, a text a theme.
  static let texts: [String] = [
    FirstNames.text, LastNames.text, People.text,
    Airports.text, Countries.text, Languages.text,
    Money.text, Streets.text, TimeZones.text,
    USPlaces.text, USStates.text,
  ]
}
