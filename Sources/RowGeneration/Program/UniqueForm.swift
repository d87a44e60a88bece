/// Which form a row's unique text takes, and the number that tells it from all texts of the same form
/// and words: 0, which is not written, for the first of them.
///
/// The forms are dealt to the positions of a line on which equal words stand together; so the rows of
/// a form among those with the same words are counted by two look-ups.
struct UniqueForm: Sendable {
  /// `nil` where there is one form.
  let deal: WeightedDeal?
  let forms: FixedTable<Form>
  /// How many inputs hold words of the line.
  let wordCount: Int
  /// For a word of the line whose text another one has too: its place among those and how many they
  /// are; `codeOffsets` tell where a form's begin.
  let codes: FixedTable<Code>
  let codeOffsets: FixedTable<Int32>
  /// The same for first words that, with what follows, may read like others with something else.
  let tickets: FixedTable<Code>
  /// A number for each first word, equal for equal texts.
  let units: FixedTable<UInt32>

  /// A place among things that look alike.
  struct Code: BitwiseCopyable, Hashable {
    var place: UInt32
    var count: UInt32

    static let alone = Code(place: 0, count: 1)
  }

  /// How one form is written.
  struct Form: BitwiseCopyable {
    /// Which input holds the position from which on its rows are counted.
    var anchor: Int32
    /// Which inputs hold the two words, where they begin in the lists of all forms' words, and how
    /// many words without a place on the line are told by the number instead.
    var first: Word
    var second: Word
    /// With an end above 0, every number is written, and the first ones lie anywhere from `least` up to
    /// the end; it is below 2^31.
    var least: UInt64
    var end: UInt64
    /// Whether all rows of a text are counted from the same start: none of its words needs a code.
    var hasOneStart: Bool
  }

  struct Word: BitwiseCopyable {
    var input: Int32
    var offset: Int32
    var radix: UInt64
  }

  /// Gives each block's place in a range.
  let lane: RandomLane

  /// Inputs: position, words of the line, then what forms name: starts and words. Outputs: number,
  /// and with several forms the places of the first and the second word in the lists.
  func run(_ step: Step, _ scratch: Scratch) {
    let inputs = step.inputs.map { scratch[$0] }
    let numbers = scratch[step.outputs[0]]
    guard let deal else {
      let form = forms[0]
      let anchors = inputs[Int(form.anchor)]
      for i in 0..<scratch.count {
        let start = anchors.word(i)
        let code = coded(inputs[0].word(i) &- start, 0, inputs, i, text: 0)
        numbers[i] = Int64(bitPattern: number(code, .alone, form, form.hasOneStart ? start : 0))
      }
      return
    }
    let firsts = scratch[step.outputs[1]]
    let seconds = scratch[step.outputs[2]]
    for i in 0..<scratch.count {
      let (kind, ordinal) = deal.kind(at: inputs[0].word(i))
      let form = forms[kind]
      let start = inputs[Int(form.anchor)].word(i)
      let ordinalOfText = ordinal &- deal.count(of: kind, before: start)
      // A word that only the number tells, told by no code.
      let known = form.first.radix > 1 ? 0 : Int(inputs[Int(form.first.input)][i])
      let unit = UInt64(units[known &+ Int(form.first.offset)])
      var code = coded(ordinalOfText, kind, inputs, i, text: unit)
      let first = place(form.first, &code, inputs, i)
      let second = place(form.second, &code, inputs, i)
      firsts[i] = Int64(first)
      seconds[i] = Int64(second)
      let text = form.hasOneStart ? start : unit
      numbers[i] = Int64(bitPattern: number(code, tickets[first], form, text))
    }
  }

  /// The row's place among those of its form and text: `ordinal` among those of its own words, which
  /// are one of several that read alike. Which one is told by the remainder, in an order of the text's own.
  ///
  /// - Parameter text: the same for all rows of a text.
  @inline(__always)
  private func coded(
    _ ordinal: UInt64, _ kind: Int, _ inputs: [Vector], _ i: Int, text: UInt64
  ) -> UInt64 {
    if codes.count == 0 { return ordinal }
    var place: UInt64 = 0
    var count: UInt64 = 1
    for word in 0..<wordCount {
      let offset = codeOffsets[kind &* wordCount &+ word]
      if offset < 0 { continue }
      let own = codes[Int(offset) &+ Int(inputs[1 &+ word][i])]
      place = place &* UInt64(own.count) &+ UInt64(own.place)
      count &*= UInt64(own.count)
    }
    if count == 1 { return ordinal }
    let turn = scaled(lane.lane(1).bits(text), to: count)
    return ordinal &* count &+ (place &* Self.prime &+ turn) % count
  }

  @inline(__always)
  private func place(_ word: Word, _ code: inout UInt64, _ inputs: [Vector], _ i: Int) -> Int {
    guard word.radix > 1 else { return Int(inputs[Int(word.input)][i]) &+ Int(word.offset) }
    let (quotient, remainder) = code.quotientAndRemainder(dividingBy: word.radix)
    code = quotient
    return Int(remainder) &+ Int(word.offset)
  }

  /// What is written: a number that leaves the ticket's place when divided by the tickets, so that no
  /// text that reads alike has it.
  ///
  /// - Parameter text: the same for all rows of a text.
  @inline(__always)
  private func number(_ code: UInt64, _ ticket: Code, _ form: Form, _ text: UInt64) -> UInt64 {
    let count = UInt64(ticket.count)
    guard form.end > 0 else { return code &* count &+ UInt64(ticket.place) }
    let first = (form.least &+ count &- 1) / count
    let range = max(form.end / count, first &+ 1) &- first
    var place = code
    if code < range {
      place = (code &* Self.prime &+ scaled(lane.bits(text), to: range)) % range
    }
    return (place &+ first) &* count &+ UInt64(ticket.place)
  }

  /// Coprime to every range and every number of codes, as it is greater than any.
  private static let prime: UInt64 = 2_147_483_659
}
