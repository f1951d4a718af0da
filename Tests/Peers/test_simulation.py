"""`thutuc simulate` on an ordinary package, against Erlang C and against the same office written in SimPy.

All seeds are fixed, so the figures never change; |z| < 4 is what honest chance allows. A service that takes 3 % longer
than it says must be noticed by each comparison with Erlang C, and by the strongest of the four with SimPy; the others are
not asked to tell it from chance.
"""

import math
import statistics

import pytest

from program import ROOT, answer
from queues import erlang_c_wait, lognormal, tandem

SCENARIO = ROOT / "Tests/Peers/office/scenarios/office.yaml"
# Student's 97.5 % quantile with 19 degrees of freedom: what the half width of 20 replications was multiplied by.
STUDENT_19 = 2.093024


@pytest.fixture(scope="module")
def steps():
    """By procedure and step, the report's estimates as (mean, standard error)."""
    found = {}
    for procedure in answer("simulate", SCENARIO)["procedures"]:
        for step in procedure["steps"]:
            for name, kind in (("waiting_working_hours", "waits"), ("stay_calendar_days", "stays")):
                estimate = step[name]
                assert estimate["count"] == 20
                error = estimate["half_width"] / STUDENT_19
                found[procedure["name"], f"{step['id']} {kind}"] = (estimate["mean"], error)
    return found


@pytest.mark.parametrize("name, per_hour, people", [("one_desk", 7, 1), ("team_desk", 24, 3)])
def test_waits_are_those_of_erlang(steps, name, per_hour, people):
    mean, error = steps[name, "serve waits"]
    assert abs(mean - erlang_c_wait(per_hour, 0.1, people)) < 4 * error
    assert abs(mean - erlang_c_wait(per_hour, 0.1 * 1.03, people)) > 4 * error


@pytest.fixture(scope="module")
def rivals():
    """Means and standard errors of ten SimPy runs of the tandem, as it is and with the planted error."""

    def runs(factor):
        found = [
            tandem(
                seed, 30_000, 6, 0.1, (2, lambda rng: rng.expovariate(1 / (0.25 * factor))),
                (3, lognormal(0.4 * factor, 0.5 * factor)))
            for seed in range(10)
        ]
        return {
            name: (statistics.mean(one[name] for one in found),
                   statistics.stdev(one[name] for one in found) / math.sqrt(len(found)))
            for name in found[0]
        }

    return runs(1), runs(1.03)


NAMES = ["receive waits", "appraise waits", "receive stays", "appraise stays"]


def z(steps, rival, name):
    (ours, our_error), (theirs, their_error) = steps["tandem", name], rival[name]
    return (ours - theirs) / math.hypot(our_error, their_error)


@pytest.mark.parametrize("name", NAMES)
def test_the_tandem_is_that_of_simpy(steps, rivals, name):
    assert abs(z(steps, rivals[0], name)) < 4


def test_a_planted_error_in_the_service_is_noticed(steps, rivals):
    assert max(abs(z(steps, rivals[1], name)) for name in NAMES) > 4
