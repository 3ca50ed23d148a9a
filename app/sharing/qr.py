"""A text as a QR code."""

from io import BytesIO

import segno

LONGEST = 2953  # bytes that the largest code holds


class TooLong(ValueError):
    """More than a code holds."""


def code(text: str) -> str:
    """The code as an SVG, black on white in any theme, with the quiet zone that readers need.

    As few squares as can be, for it is read from afar; what room is left corrects errors.
    """
    if (size := len(text.encode())) > LONGEST:
        raise TooLong(f"is {size} bytes long; a QR code holds {LONGEST}")
    made = segno.make_qr(text, error="l", encoding="utf-8" if not text.isascii() else None)
    drawn = BytesIO()
    made.save(drawn, "svg", border=4, dark="#000000", light="#ffffff", omitsize=True, xmldecl=False)
    return drawn.getvalue().decode()
