"""Screening tables of made-up patients: beside what somebody would write by hand, other libraries, and memory."""
