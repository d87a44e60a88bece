public import ArgumentParser
public import GenerationPlan
public import RowGeneration
internal import SchemaModel
internal import ShardOutput

/// A share as it is typed: `0.05` or `5%`.
struct Rate: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let share = Share(argument) else { return nil }
    self.share = share.value
  }
}

/// A day as it is typed: `2026-01-31`.
struct Day: ExpressibleByArgument {
  var days: Int32

  init?(argument: String) {
    guard let day = CalendarDay(argument) else { return nil }
    days = day.days
  }
}

/// `I/N`: part I of N, from 1 on.
struct PartArgument: ExpressibleByArgument {
  var part: RunIdentity.Part

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1], count >= 1,
      (1...count).contains(index)
    else { return nil }
    part = RunIdentity.Part(index: index, count: count)
  }
}

/// `none`, `zstd` or `zstd:LEVEL`.
struct CompressionArgument: ExpressibleByArgument {
  var compression: Compression

  init?(argument: String) {
    guard let compression = Compression(argument) else { return nil }
    self.compression = compression
  }
}

extension RowFormat: ExpressibleByArgument {}
extension PlanRequest.Unsolved: ExpressibleByArgument {}
