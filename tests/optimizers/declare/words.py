"""What the contract asks of the words of a declaration: optimizer, surface and schedule alike."""

import re


def tokens(tex: str) -> str:
    r"""TeX with a space around every token, so that \eta is not found in \beta, nor a in \frac."""
    return " ".join(["", *re.findall(r"\\[a-zA-Z]+|\S", tex), ""])


def is_sentence(text: str) -> bool:
    return re.fullmatch(r"[A-Z].{10,}[.?!]", text, re.DOTALL) is not None


def is_own_summary(kind: type) -> bool:
    """Whether the class has words of its own, not its base's nor what dataclass puts there."""
    first = kind.summary().splitlines()[0]
    return "__doc__" in vars(kind) and is_sentence(first) and not first.startswith(kind.__name__)


def check_common(kind: type) -> None:
    """The words that every declaration has."""
    assert re.fullmatch(r"[A-Z1-9].{2,30}", kind.title)
    assert re.fullmatch(r"https://\S+\.\S+", kind.reference)
    assert is_own_summary(kind), kind.summary()


def check_explanation(kind: type) -> None:
    """A lead and at least a paragraph that explains it."""
    paragraphs = [" ".join(part.split()) for part in kind.summary().split("\n\n")]
    assert len(paragraphs) >= 2
    assert all(map(is_sentence, paragraphs))


def check_optimizer(kind: type) -> None:
    """All the words that the reference page shows of an optimizer."""
    check_common(kind)
    check_explanation(kind)
    assert 1700 < kind.year < 2100
    assert re.fullmatch(r"[a-z][a-z -]{2,16}", kind.family)  # a column's head in the family tree
    assert len(kind.convention) > 10
    assert r"\leftarrow" in kind.formula
    for name, field in kind.state_fields().items():
        assert is_sentence(field.help), f"{kind.id}: a line that says what {name} is"


def check_surface(kind: type) -> None:
    """All the words that the page and the reference show of a surface."""
    check_common(kind)
    assert is_sentence(vars(kind).get("look", "")), f"{kind.id}: a sentence that says where to look"
    left_out = vars(kind).get("leaves_out", "")
    assert is_sentence(left_out), f"{kind.id}: a sentence that says what the picture leaves out"
    assert all(is_sentence(one.because) for one in kind.chosen.values())
    assert all(re.fullmatch(r"[a-z][a-z ,]{0,20}", name) for name in kind.axes)
    assert re.match(r"f\(\w(, \w)?\) =", kind.formula.replace("&", "").strip())
    assert kind.spacing in ("root", "log")


def check_schedule(kind: type) -> None:
    """All the words that the reference page shows of a schedule."""
    check_common(kind)
    check_explanation(kind)
    assert re.fullmatch(r"[a-z][a-z ]{2,20}", kind.curve)
    assert r"\eta_t =" in kind.formula.replace("&", "")


def check_phenomenon(kind: type) -> None:
    """All the words that the page and the reference show of a phenomenon."""
    check_common(kind)
    assert re.fullmatch(r"[a-z][a-z -]{5,40}", kind.words)  # after a lane's name


def check_parameter(kind: type, name: str) -> None:
    """The range and the words of a parameter."""
    words = kind.parameters[name]
    if kind.kind != "schedule" or words.default is not None:
        assert words.low <= words.default <= words.high
    assert words.low < words.high
    assert words.low > 0 or words.scale != "log"
    assert is_sentence(words.help)
    assert tokens(words.symbol) in tokens(kind.formula)
