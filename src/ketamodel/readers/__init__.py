"""Readers of conditions: each renders the tree, none knows another."""
