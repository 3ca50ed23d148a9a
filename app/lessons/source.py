"""A lesson's file as text: front matter, and scenes of fields and words, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from app.lessons.claims.scope import unknown
from app.lessons.problem import Wrong

FIELDS = (
    "scene", "play", "show", "look",
    "ask", "choices", "order", "place", "feedback", "near", "far",
    "challenge", "goal", "only", "solution", "hint",
    "claims",
)  # fmt: skip
LISTS = ("choices", "claims")

_FIELD = re.compile(r"([a-z][a-z_]*)( after \d+ s)?:(?: (.*)|$)")
_MEANT = re.compile(r"(\w+)(?:(?: after [^:]*)?\s*:.*)?")  # a field, but for its spelling


@dataclass(frozen=True)
class Text:
    """Some text of the file and the line that it begins in, counted from 1."""

    text: str
    line: int


@dataclass
class SceneSource:
    """A scene as it stands in the file."""

    title: Text
    fields: dict[str, Text] = field(default_factory=dict)
    lists: dict[str, list[Text]] = field(default_factory=dict)
    words: list[Text] = field(default_factory=list)
    """Its paragraphs."""
    after: int | None = None
    """The seconds of `hint after 60 s`."""

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.title.line

    def line_of(self, name: str) -> int:
        """Where a field stands, or the scene that lacks it."""
        return self.fields[name].line if name in self.fields else self.line


@dataclass(frozen=True)
class Source:
    """A lesson's file, taken apart."""

    front: dict[str, Any]
    front_lines: dict[str, int]
    scenes: list[SceneSource]


def take_apart(text: str) -> Source:
    """The parts of a lesson's file.

    Raises:
        Wrong: it has no front matter, no scene, or a field that is not known.
    """
    lines = text.splitlines()
    if not lines or lines[0].strip() != "---" or "---" not in lines[1:]:
        raise Wrong(1, "expected front matter between two lines of ---")
    end = lines.index("---", 1)
    front = _front(lines[1:end])
    keys = ((number, re.match(r"(\w+):", line)) for number, line in enumerate(lines[1:end], 2))
    front_lines = {match[1]: number for number, match in keys if match}
    return Source(front, front_lines, _scenes(lines, end + 1))


def _front(lines: list[str]) -> dict[str, Any]:
    try:
        found = yaml.safe_load("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        quotes = "what has a colon, or begins with [ but is no list, stands in quotes"
        raise Wrong(line, f"front matter: {error.problem}; {quotes}") from None
    if not isinstance(found, dict):
        raise Wrong(1, "front matter: expected fields, as in title: Turn the valley")
    return found


def _scenes(lines: list[str], begin: int) -> list[SceneSource]:
    scenes: list[SceneSource] = []
    for block in _blocks(lines, begin):
        first = block[0]
        if first.text.startswith("## "):
            scenes.append(SceneSource(Text(first.text[3:].strip(), first.line)))
            block = block[1:]
        elif not scenes:
            raise Wrong(first.line, "expected the title of a scene, as in ## One valley")
        _read_block(scenes[-1], block)
    if not scenes:
        raise Wrong(len(lines), "expected a scene, as in ## One valley")
    return scenes


def _blocks(lines: list[str], begin: int) -> Iterator[list[Text]]:
    """Lines that no empty line parts."""
    block: list[Text] = []
    for number, line in enumerate(lines[begin:], begin + 1):
        if line.strip():
            block.append(Text(line.rstrip(), number))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _read_block(scene: SceneSource, block: list[Text]) -> None:
    """Fields, or a paragraph."""
    if block and not _FIELD.match(block[0].text):
        _check_words(block)
        scene.words.append(Text("\n".join(line.text for line in block), block[0].line))
        return
    name = ""
    for line in block:
        match = _FIELD.match(line.text)
        if match:
            name = _begin(scene, match, line)
        elif name in LISTS:
            _item(scene.lists[name], line, name)
        else:
            before = scene.fields[name]
            scene.fields[name] = Text(f"{before.text} {line.text.strip()}", before.line)


def _check_words(block: list[Text]) -> None:
    """Raise if a paragraph of words has a field in it: it would be printed, and not obeyed."""
    meant = _MEANT.fullmatch(block[0].text)
    if meant and meant[1].lower() in FIELDS:
        name = f"{meant[1].lower()}:"
        expected = "hint: or hint after 60 s:" if name == "hint:" else name
        raise Wrong(block[0].line, f"{meant[0]!r} is no field; did you mean {expected}")
    for line in block[1:]:
        match = _FIELD.match(line.text)
        if match and match[1] in FIELDS:
            raise Wrong(line.line, f"{match[1]}: needs an empty line before it, after words")


def _begin(scene: SceneSource, match: re.Match[str], line: Text) -> str:
    name, seconds, rest = match[1], match[2], match[3]
    if name not in FIELDS:
        raise Wrong(line.line, unknown(name, FIELDS, "field"))
    if name in scene.fields or name in scene.lists:
        raise Wrong(line.line, f"this scene has {name}: twice")
    if seconds:
        if name != "hint":
            raise Wrong(line.line, "only a hint comes after some seconds")
        scene.after = int(seconds.split()[1])
    if name in LISTS:
        if rest:
            raise Wrong(line.line, f"{name}: is a list; write each in a line of its own, after -")
        scene.lists[name] = []
    else:
        scene.fields[name] = Text((rest or "").strip(), line.line)
    return name


def _item(items: list[Text], line: Text, name: str) -> None:
    text = line.text.strip()
    if text.startswith("- "):
        items.append(Text(text[2:].strip(), line.line))
    elif items and line.text.startswith(" "):
        items[-1] = Text(f"{items[-1].text} {text}", items[-1].line)
    else:
        raise Wrong(line.line, f"{name}: expected a line that begins with -")
