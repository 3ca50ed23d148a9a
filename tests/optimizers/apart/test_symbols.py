import numpy as np
import pytest

from optimizers.apart.symbols import number, symbol
from optimizers.apart.taken import array_tex


@pytest.mark.parametrize(
    ("name", "tex"),
    [
        ("m", "m"),
        ("m_hat", r"\hat{m}"),
        ("m_bar", r"\bar{m}"),
        ("rho", r"\rho"),
        ("beta1", r"\beta_{1}"),
        ("m_next", r"m_{\text{next}}"),
        ("x_0", "x_{0}"),
        ("step", r"\mathrm{step}"),
        ("two_words_more", r"\mathrm{two}_{\text{words\_more}}"),
        ("_", r"\text{\_}"),
    ],
)
def test_a_name_has_its_symbol(name, tex):
    assert symbol(name) == tex


@pytest.mark.parametrize(
    ("value", "tex"),
    [
        (0.05, "0.05"),
        (-0.0, "0"),
        (1.0, "1"),
        (1e-8, r"1 \times 10^{-8}"),
        (-123456.0, r"-1.235 \times 10^{5}"),
        (np.inf, r"\infty"),
        (-np.inf, r"-\infty"),
        (np.nan, r"\text{undefined}"),
    ],
)
def test_a_number_is_written_shortly(value, tex):
    assert number(value) == tex


def test_arrays_are_vectors_and_matrices_and_say_what_they_leave_out():
    assert array_tex(np.array([1.0, -2.0])) == r"\left( 1, -2 \right)"
    assert array_tex(np.eye(2)) == r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}"
    assert array_tex(np.arange(10.0)) == r"\left( 0, 1, 2, \ldots \text{ (10)} \right)"
    assert array_tex(np.zeros((10, 2))).endswith(r"0 & 0 \\ \ldots \text{ (10)} \end{pmatrix}")
