/// Pair number t of all pairs (left, right) with left < right, by right and then left: the inverse of
/// t = right (right - 1) / 2 + left.
func orderedPair(_ number: UInt64) -> (left: UInt64, right: UInt64) {
  var right = UInt64((1 + (1 + 8 * Double(number)).squareRoot()) / 2)
  while right * (right - 1) / 2 > number { right -= 1 }
  while right * (right + 1) / 2 <= number { right += 1 }
  return (number - right * (right - 1) / 2, right)
}
