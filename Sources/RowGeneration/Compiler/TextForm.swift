import GenerationPlan

/// A form of a unique text: two words, each with fixed text about it, the number, and what follows.
struct TextForm {
  /// A word, or fixed text alone.
  struct Part {
    var word: LineWord?
    var before = ""
    var after = ""

    var texts: [String] { (word?.texts ?? [""]).map { before + $0 + after } }

    /// The most characters.
    var longest: Int { texts.map(\.unicodeScalars.count).max() ?? 0 }
  }

  var words: [Part] = []
  var hasNumber = false
  /// The range of a number that is always written.
  var range: ClosedRange<Int64>?
  var tail: [Template.Piece] = []
  let weight: Double

  /// The words that stand on a line, by their level.
  func wordsByLevel(_ line: KeyLine) -> [Int: LineWord] {
    var result: [Int: LineWord] = [:]
    for word in words.compactMap(\.word) {
      if let level = line.level(word.key) { result[level] = word }
    }
    return result
  }

  /// Whether number and tail can be told from the words of forms that have this one's tail.
  func allows(_ forms: [TextForm]) -> Bool {
    var stops: Set<Character> = []
    for piece in tail.prefix(1) {
      guard case .text(let text) = piece, let first = text.first, !first.isNumber else {
        return false
      }
      // Fixed text at the end is always the same, whatever it holds.
      if tail.count > 1 { stops.insert(first) }
    }
    for form in forms {
      let firsts = form.words[0].texts
      let seconds = form.words[1].texts
      for text in firsts + seconds where text.contains(where: stops.contains) { return false }
      // A number is told by the digits before the tail, where no word ends in one.
      let ends = seconds.contains(where: \.isEmpty) ? firsts + seconds : seconds
      for text in ends {
        if let last = text.last, last.isNumber || (!hasNumber && last == "-") { return false }
      }
    }
    return true
  }
}

/// Finds first words that may read like other ones with what follows them: "al" and "lee" like "a" and
/// "llee". Those that do share numbers out: each has a ticket of its own, the remainder that its
/// numbers leave.
struct FormLookalikes {
  private struct Unit {
    let form: Int
    let text: String
  }

  private let folded: Bool
  /// Distinct first words of each form.
  private var units: [Unit] = []
  /// Which unit each word of the forms' lists is.
  private(set) var unitOfWord: [Int] = []
  private var unitsByText: [String: [Int]] = [:]
  private var seconds: [[String]] = []
  private var secondSets: [Set<String>] = []
  private var isNumbered: [Bool] = []

  init(folded: Bool) { self.folded = folded }

  /// Adds a form, in the order of the lists.
  mutating func add(
    firsts: some Sequence<String>, seconds: some Sequence<String>, isNumbered: Bool
  ) {
    let form = self.seconds.count
    var known: [String: Int] = [:]
    for text in firsts {
      let text = folded ? text.lowercased() : text
      if known[text] == nil {
        known[text] = units.count
        unitsByText[text, default: []].append(units.count)
        units.append(Unit(form: form, text: text))
      }
      unitOfWord.append(known[text] ?? 0)
    }
    let set = Set(seconds.map { folded ? $0.lowercased() : $0 })
    let same = secondSets.firstIndex(of: set)
    self.seconds.append(
      same.map { self.seconds[$0] }
        ?? set.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    secondSets.append(set)
    self.isNumbered.append(isNumbered)
  }

  /// The ticket of each first word, in the order of the lists.
  ///
  /// - Complexity: O(words × (their length + words that begin alike)).
  func tickets() -> [UniqueForm.Code] {
    var parents = Array(units.indices)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while parents[unit] != unit { unit = parents[unit] }
      return unit
    }
    var known: [Remainder: Bool] = [:]
    let lengths = Set(unitsByText.keys.map(\.utf8.count))
    for (place, unit) in units.enumerated() {
      for length in 0...unit.text.utf8.count where lengths.contains(length) {
        guard let end = String.Index(utf8: length, in: unit.text),
          let others = unitsByText[String(unit.text[..<end])]
        else { continue }
        let rest = String(unit.text[end...])
        for other in others where other != place {
          let remainder = Remainder(longer: units[other].form, shorter: unit.form, text: rest)
          let alike = known[remainder] ?? readAlike(remainder)
          known[remainder] = alike
          if alike {
            let (one, two) = (root(other), root(place))
            parents[max(one, two)] = min(one, two)
          }
        }
      }
    }
    var groups: [Int: [Int]] = [:]
    for place in units.indices { groups[root(place), default: []].append(place) }
    var codes = [UniqueForm.Code](repeating: .alone, count: units.count)
    for group in groups.values where group.count > 1 {
      let order = group.sorted {
        let one = (isNumbered[units[$0].form] ? 1 : 0, $0)
        return one < (isNumbered[units[$1].form] ? 1 : 0, $1)
      }
      for (place, unit) in order.enumerated() {
        codes[unit] = .init(place: UInt32(place), count: UInt32(order.count))
      }
    }
    return unitOfWord.map { codes[$0] }
  }

  /// What the first word of one form has beyond that of another, whose second word is to begin
  /// so.
  private struct Remainder: Hashable {
    let longer: Int
    let shorter: Int
    let text: String
  }

  /// Whether a second word of one form is the remainder and a second word of the other.
  private func readAlike(_ remainder: Remainder) -> Bool {
    let (words, rest) = (seconds[remainder.longer], remainder.text)
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].utf8.lexicographicallyPrecedes(rest.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < words.count, words[low].utf8.starts(with: rest.utf8) {
      let end = String(words[low].utf8.dropFirst(rest.utf8.count)) ?? ""
      if secondSets[remainder.shorter].contains(end) { return true }
      low += 1
    }
    return false
  }
}

extension String.Index {
  /// Where a character begins that many bytes in; `nil` inside of one.
  fileprivate init?(utf8 length: Int, in text: String) {
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: length)
    guard let index = index.samePosition(in: text.unicodeScalars) else { return nil }
    self = index
  }
}
