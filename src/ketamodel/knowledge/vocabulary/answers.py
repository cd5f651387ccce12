"""Elements answered by yes or no, or by one of several."""

from ketamodel.rules.expression import Choice, SetBy, YesNo

__all__ = [
    "ALL_ANSWERS",
    "acute_suicidality",
    "agent",
    "ate_today",
    "benefit_assessed",
    "breastfeeding",
    "care",
    "diluted",
    "drank_today",
    "episode_severity",
    "fasted",
    "hepatic_impairment",
    "higher_dose_not_tolerated",
    "indication",
    "jurisdiction",
    "medicines_complete",
    "missed_sessions",
    "nasal_spray_today",
    "pregnant",
    "product",
    "psychosis",
    "psychotic_features",
    "route",
    "same_day_driving",
    "setting",
    "sex",
    "sole_agent",
    "substance_use",
    "urgency",
    "worse_since_missed",
]

fasted = YesNo("plan.intake.fasted", "fasted as the anaesthetist asks", SetBy.CHOSEN)
ate_today = YesNo("plan.intake.ate_today", "food taken on the day of the session", SetBy.CHOSEN)
drank_today = YesNo("plan.intake.drank_today", "liquids taken on the day of the session", SetBy.CHOSEN)
nasal_spray_today = YesNo(
    "plan.intake.nasal_spray_today",
    "nasal corticosteroid or decongestant used on the day of the session",
    SetBy.CHOSEN,
)
same_day_driving = YesNo(
    "plan.same_day_driving", "driving or use of machines planned before the next day", SetBy.CHOSEN
)
sole_agent = YesNo("plan.sole_agent", "the only anaesthetic given", SetBy.CHOSEN)
diluted = YesNo("plan.preparation.diluted", "injection diluted with at least an equal volume", SetBy.CHOSEN)
missed_sessions = YesNo("plan.course.missed_sessions", "sessions missed since the last one", SetBy.GIVEN)
worse_since_missed = YesNo("plan.course.worse_since_missed", "depression worse since sessions were missed", SetBy.GIVEN)
higher_dose_not_tolerated = YesNo(
    "plan.course.higher_dose_not_tolerated",
    "a higher dose was given and not tolerated",
    SetBy.GIVEN,
)
benefit_assessed = YesNo("plan.course.benefit_assessed", "benefit assessed at the end of week 4", SetBy.CHOSEN)
pregnant = YesNo("patient.pregnant", "pregnant", SetBy.GIVEN)
breastfeeding = YesNo("patient.breastfeeding", "breastfeeding", SetBy.GIVEN)
acute_suicidality = YesNo(
    "patient.acute_suicidality",
    "acute suicidal ideation or behaviour in major depressive disorder",
    SetBy.GIVEN,
)
psychotic_features = YesNo("patient.psychotic_features", "current episode with psychotic features", SetBy.GIVEN)
medicines_complete = YesNo("plan.medicines.complete", "list of the patient's medicines is complete", SetBy.GIVEN)

jurisdiction = Choice("plan.jurisdiction", "jurisdiction", SetBy.GIVEN)
indication = Choice("plan.indication", "indication", SetBy.GIVEN)
agent = Choice("plan.agent", "agent", SetBy.CHOSEN)
product = Choice("plan.product", "product", SetBy.CHOSEN)
route = Choice("plan.route", "route", SetBy.CHOSEN)
setting = Choice("plan.setting", "setting", SetBy.CHOSEN)
care = Choice("plan.care", "care", SetBy.CHOSEN)
urgency = Choice("plan.urgency", "urgency", SetBy.GIVEN)
sex = Choice("patient.sex", "sex at birth", SetBy.GIVEN)
psychosis = Choice("patient.psychosis", "psychosis", SetBy.GIVEN)
substance_use = Choice("patient.substance_use", "substance use disorder", SetBy.GIVEN)
hepatic_impairment = Choice("patient.hepatic_impairment", "hepatic impairment", SetBy.GIVEN)
episode_severity = Choice("patient.episode_severity", "severity of the current episode", SetBy.GIVEN)

ALL_ANSWERS = (
    acute_suicidality,
    agent,
    ate_today,
    benefit_assessed,
    breastfeeding,
    care,
    diluted,
    drank_today,
    episode_severity,
    fasted,
    hepatic_impairment,
    higher_dose_not_tolerated,
    indication,
    jurisdiction,
    medicines_complete,
    missed_sessions,
    nasal_spray_today,
    pregnant,
    product,
    psychosis,
    psychotic_features,
    route,
    same_day_driving,
    setting,
    sex,
    sole_agent,
    substance_use,
    urgency,
    worse_since_missed,
)
