"""What the body does to ketamine and esketamine, how soon they act and how long."""

from ketamodel.knowledge.facts.kinetics import bioavailability, onset_and_duration, parameters

__all__ = ["KINETICS"]

KINETICS = (*parameters.KINETICS, *bioavailability.KINETICS, *onset_and_duration.KINETICS)
