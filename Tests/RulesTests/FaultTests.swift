import Faults
import Foundation
import Testing

/// Forty faults, ten in each of four published procedures: unoptimised code takes long for a whole package. `make faults` puts
/// five hundred into all real rules.
@Suite struct FaultTests {
  private static let manifest =
    "thutuc: 1\nname: p\ncalendar: vietnam.yaml\nworking-day: 8 hours\nlint:\n  no-basis: note\n"

  @Test(arguments: [
    "e1_house_permit_nam_tra_my", "e2_building_permit_vinh_phuc", "e3_pilot_land_quang_ninh",
    "e4_land_allocation_quang_ninh",
  ])
  func nothingThatLeadsNowhereIsMissed(name: String) throws {
    func bytes(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: RepositoryFiles.root.appending(path: path)))
    }
    let files = [
      "p/thutuc.yaml": Array(Self.manifest.utf8), "p/vietnam.yaml": try bytes("rules/calendars/vietnam.yaml"),
      "p/rules.tthc": try bytes("Tests/Corpus/published/good/\(name).tthc"),
    ]
    let judge = try #require(FaultJudge("p", files))
    let memory = try #require(MemoryJudge("p", files))
    let faults = judge.seed(10, 2026)
    var table = FaultTable()
    for fault in faults {
      table.add(fault, judge.judge(fault))
      #expect(memory.agrees(on: fault), "\(fault.path):\(fault.line) \(fault.kind)")
    }
    #expect(table.count == 10 && table.missed.isEmpty && table.found >= 4, "\(table.words)")
  }
}
