import SchemaModel
import Testing

@testable import GenerationPlan

struct SessionSettingsTests {
  private func needed(_ sql: String) -> [String] {
    SessionSettings(schema(sql)).needed.map { "\($0.name)=\($0.value)" }
  }

  @Test func whatRaisesWithoutASetting() {
    let sql = """
      CREATE TABLE t (id int, tenant int DEFAULT (current_setting('app.tenant'::text))::integer,
        who uuid DEFAULT current_setting('app.who')::uuid, zone text DEFAULT
        current_setting('TimeZone'), other text DEFAULT current_setting('app.other', true));
      CREATE POLICY own ON t USING (tenant = CURRENT_SETTING( 'app.tenant' )::int);
      """
    #expect(
      needed(sql) == ["app.tenant=1", "app.who=00000000-0000-4000-8000-000000000001"])
  }

  @Test(arguments: [(true, ["jwt.name=1"]), (false, [])])
  func whatAnAssignmentNeeds(_ isRequired: Bool, _ expected: [String]) {
    let sql = """
      CREATE TABLE t (id int, author text \(isRequired ? "NOT NULL" : ""));
      CREATE FUNCTION sign() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.author := current_setting('jwt.name', true); RETURN NEW; END $$;
      """
    #expect(needed(sql) == expected)
  }
}
