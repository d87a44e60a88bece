import GenerationPlan
import SQLEvaluation

/// A pattern whose places do not depend on each other, such as `^INV-[0-9]{6}$`: its text is made of
/// fixed text, digits and letters that go straight into a row, with no automaton in the way.
struct PatternPlaces {
  /// Neighbouring places that take the same characters.
  private struct Run {
    let characters: [UInt8]
    let length: Int
  }

  private let runs: [Run]

  /// - Parameter places: the characters that may stand at each place.
  init(_ places: [[UInt8]]) {
    var runs: [Run] = []
    for characters in places.map({ $0.sorted() }) {
      if let last = runs.last, last.characters == characters {
        runs[runs.count - 1] = Run(characters: characters, length: last.length + 1)
      } else {
        runs.append(Run(characters: characters, length: 1))
      }
    }
    self.runs = runs
  }

  /// Each place drawn for itself.
  func drawn(by compiler: TableCompiler, _ column: String) -> [Piece] {
    var draws = Draws(compiler: compiler, lane: compiler.lane(column, "pattern"))
    return runs.flatMap { draws.pieces($0.characters, count: $0.length) }
  }

  /// The places told by a number that differs in each row, those that it does not reach drawn.
  func numbered(by compiler: TableCompiler, _ column: String, _ index: Int) -> [Piece] {
    var draws = Draws(compiler: compiler, lane: compiler.lane(column, "pattern"))
    let reach = numberedPlaces
    let number = compiler.emit(
      .permute(Permutation(count: reach.count, lane: compiler.lane(column, "unique"))), [index])
    var divisor: UInt64 = 1
    var left = reach.places
    func digit(_ radix: UInt64) -> Int {
      defer { divisor *= radix }
      return compiler.emit(.digit(divisor: Divisor(divisor), radix: Divisor(radix)), [number])
    }
    return runs.flatMap { run -> [Piece] in
      guard run.characters.count > 1 else { return draws.pieces(run.characters, count: run.length) }
      let told = min(left, run.length)
      left -= told
      let rest = draws.pieces(run.characters, count: run.length - told)
      if told > 0, run.characters == Template.Alphabet.digits.characters {
        let radix = (0..<told).reduce(1 as UInt64) { power, _ in power * 10 }
        return [.padded(digit(radix), digits: told)] + rest
      }
      let list = WordList(characters: run.characters)
      return (0..<told).map { _ in .word(digit(UInt64(run.characters.count)), list) } + rest
    }
  }

  /// How many of the places with a choice a number below 2^62 tells, and how many forms they have.
  private var numberedPlaces: (places: Int, count: UInt64) {
    var places = 0
    var count: UInt64 = 1
    for run in runs where run.characters.count > 1 {
      for _ in 0..<run.length {
        let (product, overflow) = count.multipliedReportingOverflow(
          by: UInt64(run.characters.count))
        guard !overflow, product <= 1 << 62 else { return (places, count) }
        count = product
        places += 1
      }
    }
    return (places, count)
  }

  /// Makes pieces with lanes of their own.
  private struct Draws {
    let compiler: TableCompiler
    let lane: RandomLane
    private var count: UInt64 = 0

    init(compiler: TableCompiler, lane: RandomLane) {
      self.compiler = compiler
      self.lane = lane
    }

    private mutating func nextLane() -> RandomLane {
      count += 1
      return lane.lane(count)
    }

    mutating func pieces(_ characters: [UInt8], count: Int) -> [Piece] {
      guard characters.count > 1 else {
        return [
          .literal(String(decoding: [UInt8](repeating: characters[0], count: count), as: UTF8.self))
        ]
      }
      let alphabet = Template.Alphabet.allCases.first { $0.characters == characters }
      guard let alphabet else {
        let list = WordList(characters: characters)
        return (0..<count).map { _ in
          .word(
            compiler.emit(
              .uniform(nextLane(), first: 0, count: UInt64(characters.count), step: 1)), list)
        }
      }
      return stride(from: 0, to: count, by: alphabet.charactersPerWord).map { done in
        .characters(
          compiler.emit(.bits(nextLane())), alphabet,
          count: min(count - done, alphabet.charactersPerWord))
      }
    }
  }
}

extension WordList {
  /// One word for each character.
  fileprivate convenience init(characters: [UInt8]) {
    self.init(characters.map { String(UnicodeScalar($0)) })
  }
}

extension Template.Alphabet {
  /// The characters, ascending.
  var characters: [UInt8] {
    let digits = Array("0123456789".utf8)
    let lower = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    return switch self {
    case .digits: digits
    case .hex: digits + lower.prefix(6)
    case .lower: lower
    case .upper: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    case .alnum: digits + lower
    }
  }
}
