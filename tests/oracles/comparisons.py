"""All comparisons of this folder, a rule's own side by side."""

from optimizers import OPTIMIZERS
from tests.oracles import keras_tables, optax_walks, scipy_minima, torch_baselines, torch_walks

_SOURCES = (torch_walks, torch_baselines, optax_walks, keras_tables, scipy_minima)
_ORDER = list(OPTIMIZERS)
COMPARISONS = sorted(
    (one for source in _SOURCES for one in source.COMPARISONS),
    key=lambda one: _ORDER.index(one.rule),
)
