from jax import Array

from optimizers.declare import Schedule, param


class InverseTime(Schedule):
    """Falls as one over t.

    Slow enough to reach any distance, fast enough to average the noise away: what the theory of
    stochastic approximation asks for.
    """

    title, curve = "1/t decay", "falls"
    reference = "https://doi.org/10.1214/aoms/1177729586"
    formula = r"\eta_t = \frac{\eta}{1 + k\,(t-1)}"

    rate: float = param(0.02, 1e-4, 1.0, "k", log=True, help="How fast it falls, per step.")

    def factor(self, t: Array) -> Array:
        return 1 / (1 + self.rate * (t - 1))
