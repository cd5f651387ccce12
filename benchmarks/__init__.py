"""Compares the readers of ketamodel with other rule engines, on the same rules and cases; `make bench` runs it."""
