public import Messages

extension VerificationMessage {
  /// The Vietnamese words.
  public static var vietnamese: [CatalogueEntry] {
    vietnameseStructure + vietnameseCases + vietnameseDocuments + vietnameseDocumentRemarks + vietnameseTime
      + vietnameseOmissions
      + vietnameseAgencies
  }

  private static var vietnameseStructure: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformedGraph, "quy trình đã biên dịch có mâu thuẫn: {what}",
        note: "đây là lỗi của trình biên dịch, không phải của quy tắc"),
      CatalogueEntry(
        unreachable, "không đường đi nào đến {name}", label: "không bao giờ đến được",
        note: "hồ sơ đi theo các mũi tên từ lúc nộp sẽ không bao giờ đến đây",
        help: "vẽ một mũi tên đến đây, hoặc bỏ phần này"),
      CatalogueEntry(
        endsNowhere, "đường đi dừng ở {name} mà chưa kết thúc{outcome}", label: "không có gì tiếp theo",
        note:
          "mọi hồ sơ phải đi đến một trong các cách kết thúc: chấp thuận (approved), từ chối (refused), không tiếp nhận "
          + "(not_accepted), dừng xử lý (stopped), rút hồ sơ (withdrawn)",
        help: "đi tiếp bằng một bước khác, một mũi tên `->`, hoặc `end`"),
      CatalogueEntry(
        unboundedRepeat, "hồ sơ có thể quay vòng không giới hạn: {path}", label: "phần này lặp lại",
        note:
          "quay vòng không giới hạn thì không bảo đảm được thời hạn nào, nên mỗi lối quay lại phải ghi số lần tối đa",
        help: "viết `at most N times then -> …` ở mũi tên hoặc trong bước chờ"),
      CatalogueEntry(
        arrowAcrossBranches, "có mũi tên đi từ {from} đến {to}, vượt ranh giới của nhánh song song",
        label: "mũi tên này", labels: ["target": "dẫn đến đây"],
        note: "nhánh bắt đầu ở `parallel` và kết thúc ở chỗ các nhánh nhập lại; chỉ `end` mới dùng được cho cả hai bên",
        help: "để nhánh mang kết quả xử lý đến chỗ nhập lại rồi quyết định ở đó bằng `on any`"),
      CatalogueEntry(
        nobodyDoesIt, "không ai thực hiện {name}{when}", label: "không bộ phận nào nhận việc này",
        help: "nêu chức danh cho trường hợp này, hoặc đặt cùng điều kiện đó cho cả bước"),
      CatalogueEntry(
        noWayToApproval, "không đường đi nào đến `end approved`", label: "thủ tục này",
        note: "kết quả {results|và} chỉ được trả ở đó"),
      CatalogueEntry(
        askedInVain, "{step} yêu cầu người nộp bổ sung, nhưng không bao giờ xem những gì được bổ sung",
        label: "hồ sơ đi tiếp từ đây", labels: ["step": "yêu cầu bổ sung ở đây"],
        note: "những gì {wait} mang lại đi qua khỏi bước đã thấy thiếu, nên không ai đối chiếu lại",
        help: "để bước chờ `resume` về bước đó, hoặc về một bước trước nó"),
    ]
  }

  private static var vietnameseCases: [CatalogueEntry] {
    [
      CatalogueEntry(
        gap, "trong {what}, không trường hợp nào bao quát {facts}", label: "các điều kiện này còn bỏ sót",
        help: "thêm một dòng cho trường hợp đó, hoặc thêm `otherwise`"),
      CatalogueEntry(
        overlap, "trong {what}, có hai trường hợp cùng áp dụng cho {facts}", label: "dòng này",
        labels: ["other": "và dòng này"],
        note: "áp dụng dòng nào không được phụ thuộc vào thứ tự các dòng",
        help: "sửa để các điều kiện loại trừ nhau; với `choose`, có thể dùng `choose first` để thứ tự quyết định"),
      CatalogueEntry(
        rowsNotDecided, "chưa xác định được các trường hợp trong {what} có bỏ sót hay chồng lấn không, vì {reason}",
        label: "các điều kiện này"),
      CatalogueEntry(
        neverHolds, "điều kiện này không bao giờ xảy ra", label: "không bao giờ đúng",
        note: "các dữ kiện của nó là {facts}, và các giả định của đối tượng luôn đúng",
        help: "sửa điều kiện hoặc phạm vi của dữ kiện, hoặc bỏ phần phụ thuộc vào nó"),
      CatalogueEntry(
        alwaysHolds, "điều kiện này lúc nào cũng xảy ra", label: "luôn luôn đúng",
        note: "các dữ kiện của nó là {facts}, và các giả định của đối tượng luôn đúng",
        help: "bỏ điều kiện này, hoặc sửa lại"),
      CatalogueEntry(
        guardNotDecided,
        "chưa xác định được điều kiện này có thể xảy ra hay không, vì có quá nhiều trường hợp phải phân biệt",
        label: "điều kiện này"),
      CatalogueEntry(
        rowNeverDecides, "dòng này của {what} không bao giờ được chọn",
        label: "mỗi khi dòng này đúng thì một dòng ở trên đã đúng",
        note: "với `choose first`, dòng đúng đầu tiên được chọn",
        help: "đưa dòng này lên trên, sửa điều kiện của nó, hoặc bỏ đi"),
      CatalogueEntry(
        otherwiseNeverHolds, "`otherwise` của {what} không bao giờ được dùng đến",
        label: "các dòng ở trên đã bao quát mọi trường hợp", help: "bỏ dòng này, hoặc sửa các điều kiện ở trên"),
    ]
  }

  private static var vietnameseDocuments: [CatalogueEntry] {
    [
      CatalogueEntry(
        documentUsedBeforeMade, "{step} dùng {document}, nhưng lúc đó chưa có giấy tờ này{when}", label: "dùng ở đây",
        note: "trên đường đi này chưa ai nộp hoặc lập giấy tờ đó",
        help: "ghi vào `documents`, hoặc để một bước trước đó cấp giấy tờ này"),
      CatalogueEntry(
        resultNotMade, "{document} là kết quả, nhưng có đường đi đến `end approved` mà không có nó{when}",
        label: "đã hứa trả ở đây",
        note: "những gì ghi trong `results` phải được lập trên mọi đường đi đến `end approved`",
        help: "để một bước trên đường đi này cấp hoặc ký, hoặc dùng `when` ghi rõ khi nào đó là kết quả"),
      CatalogueEntry(
        documentsNotDecided, "chưa xác định được mọi giấy tờ có sẵn khi cần dùng hay không, vì {reason}"),
    ]
  }

  private static var vietnameseOmissions: [CatalogueEntry] {
    [
      CatalogueEntry(
        noLimitStated, "{name} không ghi thời hạn giải quyết", label: "thủ tục này",
        note: "như vậy không có cam kết nào với người nộp hồ sơ, và không bước nào có thể bị coi là trễ hạn",
        help: "viết `time limit …`, hoặc `time limit none because \"…\"` kèm lý do"),
      CatalogueEntry(
        noIntake, "{name} không có bước tiếp nhận, nên thời hạn tính từ lúc nộp hồ sơ", label: "thủ tục này",
        labels: ["wait": "hồ sơ bị trả lại để bổ sung thì thời hạn đã bắt đầu tính rồi"],
        note: "khi có bước tiếp nhận, thời hạn tính từ lần nộp mà bước đó xác định hồ sơ đầy đủ",
        help: "đánh dấu bước xác định hồ sơ đầy đủ: `as intake`"),
    ]
  }

  private static var vietnameseAgencies: [CatalogueEntry] {
    [
      CatalogueEntry(
        agencyEnded, "{agency} kết thúc hoạt động ngày {until}, nhưng {name} vẫn giao việc cho cơ quan này {span}",
        label: "phiên bản này",
        labels: ["ended": "cơ quan đó"], note: "sau ngày đó không còn ai làm phần việc được giao",
        help: "sửa đổi thủ tục từ ngày tiếp theo, giao cho cơ quan kế thừa")
    ]
  }

  private static var vietnameseTime: [CatalogueEntry] {
    [
      CatalogueEntry(
        limitExceeded, "các bước cộng lại là {sum}, vượt {limitKind} {limit}{when}", label: "thời hạn",
        labels: ["step": "bước này chiếm {share}"],
        note:
          "phần thời gian của các bước trong cùng một thời hạn được cộng dồn theo đường đi; đây là đường đi dài nhất",
        help: "rút ngắn các bước tổng cộng {excess}, hoặc kéo dài thời hạn{orResolved}"),
      CatalogueEntry(
        limitExceededUpperBound, "các bước cộng lại nhiều nhất là {sum}, vượt {limitKind} {limit}{when}",
        label: "thời hạn",
        note: "chưa xác định được: {reason}; tổng thực tế có thể nhỏ hơn"),
      CatalogueEntry(
        stageLimitExceeded, "các bước của giai đoạn {stage} cộng lại là {sum}, trong khi thời hạn là {limit}{when}",
        label: "thời hạn của giai đoạn",
        note:
          "phần thời gian của các bước trong cùng một thời hạn được cộng dồn theo đường đi; đây là đường đi dài nhất",
        help: "rút ngắn các bước tổng cộng {excess}, hoặc kéo dài thời hạn của giai đoạn"),
      CatalogueEntry(
        unusedSlack, "các bước dùng {sum} trong {limitKind} {limit}: còn dư {slack}{when}",
        label: "thời hạn", note: "không đường đi nào cần đến phần còn lại của thời hạn"),
      CatalogueEntry(
        limitNotDecided, "chưa xác định được {limitKind} có được bảo đảm không, vì {reason}", label: "thời hạn này"),
      CatalogueEntry(
        limitBrokenOnDates,
        "{limitKind} {limit} bị vượt vào {broken} trên {days} ngày{when}: {event}, hẹn trả {dueTime} ngày {due}; "
          + "theo thời hạn riêng của từng bước thì có thể đến {finishTime} ngày {finish} mới xong", label: "thời hạn",
        note: "các đơn vị thời gian này trôi nhanh chậm khác nhau, nên đã thử từng ngày; {rule}",
        help: "dùng cùng một đơn vị cho thời hạn và các bước, hoặc rút ngắn các bước"),
      CatalogueEntry(
        limitBrokenOnEveryDate,
        "{limitKind} {limit} ngày nào cũng bị vượt{when}: {event}, hẹn trả {dueTime} ngày {due}; theo thời hạn riêng của "
          + "từng bước thì có thể đến {finishTime} ngày {finish} mới xong", label: "thời hạn",
        note: "các đơn vị thời gian này trôi nhanh chậm khác nhau, nên đã thử từng ngày; {rule}",
        help: "dùng cùng một đơn vị cho thời hạn và các bước, hoặc rút ngắn các bước"),
      CatalogueEntry(
        limitPerhapsBrokenOnDates,
        "{limitKind} {limit} có thể bị vượt vào nhiều nhất {broken} trên {days} ngày{when}: {event}, hẹn trả {dueTime} "
          + "ngày {due}; muộn nhất {finishTime} ngày {finish} thì xong", label: "thời hạn",
        note: "chưa xác định được: thực tế có thể xong sớm hơn; {rule}"),
      CatalogueEntry(
        keptOnlyWithExtension,
        "{adding}{limitKind} {limit} chỉ bảo đảm được nếu gia hạn thêm {extension}{when}",
        label: "thời hạn"),
    ]
  }

  /// The same phrases in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "verification.nothing": "", "verification.system": "hệ thống",
      "verification.limit.sameDay": "trong ngày làm việc", "verification.limit.none": "không có",
      "verification.tooManyCases": "có quá nhiều trường hợp để phân biệt",
      "verification.factsAgainstFacts": "có điều kiện so sánh các thông tin với nhau hoặc hỏi về đường đi của hồ sơ",
      "verification.whenFacts": " khi {facts}",
      "verification.outcome": " khi kết quả xử lý là {result}",
      "verification.orResolved": "; nếu thời hạn kết thúc trước {delivery} thì viết `resolved` trước bước đó",
      "verification.statutory": "thời hạn",
      "verification.reduced": "thời hạn rút ngắn",
      "verification.theStatutory": "thời hạn",
      "verification.theReduced": "thời hạn rút ngắn",
      "verification.theStage": "thời hạn của giai đoạn {stage}",
      "verification.step": "{name}, {desk}: {share}, cộng dồn {sum}",
      "verification.counted": "{name}: {share}, cộng dồn {sum}",
      "verification.reason.noLimit": "{name} không có thời hạn riêng",
      "verification.reason.unsound": "không lần theo được các đường đi của thủ tục",
      "verification.reason.repetitions": "các lần lặp lại kết hợp theo quá nhiều cách",
      "verification.reason.tooFine": "các khoảng thời gian chia quá nhỏ, không cộng chính xác được",
      "verification.reason.branch":
        "thời hạn bắt đầu tính, tạm dừng hoặc kết thúc bên trong một nhánh song song, tại {name}",
      "verification.reason.noCalendar": "đơn vị của thời hạn khác đơn vị của các bước mà chưa có lịch làm việc",
      "verification.reason.outside": "lịch làm việc chưa đến hết thời hạn; hãy bổ sung các năm còn thiếu",
      "verification.reason.noDay": "lịch làm việc không có ngày nào trong thời gian phiên bản này có hiệu lực",
      "verification.span.open": "không có ngày kết thúc", "verification.span.closed": "đến ngày {to}",
      "verification.reason.tooLarge": "có quá nhiều ngày và lần lặp lại phải thử",
      "verification.wait": "{name}, tạm dừng tính thời hạn",
      "verification.restart": "{name}, tính lại thời hạn từ đầu",
      "verification.outside": "{name}, ngoài thời hạn",
      "verification.passes": "{name}",
      "verification.passesOutcome": "{name}, {result}",
      "verification.accepted": "tiếp nhận lúc {startTime} ngày {start}",
      "verification.resubmitted": "nộp lại lúc {startTime} ngày {start}",
      "verification.begunWith": "{begin} bắt đầu lúc {startTime} ngày {start}",
      "verification.begunAfter": "{begin} xong lúc {startTime} ngày {start}",
      "verification.adding": "các bước cộng lại là {sum}: ",
      "verification.until": "{name}, {desk}: {share}, đến {time} ngày {date}",
      "verification.untilWait": "{name}: {share}, đến {time} ngày {date}",
      "verification.rule.holidays": "trong thời gian đó có {holidays|và}",
      "verification.rule.units": "trong thời gian đó không có ngày nghỉ nào",
      "verification.stopped": "{name}: yêu cầu ngày {from}, nhận lại ngày {date}",
    ]
  }
}
