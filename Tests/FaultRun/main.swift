import Dispatch
import Faults
import Foundation
import Messages
import Synchronization

// Puts faults into the real rules, one at a time, and asks the checker what it finds.
//
//   FaultRun [--faults 500] [--seed 1] [--only NUMBER] [--list] [--without TT0843,…]
var (count, seed) = (500, 1 as UInt64)
var only: Int?
var isListed = false
var ignored: Set<MessageCode> = []
var rest = CommandLine.arguments.dropFirst()
while let argument = rest.popFirst() {
  switch argument {
  case "--faults": count = rest.popFirst().flatMap { Int($0) } ?? count
  case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
  case "--only": only = rest.popFirst().flatMap { Int($0) }
  case "--list": isListed = true
  case "--without":
    ignored = Set(
      (rest.popFirst() ?? "").split(separator: ",").compactMap { Int($0.dropFirst(2)) }.map { MessageCode($0) })
  default:
    print("fault-run: unknown option \(argument)")
    exit(2)
  }
}
guard let judge = FaultJudge("rules", below: URL(filePath: FileManager.default.currentDirectoryPath), ignoring: ignored)
else {
  print("fault-run: no sound package `rules` here")
  exit(2)
}
let faults = judge.seed(count, seed)
let chosen = only.map { [$0] } ?? Array(faults.indices)
let verdicts = Mutex<[Int: FaultVerdict]>([:])
DispatchQueue.concurrentPerform(iterations: chosen.count) { position in
  let number = chosen[position]
  let verdict = judge.judge(faults[number])
  verdicts.withLock { $0[number] = verdict }
}
var table = FaultTable()
for number in chosen {
  guard let verdict = verdicts.withLock({ $0[number] }) else { continue }
  table.add(faults[number], verdict)
  if isListed {
    print("\(number) \(faults[number].path):\(faults[number].line) \(faults[number].kind.rawValue): \(verdict)")
  }
}
print(table.words)
