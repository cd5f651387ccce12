"""What trials, analyses and reviews found, also where they found nothing."""

from ketamodel.knowledge.facts.trials import depression, pain_and_emergency, psychiatric

__all__ = ["TRIALS"]

TRIALS = (*depression.TRIALS, *psychiatric.TRIALS, *pain_and_emergency.TRIALS)
