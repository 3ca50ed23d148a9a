"""What claims say that happens: the verbs of the phenomena."""

import difflib
from collections.abc import Sequence

from app.lessons.claims.reader import Reader
from optimizers import Phenomenon


def _denied(verb: str) -> str:
    """What says that it does not happen: `does not leave the picture`, `is not thrown`."""
    first, _, rest = verb.partition(" ")
    words = "is not" if first == "is" else f"does not {_plain(first)}"
    return f"{words} {rest}".strip()


def _plain(verb: str) -> str:
    """`leave` for `leaves`, `cross` for `crosses`."""
    return verb.removesuffix("es" if verb.endswith("sses") else "s")


def read_verb(read: Reader, known: Sequence[type[Phenomenon]]) -> tuple[str, bool]:
    """The phenomenon that comes next, one of those that may happen, and whether it is denied."""
    for phenomenon in known:
        for said, denied in ((phenomenon.verb, False), (_denied(phenomenon.verb), True)):
            if read.take_words(said):
                return phenomenon.id, denied
    raise read.wrong(f"what happens, as in {_likely(read, known)}")


def _likely(read: Reader, known: Sequence[type[Phenomenon]]) -> str:
    """What may be meant by the word that comes next; without a likeness, all that can be said."""
    verbs = [one.verb for one in known]
    if len(verbs) == 1:
        return f"{verbs[0]!r} or {_denied(verbs[0])!r}"
    if read.next is None:
        return "'arrives' or 'does not zig-zag'"
    said = {word: verb for verb in verbs for word in (verb.split()[0], verb)}
    close = difflib.get_close_matches(read.next.text, said, 1, cutoff=0.7)
    return repr(said[close[0]]) if close else f"{', '.join(map(repr, verbs))} or 'does not arrive'"
