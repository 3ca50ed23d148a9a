"""The web around `optimizers`: a page, a small HTTP interface and the streaming of races."""

import os

# before NumPy is loaded: its own threads would take the cores from races that others wait for,
# and a small matrix is no quicker by them
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
