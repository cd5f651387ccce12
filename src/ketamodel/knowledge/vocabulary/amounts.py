"""Elements answered by a quantity, stated or derived."""

from ketamodel.knowledge.vocabulary.answers import (
    ate_today,
    drank_today,
    missed_sessions,
    nasal_spray_today,
)
from ketamodel.knowledge.vocabulary.risk_list import cardiovascular_event, cerebrovascular_event
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio, SetBy

__all__ = [
    "ALL_AMOUNTS",
    "age",
    "body_mass_index",
    "bolus_per_weight",
    "device_gap",
    "diastolic_blood_pressure",
    "dose",
    "dose_per_weight",
    "duration",
    "failed_antidepressants",
    "frequency",
    "heart_rate",
    "infusion_rate",
    "liver_enzymes",
    "observation",
    "oxygen_saturation",
    "rate_per_weight",
    "respiratory_rate",
    "session_number",
    "sessions",
    "since_cardiovascular_event",
    "since_cerebrovascular_event",
    "since_last_dose",
    "since_liquid",
    "since_meal",
    "since_nasal_spray",
    "strength",
    "systolic_blood_pressure",
    "total_dose",
    "usual_frequency",
    "week",
    "weight",
]

# The patient
_age_stated = Number("patient.age", "age", "a", SetBy.GIVEN)
_age_by_calendar = Number("derived.age", "age", "a", SetBy.GIVEN, definition=Elapsed("patient.birth_date", "plan.date"))
age = Number(
    "derived.age-on-the-day",
    "age",
    "a",
    SetBy.GIVEN,
    definition=FirstKnown([_age_stated, _age_by_calendar]),
)
weight = Number("patient.weight", "body weight", "kg", SetBy.MEASURED)
_height = Number("patient.height", "body height", "m", SetBy.MEASURED)
_height_squared = Number(
    "derived.height-squared",
    "height squared",
    "m2",
    SetBy.MEASURED,
    definition=Product(_height, _height),
)
body_mass_index = Number(
    "derived.body-mass-index",
    "body mass index",
    "kg/m2",
    SetBy.MEASURED,
    definition=Ratio(weight, _height_squared),
)
failed_antidepressants = Number(
    "patient.failed_antidepressants",
    "number of adequate oral antidepressants that failed in the current episode",
    "1",
    SetBy.GIVEN,
)
systolic_blood_pressure = Number(
    "patient.observations.systolic-blood-pressure",
    "systolic blood pressure",
    "mm[Hg]",
    SetBy.MEASURED,
)
diastolic_blood_pressure = Number(
    "patient.observations.diastolic-blood-pressure",
    "diastolic blood pressure",
    "mm[Hg]",
    SetBy.MEASURED,
)
heart_rate = Number("patient.observations.heart-rate", "heart rate", "/min", SetBy.MEASURED)
respiratory_rate = Number("patient.observations.respiratory-rate", "respiratory rate", "/min", SetBy.MEASURED)
oxygen_saturation = Number("patient.observations.oxygen-saturation", "oxygen saturation", "%", SetBy.MEASURED)
liver_enzymes = Number(
    "patient.observations.liver-enzymes",
    "highest of ALT, AST, ALP and GGT, as a multiple of its upper limit",
    "1",
    SetBy.MEASURED,
)
since_cardiovascular_event = Number(
    "derived.since-cardiovascular-event",
    "time since the last cardiovascular event",
    "d",
    SetBy.GIVEN,
    given=cardiovascular_event,
    definition=FirstKnown(
        [
            Number(
                "patient.last_cardiovascular_event_ago",
                "time since the last cardiovascular event",
                "d",
                SetBy.GIVEN,
            ),
            Number(
                "derived.days-since-cardiovascular-event",
                "time since the last cardiovascular event",
                "d",
                SetBy.GIVEN,
                definition=Elapsed("patient.last_cardiovascular_event", "plan.date"),
            ),
        ]
    ),
)
since_cerebrovascular_event = Number(
    "derived.since-cerebrovascular-event",
    "time since the last stroke or intracranial haemorrhage",
    "d",
    SetBy.GIVEN,
    given=cerebrovascular_event,
    definition=FirstKnown(
        [
            Number(
                "patient.last_cerebrovascular_event_ago",
                "time since the last cerebrovascular event",
                "d",
                SetBy.GIVEN,
            ),
            Number(
                "derived.days-since-cerebrovascular-event",
                "time since the last cerebrovascular event",
                "d",
                SetBy.GIVEN,
                definition=Elapsed("patient.last_cerebrovascular_event", "plan.date"),
            ),
        ]
    ),
)

# The dose
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

# The course
session_number = Number("plan.course.session", "number of this session", "1", SetBy.GIVEN)
week = Number("plan.course.week", "week of the course", "1", SetBy.GIVEN)
sessions = Number("plan.course.sessions", "number of sessions planned", "1", SetBy.CHOSEN)
frequency = Number("plan.course.frequency", "sessions per week", "/wk", SetBy.CHOSEN)
usual_frequency = Number(
    "plan.course.usual_frequency",
    "sessions per week before sessions were missed",
    "/wk",
    SetBy.GIVEN,
    given=missed_sessions,
)
since_last_dose = Number(
    "derived.since-last-dose",
    "time since the last dose",
    "d",
    SetBy.CHOSEN,
    definition=FirstKnown(
        [
            Number("plan.course.last_dose_ago", "time since the last dose", "d", SetBy.CHOSEN),
            Number(
                "derived.days-since-last-dose",
                "time since the last dose",
                "d",
                SetBy.CHOSEN,
                definition=Elapsed("plan.course.last_dose", "plan.date"),
            ),
        ]
    ),
)

# The session
observation = Number("plan.observation", "planned observation after the dose", "min", SetBy.CHOSEN)
since_meal = Number("plan.intake.since_meal", "time since the last meal", "h", SetBy.CHOSEN, given=ate_today)
since_liquid = Number("plan.intake.since_liquid", "time since the last drink", "min", SetBy.CHOSEN, given=drank_today)
since_nasal_spray = Number(
    "plan.intake.since_nasal_spray",
    "time since the nasal corticosteroid or decongestant",
    "h",
    SetBy.CHOSEN,
    given=nasal_spray_today,
)

ALL_AMOUNTS = (
    age,
    body_mass_index,
    bolus_per_weight,
    device_gap,
    diastolic_blood_pressure,
    dose,
    dose_per_weight,
    duration,
    failed_antidepressants,
    frequency,
    heart_rate,
    infusion_rate,
    liver_enzymes,
    observation,
    oxygen_saturation,
    rate_per_weight,
    respiratory_rate,
    session_number,
    sessions,
    since_cardiovascular_event,
    since_cerebrovascular_event,
    since_last_dose,
    since_liquid,
    since_meal,
    since_nasal_spray,
    strength,
    systolic_blood_pressure,
    total_dose,
    usual_frequency,
    week,
    weight,
)
