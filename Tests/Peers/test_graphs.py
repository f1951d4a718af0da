"""Compiled graphs stand on their own: every reference leads somewhere, and they are processes that can end."""

import networkx

from graphs import objects

# Members that name a thing, and the list that must hold it.
REFERENCES = {
    "from": "nodes", "to": "nodes", "join": "nodes", "node": "nodes", "at": "nodes", "before": "nodes",
    "counter": "counters", "fact": "facts", "interpolatedOver": "facts", "document": "documents", "agency": "agencies",
    "calendar": "calendars", "pays": "fees", "stages": "stages", "signs": "documents", "establishes": "facts",
    "withdrawUntil": "nodes",
}
# Where one of these names stands for something else: a range, an edition, a point of an interpolation, a unit of money.
ELSEWHERE = {"facts": {"from", "to"}, "identity": {"from", "to"}, "points": {"at"}, "rounding": {"to"}}


def ids(graph, kind):
    return [one if isinstance(one, str) else one["id"] for one in graph[kind]]


def dangling(graph):
    """References that lead nowhere, as (member, name)."""
    known = {kind: set(ids(graph, kind)) for kind in set(REFERENCES.values())}
    found = []

    def visit(value, place):
        if isinstance(value, list):
            for element in value:
                visit(element, place)
        elif isinstance(value, dict):
            for member, inside in value.items():
                kind = REFERENCES.get(member)
                names = inside if isinstance(inside, list) else [inside]
                is_graph = value is graph
                if kind and not is_graph and member not in ELSEWHERE.get(place, ()):
                    found.extend((member, one) for one in names if isinstance(one, str) and one not in known[kind])
                visit(inside, member)

    visit(graph, "")
    for node in graph["nodes"]:
        for party in objects([node.get("by", {}), node.get("for", {})]):
            for row in party.get("desk", []):
                if row["value"] not in ids(graph, "desks"):
                    found.append(("desk", row["value"]))
    return found


def network(graph):
    """The nodes and edges, without conditions."""
    net = networkx.MultiDiGraph()
    net.add_nodes_from(ids(graph, "nodes"))
    net.add_edges_from((edge["from"], edge["to"]) for edge in graph["edges"])
    return net


def test_ids_are_unique(files):
    for path, file in files.items():
        for kind in ("nodes", "facts", "documents", "desks", "agencies", "stages", "counters", "fees"):
            assert len(set(ids(file["graph"], kind))) == len(ids(file["graph"], kind)), (path, kind)


def test_every_reference_leads_somewhere(files):
    assert {path: dangling(file["graph"]) for path, file in files.items()} == {path: [] for path in files}


def test_a_broken_reference_is_noticed(files):
    graph = next(iter(files.values()))["graph"]
    broken = {**graph, "nodes": graph["nodes"][:-1], "documents": graph["documents"][1:]}
    assert {member for member, _ in dangling(broken)} >= {"to", "document"}


def test_one_start_reaches_everything_and_everything_reaches_an_end(files):
    for path, file in files.items():
        net = network(file["graph"])
        starts = [node["id"] for node in file["graph"]["nodes"] if node["kind"] == "start"]
        ends = [node["id"] for node in file["graph"]["nodes"] if node["kind"] == "end"]
        assert len(starts) == 1 and net.in_degree(starts[0]) == 0, path
        assert networkx.descendants(net, starts[0]) | set(starts) == set(net), path
        assert all(net.out_degree(end) == 0 for end in ends), path
        net.add_edges_from((end, "over") for end in ends)
        assert networkx.ancestors(net, "over") == set(network(file["graph"])), path


def test_every_circle_has_a_bound(files):
    for path, file in files.items():
        net = network(file["graph"])
        net.remove_nodes_from([node["id"] for node in file["graph"]["nodes"] if node["kind"] == "bound"])
        assert networkx.is_directed_acyclic_graph(net), path


def test_nothing_jumps_into_a_parallel_block(files):
    forks = 0
    for path, file in files.items():
        net = network(file["graph"])
        dominators = networkx.immediate_dominators(networkx.DiGraph(net), "start")
        for fork in file["graph"]["nodes"]:
            if fork["kind"] == "fork":
                forks += 1
                assert dominators[fork["join"]] == fork["id"], (path, fork["id"])
    assert forks > 0
