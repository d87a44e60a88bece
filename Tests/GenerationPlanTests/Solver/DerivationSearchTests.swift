import SchemaModel
import Testing

@testable import GenerationPlan

struct DerivationSearchTests {
  private func derivation(
    _ column: String, from inputs: String..., cost: Int = 0
  ) -> (derivation: Derivation, cost: Int) {
    (
      Derivation(
        column: column, expression: .row(inputs.map { .column($0) }),
        source: ConstraintID(.computed(QualifiedName(name: "t")), place: 0, name: "c")), cost
    )
  }

  private func best(_ equations: [[(derivation: Derivation, cost: Int)]]) -> [String] {
    var search = DerivationSearch(equations)
    return search.best().map(\.column)
  }

  @Test func noColumnIsDecidedByItself() {
    #expect(best([[derivation("a", from: "b")], [derivation("b", from: "a")]]) == ["a"])
    #expect(
      best([
        [derivation("a", from: "b")], [derivation("b", from: "c")], [derivation("c", from: "a")],
      ])
      .count == 2)
  }

  @Test func anEarlierEquationLeavesALaterOneWhatItNeeds() {
    let first = [derivation("d", from: "a", "b"), derivation("b", from: "a", "d")]
    let second = [derivation("m", from: "d", cost: 4), derivation("d", from: "m")]
    #expect(best([first, second]) == ["b", "d"])
  }

  @Test func ofEqualsTheFirstIsTaken() {
    #expect(best([[derivation("a", from: "c"), derivation("b", from: "c")]]) == ["a"])
  }

  @Test func theSearchEnds() {
    let many = (0..<40).map { place in
      (0..<6).map { derivation("c\(place)_\($0)", from: "x", cost: place % 3 + 1) }
    }
    #expect(best(many).count == 40)
  }
}
