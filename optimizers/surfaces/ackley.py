import math

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Chosen, StationaryPoint, Surface, param, settled


class Ackley(Surface):
    """A funnel full of small wells, that ends in a point; beyond the picture it levels off.

    The minimum is a cusp: the slope does not fade towards it but breaks off, as that of |x|, so a
    step of fixed length overshoots it for ever. At the very tip the slope is taken as zero.
    """

    title, theme, level = "Ackley", "local minima", 11
    reference = "https://www.sfu.ca/~ssurjano/ackley.html"
    formula = r"""
        f(x, y) &= -20\, e^{-b \sqrt{(x^2 + y^2) / 2}} \\
        &\quad - e^{(\cos 2\pi x + \cos 2\pi y) / 2} + 20 + e"""
    look = (
        "A small well holds five of the six. Momentum, at a raised rate, rolls on down the "
        "funnel; drag the start a little, and it ends elsewhere."
    )
    leaves_out = (
        "The flat field round the funnel: further out its slope fades, and only the small wells "
        "are left."
    )
    domain = ((-2.7, 2.7), (-2.7, 2.7))
    start = (2.4, 1.7)
    steps = 200
    chosen = {
        "momentum": Chosen(
            0.02,
            "Its tuned rate settles in the first well like the others; this one leaves it, and "
            "where it ends depends on the smallest move of the start.",
        )
    }

    funnel: float = param(0.2, 0.02, 0.5, "b", log=True, help="How steep and narrow the funnel is.")

    def __call__(self, p: Array) -> Array:
        square = jnp.sum(p**2) / 2
        tip = square == 0  # where the root has no slope
        radius = jnp.where(tip, 0, jnp.sqrt(jnp.where(tip, 1, square)))
        waves = jnp.exp(jnp.mean(jnp.cos(2 * jnp.pi * p)))
        return 20 - 20 * jnp.exp(-self.funnel * radius) + math.e - waves

    def stationary(self) -> list[StationaryPoint]:
        points = settled(self._derivatives, *self.domain, grid=40)
        around = sorted(points, key=lambda point: math.hypot(point.x, point.y))
        return [StationaryPoint(0.0, 0.0, "minimum"), *around]

    def _derivatives(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        r, k, pi = np.hypot(x, y), self.funnel / math.sqrt(2), np.pi
        fall = 20 * k * np.exp(-k * r) / r
        bend = -fall * (k + 1 / r) / r
        sx, sy, cx, cy = (wave(2 * pi * z) for wave in (np.sin, np.cos) for z in (x, y))
        waves = np.exp((cx + cy) / 2)
        xx = fall + x**2 * bend + pi**2 * waves * (2 * cx - sx**2)
        yy = fall + y**2 * bend + pi**2 * waves * (2 * cy - sy**2)
        xy = x * y * bend - pi**2 * waves * sx * sy
        return fall * x + pi * waves * sx, fall * y + pi * waves * sy, xx, xy, yy
