"""What claims say that happens: the verbs of the phenomena."""

from app.lessons.claims.reader import Reader
from app.lessons.claims.tree import ARRIVED

VERBS = {  # by phenomenon, of a third person
    ARRIVED: "arrives",
    "overshoot": "overshoots",
    "zig_zag": "zig-zags",
    "diverged": "diverges",
    "left_the_picture": "leaves the picture",
}


def _base(verb: str) -> str:
    """The same after `does not`: `leaves the picture` is `leave the picture`."""
    first, _, rest = verb.partition(" ")
    return f"{first.removesuffix('s')} {rest}".strip()


def read_verb(read: Reader) -> tuple[str, bool]:
    """The phenomenon that comes next, and whether it is denied."""
    denied = read.take_words("does not")
    for phenomenon, verb in VERBS.items():
        if read.take_words(_base(verb) if denied else verb):
            return phenomenon, denied
    raise read.wrong(" or ".join(sorted(VERBS.values())))
