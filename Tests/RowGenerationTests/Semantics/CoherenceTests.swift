import Lexicons
import SchemaModel
import Testing

@testable import RowGeneration

/// Columns of a row agree with each other: words with a rating, a gender with a name, a slug with a
/// title.
@Suite struct CoherenceTests {
  private static let rows = 2_000

  private func table(_ sql: String, edgeCaseRate: Double = 0) throws -> [[String?]] {
    let rig = Rig("CREATE TABLE item_review (\(sql));", rows: Self.rows, edgeCaseRate: edgeCaseRate)
    return try rig.program("item_review").read(.csv)
  }

  /// The grades that a title of a review may stand for.
  private func grades(of title: String) throws -> [Int] {
    let titles = try #require(LexiconCatalogue.related("review_titles"))
    let texts = try #require(titles.column("text"))
    return try #require(titles.grades).enumerated().compactMap { grade, rows in
      texts[rows].contains(title) ? grade : nil
    }
  }

  @Test(arguments: [
    ("rating smallint CHECK (rating BETWEEN 1 AND 5)", 1.0, 5.0),
    ("score int NOT NULL CHECK (score >= 0 AND score <= 10)", 0, 10),
    ("stars numeric(2,1) NOT NULL", 1, 5),
  ])
  func wordsOfAReviewFollowItsRating(column: String, least: Double, most: Double) throws {
    let made = try table("\(column), headline text NOT NULL, review text")
    var high = 0
    for row in made {
      guard let rating = row[0].flatMap(Double.init), let title = row[1] else { continue }
      high += rating >= least + 0.7 * (most - least) ? 1 : 0
      let place = (rating - least) / (most - least)
      #expect(
        try grades(of: title).contains { abs(Double($0) / 4 - place) <= 0.25 },
        "\(rating) of \(least) to \(most): \(title)")
    }
    #expect(high > Self.rows / 2)
  }

  @Test func aReviewWithoutARatingHasWordsStill() throws {
    let made = try table("id int PRIMARY KEY, review text NOT NULL, name text")
    #expect(made.allSatisfy { !($0[1] ?? "").isEmpty })
  }

  @Test(arguments: [
    ("gender text CHECK (gender IN ('male', 'female', 'other'))", "male", "female"),
    ("sex char(1) CHECK (sex IN ('M', 'F'))", "M", "F"),
    ("title varchar(4) CHECK (title IN ('Mr', 'Mrs', 'Ms', 'Dr'))", "Mr", "Ms"),
  ])
  func aGenderFollowsTheFirstName(column: String, male: String, female: String) throws {
    let men = Set(try #require(LexiconCatalogue.named("first_names_male")).entries)
    let women = Set(try #require(LexiconCatalogue.named("first_names_female")).entries)
    let made = try table("\(column), first_name text NOT NULL")
    for row in made {
      guard let name = row[1] else { continue }
      #expect(row[0] != male || men.contains(name), "\(name)")
      #expect(row[0] != female || women.contains(name), "\(name)")
    }
    #expect(made.count { $0[0] == male || $0[0] == female } > Self.rows * 9 / 10)
  }

  @Test(arguments: ["", "UNIQUE", "UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')"])
  func aSlugSpellsTheTitle(constraint: String) throws {
    let made = try table("title text, slug varchar(24) NOT NULL \(constraint)", edgeCaseRate: 0.2)
    let slugs = made.compactMap { $0[1] }
    #expect(slugs.count == made.count)
    if !constraint.isEmpty { #expect(Set(slugs).count == slugs.count) }
    for (place, row) in made.enumerated() {
      let slug = row[1] ?? ""
      #expect(slug.count <= 24)
      guard !constraint.isEmpty else { continue }
      #expect(slug.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(slug)")
      #expect(slug.hasSuffix("-\(place + 1)"))
      let first = (row[0] ?? "").lowercased().split {
        !($0.isASCII && ($0.isLetter || $0.isNumber))
      }
      if row[0]?.allSatisfy(\.isASCII) == true, let word = first.first {
        #expect(word.hasPrefix(slug.prefix { $0 != "-" }), "\(row)")
      }
    }
  }

  /// Numbers tell rows of the same form and words apart; only forms that have one in any case have it in
  /// most rows.
  @Test func uniqueUserNamesNeedNoLongNumbers() throws {
    let made = try table(
      "first_name text NOT NULL, last_name text NOT NULL, email text NOT NULL UNIQUE,"
        + " username varchar(50) NOT NULL UNIQUE", edgeCaseRate: 0)
    let digits = made.map { ($0[3] ?? "").reversed().prefix { $0.isNumber }.count }
    #expect(digits.allSatisfy { $0 <= 4 })
    #expect(digits.count { $0 > 3 } < 10)
    #expect(Double(digits.count { $0 == 3 }) < 0.14 * Double(made.count))
  }

  @Test func uniqueNamesOfManyWordsAreNames() throws {
    let rig = Rig("CREATE TABLE band (name text NOT NULL UNIQUE);", rows: Self.rows)
    let names = try rig.values("name", of: "band").compactMap(\.self)
    #expect(Set(names).count == Self.rows)
    #expect(names.allSatisfy { $0.contains(" ") && $0.first?.isUppercase == true })
  }

  @Test func elementsOfAnArrayAreDrawnEachForItself() throws {
    let rig = Rig("CREATE TABLE person (other_names text[] NOT NULL);", rows: 200, edgeCaseRate: 0)
    let lists = try rig.values("other_names", of: "person").compactMap(\.self)
    #expect(lists.contains { Set($0.dropFirst().dropLast().split(separator: ",")).count > 1 })
  }
}
