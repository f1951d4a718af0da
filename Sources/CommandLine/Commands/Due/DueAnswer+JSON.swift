import JSON
import WorkingTime

extension DueAnswer {
  /// One object: `due` and `from` (local time, `2026-08-20T17:00`), `limit`, `calendar`, `nominalDay`, `rules` (names),
  /// and `days`: `first`, `last`, `status`, and `title`, `source`, `reference` or null.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      let fields: [(String, String)] = [
        ("due", "\(deadline.day)T\(closing(deadline))"), ("from", event.description), ("limit", limit.description),
        ("calendar", calendar), ("nominalDay", deadline.nominalDay.description),
      ]
      for (key, text) in fields {
        writer.key(key)
        writer.string(text)
      }
      writer.key("rules")
      writer.array { writer in
        for rule in rules { writer.string(rule) }
      }
      writer.key("days")
      writer.array { writer in
        for run in runs { write(run, to: &writer) }
      }
    }
    return writer.text + "\n"
  }

  private func write(_ run: Run, to writer: inout JSONWriter) {
    let source = run.status.source
    writer.object { writer in
      let fields: [(String, String?)] = [
        ("first", run.first.description), ("last", run.last.description), ("status", run.status.name),
        ("title", source?.title), ("source", source?.mark.rawValue), ("reference", source?.reference),
      ]
      for (key, text) in fields {
        writer.key(key)
        writer.string(text)
      }
    }
  }
}
