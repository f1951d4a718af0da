"""The office of the simulation benchmark in SimPy: prints pops, dossiers out, seconds of computing, hours of waiting.

Arguments: days, arrivals an open hour, then people and mean effort in seconds of each desk.
"""

import math
import random
import sys
import time
from bisect import bisect_right

import simpy


def main() -> None:
    days, per_hour = int(sys.argv[1]), float(sys.argv[2])
    desks = [(int(sys.argv[i]), float(sys.argv[i + 1])) for i in range(3, len(sys.argv), 2)]
    # Opening hours, as cumulative tables like ours: Monday to Friday, 7:30 to 11:30 and 13:00 to 17:00.
    opens, worked = [], []
    total = 0.0
    for day in range(days + 60):
        if day % 7 < 5:
            for hour in (7.5, 13.0):
                opens.append(day * 86400 + hour * 3600)
                worked.append(total)
                total += 4 * 3600

    def work_at(moment: float) -> float:
        i = bisect_right(opens, moment) - 1
        return 0.0 if i < 0 else worked[i] + min(moment - opens[i], 14400.0)

    def moment_of(work: float) -> float:
        i = bisect_right(worked, work) - 1
        return opens[i] + (work - worked[i])

    env = simpy.Environment()
    staff = [simpy.Resource(env, capacity=people) for people, _ in desks]
    rng = random.Random(2026)
    histogram: dict[int, int] = {}
    waits = [0.0, 0]
    end = days * 86400
    warm = 30 * 86400

    def dossier():
        came = env.now
        for number, (_, mean) in enumerate(desks):
            with staff[number].request() as request:
                queued = env.now
                yield request
                if number == 1 and env.now >= warm:
                    waits[0] += work_at(env.now) - work_at(queued)
                    waits[1] += 1
                done = moment_of(work_at(env.now) + rng.expovariate(1 / mean))
                yield env.timeout(done - env.now)
        if env.now >= warm:
            bin = int(math.log(max(env.now - came, 1.0)) * 128)
            histogram[bin] = histogram.get(bin, 0) + 1

    def source():
        work = 0.0
        while True:
            work += rng.expovariate(per_hour / 3600)
            moment = moment_of(work)
            if moment >= end:
                return
            yield env.timeout(moment - env.now)
            env.process(dossier())

    env.process(source())
    pops = 0
    start = time.process_time()
    while env.peek() < end:
        env.step()
        pops += 1
    seconds = time.process_time() - start
    print(pops, sum(histogram.values()), seconds, waits[0] / max(waits[1], 1) / 3600)


main()
