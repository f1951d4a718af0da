"""`thutuc verify` against pm4py's WOFLAN and against the definition of soundness."""

import os
import subprocess

import pm4py
import pytest
from pm4py.algo.analysis.woflan import algorithm as woflan

from nets import drawn, is_sound, is_workflow


def verdict(path):
    """Whether the program finds the net of a file sound."""
    done = subprocess.run([os.environ["THUTUC"], "verify", str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), (path, done.stdout, done.stderr)
    return done.returncode == 0


# What WOFLAN's libraries say about each other is no matter of ours.
@pytest.mark.filterwarnings("ignore")
def test_verdicts_agree_with_woflan_and_with_the_definition(tmp_path):
    agreed, differing, counts = 0, [], {True: 0, False: 0}
    for seed in range(160):
        net, begin, over = drawn(seed, steps=3 + seed % 10, damages=seed % 2 * (1 + seed % 3))
        if len(net.places) + len(net.transitions) > 30 or not is_workflow(net, over):
            continue
        path = tmp_path / f"{seed}.pnml"
        pm4py.write_pnml(net, begin, over, str(path))
        ours = verdict(path)
        counts[ours] += 1
        theirs = bool(
            woflan.apply(net, begin, over, parameters={"print_diagnostics": False, "return_asap_when_not_sound": True}))
        truth = is_sound(net, begin, over)
        # Tokens without end are never sound, and the definition cannot list them.
        assert ours == bool(truth), (seed, ours, truth)
        if ours == theirs:
            agreed += 1
        else:
            differing.append(seed)
    assert counts[True] > 50 and counts[False] > 30, counts
    # Where WOFLAN differs, the definition has decided against it.
    assert len(differing) <= agreed // 20, differing
