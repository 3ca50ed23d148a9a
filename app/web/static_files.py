"""The page's own files, at addresses that change when any of them does."""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response

from app.web.modules import reached
from app.web.packed import ASK_AGAIN, FOREVER, PackedFile, digest, media_type


def folder(name: str) -> Path:
    """Where `static` or `templates` lies: in the package once installed, beside it in a clone."""
    package = Path(__file__).parents[1]
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


class Static:
    """A folder of files, read once.

    All share one version, which their addresses begin with: a module's relative imports then
    stay within the version it came in, and every file may be kept for ever.
    """

    def __init__(self, root: Path, *, packed: bool = True) -> None:
        self._root, self._pack = root, packed
        self.read()

    def read(self) -> None:
        """Read the folder; called again, read what has changed."""
        paths = sorted(path for path in self._root.rglob("*") if path.is_file())
        contents = {path.relative_to(self._root).as_posix(): path.read_bytes() for path in paths}
        listing = "\n".join(f"{name} {digest(content)}" for name, content in contents.items())
        self.version = digest(listing.encode())
        self._reached: dict[str, list[str]] = {}
        make = PackedFile.of if self._pack else PackedFile
        self._assets = {
            name: make(content, media_type(Path(name))) for name, content in contents.items()
        }

    def url(self, name: str) -> str:
        """The address of a file, for templates."""
        if name not in self._assets:
            raise LookupError(f"there is no static file {name!r}")
        return f"/static/{self.version}/{name}"

    def modules(self, entry: str) -> list[str]:
        """The modules that one begins with, for templates that have them fetched at once."""
        if entry not in self._reached:
            contents = {name: asset.content for name, asset in self._assets.items()}
            self._reached[entry] = reached(entry, contents)
        return self._reached[entry]

    def response(self, version: str, name: str, headers: Headers) -> Response | None:
        """The answer to a request for a file; None where there is none.

        A page from before an update still gets its files, but keeps them no longer than it needs.
        """
        asset = self._assets.get(name)
        if asset is None:
            return None
        return asset.response(headers, FOREVER if version == self.version else ASK_AGAIN)
