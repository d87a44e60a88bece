/// A finite state entropy coder of one kind of symbols, one of the two coders that zstd is made of:
/// tabled asymmetric numeral systems (Jarek Duda, "Asymmetric numeral systems", 2013), with the
/// spread of symbols and the description that RFC 8878, section 4.1, lays down.
///
/// A symbol of share `p / 2^log` costs about `log - log2(p)` bits. Each symbol has a step of two bytes
/// for each state, so that writing one is a look-up: 9 instructions. All steps in use should fit the
/// first cache level. That is why the greatest logarithm is 7, where zstd would grant 9 to most kinds:
/// the sizes of frames differ by 0.5 %.
@safe
struct FiniteStateTable {
  /// What a symbol does to a state: it writes the state's lowest bits, and puts another in its place.
  struct Step {
    /// The number of bits in the lowest byte, the next state in the one above.
    fileprivate var value: UInt16

    /// The number of bits, in the lowest byte; what is above it means nothing.
    @inline(__always)
    var width: UInt64 { UInt64(value) }

    @inline(__always)
    var next: UInt64 { UInt64(value &>> 8) }
  }

  /// The greatest base-two logarithm of the states' number.
  static let greatestLog = 7
  private static let leastLog = 5
  /// The most symbols: zstd's match lengths have 53.
  static let symbolCapacity = 64

  private struct Symbol {
    /// The states that it has; with those of all others `2^log`.
    var share = 0
    var firstState: UInt32 = 0
    /// What its next state is reached from, while steps are made.
    var origin = 0
  }

  /// The steps, by symbol and by state.
  private let steps: UnsafeMutablePointer<Step>
  private let symbols: UnsafeMutablePointer<Symbol>
  private var symbolCount = 0
  /// The symbol of each state.
  private let symbolOfState: UnsafeMutablePointer<UInt8>
  /// The base-two logarithm of the states' number; 0 where there is one symbol alone.
  private var log = 0

  /// Makes a table whose steps are in a part of memory of ``stepCapacity``, which lives as long.
  init(_ steps: UnsafeMutablePointer<Step>) {
    unsafe self.steps = unsafe steps
    unsafe symbols = .allocate(capacity: Self.symbolCapacity)
    unsafe symbolOfState = .allocate(capacity: 1 << Self.greatestLog)
  }

  func deallocate() {
    unsafe symbols.deallocate()
    unsafe symbolOfState.deallocate()
  }

  static let stepCapacity = symbolCapacity << greatestLog

  /// The step of a symbol in a state.
  @inline(__always)
  static func place(_ symbol: Int, _ state: UInt64) -> Int {
    symbol &<< greatestLog | Int(truncatingIfNeeded: state)
  }

  /// Fits the table to what is to be written.
  ///
  /// - Parameters:
  ///   - counts: how often each symbol comes; one at least does.
  ///   - greatestLog: of the states' number.
  /// - Complexity: O(symbols · 2^log).
  mutating func fit(_ counts: UnsafeBufferPointer<UInt32>, greatestLog: Int = greatestLog) {
    symbolCount = unsafe (counts.lastIndex { $0 > 0 } ?? 0) + 1
    let distinct = unsafe counts.count { $0 > 0 }
    let total = unsafe counts.reduce(0) { $0 + Int($1) }
    unsafe symbols.initialize(repeating: Symbol(), count: Self.symbolCapacity)
    // Few symbols do not repay the description of a fine table.
    log =
      distinct == 1
      ? 0
      : min(greatestLog, max(Self.leastLog, total.logarithm - 2, (distinct - 1).logarithm + 1))
    unsafe share(counts, total: total)
    spread()
  }

  /// The symbol, where there is no other.
  var onlySymbol: UInt8? { log == 0 ? UInt8(symbolCount - 1) : nil }

  /// A state that stands for a stream's last symbol, which costs nothing.
  func start(_ symbol: Int) -> UInt64 { unsafe UInt64(symbols[symbol].firstState) }

