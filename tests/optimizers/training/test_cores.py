"""The threads that compute for networks let others go first."""

import os
import sys
import threading

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers.training.cores import NICE, dispatch, spread


def nice(_: object = None) -> np.ndarray:
    return np.int32(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no priority each")
def test_a_program_is_run_by_a_thread_that_gives_way() -> None:
    @jax.jit
    def program(x: jax.Array) -> jax.Array:
        return jax.pure_callback(nice, jax.ShapeDtypeStruct((), jnp.int32), jnp.sin(x))

    here = int(nice())
    assert int(dispatch(None, lambda: int(program(jnp.ones(9)))).result()) == here + NICE
    assert int(program(jnp.ones(9))) == here  # and what no network asked for is not


def test_a_program_is_run_by_the_thread_that_calls_it() -> None:
    long = jax.jit(lambda x: jax.lax.fori_loop(0, 20, lambda _, y: y @ x, x))
    assert long(jnp.zeros((500, 500))).is_ready()  # no thread of JAX's is still running it


def test_the_results_of_many_come_in_order() -> None:
    assert spread(None, lambda given: given**2, range(9)) == [given**2 for given in range(9)]
