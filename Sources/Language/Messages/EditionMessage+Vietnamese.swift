public import Messages

extension EditionMessage {
  /// The Vietnamese words, one entry a case.
  public static var vietnamese: [CatalogueEntry] { vietnameseTime + vietnameseParts + vietnameseLaws }

  private static var vietnameseTime: [CatalogueEntry] {
    [
      CatalogueEntry(
        changedTwice, "hai lần sửa đổi {name} từ ngày {from} cùng sửa {what}", label: "sửa lần nữa",
        labels: ["first": "đã sửa ở đây, từ cùng ngày"],
        note: "các sửa đổi cùng ngày có hiệu lực cùng lúc, không có gì cho biết cái nào trước",
        help: "bỏ một trong hai, gộp cả hai vào một lần sửa đổi, hoặc cho một cái có hiệu lực vào ngày muộn hơn"),
      CatalogueEntry(
        notYetInForce, "ngày {from}, {name} chưa có hiệu lực", label: "ngày này chưa có gì để sửa",
        labels: ["first": "phiên bản đầu tiên, từ ngày {first}"],
        help: "sửa lại ngày, hoặc cho phiên bản đầu tiên bắt đầu sớm hơn"),
      CatalogueEntry(
        replacedByNothing,
        "{other} được ghi là thay thế {name} từ ngày {from}, nhưng lúc đó và sau đó đều không có hiệu lực",
        label: "không có gì thay thế", labels: ["abolished": "chính nó bị bãi bỏ ở đây"],
        help: "nêu thủ tục mà người dân sẽ thực hiện thay vào đó, hoặc bỏ `replaced by`"),
      CatalogueEntry(
        noLongerInForce, "ngày {from}, {name} không còn hiệu lực", label: "ngày này không còn gì để sửa",
        labels: [
          "abolished": "bị bãi bỏ ở đây",
          "ended": "phiên bản này kết thúc ngày {to}, và ngày đó không có phiên bản nào tiếp theo",
        ],
        help: "sửa lại một trong các ngày"),
      CatalogueEntry(
        beginsOnTheSameDay, "có phiên bản của {name} bắt đầu đúng ngày {change} này", label: "từ ngày {from}",
        labels: ["edition": "phiên bản này bắt đầu cùng ngày"],
        note: "cái bị sửa đổi hoặc bãi bỏ phải có hiệu lực đến hết ngày hôm trước",
        help: "viết nội dung thay đổi vào phiên bản đó, hoặc sửa lại một trong các ngày"),
      CatalogueEntry(
        gap, "{name} không có hiệu lực từ ngày {first} đến ngày {last}", label: "phiên bản tiếp theo",
        labels: ["before": "phiên bản trước"], note: "hồ sơ của những ngày đó không ai giải quyết được",
        help: "nối liền khoảng trống, hoặc viết `abolish` kèm văn bản đã chấm dứt thủ tục"),
      CatalogueEntry(
        outlivesTheNext, "sửa đổi này để {name} có hiệu lực quá ngày {from}, ngày phiên bản tiếp theo bắt đầu",
        label: "đến ngày {to}", labels: ["next": "phiên bản tiếp theo bắt đầu từ đây"],
        help: "bỏ ngày cuối cùng, vì phiên bản tiếp theo chấm dứt phiên bản này, hoặc sửa một trong các ngày"),
      CatalogueEntry(
        otherDate, "sửa đổi có hiệu lực từ ngày ghi ở dòng đầu, {from}", label: "ngày khác",
        labels: ["head": "từ ngày này"], help: "ghi cùng một ngày ở cả hai chỗ, hoặc bỏ ngày ở đây"),
    ]
  }

