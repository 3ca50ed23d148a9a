"""The package as a whole: what it exports, what it turns on, what it knows nothing of."""

import ast
import importlib
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import pytest

import optimizers

FOLDER = Path(optimizers.__file__).parent
FILES = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*.py")}
ALLOWED = {"jax", "numpy", "optimizers"}


def imported(path):
    """The top-level packages that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("path", FILES.values(), ids=FILES.keys())
def test_it_needs_jax_and_knows_nothing_of_the_web(path):
    assert set(imported(path)) - set(sys.stdlib_module_names) <= ALLOWED


def test_public_names_exist():
    assert {"OPTIMIZERS", "SURFACES", "trace"} <= set(optimizers.__all__)
    assert all(hasattr(optimizers, name) for name in optimizers.__all__)


def test_float64_is_on():
    assert jnp.array(1.0).dtype == "float64"
    assert jax.config.jax_enable_x64


FLAGS = {
    "none": ("", "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=1048576"),
    "another": (
        "--xla_x=1",
        "--xla_x=1 --xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=1048576",
    ),
    "the same": ("--xla_backend_extra_options=a=1", "--xla_backend_extra_options=a=1"),
}


@pytest.mark.parametrize(("given", "kept"), FLAGS.values(), ids=FLAGS.keys())
def test_flags_for_xla_that_are_set_already_are_kept(given, kept, monkeypatch):
    monkeypatch.setenv("XLA_FLAGS", given)
    importlib.reload(optimizers)
    assert optimizers.os.environ["XLA_FLAGS"] == kept
