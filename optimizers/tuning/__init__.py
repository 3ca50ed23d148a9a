"""One public procedure that finds which learning rate suits each rule where it walks."""

from optimizers.tuning.networks import NETWORK_PROCEDURE, taught_rate
from optimizers.tuning.procedure import PROCEDURE, tuned_rate
from optimizers.tuning.starts import jittered

__all__ = ["NETWORK_PROCEDURE", "PROCEDURE", "jittered", "taught_rate", "tuned_rate"]
