/// A share as people write it: `0.05` or `5%`.
public struct Share: Hashable, Sendable {
  /// 0 to 1.
  public var value: Double

  /// Reads a share; `nil` where the text is none or lies outside of 0 to 1.
  public init?(_ text: String) {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text) else { return nil }
    value = isPercent ? number / 100 : number
    guard (0...1).contains(value) else { return nil }
  }
}
