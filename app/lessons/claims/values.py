"""The grammar of a claim's values: numbers, quantities of lanes, and sums and products of them."""

from app.lessons.claims.reader import Reader
from app.lessons.claims.scope import Scope, unknown
from app.lessons.claims.tokens import WrongClaim
from app.lessons.claims.tree import ALSO, ARRIVAL, Tree, quantities


def lane(read: Reader, scope: Scope) -> int:
    """`adam`, `adam 2` or `lane 3`."""
    token = read.next
    if token is None or token.kind != "word":
        raise read.wrong("a lane")
    name = read.any().text
    if name == "lane":
        return scope.numbered(read.whole("a lane's number"))
    numbered = read.next is not None and read.next.kind == "number"
    return scope.lane(name, read.whole("a lane's number") if numbered else None)


def window(read: Reader, scope: Scope) -> tuple[int, int] | None:
    """`before 40`, `within 40`, `after 40`, `from 20 to 40`; None where none of them comes."""
    mark, end = read.mark(), scope.race.steps
    word = read.take("before", "within", "after", "from")
    if word is None or read.next is None or read.next.kind != "number":
        read.back(mark)
        return None
    step = scope.step(read.whole())
    if word == "from":
        read.need("to")
        last = scope.step(read.whole())
        if last < step:
            raise WrongClaim(f"from {step} to {last} is empty")
        return step, last
    return {"before": (0, step - 1), "within": (0, step), "after": (step + 1, end)}[word]


def value(read: Reader, scope: Scope) -> Tree:
    """A sum of products."""
    left = _product(read, scope)
    while sign := read.take("+", "-"):
        left = {"is": "sign", "sign": sign, "left": left, "right": _product(read, scope)}
    return left


def _product(read: Reader, scope: Scope) -> Tree:
    left = _factor(read, scope)
    while sign := read.take("*", "/"):
        left = {"is": "sign", "sign": sign, "left": left, "right": _factor(read, scope)}
    return left


def _factor(read: Reader, scope: Scope) -> Tree:
    if read.take("("):
        inner = value(read, scope)
        read.need(")")
        return inner
    if read.take("|"):
        inner = value(read, scope)
        read.need("|")
        return {"is": "size", "value": inner}
    if read.take("-"):
        return {"is": "sign", "sign": "-", "left": _constant(0.0), "right": _factor(read, scope)}
    if read.next is not None and read.next.kind == "number":
        return _constant(read.number())
    if which := read.take("max", "min"):
        read.need("of")
        return _extreme(read, scope, which)
    return _quantity(read, scope)


def _constant(number: float) -> Tree:
    return {"is": "number", "value": number}


def _extreme(read: Reader, scope: Scope, which: str) -> Tree:
    number, there = _scene_ahead(read, scope)
    of = _named(read, there)
    first, last = window(read, there) or (0, there.race.steps)
    _leave(read, number)
    return {"is": "extreme", "which": which, **of, "from": first, "to": last} | _noted(number)


def _quantity(read: Reader, scope: Scope) -> Tree:
    number, there = _scene_ahead(read, scope)
    of = _named(read, there)
    if of["quantity"] == ARRIVAL:
        tree: Tree = {"is": "arrival", "lane": of["lane"]}
    else:
        tree = {"is": "quantity", **of, **_at(read, there)}
    _leave(read, number)
    return tree | _noted(number)


def _at(read: Reader, scope: Scope) -> Tree:
    """`at 100`, `at start`, `at end`, or nothing."""
    if not read.take("at"):
        return {}
    word = read.take("start", "end")
    if word is None:
        return {"at": scope.step(read.whole())}
    return {"at": 0 if word == "start" else scope.race.steps}


def _named(read: Reader, scope: Scope) -> Tree:
    """`adam.gap`."""
    place = lane(read, scope)
    read.need(".")
    name = read.any().text
    known, meant = quantities(scope.race), ALSO.get(name, name)
    if meant not in known:
        raise WrongClaim(unknown(name, known, "quantity"))
    return {"quantity": meant, "lane": place}


def _scene_ahead(read: Reader, scope: Scope) -> tuple[int | None, Scope]:
    """The scene of the quantity that comes next, which it names at its end; its own if none."""
    number = read.scene_ahead()
    return number, scope if number is None else scope.of(number)


def _leave(read: Reader, number: int | None) -> None:
    """Pass `in scene 1`, which has been read ahead."""
    if number is not None:
        read.need("in")
        read.need("scene")
        read.whole()


def _noted(number: int | None) -> Tree:
    return {} if number is None else {"scene": number}
