"""The symbols that stand in mathematics for the names of a source."""

import math
import re

_GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi "
    "omega Gamma Delta Theta Lambda Sigma Phi Psi Omega"
)
GREEK = frozenset(_GREEK.split())
_ACCENTS = {"hat": r"\hat", "bar": r"\bar", "tilde": r"\tilde", "dot": r"\dot"}
_PARTS = re.compile(r"([^\W\d_]+)(\d*)((?:_\w+)?)")


def symbol(name: str) -> str:
    """A name as TeX: m_hat has its hat, beta1 its index, and a word stays a word."""
    found = _PARTS.fullmatch(name)
    if not found:
        return text(name)
    base, digits, rest = found.groups()
    tail = rest.removeprefix("_")
    letter = _letter(base)
    if tail in _ACCENTS:
        letter, tail = f"{_ACCENTS[tail]}{{{letter}}}", ""
    index = " ".join(filter(None, [digits, text(tail) if len(tail) > 1 else tail]))
    return f"{letter}_{{{index}}}" if index else letter


def _letter(base: str) -> str:
    if base in GREEK:
        return rf"\{base}"
    return base if len(base) == 1 else rf"\mathrm{{{base}}}"


def number(value: float, digits: int = 4) -> str:
    """A number as TeX, rounded to so many significant digits."""
    if not math.isfinite(value):
        return text("undefined") if math.isnan(value) else r"\infty" if value > 0 else r"-\infty"
    mantissa, _, exponent = f"{value:.{digits}g}".partition("e")
    if exponent:
        return rf"{mantissa} \times 10^{{{int(exponent)}}}"
    return "0" if mantissa == "-0" else mantissa


def text(words: str) -> str:
    """Words, or code, upright within mathematics."""
    return rf"\text{{{words.replace('_', chr(92) + '_')}}}"
