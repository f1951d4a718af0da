/// A field of a record as the national portal exports it.
enum PortalField: CaseIterable {
  case title
  case code
  case decision
  case level
  case kind
  case field
  case order
  case ways
  case documents
  case applicants
  case authority
  case competent
  case result
  case conditions
  case basis
  case other

  /// The names by which it is known, without marks and signs.
  var names: [String] {
    switch self {
    case .title: ["title", "ten thu tuc", "ten thu tuc hanh chinh", "ten tthc"]
    case .code: ["ma thu tuc", "ma so", "ma", "code"]
    case .decision: ["so quyet dinh"]
    case .level: ["cap thuc hien"]
    case .kind: ["loai thu tuc"]
    case .field: ["linh vuc"]
    case .order: ["trinh tu thuc hien"]
    case .ways: ["cach thuc thuc hien", "hinh thuc nop"]
    case .documents: ["thanh phan ho so"]
    case .applicants: ["doi tuong thuc hien"]
    case .authority: ["co quan thuc hien"]
    case .competent: ["co quan co tham quyen"]
    case .result: ["ket qua thuc hien"]
    case .conditions: ["yeu cau dieu kien thuc hien", "yeu cau dieu kien"]
    case .basis: ["can cu phap ly"]
    case .other:
      [
        "co quan duoc uy quyen", "co quan phoi hop", "dia chi tiep nhan hs", "dia chi tiep nhan ho so", "tu khoa",
        "mo ta",
        "so luong bo ho so", "ghi chu",
      ]
    }
  }

  /// The field of a name as exports write it.
  init?(name: String) {
    let words = name.foldedPhrase
    guard let field = Self.allCases.first(where: { $0.names.contains(words) }) else { return nil }
    self = field
  }

  /// Objects that only group fields in some exports.
  static let groups: Set<String> = ["metadata", "content", "tables"]

  /// The name as messages give it.
  var shown: String {
    switch self {
    case .title: "title"
    case .ways: "Cách thức thực hiện"
    case .documents: "Thành phần hồ sơ"
    case .authority: "Cơ quan thực hiện"
    case .order: "Trình tự thực hiện"
    default: names[0]
    }
  }
}
