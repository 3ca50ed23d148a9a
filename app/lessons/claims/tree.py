"""The syntax trees of claims: plain JSON, the same for Python and the page.

A claim is one of

    {"is": "happens", "lane", "phenomenon", "from", "to", "times"?, "steps"?, "at"?, "near"?}
    {"is": "order", "lane", "phenomenon", "than": "first" | "last" | "before" | "after", "others"}
    {"is": "compare", "sign", "parts": [value, value, ...], "within"?, "relative"?}
    {"is": "always" | "never", "claim", "from", "to"}
    {"is": "not", "claim"}
    {"is": "all", "claims"}

and a value is one of

    {"is": "number", "value"}
    {"is": "quantity", "quantity", "lane", "at"?}        without a step only within always and never
    {"is": "extreme", "which": "max" | "min", "quantity", "lane", "from", "to"}
    {"is": "arrival", "lane"}                            a step; infinite where it does not arrive
    {"is": "sign", "sign": "+" | "-" | "*" | "/", "left", "right"}
    {"is": "size", "value"}                              without its sign

Lanes count from 0 and steps from 0, the start; `from` and `to` are both included. A value of
another scene has its number, counted from 1, as `scene`.
"""

from typing import Any

from optimizers import Race
from optimizers.training import Training, measured_on

Tree = dict[str, Any]

ARRIVED = "arrived"
QUANTITIES = {
    "loss": "the loss f",
    "gap": "how high f lies above the surface's lowest minimum",
    "x": "the point's x",
    "y": "the point's y",
    "distance": "how far the nearest minimum is",
    "gradient": "the gradient's length",
    "step": "how long the step to here was; 0 at the start",
    "rise": "how much the step to here raised the loss; 0 at the start",
}
ARRIVAL = "arrival"
AVERAGES = ("average", "ensemble", "together")
ALSO = {"f": "loss"}  # other names of quantities


def quantities(race: Race | Training) -> list[str]:
    """What a claim can ask of a lane: of a network, all that is measured of it."""
    if isinstance(race, Training):
        return [*of_training(race), *of_averages(race), *ALSO]
    return [*QUANTITIES, *ALSO, ARRIVAL]


def of_training(training: Training) -> list[str]:
    """What is measured in a training, as claims call it."""
    return [ALSO.get(name, name) for name in measured_on(type(training.network))]


def of_averages(training: Training) -> list[str]:
    """What is known at the end only: of a lane's averaged weights, of its snapshots' averaged
    predictions, and of those of all lanes together."""
    heads = [head.name for head in training.network.images.heads]
    results = ["test", *(f"accuracy_{head}" for head in heads)]
    return [f"{what}_{result}" for what in AVERAGES for result in results]


def asked(tree: Tree) -> set[str]:
    """The quantities that a claim, or a value, asks for."""
    inner = [tree.get("claim"), *tree.get("claims", []), *tree.get("parts", [])]
    inner += [tree.get(name) for name in ("left", "right")]
    inner += [tree["value"]] if tree["is"] == "size" else []
    own = {tree["quantity"]} if "quantity" in tree else set()
    return own.union(*(asked(one) for one in inner if one))


def happens(lane: int, phenomenon: str, window: tuple[int, int], **more: Any) -> Tree:
    """That a phenomenon begins in a lane within a window of steps."""
    first, last = window
    tree = {"is": "happens", "lane": lane, "phenomenon": phenomenon, "from": first, "to": last}
    return {**tree, **more}


def negated(claim: Tree) -> Tree:
    """That a claim is false."""
    return {"is": "not", "claim": claim}


def together(claims: list[Tree]) -> Tree:
    """That all claims hold."""
    return claims[0] if len(claims) == 1 else {"is": "all", "claims": claims}
