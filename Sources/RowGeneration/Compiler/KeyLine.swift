import GenerationPlan

/// A line of positions, one for each row, that words share out level by level: rows with the same words
/// stand together, and each combination has as many as its weight asks.
struct KeyLine {
  /// One lexicon's words on the line.
  struct Level {
    /// What names the draw: a shared draw's key, or the lexicon and which of its places it is.
    let key: String
    /// The words' classes by which they are ordered.
    let classes: [Int]
    /// The greatest share of a word and of a class.
    let greatestShare: (word: Double, class: Double)
    /// Vectors: the row's word, its run of positions, where its class starts.
    let word: Int
    let start: Int
    let count: Int
    let classStart: Int
  }

  /// The vector that the line numbers, and how many rows it tells apart.
  let index: (slot: Int, count: UInt64)
  /// The vector of positions.
  let position: Int
  /// A vector of zeros: where the line starts.
  let origin: Int
  var levels: [Level] = []
  /// How many columns read it.
  var readers = 0

  func level(_ key: String) -> Int? { levels.firstIndex { $0.key == key } }
}

/// A lexicon's words as a template writes them.
struct LineWord {
  let key: String
  let isTagged: Bool
  let texts: [String]
  let weights: [Double]?

  /// Equal texts have equal numbers.
  func classes(folded: Bool) -> [Int] {
    var numbers: [String: Int] = [:]
    return texts.map { text in
      let text = folded ? text.lowercased() : text
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      return number
    }
  }
}

extension TableCompiler {
  /// The line that a unique column's words are read from: one that has drawn some of them already, or
  /// a new one with those that nothing has drawn, first those that most forms write in full.
  ///
  /// - Parameter forms: for each form its words and its weight.
  /// - Returns: where it stands among the table's lines.
  func keyLine(
    _ column: String, index: (slot: Int, count: UInt64),
    forms: [(words: [LineWord], weight: Double)], folded: Bool
  ) -> Int {
    let words = forms.flatMap(\.words)
    let tagged = Set(words.filter(\.isTagged).map(\.key))
    let known = keyLines.indices.first { place in
      let line = keyLines[place]
      return line.index == index && line.levels.contains { tagged.contains($0.key) }
    }
    if let known { return known }
    let count = max(1, index.count)
    var line = KeyLine(
      index: index,
      position: emit(
        .permute(Permutation(count: count, lane: lane(column, "unique"))), [index.slot]),
      origin: emit(.constant(0)))
    for level in levels(of: forms, rows: count, folded: folded) {
      add(level.word, classes: level.classes, to: &line, column)
    }
    keyLines.append(line)
    return keyLines.count - 1
  }

  /// The words that a new line's positions are shared among, in order, each with its classes.
  private func levels(
    of forms: [(words: [LineWord], weight: Double)], rows: UInt64, folded: Bool
  ) -> [(word: LineWord, classes: [Int])] {
    var candidates: [(word: LineWord, classes: [Int], full: Double)] = []
    for form in forms {
      for word in form.words
      where word.texts.count <= WeightedShares.wordLimit && sharedDraws[word.key] == nil {
        let classes = word.classes(folded: folded)
        let number = (classes.max() ?? 0) + 1
        // Words of two lists that read alike are still told apart mostly.
        let full = 2 * number > word.texts.count ? form.weight : 0
        if let place = candidates.firstIndex(where: { $0.word.key == word.key }) {
          candidates[place].full += full
          if number < (candidates[place].classes.max() ?? 0) + 1 {
            candidates[place].classes = classes
          }
        } else {
          candidates.append((word, classes, full))
        }
      }
    }
    let tagged = candidates.filter(\.word.isTagged)
    var kept: [(word: LineWord, classes: [Int], full: Double)] = []
    var variety = 1.0
    for candidate in tagged.isEmpty ? candidates : tagged {
      // So many combinations that hardly a row shares its own: more would only cost time.
      if kept.count >= 4 || variety > 256 * Double(rows) { break }
      variety *= Double(candidate.word.texts.count)
      kept.append(candidate)
    }
    let order = kept.indices.sorted { (-kept[$0].full, $0) < (-kept[$1].full, $1) }
    return order.map { (kept[$0].word, kept[$0].classes) }
  }

  private func add(
    _ word: LineWord, classes: [Int], to line: inout KeyLine, _ column: String
  ) {
    let lane = lane(column, "line \(word.key)")
    let weights = word.weights ?? word.texts.map { _ in 1 }
    let shares = WeightedShares(weights, classes: classes, lane: lane)
    let outputs = (0..<4).map { _ in newSlot() }
    let before = line.levels.last
    let level = WordLevel(
      shares: shares, lane: lane.lane(2), whole: before == nil ? Divisor(line.index.count) : nil)
    let block = before.map { [$0.start, $0.count] } ?? []
    steps.append(Step(.level(level), [line.position] + block, to: outputs))
    line.levels.append(
      KeyLine.Level(
        key: word.key, classes: classes, greatestShare: shares.greatestShare, word: outputs[0],
        start: outputs[1], count: outputs[2], classStart: outputs[3]))
    if word.isTagged { sharedDraws[word.key] = outputs[0] }
  }

  /// The positions as one column of the line reads them: the first as they are, each other one moved
  /// about within rows of the same words.
  func position(on line: Int, of column: String) -> Int {
    defer { keyLines[line].readers += 1 }
    let known = keyLines[line]
    guard known.readers > 0, let last = known.levels.last else { return known.position }
    return emit(
      .turn(BlockTurn(lane: lane(column, "turn"))), [known.position, last.start, last.count])
  }

  /// Where the rows of a form with the same words are counted from, and how words that are not told by
  /// that are told by the number.
  ///
  /// - Parameter words: the form's words that stand on the line, by their level.
  /// - Returns: the vector of starts, for each level the codes of its words if it needs any, and the
  ///   most that a number can be; `nil` where too many words read alike.
  func anchor(
    on line: KeyLine, of words: [Int: LineWord], folded: Bool
  ) -> (slot: Int, codes: [[UniqueForm.Code]?], most: Double)? {
    var codes: [[UniqueForm.Code]?] = line.levels.map { _ in nil }
    guard let last = words.keys.max() else {
      return (line.origin, codes, Double(line.index.count))
    }
    var slot = line.levels[last].start
    var share = 1.0
    var factor = 1.0
    for level in 0...last {
      let known = line.levels[level]
      let own = words[level]?.classes(folded: folded) ?? known.classes.map { _ in 0 }
      if level == last, own == known.classes, (own.max() ?? 0) + 1 < own.count {
        slot = known.classStart
        share *= known.greatestShare.class
        continue
      }
      share *= known.greatestShare.word
      let places = UniqueForm.codes(of: own)
      guard places.contains(where: { $0.count > 1 }) else { continue }
      codes[level] = places
      factor *= Double(places.map(\.count).max() ?? 1)
    }
    guard factor < 0x1p31 else { return nil }
    let rows = (share * Double(line.index.count)).rounded(.up) + 1
    return (slot, codes, rows * factor)
  }
}

extension UniqueForm {
  /// Each one's place among those of its class, and how many there are.
  static func codes(of classes: [Int]) -> [Code] {
    var counts: [Int: UInt32] = [:]
    let places = classes.map { number in
      defer { counts[number, default: 0] += 1 }
      return counts[number, default: 0]
    }
    return zip(classes, places).map { Code(place: $1, count: counts[$0] ?? 1) }
  }
}
