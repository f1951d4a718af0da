import Testing

@testable import Syntax

@Suite struct FormatterTests {
  @Test func columnsLineUp() {
    #expect(
      format(
        """
        procedure p {
        code "1"
            effective from 2026-07-01


        time limit { when a = 1: 2 days
          otherwise: 10 days }
          fee f 5 VND source recalled
          charge 12_000 VND basis law_a; requires a = b or
            c = d
        steps { step s "S" {uses a,b;
        on wrong->x; on needs_more   -> end refused // why
        } } }
        """) == """
          procedure p {
            code       "1"
            effective  from 2026-07-01

            time limit {
              when a = 1: 2 days
              otherwise:  10 days
            }
            fee f 5 VND            source recalled
            charge     12_000 VND  basis law_a
            requires   a = b or c = d
            steps {
              step s "S" {
                uses a, b
                on wrong      -> x
                on needs_more -> end refused  // why
              }
            }
          }

          """)
  }

  @Test func commentsInOddPlacesStay() {
    #expect(
      format(
        """
        // top

        // next
        procedure p // name
        { // brace
          // first
          applicant citizen, // one
          // two
            household // three


          // last
        }   // after
        // end
        """) == """
          // top

          // next
          procedure p  // name
          {  // brace
            // first
            applicant citizen,  // one
                      // two
                      household  // three

            // last
          }  // after
          // end

          """)
  }

  @Test func longListsGoOnUnderTheirFirstMember() {
    let names = (1...12).map { "document_number_\($0)" }
    let text = format("procedure p {\n steps {\n step s {\n uses \(names.joined(separator: ","))\n } } }") ?? ""
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= Formatter.lineWidth })
    #expect(lines.filter { $0.hasPrefix("           document") }.count == 2)
  }

  /// A line never goes on with a word that would read as the start of an entry.
  @Test func noLineGoesOnWithAKeyword() {
    let names = Array(repeating: "checks", count: 30).joined(separator: ", ")
    let text = "procedure p {\n  steps {\n    step s { uses \(names) }\n  }\n}\n"
    #expect(brokenLaws(Array(text.utf8)) == [])
  }

  @Test func blocksOfOneLineStayWhileTheyFit() {
    let short = "agency a { role b; role c }\n"
    #expect(format(short) == short)
    let name = String(repeating: "x", count: 60)
    #expect(format("agency a { role \(name); role \(name) }") == "agency a {\n  role \(name)\n  role \(name)\n}\n")
    #expect(format("agency a {\n}") == "agency a { }\n")
  }

  @Test func backticksStandOnlyWhereNeeded() {
    #expect(format("import `law`, `house`") == "import law, house\n")
    #expect(format("condition a = `yes` = 1 and `b` = 1") == "condition a = `yes` = 1 and b = 1\n")
    #expect(
      format("subject s {\n `assume` integer\n `floors` integer\n}")
        == "subject s {\n  `assume` integer\n  floors   integer\n}\n")
    // A word may be a keyword in the other vocabulary only.
    #expect(format("condition a = không = 1", .vietnamese) == "language vi\nđiều kiện a = `không` = 1\n")
    #expect(format("language vi\nđiều kiện a = `không` = 1", .english) == "condition a = không = 1\n")
  }

  @Test func numbersDecideTheWord() {
    #expect(
      format("document d { valid 1 years }\ndocument e { valid 2 year }")
        == "document d { valid 1 year }\ndocument e { valid 2 years }\n")
  }

  /// Only as the unit of an amount: elsewhere it is a letter or a name.
  @Test func theCurrencyIsWrittenInFull() {
    #expect(format("condition a = b > 5đ and `đ` > 3 đ") == "condition a = b > 5 đồng and đ > 3 đồng\n")
    #expect(format("document d { basis l article 12đ point đ }") == "document d { basis l article 12đ point đ }\n")
  }

  @Test func colonsStandBeforePapersAndNotBeforeSteps() {
    #expect(
      format(
        "procedure p {\n documents {\n when a = b {\n c 1 copy\n }\n }\n steps {\n choose {\n when a = b: { resolved }\n otherwise: { } } } }"
      )
        == """
        procedure p {
          documents {
            when a = b: {
              c 1 copy
            }
          }
          steps {
            choose {
              when a = b { resolved }
              otherwise { }
            }
          }
        }

        """)
  }

  @Test func noCommentSwallowsAColon() {
    #expect(
      format("procedure p {\n documents {\n when a = b // why\n {\n c 1 copy\n }\n }\n}")
        == """
        procedure p {
          documents {
            when a = b:  // why
            {
              c 1 copy
            }
          }
        }

        """)
  }

  @Test func textsOverSeveralLinesKeepEveryByte() {
    let text = "law a {\n  number \"\"\"\n   one\r\n     two\n  \"\"\"\n  source verified\n}\n"
    #expect(format(text) == text)
  }

  @Test func filesWithErrorsAreLeftAlone() {
    #expect(format("procedure p {\n code\n}") == nil)
    #expect(format("procedure p {") == nil)
  }

  @Test func emptyFilesStayEmpty() {
    #expect(format("") == "")
    #expect(format("\n\n  ") == "")
    #expect(format("// a\n\n\n") == "// a\n")
    #expect(format("language en\nimport a") == "import a\n")
    #expect(format("", .vietnamese) == "language vi\n")
  }
}
