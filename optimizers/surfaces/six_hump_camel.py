from jax import Array

from optimizers.declare import StationaryPoint, Surface


class SixHumpCamel(Surface):
    """Six wells in three pairs of equal depth, two hills and seven saddles on a small plot.

    Turned by half a turn it is itself again, so every well has a twin on the other side.
    """

    title, theme, level = "Six-hump camel", "local minima", 4
    reference = "https://www.sfu.ca/~ssurjano/camel6.html"
    formula = r"""
        f(x, y) &= \left(4 - 2.1\,x^2 + \tfrac{1}{3} x^4\right) x^2 \\
        &\quad + x y + (4 y^2 - 4)\,y^2"""
    look = (
        "One start, three wells: straight down lies the shallowest, speed carries on to the next, "
        "and equal steps along both axes lead to the deepest."
    )
    leaves_out = (
        "A twin is little: swapping a layer's n hidden units gives n! copies of every minimum of "
        "a network."
    )
    domain = ((-2.2, 2.2), (-1.4, 1.4))
    start = (-1.35, -1.1)
    steps = 200

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2

    def stationary(self) -> list[StationaryPoint]:
        # roots of the gradient polished to 17 digits; each has its twin at (-x, -y)
        half = [
            StationaryPoint(0.089842013100318062, -0.71265640302073963, "minimum"),
            StationaryPoint(1.7036067149699808, -0.79608356867262512, "minimum"),
            StationaryPoint(1.6071047529201972, 0.56865145488413137, "minimum"),
            StationaryPoint(1.1092053368047864, -0.76826809250953984, "saddle"),
            StationaryPoint(1.6380679841897786, 0.22867406904439407, "saddle"),
            StationaryPoint(1.2960702671671092, 0.60508438803865850, "saddle"),
            StationaryPoint(1.2302298765166526, 0.16233458445899497, "maximum"),
        ]
        twins = [StationaryPoint(-x, -y, kind) for x, y, kind in half]
        pairs = [point for pair in zip(half, twins, strict=True) for point in pair]
        return [*pairs, StationaryPoint(0.0, 0.0, "saddle")]
