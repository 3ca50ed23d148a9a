from typing import Any

from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, param


class GradientDescent(Optimizer):
    """Step straight down the slope.

    The direction is the steepest one at this very point and remembers nothing, and one learning
    rate has to serve steep and flat directions alike. The steepest limits it: on a curvature k it
    zig-zags beyond a rate of 1 / k and diverges beyond 2 / k. So it creeps along narrow valleys,
    over plateaus and away from saddles.
    """

    title, year, family = "Gradient descent", 1847, "gradient"
    reference = "https://gallica.bnf.fr/ark:/12148/bpt6k90190w/f406"
    convention = "one learning rate, no momentum"
    formula = r"x \leftarrow x - \eta\,\nabla f(x)"

    learning_rate: float = param(0.02)

    def step(self, f: Objective, x: Array, s: Any, t: Array) -> tuple[Array, Any]:
        return x - self.learning_rate * grad(f)(x), s

    def edge(self, s: Any, t: Any) -> Edge:
        return Edge(2 / self.learning_rate)
