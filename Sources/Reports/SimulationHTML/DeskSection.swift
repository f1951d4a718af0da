import Simulation

/// How busy people are, and what waits for them.
extension SimulationPage {
  var deskSection: String {
    guard !report.pools.isEmpty else { return "" }
    let pools = busyPools.map { report.pools[$0] }
    let idle = report.pools.indices.filter { !busyPools.contains($0) }.map { name(report.pools[$0]) }
    var html = ""
    if !pools.isEmpty {
      html += HTMLPage.pair([utilisation(pools), waiting(pools)])
    }
    if !idle.isEmpty {
      html += HTMLPage.paragraph(
        say("Nothing came to: ", "Không có việc đến: ") + idle.joined(separator: ", ") + ".", kind: "note")
    }
    if let cost = report.cost {
      html += HTMLPage.paragraph(
        say(
          "Staff costs \(language.number(cost.total, 0)) VND over the days that count, \(language.estimate(cost.perDossier, 0)) VND a dossier "
            + "that ended.",
          "Chi phí nhân sự là \(language.number(cost.total, 0)) đồng trong những ngày được tính, "
            + "\(language.estimate(cost.perDossier, 0)) đồng cho mỗi hồ sơ kết thúc.")
          + (cost.withoutPrice.isEmpty
            ? ""
            : say(" In neither figure, being without a price: ", " Chưa tính vì không có đơn giá: ")
              + cost.withoutPrice.joined(separator: ", ") + "."))
    }
    return HTMLPage.section(say("Desks", "Bộ phận"), html)
  }

  private func people(_ count: Int) -> String {
    say("\(language.number(count)) \(count == 1 ? "person" : "people")", "\(language.number(count)) người")
  }

  private func utilisation(_ pools: [PoolReport]) -> String {
    let heading = say("At work, share of the time present", "Bận việc, phần thời gian có mặt")
    let chart = BarChart(
      title: heading,
      description: say(
        "A dot for each desk, with its 95 % interval.", "Mỗi bộ phận một chấm, kèm khoảng tin cậy 95 %."),
      unit: say("% of time present", "% thời gian có mặt"),
      rows: pools.map { pool in
        BarChart.Row(
          name: "\(name(pool)), \(people(pool.count))", figures: language.estimate(pool.utilisation, 1, isShare: true),
          dot: pool.utilisation)
      }, atLeast: 0...1, factor: 100)
    var table = HTMLTable(
      caption: heading,
      head: [
        say("desk", "bộ phận"), say("name", "tên"), say("people", "số người"), say("at work", "bận việc"),
        say("pieces of work taken up", "số lượt đã nhận"),
      ], wordColumns: 2)
    for pool in pools {
      table.rows.append([
        name(pool), pool.id, language.number(pool.count), language.estimate(pool.utilisation, 1, isShare: true),
        language.estimate(pool.taken, 1),
      ])
    }
    return HTMLPage.figure(
      heading, chart.plot(in: language), table: table.folded(say("The numbers of this figure", "Số liệu của hình này")))
  }

  private func waiting(_ pools: [PoolReport]) -> String {
    let heading = say("Waiting in the queue, working hours a visit", "Chờ trong hàng, giờ làm việc mỗi lượt")
    let chart = BarChart(
      title: heading,
      description: say(
        "A dot for each desk, with its 95 % interval.", "Mỗi bộ phận một chấm, kèm khoảng tin cậy 95 %."),
      unit: say("working hours", "giờ làm việc"),
      rows: pools.map { pool in
        BarChart.Row(name: name(pool), figures: language.estimate(pool.waitingHours, 2), dot: pool.waitingHours)
      })
    var table = HTMLTable(
      caption: heading,
      head: [
        say("desk", "bộ phận"), say("waiting, working hours", "chờ, giờ làm việc"),
        say("queue on average, dossiers", "hàng chờ trung bình, hồ sơ"),
        say("longest queue of any replication, dossiers", "hàng chờ dài nhất trong mọi lần chạy, hồ sơ"),
        say("in the queue at the end, dossiers", "còn chờ lúc cuối, hồ sơ"),
        say("so far, working hours", "đã chờ, giờ làm việc"),
      ])
    for pool in pools {
      table.rows.append([
        name(pool), language.estimate(pool.waitingHours, 2), language.estimate(pool.queue, 2),
        language.number(Int(pool.longestQueue)), language.estimate(pool.queuedAtEnd, 1),
        pool.queuedAtEndHours.mean == nil
          ? say("nothing waits", "không có hồ sơ chờ") : language.estimate(pool.queuedAtEndHours, 2),
      ])
    }
    return HTMLPage.figure(
      heading, chart.plot(in: language),
      table: table.folded(say("The numbers of this figure, and queues", "Số liệu của hình này, và hàng chờ")))
  }
}
