import Foundation
import SchemaModel
import Testing

@testable import GenerationPlan

@Suite struct PlanFileTests {
  @Test func countsHaveSuffixes() {
    #expect(RowCount.parse("2500") == 2500)
    #expect(RowCount.parse("10K") == 10_000)
    #expect(RowCount.parse("1.5m") == 1_500_000)
    #expect(RowCount.parse("2G") == 2_000_000_000)
    #expect(RowCount.parse("1_000") == 1000)
    for wrong in ["", "K", "-1", "1.5", "1.0005K", "ten", "1KK"] {
      #expect(RowCount.parse(wrong) == nil, "\(wrong)")
    }
  }

  @Test func handWrittenPlansAreRead() throws {
    let yaml = """
      version: 1
      seed: 18446744073709551615
      edge_cases: 10%
      as_of: 2025-06-30
      tables:
        users:
          rows: 10K
          columns:
            code: {generator: pattern, pattern: '[A-Z]{3}-\\d{4}', null_rate: 0}
            plan: {generator: values, values: {free: 8, pro: 2}, edge_cases: false}
            age: {generator: integer, min: 18, max: 90, distribution: {kind: normal, mean: 40, deviation: 9}}
            visits: {generator: integer, distribution: {kind: histogram, bounds: [0, 1, 10], weights: [3, 1]}}
            pair: {generator: composite, elements: [{generator: integer}, {generator: lexicon, lexicon: nouns}]}
          references:
            users_team_fkey: {distribution: {kind: zipf, alpha: 1.5}, null_rate: 0.2, fan_out: 4}
      """
    let (overrides, diagnostics) = PlanFile.read(SourceText(name: "plan.yaml", text: yaml))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(overrides.seed?.value == .max)
    #expect(overrides.edgeCaseRate?.value == 0.1)
    #expect(overrides.asOf?.value == 20_269)
    let users = try #require(overrides.table(QualifiedName(name: "users")))
    #expect(users.rows?.value == 10_000)
    let code = try #require(users.column("code"))
    #expect(code.generator?.value.pattern == "[A-Z]{3}-\\d{4}" && code.nullRate?.value == 0)
    let plan = try #require(users.column("plan"))
    #expect(plan.generator?.value.values == ["free", "pro"])
    #expect(plan.generator?.value.weights == [8, 2] && plan.takesEdgeCases?.value == false)
    #expect(
      users.column("age")?.generator?.value.distribution == .normal(mean: 40, deviation: 9))
    #expect(
      users.column("visits")?.generator?.value.distribution
        == .histogram(bounds: [0, 1, 10], weights: [3, 1]))
    #expect(users.column("pair")?.generator?.value.element?.map(\.kind) == [.integer, .lexicon])
    let team = try #require(users.reference("users_team_fkey"))
    #expect(team.distribution?.value == .zipf(alpha: 1.5))
    #expect(team.nullRate?.value == 0.2 && team.fanOut?.value == 4)
  }

  @Test func plansAreWrittenLikeThis() throws {
    let schema = schema(
      of: """
        CREATE TABLE teams (id int PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
        CREATE TABLE users (
          id bigserial PRIMARY KEY, email text NOT NULL UNIQUE, status varchar(20),
          settings jsonb, team_id int REFERENCES teams);
        """)
    let (plan, diagnostics) = Planner.plan(
      schema, PlanRequest(rowsForAll: 100, seed: 42, edgeCaseRate: 0.05))
    #expect(!diagnostics.contains { $0.severity == .error })
    let yaml = PlanFile.write(plan: plan, schema: schema, schemaFile: "schema.sql")
    for line in [
      "version: 1", "schema: schema.sql", "seed: 42", "as_of: 2026-01-01", "  users:",
      "    rows: 100", "        generator: template", "        from: 'name \"email\"'",
      "      users_team_id_fkey:", "        distribution: uniform",
    ] {
      #expect(yaml.split(separator: "\n").contains(Substring(line)), "\(line)\n\(yaml)")
    }
  }

  /// A generator with all parameters that its kind reads.
  private func filled(_ kind: GeneratorSpec.Kind) -> GeneratorSpec {
    var spec = GeneratorSpec(kind)
    for key in kind.keys {
      switch key {
      case "min": spec.min = "-0.50"
      case "max": spec.max = "2024-02-29 12:00:00.5"
      case "business_hours": spec.businessHours = true
      case "probability": spec.probability = 0.1 + 0.2
      case "start": spec.start = .min
      case "step": spec.step = -3
      case "scale": spec.scale = 4
      case "lexicon": spec.lexicon = "last_names"
      case "templates":
        spec.templates = [
          "{a@b|lower}: {{x}} 'y' \"z\"", " blank ", "tab\tnew\nline", "ünï 😀", "",
        ]
      case "pattern": spec.pattern = #"^\d{3}[-'"]\\$"#
      case "values" where kind == .constant: spec.values = ["~"]
      case "values":
        spec.values = [
          "no", "null", "~", "1", "- x", "# y", "a: b", "", "{}", "true", "\u{85}\u{0}x",
        ]
      case "min_length": spec.minLength = 0
      case "max_length": spec.maxLength = .max
      case "after": spec.after = "created at"
      case "by": spec.by = "{column:created at}"
      case "expression": spec.expression = "a * b"
      case "elements": spec.element = [GeneratorSpec(.uuid)]
      default: break
      }
    }
    if kind.keys.contains("weights") {
      spec.weights = (spec.values ?? spec.templates)?.indices.map { Double($0) * 0.1 }
    }
    return spec
  }

  @Test func everyGeneratorSurvives() throws {
    var specs: [GeneratorSpec] = []
    for kind in GeneratorSpec.Kind.allCases {
      specs.append(filled(kind))
    }
    let distributions: [Distribution] = [
      .uniform, .zipf(alpha: 1.1), .normal(mean: -3.25, deviation: 1e-9),
      .logNormal(mu: 3.4, sigma: 0.9), .exponential(rate: 1e20),
      .binomial(trials: 10, probability: 0.3), .histogram(bounds: [-1, 0.5], weights: [7]),
    ]
    for distribution in distributions {
      var spec = GeneratorSpec(.integer)
      spec.distribution = distribution
      specs.append(spec)
    }
    var table = TablePlan(
      name: QualifiedName(schema: "a b", name: "c.d"), rows: 7, requestedRows: 7)
    table.columns = specs.enumerated().map { place, spec in
      ColumnPlan(name: "column \(place)", type: .text, generator: spec, nullRate: 0.05)
    }
    let plan = Plan(seed: .max, edgeCaseRate: 0.07, asOf: -1, tables: [table])
    let schema = Schema(source: SourceText(name: "", text: ""))
    let yaml = PlanFile.write(plan: plan, schema: schema, schemaFile: "it's: a \"file\".sql")
    let (overrides, diagnostics) = PlanFile.read(SourceText(name: "plan.yaml", text: yaml))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(overrides.schema?.value == "it's: a \"file\".sql")
    #expect(overrides.seed?.value == .max && overrides.asOf?.value == -1)
    let read = try #require(overrides.table(table.name))
    for (place, spec) in specs.enumerated() {
      #expect(read.columns[place].generator?.value == spec)
    }
  }

  /// Writing and reading a plan of a real schema keeps every entry.
  @Test(arguments: [
    "adventureworks", "chinook", "coder", "danbooru", "graphile_starter", "lago", "pagila",
    "sakila_jooq", "slot_booking", "synapse", "thingsboard", "tpcc",
  ])
  func realPlansSurvive(_ name: String) throws {
    let path = "../shared/schemas/postgres/\(name).sql"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("skipped: \(path) is not there")
      return
    }
    let schema = schema(of: text)
    let (plan, _) = Planner.plan(
      schema, PlanRequest(rowsForAll: 1000, seed: 1, edgeCaseRate: 0.05, unsolved: .skip))
    let yaml = PlanFile.write(plan: plan, schema: schema, schemaFile: "\(name).sql")
    let source = SourceText(name: "plan.yaml", text: yaml)
    let (overrides, diagnostics) = PlanFile.read(source, for: schema)
    for diagnostic in diagnostics { Issue.record("\(diagnostic.rendered(in: source))") }
    for table in plan.tables {
      let written = try #require(overrides.table(table.name))
      #expect(written.rows?.value == table.rows)
      for column in table.columns {
        let entry = try #require(written.column(column.name))
        #expect(entry.generator?.value == column.generator, "\(table.name).\(column.name)")
        if column.generator.kind != .reference {
          #expect(entry.nullRate?.value == column.nullRate)
          #expect(entry.takesEdgeCases?.value == column.takesEdgeCases)
        }
      }
      for reference in table.references {
        let entry = try #require(written.reference(reference.foreignKey.name))
        #expect(entry.nullRate?.value == reference.nullRate)
        if case .random(let distribution) = reference.draw {
          #expect(entry.distribution?.value == distribution)
        }
      }
    }
  }
}
