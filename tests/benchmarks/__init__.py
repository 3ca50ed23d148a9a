"""How fast it all is: `make bench` prints a table. Nothing here asserts a time."""
