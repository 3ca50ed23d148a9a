"""The web around `optimizers`: a page, a small HTTP interface and the streaming of races."""
