internal import ArgumentParser

/// `rowmill sample`.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Prints the schema of a built-in sample, or the list of samples.")

  @Argument(help: "The sample's name.")
  var name: String?

  func validate() throws {
    if let name, Sample.named(name) == nil {
      let names = Sample.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no sample '\(name)'; there are \(names).")
    }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    try Failure.reported {
      if let name, let sample = Sample.named(name) {
        try Console.data(sample.schema)
      } else {
        let width = Sample.all.map(\.name.count).max() ?? 0
        for sample in Sample.all {
          let padding = String(repeating: " ", count: width - sample.name.count)
          try Console.data("\(sample.name)\(padding)  \(sample.summary)\n")
        }
      }
    }
  }
}
