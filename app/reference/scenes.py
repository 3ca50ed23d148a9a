"""The scenes that the pictures of the reference page show."""

from app.races import Scene, first_lanes, suited
from optimizers import OPTIMIZERS, SURFACES, Lane, Network, Optimizer, Race, Schedule, Surface
from optimizers.training import Training

VALLEY = "elliptical"  # one valley for every optimizer, so that pictures can be compared
TURNED = {"rotation": 30.0}  # or the methods that rescale each coordinate have it too easy
GRAIN = 1.0  # gradient noise, without which a schedule has little to settle


def of_optimizer(optimizer: type[Optimizer]) -> Scene:
    """It and its parents in a turned valley, so that one sees what it changes."""
    valley = SURFACES[VALLEY](**TURNED)
    shown = [optimizer, *(OPTIMIZERS[name] for name in optimizer.parents)]
    return Scene(Race.of(valley, suited(shown, valley)))


def of_surface(declaration: type[Surface]) -> Scene:
    """The lanes that a race begins with."""
    surface = declaration()
    return Scene(Race.of(surface, first_lanes(surface)))


def of_network(declaration: type[Network]) -> Scene:
    """The same of a network."""
    usual: dict[str, float] = {}  # mypy sees no defaults of what a declaration has
    network = declaration(**usual)
    return Scene(Training.of(network, first_lanes(network)))


def of_schedule(schedule: type[Schedule]) -> Scene:
    """Gradient descent in a noisy valley, with the schedule and without."""
    valley = SURFACES[VALLEY](**TURNED)
    (plain,) = suited([OPTIMIZERS["gradient_descent"]], valley)
    scheduled = Lane(plain.optimizer, {"learning_rate": schedule()})
    return Scene(Race.of(valley, [scheduled, plain], noise=GRAIN))
