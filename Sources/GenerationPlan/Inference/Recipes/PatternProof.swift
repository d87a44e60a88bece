/// Whether every text of a template matches the patterns a column demands.
enum PatternProof {
  /// True only where it is certain.
  static func holds(_ template: Template, _ text: TextDomain) -> Bool { false }
}