  /// Writes the state from which a reader starts.
  func finish(_ state: UInt64, _ writer: inout StreamWriter) {
    writer.add(state.rotatedRight(UInt64(log)), UInt64(log))
    writer.flush()
  }

  /// Gives out the states: rounded down first, one at least, and what is left over, or too much, one
  /// by one where a symbol gains most, or loses least, by it.
  private func share(_ counts: UnsafeBufferPointer<UInt32>, total: Int) {
    var left = 1 << log
    for symbol in 0..<symbolCount {
      let count = unsafe Int(counts[symbol])
      unsafe symbols[symbol].share = count == 0 ? 0 : max(1, count << log / total)
      unsafe left -= symbols[symbol].share
    }
    // One state more saves count · log2(1 + 1/share) bits, nearly in proportion to count / share.
    while left != 0 {
      let step = left.signum()
      var best = -1
      for symbol in 0..<symbolCount where unsafe symbols[symbol].share > (step > 0 ? 0 : 1) {
        guard best >= 0 else {
          best = symbol
          continue
        }
        let gain = unsafe Int(counts[symbol]) * symbols[best].share
        let bestGain = unsafe Int(counts[best]) * symbols[symbol].share
        if step > 0 ? gain > bestGain : gain < bestGain { best = symbol }
      }
      unsafe symbols[best].share += step
      left -= step
    }
  }

  /// Spreads the symbols over the states, and makes their steps.
  private func spread() {
    let size = 1 << log
    let stride = size >> 1 + size >> 3 + 3
    var state = 0
    for symbol in 0..<symbolCount {
      for _ in unsafe 0..<symbols[symbol].share {
        unsafe symbolOfState[state] = UInt8(symbol)
        state = (state + stride) & (size - 1)
      }
      unsafe symbols[symbol].origin = symbols[symbol].share
    }
    // Of a symbol's states, in their order, the k-th is reached from those that are `share + k` when
    // their lowest bits are shed, all states being counted from `size` on.
    for state in 0..<size {
      let symbol = unsafe Int(symbolOfState[state])
      let origin = unsafe symbols[symbol].origin
      unsafe symbols[symbol].origin = origin + 1
      if unsafe origin == symbols[symbol].share {
        unsafe symbols[symbol].firstState = UInt32(state)
      }
      let width = log - origin.logarithm
      var step = unsafe steps + Self.place(symbol, UInt64(origin << width - size))
      let end = unsafe step + (1 << width)
      while unsafe step < end {
        unsafe step.pointee = Step(value: UInt16(state << 8 | width))
        unsafe step += 1
      }
    }
  }

  /// Writes the shares, as a decoder needs them.
  ///
  /// - Returns: the byte behind the description.
  /// - Precondition: there are several symbols.
  func describe(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    var writer = unsafe BitWriter(position)
    writer.add(UInt64(log - Self.leastLog), 4)
    var left = 1 << log
    var symbol = 0
    while left > 0 {
      let share = unsafe symbols[symbol].share
      symbol += 1
      // A number up to `left + 1`: the least of them take a bit less.
      let width = (left + 1).logarithm + 1
      let spare = 1 << width - (left + 2)
      let value = share + 1
      if value < spare {
        writer.add(UInt64(value), UInt64(width - 1))
      } else {
        writer.add(UInt64(value < 1 << (width - 1) ? value : value + spare), UInt64(width))
      }
      left -= share
      if share == 0 {
        // How many more zeros follow, in threes.
        var zeros = 0
        while unsafe symbols[symbol].share == 0 {
          zeros += 1
          symbol += 1
        }
        while zeros >= 3 {
          writer.add(3, 2)
          zeros -= 3
          writer.flush()
        }
        writer.add(UInt64(zeros), 2)
      }
      writer.flush()
    }
    return unsafe writer.finish()
  }
}
