/// How a page that this module wrote is known from one of others.
public enum ReportPage {
  /// Nobody needs more of a file than this to tell, in bytes.
  public static let headLength = 1_024

  /// True for a file that begins as pages of this module do.
  public static func isOne(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes.prefix(headLength), as: UTF8.self).contains(HTMLPage.mark)
  }
}
