internal import ArgumentParser
internal import MillEngine
internal import RowGeneration
internal import ShardOutput
internal import SystemPackage

/// Why a command ends before its time, with the message and the exit code of the contract.
enum Failure: Error {
  /// The schema or the plan is wrong; its diagnostics have been shown.
  case diagnosed
  /// The rows that would be made break constraints; which has been shown.
  case fault
  /// The schema or the plan cannot be satisfied.
  case data(String)
  /// A file could not be read or written.
  case io(String)

  /// Runs a command's body; prints what goes wrong, and turns it into an exit code.
  static func reported(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let code as ExitCode {
      throw code
    } catch let usage as ValidationError {
      throw usage
    } catch {
      let (message, code) = outcome(of: error)
      if let message { Console.error(message) }
      throw ExitCode(code)
    }
  }

  /// What is said of an error.
  static func message(of error: any Error) -> String { outcome(of: error).message ?? "\(error)" }

  private static func outcome(of error: any Error) -> (message: String?, code: Int32) {
    switch error {
    case Failure.diagnosed: (nil, 65)
    case Failure.fault: (nil, 1)
    case Failure.data(let message): (message, 65)
    case Failure.io(let message): (message, 74)
    case GenerationError.violated(let violation):
      (GenerationError.violated(violation).description, 1)
    case let error as GenerationError: (error.description, 65)
    case let error as ShardOutputError: (error.description, 74)
    case is Interruption:
      ("interrupted; whole shards are kept, and --resume goes on from them", 130)
    case Errno.brokenPipe: (nil, 0)
    case let error as Errno: ("\(error)", 74)
    default: ("\(error)", 1)
    }
  }
}
