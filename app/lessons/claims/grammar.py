"""The grammar of claims: one sentence about a race, as a tree (`tree.py`).

adam arrives within 120                  adam overshoots before 40
adagrad arrives first | last             momentum zig-zags for at least 5 steps
adam arrives before momentum             adam does not arrive before 100
adam arrives at (1, 1)                   every lane arrives; no lane diverges
gradient_descent.gap at 100 > 10 * adam.gap at 100
momentum.loss at 64 = momentum.loss at 64 in scene 1 within 1e-9
max of momentum.y after 20 < 0.5         always adam.gap < 1e-3 after 100
"""

from collections.abc import Callable

from app.lessons.claims import verbs
from app.lessons.claims.reader import Reader
from app.lessons.claims.scope import Scope
from app.lessons.claims.tokens import WrongClaim
from app.lessons.claims.tree import ARRIVED, Tree, happens, negated, together
from app.lessons.claims.values import lane, value, window

SIGNS = ("<", "<=", ">", ">=", "=")


def parse(text: str, scope: Scope) -> Tree:
    """The tree of a claim.

    Raises:
        WrongClaim: it cannot be understood, or names what the scene has not.
    """
    return _all_of(text, scope, _claim)


def read_value(text: str, scope: Scope) -> Tree:
    """The tree of a value."""
    return _all_of(text, scope, value)


def _all_of(text: str, scope: Scope, rule: Callable[[Reader, Scope], Tree]) -> Tree:
    """What a rule of the grammar makes of a text, of which nothing may be left over."""
    read = Reader(text)
    tree = rule(read, scope)
    if read.next is not None:
        raise read.wrong("the end")
    return tree


def _claim(read: Reader, scope: Scope) -> Tree:
    if word := read.take("always", "never"):
        inner = _comparison(read, scope, bare=True)
        first, last = window(read, scope) or (0, scope.race.steps)
        return {"is": word, "claim": inner, "from": first, "to": last}
    for word, denied in (("every", False), ("no", True)):
        if read.take_words(f"{word} lane"):
            return _of_all(read, scope, denied=denied)
    mark = read.mark()
    if read.next is not None and read.next.kind == "word" and not read.is_next("max", "min"):
        place = lane(read, scope)
        if not read.is_next("."):
            return _happening(read, scope, place)
        read.back(mark)
    return _comparison(read, scope, bare=False)


def _of_all(read: Reader, scope: Scope, *, denied: bool) -> Tree:
    """What is said of every lane, or denied of every lane."""
    mark, claims = read.mark(), []
    for place in range(len(scope.race.lanes)):
        read.back(mark)
        claims.append(_happening(read, scope, place))
    return together([negated(one) for one in claims] if denied else claims)


def _happening(read: Reader, scope: Scope, place: int) -> Tree:
    phenomenon, denied = verbs.read_verb(read, scope.phenomena())
    if not denied and (than := read.take("first", "last")):
        others = [i for i in range(len(scope.race.lanes)) if i != place]
        return _order(place, phenomenon, than, others)
    mark = read.mark()
    than = read.take("before", "after")
    if than and not denied and read.next is not None and read.next.kind == "word":
        return _order(place, phenomenon, than, [lane(read, scope)])
    read.back(mark)
    more = _place(read, scope, phenomenon)
    inside = window(read, scope)
    more |= _count(read)
    inside = inside or window(read, scope) or (0, scope.race.steps)
    claim = happens(place, phenomenon, inside, **more)
    return negated(claim) if denied else claim


def _order(place: int, phenomenon: str, than: str, others: list[int]) -> Tree:
    return {
        "is": "order",
        "lane": place,
        "phenomenon": phenomenon,
        "than": than,
        "others": others,
    }


def _place(read: Reader, scope: Scope, phenomenon: str) -> Tree:
    """`at (1, 1)`: one of the surface's minima; nothing where it does not come."""
    if not read.take_words("at ("):
        return {}
    if phenomenon != ARRIVED:
        raise WrongClaim("only an arrival has a place")
    x = read.number()
    read.need(",")
    y = read.number()
    read.need(")")
    return {"at": list(scope.minimum(x, y)), "near": scope.near()}


def _count(read: Reader) -> Tree:
    """`at least 3 times`, or `for at least 10 steps`."""
    steps = read.take("for") is not None
    if steps:
        read.need("at")
    elif not read.take("at"):
        return {}
    read.need("least")
    count = read.whole("how often")
    read.need(*(("steps", "step") if steps else ("times", "time")))
    return {"steps" if steps else "times": count}


def _comparison(read: Reader, scope: Scope, *, bare: bool) -> Tree:
    """Values with one sign between them: `0 < adam.x at 10 < 1`."""
    parts, sign = [value(read, scope)], read.need(*SIGNS)
    parts.append(value(read, scope))
    while read.take(sign):
        parts.append(value(read, scope))
    if not bare and (name := next(filter(None, map(_bare, parts)), None)):
        raise WrongClaim(f"say when: {name} at 100, max of ..., or always and never")
    tree: Tree = {"is": "compare", "sign": sign, "parts": parts}
    if sign == "=":
        tree |= _tolerance(read)
    return tree


def _tolerance(read: Reader) -> Tree:
    """`within 1e-9`, or `within 2 %` of the last value."""
    if not read.take("within"):
        return {"within": 0.0, "relative": False}
    within = read.number()
    relative = read.take("%") is not None
    return {"within": within / 100 if relative else within, "relative": relative}


def _bare(tree: Tree) -> str | None:
    """The quantity of a value that has no step."""
    if tree["is"] == "quantity" and "at" not in tree:
        return str(tree["quantity"])
    inner = [one for one in (tree.get("left"), tree.get("right")) if one]
    inner += [tree["value"]] if tree["is"] == "size" else []
    return next(filter(None, map(_bare, inner)), None)
