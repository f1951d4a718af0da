"""Reads compiled graphs with nothing but the json module, as a service in another language does."""

import json
from fractions import Fraction

from program import thutuc


def compile_package(package, folder):
    """The graphs of a package by the path that the bundle's manifest gives them."""
    thutuc("compile", package, "-o", folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["format"] == "thutuc-bundle"
    graphs = {}
    for entry in manifest["graphs"]:
        file = json.loads((folder / entry["path"]).read_text(encoding="utf-8"))
        assert file["format"] == "thutuc-graph"
        assert file["version"] == manifest["version"]
        identity = file["graph"]["identity"]
        assert (identity["name"], identity.get("from")) == (entry["name"], entry.get("from"))
        graphs[entry["path"]] = file
    return graphs


def rows(table):
    """The rows of a table that may be missing."""
    return table or []


def objects(value):
    """Every object inside a value, itself included."""
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from objects(member)
    elif isinstance(value, list):
        for element in value:
            yield from objects(element)


FAMILIES = {
    "working days": ("working", None), "working hours": ("working", 1),
    "days": ("days", 1), "weeks": ("days", 7), "months": ("months", 1), "years": ("months", 12),
    "hours": ("clock", 60), "minutes": ("clock", 1),
}


def measure(duration, graph):
    """A duration as its family of units and an exact number in the family's smallest unit."""
    family, size = FAMILIES[duration["unit"]]
    return family, Fraction(duration["amount"]) * (size or Fraction(graph["hoursInWorkingDay"]))
