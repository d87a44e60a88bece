import Lexicons
import SchemaModel
import Testing

@testable import GenerationPlan

@Suite struct TypeCoverageTests {
  /// Every type, once as a column that says nothing by its name.
  private static let types: [SQLType] =
    [
      .boolean, .smallint, .integer, .bigint, .numeric(precision: nil, scale: nil),
      .numeric(precision: 4, scale: 4), .numeric(precision: 3, scale: -2),
      .numeric(precision: 38, scale: 0), .real, .doublePrecision, .money, .text, .varchar(nil),
      .varchar(1), .varchar(7), .varchar(40), .varchar(4000), .char(1), .char(36), .singleByteChar,
      .name, .citext, .bytea, .date, .time(precision: 6), .timeTZ(precision: 0),
      .timestamp(precision: 3), .timestampTZ(precision: 6), .interval, .uuid, .json, .jsonb, .xml,
      .bit(5), .varbit(8), .varbit(nil), .inet, .cidr, .macaddr, .macaddr8, .tsvector, .tsquery,
      .oid, .point, .line, .lseg, .box, .path, .polygon, .circle, .hstore, .ltree,
      .array(of: .integer), .array(of: .array(of: .text)), .other(QualifiedName(name: "semver")),
      .spatial(SpatialType(isGeography: true)),
      .spatial(SpatialType(isGeography: false, shape: "MultiPolygonZM", srid: 3857)),
      .enumeration(QualifiedName(name: "mood")), .composite(QualifiedName(name: "pair")),
      .domain(QualifiedName(name: "score")),
    ] + SQLType.RangeKind.allCases.flatMap { [.range($0), .multirange($0)] }

  private var schema: Schema {
    var schema = Schema(source: SourceText(name: "test", text: ""))
    let mood = QualifiedName(name: "mood")
    schema.enums[mood] = EnumType(name: mood, labels: ["sad", "glad"])
    let pair = QualifiedName(name: "pair")
    schema.composites[pair] = CompositeType(
      name: pair, fields: [("city", .text), ("quantity", .integer)])
    let score = QualifiedName(name: "score")
    schema.domains[score] = DomainType(name: score, base: .smallint)
    return schema
  }

  private func infer(_ type: SQLType, named name: String = "zzz", unique: Bool = false)
    -> GeneratorSpec
  {
    var table = Table(name: QualifiedName(name: "things"))
    let column = Column(name: name, type: type)
    table.columns = [column]
    if unique { table.keys = [UniqueKey(name: "things_key", parts: [.column(name)])] }
    return GeneratorInference.infer(
      column, of: table, in: schema, domain: Domain(), asOf: PlanRequest.defaultAsOf
    ).generator
  }

  @Test(arguments: types) func everyTypeHasAGenerator(_ type: SQLType) throws {
    for unique in [false, true] {
      let spec = infer(type, unique: unique)
      #expect(spec.kind != .null && spec.kind != .constant)
      if let low = spec.min, let high = spec.max, let ordinal = OrdinalType(type, in: schema) {
        let bounds = try #require(OrdinalType.bounds(of: type, in: schema))
        let least = try #require(ordinal.ordinal(of: low, in: schema))
        let most = try #require(ordinal.ordinal(of: high, in: schema))
        #expect(least <= most)
        #expect(bounds.contains(least) && bounds.contains(most))
      }
    }
  }

  @Test func partsAreInferredByTheirOwnNames() {
    let pair = infer(.composite(QualifiedName(name: "pair")))
    #expect(pair.element?.map(\.kind) == [.template, .integer])
    #expect(infer(.array(of: .text), named: "tags").element?.first?.lexicon == "tags")
  }

  @Test func everyTemplateFitsItsColumn() throws {
    let names = Set(InferenceTable.expectations.map(\.column)).sorted()
    for name in names {
      for length in [1, 2, 3, 5, 8, 10, 12, 16, 20, 30, 50, 100, 255] {
        for unique in [false, true] {
          let spec = infer(.varchar(length), named: name, unique: unique)
          for source in spec.templates ?? [] where spec.kind == .template {
            let template = try Template(parsing: source)
            let measure = try #require(TemplateMeasure(template, isUnique: unique))
            #expect(measure.longest <= length, "\(name) varchar(\(length)): \(source)")
          }
          for value in spec.values ?? [] { #expect(value.unicodeScalars.count <= length) }
          if let lexicon = spec.lexicon {
            let words = try #require(LexiconCatalogue.named(lexicon)?.entries)
            #expect(words.allSatisfy { $0.unicodeScalars.count <= length })
          }
        }
      }
    }
  }

  @Test func everyRuleNamesLexiconsThatExist() throws {
    for rule in NameRuleIndex.standard.rules {
      switch rule.recipe {
      case .lexicon(let name): #expect(LexiconCatalogue.named(name) != nil, "\(name)")
      case .grammar(let name, let others):
        let listed = try #require(LexiconCatalogue.named(name)?.entries, "\(name)")
        for source in others + listed { try check(source) }
      case .text(let sources, let weights):
        for source in sources { try check(source) }
        #expect(weights == nil || weights?.count == sources.count)
      case .json(let sources): for source in sources { try check(source) }
      default: break
      }
    }
  }

  private func check(_ source: String) throws {
    let template = try Template(parsing: source)
    #expect(TemplateMeasure(template, isUnique: false) != nil, "\(source)")
    #expect(try Template(parsing: template.source) == template)
  }
}
