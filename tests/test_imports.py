"""Python's imports point one way, and stop at a folder's front door, its `__init__`.

The import statements are read from the sources, and no code is run. Tests stand outside: those of
a room may look inside it.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# all that is seen of optimizers from outside
FRONT = {
    "optimizers",
    "optimizers.engine",
    "optimizers.apart",
    "optimizers.training",
    "optimizers.landscapes",
    "optimizers.tuning",
}
DECLARATIONS = {
    "optimizers.rules",
    "optimizers.surfaces",
    "optimizers.networks",
    "optimizers.schedules",
    "optimizers.phenomena",
}
# Rooms of the app that import what stands below them, from the top downwards.
LAYERS = [
    {"app.__main__"},
    {"app.main"},
    {"app.routes"},
    {"app.services"},
    {"app.lessons"},
    {"app.reference"},
    {"app.steps", "app.ensembles", "app.landscapes", "app.sharpness"},
    {"app.catalog", "app.trainings"},
    {"app.races", "app.grids", "app.sharing"},
    {"app.check"},
    {"app.programs", "app.settings", "app.web"},
]
# By room, the other rooms that it may import. A room is a folder, or a file beside the folders.
ALLOWED = {
    **{room: set.union(FRONT, *LAYERS[i + 1 :]) for i in range(10) for room in LAYERS[i]},
    "app": set(),
    "app.programs": FRONT,
    "app.settings": set(),
    "app.web": set(),
    **{room: {"optimizers.declare"} for room in DECLARATIONS},
    "optimizers": {
        "optimizers.declare",
        "optimizers.catalog",
        "optimizers.engine",
        "optimizers.apart",
        "optimizers.training",
        "optimizers.landscapes",
    },
    "optimizers.declare": set(),
    "optimizers.catalog": {"optimizers.declare"} | DECLARATIONS,
    "optimizers.engine": {"optimizers.declare", "optimizers.catalog"},
    "optimizers.apart": {"optimizers.declare", "optimizers.engine"},
    "optimizers.training": {"optimizers.declare", "optimizers.engine"},
    "optimizers.landscapes": {
        "optimizers.declare",
        "optimizers.engine",
        "optimizers.training",
    },
    "optimizers.tuning": {
        "optimizers.declare",
        "optimizers.catalog",
        "optimizers.engine",
        "optimizers.training",
    },
}
TOOLBOXES = {"app.routes", "app.web"}  # without a front door: each of their files is one


def module_of(path: Path) -> str:
    """As in `app.races.encode`; a folder's `__init__` is named as the folder is."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def files_in(*folders: str) -> dict[str, Path]:
    return {module_of(path): path for one in folders for path in (ROOT / one).rglob("*.py")}


SOURCES = files_in("app", "optimizers")


def is_within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def room(module: str) -> str:
    return ".".join(module.split(".")[:2])


@cache
def offered(package: str) -> tuple[str, ...]:
    """The names in the `__all__` of a package."""
    for node in ast.parse(SOURCES[package].read_text()).body if package in SOURCES else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return tuple(ast.literal_eval(node.value))
    return ()


def imported(text: str, package: str) -> Iterator[str]:
    """The modules of ours that a text imports, anywhere in it; `package` is where it stands."""
    for node in ast.walk(ast.parse(text)):
        found: list[str] = []
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: package.count(".") + 2 - node.level] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            found = [target(source, alias.name) for alias in node.names]
        yield from (one for one in found if one.partition(".")[0] in ("app", "optimizers", "tests"))


def target(source: str, name: str) -> str:
    """What `from source import name` reaches: a file, unless the front door offers that name."""
    inner = f"{source}.{name}"
    is_file = any(is_within(module, inner) for module in SOURCES)
    return inner if is_file and name not in offered(source) else source


def is_right(module: str, other: str) -> bool:
    """Whether a module of `app` or `optimizers` may import another one."""
    mine, its = room(module), room(other)
    front = other == its or its in TOOLBOXES
    return mine == its or (its in ALLOWED[mine] and front)


