"""The surfaces, one file each: the file's name is the surface's id."""
