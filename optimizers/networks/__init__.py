"""Networks: one declaration per file."""
