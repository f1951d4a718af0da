"""`thutuc due` and the calendar of Vietnam, against a naive count and against the package `holidays`."""

import random
from datetime import date

import holidays

from calendars import DAY, Calendar
from program import ROOT, answer

PATH = ROOT / "rules/calendars/vietnam.yaml"
YEARS = range(2023, 2027)

# Days on which the package and the calendar differ, and why.
EXPLAINED = {
    date(2026, 11, 24): "Culture Day: the package has it; the amendment of the Labour Code is not confirmed as enacted, so "
    "the calendar lists it and does not apply it",
    date(2026, 1, 2): "swapped for Saturday 10 January by 12729/VPCP-KGVX of 25/12/2025, which the package does not have",
}
EXPLAINED_WORKED = {date(2026, 1, 10): "the other half of that swap"}


def days(first, last):
    day = first
    while day <= last:
        yield day
        day += DAY


def test_random_limits_end_on_the_day_of_a_naive_count():
    """Two hundred limits that begin on any day of 2023 to 2026, most of them in working days."""
    calendar, rng = Calendar(PATH), random.Random(20260701)
    units = ["working days"] * 6 + ["days", "weeks", "months", "years"]
    largest = {"working days": 60, "days": 90, "weeks": 12, "months": 10, "years": 1}
    moved = 0
    for _ in range(200):
        event = date(2023, 1, 1) + rng.randrange(4 * 365 - 40) * DAY
        unit = rng.choice(units)
        amount = rng.randint(1, largest[unit])
        found = answer("due", event, f"{amount} {unit}", "--calendar", PATH)
        expected = calendar.due(event, amount, unit)
        assert found["due"] == f"{expected}T17:00", (event, amount, unit)
        moved += any(calendar.off.get(day) or day in calendar.swapped_in for day in days(event, expected))
    assert moved > 50  # most counts must meet a day off or a swap, or they would prove little


def test_every_day_of_four_years_is_as_the_file_says():
    """One count over all of them shows every day that is no ordinary working day."""
    calendar = Calendar(PATH)
    shown = {}
    for run in answer("due", "2023-01-01", "1460 days", "--calendar", PATH)["days"]:
        for day in days(date.fromisoformat(run["first"]), date.fromisoformat(run["last"])):
            shown[day] = run["status"]
    for day in days(date(2023, 1, 2), date(2026, 12, 31)):
        assert (shown.get(day, "working") in ("working", "swappedIn")) == calendar.works(day), day


def test_days_off_are_those_of_the_package_holidays():
    calendar = Calendar(PATH)
    vietnam = holidays.country_holidays("VN", years=YEARS)
    theirs = {day for day in vietnam if day.weekday() < 5}
    ours = {day for day in set(calendar.off) | calendar.swapped_off if day.year in YEARS and day.weekday() < 5}
    assert theirs ^ ours == set(EXPLAINED)
    assert "2026-11-24" in calendar.listed and date(2026, 1, 2) in calendar.swapped_off


def test_swapped_working_days_are_those_of_the_package_holidays():
    calendar = Calendar(PATH)
    vietnam = holidays.country_holidays("VN", years=YEARS)
    theirs = {day for day in vietnam.weekend_workdays if day.year in YEARS}
    assert theirs ^ calendar.swapped_in == set(EXPLAINED_WORKED)
