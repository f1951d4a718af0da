"""`thutuc simulate --log` in three formats, read back by PM4Py and held against the program's own report of the run."""

import collections
import json

import jsonschema
import pandas
import pm4py
import pytest

from program import ROOT, answer

SECONDS_IN_A_DAY = 86_400
# The first day of the scenario and the 30 of its warm-up.
COUNTED_FROM = pandas.Timestamp("2026-07-13T00:00:00+07:00") + pandas.Timedelta(days=30)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """The report of one replication of an office whose clock stops, and its logs."""
    folder = tmp_path_factory.mktemp("logs")
    # A scenario is read against the package above it, and its report speaks of one replication only.
    source = (ROOT / "rules/scenarios/busy-commune.yaml").read_text(encoding="utf-8")
    text = source.replace("replications: 20", "replications: 1")
    assert text != source
    scenario = folder / "one.yaml"
    scenario.write_text(text, encoding="utf-8")
    files = {name: folder / f"log.{name}" for name in ("csv", "xes", "jsonocel")}
    for path in files.values():
        report = answer("simulate", scenario, "--package", ROOT / "rules", "--log", path)
    return report, files


@pytest.fixture(scope="module")
def logs(run):
    """The case notion's logs as frames, with the columns that PM4Py gives them."""
    _, files = run
    table = pandas.read_csv(files["csv"])
    table = table.rename(columns={"lifecycle": "lifecycle:transition", "procedure": "case:procedure",
                                  "counted": "case:counted", "end": "case:end"})
    table["timestamp"] = pandas.to_datetime(table["timestamp"], format="ISO8601")
    table = pm4py.format_dataframe(table, case_id="case", activity_key="activity", timestamp_key="timestamp")
    return {"csv": table, "xes": pm4py.read_xes(str(files["xes"]))}


@pytest.mark.parametrize("name", ["csv", "xes"])
def test_cases_and_throughput_are_those_of_the_report(run, logs, name):
    report, _ = run
    log = logs[name]
    for procedure in report["procedures"]:
        of_it = log[log["case:procedure"] == procedure["name"]]
        counted = of_it[of_it["case:counted"]]
        assert counted["case:concept:name"].nunique() == round(procedure["dossiers_out"]["mean"])
        if counted.empty:
            continue
        durations = pm4py.get_all_case_durations(counted)
        mean = sum(durations) / len(durations) / SECONDS_IN_A_DAY
        assert mean == pytest.approx(procedure["mean_calendar_days"]["mean"], abs=2e-6)


@pytest.mark.parametrize("name", ["csv", "xes"])
def test_completions_are_the_visits_of_the_report(run, logs, name):
    report, _ = run
    log = logs[name]
    done = log[(log["lifecycle:transition"] == "complete") & (log["time:timestamp"] >= COUNTED_FROM)]
    found = collections.Counter(done["concept:name"])
    steps = 0
    for procedure in report["procedures"]:
        for step in procedure["steps"]:
            assert found[f"{procedure['name']}.{step['id']}"] == round(step["visits"]["mean"]), step["id"]
            steps += 1
    assert steps > 30


def test_both_logs_of_cases_tell_the_same(logs):
    columns = ["case:concept:name", "concept:name", "lifecycle:transition", "time:timestamp"]

    def rows(log):
        return log[columns].sort_values(columns, kind="stable").reset_index(drop=True)

    table, xes = rows(logs["csv"]), rows(logs["xes"])
    assert len(table) == len(xes) > 10_000
    for column in columns[:3]:
        assert (table[column] == xes[column]).all()
    assert (table["time:timestamp"].dt.tz_convert("UTC") == xes["time:timestamp"].dt.tz_convert("UTC")).all()


def test_clocks_that_stop_go_on(logs):
    log = logs["xes"]
    ended = log[log["case:end"] != "under_way"]
    clocks = ended[ended["concept:name"].str.endswith(".clock")]
    stops = clocks["lifecycle:transition"].value_counts()
    assert set(stops.index) == {"suspend", "resume"}
    assert stops["suspend"] == stops["resume"] > 100
    for _, one in clocks.groupby("case:concept:name"):
        assert list(one["lifecycle:transition"]) == ["suspend", "resume"] * (len(one) // 2)


def test_the_object_centric_log_is_whole(run, logs):
    report, files = run
    ocel = pm4py.read_ocel2_json(str(files["jsonocel"]))
    assert ocel.is_ocel20()
    assert len(ocel.events) == len(logs["csv"])
    objects = ocel.objects["ocel:type"].value_counts()
    assert objects["dossier"] == logs["csv"]["case:concept:name"].nunique()
    assert set(objects.index) == {"dossier", "document", "desk", "agency"}
    assert set(ocel.relations["ocel:qualifier"]) == {"dossier", "desk", "agency", "issues"}
    assert set(ocel.o2o["ocel:qualifier"]) == {"contains", "belongs to"}
    known = set(ocel.objects["ocel:oid"])
    assert set(ocel.relations["ocel:oid"]) | set(ocel.o2o["ocel:oid"]) | set(ocel.o2o["ocel:oid_2"]) <= known
    flat = pm4py.ocel_flattening(ocel, "dossier")
    assert pm4py.get_event_attribute_values(flat, "concept:name") == pm4py.get_event_attribute_values(
        logs["csv"], "concept:name")


def named(**members):
    return {"type": "object", "properties": members, "required": list(members)}


def many(item):
    return {"type": "array", "items": item}


def test_the_object_centric_log_has_the_form_of_the_standard(run):
    """What the standard's schema of JSON asks for: values are strings, moments are of RFC 3339, all types are declared."""
    _, files = run
    text = {"type": "string"}
    moment = {"type": "string", "format": "date-time"}
    types = many(named(name=text, attributes=many(named(name=text, type=text))))
    related = many(named(objectId=text, qualifier=text))
    schema = named(
        eventTypes=types, objectTypes=types,
        events=many(named(id=text, type=text, time=moment, attributes=many(named(name=text, value=text)),
                          relationships=related)),
        objects=many(named(id=text, type=text, attributes=many(named(name=text, value=text, time=moment)),
                           relationships=related)))
    log = json.loads(files["jsonocel"].read_text(encoding="utf-8"))
    assert jsonschema.Draft7Validator(schema).is_valid(log)
    for kind, members in (("eventTypes", "events"), ("objectTypes", "objects")):
        declared = {one["name"]: {attribute["name"] for attribute in one["attributes"]} for one in log[kind]}
        ids = [one["id"] for one in log[members]]
        assert len(ids) == len(set(ids)) and all(id.isascii() for id in ids)
        for one in log[members]:
            assert {attribute["name"] for attribute in one["attributes"]} <= declared[one["type"]]
