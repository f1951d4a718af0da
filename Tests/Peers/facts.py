"""Conditions as data: their evaluation, and values of facts that try every side of every comparison."""

import itertools
import random
from datetime import date, timedelta
from fractions import Fraction

from graphs import objects

COMPARISONS = {
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}
ARITHMETIC = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}


def literal(expression):
    """The value of a literal, or None."""
    if "yes_no" in expression:
        return expression["yes_no"]
    if "number" in expression:
        return Fraction(expression["number"])
    if "date" in expression:
        return date.fromisoformat(expression["date"])
    return expression.get("choice", expression.get("text"))


def evaluate(expression, values):
    """The value of an expression; None where an absent fact leaves it open (Kleene's three values)."""
    op = expression.get("op")
    if op is None:
        return values[expression["fact"]] if "fact" in expression else literal(expression)
    if op == "is_absent":
        return values[expression["fact"]] is None
    parts = [evaluate(part, values) for part in expression["of"]]
    if op == "and":
        return False if False in parts else None if None in parts else True
    if op == "or":
        return True if True in parts else None if None in parts else False
    if op == "not":
        return None if parts[0] is None else not parts[0]
    if op == "in":
        return None if None in parts else parts[0] in parts[1:]
    if None in parts:
        return None
    return (COMPARISONS.get(op) or ARITHMETIC[op])(*parts)


def holds(condition, values):
    """Whether a condition holds; one that is not given always does."""
    return condition is None or evaluate(condition, values) is True


def facts_of(*expressions):
    """The ids of the facts that expressions ask for."""
    return {part["fact"] for part in objects(list(expressions)) if "fact" in part}


def constants(fact, expressions):
    """What a fact is compared with."""
    found = set()
    for part in objects(expressions):
        if "of" in part and any(operand.get("fact") == fact for operand in part["of"]):
            found |= {literal(operand) for operand in part["of"] if "op" not in operand and "fact" not in operand}
    return found


def candidates(fact, expressions):
    """Values of a fact on both sides of everything it is compared with, and at the ends of its range."""
    if fact["type"] == "yes_no":
        values = [False, True]
    elif fact["type"] == "choice":
        values = list(fact["choices"])
    else:
        near = constants(fact["id"], expressions)
        if fact["type"] == "date":
            ends = {date.fromisoformat(fact[end]) for end in ("from", "to") if end in fact}
            steps = [timedelta(-1), timedelta(0), timedelta(1)]
        elif fact["type"] == "text":
            ends, steps = {"another"}, [""]
        else:
            ends = {Fraction(fact[end]) for end in ("from", "to") if end in fact}
            whole = fact["type"] in ("integer", "money")
            steps = [Fraction(step) if whole else Fraction(step, 1000) for step in (-1, 0, 1)]
        low = min(ends) if "from" in fact else None
        high = max(ends) if "to" in fact else None
        values = sorted({value + step for value in near | ends for step in steps} or {Fraction(0)})
        values = [v for v in values if (low is None or v >= low) and (high is None or v <= high)]
    return values + [None] * fact.get("optional", False)


def choices(graph, expressions):
    """The facts that the expressions depend on, their candidates, and the assumptions that tie them."""
    used = facts_of(*expressions)
    # An assumption brings in the facts it ties to those in use.
    assumptions = []
    while True:
        tied = [one for one in graph["assumptions"] if one not in assumptions and facts_of(one) & used]
        if not tied:
            break
        assumptions += tied
        used |= facts_of(*tied)
    facts = [fact for fact in graph["facts"] if fact["id"] in used]
    return {fact["id"]: candidates(fact, [*expressions, *assumptions]) for fact in facts}, assumptions


def is_possible(values, assumptions):
    """Whether the rules assume that such values occur."""
    return all(evaluate(one, values) is not False for one in assumptions)


def assignments(graph, expressions):
    """Every combination of candidates of the facts that the expressions depend on, and that the rules assume possible."""
    named, assumptions = choices(graph, expressions)
    for combination in itertools.product(*named.values()):
        values = dict(zip(named, combination))
        if is_possible(values, assumptions):
            yield values


def some_assignments(graph, expressions, count, seed):
    """So many such combinations, drawn by a seed where there are too many to try them all."""
    named, assumptions = choices(graph, expressions)
    draw = random.Random(seed)
    while count > 0:
        values = {fact: draw.choice(candidates) for fact, candidates in named.items()}
        if is_possible(values, assumptions):
            count -= 1
            yield values
