import Workspace

/// Packages made to be large, held in memory.
struct LargePackage: FileProvider {
  private let files: [String: String]

  private init(_ rules: String) {
    files = [
      "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n",
      "p/c.yaml": """
      calendar: Made up
      covers: {from: 2028-01-01, to: 2030-12-31}
      weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]
      days-off: [{from: 2028-01-26, to: 2028-02-01, title: Tết, source: proposed}]

      """,
      "p/r.tthc": Self.head + rules,
    ]
  }

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let text = files[path] else { throw .notFound }
    return Array(text.utf8)
  }

  func files(under folder: String) throws(FileProblem) -> [String] { files.keys.map { String($0.dropFirst(2)) } }

  private static let head = """
    agency town level commune { role clerk; role chair }
    subject plot { area decimal m2 from 0 to 1000 }
    document request

    """

  /// Procedures that need one another's papers as a tree of two branches everywhere, in steps one after another of which
  /// each twentieth may refuse, under limits in days of the calendar.
  static func interconnected(members: Int, stepsOfEach count: Int) -> LargePackage {
    var rules = (0..<members).map { "document paper_\($0)\n" }.joined()
    for member in 0..<members {
      let needed = member == 0 ? "request" : "paper_\((member - 1) / 2)"
      rules += """
        procedure p_\(member) about plot {
          authority town
          time limit 60 days
          documents { request 1 original\(member == 0 ? "" : "; \(needed) 1 copy") }
          steps {
            step receive as intake by town.clerk within 0 working days { checks documents }

        """
      for step in 0..<count - 2 {
        let clause = step == 0 ? "uses \(needed)" : step % 20 == 5 ? "on bad -> end refused" : ""
        rules += "    step s\(step) as appraisal by town.clerk within 2 working hours { \(clause) }\n"
      }
      rules += """
            step sign as approval by town.chair within 1 working hour { signs paper_\(member) }
            resolved
            end approved
          }
          results { paper_\(member) }
        }

        """
    }
    let names = (0..<members).map { "p_\($0)" }.joined(separator: ", ")
    let papers = (0..<members).map { "paper_\($0)" }.joined(separator: ", ")
    return LargePackage(
      rules + """
        interconnected whole about plot {
          submit once at town.clerk
          procedures \(names)
          goal \(papers)
          time limit 400 days
        }

        """)
  }

  /// One procedure whose limit has a row for every square metre.
  static func table(rows count: Int) -> LargePackage {
    let rows = (0..<count - 1).map { "    when area >= \($0) m2 and area < \($0 + 1) m2: \(1 + $0 % 9) working days\n" }
    return LargePackage(
      """
      document permit
      procedure p about plot {
        authority town
        time limit {
      \(rows.joined())    otherwise: 9 working days
        }
        documents { request 1 original }
        steps {
          step receive as intake by town.clerk within 1 working hour { checks documents }
          step sign as approval by town.chair within 1 working hour { signs permit }
          resolved
          end approved
        }
        results { permit }
      }

      """)
  }
}
