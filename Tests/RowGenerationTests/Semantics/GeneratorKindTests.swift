import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Every generator of the catalogue, in columns that it fits: the values are of the column's type.
@Suite struct GeneratorKindTests {
  /// A generator, and columns it can fill.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: GeneratorSpec.Kind
    var types: [String]
    var change: @Sendable (inout GeneratorSpec) -> Void = { _ in }
    var testDescription: String { "\(kind) in \(types)" }
  }

  static let characters = [
    "text", "varchar(12)", "varchar(3)", "varchar(1)", "char(6)", "name", "citext",
  ]

  static let cases: [Case] = [
    Case(kind: .sequence, types: ["int", "bigint"]) {
      $0.start = -7
      $0.step = 3
    },
    Case(kind: .uuid, types: ["uuid"]),
    Case(kind: .integer, types: ["smallint", "int", "bigint", "oid"]) {
      $0.min = "0"
      $0.max = "32767"
    },
    Case(kind: .integer, types: ["smallint", "int", "bigint"]),
    Case(
      kind: .decimal, types: ["numeric", "numeric(5,2)", "numeric(18,6)", "numeric(3,3)", "money"]),
    Case(kind: .decimal, types: ["numeric(6,2)", "numeric(30,10)"]) {
      $0.min = "-9.99"
      $0.max = "9.99"
    },
    Case(kind: .float, types: ["real", "double precision"]) {
      $0.min = "-2.5"
      $0.max = "1000"
    },
    Case(kind: .boolean, types: ["boolean"]) { $0.probability = 0.2 },
    Case(kind: .date, types: ["date"]) {
      $0.min = "0001-01-01"
      $0.max = "9999-12-31"
    },
    Case(kind: .time, types: ["time", "time(0)", "time(3)", "timetz"]),
    Case(kind: .timestamp, types: ["timestamp", "timestamp(0)", "timestamp(3)", "timestamptz"]),
    Case(kind: .timestamp, types: ["timestamp(2)", "timestamptz(0)"]) {
      $0.min = "0001-01-01"
      $0.max = "9999-12-31"
    },
    Case(kind: .interval, types: ["interval"]) {
      $0.min = "1 day"
      $0.max = "3 mons 2 days"
    },
    Case(kind: .lexicon, types: characters) { $0.lexicon = "nouns" },
    Case(kind: .lexicon, types: characters) { $0.lexicon = "us_places.city" },
    Case(kind: .template, types: characters) {
      $0.templates = ["{first_names|lower}.{last_names|ascii}{digits:3}", "{upper:2}-{int:1-99}"]
      $0.weights = [1, 3]
    },
    Case(kind: .template, types: characters) { $0.templates = ["{hex:40}{{\"'\\}}, {alnum:25}"] },
    Case(kind: .pattern, types: ["text", "varchar(12)"]) { $0.pattern = "[A-Z]{2}[0-9]{3}(-x)?" },
    Case(kind: .values, types: ["text", "varchar(12)"]) {
      $0.values = ["a", "b c", "it's, \"so\""]
    },
    Case(kind: .values, types: ["int", "numeric(4,1)"]) {
      $0.values = ["1", "-5"]
      $0.weights = [1, 2]
    },
    Case(kind: .words, types: characters) { $0.maxLength = 40 },
    Case(kind: .sentence, types: characters) { $0.maxLength = 90 },
    Case(kind: .paragraph, types: characters) { $0.maxLength = 600 },
    Case(kind: .json, types: ["json", "jsonb"]) {
      $0.templates = ["{{\"name\": \"{first_names}\", \"n\": {int:1-9}, \"t\": [\"{quotes}\"]}}"]
    },
    Case(kind: .json, types: ["json", "jsonb"]),
    Case(kind: .xml, types: ["xml"]) { $0.templates = ["<a><b>{nouns}</b></a>"] },
    Case(kind: .bytes, types: ["bytea"]) {
      $0.minLength = 3
      $0.maxLength = 20
    },
    Case(kind: .bits, types: ["bit(5)", "varbit(7)", "bit varying", "bit"]),
    Case(kind: .inet, types: ["inet"]), Case(kind: .cidr, types: ["cidr"]),
    Case(kind: .macaddr, types: ["macaddr"]), Case(kind: .macaddr8, types: ["macaddr8"]),
    Case(
      kind: .range,
      types: ["int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange"]),
    Case(
      kind: .range,
      types: ["int4multirange", "nummultirange", "tstzmultirange", "datemultirange"]),
    Case(
      kind: .geometry,
      types: ["point", "line", "lseg", "box", "path", "polygon", "circle"]),
    Case(kind: .array, types: ["text[]", "varchar(4)[]"]) {
      var element = GeneratorSpec(.template)
      element.templates = ["{nouns}", "it's \"{upper:1}\" \\ {{,}}"]
      $0.element = [element]
      $0.maxLength = 4
    },
    Case(kind: .array, types: ["int[]", "numeric(6,2)[]"]) {
      $0.element = [GeneratorSpec(.integer)]
      $0.minLength = 2
      $0.maxLength = 3
    },
    Case(kind: .array, types: ["timestamptz[]"]) { $0.element = [GeneratorSpec(.timestamp)] },
    Case(kind: .array, types: ["uuid[]"]) { $0.element = [GeneratorSpec(.uuid)] },
    Case(kind: .array, types: ["jsonb[]"]) { $0.element = [GeneratorSpec(.json)] },
    Case(kind: .tsvector, types: ["tsvector"]), Case(kind: .search, types: ["tsquery"]),
    Case(kind: .hstore, types: ["hstore"]), Case(kind: .ltree, types: ["ltree"]),
    Case(kind: .vector, types: ["vector(3)", "vector", "halfvec(5)", "sparsevec(200)"]),
    Case(kind: .composite, types: ["pair"]) {
      var city = GeneratorSpec(.template)
      city.templates = ["a \"{nouns}\", \\b"]
      $0.element = [city, GeneratorSpec(.integer)]
    },
    Case(kind: .expression, types: ["int", "numeric(8,2)", "text"]) { $0.expression = "id * 2" },
    Case(kind: .constant, types: ["text", "varchar(12)"]) { $0.values = ["it's\n\"it\""] },
    Case(kind: .constant, types: ["int"]) { $0.values = ["-3"] },
  ]

  @Test(arguments: cases)
  func valuesAreOfTheType(made: Case) throws {
    let columns = made.types.enumerated().map { "c\($0) \($1)" }.joined(separator: ", ")
    let sql = """
      CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree;
      CREATE EXTENSION vector;
      CREATE TYPE pair AS (city text, quantity int);
      CREATE TABLE t (id int PRIMARY KEY, \(columns));
      """
    let rig = Rig(sql, rows: 300) { plan in
      for place in made.types.indices {
        plan.generate("c\(place)", of: "t", made.kind, made.change)
      }
    }
    for format in RowFormat.allCases {
      let data = try GeneratedData(rig, format)
      #expect(data.violations().isEmpty, "\(data.violations())")
    }
    let rows = try rig.program("t").read(.csv)
    for place in made.types.indices {
      let values = rows.map { $0[place + 1] }
      #expect(!values.contains(nil), "\(made.types[place]) is NULL")
      if made.kind != .constant { #expect(Set(values).count > 1, "\(made.types[place])") }
    }
  }

  @Test func everyKindIsCovered() {
    // References and NULLs are what the sample schemas are for; generated columns are not written.
    let others: Set<GeneratorSpec.Kind> = [.reference, .null, .generated]
    #expect(Set(Self.cases.map(\.kind)).union(others) == Set(GeneratorSpec.Kind.allCases))
  }

  @Test func vectorsHaveOneLengthAndTheirDimensions() throws {
    let rig = Rig(
      """
      CREATE EXTENSION vector;
      CREATE TABLE t (id int PRIMARY KEY, v vector(48) NOT NULL, s sparsevec(400) NOT NULL,
        u halfvec(2) UNIQUE NOT NULL);
      """, rows: 1_500, edgeCaseRate: 0)
    var different: Set<String> = []
    for row in try rig.program("t").read(.csv) {
      let whole = try #require(row[1]).dropFirst().dropLast().split(separator: ",")
        .compactMap { Double($0) }
      #expect(whole.count == 48)
      #expect(abs(whole.reduce(0) { $0 + $1 * $1 } - 1) < 0.001)
      let sparse = try #require(row[2])
      #expect(sparse.hasPrefix("{") && sparse.hasSuffix("}/400"))
      let parts = sparse.dropFirst().dropLast(5).split(separator: ",")
        .map { $0.split(separator: ":") }
      let places = parts.compactMap { Int($0[0]) }
      #expect(places == Set(places).sorted() && (places.last ?? 401) <= 400)
      #expect(abs(parts.compactMap { Double($0[1]) }.reduce(0) { $0 + $1 * $1 } - 1) < 0.001)
      different.insert(try #require(row[3]))
    }
    #expect(different.count == 1_500)
  }

  @Test func boundsOfThePlanHold() throws {
    let sql =
      "CREATE TABLE t (i int, n numeric(8,2), d date, ts timestamp, tm time, s text, w text);"
    let rig = Rig(sql, rows: 2000) { plan in
      func set(_ column: String, _ kind: GeneratorSpec.Kind, _ low: String, _ high: String) {
        plan.generate(column, of: "t", kind) {
          $0.min = low
          $0.max = high
        }
      }
      set("i", .integer, "18", "20")
      set("n", .decimal, "0.01", "0.03")
      set("d", .date, "2024-02-28", "2024-03-01")
      set("ts", .timestamp, "2024-01-01 00:00:00", "2024-01-01 00:00:02")
      set("tm", .time, "09:00", "09:00:01")
      for (column, kind) in [("s", GeneratorSpec.Kind.sentence), ("w", .words)] {
        plan.generate(column, of: "t", kind) { $0.maxLength = 30 }
      }
    }
    let rows = try rig.program("t").read(.csv).map { $0.map { $0 ?? "NULL" } }
    func values(_ place: Int) -> [String] { Set(rows.map { $0[place] }).sorted() }
    #expect(values(0) == ["18", "19", "20"])
    #expect(values(1) == ["0.01", "0.02", "0.03"])
    #expect(values(2) == ["2024-02-28", "2024-02-29", "2024-03-01"])
    #expect(values(3) == ["00", "01", "02"].map { "2024-01-01 00:00:\($0)" })
    #expect(values(4) == ["09:00:00", "09:00:01"])
    for place in 5...6 {
      #expect(values(place).allSatisfy { !$0.isEmpty && $0.unicodeScalars.count <= 30 })
    }
  }
}
