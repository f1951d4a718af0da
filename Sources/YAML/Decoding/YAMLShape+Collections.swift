import Messages

extension YAMLShape {
  /// A mapping whose keys the closure asks for; keys it did not ask for are reported when it returns.
  public static func mapping(_ body: @escaping (YAMLMapping) -> Value?) -> YAMLShape {
    YAMLShape { value in
      guard value.expect(.mapping, "YAML.kind.mapping") else { return nil }
      let mapping = YAMLMapping(value)
      let result = body(mapping)
      mapping.finish()
      return result
    }
  }

  /// A list; entries that cannot be read are reported and left out.
  public static func list<Element>(of element: YAMLShape<Element>, allowsEmpty: Bool = true) -> YAMLShape
  where Value == [Element] {
    YAMLShape { value in
      guard value.expect(.sequence, "YAML.kind.list") else { return nil }
      let children = value.document.children(value.node)
      guard allowsEmpty || !children.isEmpty else {
        value.report(YAMLMessage.emptyList)
        return nil
      }
      var number = 0
      return children.compactMap { child in
        number += 1
        return value.child(child, name: .entry(number, of: value.name.key)).read(as: element)
      }
    }
  }

  /// A mapping with keys of the analyst's choice, in the order written; entries that cannot be read are left out.
  public static func entries<Key, Element>(
    keys: YAMLShape<Key>, values: YAMLShape<Element>, allowsEmpty: Bool = true
  ) -> YAMLShape
  where Value == [YAMLEntry<Key, Element>] {
    YAMLShape { value in
      guard value.expect(.mapping, "YAML.kind.mapping") else { return nil }
      let children = Array(value.document.children(value.node))
      guard allowsEmpty || !children.isEmpty else {
        value.report(YAMLMessage.emptyList)
        return nil
      }
      var result: [YAMLEntry<Key, Element>] = []
      for index in stride(from: 0, to: children.count - 1, by: 2) {
        if value.document.isTailOfPercentage(children[index], value: children[index + 1]) { continue }
        let key = value.child(children[index], name: value.name)
        let name = YAMLName.key(key.text)
        let element = value.child(children[index + 1], name: name).read(as: values)
        guard let readKey = key.read(as: keys), let element else { continue }
        result.append(YAMLEntry(key: Positioned(readKey, at: key.span), value: element))
      }
      return result
    }
  }

  /// Either of several shapes, told apart by what is written.
  public static func either(
    scalar: YAMLShape? = nil, list: YAMLShape? = nil, mapping: YAMLShape? = nil
  ) -> YAMLShape {
    YAMLShape { value in
      switch value.kind {
      case .scalar: if let scalar { return scalar.read(value) }
      case .sequence: if let list { return list.read(value) }
      case .mapping: if let mapping { return mapping.read(value) }
      case .broken: return nil
      }
      // Any of them reports that the value is of another kind than its own; one is enough.
      return (mapping ?? list ?? scalar)?.read(value)
    }
  }
}

/// One key with its value, from a mapping with keys of the analyst's choice.
public struct YAMLEntry<Key, Element> {
  /// The key and its place.
  public var key: Positioned<Key>
  /// The value.
  public var value: Element

  /// Puts a key and its value together.
  public init(key: Positioned<Key>, value: Element) {
    self.key = key
    self.value = value
  }
}

extension YAMLEntry: Sendable where Key: Sendable, Element: Sendable {}

extension YAMLValue {
  /// Reports a value of another kind than expected, named by a phrase; a value left out gets its own message.
  func expect(_ kind: YAMLDocument.Kind, _ expected: String) -> Bool {
    if isAbsent {
      report(YAMLMessage.valueAbsent, ["expected": .phrase(expected)])
      return false
    }
    if self.kind == kind { return true }
    if self.kind != .broken {
      report(YAMLMessage.wrongKind, ["expected": .phrase(expected), "found": .phrase(self.kind.phrase)])
    }
    return false
  }
}

extension YAMLDocument.Kind {
  var phrase: String {
    switch self {
    case .scalar: "YAML.kind.text"
    case .sequence: "YAML.kind.list"
    case .mapping: "YAML.kind.mapping"
    case .broken: "YAML.kind.value"
    }
  }
}
