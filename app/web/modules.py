"""Which JavaScript modules a module needs before it runs, as its static imports say."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from posixpath import join, normpath

# a statement begins its line; `import(...)` is asked for when it is reached, and is none of these
_STATIC = re.compile(
    r"""^(?:import|export)\b(?:[^"'();=]*?\bfrom\b)?\s*["']([^"']+)["']""", re.MULTILINE
)


def reached(entry: str, contents: Mapping[str, bytes]) -> list[str]:
    """The modules that `entry` imports, and those that they do, in the order of their names."""
    found, waiting = {entry}, [entry]
    while waiting:
        name = waiting.pop()
        for target in _STATIC.findall(contents[name].decode()):
            path = normpath(join(PurePosixPath(name).parent, target))
            if path not in contents:
                raise LookupError(f"{name} imports {target!r}, which is no static file")
            if path not in found:
                found.add(path)
                waiting.append(path)
    return sorted(found - {entry})
