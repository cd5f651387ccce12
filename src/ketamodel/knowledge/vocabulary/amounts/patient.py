"""The patient in numbers: age, body, readings, and the time since events."""

from ketamodel.knowledge.vocabulary.risk_list import cardiovascular_event, cerebrovascular_event
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, Product, Ratio, SetBy

__all__ = [
    "age",
    "body_mass_index",
    "diastolic_blood_pressure",
    "failed_antidepressants",
    "heart_rate",
    "liver_enzymes",
    "oxygen_saturation",
    "respiratory_rate",
    "since_cardiovascular_event",
    "since_cerebrovascular_event",
    "systolic_blood_pressure",
    "weight",
]

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
