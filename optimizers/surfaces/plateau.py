import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Plateau(Surface):
    """A wide plain around a well: high up the slope all but vanishes, though it is no minimum.

    So it is where a network's units saturate. Steps in proportion to the slope stand still there,
    and on the plain the surface bends downwards, which leads Newton's method away from the well.
    """

    title, theme, level = "Plateau", "plateaus and cliffs", 1
    reference = "https://www.deeplearningbook.org/contents/optimization.html"
    formula = r"f(x, y) = 1 - e^{-\kappa\,(x^2 + y^2) / 2}"
    look = (
        "The loss stays where it is for a while, then drops all at once: AdaGrad's first, "
        "gradient descent's long after. Make the plain flatter: gradient descent stops for good, "
        "and Adam, which rescales the slope, still goes."
    )
    leaves_out = (
        "Noise: on a plain the gradient of a mini-batch points anywhere, and steps that are "
        "rescaled follow it."
    )
    domain = ((-3.6, 2.0), (-2.0, 2.6))
    start = (-3.0, 1.5)
    steps = 200

    flatness: float = param(
        1.3, 0.3, 3.0, r"\kappa", log=True, help="How flat the plain is, and how narrow the well."
    )

    def __call__(self, p: Array) -> Array:
        return 1 - jnp.exp(-self.flatness * jnp.sum(p**2) / 2)

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
