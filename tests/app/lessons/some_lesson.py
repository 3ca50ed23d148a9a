"""A lesson with one of everything, for tests to read and to spoil."""

RIGHT = """---
title: A title
number: 3
minutes: 5
leaves_out: Much.
read_on:
  - "[A book](https://example.org)"
---

## One

scene: /?surface=elliptical&lane=adam&lane=momentum&steps=100&step=7
play: 0 to 64
show: gradient, step
look: Look *here*.

Some words with <b>no HTML</b> and a formula, $x^2$.

claims:
- adam.gap at 0 > 1

## Two

ask: Which?
choices:
- This one: No, for
  it is not.
- That one: Yes: it is. (right)

The answer.

## Three

ask: In which order?
order: momentum, adam by gap at 10
feedback: So it is.

## Four

ask: Where?
place: adam at 50 within 0.25
near: Near it.
far: Far from it.

## Five

challenge: Do it.
goal: adam.gap at end < 1e-4
only: adam.learning_rate
solution: adam.learning_rate=0.3
hint after 20 s: Try.

Solved.
"""
