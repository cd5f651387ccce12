"""Treatments as sources give them; whether a plan is supported is said by uses and rules."""

from ketamodel.knowledge.facts.courses import anaesthesia_and_emergency, pain, psychiatric

__all__ = ["COURSES"]

COURSES = (*anaesthesia_and_emergency.COURSES, *pain.COURSES, *psychiatric.COURSES)
