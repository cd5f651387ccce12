"""Paths of a case in words."""

from ketamodel.assessment.titles import titles_of

__all__ = ["titles_of"]
