public import Comparison
import JSON
import Numbers
public import ProcessGraph
import Verification
import WorkingTime

/// A comparison as JSON, for programs: also what only follows from other changes.
///
/// `{"format": "thutuc-compare-1", "same_edition", "before", "after", "changes", "measures", "dates", "region", "example"}`.
/// A change has `of` and `id` (its subject), `title`, `kind` (`added`, `removed`, `altered`, `order`), `remark` (true where it
/// bears on no dossier), `implied` (true where it only follows from others), and `before` and `after`: lists of what is said,
/// each `{"in", "item", "value", "source"}`. A measure has rows of `{"when", "before", "after", "change"}`. A date has the
/// two times, counts of days, shares in percent as text, and every day. Key order and digits depend on nothing but what is
/// compared.
public enum ComparisonJSON {
  /// The comparison as text, ended by a newline.
  public static func render(_ comparison: ProcedureComparison, _ labels: ComparisonLabels) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "thutuc-compare-1")
      writer.key("same_edition")
      writer.bool(false)
      writer.edition("before", comparison.before, labels.before)
      writer.edition("after", comparison.after, labels.after)
      writer.changes(comparison.changes)
      writer.measures(comparison)
      writer.dates(comparison.dates)
      writer.region(comparison.region)
      writer.example(comparison)
    }
    return writer.text + "\n"
  }

  /// The answer where both sides are one edition.
  public static func render(sameEdition edition: ProcedureIdentity) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "thutuc-compare-1")
      writer.key("same_edition")
      writer.bool(true)
      writer.member("name", edition.name)
      writer.member("from", edition.from?.description)
      writer.member("to", edition.to?.description)
      writer.changes([])
    }
    return writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func edition(_ key: String, _ graph: ProcessGraph, _ label: String) {
    self.key(key)
    object { writer in
      writer.member("label", label)
      writer.member("name", graph.identity.name)
      writer.member("package", graph.identity.package)
      writer.member("from", graph.identity.from?.description)
      writer.member("to", graph.identity.to?.description)
      writer.key("proposed")
      writer.bool(graph.isProposed)
      writer.member("title", graph.title)
      writer.member("code", graph.code)
    }
  }

  // MARK: Changes

  fileprivate mutating func changes(_ changes: [Change]) {
    key("changes")
    array { writer in
      for change in changes {
        writer.newline()
        writer.change(change)
      }
    }
  }

  private mutating func change(_ change: Change) {
    object { writer in
      writer.member("of", change.subject.kind.rawValue)
      writer.member("id", change.subject.id)
      writer.member("title", change.title)
      let (kind, before, after): (String, [Trait], [Trait]) =
        switch change.kind {
        case .added(let traits): ("added", [], traits)
        case .removed(let traits): ("removed", traits, [])
        case .altered(let before, let after): ("altered", [before].compactMap { $0 }, [after].compactMap { $0 })
        case .order: ("order", [], [])
        }
      writer.member("kind", kind)
      writer.key("remark")
      writer.bool(change.isRemark)
      writer.key("implied")
      writer.bool(change.isImplied)
      writer.traits("before", before)
      writer.traits("after", after)
    }
  }

  private mutating func traits(_ key: String, _ traits: [Trait]) {
    self.key(key)
    array { writer in
      for trait in traits {
        writer.object { writer in
          writer.member("in", trait.aspect.rawValue)
          writer.member("item", trait.item)
          writer.member("value", trait.value)
          writer.member("source", trait.mark?.rawValue)
        }
      }
    }
  }

  // MARK: Measures

  fileprivate mutating func measures(_ comparison: ProcedureComparison) {
    key("measures")
    array { writer in
      for measure in comparison.measures {
        writer.newline()
        writer.object { writer in
          writer.member("measure", measure.measure.rawValue)
          writer.key("rows")
          guard let rows = measure.rows else { return writer.null() }
          writer.array { writer in
            for (position, row) in rows.enumerated() {
              writer.object { writer in
                writer.member("when", ComparisonWords.region(row.region))
                writer.answer("before", row.before, comparison.before, measure.marksBefore[position])
                writer.answer("after", row.after, comparison.after, measure.marksAfter[position])
                writer.difference(comparison.difference(row))
              }
            }
          }
        }
      }
    }
  }

  private mutating func answer(
    _ key: String, _ answer: PolicyAnswer, _ graph: ProcessGraph, _ mark: SourceMark?
  ) {
    self.key(key)
    object { writer in
      switch answer {
      case .number(let number): writer.member("number", number.description)
      case .time(let amount, let unit):
        writer.member("amount", amount.description)
        writer.member("unit", unit.rawValue)
      case .text(let text): writer.member("text", text)
      case .texts(let texts):
        writer.key("texts")
        writer.array { writer in for text in texts { writer.string(text) } }
      case .missing:
        writer.key("missing")
        writer.bool(true)
      case .doubtful(let doubt): writer.member("not_decided", ComparisonWords.reason(doubt, graph))
      }
      writer.member("source", mark?.rawValue)
    }
  }

  private mutating func difference(_ difference: MeasureDifference) {
    key("change")
    object { writer in
      switch difference {
      case .none: writer.member("is", "none")
      case .number(let by, let percent):
        writer.member("is", "number")
        writer.member("by", by.description)
        writer.member("percent", percent?.description)
      case .time(let by, let unit, let percent):
        writer.member("is", "time")
        writer.member("by", by.description)
        writer.member("unit", unit.rawValue)
        writer.member("percent", percent?.description)
      case .unlike: writer.member("is", "by_date")
      case .appears: writer.member("is", "new")
      case .disappears: writer.member("is", "gone")
      case .undecided: writer.member("is", "not_decided")
      }
    }
  }

  // MARK: Dates

  fileprivate mutating func dates(_ dates: [DateComparison]) {
    key("dates")
    array { writer in
      for comparison in dates {
        writer.newline()
        writer.object { writer in
          writer.member("measure", comparison.measure.rawValue)
          writer.member("when", ComparisonWords.region(comparison.region))
          writer.member("before", ComparisonWords.promised(comparison.before))
          writer.member("after", ComparisonWords.promised(comparison.after))
          for (key, number) in [
            ("year", comparison.year), ("days", comparison.days.count), ("shorter", comparison.shorter),
            ("equal", comparison.equal), ("longer", comparison.longer), ("not_decided", comparison.undecided),
          ] {
            writer.key(key)
            writer.number(number)
          }
          writer.key("in_whole_days")
          writer.bool(comparison.isInWholeDays)
          writer.member("most_shorter", comparison.best?.shorter?.description)
          writer.member("least_shorter", comparison.worst?.shorter?.description)
          writer.day("best", comparison.best)
          writer.day("worst", comparison.worst)
          writer.key("not_verified")
          writer.array { writer in
            for doubt in comparison.doubts {
              writer.object { writer in
                writer.member("title", doubt.title)
                writer.member("source", doubt.mark.rawValue)
              }
            }
          }
          writer.key("by_day")
          writer.array { writer in
            for day in comparison.days { writer.day(day) }
          }
        }
      }
    }
  }

  private mutating func day(_ key: String, _ day: DateComparison.OnDay?) {
    self.key(key)
    guard let day else { return null() }
    self.day(day)
  }

  private mutating func day(_ day: DateComparison.OnDay) {
    object { writer in
      writer.member("submitted", day.start.description)
      writer.member("before", day.before.description)
      writer.member("after", day.after.description)
      writer.member("shorter", day.shorter?.description)
    }
  }

  // MARK: Region and example

  fileprivate mutating func region(_ region: ProcedureComparison.Region) {
    key("region")
    object { writer in
      switch region {
      case .notDecided: writer.member("is", "not_decided")
      case .decided(let facts, let perhaps):
        switch facts.extent {
        case .everywhere: writer.member("is", "everywhere")
        case .nowhere: writer.member("is", "nowhere")
        case .somewhere: writer.member("is", "somewhere")
        }
        writer.key("perhaps")
        writer.bool(perhaps)
        writer.key("any_of")
        writer.array { writer in
          for box in facts.boxes {
            writer.array { writer in
              for fact in box { writer.string(fact) }
            }
          }
        }
      }
    }
  }

  fileprivate mutating func example(_ comparison: ProcedureComparison) {
    key("example")
    guard let example = comparison.example else { return null() }
    object { writer in
      writer.key("facts")
      writer.object { writer in
        for fact in example.facts { writer.member(fact.fact, fact.value) }
      }
      writer.member("channel", example.channel)
      writer.member("applicant", example.applicant)
      writer.member("submitted", example.submitted.description)
      writer.key("outcomes")
      writer.object { writer in
        if let trouble = example.trouble { writer.member(trouble.step, trouble.outcome) }
      }
      writer.key("differs")
      writer.bool(example.differs)
      writer.course("before", example.before)
      writer.course("after", example.after)
    }
  }

  private mutating func course(_ key: String, _ course: ExampleDossier.Course) {
    self.key(key)
    object { writer in
      writer.member("end", course.run.end?.rawValue)
      writer.member("ended", course.ended?.description)
      writer.member("resolved", course.resolved?.description)
      writer.member("due", course.due?.description)
      writer.member("reduced_due", course.reducedDue?.description)
      writer.key("late")
      writer.bool(course.run.limit?.isLate ?? false)
      writer.key("path")
      writer.array { writer in
        for node in course.path { writer.string(node) }
      }
    }
  }
}
