"""JavaScript that comes in Python packages: Plotly."""

from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path, PurePath

from app.web.packed import PackedFile, media_type


@dataclass(frozen=True)
class PackageFile:
    """A file of an installed package, at an address that names its version."""

    package: str
    path: PurePath

    @property
    def name(self) -> str:
        """As in `plotly-7.1.0.min.js`."""
        stem, dot, suffixes = self.path.name.partition(".")
        return f"{stem}-{distribution(self.package).version}{dot}{suffixes}"

    @property
    def url(self) -> str:
        """Its address on the server."""
        return f"/assets/{self.name}"

    def read(self, cache: Path) -> PackedFile:
        """The file, packed; the package itself is never imported."""
        file = Path(str(distribution(self.package).locate_file(self.path)))
        return PackedFile.of(file.read_bytes(), media_type(self.path), cache)


PLOTLY = PackageFile("plotly", PurePath("plotly/package_data/plotly.min.js"))


def read_all(cache: Path) -> dict[str, PackedFile]:
    """Every file by name; packing them takes about a second the first time."""
    return {file.name: file.read(cache) for file in (PLOTLY,)}
