import Foundation
import GenerationPlan
import Testing

@testable import RowGeneration

/// UUIDs, characters, padded numbers, discriminators.
@Suite struct PieceTextTests {
  private func read(_ table: SyntheticTable, rows: Int) throws -> [String] {
    let csv = try table.program(.csv, rows: rows).read(.csv).map { try #require($0[0]) }
    let sql = try table.program(.sql, rows: rows).read(.sql).map { try #require($0[0]) }
    #expect(csv == sql)
    let preview = try table.program(.csv, rows: rows).preview(0..<rows).map { try #require($0[0]) }
    #expect(csv == preview)
    return csv
  }

  @Test func uuidsAreWrittenNibbleByNibble() throws {
    var random = TestRandom(43)
    var words: [(UInt64, UInt64)] = [
      (0, 0), (.max, .max), (0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210),
    ]
    words += (0..<200).map { _ in (random.next(), random.next()) }
    var table = SyntheticTable()
    let high = table.vector(words.map { Int64(bitPattern: $0.0) })
    let low = table.vector(words.map { Int64(bitPattern: $0.1) })
    table.pieces([.uuid(high: high, low: low)])
    for (text, word) in zip(try read(table, rows: words.count), words) {
      let hex = String(format: "%016lx%016lx", word.0, word.1)
      let parsed = try #require(UUID(uuidString: text))
      #expect(text == parsed.uuidString.lowercased())
      #expect(text.replacing("-", with: "") == hex)
    }
  }

  @Test func madeUUIDsAreOfVersionFourAndDifferent() {
    for lane in [RandomLane(seed: 1, "a"), RandomLane(seed: 2, "a")] {
      let made = Kernel.run(.uuid(lane, isKeyed: true), rows: 0..<20_000, outputs: 2)
      let high = made[0].map { UInt64(bitPattern: $0) }
      let low = made[1].map { UInt64(bitPattern: $0) }
      #expect(high.allSatisfy { $0 >> 12 & 0xf == 4 })
      #expect(low.allSatisfy { $0 >> 62 == 2 })
      #expect(Set(zip(high, low).map { [$0, $1] }).count == 20_000)
      // All other 122 bits are fair.
      for bit in 0..<64 where !(12..<16).contains(bit) {
        let ones = high.count { $0 >> UInt64(bit) & 1 == 1 }
        #expect(abs(ones - 10_000) < 400, "high bit \(bit)")
      }
      for bit in 0..<62 {
        let ones = low.count { $0 >> UInt64(bit) & 1 == 1 }
        #expect(abs(ones - 10_000) < 400, "low bit \(bit)")
      }
    }
  }

  @Test(arguments: Template.Alphabet.allCases)
  func charactersAreTheDigitsOfTheWord(alphabet: Template.Alphabet) throws {
    let letters: [Template.Alphabet: String] = [
      .digits: "0123456789", .hex: "0123456789abcdef", .lower: "abcdefghijklmnopqrstuvwxyz",
      .upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", .alnum: "abcdefghijklmnopqrstuvwxyz0123456789",
    ]
    let characters = Array(letters[alphabet]!)
    var random = TestRandom(47)
    let words = [0, .max] + (0..<300).map { _ in random.next() }
    for count in 1...alphabet.charactersPerWord {
      var table = SyntheticTable()
      let slot = table.vector(words.map { Int64(bitPattern: $0) })
      table.pieces([.characters(slot, alphabet, count: count)])
      for (text, word) in zip(try read(table, rows: words.count), words) {
        var rest = word
        var expected = ""
        for _ in 0..<count {
          let product = UInt128(rest) * UInt128(characters.count)
          expected.append(characters[Int(product >> 64)])
          rest = UInt64(truncatingIfNeeded: product)
        }
        #expect(text == expected)
      }
    }
  }

  /// A number spread over a word and written in an alphabet is that number in the alphabet's base.
  @Test(arguments: [(Template.Alphabet.lower, 26), (.hex, 16), (.digits, 10), (.alnum, 36)])
  func spreadNumbersAreWrittenInTheirBase(alphabet: Template.Alphabet, base: Int) throws {
    for count in 1...min(10, alphabet.charactersPerWord) {
      let radix = (0..<count).reduce(UInt64(1)) { product, _ in product * UInt64(base) }
      var random = TestRandom(53)
      let numbers =
        [0, 1, radix / 2, radix - 1]
        + (0..<200).map { _ in
          UInt64.random(in: 0..<radix, using: &random)
        }
      let words = Kernel.run(
        .spread(radix: radix), inputs: [numbers.map { Int64(bitPattern: $0) }])[0]
      var table = SyntheticTable()
      let slot = table.vector(words)
      table.pieces([.characters(slot, alphabet, count: count)])
      for (text, number) in zip(try read(table, rows: numbers.count), numbers) {
        let digits = text.utf8.map { byte -> UInt64 in
          let isDigit = byte < 58
          switch alphabet {
          case .alnum: return isDigit ? UInt64(byte) - 22 : UInt64(byte) - 97
          case .lower: return UInt64(byte) - 97
          default: return isDigit ? UInt64(byte) - 48 : UInt64(byte) - 87
          }
        }
        #expect(digits.reduce(0) { $0 * UInt64(base) + $1 } == number, "\(text)")
      }
    }
  }

  @Test(arguments: 1...20)
  func paddedNumbers(digits: Int) throws {
    var numbers: [UInt64] = [0, 7, .max]
    var power: UInt64 = 1
    for _ in 0..<19 {
      power *= 10
      numbers += [power - 1, power]
    }
    var table = SyntheticTable()
    let slot = table.vector(numbers.map { Int64(bitPattern: $0) })
    table.pieces([.padded(slot, digits: digits)])
    let expected = numbers.map { number in
      String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
    }
    #expect(try read(table, rows: numbers.count) == expected)
  }

  @Test func discriminatorsAreLeftOutWhereZero() throws {
    var table = SyntheticTable()
    let slot = table.vector([0, 1, 42, 0, .max])
    table.pieces([.literal("o'brien, \"x\""), .discriminator(slot, lead: "'\""), .literal("!")])
    let start = "o'brien, \"x\""
    #expect(
      try read(table, rows: 5) == [
        start + "!", start + "'\"1!", start + "'\"42!", start + "!",
        start + "'\"9223372036854775807!",
      ])
  }

  @Test func choicesTakeTheirBranch() throws {
    var table = SyntheticTable()
    let choice = table.vector([0, 1, 2, 3, 0, 2])
    let number = table.vector([5, 6, 7, 8, 9, 10])
    table.pieces([
      .literal("<"),
      .choice(
        choice,
        [
          [.literal("a")], [.ordinal(number, .integer), .literal(",")], [],
          [.choice(number, Array(repeating: [.literal("\"q\"")], count: 20))],
        ]), .literal(">"),
    ])
    #expect(try read(table, rows: 6) == ["<a>", "<6,>", "<>", "<\"q\">", "<a>", "<>"])
  }
}
