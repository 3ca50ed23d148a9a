"""The schedules once more, in plain Python, from the papers and not from `optimizers`.

Each is a function (steps, parameters) -> the factors of so many steps, in other algebra: what a
formula gives at once is counted step by step here, and half angles stand for whole ones.
"""

from math import cos, exp, pi, sin


def constant(steps):
    return [1.0] * steps


def cosine(steps, end, length):
    done = [min(step, length) / length for step in range(steps)]
    return [end * sin(pi * part / 2) ** 2 + cos(pi * part / 2) ** 2 for part in done]


def exponential_decay(steps, rate):
    factors = [1.0]
    while len(factors) < steps:
        factors.append(factors[-1] * exp(-rate))
    return factors


def inverse_time(steps, rate):
    inverses = [1.0]
    while len(inverses) < steps:
        inverses.append(inverses[-1] + rate)
    return [1 / inverse for inverse in inverses]


def linear_warmup(steps, warmup):
    return [step / warmup if step < warmup else 1.0 for step in range(1, steps + 1)]


def one_cycle(steps, peak, begin, length):
    rise, factors = peak * length, []
    for step in range(steps):
        if step < rise:
            share = sin(pi * step / rise / 2) ** 2
            factors.append(begin * (1 - share) + share)
        elif step < length:
            factors.append(sin(pi * (length - step) / (length - rise) / 2) ** 2)
        else:
            factors.append(0.0)
    return factors


def polynomial(steps, power, end, length):
    left = [max(length - step, 0.0) / length for step in range(steps)]
    return [end * (1 - part**power) + part**power for part in left]


def step_decay(steps, drop, every):
    factor, dropped, factors = 1.0, 0, []
    for step in range(steps):
        while step >= (dropped + 1) * every:
            factor, dropped = factor * drop, dropped + 1
        factors.append(factor)
    return factors


def warm_restarts(steps, end, length, growth):
    begun, fall, factors = 0.0, length, []
    for step in range(steps):
        while step >= begun + fall:
            begun, fall = begun + fall, fall * growth
        half = pi * (step - begun) / fall / 2
        factors.append(end * sin(half) ** 2 + cos(half) ** 2)
    return factors


FORMULAS = {
    one.__name__: one
    for one in (
        constant,
        cosine,
        exponential_decay,
        inverse_time,
        linear_warmup,
        one_cycle,
        polynomial,
        step_decay,
        warm_restarts,
    )
}
