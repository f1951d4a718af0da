internal import JSON
internal import SourceText

extension Renderer {
  /// One array of objects, one a line; the shape is stable: members are added, never renamed.
  ///
  /// - `code` (`"TT0123"`), `severity` (`"error"`, `"warning"` or `"note"`, whatever the language), `message`;
  /// - `place`: null, or `path` with `span`;
  /// - `span`: `start` and `end` (bytes from 0, half open), `from` and `to` (each `line` and `column` in characters,
  ///   from 1);
  /// - `label`, `note`, `help`: text or null;
  /// - `labels`: array of `text` and `place`;
  /// - `trail`: array of `text` and `place`;
  /// - `fixes`: array of `safe` and `edits`, each with `place` and `replacement`.
  mutating func json(_ findings: Findings) -> String {
    var writer = JSONWriter()
    writer.array { writer in
      for diagnostic in findings.list {
        writer.newline()
        json(diagnostic, &writer)
      }
    }
    return writer.text + "\n"
  }

  private mutating func json(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
    turn(to: diagnostic)
    let entry = wording.catalogue[diagnostic.code]
    let arguments = diagnostic.arguments
    func words(_ template: String?) -> String? {
      template.flatMap { $0.isEmpty ? nil : wording.text($0, arguments) }
    }
    writer.object { writer in
      writer.key("code")
      writer.string(diagnostic.code.description)
      writer.key("severity")
      writer.string(Renderer.name(diagnostic.severity))
      writer.key("message")
      writer.string(message(diagnostic))
      place(diagnostic.span, &writer)
      for (key, text) in [("label", words(entry?.label)), ("note", words(entry?.note)), ("help", words(entry?.help))] {
        writer.key(key)
        writer.string(text)
      }
      writer.key("labels")
      writer.array { writer in
        for secondary in diagnostic.secondary {
          line(label(secondary, of: diagnostic), secondary.span, &writer)
        }
      }
      writer.key("trail")
      writer.array { writer in
        for step in diagnostic.trail {
          let text = wording.text(phrase: step.phrase, arguments.merging(step.arguments) { _, own in own })
          line(text, step.span, &writer)
        }
      }
      writer.key("fixes")
      writer.array { writer in
        for fix in diagnostic.fixes { json(fix, &writer) }
      }
    }
  }

  private mutating func json(_ fix: Fix, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("safe")
      writer.bool(fix.isSafe)
      writer.key("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            place(edit.span, &writer)
            writer.key("replacement")
            writer.string(edit.replacement)
          }
        }
      }
    }
  }

  private mutating func line(_ text: String, _ span: SourceSpan?, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("text")
      writer.string(text)
      place(span, &writer)
    }
  }

  private mutating func place(_ span: SourceSpan?, _ writer: inout JSONWriter) {
    writer.key("place")
    guard let span, let file = file(span.file) else { return writer.null() }
    let clipped = Renderer.clipped(span, to: file)
    let index = index(file)
    writer.object { writer in
      writer.key("path")
      writer.string(file.path)
      writer.key("span")
      writer.object { writer in
        for (key, offset) in [("start", clipped.start), ("end", clipped.end)] {
          writer.key(key)
          writer.number(Int(offset))
        }
        for (key, offset) in [("from", clipped.start), ("to", clipped.end)] {
          let position = index.position(at: offset)
          writer.key(key)
          writer.object { writer in
            writer.key("line")
            writer.number(position.line)
            writer.key("column")
            writer.number(position.column)
          }
        }
      }
    }
  }

  /// The name of a severity for programs.
  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
