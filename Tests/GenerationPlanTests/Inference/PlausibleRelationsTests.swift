import SchemaModel
import Testing

@testable import GenerationPlan

@Suite struct PlausibleRelationsTests {
  private func relations(_ columns: String) -> [String] {
    let schema = schema(of: "CREATE TABLE things (id int PRIMARY KEY, \(columns))")
    return GeneratorInference.plausibleRelations(of: schema.tables[0], in: schema).map {
      "\($0.left) \($0.op.rawValue) \($0.right)" + ($0.offset == 0 ? "" : " + \($0.offset)")
    }
  }

  @Test func rowsAreCreatedBeforeTheyChange() {
    #expect(
      relations("updated_at timestamptz, created_at timestamptz, deleted_at timestamptz") == [
        "created_at <= updated_at", "created_at <= deleted_at",
      ])
  }

  @Test func ordersGoThroughTheirStages() {
    let found = relations(
      "ordered_at timestamp, shipped_at timestamp, delivered_at timestamp, paid_at timestamp")
    #expect(found.contains("ordered_at <= shipped_at"))
    #expect(found.contains("shipped_at <= delivered_at"))
    #expect(found.contains("ordered_at <= paid_at"))
  }

  @Test func spansBeginBeforeTheyEnd() {
    #expect(relations("start_date date, end_date date") == ["start_date < end_date"])
    #expect(relations("starts_at timestamp, ends_at timestamp") == ["starts_at < ends_at"])
    #expect(
      relations("min_price numeric(8,2), max_price numeric(8,2)") == ["min_price <= max_price"])
    #expect(relations("valid_from date, valid_to date") == ["valid_from < valid_to"])
    #expect(relations("opens time, closes time").isEmpty == false)
  }

  @Test func nobodyIsHiredAsAChild() {
    #expect(
      relations("birth_date date, hire_date date") == ["birth_date <= hire_date + -6575"])
  }

  @Test func differentTypesAreNotCompared() {
    #expect(relations("created_at timestamp, updated_at date").isEmpty)
    #expect(relations("start_price int, end_date date").isEmpty)
  }

  @Test func whatAKeyDecidesIsNotBound() {
    #expect(relations("start_date date, end_date date, UNIQUE (end_date)").isEmpty)
    #expect(
      relations("start_date date, end_date date, UNIQUE (start_date)") == ["start_date < end_date"])
  }
}
