"""The engine alone: compile time per surface, and the same walk by others."""

import time
from collections.abc import Callable, Iterator

import jax
import jax.numpy as jnp
import numpy as np
import optax

from optimizers import OPTIMIZERS, SURFACES, Race
from optimizers.engine import happenings, minimum
from optimizers.engine.heights import _block
from optimizers.engine.program import _run
from tests.benchmarks.table import Row, milliseconds

STEPS = 500
LANES = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam") * 2
START = (-1.2, 1.0)


def measure() -> list[Row]:
    rows = [
        Row(f"compile {name}", f"{first:.2f} s, second order {second:.2f} s", "at most 2 s")
        for name, first, second in compiling()
    ]
    twelve = milliseconds(lambda: race(LANES))[15]
    rows.append(Row(f"race of 12 lanes x {STEPS} steps, compute", f"{twelve:.1f} ms"))
    lane = milliseconds(phenomena_of(LANES))[15] / len(LANES)
    rows.append(Row(f"phenomena of a lane x {STEPS} steps", f"{lane:.3f} ms", "below 0.1 ms"))
    ours = milliseconds(lambda: race(("adam",)))[15] / STEPS * 1e3
    rows.append(Row("one step of Adam on Rosenbrock, ours", f"{ours:.2f} us"))
    for title, walk, goal in rivals():
        theirs = milliseconds(walk, 5)[2] / STEPS * 1e3
        rows.append(
            Row(f"the same by {title}", f"{theirs:.2f} us, {theirs / ours:.1f} times ours", goal)
        )
    return rows


def compiling() -> Iterator[tuple[str, float, float]]:
    """The first use of each surface, nothing cached, then of the second order on it."""
    for name, surface in SURFACES.items():
        for program in (_run, _block):
            program.clear_cache()
        times = [time.perf_counter()]
        minimum(surface())
        for rule in ("adam", "newton"):
            Race.of(surface(), [OPTIMIZERS[rule]()], steps=1).run()
            times.append(time.perf_counter())
        yield name, times[1] - times[0], times[2] - times[1]


def race(lanes: tuple[str, ...]) -> None:
    optimizers = [OPTIMIZERS[name](learning_rate=1e-3) for name in lanes]
    list(Race.of(SURFACES["rosenbrock"](), optimizers, start=START, steps=STEPS).chunks())


def phenomena_of(lanes: tuple[str, ...]) -> Callable[[], object]:
    optimizers = [OPTIMIZERS[name](learning_rate=1e-3) for name in lanes]
    race = Race.of(SURFACES["rosenbrock"](), optimizers, start=START, steps=STEPS)
    whole = race.run()
    happenings(race, whole)
    return lambda: happenings(race, whole)


def rivals() -> Iterator[tuple[str, Callable[[], object], str]]:
    yield "optax in a lax.scan", optax_scan(), ""
    yield "plain NumPy", numpy_walk, ""
    try:
        import torch
    except ImportError:
        return
    yield "torch.optim, eager", lambda: torch_walk(torch), "at least 200 times ours"


def rosenbrock(x):
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


def optax_scan() -> Callable[[], object]:
    adam = optax.adam(1e-3)

    @jax.jit
    def walk(x):
        def body(carry, _):
            x, state = carry
            update, state = adam.update(jax.grad(rosenbrock)(x), state)
            x = optax.apply_updates(x, update)
            return (x, state), x

        return jax.lax.scan(body, (x, adam.init(x)), length=STEPS)[1]

    start = jnp.array(START)
    walk(start).block_until_ready()
    return lambda: np.asarray(walk(start))


def numpy_walk() -> None:
    x, m, v = np.array(START), np.zeros(2), np.zeros(2)
    for t in range(1, STEPS + 1):
        valley = x[1] - x[0] ** 2
        g = np.array([-2 * (1 - x[0]) - 400 * x[0] * valley, 200 * valley])
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g**2
        x = x - 1e-3 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)


def torch_walk(torch) -> None:
    x = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    adam = torch.optim.Adam([x], lr=1e-3)
    for _ in range(STEPS):
        adam.zero_grad()
        rosenbrock(x).backward()
        adam.step()
