"""Runs the program under test, which `THUTUC` names, as any other program would."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def thutuc(*arguments, exit=0):
    """Standard output of one run that must end with the exit code given."""
    done = subprocess.run(
        [os.environ["THUTUC"], *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=150
    )
    assert done.returncode == exit, f"exit code {done.returncode} of {arguments}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def answer(*arguments, exit=0):
    """Standard output, read as JSON."""
    return json.loads(thutuc(*arguments, "--format", "json", exit=exit))
