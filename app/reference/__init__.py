"""The reference page: every declaration with its words, its numbers and a picture of a real run."""
