/// The version of the program, as receipts carry it.
public enum PatuhVersion {
  public static let number = "0.1.0"
}
