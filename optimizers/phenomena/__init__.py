"""The phenomena, one file each: the file's name is the phenomenon's id."""
