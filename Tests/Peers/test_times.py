"""`thutuc times` against a walk of every path of the compiled graphs in every case of the facts."""

import copy
from fractions import Fraction

import pytest

from facts import assignments, some_assignments
from graphs import measure
from longest import conditions, elapsed, sums


def cases(graph):
    """The sums of every case that the conditions can tell apart."""
    expressions = conditions(graph)
    return {(sums(graph, values), elapsed(graph, values)) for values in assignments(graph, expressions)}


def said(procedure, graph):
    """What the program says, in the same form."""

    def number(duration):
        return None if duration is None else measure(duration, graph)[1]

    found = set()
    for case in procedure["cases"]:
        limits = []
        for limit in case["limits"]:
            allows = limit["allows"]
            is_dated = limit["verdict"] in (
                "kept_on_every_date", "broken_on_dates", "possibly_broken_on_dates")
            limits.append((
                limit.get("stage", limit["of"]),
                measure(allows, graph) if allows and "unit" in allows else None,
                "unlike units" if is_dated else "not decided" if limit["verdict"] == "not_decided" else number(limit["sum"]),
            ))
        found.add((tuple(limits), number(case["elapsed"])))
    return found


def exceeds(found, told):
    """What a walk found that is more than the bounds that were told: one for every limit and amount it allows.

    Of a limit that is not decided only one amount is told.
    """
    bounds = {}
    for of, allows, longest in (limit for case in told for limit in case[0]):
        bounds.setdefault((of, allows), set()).add(longest)
    open_limits = {of for (of, _), sums in bounds.items() if "not decided" in sums}

    def is_covered(mine, bound):
        both_numbers = isinstance(mine, Fraction) and isinstance(bound, Fraction)
        return mine == bound or (both_numbers and mine <= bound)

    limits, _ = found
    return [
        (of, allows, mine) for of, allows, mine in limits
        if mine is not None and of not in open_limits and not any(is_covered(mine, one) for one in bounds[of, allows])
    ]


def test_the_longest_sums_of_all_cases_agree(files, times):
    exact, bounds = 0, []
    for path, file in files.items():
        graph = file["graph"]
        procedure = times[graph["identity"]["name"], graph["identity"].get("from")]
        assert procedure["undecided"] is None, path
        if procedure["at_most"]:
            told = said(procedure, graph)
            for values in some_assignments(graph, conditions(graph), 60, seed=path):
                assert not exceeds((sums(graph, values), elapsed(graph, values)), told), (path, values)
            bounds.append(graph["identity"]["name"])
            continue
        assert said(procedure, graph) == cases(graph), path
        exact += 1
    # Only a bundle of sixteen parts has too many cases to be told exactly.
    assert exact >= 60 and set(bounds) <= {"build_factory"}, (exact, bounds)


def test_verdicts_follow_from_the_sums(files, times):
    graphs = {(f["graph"]["identity"]["name"], f["graph"]["identity"].get("from")): f["graph"] for f in files.values()}
    judged = 0
    for key, procedure in times.items():
        for limit in (limit for case in procedure["cases"] for limit in case["limits"]):
            if limit["verdict"] in ("kept", "exceeded"):
                sum = measure(limit["sum"], graphs[key])[1] if limit["sum"] else Fraction(0)
                left = measure(limit["allows"], graphs[key])[1] - sum
                by = measure(limit["by"], graphs[key])[1]
                assert left == (by if limit["verdict"] == "kept" else -by), (key, limit)
                judged += 1
    assert judged > 20


@pytest.mark.parametrize("name", ["house_permit", "transfer_registration", "residential_allocation"])
def test_a_planted_quarter_of_a_day_is_noticed(files, times, name):
    """The judge is no rubber stamp: a share changed by two hours anywhere on the longest path changes its answer."""
    graph = next(
        f["graph"] for f in files.values()
        if f["graph"]["identity"]["name"] == name and f["graph"]["identity"].get("from", "") >= "2026-07")
    procedure = times[name, graph["identity"].get("from")]
    changed = 0
    for number, node in enumerate(graph["nodes"]):
        if "within" in node and node["kind"] == "step":
            wrong = copy.deepcopy(graph)
            for row in wrong["nodes"][number]["within"]:
                row["value"]["amount"] = str(Fraction(row["value"]["amount"]) + Fraction(1, 4))
            changed += said(procedure, graph) != cases(wrong)
    assert changed >= 3
