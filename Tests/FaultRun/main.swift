import Dispatch
import Faults
import Foundation
import Messages
import Synchronization

// Puts faults into the real rules, one at a time, and asks the checker what it finds; with --memory, whether it finds the same
// when it remembers the proofs of the rules without the fault.
//
//   FaultRun [--faults 500] [--seed 1] [--only NUMBER] [--list] [--without TT0843,…] [--memory]
var (count, seed) = (500, 1 as UInt64)
var only: Int?
var (isListed, asksMemory) = (false, false)
var ignored: Set<MessageCode> = []
var rest = CommandLine.arguments.dropFirst()
while let argument = rest.popFirst() {
  switch argument {
  case "--faults": count = rest.popFirst().flatMap { Int($0) } ?? count
  case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
  case "--only": only = rest.popFirst().flatMap { Int($0) }
  case "--list": isListed = true
  case "--memory": asksMemory = true
  case "--without":
    ignored = Set(
      (rest.popFirst() ?? "").split(separator: ",").compactMap { Int($0.dropFirst(2)) }.map { MessageCode($0) })
  default:
    print("fault-run: unknown option \(argument)")
    exit(2)
  }
}
let place = URL(filePath: FileManager.default.currentDirectoryPath)
guard let judge = FaultJudge("rules", below: place, ignoring: ignored), let memory = MemoryJudge("rules", below: place)
else {
  print("fault-run: no sound package `rules` here")
  exit(2)
}
let faults = judge.seed(count, seed)
let chosen = only.map { [$0] } ?? Array(faults.indices)
if asksMemory {
  let differing = Mutex<[Int]>([])
  DispatchQueue.concurrentPerform(iterations: chosen.count) { position in
    if !memory.agrees(on: faults[chosen[position]]) { differing.withLock { $0.append(chosen[position]) } }
  }
  let numbers = differing.withLock { $0.sorted() }
  print("\(chosen.count - numbers.count) of \(chosen.count) checks find the same with proofs remembered")
  for number in numbers {
    print("  \(number) \(faults[number].path):\(faults[number].line) \(faults[number].kind.rawValue)")
  }
  exit(numbers.isEmpty ? 0 : 1)
}
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
