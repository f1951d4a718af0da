"""Shares of a scenario made on several machines come together to what one machine prints."""

import os
import pathlib
import re
import subprocess
import sys

import pytest
from distributed import Client, LocalCluster

from program import ROOT

sys.path.insert(0, str(ROOT / "Sources" / "Cluster"))
import thutuc_dask  # noqa: E402

SCENARIOS = ["city/scenarios/first.yaml", "city/scenarios/second.yaml"]
PROGRAM = os.environ["THUTUC"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a new package and two scenarios, the second with another seed."""
    folder = tmp_path_factory.mktemp("office")
    subprocess.run([PROGRAM, "new", "city"], cwd=folder, check=True, capture_output=True)
    text = (folder / SCENARIOS[0]).read_text()
    assert "seed: 2026" in text
    (folder / SCENARIOS[1]).write_text(text.replace("seed: 2026", "seed: 2027"))
    return folder


@pytest.fixture(scope="module")
def whole(folder):
    """What one machine prints of each scenario."""
    return {
        scenario: subprocess.run([PROGRAM, "simulate", scenario], cwd=folder, check=True, capture_output=True).stdout
        for scenario in SCENARIOS
    }


@pytest.fixture
def here(monkeypatch, folder):
    """Shares are made in the folder in which they are asked for."""
    monkeypatch.chdir(folder)


@pytest.fixture
def client(tmp_path):
    """Two workers, each a process with a core of its own; one that is killed is started anew."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, local_directory=str(tmp_path)
    ) as cluster, Client(cluster) as client:
        yield client


def test_a_sweep_is_what_one_machine_prints(here, client, whole):
    told = []
    found = dict(
        thutuc_dask.simulate(client, SCENARIOS, 5, program=PROGRAM, progress=lambda *counts: told.append(counts)))
    assert found == whole
    assert told == [(done, 10) for done in range(11)]


def lethal_program(tmp_path):
    """A program that kills the worker that runs it, once, and is thutuc from then on."""
    script = tmp_path / "lethal"
    marker = tmp_path / "killed"
    script.write_text(
        f'#!/bin/sh\ncase "$*" in *"--shard 2/5"*) mkdir "{marker}" 2>/dev/null && kill -KILL $PPID;; esac\n'
        f'exec "{PROGRAM}" "$@"\n')
    script.chmod(0o755)
    return script, marker


def test_a_worker_killed_midway_costs_no_byte(here, client, whole, tmp_path):
    script, marker = lethal_program(tmp_path)
    found = dict(thutuc_dask.simulate(client, SCENARIOS[:1], 5, program=str(script)))
    assert marker.exists(), "a worker was killed"
    assert found == {SCENARIOS[0]: whole[SCENARIOS[0]]}


def test_workers_need_not_have_the_driver(here, whole, tmp_path):
    with LocalCluster(n_workers=0, processes=True, dashboard_address=None) as cluster, Client(cluster) as client:
        command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address]
        command += ["--no-dashboard", "--nthreads", "1", "--local-directory", str(tmp_path)]
        worker = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
        try:
            client.wait_for_workers(1, timeout=60)
            found = dict(thutuc_dask.simulate(client, SCENARIOS[:1], 2, program=PROGRAM))
        finally:
            worker.terminate()
            worker.wait(timeout=60)
    assert found == {SCENARIOS[0]: whole[SCENARIOS[0]]}


def test_what_the_program_refuses_is_said_in_its_words(here, client):
    with pytest.raises(thutuc_dask.Refused, match="TT0070"):
        list(thutuc_dask.simulate(client, ["city/scenarios/none.yaml"], 2, program=PROGRAM))


def test_the_command_writes_a_report_for_each_scenario(client, whole, folder, tmp_path):
    command = [sys.executable, str(ROOT / "Sources" / "Cluster" / "thutuc_dask.py"), "--program", PROGRAM]
    command += ["--scheduler", client.scheduler.address, "--shards", "3", "--into", str(tmp_path / "reports")]
    done = subprocess.run([*command, *SCENARIOS], cwd=folder, capture_output=True, text=True, timeout=150)
    assert done.returncode == 0, done.stderr
    assert "shares" not in done.stderr, "progress belongs on a terminal"
    found = {path.name: path.read_bytes() for path in (tmp_path / "reports").iterdir()}
    assert found == {pathlib.Path(name).stem + ".txt": text for name, text in whole.items()}


def test_the_array_job_of_the_page_does_the_same(tmp_path):
    page = (ROOT / "grammar" / "cluster.md").read_text()
    blocks = re.findall(r"```sh\n(.*?)```", page, re.S)
    job, submit = blocks
    merge = re.search(r"--wrap '(.*)'", submit).group(1)
    tasks = range(*map(int, re.search(r"--array=(\d+)-(\d+)", job).groups()))
    path = f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}

    def run(line, **more):
        subprocess.run(["sh", "-e", "-c", line], cwd=tmp_path, env={**environment, **more}, check=True, timeout=150)

    run("thutuc new city > /dev/null")
    for task in [*tasks, tasks.stop]:
        run(job, SLURM_ARRAY_TASK_ID=str(task))
    run(merge)
    run("thutuc simulate city/scenarios/first.yaml > whole.txt")
    assert (tmp_path / "first.txt").read_bytes() == (tmp_path / "whole.txt").read_bytes()
