"""What is drawn from a seed: the noise and the batches that a request may ask for."""

from app.checking import Check, Place
from app.settings import Settings
from optimizers import Surface

MOST_SEED = 2**32 - 1
MOST_EXAMPLES = 2**16  # more than any batch of a course

Kind = type[Surface] | Surface | None  # None where the surface is unknown


def check_batch_size(check: Check, place: Place, surface: Kind, size: int | None) -> None:
    """Note a batch with more examples than there are."""
    most = (surface and surface.examples) or MOST_EXAMPLES
    check.between((*place, "batch_size"), size or 0, 0, most)


def check_draws(check: Check, settings: Settings, surface: Kind, seed: int, noise: float) -> None:
    """Note a seed or a noise that cannot be drawn from."""
    check.between(("seed",), seed, 0, MOST_SEED)
    check.between(("noise",), noise, 0.0, settings.max_noise)
    if surface and surface.examples and noise:
        check.add(("noise",), noise, "must be 0: this surface has examples to draw from")
