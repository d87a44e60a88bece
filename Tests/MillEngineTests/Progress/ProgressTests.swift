import Foundation
import Testing

@testable import MillEngine

@Suite struct ProgressTests {
  private let snapshot = ProgressSnapshot(
    table: "order_items", rowCount: 4_200_000, totalRowCount: 10_000_000,
    uncompressedByteCount: 420_000_000, expectedByteCount: 1_000_000_000,
    storedByteCount: 130_000_000, seconds: 2)

  @Test func theBarTellsAll() {
    let line = BarReporter.line(snapshot, columnCount: 140, usesColor: false)
    for part in [
      " 42% ━", "order_items", "4.20M rows", "2.10M rows/s", "210 MB/s → 65.0 MB/s", "ETA 0:03",
    ] {
      #expect(line.contains(part), "\(line)")
    }
  }

  @Test(arguments: 1...200) func theBarKeepsToItsLine(_ columnCount: Int) {
    let line = BarReporter.line(snapshot, columnCount: columnCount, usesColor: false)
    #expect(line.count < max(columnCount, 5))
  }

  @Test func noEscapeWithoutColor() {
    #expect(!BarReporter.line(snapshot, columnCount: 100, usesColor: false).contains("\u{1B}"))
    #expect(BarReporter.line(snapshot, columnCount: 100, usesColor: true).contains("\u{1B}[36m"))
  }

  @Test func plainLinesHaveWordsOnly() {
    #expect(
      PlainReporter.line(snapshot)
        == "42%, order_items, 4,200,000 of 10,000,000 rows, 2.10M rows/s, 210 MB/s made, "
        + "65.0 MB/s written, 0:03 left")
  }

  @Test func aLineOfJSONIsOneObject() throws {
    let line = JSONReporter.line(snapshot)
    #expect(line.count { $0 == "\n" } == 1)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let values = try #require(object as? [String: Any])
    #expect(values["event"] as? String == "progress")
    #expect(values["total_rows"] as? Int == 10_000_000)
    #expect(values["stored_bytes"] as? Int == 130_000_000)
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (12_345_678, "12,345,678"), (-1_234, "-1,234"),
  ]) func exactNumbers(_ count: Int, _ text: String) { #expect(Quantity.exact(count) == text) }

  @Test(arguments: [
    (0.0, "0"), (999.4, "999"), (999.5, "1.00K"), (12_345, "12.3K"), (999_500, "1.00M"),
    (123_456_789, "123M"), (2.5e12, "2.50T"), (9.9e15, "9900T"),
  ]) func shortNumbers(_ count: Double, _ text: String) { #expect(Quantity.short(count) == text) }

  @Test(arguments: [
    (0.123, "0.12 s"), (12.34, "12.3 s"), (59.97, "1:00 min"), (245, "4:05 min"),
    (3_723, "1:02:03 h"),
  ]) func durations(_ seconds: Double, _ text: String) {
    #expect(Quantity.duration(seconds) == text)
  }
}
