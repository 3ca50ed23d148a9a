"""What claims say that happens: the verbs of the phenomena."""

import difflib

from app.lessons.claims.reader import Reader
from optimizers import PHENOMENA


def _denied(verb: str) -> str:
    """What says that it does not happen: `does not leave the picture`, `is not thrown`."""
    first, _, rest = verb.partition(" ")
    words = "is not" if first == "is" else f"does not {_plain(first)}"
    return f"{words} {rest}".strip()


def _plain(verb: str) -> str:
    """`leave` for `leaves`, `cross` for `crosses`."""
    return verb.removesuffix("es" if verb.endswith("sses") else "s")


def read_verb(read: Reader) -> tuple[str, bool]:
    """The phenomenon that comes next, and whether it is denied."""
    for phenomenon in PHENOMENA.values():
        for said, denied in ((phenomenon.verb, False), (_denied(phenomenon.verb), True)):
            if read.take_words(said):
                return phenomenon.id, denied
    raise read.wrong(f"what happens, as in {_likely(read)}")


def _likely(read: Reader) -> str:
    """What may be meant by the word that comes next; without a likeness, all that can be said."""
    if read.next is None:
        return "'arrives' or 'does not zig-zag'"
    verbs = [one.verb for one in PHENOMENA.values()]
    said = {word: verb for verb in verbs for word in (verb.split()[0], verb)}
    close = difflib.get_close_matches(read.next.text, said, 1, cutoff=0.7)
    return repr(said[close[0]]) if close else f"{', '.join(map(repr, verbs))} or 'does not arrive'"
