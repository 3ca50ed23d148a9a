"""One public procedure that finds which learning rate suits each rule on each surface."""

from optimizers.tuning.procedure import PROCEDURE, tuned_rate
from optimizers.tuning.starts import jittered

__all__ = ["PROCEDURE", "jittered", "tuned_rate"]
