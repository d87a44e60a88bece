/// A number, by the vector it stands in, divided by something.
private struct Quotient: Hashable {
  let number: Int
  let divisor: UInt64
}

extension [Step] {
  /// The same program, in which the digits of one number are told by dividing on: the quotient that a
  /// digit leaves is what the next one is a digit of, instead of the number itself.
  ///
  /// A digit then takes one product less a row, and the last, which is all that is left, a copy.
  ///
  /// - Parameter newSlot: gives a vector that nothing else uses.
  /// - Complexity: O(steps).
  func sharingDivisions(newSlot: () -> Int) -> [Step] {
    var wanted: Set<Quotient> = []
    for step in self {
      if case .digit(let divisor, _) = step.operation {
        wanted.insert(Quotient(number: step.inputs[0], divisor: divisor.value))
      }
    }
    var made: [Quotient: Int] = [:]
    return map { step in
      guard case .digit(let divisor, let radix) = step.operation else { return step }
      let number = step.inputs[0]
      let own = made[Quotient(number: number, divisor: divisor.value)]
      guard let dividend = divisor.value == 1 ? number : own else { return step }
      let (product, overflow) = divisor.value.multipliedReportingOverflow(by: radix.value)
      let next = Quotient(number: number, divisor: product)
      guard !overflow, made[next] == nil, wanted.contains(next) else {
        let isAll = radix.value == .max
        return Step(
          isAll ? .affine(start: 0, step: 1) : .digit(divisor: 1, radix: radix), [dividend],
          to: step.outputs)
      }
      let quotient = newSlot()
      made[next] = quotient
      return Step(.divide(radix), [dividend], to: [quotient] + step.outputs)
    }
  }
}
