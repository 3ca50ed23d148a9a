from jax import Array

from optimizers.declare import StationaryPoint, Surface


class Himmelblau(Surface):
    """Four minima, all equally deep, with four saddles between them and one hill.

    No walk is wrong here, but neighbours may part: where a walk ends is decided early, by small
    differences.
    """

    title, theme, level = "Himmelblau", "local minima", 3
    reference = "https://en.wikipedia.org/wiki/Himmelblau%27s_function"
    formula = r"f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2"
    look = (
        "One start, three wells: gradient descent and momentum end in one, Nesterov in another, "
        "and those that rescale each coordinate in a third. Drag the start, and they part "
        "differently."
    )
    leaves_out = (
        "All four minima are equally good here: of a network's minima some predict better than "
        "others, whatever their loss."
    )
    domain = ((-5.5, 5.5), (-5.5, 5.5))
    start = (0.7, 4.8)
    steps = 150
    spacing = "log"

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2

    def stationary(self) -> list[StationaryPoint]:
        # (3, 2) is exact; the others are roots of the gradient polished to 17 digits
        return [
            StationaryPoint(3.0, 2.0, "minimum"),
            StationaryPoint(-2.8051180869527449, 3.131312518250573, "minimum"),
            StationaryPoint(-3.7793102533777469, -3.2831859912861694, "minimum"),
            StationaryPoint(3.5844283403304917, -1.8481265269644036, "minimum"),
            StationaryPoint(0.086677504555396352, 2.8842547011747761, "saddle"),
            StationaryPoint(3.3851541836070209, 0.073851879837749288, "saddle"),
            StationaryPoint(-0.12796134673068007, -1.9537149802445764, "saddle"),
            StationaryPoint(-3.0730257507643896, -0.081353044287967512, "saddle"),
            StationaryPoint(-0.27084459066734761, -0.92303855647998146, "maximum"),
        ]
