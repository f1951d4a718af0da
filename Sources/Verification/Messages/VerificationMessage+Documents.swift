import Messages

/// The words of what is doubtful about documents, in both languages.
extension VerificationMessage {
  static var documentRemarkEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        resultMadeTwice, "{step} issues {document}, which {first} has issued already{when}", label: "issued again here",
        labels: ["first": "issued first here"],
        note: "the applicant would hold two papers of one name, and nobody could say which of them counts",
        help: "leave it to one of the two steps, or give the second paper a name of its own"),
      CatalogueEntry(
        resultAfterClock, "{step} issues {document} after `resolved`, where no time limit runs any more{when}",
        label: "issued here", labels: ["first": "the time limit ends here"],
        note: "`resolved` says that the matter is settled, so the result has to be there by then",
        help: "put `resolved` behind this step"),
      CatalogueEntry(
        changedSideBySide,
        "{first} and {step} work on {document} at the same time, and a new one is issued meanwhile{when}",
        label: "here", labels: ["first": "and here"],
        note: "branches of a `parallel` run side by side: neither sees what the other does to the paper",
        help: "put the two steps one after the other, or let each issue a paper of its own"),
      CatalogueEntry(
        heldSideBySide, "{first} and {step} need the only original of {document} at the same time{when}",
        label: "needed here", labels: ["first": "and here"],
        note: "a paper original lies on one desk at a time, so one of the two waits for the other",
        help: "let one of them work with a copy, or put the two steps one after the other"),
      CatalogueEntry(
        paperUnseen, "{name} asks for {document}, and nobody looks at it", label: "asked for here",
        note: "a paper that no step uses or checks need not be handed in",
        help: "name it under `uses` or `checks` of the step that needs it, or no longer ask for it"),
      CatalogueEntry(
        paperOnlyChecked,
        "{name} asks for {document}, which is counted at the intake, and then nobody uses it, keeps it or gives it back",
        label: "asked for here", note: "a paper that decides nothing is a burden without a use",
        help: "name it under `uses` of the step that needs it, or no longer ask for it"),
      CatalogueEntry(
        originalKept, "{name} takes the original of {document}, and no step gives it back", label: "handed in here",
        note: "the applicant may need the original elsewhere, and has only the one",
        help: "let the last step give it back with `issues`, or ask for a `certified copy`, or have it only `shown`"),
      CatalogueEntry(
        resultUnsigned, "{document} is a result, and nobody signs it{when}", label: "issued here",
        note: "a decision binds by the signature of whoever answers for it",
        help: "write `signs` instead of `issues` at the step that decides"),
      CatalogueEntry(
        signedForNobody, "{step} signs {document}, and nobody gets it{when}", label: "signed here",
        note: "it is no result, and no step uses it", help: "list it under `results`, or let a later step use it"),
      CatalogueEntry(
        madeForNobody, "{step} issues {document}, and no step uses it{when}", label: "issued here",
        note: "it is no result either; whoever reads it is not told of",
        help:
          "list it under `results` when it is for the applicant, name it under `uses` of the step that needs it, or drop it"
      ),
      CatalogueEntry(
        intakeSeesNothing, "{step} is the intake of {name}, and looks at no paper", label: "the intake",
        note: "the time limit starts when the intake finds the dossier complete",
        help: "write `checks documents` in this step"),
    ]
  }

  static var vietnameseDocumentRemarks: [CatalogueEntry] {
    [
      CatalogueEntry(
        resultMadeTwice, "{step} cấp {document}, trong khi {first} đã cấp giấy tờ này rồi{when}",
        label: "cấp lần nữa ở đây", labels: ["first": "cấp lần đầu ở đây"],
        note: "người nộp sẽ có hai bản cùng tên, không ai biết bản nào có giá trị",
        help: "chỉ để một trong hai bước cấp, hoặc đặt tên riêng cho bản thứ hai"),
      CatalogueEntry(
        resultAfterClock, "{step} cấp {document} sau `resolved`, khi không còn thời hạn nào tính nữa{when}",
        label: "cấp ở đây", labels: ["first": "thời hạn kết thúc ở đây"],
        note: "`resolved` nghĩa là hồ sơ đã giải quyết xong, nên đến lúc đó phải có kết quả",
        help: "đặt `resolved` sau bước này"),
      CatalogueEntry(
        changedSideBySide, "{first} và {step} cùng lúc xử lý {document}, trong khi giấy tờ này đang được cấp mới{when}",
        label: "ở đây", labels: ["first": "và ở đây"],
        note: "các nhánh của `parallel` chạy cùng lúc: nhánh này không biết nhánh kia đang sửa gì trên giấy tờ",
        help: "để hai bước nối tiếp nhau, hoặc để mỗi bước cấp một giấy tờ riêng"),
      CatalogueEntry(
        heldSideBySide, "{first} và {step} cùng lúc cần bản chính duy nhất của {document}{when}", label: "cần ở đây",
        labels: ["first": "và ở đây"],
        note: "bản chính bằng giấy mỗi lúc chỉ nằm ở một bàn, nên bên này phải chờ bên kia",
        help: "để một bên làm với bản sao, hoặc để hai bước nối tiếp nhau"),
      CatalogueEntry(
        paperUnseen, "{name} yêu cầu {document}, nhưng không ai xem đến", label: "yêu cầu nộp ở đây",
        note: "giấy tờ mà không bước nào dùng hay kiểm tra thì không cần nộp",
        help: "ghi vào `uses` hoặc `checks` của bước cần đến, hoặc không yêu cầu nộp nữa"),
      CatalogueEntry(
        paperOnlyChecked,
        "{name} yêu cầu {document}, chỉ đếm lúc tiếp nhận, sau đó không ai dùng, lưu giữ hay trả lại",
        label: "yêu cầu nộp ở đây", note: "giấy tờ không giúp quyết định điều gì chỉ là gánh nặng cho người nộp",
        help: "ghi vào `uses` của bước cần đến, hoặc không yêu cầu nộp nữa"),
      CatalogueEntry(
        originalKept, "{name} thu bản chính của {document}, nhưng không bước nào trả lại", label: "nộp ở đây",
        note: "người nộp có thể cần bản chính cho việc khác, mà chỉ có một bản",
        help: "để bước cuối trả lại bằng `issues`, hoặc chỉ yêu cầu `certified copy`, hoặc chỉ xuất trình (`shown`)"),
      CatalogueEntry(
        resultUnsigned, "{document} là kết quả, nhưng không ai ký{when}", label: "cấp ở đây",
        note: "quyết định chỉ có giá trị khi người chịu trách nhiệm đã ký",
        help: "viết `signs` thay cho `issues` ở bước quyết định"),
      CatalogueEntry(
        signedForNobody, "{step} ký {document}, nhưng không ai nhận giấy tờ này{when}", label: "ký ở đây",
        note: "giấy tờ này không phải là kết quả, cũng không bước nào dùng đến",
        help: "ghi vào `results`, hoặc để một bước sau dùng đến"),
      CatalogueEntry(
        madeForNobody, "{step} cấp {document}, nhưng không bước nào dùng đến{when}", label: "cấp ở đây",
        note: "giấy tờ này cũng không phải là kết quả; không rõ cấp cho ai đọc",
        help: "ghi vào `results` nếu để trả người nộp, ghi vào `uses` của bước cần đến, hoặc bỏ đi"),
      CatalogueEntry(
        intakeSeesNothing, "{step} là bước tiếp nhận của {name}, nhưng không xem giấy tờ nào", label: "bước tiếp nhận",
        note: "thời hạn bắt đầu tính khi bước tiếp nhận thấy hồ sơ đã đầy đủ",
        help: "viết `checks documents` trong bước này"),
    ]
  }
}
