"""How much is given, how fast and in which strength."""

from ketamodel.knowledge.vocabulary.amounts.patient import weight
from ketamodel.rules.expression import FirstKnown, Number, Product, Ratio, SetBy

__all__ = [
    "bolus_per_weight",
    "device_gap",
    "dose",
    "dose_per_weight",
    "duration",
    "infusion_rate",
    "rate_per_weight",
    "strength",
    "total_dose",
]

_dose_stated = Number("plan.dose", "dose", "mg", SetBy.CHOSEN)
_dose_per_weight_stated = Number("plan.dose_per_weight", "dose per body weight", "mg/kg", SetBy.CHOSEN)
_rate_stated = Number("plan.rate", "infusion rate", "mg/h", SetBy.CHOSEN)
_rate_per_weight_stated = Number("plan.rate_per_weight", "infusion rate per body weight", "mg/kg/h", SetBy.CHOSEN)
duration = Number("plan.duration", "duration of the administration", "h", SetBy.CHOSEN)
dose = _dose_stated
_dose_by_weight = Number(
    "derived.dose-by-weight",
    "dose per body weight",
    "mg/kg",
    SetBy.CHOSEN,
    definition=Ratio(_dose_stated, weight),
)
_rate_by_weight = Number(
    "derived.rate-by-weight",
    "infusion rate per body weight",
    "mg/kg/h",
    SetBy.CHOSEN,
    definition=Ratio(_rate_stated, weight),
)
dose_per_weight = Number(
    "derived.dose-per-weight",
    "dose per body weight",
    "mg/kg",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            _dose_per_weight_stated,
            _dose_by_weight,
            Number(
                "derived.dose-by-rate-per-weight",
                "dose per body weight",
                "mg/kg",
                SetBy.CHOSEN,
                definition=Product(_rate_per_weight_stated, duration),
            ),
            Number(
                "derived.dose-by-rate",
                "dose per body weight",
                "mg/kg",
                SetBy.CHOSEN,
                definition=Product(_rate_by_weight, duration),
            ),
        ]
    ),
)
rate_per_weight = Number(
    "derived.rate-per-weight",
    "infusion rate per body weight",
    "mg/kg/h",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            _rate_per_weight_stated,
            _rate_by_weight,
            Number(
                "derived.rate-by-dose-per-weight",
                "infusion rate per body weight",
                "mg/kg/h",
                SetBy.CHOSEN,
                definition=Ratio(_dose_per_weight_stated, duration),
            ),
            Number(
                "derived.rate-by-dose",
                "infusion rate per body weight",
                "mg/kg/h",
                SetBy.CHOSEN,
                definition=Ratio(_dose_by_weight, duration),
            ),
        ]
    ),
)
total_dose = Number(
    "derived.total-dose",
    "dose of the session",
    "mg",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            _dose_stated,
            Number(
                "derived.dose-of-weight",
                "dose of the session",
                "mg",
                SetBy.CHOSEN,
                definition=Product(_dose_per_weight_stated, weight),
            ),
        ]
    ),
)
_bolus_stated = Number("plan.bolus.dose", "loading bolus", "mg", SetBy.CHOSEN)
bolus_per_weight = Number(
    "derived.bolus-per-weight",
    "loading bolus per body weight",
    "mg/kg",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            Number("plan.bolus.dose_per_weight", "loading bolus per body weight", "mg/kg", SetBy.CHOSEN),
            Number(
                "derived.bolus-by-weight",
                "loading bolus per body weight",
                "mg/kg",
                SetBy.CHOSEN,
                definition=Ratio(_bolus_stated, weight),
            ),
        ]
    ),
)
infusion_rate = Number(
    "derived.infusion-rate",
    "infusion rate",
    "mg/h",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            _rate_stated,
            Number(
                "derived.rate-of-weight",
                "infusion rate",
                "mg/h",
                SetBy.CHOSEN,
                definition=Product(_rate_per_weight_stated, weight),
            ),
            Number(
                "derived.rate-of-dose",
                "infusion rate",
                "mg/h",
                SetBy.CHOSEN,
                definition=Ratio(_dose_stated, duration),
            ),
        ]
    ),
)
strength = Number("plan.preparation.strength", "concentration of the injection", "mg/mL", SetBy.CHOSEN)
device_gap = Number("plan.device_gap", "rest between two devices", "min", SetBy.CHOSEN)
