"""The course and the session in numbers: rhythm, times since, observation."""

from ketamodel.knowledge.vocabulary.answers import ate_today, drank_today, missed_sessions, nasal_spray_today
from ketamodel.rules.expression import Elapsed, FirstKnown, Number, SetBy

__all__ = [
    "frequency",
    "observation",
    "session_number",
    "sessions",
    "since_last_dose",
    "since_liquid",
    "since_meal",
    "since_nasal_spray",
    "usual_frequency",
    "week",
]

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
