"""How Hypothesis runs: without deadlines, and in CI with the same examples every time."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A case has some sixty fields: making one takes longer than Hypothesis expects.
_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile("here", deadline=None, max_examples=100, suppress_health_check=_SLOW)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if "CI" in os.environ else "here")
