"""When a walk has arrived: the one measure, of races, of phenomena and of `make tune`."""

import numpy as np

TOLERANCE = 1e-3
"""Of the start's height above a minimum: a loss that stays within has arrived."""


def arrivals_at(
    losses: np.ndarray, minimum: float | np.ndarray, start: np.ndarray, share: float
) -> np.ndarray:
    """After how many steps each walk stays close to a minimum's height; infinite if it never does.

    Args:
        losses: shape (walks, steps + 1); one that is not finite is not close.
        minimum: the height of the minimum, or one for each walk, shape (walks, 1).
        start: where closeness is measured from, the loss at each walk's start, shape (walks, 1).
        share: how close, as a share of the start's height above the minimum.

    Returns:
        Shape (walks,).
    """
    away = ~(np.abs(losses - minimum) <= share * (start - minimum))
    last = away.shape[1] - 1 - away[:, ::-1].argmax(axis=1)
    steps = np.where(away.any(axis=1), last + 1.0, 0.0)
    return np.where(away[:, -1], np.inf, steps)
