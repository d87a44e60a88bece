/// The program's version. The same schema, plan, seed and version give the same bytes: it changes
/// whenever the bytes do.
public enum GeneratorVersion {
  /// The version of this build.
  public static let current = "0.3.0"
}
