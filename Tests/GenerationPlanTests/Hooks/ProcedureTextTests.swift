import Testing

@testable import GenerationPlan

struct ProcedureTextTests {
  @Test(arguments: [
    ("BEGIN RAISE EXCEPTION 'no'; END", true), ("BEGIN RAISE 'no'; END", true),
    ("BEGIN IF a THEN RAISE unique_violation; END IF; END", true), ("BEGIN RAISE; END", true),
    ("BEGIN RAISE NOTICE 'fine'; END", false), ("BEGIN raise warning 'x'; END", false),
    ("BEGIN -- RAISE EXCEPTION\n RETURN NEW; END", false),
    ("BEGIN /* ; RAISE EXCEPTION */ RETURN NEW; END", false),
    ("BEGIN PERFORM 'x; RAISE EXCEPTION'; END", false), ("", false), ("'open", false),
    ("/*", false),
  ])
  func raising(_ text: String, _ raises: Bool) {
    #expect(ProcedureText(text).mayRaise == raises)
  }

  @Test func namesInQuotesKeepTheirCase() {
    #expect(
      ProcedureText("NEW.\"Odd \"\"Name\"").tokens
        == [.word("new"), .sign("."), .word("Odd \"\"Name")])
  }
}
