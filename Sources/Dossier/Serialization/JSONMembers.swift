import JSON
import WorkingTime

/// The members of an object, each asked for as what it must be.
struct JSONMembers {
  private let members: [String: JSONValue]

  init(_ value: JSONValue, _ name: String) throws(DossierFormatError) {
    guard case .object(let members) = value else { throw .badMember(name) }
    self.members = members
  }

  func optional(_ name: String) -> JSONValue? { members[name] }

  func value(_ name: String) throws(DossierFormatError) -> JSONValue {
    guard let value = members[name] else { throw .badMember(name) }
    return value
  }

  func members(_ name: String) throws(DossierFormatError) -> JSONMembers { try JSONMembers(value(name), name) }

  func optionalMembers(_ name: String) throws(DossierFormatError) -> JSONMembers? {
    guard let value = members[name] else { return nil }
    return try JSONMembers(value, name)
  }

  func array(_ name: String) throws(DossierFormatError) -> [JSONValue] {
    guard case .array(let list) = try value(name) else { throw .badMember(name) }
    return list
  }

  func objects(_ name: String) throws(DossierFormatError) -> [JSONMembers] {
    var objects: [JSONMembers] = []
    for value in try array(name) { objects.append(try JSONMembers(value, name)) }
    return objects
  }

  func numbers(_ name: String, below limit: Int) throws(DossierFormatError) -> [Int] {
    var numbers: [Int] = []
    for value in try array(name) {
      guard case .integer(let number) = value, number >= 0, number < limit else { throw .badMember(name) }
      numbers.append(number)
    }
    return numbers
  }

  func string(_ name: String) throws(DossierFormatError) -> String {
    guard case .string(let text) = try value(name) else { throw .badMember(name) }
    return text
  }

  func optionalString(_ name: String) throws(DossierFormatError) -> String? {
    members[name] == nil ? nil : try string(name)
  }

  func integer(_ name: String) throws(DossierFormatError) -> Int {
    guard case .integer(let number) = try value(name) else { throw .badMember(name) }
    return number
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(DossierFormatError) -> Int {
    let number = try integer(name)
    guard range.contains(number) else { throw .badMember(name) }
    return number
  }

  func optionalInteger(_ name: String) throws(DossierFormatError) -> Int? {
    members[name] == nil ? nil : try integer(name)
  }

  func bool(_ name: String) throws(DossierFormatError) -> Bool {
    guard case .bool(let truth) = try value(name) else { throw .badMember(name) }
    return truth
  }

  /// A moment of the years that exist: nothing that is reckoned with it leaves the range of numbers.
  func instant(_ name: String) throws(DossierFormatError) -> Instant {
    let seconds = try integer(name, in: Int(Day.first.number) * 86_400...(Int(Day.last.number) + 1) * 86_400)
    return Instant(seconds: Int64(seconds))
  }

  func moment(_ name: String) throws(DossierFormatError) -> Instant? {
    members[name] == nil ? nil : try instant(name)
  }

  func day(_ name: String) throws(DossierFormatError) -> Day? {
    guard members[name] != nil else { return nil }
    guard let day = Day(iso: try string(name)) else { throw .badMember(name) }
    return day
  }
}
