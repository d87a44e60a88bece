import Foundation
import RowGeneration

/// Writes the random bits behind the rows to the standard output, without end:
/// `random-stream rows|columns|seeds|attempts [reversed]`.
@main
struct RandomStreamCommand {
  /// Words written at a time.
  static let wordsPerWrite = 1 << 14

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, let reading = RandomStream.Reading(rawValue: name),
      arguments.dropFirst().allSatisfy({ $0 == "reversed" })
    else {
      let names = RandomStream.Reading.allCases.map(\.rawValue).joined(separator: "|")
      FileHandle.standardError.write(Data("usage: random-stream \(names) [reversed]\n".utf8))
      exit(64)
    }
    signal(SIGPIPE, SIG_DFL)
    var stream = RandomStream(reading, seed: 1, isReversed: arguments.count > 1)
    while true {
      let words = (0..<wordsPerWrite).map { _ in stream.next() }
      words.withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
    }
  }
}
