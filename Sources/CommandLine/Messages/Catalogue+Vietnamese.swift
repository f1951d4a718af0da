import Messages

extension Catalogue {
  /// The Vietnamese words of all findings; answers that are no findings have none yet.
  static var vietnamese: Catalogue {
    var catalogue = Catalogue()
    catalogue.add(entries: [], phrases: Wording.vietnamesePhrases)
    for set in messageSets { catalogue.add(entries: set.vietnamese, phrases: set.vietnamesePhrases) }
    return catalogue
  }
}
