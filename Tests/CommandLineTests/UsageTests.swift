import Testing

@Suite struct UsageTests {
  @Test func helpIsAnAnswer() throws {
    let run = try Program.run(["--help"])
    #expect(run.code == 0)
    #expect(run.output.contains("Exit codes: 0"))
    #expect(run.errors == "")
  }

  @Test(arguments: [["--no-such-option"], ["no-such-command"]])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.lowercased().hasPrefix("error"))
  }

  @Test func aMistypedCommandIsAnsweredWithTheOneMeant() throws {
    let run = try Program.run(["chek", "rules"])
    #expect(run.code == 2)
    #expect(run.errors.contains("there is no command `chek`"))
    #expect(run.errors.contains("did you mean `check`? the commands are `check`, `explain`, `times`"))
    #expect(try !Program.run(["zzz"]).errors.contains("did you mean"))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let run = try Program.shell("thutuc --help | true; echo done", in: Program.root)
    #expect(run.output == "done\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreWrittenForEveryShell(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.code == 0)
    #expect(run.output.contains("thutuc"))
  }
}
