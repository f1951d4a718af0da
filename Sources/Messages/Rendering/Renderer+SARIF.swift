internal import JSON
internal import SourceText

extension Renderer {
  /// One run of SARIF 2.1.0 (OASIS Standard, 27 March 2020): each code a rule, each finding a result with its place, its
  /// other places, the path that leads to it, and its fixes. Columns count code points.
  mutating func sarif(_ findings: Findings) -> String {
    let codes = Set(findings.list.map(\.code)).sorted()
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("$schema")
      writer.string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      writer.key("version")
      writer.string("2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          tool(codes, &writer)
          writer.key("columnKind")
          writer.string("unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for diagnostic in findings.list {
              writer.newline()
              result(diagnostic, rule: codes.firstIndex(of: diagnostic.code) ?? 0, &writer)
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func tool(_ codes: [MessageCode], _ writer: inout JSONWriter) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.key("name")
        writer.string("thutuc")
        writer.key("rules")
        writer.array { writer in
          for code in codes {
            writer.newline()
            writer.object { writer in
              writer.key("id")
              writer.string(code.description)
              guard let entry = wording.catalogue[code] else { return }
              text("shortDescription", entry.message, &writer)
              if let note = entry.note { text("fullDescription", note, &writer) }
              if let help = entry.help { text("help", help, &writer) }
            }
          }
        }
      }
    }
  }

  private mutating func result(_ diagnostic: Diagnostic, rule: Int, _ writer: inout JSONWriter) {
    turn(to: diagnostic)
    let arguments = diagnostic.arguments
    let entry = wording.catalogue[diagnostic.code]
    let lines =
      [message(diagnostic)] + [entry?.note, entry?.help].compactMap { $0 }.map { wording.text($0, arguments) }
    writer.object { writer in
      writer.key("ruleId")
      writer.string(diagnostic.code.description)
      writer.key("ruleIndex")
      writer.number(rule)
      writer.key("level")
      writer.string(level(diagnostic.severity))
      text("message", lines.joined(separator: "\n"), &writer)
      writer.key("locations")
      writer.array { writer in
        if diagnostic.span != nil { location(diagnostic.span, nil, &writer) }
      }
      if !diagnostic.secondary.isEmpty {
        writer.key("relatedLocations")
        writer.array { writer in
          for secondary in diagnostic.secondary {
            location(secondary.span, label(secondary, of: diagnostic), &writer)
          }
        }
      }
      if !diagnostic.trail.isEmpty { trail(diagnostic, &writer) }
      if !diagnostic.fixes.isEmpty {
        writer.key("fixes")
        writer.array { writer in
          for fix in diagnostic.fixes { self.fix(fix, &writer) }
        }
      }
    }
  }

  private mutating func trail(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
    writer.key("codeFlows")
    writer.array { writer in
      writer.object { writer in
        writer.key("threadFlows")
        writer.array { writer in
          writer.object { writer in
            writer.key("locations")
            writer.array { writer in
              for step in diagnostic.trail {
                let words = wording.text(
                  phrase: step.phrase, diagnostic.arguments.merging(step.arguments) { _, own in own })
                writer.object { writer in
                  writer.key("location")
                  location(step.span, words, &writer)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func fix(_ fix: Fix, _ writer: inout JSONWriter) {
    var files: [FileID] = []
    for edit in fix.edits where !files.contains(edit.span.file) { files.append(edit.span.file) }
    writer.object { writer in
      text("description", wording.text(phrase: fix.isSafe ? "messages.fix.safe" : "messages.fix.unsafe"), &writer)
      writer.key("artifactChanges")
      writer.array { writer in
        for id in files {
          guard let file = file(id) else { continue }
          writer.object { writer in
            artifact(file, &writer)
            writer.key("replacements")
            writer.array { writer in
              for edit in fix.edits where edit.span.file == id {
                writer.object { writer in
                  region("deletedRegion", edit.span, in: file, &writer)
                  text("insertedContent", edit.replacement, &writer)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func location(_ span: SourceSpan?, _ words: String?, _ writer: inout JSONWriter) {
    writer.object { writer in
      if let span, let file = file(span.file) {
        writer.key("physicalLocation")
        writer.object { writer in
          artifact(file, &writer)
          region("region", span, in: file, &writer)
        }
      }
      if let words, !words.isEmpty { text("message", words, &writer) }
    }
  }

  private func artifact(_ file: SourceFile, _ writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { writer in
      writer.key("uri")
      writer.string(Renderer.uri(file.path))
    }
  }

  private mutating func region(
    _ key: String, _ span: SourceSpan, in file: SourceFile, _ writer: inout JSONWriter
  ) {
    let clipped = Renderer.clipped(span, to: file)
    let from = index(file).position(at: clipped.start)
    let to = index(file).position(at: clipped.end)
    writer.key(key)
    writer.object { writer in
      for (key, number) in [
        ("startLine", from.line), ("startColumn", from.column), ("endLine", to.line), ("endColumn", to.column),
      ] {
        writer.key(key)
        writer.number(number)
      }
    }
  }

  private func text(_ key: String, _ words: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.key("text")
      writer.string(words)
    }
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// A path as a URI reference (RFC 3986): all but unreserved letters and `/` as percent signs and hexadecimal digits.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%"
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return result
  }
}
