extension SimulationModel {
  /// Makes one replication as `run` does, and hands every dossier over when it ends; those still under way come last.
  ///
  /// Nothing is kept of what was handed over, so a log may be longer than the memory.
  public func run(replication: Int, log: (LoggedDossier) -> Void) -> ReplicationResult {
    withExtendedLifetime(arena) {
      withoutActuallyEscaping(log) { log in
        var engine = Engine(plan, replication: replication, watch: LogWatch(plan, handOver: log))
        let result = engine.run()
        engine.watch.finish(until: plan.end)
        return result
      }
    }
  }
}
