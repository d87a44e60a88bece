internal import Foundation
internal import Synchronization

/// A run over many seeds by several workers.
final class FuzzRun: Sendable {
  /// What is asked of a run.
  struct Request: Sendable {
    var rowmill: String
    var server: String
    var seeds: ClosedRange<UInt64>
    /// When no further seed is begun; `nil` for never.
    var deadline: Date?
    var jobs: Int
    var rowCount: Int?
    var features: Set<Feature>
    /// Seeds that are known to fail: counted, but neither shrunk nor held against the run.
    var knownFailures: Set<UInt64>
    var out: URL?
    /// Cases of one kind that are shrunk.
    var shrunkOfKind: Int
    var scratch: URL
  }

  private struct State {
    var nextSeed: UInt64
    var tally = Tally()
    var shrunk: [String: Int] = [:]
    var error: (any Error)?
  }

  private let request: Request
  private let state: Mutex<State>

  init(_ request: Request) {
    self.request = request
    state = Mutex(State(nextSeed: request.seeds.lowerBound))
  }

  /// Runs all seeds, and gives the counts.
  func run() throws -> Tally {
    DispatchQueue.concurrentPerform(iterations: request.jobs) { worker in
      do {
        try work(worker)
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
    return try state.withLock { state in
      if let error = state.error { throw error }
      return state.tally
    }
  }

  private func work(_ worker: Int) throws {
    let runner = try CaseRunner(
      rowmill: request.rowmill, server: request.server, worker: worker, scratch: request.scratch)
    while let seed = nextSeed() {
      try runSeed(seed, runner)
    }
    try runner.finish()
  }

  private func nextSeed() -> UInt64? {
    state.withLock { state in
      let isLate = request.deadline.map { Date() > $0 } ?? false
      guard !isLate, state.error == nil, state.nextSeed <= request.seeds.upperBound else {
        return nil
      }
      defer { state.nextSeed += 1 }
      return state.nextSeed
    }
  }

  private func runSeed(_ seed: UInt64, _ runner: CaseRunner) throws {
    for attempt in 0..<1000 {
      let trial = TrialCase.draw(seed: seed, attempt: attempt, rowCount: request.rowCount)
      guard request.features.isSubset(of: trial.schema.script.features) else { continue }
      let verdict = try runner.run(trial)
      if case .invalid(let message) = verdict {
        let kind = "drawn again: " + MessageShape.of(message)
        let isNew = state.withLock { state in
          state.tally.invalid += 1
          return Self.count(kind, &state) <= request.shrunkOfKind
        }
        if isNew, request.out != nil { try write(trial, "drawn-again-\(seed).sql", kind) }
        continue
      }
      let isKnown = request.knownFailures.contains(seed)
      let isLooked = (verdict.isFailure && !isKnown) || request.out != nil
      let isNew = state.withLock { state in
        state.tally.add(trial, verdict)
        if verdict.isFailure, !isKnown { state.tally.unexpectedSeeds.append(seed) }
        guard isLooked else { return false }
        return verdict.kind.map { Self.count($0, &state) <= request.shrunkOfKind } ?? false
      }
      if isNew { try report(trial, verdict, runner) }
      return
    }
  }

  private static func count(_ kind: String, _ state: inout State) -> Int {
    state.shrunk[kind, default: 0] += 1
    return state.shrunk[kind] ?? 0
  }

  private func report(_ trial: TrialCase, _ verdict: Verdict, _ runner: CaseRunner) throws {
    var shrinker = Shrinker(runner: runner)
    let (smallest, itsVerdict) = try shrinker.shrink(trial, verdict)
    let witnesses = try runner.takesWitnesses(smallest)
    let found = FoundCase(trial: smallest, verdict: itsVerdict, witnesses: witnesses)
    if let out = request.out {
      try Data(found.text.utf8).write(to: out.appendingPathComponent(found.fileName))
    }
    print(found.text)
  }

  private func write(_ trial: TrialCase, _ name: String, _ kind: String) throws {
    guard let out = request.out else { return }
    try Data("-- \(kind)\n\(trial.schema.script.sql)".utf8)
      .write(to: out.appendingPathComponent(name))
  }
}
