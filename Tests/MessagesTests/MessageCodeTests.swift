import Messages
import Testing

@Test(arguments: [(1, "TT0001"), (123, "TT0123"), (9999, "TT9999")])
func codesPrintWithFourDigits(number: Int, printed: String) {
  #expect(MessageCode(number).description == printed)
}
