"""What must hold for the files themselves, whatever is in them."""

import json
import posixpath
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MADE_BY_TOOLS = re.compile(r"^(\.git|\.venv|build|dist|node_modules|__pycache__|\..*_cache)$")
LONGEST_SOURCE = 300
LONGEST_CLASS = 100

# What the modules of each room of static/ may import; "" is what stands in static/ itself.
ROOMS = {
    "": {"model", "net", "panels", "views"},
    "panels": {"model", "panels"},
    "views": {"model", "views"},
    "net": {"model", "net"},
    "model": {"model"},
}

# Joined here, so that this file does not name them.
REGISTRIES = [
    ".".join(words)
    for words in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("quay", "io"),
        ("anaconda", "org"),
        ("deb", "debian", "org"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
    )
]
# The look-behind leaves web addresses alone, whose paths may begin with the same words.
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:work/|root/|opt/wheels|home/\w|Users/\w)")


def walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif not MADE_BY_TOOLS.match(path.name):
            yield from walk(path)


def list_files() -> list[Path]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):  # no git, or no checkout: an unpacked sdist
        return sorted(walk(ROOT))
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return sorted(path for path in paths if path.is_file())


def read_texts() -> dict[str, str]:
    texts = {}
    for path in list_files():
        content = path.read_bytes()
        if b"\0" not in content:
            texts[path.relative_to(ROOT).as_posix()] = content.decode()
    return texts


TEXTS = read_texts()


def find(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in TEXTS.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_files_are_found():
    assert {"pyproject.toml", "tests/test_repository.py"} <= TEXTS.keys()


def test_no_file_names_a_package_registry():
    assert find(re.compile("|".join(map(re.escape, REGISTRIES)))) == []


def test_no_file_holds_a_path_of_somebodys_machine():
    assert find(MACHINE_PATH) == []


def test_a_machine_path_is_told_from_a_web_address():
    assert MACHINE_PATH.search("cd " + "/".join(["", "root", "x"]))
    assert not MACHINE_PATH.search("https://example.com/root/x")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_a_hash(name):
    requirements = re.split(r"\n(?=[A-Za-z])", "\n" + re.sub(r"(?m)^\s*#.*\n", "", TEXTS[name]))[1:]
    assert len(requirements) > 10
    loose = [r for r in requirements if "==" not in r or "--hash=sha256:" not in r]
    assert loose == []


def test_every_npm_package_is_pinned_with_a_hash_and_names_no_host():
    packages = json.loads(TEXTS["package-lock.json"])["packages"]
    del packages[""]  # the project itself
    assert {"node_modules/@biomejs/biome", "node_modules/typescript"} <= packages.keys()
    loose = [name for name, package in packages.items() if "integrity" not in package]
    bound = [name for name, package in packages.items() if "resolved" in package]
    assert (loose, bound) == ([], [])
    # npm leaves out in silence what a registry could not name: then others' machines have no tool
    wanted = {
        f"node_modules/{name}"
        for package in packages.values()
        for name in package.get("optionalDependencies", {})
    }
    assert wanted <= packages.keys()


def test_development_uses_the_versions_that_run():
    run, develop = (
        set(re.findall(r"(?m)^\S+==\S+", TEXTS[f"requirements{kind}.txt"])) for kind in ("", "-dev")
    )
    assert run <= develop


def test_no_source_file_is_too_long():
    sources = {n: t for n, t in TEXTS.items() if n.endswith((".py", ".js", ".html", ".css"))}
    too_long = {n for n, t in sources.items() if len(t.splitlines()) > LONGEST_SOURCE}
    assert too_long == set()


def list_imports() -> Iterator[tuple[str, str]]:
    """Each import of the page's modules: who, and whom, as paths below static/."""
    for name, text in TEXTS.items():
        if name.startswith("static/") and name.endswith(".js"):
            for target in re.findall(r"""(?:\bfrom|\bimport) *\(?["']([^"']+)["']""", text):
                path = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                yield name.removeprefix("static/"), path.removeprefix("static/")


def room(module: str) -> str:
    return module.partition("/")[0] if "/" in module else ""


def test_imports_of_the_page_point_one_way():
    imports = list(list_imports())
    assert {room(module) for module, _ in imports} == ROOMS.keys()
    assert [pair for pair in imports if room(pair[1]) not in ROOMS[room(pair[0])]] == []


def list_classes() -> Iterator[tuple[str, int]]:
    """Each class of the page's modules, and its length; formatted, it ends where it began."""
    for name, text in TEXTS.items():
        if name.startswith("static/") and name.endswith(".js"):
            for match in re.finditer(r"(?ms)^(?:export )?class (\w+).*?^}$", text):
                yield f"{name}: {match[1]}", match[0].count("\n") + 1


def test_no_class_of_the_page_is_too_long():
    classes = dict(list_classes())
    assert "static/views/stage.js: Stage" in classes
    assert {name: size for name, size in classes.items() if size > LONGEST_CLASS} == {}


def test_what_a_browser_keeps_goes_through_one_module():
    """In the frame of another page that one keeps nothing."""
    storing = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b")
    homes = {
        name for name, text in TEXTS.items() if name.startswith("static/") and storing.search(text)
    }
    assert homes == {"static/panels/page/keeping.js"}


def test_the_readme_names_only_targets_that_exist():
    targets = set(re.findall(r"(?m)^([a-z]+):", TEXTS["Makefile"]))
    code = " ".join(re.findall(r"(?s)```.*?```|`[^`\n]+`", TEXTS["README.md"]))
    named = set(re.findall(r"\bmake ([a-z]+)", code))
    assert {"run", "test"} <= named <= targets


def test_ci_can_be_started():
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
