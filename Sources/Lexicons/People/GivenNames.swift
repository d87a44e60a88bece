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

  /// `given_names`: each name with a gender, its letter, a title and pronouns that agree, and
  /// the letters that a login is made of.
  ///
  /// - Complexity: O(n)
  var withGender: RelatedLexicon {
    let women = female.map { [$0.0, "female", "F", "Ms.", "she/her", Self.login($0.0)] }
    let men = male.map { [$0.0, "male", "M", "Mr.", "he/him", Self.login($0.0)] }
    return RelatedLexicon(
      name: "given_names", fields: ["name", "gender", "gender_code", "title", "pronouns", "login"],
      rows: women + men, weights: female.map(\.1) + male.map(\.1))
  }

  /// The name in small letters without accents, hyphens and apostrophes.
  private static func login(_ name: String) -> String {
    var login = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      let letter = scalar.isASCII ? scalar : plain[scalar] ?? scalar
      if ("a"..."z").contains(letter) { login.append(letter) }
    }
    return String(login)
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "à": "a", "ä": "a", "ã": "a", "å": "a", "ç": "c", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "í": "i", "ï": "i", "ñ": "n", "ó": "o", "ö": "o", "ø": "o", "ô": "o", "ú": "u",
    "ü": "u", "ý": "y",
  ]
}
