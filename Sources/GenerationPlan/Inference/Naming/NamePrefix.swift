/// The words of a column's name that say whose e-mail it is, or which address.
enum NamePrefix {
  /// The tag that columns of the same owner share their draws under (`billing_zip` and
  /// `billing_city`); `nil` where the name says nothing of the kind (`primary_email`, `user_email`
  /// in `users`), so that the column agrees with the row's own name and address.
  static func tag(_ match: NameRuleIndex.Match, table: NameWords) -> String? {
    let telling =
      match.prefix.filter { word in
        !empty.contains(word) && word.count > 2 && !word.allSatisfy(\.isNumber)
      } + match.phrase.filter(others.contains)
    let foreign = telling.filter { !table.words.contains($0) }
    return foreign.isEmpty ? nil : foreign.joined(separator: "_")
  }

  /// Words before a name or an address that leave it the row's own.
  private static let empty: Set<String> = [
    "primary", "full", "display", "legal", "default", "main", "current", "new", "user", "account",
    "login", "public", "official", "preferred", "the", "raw", "normalized", "canonical", "first",
    "last", "given", "family", "middle", "work", "mobile", "cell", "phone", "street", "address",
    "city", "state", "zip", "postal", "country", "iso", "person", "profile", "unconfirmed",
    "personal", "reviewer", "price", "transaction", "base", "amount", "product", "file", "car",
    "vehicle",
  ]

  /// People who are someone else than the row is about, also where a rule knows them by name.
  private static let others: Set<String> = [
    "manager", "author", "driver", "patient", "teacher", "student", "recipient", "sender",
    "emergency", "owner", "guest", "ship", "customer", "employee", "contact", "writer", "editor",
    "director", "artist", "composer", "instructor", "doctor", "signatory", "passenger", "attention",
    "cardholder", "holder",
  ]
}
