import SchemaModel
import Testing

@testable import SQLEvaluation

/// What is read byte by byte is what the full parsers read.
@Suite struct UsualTextTests {
  @Test(arguments: [
    ("2026-01-31", SQLType.date), ("2024-02-29", .date), ("1970-01-01", .date),
    ("0001-01-01", .date),
    ("9999-12-31 23:59:59.999999", .timestamp(precision: 6)),
    ("2000-02-29 00:00:00", .timestamp(precision: 6)),
    ("1969-12-31 23:59:59.5", .timestamp(precision: 6)),
    ("2026-01-31 12:34:56.789+00", .timestampTZ(precision: 6)),
    ("2026-01-31 12:34:56+00", .timestampTZ(precision: 6)),
  ]) func timesAreReadAsBefore(_ text: String, _ type: SQLType) throws {
    let usual = try #require(UsualText.time(text, type))
    let reading = try #require(TimeParser(now: nil).parse(text))
    let day = CivilCalendar.microsecondsPerDay
    let time = Int64(try #require(reading.days)) * day + (reading.microseconds ?? 0)
    switch type {
    case .date: #expect(usual == .date(Int32(time / day)))
    case .timestamp: #expect(usual == .timestamp(time))
    default: #expect(usual == .timestampTZ(time))
    }
  }

  @Test(arguments: [
    ("2026-02-30", SQLType.date), ("2026-13-01", .date), ("0000-01-01", .date), ("26-01-01", .date),
    ("2026-01-01 BC", .date), ("infinity", .date), ("2026-01-01 10:00", .timestamp(precision: 6)),
    ("2026-01-01 24:00:00", .timestamp(precision: 6)),
    ("2026-01-01 10:00:00.1234567", .timestamp(precision: 6)),
    ("2026-01-01 10:00:00", .timestampTZ(precision: 6)),
    ("2026-01-01 10:00:00+01", .timestampTZ(precision: 6)),
    ("2026-01-01T10:00:00+00", .timestampTZ(precision: 6)), ("", .date),
  ]) func allElseIsLeftToTheParser(_ text: String, _ type: SQLType) {
    #expect(UsualText.time(text, type) == nil)
  }

  @Test func identifiersAreReadInEitherCase() {
    let low = UsualText.uuid("00112233-4455-6677-8899-aabbccddeeff")
    #expect(low == .uuid(0x0011_2233_4455_6677, 0x8899_aabb_ccdd_eeff))
    #expect(UsualText.uuid("00112233-4455-6677-8899-AABBCCDDEEFF") == low)
    for other in [
      "{00112233-4455-6677-8899-aabbccddeeff}", "00112233445566778899aabbccddeeff", "g",
    ] {
      #expect(UsualText.uuid(other) == nil)
    }
    #expect(UsualText.uuid("00112233-4455-6677-8899-aabbccddeefg") == nil)
  }
}
