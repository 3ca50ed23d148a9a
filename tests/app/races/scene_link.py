"""Takes the link of a scene apart."""

from urllib.parse import parse_qsl, urlsplit

from app.races import Scene


def items(scene: Scene) -> list[tuple[str, str]]:
    """What the link says, in its order."""
    address = urlsplit(scene.link())
    assert address.path == "/"
    return parse_qsl(address.query, strict_parsing=True)
