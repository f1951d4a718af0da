"""`thutuc check --format json` on files with mistakes, against a JSON Schema and the bytes of the files."""

import json
import shutil
import unicodedata

import jsonschema
import pytest

from graphs import objects
from program import ROOT, answer

CORPUS = ROOT / "Tests/Corpus"


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """The folder of a package made of every bad file of the corpus of meaning, and its findings."""
    folder = tmp_path_factory.mktemp("bad")
    shutil.copy(ROOT / "rules/calendars/vietnam.yaml", folder / "calendar.yaml")
    manifest = "thutuc: 1\nname: bad\ncalendar: calendar.yaml\nworking-day: 8 hours\n"
    (folder / "thutuc.yaml").write_text(manifest, encoding="utf-8")
    for path in [CORPUS / "language/prelude.tthc", *(CORPUS / "language/bad").glob("*.tthc")]:
        shutil.copy(path, folder)
    return folder, answer("check", folder, exit=1)


def test_findings_have_the_documented_shape(bad):
    schema = json.loads((ROOT / "grammar/findings.schema.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    checker.check_schema(schema)
    assert [error.message for error in checker.iter_errors(bad[1])] == []
    assert len({finding["code"] for finding in bad[1]}) > 20
    broken = [{**bad[1][0], "code": "123"}]
    assert list(checker.iter_errors(broken))


def test_places_are_where_they_say(bad):
    folder, findings = bad
    files, seen = {}, 0
    for place in objects(findings):
        if "path" not in place:
            continue
        path = (ROOT / place["path"]) if (ROOT / place["path"]).exists() else folder / place["path"]
        text = files.setdefault(path, path.read_bytes())
        span = place["span"]
        assert 0 <= span["start"] <= span["end"] <= len(text), place
        for offset, at in ((span["start"], span["from"]), (span["end"], span["to"])):
            before = text[:offset].decode("utf-8").split("\n")
            column = len(unicodedata.normalize("NFC", before[-1])) + 1
            assert (at["line"], at["column"]) == (len(before), column), place
            seen += 1
    assert seen > 100
