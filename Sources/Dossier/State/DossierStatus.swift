/// The statuses of dossiers that the national portal and the one-stop systems of provinces share, by their numbers;
/// Circular 22/2019/TT-BTTTT article 4 asks to show them for every step.
public enum DossierStatus: Int, Sendable, CaseIterable {
  /// Mới đăng ký: handed in, nobody has found it complete yet.
  case registered = 1
  /// Được tiếp nhận: found complete.
  case accepted = 2
  /// Không được tiếp nhận.
  case notAccepted = 3
  /// Đang xử lý.
  case processing = 4
  /// Yêu cầu bổ sung giấy tờ: the applicant is waited for.
  case supplementRequested = 5
  /// Yêu cầu thực hiện nghĩa vụ tài chính: a payment is waited for.
  case paymentRequested = 6
  /// Công dân yêu cầu rút hồ sơ.
  case withdrawn = 7
  /// Dừng xử lý.
  case stopped = 8
  /// Đã xử lý xong: resolved, and judged on time or late by that.
  case resolved = 9
  /// Đã trả kết quả: delivered.
  case returned = 10

  /// The words of the national list.
  public var title: String {
    switch self {
    case .registered: "Mới đăng ký"
    case .accepted: "Được tiếp nhận"
    case .notAccepted: "Không được tiếp nhận"
    case .processing: "Đang xử lý"
    case .supplementRequested: "Yêu cầu bổ sung giấy tờ"
    case .paymentRequested: "Yêu cầu thực hiện nghĩa vụ tài chính"
    case .withdrawn: "Công dân yêu cầu rút hồ sơ"
    case .stopped: "Dừng xử lý"
    case .resolved: "Đã xử lý xong"
    case .returned: "Đã trả kết quả"
    }
  }
}
