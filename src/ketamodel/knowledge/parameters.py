"""What is measured, with its unit; ids of codes are given where they are certain."""

from ketamodel.domain.concepts import Parameter

__all__ = [
    "DIASTOLIC_BLOOD_PRESSURE",
    "HEART_RATE",
    "LIVER_ENZYMES",
    "OXYGEN_SATURATION",
    "RESPIRATORY_RATE",
    "SYSTOLIC_BLOOD_PRESSURE",
]

SYSTOLIC_BLOOD_PRESSURE = Parameter("systolic-blood-pressure", "systolic blood pressure", unit="mm[Hg]")
DIASTOLIC_BLOOD_PRESSURE = Parameter("diastolic-blood-pressure", "diastolic blood pressure", unit="mm[Hg]")
HEART_RATE = Parameter("heart-rate", "heart rate", unit="/min")
RESPIRATORY_RATE = Parameter("respiratory-rate", "respiratory rate", unit="/min")
OXYGEN_SATURATION = Parameter("oxygen-saturation", "oxygen saturation", unit="%")
LIVER_ENZYMES = Parameter(
    "liver-enzymes",
    "the highest of ALT, AST, ALP and GGT as a multiple of its upper limit",
    unit="1",
    same_day=False,
)
