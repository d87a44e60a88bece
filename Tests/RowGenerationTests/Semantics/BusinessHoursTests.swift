import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan
@testable import RowGeneration

/// Times that follow others of their row keep to business hours as others do (S6).
@Suite struct BusinessHoursTests {
  private static let day = CivilCalendar.microsecondsPerDay

  /// The shares of weekdays and of the hours from 9 to 17.
  private func shares(_ column: String, _ rig: Rig) throws -> (weekdays: Double, hours: Double) {
    let instants = try rig.values(column, of: "t").compactMap { text -> Int64? in
      guard let text,
        case .timestampTZ(let instant)? = SQLValue(
          text: text, type: .timestampTZ(precision: 6), schema: rig.schema)
      else { return nil }
      return instant
    }
    let weekdays = instants.count { ($0 / Self.day + 3) % 7 < 5 }
    let hours = instants.count { (9..<17).contains($0 % Self.day / (Self.day / 24)) }
    let all = Double(instants.count)
    return (Double(weekdays) / all, Double(hours) / all)
  }

  @Test(arguments: [
    "", "CHECK (paid_at >= created_at)", "CHECK (paid_at > created_at + interval '1 day')",
  ])
  func derivedTimesKeepThem(check: String) throws {
    let rig = Rig(
      "CREATE TABLE t (created_at timestamptz NOT NULL, paid_at timestamptz NOT NULL \(check), shipped_at timestamptz NOT NULL);",
      rows: 8000, edgeCaseRate: 0)
    let data = try GeneratedData(rig)
    #expect(data.violations().isEmpty, "\(data.violations())")
    for column in ["created_at", "paid_at", "shipped_at"] {
      let shares = try shares(column, rig)
      #expect(abs(shares.weekdays - 0.7) < 0.03, "\(column): \(shares)")
      #expect(abs(shares.hours - 0.6) < 0.05, "\(column): \(shares)")
    }
  }
}
