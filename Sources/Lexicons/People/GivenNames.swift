/// What follows from the lists of female and male first names.
struct GivenNames {
  private let female: [(String, UInt32)]
  private let male: [(String, UInt32)]

  /// Takes the two lists.
  ///
  /// - Precondition: both are there and weighted.
  init(female: Lexicon?, male: Lexicon?) {
    guard let female, let male, let femaleWeights = female.weights, let maleWeights = male.weights
    else { preconditionFailure("no weighted lists of first names") }
    self.female = Array(zip(female.entries, femaleWeights))
    self.male = Array(zip(male.entries, maleWeights))
  }

  /// `first_names`: both lists as one, a name on both with the sum of its weights.
  ///
  /// - Complexity: O(n)
  var combined: Lexicon {
    var entries: [String] = []
    var weights: [UInt32] = []
    var places: [String: Int] = [:]
    for (name, weight) in female + male {
      if let place = places[name] {
        weights[place] += weight
      } else {
        places[name] = entries.count
        entries.append(name)
        weights.append(weight)
      }
    }
    return Lexicon(name: "first_names", entries: entries, weights: weights)
  }

  /// `given_names`: each name with a gender, its letter, a title and pronouns that agree.
  ///
  /// - Complexity: O(n)
  var withGender: RelatedLexicon {
    let women = female.map { [$0.0, "female", "F", "Ms.", "she/her"] }
    let men = male.map { [$0.0, "male", "M", "Mr.", "he/him"] }
    return RelatedLexicon(
      name: "given_names", fields: ["name", "gender", "gender_code", "title", "pronouns"],
      rows: women + men, weights: female.map(\.1) + male.map(\.1))
  }
}
