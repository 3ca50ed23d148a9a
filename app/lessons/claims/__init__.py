"""Claims: sentences about a race that a program can check, and how they are checked."""

from app.lessons.claims.evaluate import Evaluation, Shown, Walk
from app.lessons.claims.grammar import parse, read_value
from app.lessons.claims.scope import Scope, lane_names
from app.lessons.claims.tokens import WrongClaim
from app.lessons.claims.tree import AVERAGES, QUANTITIES, Tree, asked, of_averages, of_training

__all__ = [
    "AVERAGES",
    "QUANTITIES",
    "Evaluation",
    "Scope",
    "Shown",
    "Tree",
    "Walk",
    "WrongClaim",
    "asked",
    "lane_names",
    "of_averages",
    "of_training",
    "parse",
    "read_value",
]
