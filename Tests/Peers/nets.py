"""Workflow nets drawn by chance with pm4py, and soundness by its definition."""

import random

from pm4py.objects.petri_net.obj import Marking, PetriNet
from pm4py.objects.petri_net.utils import petri_utils


def drawn(seed, steps, damages):
    """A net with its first and last marking: grown by steps that keep soundness, then damaged."""
    draw = random.Random(seed)
    net = PetriNet(f"net {seed}")
    places = {name: PetriNet.Place(name) for name in ("begin", "over")}
    net.places.update(places.values())

    def transition(sources, targets):
        made = PetriNet.Transition(f"t{len(net.transitions)}", f"t{len(net.transitions)}")
        net.transitions.add(made)
        for place in sources:
            petri_utils.add_arc_from_to(place, made, net)
        for place in targets:
            petri_utils.add_arc_from_to(made, place, net)

    def place():
        made = PetriNet.Place(f"p{len(net.places)}")
        net.places.add(made)
        return made

    def some(nodes):
        return draw.choice(sorted(nodes, key=lambda node: (len(node.name), node.name)))

    transition([places["begin"]], [places["over"]])
    for _ in range(steps):
        chosen, way = some(net.transitions), draw.randrange(4)
        before = [arc.source for arc in chosen.in_arcs]
        after = [arc.target for arc in chosen.out_arcs]
        if way == 0:
            middle = place()
            for arc in list(chosen.out_arcs):
                petri_utils.remove_arc(net, arc)
            petri_utils.add_arc_from_to(chosen, middle, net)
            transition([middle], after)
        elif way == 1:
            transition(before, after)
        else:
            inner = net.places - set(places.values())
            if not inner:
                continue
            beside = some(inner)
            if way == 2:
                transition([beside], [beside])
            else:
                twin = place()
                for arc in beside.in_arcs:
                    petri_utils.add_arc_from_to(arc.source, twin, net)
                for arc in beside.out_arcs:
                    petri_utils.add_arc_from_to(twin, arc.target, net)
    for _ in range(damages):
        chosen, target = some(net.transitions), some(net.places - {places["begin"]})
        if draw.random() < 0.5 and len(chosen.out_arcs) > 1:
            petri_utils.remove_arc(net, sorted(chosen.out_arcs, key=lambda arc: arc.target.name)[0])
        elif target not in {arc.target for arc in chosen.out_arcs}:
            petri_utils.add_arc_from_to(chosen, target, net)
    return net, Marking({places["begin"]: 1}), Marking({places["over"]: 1})


def is_workflow(net, over):
    """Whether exactly one place ends the net, so that every program reads it alike."""
    return [place for place in net.places if not place.out_arcs] == list(over)


def is_sound(net, begin, over, limit=3000):
    """Soundness by looking at every marking; None where there are too many."""
    names = sorted(place.name for place in net.places)
    position = {name: number for number, name in enumerate(names)}

    def vector(marking):
        return tuple(sum(count for place, count in marking.items() if place.name == name) for name in names)

    moves = [
        ([position[arc.source.name] for arc in one.in_arcs], [position[arc.target.name] for arc in one.out_arcs])
        for one in net.transitions
    ]
    start, end = vector(begin), vector(over)
    arrows, todo, fired = {}, [start], set()
    while todo:
        marking = todo.pop()
        if marking in arrows:
            continue
        if len(arrows) > limit or sum(marking) > 40:
            return None
        arrows[marking] = set()
        for number, (takes, puts) in enumerate(moves):
            if all(marking[one] > 0 for one in takes):
                left = list(marking)
                for one in takes:
                    left[one] -= 1
                for one in puts:
                    left[one] += 1
                arrows[marking].add(tuple(left))
                fired.add(number)
        todo += arrows[marking]
    done, grown = {end} & set(arrows), True
    while grown:
        more = {one for one, nexts in arrows.items() if one not in done and nexts & done}
        grown = bool(more)
        done |= more
    proper = all(one == end or not all(a >= b for a, b in zip(one, end)) for one in arrows)
    return len(done) == len(arrows) and proper and len(fired) == len(moves)