  private static var vietnameseParts: [CatalogueEntry] {
    [
      CatalogueEntry(
        goneEarlier, "{name} không còn từ ngày {since}, nên từ ngày {from} không còn gì để sửa",
        label: "không còn nữa", labels: ["removed": "bỏ ở đây"],
        help: "bỏ dòng này, hoặc sửa lại lần sửa đổi trước"),
      CatalogueEntry(
        stillNamed, "{name} bị bỏ, nhưng vẫn còn {count} {how} nó", label: "bỏ ở đây",
        labels: ["arrow": "mũi tên này dẫn đến nó", "mention": "nhắc đến ở đây"],
        help:
          "trong cùng lần sửa đổi, cho mũi tên dẫn đến chỗ khác, ví dụ `step … on OUTCOME -> …`, hoặc giữ lại {name}"),
      CatalogueEntry(
        droppedInUse, "không còn yêu cầu {name}, nhưng vẫn còn {count} bước dùng đến",
        label: "bỏ ở đây", labels: ["used": "dùng ở đây"],
        help: "trong cùng lần sửa đổi, ghi rõ nay bước đó dùng gì, ví dụ `step … uses …`"),
      CatalogueEntry(
        notAskedFor, "thủ tục này không yêu cầu {name}", label: "không có gì để bỏ", help: "{hint}"),
      CatalogueEntry(
        insertedExists, "đã có {kind} {name} rồi", label: "thêm vào trùng tên",
        labels: ["declared": "trong phiên bản trước"],
        help: "đặt tên khác cho phần mới, hoặc bỏ phần cũ trong cùng lần sửa đổi"),
      CatalogueEntry(
        notOnThePath, "{name} đứng riêng, không có chỗ trên đường đi", label: "trước hay sau cái gì?",
        labels: ["declared": "một bước chờ mà các mũi tên dẫn đến"],
        help: "nêu một bước hoặc giai đoạn trên đường đi"),
      CatalogueEntry(
        placeless,
        "{name} không có chỗ đứng: {other} bị bỏ cùng ngày với những gì quanh nó, hoặc chính nó cũng không có chỗ",
        label: "đứng cạnh đây", help: "nêu một bước được giữ lại"),
      CatalogueEntry(
        insertedByOneAnother, "{names|và} được thêm vào cạnh nhau theo vòng tròn, nên không cái nào có chỗ đứng",
        label: "đứng cạnh đây", labels: ["inserted": "và ở đây"],
        help: "cho một trong số đó đứng cạnh một bước đã có sẵn"),
      CatalogueEntry(
        whichFee, "không rõ thay `{keyword}` nào: hiện có {known|và}",
        label: "không có tên",
        help: "nêu tên, ví dụ `{keyword} {example} …`"),
      CatalogueEntry(
        tooManyAmendments, "{name} được sửa đổi quá nhiều lần, không theo dõi được",
        label: "lần sửa đổi này và các lần sau bị bỏ qua",
        help: "viết lại thủ tục từ ngày này, thành một văn bản hoàn chỉnh"),
      CatalogueEntry(
        whichBranch, "có {count} nhánh tên là {name}", label: "nhánh nào?", labels: ["branch": "một trong số đó"],
        help: "thay vào đó, bỏ các bước bên trong nhánh"),
      CatalogueEntry(
        pendingAfterAll, "dòng này không quyết định gì: dòng trước đã áp dụng cho mọi hồ sơ đang giải quyết",
        label: "không bao giờ xét đến", labels: ["first": "luôn áp dụng"], help: "thêm `when` cho dòng trước"),
    ]
  }

  private static var vietnameseLaws: [CatalogueEntry] {
    [
      CatalogueEntry(
        lawNotYet, "{law} có hiệu lực từ ngày {effective}, mà {name} đã căn cứ vào đó từ ngày {from}",
        label: "ngày {from} chưa có hiệu lực", labels: ["declared": "các ngày của văn bản ghi ở đây"],
        note: "văn bản chưa có hiệu lực thì chưa ràng buộc ai",
        help:
          "cho phiên bản bắt đầu muộn hơn, căn cứ vào văn bản đang có hiệu lực lúc đó, hoặc sửa các ngày của văn bản"),
      CatalogueEntry(
        lawNoLonger, "{law} hết hiệu lực từ ngày {repealed}, mà {name} vẫn căn cứ vào đó {span}",
        label: "không còn hiệu lực",
        labels: ["declared": "các ngày của văn bản ghi ở đây"],
        help: "viết phiên bản theo văn bản mới, hoặc chấm dứt phiên bản này, hoặc sửa các ngày của văn bản"),
    ]
  }

  /// The same templates in Vietnamese.
  public static var vietnamesePhrases: [String: String] {
    [
      "language.amended": "trong phiên bản do sửa đổi này tạo ra", "language.change.amendment": "sửa đổi",
      "language.change.abolition": "bãi bỏ", "language.still.led": "mũi tên dẫn đến",
      "language.still.named": "chỗ nhắc đến",
      "language.span.open": "từ ngày {from}", "language.span.closed": "từ ngày {from} đến ngày {to}",
    ]
  }
}
