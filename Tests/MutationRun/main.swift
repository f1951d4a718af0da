import Glibc

// Damages real files in a million ways and reads them: no input may trap, hang or take memory without end.
//
//   mutation-run [--inputs 1000000] [--seed 1] [--huge-bytes 50000000] PATH…
//
// The same seed gives the same inputs. Two processes share the work; a third is never needed to know which input broke.
var options = Options(CommandLine.arguments)
if let shard = options.shard {
  let worker = Worker(corpus: options.corpus, seed: options.seed, note: options.note)
  worker.run(inputs: options.inputs, shard: shard, shards: Options.shards, hugeSize: options.hugeBytes)
} else if let number = options.only {
  let input = Worker(corpus: options.corpus, seed: options.seed, note: -1).damaged(number)
  print("from \(input.path):")
  print(String(decoding: input.bytes, as: UTF8.self))
} else {
  exit(Driver(options: options).run())
}
