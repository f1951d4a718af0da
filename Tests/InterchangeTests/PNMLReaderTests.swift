import Interchange
import Messages
import SourceText
import Testing
import Verification

@Suite struct PNMLReaderTests {
  private func read(_ text: String) -> (net: NamedNet?, codes: [PNMLMessage]) {
    let file = SourceFile(id: FileID(0), path: "net.pnml", bytes: Array(text.utf8))
    let (net, findings) = PNMLReader.read(file)
    return (net, findings.compactMap { finding in PNMLMessage.allCases.first { $0.code == finding.code } })
  }

  private func document(_ inside: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml"><net id="n" type="t"><page id="p">\(inside)</page></net></pnml>
    """
  }

  private let approval = """
    <place id="i"><name><text>handed in</text></name><initialMarking><text>1</text></initialMarking></place>
    <place id="m"/><place id="o"><name><text>over</text></name></place>
    <transition id="a"><name><text>Thẩm định</text></name><graphics><position x="1" y="2"/></graphics></transition>
    <transition id="s"/>
    <arc id="1" source="i" target="a"/><arc id="2" source="a" target="m"/>
    <arc id="3" source="m" target="s"><inscription><text>1</text></inscription></arc><arc id="4" source="s" target="o"/>
    """

  @Test func readsPlacesTransitionsArcsAndNames() throws {
    let net = try #require(read(document(approval)).net)
    #expect(net.places == ["handed in", "over", "m"])
    #expect(net.transitions == ["Thẩm định", "s"])
    #expect(net.net.before == [[net.net.source], [2]])
    #expect(net.net.after == [[2], [net.net.sink]])
    #expect(net.net.soundness() == .sound)
  }

  @Test func prefixesOfNamespacesDoNotMatter() throws {
    let text = document(approval).replacing("<", with: "<x:").replacing("<x:/", with: "</x:").replacing(
      "<x:?", with: "<?")
    let net = try #require(read(text.replacing("xmlns=", with: "xmlns:x=")).net)
    #expect(net.transitions.count == 2)
  }

  @Test(arguments: [
    ("<arc id='9' source='i' target='m'/>", PNMLMessage.arcBetweenLikes),
    ("<arc id='9' source='i' target='nowhere'/>", .arcToNothing),
    ("<arc id='9' source='m' target='a'><inscription><text>2</text></inscription></arc>", .weight),
    ("<place id='a'/>", .idTwice),
    ("<place/>", .noID),
    ("<referencePlace id='r' ref='m'/>", .unsupported),
    ("<place id='z'><initialMarking><text>3</text></initialMarking></place>", .marking),
    ("<place id='z'/>", .noWorkflow),
  ])
  func saysWhatIsWrong(more: String, message: PNMLMessage) {
    let (net, codes) = read(document(approval + more))
    #expect(net == nil)
    #expect(Set(codes) == [message])
  }

  @Test func aFileThatIsNoNetIsRefused() {
    #expect(read("").codes == [.malformed])
    #expect(read("<pnml>").codes == [.malformed])
    #expect(read("<html></html>").codes == [.noNet])
    #expect(read(String(repeating: "<a>", count: 200)).codes == [.tooDeep])
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>"
    #expect(read(bomb).codes == [.declaresType])
  }

  /// Damage at every byte: an answer, and never a trap.
  @Test func everyCutAndEveryChangedByteIsAnswered() {
    let bytes = Array(document(approval).utf8)
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[position] = UInt8(truncatingIfNeeded: position &* 37)
      for damaged in [Array(bytes[..<position]), changed] {
        let (net, findings) = PNMLReader.read(SourceFile(id: FileID(0), path: "net.pnml", bytes: damaged))
        #expect(net != nil || !findings.isEmpty)
        #expect(findings.allSatisfy { $0.span.map { Int($0.end) <= damaged.count } ?? true })
      }
    }
  }

  /// The shortest way to a fault stands behind it, in the words of whoever drew the net.
  @Test func aFaultIsToldWithTheWayToIt() throws {
    let stuck = """
      <place id="i"/><place id="x"/><place id="y"/><place id="o"/>
      <transition id="choose left"/><transition id="choose right"/><transition id="join"/>
      <arc source="i" target="choose left"/><arc source="choose left" target="x"/>
      <arc source="i" target="choose right"/><arc source="choose right" target="y"/>
      <arc source="x" target="join"/><arc source="y" target="join"/><arc source="join" target="o"/>
      """
    let net = try #require(read(document(stuck)).net)
    let finding = try #require(net.findings(of: net.net.soundness()).first)
    #expect(finding.code == PNMLMessage.unsound.code && finding.severity == .error)
    #expect(finding.arguments["fault"] == .phrase("pnml.deadlock"))
    #expect(finding.trail.map(\.arguments) == [["name": .code("choose left")]])
  }
}
