"""Doses of a plan, worked out step by step."""
