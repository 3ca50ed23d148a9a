import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface, crossed, param, turns


class StyblinskiTang(Surface):
    """A double well along either axis: four wells, of which one corner's is the deepest.

    The two axes do not know of each other, so that a walk chooses twice: left or right, and down
    or up.
    """

    title, theme, level = "Styblinski-Tang", "local minima", 7
    reference = "https://doi.org/10.1016/0893-6080(90)90029-K"
    formula = r"""
        f(x, y) &= \tfrac{1}{2}\left(x^4 - 16 x^2 + c\,x\right) \\
        &\quad + \tfrac{1}{2}\left(y^4 - 16 y^2 + c\,y\right)"""
    look = (
        "The steepest way leads into the shallowest well, where five of the six end. Nesterov "
        "swings on along x into a deeper one, yet along y it stays."
    )
    leaves_out = (
        "No term has both x and y in it, which suits methods that rescale each coordinate by "
        "itself; a network's weights do not part like that."
    )
    domain = ((-5.0, 5.0), (-5.0, 5.0))
    start = (4.4, 0.6)
    steps = 100

    tilt: float = param(
        5.0, 1.0, 20.0, "c", help="How much lower the wells are towards the lower left."
    )

    def __call__(self, p: Array) -> Array:
        return jnp.sum(p**4 - 16 * p**2 + self.tilt * p) / 2

    def stationary(self) -> list[StationaryPoint]:
        low, high = self.domain[0]
        along = turns(lambda x: 2 * x**3 - 16 * x + self.tilt / 2, low, high)
        return crossed(along, along)