def imports(sources: dict[str, Path]) -> list[tuple[str, str]]:
    """Every import: who, and whom."""
    return [
        (module, other)
        for module, path in sorted(sources.items())
        for other in imported(
            path.read_text(),
            module if path.name == "__init__.py" else module.rpartition(".")[0],
        )
    ]


def test_every_room_has_its_directions() -> None:
    assert {room(module) for module in SOURCES} == ALLOWED.keys()
    assert {one for one in TOOLBOXES if offered(one)} == set()


def test_imports_point_one_way_and_stop_at_front_doors() -> None:
    found = imports(SOURCES)
    assert len(found) > 200
    assert [pair for pair in found if not is_right(*pair)] == []


def test_no_two_rooms_import_each_other() -> None:
    seen: set[str] = set()
    while free := [one for one in ALLOWED.keys() - seen if ALLOWED[one] <= seen]:
        seen.update(free)
    assert seen == ALLOWED.keys()


def test_tests_of_the_app_enter_optimizers_by_its_front_doors() -> None:
    found = imports(files_in("tests/app"))
    assert [(who, whom) for who, whom in found if is_within(whom, "app")] != []
    inner = [(who, whom) for who, whom in found if is_within(whom, "optimizers")]
    assert [pair for pair in inner if pair[1] not in FRONT] == []


def test_tests_of_optimizers_need_no_app() -> None:
    found = imports(files_in("tests/optimizers", "tests/oracles"))
    assert [(who, whom) for who, whom in found if is_within(whom, "optimizers")] != []
    assert [(who, whom) for who, whom in found if is_within(whom, "app")] == []


@pytest.mark.parametrize(
    ("module", "statement", "right"),
    [
        ("app.races.encode", "from app.grids import Grid", False),
        ("app.grids.grid", "import app.races", False),
        ("app.races.encode", "from app.reference import render", False),
        ("app.check", "from app.races import Scene", False),
        ("app.services", "from app.routes import pages", False),
        ("app.web.wire", "from app.settings import Settings", False),
        ("app.web.wire", "import optimizers", False),
        ("app.web.wire", "from app.web.packed import digest", True),
        ("app.programs.queue", "from app.web.threads import Workers", False),
        ("app.programs.queue", "from app import settings", False),
        ("app.reference.page", "from app.races.encode import stream", False),
        ("app.reference.page", "from app.races import encode", False),
        ("app.reference.page", "from ..races.encode import stream", False),
        ("app.reference.page", "from .tree import layout", True),
        ("app.reference.page", "from . import tree", True),
        ("app.main", "from app.programs import interpreter", True),  # offered by the front door
        ("app.main", "from app.programs import queue", False),
        ("app.main", "def later():\n    import app.programs.queue", False),
        ("app.main", "from tests.serving import serving", False),
        ("app.grids.grid", "from optimizers.engine.heights import heights", False),
        ("app.grids.grid", "from optimizers.engine import heights", True),
        ("app.grids.grid", "from optimizers.declare import Surface", False),
        ("app.grids.grid", "from optimizers import rules", False),
        ("optimizers.rules.adam", "from optimizers.declare import param", True),
        ("optimizers.rules.adam", "from optimizers.declare.param import param", False),
        ("optimizers.rules.adam", "from optimizers.engine import trace", False),
        ("optimizers.surfaces.beale", "from optimizers.rules.adam import Adam", False),
        ("optimizers.declare.param", "from optimizers.catalog import OPTIMIZERS", False),
        ("optimizers.engine.lane", "from optimizers import Lane", False),
        ("optimizers.engine.lane", "from app.web.wire import npy", False),
        ("optimizers.catalog", "from optimizers import rules", True),
    ],
)
def test_a_wrong_import_is_told_from_a_right_one(module: str, statement: str, right: bool) -> None:
    (other,) = imported(statement, module.rpartition(".")[0])
    assert is_right(module, other) is right
