"""A network's numbers for the page's own arithmetic to be tested against."""

import json
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from optimizers import NETWORKS, Network

IMAGES = 24
UNITS = {"relu": 32, "tanh": 7, "sigmoid": 1}  # in use, by activation


def words(network: type[Network]) -> dict[str, Any]:
    """What the catalog tells of it."""
    images = network.images
    heads = [{"name": h.name, "title": h.title, "classes": h.classes} for h in images.heads]
    return {
        "units": 32,
        "side": 8,
        "highest": 16,
        "heads": heads,
        "mean": images.mean.tolist(),
        "deviation": images.deviation.tolist(),
    }


def said(network: type[Network], activation: int, width: int) -> dict[str, Any]:
    """What the network says about some images, with large first weights."""
    one = network(width=float(width), activation=float(activation), initial_scale=3.0)
    test, weights = one.images.test, one.initial(5)
    weights[-13:] = np.linspace(-1, 1, 13)  # the biases of the classes, or they would be zero
    logits = one.outputs(jnp.asarray(weights), jnp.asarray(test.inputs[:IMAGES]))
    return {
        "activation": activation,
        "width": width,
        "weights": weights.tolist(),
        "logits": np.asarray(logits).tolist(),
        "probabilities": [np.asarray(jax.nn.softmax(z)).tolist() for z in one.split(logits)],
        "right": [
            int(np.sum(np.argmax(z, 1) == test.labels[:IMAGES, head]))
            for head, z in enumerate(one.split(logits))
        ],
    }


def write(file: Path) -> None:
    network = NETWORKS["digits"]
    test = network.images.test
    file.write_text(
        json.dumps(
            {
                "network": words(network),
                "pixels": test.pixels[:IMAGES].ravel().tolist(),
                "labels": test.labels[:IMAGES].ravel().tolist(),
                "cases": [said(network, i, width) for i, width in enumerate(UNITS.values())],
            }
        )
    )
