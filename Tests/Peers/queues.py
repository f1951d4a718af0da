"""Queues that others know the answer to: Erlang C, and a tandem in SimPy."""

import math
import random

import simpy


def erlang_c_wait(per_hour, mean, people):
    """The mean wait in hours of an M/M/c queue (Erlang 1917); `mean` is the mean service time in hours."""
    load = per_hour * mean
    busy = load**people / math.factorial(people) / (1 - load / people)
    everybody_busy = busy / (sum(load**k / math.factorial(k) for k in range(people)) + busy)
    return everybody_busy / (people / mean - per_hour)


# Weekdays from a Monday, open from 8 to 12 and from 13 to 17.
SESSION = 4.0


def clock(work):
    """The moment, in hours since Monday 00:00, when so many open hours have passed."""
    sessions, rest = divmod(work, SESSION)
    days, half = divmod(int(sessions), 2)
    weeks, weekday = divmod(days, 5)
    return (weeks * 7 + weekday) * 24 + (13 if half else 8) + rest


def tandem(seed, dossiers, per_hour, refused, front, back):
    """Means of one run: waiting in open hours and stay in calendar days, at the front and at the back desk.

    Everybody shares one calendar, so the queues live in open time, and the calendar only translates moments. The first
    tenth is not counted. `front` and `back` are (people, function that draws an effort in hours from a generator).
    """
    env, rng = simpy.Environment(), random.Random(seed)
    desks = [(simpy.Resource(env, capacity=people), effort) for people, effort in (front, back)]
    waits, stays = ([], []), ([], [])

    def dossier(is_counted):
        for number, (desk, effort) in enumerate(desks):
            came = env.now
            with desk.request() as request:
                yield request
                began = env.now
                yield env.timeout(effort(rng))
            if is_counted:
                waits[number].append(began - came)
                stays[number].append((clock(env.now) - clock(came)) / 24)
            if number == 0 and rng.random() < refused:
                return

    def source():
        for number in range(dossiers):
            yield env.timeout(rng.expovariate(per_hour))
            env.process(dossier(number * 10 >= dossiers))

    env.process(source())
    env.run()
    means = [sum(values) / len(values) for values in (*waits, *stays)]
    return dict(zip(("receive waits", "appraise waits", "receive stays", "appraise stays"), means))


def lognormal(mean, sd):
    """A function that draws from the lognormal distribution of a mean and a standard deviation."""
    variance = math.log(1 + (sd / mean) ** 2)
    return lambda rng: rng.lognormvariate(math.log(mean) - variance / 2, math.sqrt(variance))
