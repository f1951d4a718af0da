import Glibc

/// Starts the workers, waits for them, and says which input broke one.
struct Driver {
  let options: Options

  /// The exit code: 0 when every input was read.
  func run() -> Int32 {
    let shards = (0..<Options.shards).map { start(shard: $0) }
    var failures: Int32 = 0
    for (process, note) in shards {
      var status: Int32 = 0
      waitpid(process, &status, 0)
      if status != 0 {
        failures += 1
        report(status, note)
      }
      unlink(note)
    }
    if failures == 0 {
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      print(
        "\(options.inputs) damaged inputs and \(HugeInputs(size: 0).all.count) of \(options.hugeBytes) bytes read,",
        "seed \(options.seed): no trap, no hang; at most \(usage.ru_maxrss >> 10) MiB")
    }
    return failures == 0 ? 0 : 1
  }

  private func start(shard: Int) -> (process: pid_t, note: String) {
    let note = "/tmp/mutation-run-\(getpid())-\(shard)"
    close(open(note, O_CREAT | O_RDWR, 0o600))
    let arguments =
      [
        CommandLine.arguments[0], "--inputs", String(options.inputs), "--seed", String(options.seed), "--huge-bytes",
        String(options.hugeBytes), "--shard", String(shard), "--note", note,
      ] + options.paths
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", nil, nil, &pointers, environ) == 0 else {
      print("mutation-run: no process could be started")
      exit(2)
    }
    return (process, note)
  }

  private func report(_ status: Int32, _ note: String) {
    var number: Int64 = 0
    let descriptor = open(note, O_RDONLY)
    pread(descriptor, &number, 8, 0)
    close(descriptor)
    let cause = status & 0x7F == SIGALRM ? "hung" : "trapped"
    if number < 0 {
      print("the reader \(cause) on \(options.hugeBytes) bytes of \(HugeInputs(size: 0).all[Int(-1 - number)].name)")
    } else {
      print("the reader \(cause) on input \(number) of seed \(options.seed); see it with --only \(number)")
    }
  }
}
