"""The longest official time of a compiled graph, by walking every path with exact numbers.

A second reading of the language's words about time, written from the graph files and sharing no code with the program: a
dossier goes from node to node, every step and wait takes its whole limit, a bound lets it pass as often as it says, and
branches side by side count once. What a limit compares is the sum when the clock ends, or begins anew.
"""

from functools import lru_cache
from itertools import product

from facts import holds
from graphs import measure, rows


class Foreign(Exception):
    """Durations of unlike units would have to be added."""


def conditions(graph):
    """The conditions that bear on paths, times and limits."""
    found = [edge["when"] for edge in graph["edges"] if "when" in edge]
    tables = [rows(stage.get("limit")) for stage in graph["stages"]]
    for limit in (graph.get("timeLimit"), graph.get("reducedLimit")):
        if limit:
            tables.append(limit["rows"])
            found += [one["when"] for one in limit.get("extensions", []) if "when" in one]
    for node in graph["nodes"]:
        tables.append(rows(node.get("within")))
        found += [outcome["when"] for outcome in node.get("outcomes", []) if "when" in outcome]
    return found + [row["when"] for table in tables for row in table if "when" in row]


def value_of(table, values):
    """The value of the first row that holds, or None."""
    return next((row["value"] for row in rows(table) if holds(row.get("when"), values)), None)


class Walk:
    """The paths of one graph in one case of the facts, under one clock: `limit`, `elapsed` or the id of a stage."""

    def __init__(self, graph, values, clock, family):
        self.graph, self.values, self.clock, self.family = graph, values, clock, family
        self.nodes = {node["id"]: node for node in graph["nodes"]}
        self.limits = {counter["id"]: counter["limit"] for counter in graph["counters"]}
        self.counters = sorted(self.limits)
        self.has_intake = any("intake" in node.get("tags", []) for node in graph["nodes"])
        self.edges = {node: [] for node in self.nodes}
        for edge in graph["edges"]:
            self.edges[edge["from"]].append(edge)
        self._check_bounds()
        self.go = lru_cache(None)(self._go)

    def _check_bounds(self):
        """Refuses what this judge cannot do: bounds that are used side by side, or in a parallel passed again, add up."""
        regions = {}
        for node in self.graph["nodes"]:
            if node["kind"] == "bound":
                regions.setdefault(node["counter"], set()).add(node.get("region"))
        assert all(len(found) == 1 for found in regions.values()), "a bound in more than one branch"
        for node in self.graph["nodes"]:
            if node["kind"] == "fork" and node["id"] in self._reached(node["id"]):
                inside = self._reached(node["id"], until=node["join"])
                assert not any(self.nodes[one]["kind"] == "bound" for one in inside), "a bound in a repeated parallel"

    def _reached(self, start, until=None):
        """The nodes behind a node, its own name among them only when a way leads back."""
        seen, todo = set(), [start]
        while todo:
            for edge in self.edges[todo.pop()]:
                if edge["to"] not in seen and edge["to"] != until:
                    seen.add(edge["to"])
                    todo.append(edge["to"])
        return seen

    def longest(self):
        """The largest sum that is compared, or None; raises Foreign where units differ."""
        start = next(node["id"] for node in self.graph["nodes"] if node["kind"] == "start")
        is_accepted = self.clock == "elapsed" or not self.has_intake
        begins = None if self.is_stage else 0
        best, _ = self.go(start, (0,) * len(self.counters), is_accepted, begins, False, None)
        return best

    @property
    def is_stage(self):
        return self.clock not in ("limit", "elapsed")

    @property
    def counts_other_desks(self):
        """Whether a desk that the limit leaves out counts in a stage: not in one that is a whole procedure."""
        stage = next(stage for stage in self.graph["stages"] if stage["id"] == self.clock)
        return not stage.get("procedure", False)

    def weight(self, node):
        duration = node["lasts"] if "lasts" in node else value_of(node.get("within"), self.values)
        if duration is None:
            return 0
        family, amount = measure(duration, self.graph)
        if amount and family != self.family:
            raise Foreign(node["id"])
        return amount

    def after(self, node, total, is_accepted, is_remainder):
        """The sum on leaving a node: a number, or None when the clock does not run."""
        clock = node.get("clock", "runs")
        takes_time = node["kind"] in ("step", "wait")
        is_for_applicant = "applicant" in node.get("for", {})
        share = 0 if not takes_time or (is_remainder and is_accepted) else None
        if self.clock == "elapsed":
            return total + (self.weight(node) if share is None else 0)
        if not is_accepted and is_for_applicant and clock != "runs":
            return None if self.is_stage else 0  # the clock counts from the last submission
        if not self.is_stage:
            if clock == "pauses":
                return total
            if clock == "restarts":
                return 0
            return total + (self.weight(node) if share is None else 0)
        is_inside = self.clock in node.get("stages", [])
        if clock == "restarts":
            return None
        is_desk_work = node["kind"] == "step" and "within" in node
        if clock == "pauses" and not (is_desk_work and (self.counts_other_desks or not is_inside)):
            return total
        if takes_time and not is_inside:
            return None
        return total if total is None or share == 0 else total + self.weight(node)

    def allowed(self, node):
        """The edges that can be taken from a node that is neither bound, fork nor join."""
        edges = self.edges[node["id"]]
        if node["kind"] == "choice":
            for edge in edges:
                if edge["on"] == "otherwise" or holds(edge.get("when"), self.values):
                    return [edge]
            return []
        outcomes = node.get("outcomes", [])
        if any("when" in outcome for outcome in outcomes):
            decided = [one["id"] for one in outcomes if "when" in one and holds(one["when"], self.values)][:1]
            possible = decided or [one["id"] for one in outcomes if "when" not in one]
            return [edge for edge in edges if edge["on"] != "outcome" or edge["outcome"] in possible]
        return edges

    def _go(self, name, uses, is_accepted, total, is_remainder, join):
        """The largest sum compared from here on, and how a branch comes to its join: {(outcome, accepted): sum}."""
        node = self.nodes[name]
        kind = node["kind"]
        best, arrivals = None, {}
        is_inside = self.is_stage and self.clock in node.get("stages", [])
        if is_inside and total is None and kind in ("step", "wait"):
            total = 0

        def compare(value):
            nonlocal best
            if value is not None and is_accepted and (best is None or value > best):
                best = value

        if kind == "end" or (kind == "resolved" and self.clock == "limit"):
            if not self.is_stage:
                compare(total)
            return best, arrivals
        if self.clock == "limit" and node.get("clock") == "restarts":
            compare(total)
        left = self.after(node, total, is_accepted, is_remainder)
        if is_inside:
            compare(left)

        def follow(edge, uses=uses, left=left):
            nonlocal best
            accepted = is_accepted or (
                "intake" in node.get("tags", []) and edge["on"] == "outcome"
                and edge["outcome"] == node["outcomes"][0]["id"]
            )
            if edge["to"] == join:
                key = (edge.get("carries"), accepted)
                arrivals[key] = max((arrivals.get(key), left), key=lambda sum: -1 if sum is None else sum)
                return
            # A wait that begins the clock anew leaves a whole new period for what was left of a share.
            remainder = edge.get("resumesRemainder", False) and (
                self.clock == "elapsed" or node.get("clock") != "restarts"
            )
            found, came = self.go(edge["to"], uses, accepted, left, remainder, join)
            if found is not None and (best is None or found > best):
                best = found
            for key, sum in came.items():
                arrivals[key] = max((arrivals.get(key), sum), key=lambda sum: -1 if sum is None else sum)

        if kind == "bound":
            place = self.counters.index(node["counter"])
            is_open = uses[place] < self.limits[node["counter"]]
            more = tuple(count + (place == number and is_open) for number, count in enumerate(uses))
            for edge in self.edges[name]:
                if (edge["on"] == "exhausted") != is_open:
                    follow(edge, more)
        elif kind == "fork":
            branches = []
            for edge in self.edges[name]:
                if holds(edge.get("when"), self.values):
                    found, came = self.go(edge["to"], uses, is_accepted, left, False, node["join"])
                    if found is not None and (best is None or found > best):
                        best = found
                    branches.append(came)
            # Branches end together in every combination of their outcomes; the first line of the join decides.
            for combination in product(*(came.items() for came in branches)):
                carried = {outcome for (outcome, _), _ in combination}
                sums = [sum for _, sum in combination if sum is not None]
                # A clock that ran at the fork runs at the join; that of a stage inside a branch does not.
                slowest = max(sums) if sums else (left if not branches else None)
                ways = self.edges[node["join"]]
                way = next((edge for edge in ways if edge["on"] == "on_any" and edge["outcome"] in carried), None)
                follow(way or next(edge for edge in ways if edge["on"] == "normal"), left=slowest)
        else:
            for edge in self.allowed(node):
                follow(edge)
        return best, arrivals


