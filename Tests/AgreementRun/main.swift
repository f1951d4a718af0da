import Agreement
import Glibc

// Holds proofs, dossiers and simulations of procedures made up by chance against one another.
//
//   AgreementRun [--procedures 10000] [--seed 1] [--fault proof|dossier|simulation] [--only SEED]
var procedures = 10_000
var seed: UInt64 = 1
var fault: Agreement.Fault?
var only: UInt64?
var rest = CommandLine.arguments.dropFirst()
while let argument = rest.popFirst() {
  switch argument {
  case "--procedures": procedures = rest.popFirst().flatMap { Int($0) } ?? procedures
  case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
  case "--fault": fault = rest.popFirst().flatMap { Agreement.Fault(rawValue: $0) }
  case "--only": only = rest.popFirst().flatMap { UInt64($0) }
  default:
    print("agreement-run: unknown option \(argument)")
    exit(2)
  }
}
guard let agreement = Agreement(fault: fault) else {
  print("agreement-run: no calendar")
  exit(2)
}
var tally = Tally()
/// As they are found, since a whole run takes its time.
func tell(_ found: [Tally.Disagreement]) {
  for one in found { print("\(one.seed) \(one.kind): \(one.what)") }
  if !found.isEmpty { fflush(nil) }
}
if let only {
  print(agreement.text(only))
  tally = agreement.judge(only)
  tell(tally.disagreements)
} else {
  var number = seed &* 1_000_000
  while tally.procedures < procedures {
    number += 1
    let one = agreement.judge(number)
    tell(one.disagreements)
    tally.add(one)
  }
}
print(tally.words)
exit(tally.disagreements.isEmpty ? 0 : 1)
