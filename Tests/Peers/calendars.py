"""A naive reading of a calendar file and a day-by-day count, with PyYAML and the standard library only."""

from datetime import date, timedelta

import yaml

DAY = timedelta(1)


class Calendar:
    """Which days an office works: Monday to Friday, but for days off and swaps."""

    def __init__(self, path):
        file = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        self.off = {}
        for entry in file["days-off"]:
            if entry.get("applies", "yes") == "yes":
                day = date.fromisoformat(entry.get("day") or entry["from"])
                last = date.fromisoformat(entry.get("day") or entry["to"])
                while day <= last:
                    self.off[day] = entry["title"]
                    day += DAY
        self.listed = {entry["day"] for entry in file["days-off"] if "day" in entry}
        self.swapped_off = {date.fromisoformat(swap["off"]) for swap in file["swaps"]}
        self.swapped_in = {date.fromisoformat(swap["worked"]) for swap in file["swaps"]}

    def works(self, day):
        """Whether the office works on a day."""
        if day in self.swapped_in:
            return True
        return day.weekday() < 5 and day not in self.off and day not in self.swapped_off

    def due(self, event, amount, unit):
        """The last day of a limit: the day of the event does not count (147), the last one is a working day (148.5)."""
        day = event
        if unit == "working days":
            while amount:
                day += DAY
                amount -= self.works(day)
            return day
        if unit in ("days", "weeks"):
            day += amount * DAY * (7 if unit == "weeks" else 1)
        else:
            months = day.year * 12 + day.month - 1 + amount * (12 if unit == "years" else 1)
            first = date(months // 12, months % 12 + 1, 1)
            length = (date((months + 1) // 12, (months + 1) % 12 + 1, 1) - first).days
            day = first + (min(event.day, length) - 1) * DAY
        while not self.works(day):
            day += DAY
        return day
