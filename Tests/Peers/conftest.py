"""What the tests share: the compiled rules and what the program says they add up to."""

import pytest

from graphs import compile_package
from program import answer


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """The compiled graphs of `rules`, by path."""
    return compile_package("rules", tmp_path_factory.mktemp("bundle") / "graphs")


@pytest.fixture(scope="session")
def times():
    """What `thutuc times` says of `rules`, by name and first day."""
    found = answer("times", "rules")
    assert found["format"] == "thutuc-times-1"
    return {(one["name"], one["from"]): one for one in found["procedures"]}
