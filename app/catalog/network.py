"""A network in the catalog: a surface like others to the page, with what it is made of."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from app.catalog.answer import Chosen, Domain, Head, NetworkAnswer, SurfaceEntry
from optimizers import OPTIMIZERS, Network
from optimizers.training import measured_on, refusal

WINDOW = (-1.0, 1.0)  # of a plane, before its paths are known


def network_entry(network: type[Network], common: Mapping[str, Any]) -> SurfaceEntry:
    """The entry of a network; `common` is what all declarations have."""
    return SurfaceEntry(
        **{**common, "kind": "surface"},
        theme="networks",
        look=network.look,
        leaves_out=network.leaves_out,
        domain=Domain(x=WINDOW, y=WINDOW),
        axes=("first direction", "second direction"),
        start=(0.0, 0.0),
        turned_by=None,
        steps=network.steps,
        dimensions=2,
        examples=network.examples,
        data=None,
        usual_batch=network.usual_batch(),
        largest_batch=network.examples,
        largest_noise=0.0,
        suits={rule: dict(values) for rule, values in network.suits.items()},
        chosen={rule: Chosen(**one._asdict()) for rule, one in network.chosen.items()},
        network=_made_of(network),
    )


def _made_of(network: type[Network]) -> NetworkAnswer:
    images = network.images
    refusals = {name: refusal(rule, network) for name, rule in OPTIMIZERS.items()}
    return NetworkAnswer(
        numbers=network.numbers,
        units=int(network.parameters["width"].high),
        side=images.side,
        highest=images.highest,
        heads=[Head(name=h.name, title=h.title, classes=list(h.classes)) for h in images.heads],
        mean=_numbers(images.mean),
        deviation=_numbers(images.deviation),
        training=len(images.training),
        test=len(images.test),
        title=images.title,
        source=images.source,
        url=images.url,
        licence=images.licence,
        measures=list(measured_on(network)),
        refuses={name: reason for name, reason in refusals.items() if reason},
    )


def _numbers(column: np.ndarray) -> list[float]:
    """Float32 with as many digits as tell them apart."""
    return [float(str(number)) for number in column]
