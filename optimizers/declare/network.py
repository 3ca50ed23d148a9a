"""Networks: a multi-layer perceptron on real images, whose loss is walked on like a surface.

The weights are one flat vector of float32: W (pixels x units) row by row, the units' b, V (units x
classes) row by row, the classes' c. So a rule that was written for a vector of any length trains it
unchanged. Every parameter is traced, the width and the activation too (a mask, a switch), so that
moving a slider compiles nothing.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array, lax

from optimizers.declare.declared import Declared
from optimizers.declare.images import Images, Part
from optimizers.declare.param import choice, param
from optimizers.declare.surface import Spacing
from optimizers.declare.tuned import Chosen, suits

UNITS = 32  # of the hidden layer, at most
ACTIVATIONS = ("relu", "tanh", "sigmoid")


class Layers(NamedTuple):
    """The weights of a network as matrices."""

    W: Any
    b: Any
    V: Any
    c: Any


class Network(Declared):
    """A perceptron with one shared hidden layer and a head for each question about an image.

    The loss is L = L1 + w L2, the cross-entropies of the two heads, and a penalty. Subclasses
    declare the images.
    """

    kind = "network"
    theme: ClassVar[str] = "networks"
    level: ClassVar[int] = 99
    images: ClassVar[Images]
    look: ClassVar[str]
    leaves_out: ClassVar[str]
    steps: ClassVar[int] = 500
    spacing: ClassVar[Spacing] = "log"  # of the contours: losses fall by factors
    chosen: ClassVar[Mapping[str, Chosen]] = {}
    suits: ClassVar[Mapping[str, Mapping[str, float]]]
    examples: ClassVar[int]  # of the training part
    numbers: ClassVar[int]  # of the flat vector

    width: float = param(
        UNITS, 1, UNITS, "h", integer=True, help="How many units the hidden layer has."
    )
    activation: float = choice(0, ACTIVATIONS, r"\varphi", help="What each unit does to its sum.")
    dropout: float = param(
        0.0,
        0.0,
        0.9,
        "p",
        help="With this probability each example does without a hidden unit at each step; the "
        "others are scaled up by 1/(1 - p), so that nothing is scaled when it is tested.",
    )
    initial_scale: float = param(
        1.0,
        0.01,
        10.0,
        "s",
        log=True,
        help="How large the first weights are: 1 is the size that He derived for relu, and Glorot "
        "for units like tanh (used for sigmoid too). Below it signals fade, above it they grow.",
    )
    head_weight: float = param(
        1.0, 0.0, 3.0, "w", help="How much the second question counts beside the first."
    )
    l1: float = param(0.0, high=0.1)
    l2: float = param(0.0, high=0.1)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.suits = suits(cls.id, cls.chosen)
        cls.examples = len(cls.images.training)
        pixels, classes = len(cls.images.mean), cls.images.classes
        cls.numbers = pixels * UNITS + UNITS + UNITS * classes + classes

    @classmethod
    def usual_batch(cls) -> int:
        """The batch size of a lane that names none."""
        return 64

    def size(self) -> int:
        """How many weights are in use: those of the units that the width leaves."""
        classes = self.images.classes
        return int(self.width) * (len(self.images.mean) + 1 + classes) + classes

    def in_use(self) -> np.ndarray:
        """Which weights those are, shape (numbers,)."""
        pixels, classes = len(self.images.mean), self.images.classes
        kept = np.arange(UNITS) < self.width
        return np.concatenate(
            [np.tile(kept, pixels + 1), np.repeat(kept, classes), np.ones(classes, bool)]
        )

    def initial(self, seed: int) -> np.ndarray:
        """The first weights, float32, shape (numbers,): normal, and zero for every bias.

        The draws of a unit do not depend on the width, the activation or the scale.
        """
        draws = np.random.default_rng([seed, 1])
        pixels, classes = len(self.images.mean), self.images.classes
        W, V = draws.normal(size=(pixels, UNITS)), draws.normal(size=(UNITS, classes))
        kept, width = np.arange(UNITS) < self.width, float(self.width)
        if int(self.activation) == 0:
            scales = np.sqrt(2 / pixels), np.sqrt(2 / width)
        else:
            scales = np.sqrt(2 / (pixels + width)), np.sqrt(2 / (width + classes))
        W, V = (self.initial_scale * scale * M for scale, M in zip(scales, (W, V), strict=True))
        parts = W * kept, np.zeros(UNITS), V * kept[:, None], np.zeros(classes)
        return np.concatenate([part.ravel() for part in parts]).astype(np.float32)

    @classmethod
    def layers(cls, w: Any) -> Layers:
        """The weights as matrices; leading axes of w are kept."""
        pixels, classes = len(cls.images.mean), cls.images.classes
        ends = np.cumsum([pixels * UNITS, UNITS, UNITS * classes])
        W, b, V, c = np.split(w, ends, -1) if isinstance(w, np.ndarray) else jnp.split(w, ends, -1)
        lead = w.shape[:-1]
        return Layers(W.reshape(*lead, pixels, UNITS), b, V.reshape(*lead, UNITS, classes), c)

    def hidden(self, w: Array, inputs: Array) -> Array:
        """What the hidden units say, shape (examples, UNITS); those beyond the width say 0."""
        W, b, _, _ = self.layers(w)
        return self.activated(inputs @ W + b) * self.kept(w.dtype)

    def kept(self, dtype: Any) -> Array:
        """1 for each unit that the width leaves, 0 for the others."""
        return (jnp.arange(UNITS) < self.width).astype(dtype)

    def activated(self, sums: Array) -> Array:
        """What units make of their sums, of whatever shape."""
        which = jnp.asarray(self.activation, jnp.int32)
        return lax.switch(which, [jax.nn.relu, jnp.tanh, jax.nn.sigmoid], sums)

    def outputs(self, w: Array, inputs: Array, draws: Array | None = None) -> Array:
        """The logits of all heads, shape (examples, classes), those of the first head first.

        Args:
            draws: uniform ones by example and unit, shape (examples, UNITS): a unit whose draw is
                below the rate of dropout is left out. None where nothing is dropped.
        """
        _, _, V, c = self.layers(w)
        units = self.hidden(w, inputs)
        if draws is not None:
            units = units * (draws >= self.dropout) / (1 - self.dropout)
        return units @ V + c

    def losses(self, w: Array, inputs: Array, labels: Array, draws: Array | None = None) -> Array:
        """The cross-entropy of each example and head, shape (examples, heads), in nats."""
        return self.cross_entropies(self.outputs(w, inputs, draws), labels)

    @classmethod
    def cross_entropies(cls, logits: Array, labels: Any) -> Array:
        """The same from logits, shape (examples, heads)."""
        found = []
        for head, part in enumerate(cls.split(logits)):
            right = jnp.take_along_axis(part, labels[:, head : head + 1], axis=1)[:, 0]
            found.append(jax.nn.logsumexp(part, axis=1) - right)
        return jnp.stack(found, axis=1)

    @classmethod
    def split(cls, logits: Any) -> list[Any]:
        """The logits of each head, from those of all."""
        ends = np.cumsum([len(head.classes) for head in cls.images.heads])
        return [
            logits[..., end - len(head.classes) : end]
            for head, end in zip(cls.images.heads, ends, strict=True)
        ]

    def weighed(self, losses: Array) -> Array:
        """L1 + w L2, from the losses of the heads along the last axis."""
        return losses[..., 0] + self.head_weight * losses[..., 1]

    def penalty(self, w: Array) -> Array:
        """The L1 and L2 penalties on the weights; a bias is not penalized."""
        W, _, V, _ = self.layers(w)
        sizes = jnp.sum(W * jnp.sign(W)) + jnp.sum(V * jnp.sign(V))  # whose slope at zero is zero
        squares = jnp.sum(W**2) + jnp.sum(V**2)
        return self.l1 * sizes + self.l2 / 2 * squares

    def mean_loss(self, w: Array, part: Part) -> Array:
        """The loss over a part of the images, without dropout and without penalties."""
        inputs, labels = jnp.asarray(part.inputs), jnp.asarray(part.labels)
        return self.weighed(jnp.mean(self.losses(w, inputs, labels), axis=0))

    def __call__(self, w: Array) -> Array:
        """The objective at w: over all training images, without dropout, penalties included."""
        return self.mean_loss(w, self.images.training) + self.penalty(w)

    def seen(
        self, w: Array, inputs: Array, labels: Array, shares: Array, draws: Array | None
    ) -> Array:
        """The objective that one step sees, in which its examples are all there is.

        Args:
            shares: what each example counts, shape (batch,); they sum to one, and padding counts
                nothing.
            draws: as in `outputs`.
        """
        return self.weighed(shares @ self.losses(w, inputs, labels, draws)) + self.penalty(w)
