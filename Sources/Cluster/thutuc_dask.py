"""Runs scenarios of thutuc over a Dask cluster: each share of the replications is one run of the program.

    python thutuc_dask.py --scheduler tcp://head:8786 --shards 16 city/scenarios/*.yaml --into reports

Every worker needs the program (--program, on its PATH otherwise) and the scenario's package under the same path, as on a
shared disk. A share whose worker is lost is made again by another; shares are the same wherever they are made, so the report
is that of `thutuc simulate` on one machine, to the byte.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence

import cloudpickle
from distributed import Client, as_completed


class Refused(Exception):
    """The program refused its work; the text is what it said."""


def make_part(program: str, scenario: str, shard: str, options: Sequence[str], folder: str) -> bytes | str:
    """Makes one share of the replications, where a worker calls this: the bytes of its part, or why it was refused."""
    with tempfile.TemporaryDirectory() as scratch:
        part = pathlib.Path(scratch) / "part"
        command = [program, "simulate", scenario, "--shard", shard, "-o", str(part), *options]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if done.returncode < 0:
            # A signal says nothing of the scenario (somebody needed the memory): this may go well elsewhere.
            raise RuntimeError(f"{scenario}, share {shard}: the program was ended by signal {-done.returncode}")
        if done.returncode > 0:
            return f"{scenario}, share {shard}:\n{done.stderr}"
        return part.read_bytes()


class Sent:
    """A function that goes to workers as it is, since they need not have this file."""

    def __init__(self, function: Callable[..., object]) -> None:
        module = sys.modules[function.__module__]
        cloudpickle.register_pickle_by_value(module)
        self.content = cloudpickle.dumps(function)
        cloudpickle.unregister_pickle_by_value(module)

    def __reduce__(self) -> tuple[object, ...]:
        return cloudpickle.loads, (self.content,)

    def __call__(self, *arguments: object) -> object:
        return cloudpickle.loads(self.content)(*arguments)


def simulate(
    client: Client,
    scenarios: Iterable[str | os.PathLike[str]],
    shards: int,
    *,
    program: str = "thutuc",
    report_format: str = "text",
    package: str | None = None,
    threads: int = 1,
    retries: int = 3,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> Iterator[tuple[str, bytes]]:
    """Gives each scenario with its report, in the order in which they are finished.

    `shards` of each are made side by side, each on `threads` cores; a share that fails for reasons of its machine is made
    again up to `retries` times, and `progress` is told how many of all shares are there. Raises `Refused` with the words of
    the program when a scenario has errors.
    """
    names = list(dict.fromkeys(os.fspath(scenario) for scenario in scenarios))
    options = ["--threads", str(threads)] + (["--package", package] if package else [])
    folder = os.getcwd()
    work = Sent(make_part)
    futures = {}
    for name in names:
        for number in range(1, shards + 1):
            future = client.submit(
                work, program, name, f"{number}/{shards}", options, folder, pure=False, retries=retries)
            futures[future] = name
    parts: dict[str, list[bytes]] = {name: [] for name in names}
    done = 0
    progress(done, len(futures))
    try:
        for future in as_completed(futures):
            name = futures[future]
            part = future.result()
            if isinstance(part, str):
                raise Refused(part)
            parts[name].append(part)
            future.release()
            done += 1
            progress(done, len(futures))
            if len(parts[name]) == shards:
                yield name, merge(program, name, parts.pop(name), report_format, package)
    finally:
        client.cancel([future for future in futures if not future.done()])


def merge(
    program: str, scenario: str, parts: Sequence[bytes], report_format: str = "text", package: str | None = None
) -> bytes:
    """Gives the report of a scenario of which these are all the parts, whatever their order."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = [pathlib.Path(scratch) / f"{number}.part" for number in range(len(parts))]
        for path, part in zip(paths, parts):
            path.write_bytes(part)
        command = [program, "merge", "--scenario", scenario, "--format", report_format]
        command += ["--package", package] if package else []
        done = subprocess.run([*command, *map(str, paths)], capture_output=True)
    if done.returncode != 0:
        raise Refused(f"{scenario}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def show(done: int, count: int) -> None:
    """Says on a terminal how many shares are made; says nothing elsewhere."""
    if sys.stderr.isatty():
        print(f"\rmade {done} of {count} shares", end="\n" if done == count else "", file=sys.stderr, flush=True)


def write_whole(path: pathlib.Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    os.replace(beside, path)


def report_names(scenarios: Sequence[str], ending: str) -> dict[str, str]:
    """The file of each report: the scenario's own name, with its folder's where two have the same."""
    stems = [pathlib.Path(scenario).with_suffix("").parts for scenario in scenarios]
    depth = 1
    while len({stem[-depth:] for stem in stems}) < len(stems) and depth < max(map(len, stems)):
        depth += 1
    names = ("-".join(part for part in stem[-depth:] if part not in ("/", "..")) for stem in stems)
    return {scenario: name + ending for scenario, name in zip(scenarios, names)}


def main() -> int:
    """Reads the command line, and writes one report for each scenario."""
    parser = argparse.ArgumentParser(description="Runs scenarios of thutuc over a Dask cluster.")
    parser.add_argument("scenarios", nargs="+", metavar="scenario.yaml")
    parser.add_argument("--scheduler", help="the scheduler's address; without it, this machine's cores")
    parser.add_argument("--shards", type=int, default=8, help="how many shares each scenario is made in (8)")
    parser.add_argument("--threads", type=int, default=1, help="how many cores a share takes (1)")
    parser.add_argument("--program", default="thutuc", help="the program, as workers find it")
    parser.add_argument("--package", help="the scenarios' package, where it is not the nearest folder with a manifest")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how reports are printed")
    parser.add_argument("--into", type=pathlib.Path, help="the folder of the reports, needed for more than one scenario")
    asked = parser.parse_args()
    scenarios = list(dict.fromkeys(asked.scenarios))
    if asked.shards < 1 or asked.threads < 1:
        parser.error("--shards and --threads take numbers from 1")
    if asked.into is None and len(scenarios) > 1:
        parser.error("several scenarios have several reports: name a folder for them with --into")
    files = report_names(scenarios, ".json" if asked.format == "json" else ".txt")
    with Client(asked.scheduler) if asked.scheduler else Client(threads_per_worker=1) as client:
        try:
            for scenario, report in simulate(
                client, scenarios, asked.shards, program=asked.program, report_format=asked.format,
                package=asked.package, threads=asked.threads, progress=show,
            ):
                if asked.into is None:
                    sys.stdout.buffer.write(report)
                else:
                    asked.into.mkdir(parents=True, exist_ok=True)
                    write_whole(asked.into / files[scenario], report)
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
