/// The elements of a vector of length 1 in a direction that is uniform, as those of embeddings are
/// taken to be; of a sparse one, a few of them with their places.
///
/// An element is the sum of the four parts of a word, which is all but normal (Irwin-Hall), so that
/// no function of the machine's library has a say in the digits.
struct VectorKernel: Hashable, Sendable {
  /// The first element's place, from 0.
  let first: Int
  let dimensions: Int
  let isSparse: Bool

  /// The elements that a sparse vector has: about the square root of all, at most 64.
  private var listed: Int {
    let rest = dimensions - first
    return min(rest, 64, max(1, Int(Double(rest).squareRoot())))
  }

  /// Appends the elements, with commas between them.
  ///
  /// - Complexity: O(elements written).
  func append(_ stream: inout WordStream, to text: inout [UInt8]) {
    let count = isSparse ? listed : dimensions - first
    var elements: [Double] = []
    elements.reserveCapacity(count)
    var squares = 0.0
    for _ in 0..<count {
      let element = stream.normal()
      elements.append(element)
      squares += element * element
    }
    let scale = squares > 0 ? 1_000_000 / squares.squareRoot() : 0
    for (place, element) in elements.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      // An element that is 0 would not be listed.
      let micros = Int((element * scale).rounded())
      if isSparse {
        // One of each stretch: the places ascend and differ.
        let start = first + place * (dimensions - first) / count
        let end = first + (place + 1) * (dimensions - first) / count
        text.append(contentsOf: String(stream.next(in: start...(end - 1)) + 1).utf8)
        text.append(UInt8(ascii: ":"))
        append(micros == 0 ? 1 : micros, to: &text)
      } else {
        append(micros, to: &text)
      }
    }
  }

  /// A number of millionths.
  private func append(_ micros: Int, to text: inout [UInt8]) {
    if micros < 0 { text.append(UInt8(ascii: "-")) }
    let (whole, rest) = micros.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    text.append(UInt8(ascii: "0") + UInt8(whole))
    text.append(UInt8(ascii: "."))
    var divisor: UInt = 100_000
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(rest / divisor % 10))
      divisor /= 10
    }
  }
}

extension WordStream {
  /// A number that is all but normal, of mean 0 and deviation 1.
  mutating func normal() -> Double {
    let word = next()
    let sum = (0..<4).reduce(0.0) { $0 + Double(word >> (UInt64($1) * 16) & 0xffff) }
    return (sum / 65_535 - 2) * 1.732_050_807_568_877_2
  }
}
