"""Limits of the uses of ketamine injection, for the uses to share."""
