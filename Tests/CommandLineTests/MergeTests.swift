import Foundation
import Testing

/// A simulation that several machines made is the one that one machine makes.
@Suite struct MergeTests {
  /// Makes the parts of a split, in the order that a cluster may hand them back in.
  private func parts(_ count: Int, in folder: URL) throws -> [String] {
    try (1...count).reversed().map { number in
      let name = "part\(number)of\(count)"
      let run = try Program.run(
        ["simulate", "city/scenarios/first.yaml", "--shard", "\(number)/\(count)", "-o", name, "--threads", "2"],
        in: folder)
      #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
      return name
    }
  }

  @Test func anySplitPrintsTheSameBytes() throws {
    try ShortScenario.inPackage(replications: 7) { folder, _ in
      let page = try Program.run(["simulate", "city/scenarios/first.yaml", "-o", "whole.html"], in: folder)
      #expect(page.code == 0, "\(page.errors)")
      #expect(try Program.run(["merge"] + parts(3, in: folder) + ["-o", "merged.html"], in: folder).code == 0)
      let pages = try ["whole.html", "merged.html"].map { try Data(contentsOf: folder.appendingPathComponent($0)) }
      #expect(pages[0] == pages[1])
      for number in 1...3 { try FileManager.default.removeItem(at: folder.appendingPathComponent("part\(number)of3")) }
      for format in ["text", "json"] {
        let whole = try Program.run(["simulate", "city/scenarios/first.yaml", "--format", format], in: folder)
        for count in format == "text" ? [1, 2, 3, 7, 10] : [4] {
          let merged = try Program.run(["merge"] + parts(count, in: folder) + ["--format", format], in: folder)
          #expect(merged.code == 0 && merged.output == whole.output, "\(merged.errors)")
          if format == "text", count == 2 {
            let again = try Program.run(
              ["simulate", "city/scenarios/first.yaml", "--shard", "1/2", "-o", "part1of2"], in: folder)
            #expect(
              again.code == 2 && again.errors.contains("is there already"), "nothing is overwritten: \(again.errors)")
          }
        }
      }
    }
  }

  @Test func aFoundWarmUpIsTheSameInEveryPart() throws {
    try ShortScenario.inPackage(replications: 7) { folder, scenario in
      try ShortScenario.edit(scenario, "to: 2026-07-31, warm-up: 5 days", "to: 2026-12-31, warm-up: auto")
      let whole = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      #expect(whole.output.contains("MSER-5"))
      #expect(try Program.run(["merge"] + parts(2, in: folder), in: folder).output == whole.output)
    }
  }

  @Test func theScenarioMayLieElsewhere() throws {
    try ShortScenario.inPackage(replications: 7) { folder, _ in
      let names = try parts(2, in: folder)
      let whole = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("city"), to: folder.appendingPathComponent("town"))
      let lost = try Program.run(["merge"] + names, in: folder)
      #expect(lost.code == 2 && lost.errors.contains("TT0070"), "\(lost.errors)")
      let merged = try Program.run(["merge"] + names + ["--scenario", "town/scenarios/first.yaml"], in: folder)
      #expect(merged.output == whole.output, "\(merged.errors)")
    }
  }

  @Test func partsThatDoNotMakeAWholeAreRefused() throws {
    try ShortScenario.inPackage(replications: 7) { folder, scenario in
      let names = try parts(3, in: folder)
      func refusal(_ arguments: [String]) throws -> String {
        let run = try Program.run(["merge"] + arguments, in: folder)
        #expect(run.code == 2 && run.output.isEmpty)
        return run.errors
      }
      #expect(try refusal(Array(names.dropFirst())).contains("2 of 7 replications are in none of the parts: 3, 6"))
      #expect(try refusal(["city/scenarios/first.yaml"]).contains("TT0023"))
      #expect(try refusal(["nothing"]).contains("nothing"))
      #expect(try refusal(["city"]).contains("city"))
      let damaged = folder.appendingPathComponent(names[0])
      var bytes = try Data(contentsOf: damaged)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: damaged)
      #expect(try refusal(names).contains("TT0024"))
      try ShortScenario.edit(scenario, "seed: 2026", "seed: 2027")
      #expect(try refusal(Array(names.dropFirst())).contains("TT0026"))
    }
  }

  @Test(arguments: [
    (["--shard", "0/2", "-o", "p"], "TT0020"), (["--shard", "3/2", "-o", "p"], "TT0020"),
    (["--shard", "2", "-o", "p"], "TT0020"), (["--shard", "1/2"], "TT0037"), (["-o", "p"], "TT0087"),
    (["--shard", "1/2", "-o", "p", "--vary", "staff.x=1..2"], "TT0021"),
    (["--shard", "1/2", "-o", "p", "--against", "city/scenarios/first.yaml"], "TT0021"),
    (["--shard", "1/2", "-o", "no/such/p"], "no/such/p"),
  ]) func whatIsNoPartIsRefused(arguments: [String], words: String) throws {
    try ShortScenario.inPackage(replications: 7) { folder, _ in
      let run = try Program.run(["simulate", "city/scenarios/first.yaml"] + arguments, in: folder)
      #expect(run.code == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("p").path))
    }
  }

  @Test func aPrecisionHasNoParts() throws {
    try ShortScenario.inPackage(replications: 7) { folder, scenario in
      try ShortScenario.edit(scenario, "replications: 7", "replications: {precision: 5%}")
      let run = try Program.run(["simulate", "city/scenarios/first.yaml", "--shard", "1/2", "-o", "p"], in: folder)
      #expect(run.code == 1 && run.errors.contains("TT0022") && run.errors.contains("first.yaml:"), "\(run.errors)")
    }
  }
}