def home_family(graph, values):
    """The family of units of the first node that takes time."""
    for node in graph["nodes"]:
        duration = node["lasts"] if "lasts" in node else value_of(node.get("within"), values)
        if duration and measure(duration, graph)[1]:
            return measure(duration, graph)[0]
    return "working"


def sums(graph, values):
    """By limit (`time_limit`, `reduced_limit`, stage ids): what it allows, and the longest sum or None."""
    limits = [("time_limit", "limit", (graph.get("timeLimit") or {}).get("rows"))]
    if graph.get("reducedLimit"):
        limits.append(("reduced_limit", "limit", graph["reducedLimit"]["rows"]))
    limits += [(stage["id"], stage["id"], stage.get("limit")) for stage in graph["stages"]]
    found = []
    for name, clock, table in limits:
        allows = value_of(table, values)
        family = home_family(graph, values)
        if allows and "unit" in allows:
            family = measure(allows, graph)[0]
        try:
            longest = Walk(graph, values, clock, family).longest()
        except Foreign:
            longest = "unlike units"
        if allows and "sameWorkingDayIfReceivedBefore" in allows:
            longest = "unlike units"  # the end of a day is no length: decided by dates
        found.append((name, measure(allows, graph) if allows and "unit" in allows else None, longest))
    return tuple(found)


def elapsed(graph, values):
    """The longest time from submission to an end, or None where units differ."""
    try:
        return Walk(graph, values, "elapsed", home_family(graph, values)).longest()
    except Foreign:
        return None
