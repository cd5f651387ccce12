"""How ketamine injection is prepared, given and ended."""

from ketamodel.domain.kinds import Care
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_ANAESTHESIA,
    FOR_PSYCHIATRIC_USE,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.indications import ALCOHOL_USE_DISORDER
from ketamodel.knowledge.routes import INTRAOSSEOUS, INTRAVENOUS, IV_BOLUS, IV_INFUSION
from ketamodel.knowledge.sources import (
    ELEKT_D,
    FAVA_2018,
    GRABSKI_2022,
    KETALAR_UK,
    KETAMINE_USPI,
    KETAMINE_USPI_OLD,
    KETAMODEL_EDITORIAL,
)
from ketamodel.knowledge.vocabulary.amounts import dose_per_weight, duration, strength
from ketamodel.knowledge.vocabulary.answers import care, diluted, fasted, indication, route, same_day_driving
from ketamodel.knowledge.vocabulary.medicine_list import syringe_barbiturate, syringe_diazepam
from ketamodel.knowledge.vocabulary.provision_list import provides_anaesthesia_clinician, provides_escort
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    mg_per_kg,
    mg_per_mL,
    minutes,
    not_,
    seconds,
)
from ketamodel.rules.conclusion import Reason, Severity, advice, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["DOSING"]

_ANAESTHESIA = all_of(KETAMINE_AGENT, FOR_ANAESTHESIA)
_MOOD_INFUSION = all_of(KETAMINE_AGENT, FOR_PSYCHIATRIC_USE, route.is_(IV_INFUSION))
_ANY_ANAESTHESIA = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_ANAESTHESIA)
_OUTPATIENT = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, care.is_(Care.OUTPATIENT))

# Preparation
UNDILUTED = Rule(
    id="ketamine-100-mg-ml-undiluted",
    title="Ketamine 100 mg/mL is not given into a vein undiluted.",
    applies=all_of(KETAMINE_AGENT, route.is_in(INTRAVENOUS, INTRAOSSEOUS)),
    when=all_of(strength >= mg_per_mL(100), not_(diluted)),
    then=unsupported("Dilute with an equal volume and use at once.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI.section("2.1", "100 mg/mL must be diluted with an equal volume before it is given into a vein")
    ],
)
SYRINGE = Rule(
    id="ketamine-incompatible-syringe",
    title="Ketamine is not mixed with a barbiturate or diazepam in one syringe.",
    applies=KETAMINE_AGENT,
    when=any_of(syringe_barbiturate, syringe_diazepam),
    then=unsupported("Draw them up apart.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI_OLD.at(
            "dosage and administration",
            "incompatible with barbiturates and diazepam in one syringe",
        )
    ],
)

# Anaesthesia
PUSH = Rule(
    id="ketamine-iv-push-under-60-s",
    title="For anaesthesia ketamine is pushed over 60 s, not faster.",
    applies=all_of(_ANAESTHESIA, route.is_(IV_BOLUS)),
    when=duration < seconds(60),
    then=caution(Severity.MODERATE, "Push over 60 s: respiratory depression and a higher pressor response."),
    because=[
        KETAMINE_USPI.section(
            "2.2",
            "over 60 s; faster may cause respiratory depression and an enhanced pressor response",
        ),
        KETALAR_UK.at("posology", "over 60 s"),
    ],
)
NOT_FASTED = Rule(
    id="ketamine-not-fasted",
    title="Anaesthesia with ketamine is not recommended when fasting rules were not followed.",
    applies=all_of(_ANY_ANAESTHESIA, NOT_EMERGENCY),
    when=not_(fasted),
    then=caution(Severity.MODERATE, "Wait, or guard the airway: vomiting and aspiration."),
    because=[KETAMINE_USPI.section("2.1", "not recommended if fasting guidelines were not followed")],
)
NOT_FASTED_EMERGENCY = Rule(
    id="ketamine-not-fasted-emergency",
    title="In an emergency anaesthesia goes ahead by judgement when the patient is not fasted.",
    applies=all_of(_ANY_ANAESTHESIA, EMERGENCY),
    when=not_(fasted),
    then=advice("Guard the airway: vomiting and aspiration."),
    because=[KETAMINE_USPI.section("2.1", "not recommended if fasting guidelines were not followed")],
)
PRESCRIBER = Rule(
    id="ketamine-anaesthesia-clinician",
    title="General anaesthesia with ketamine is given by or under a clinician experienced in it.",
    applies=_ANY_ANAESTHESIA,
    when=not_(provides_anaesthesia_clinician),
    then=unsupported(
        "Let a clinician experienced in general anaesthesia give or direct it.",
        reason=Reason.PROHIBITED,
    ),
    because=[KETAMINE_USPI.section("2.1", "by or under the direction of those experienced in general anaesthesia")],
)
ANTISIALAGOGUE = Rule(
    id="ketamine-antisialagogue",
    title="An antisialagogue is given before induction with ketamine.",
    applies=_ANAESTHESIA,
    when=FOR_ANAESTHESIA,
    then=advice("Plan an antisialagogue."),
    because=[KETAMINE_USPI.section("2.1", "antisialagogue before induction")],
)

# Infusions for a psychiatric use
MOOD_HIGH_DOSE = Rule(
    id="ketamine-mood-dose-over-0-5",
    title="Above 0.5 mg/kg an infusion for a psychiatric use exceeds the usual dose.",
    applies=_MOOD_INFUSION,
    when=all_of(
        dose_per_weight > mg_per_kg("0.5"),
        dose_per_weight <= mg_per_kg(1),
        not_(all_of(indication.is_(ALCOHOL_USE_DISORDER), dose_per_weight <= mg_per_kg("0.8"))),
    ),
    then=caution(Severity.MODERATE, "The usual dose is 0.5 mg/kg."),
    because=[
        ELEKT_D.at("abstract", "0.5 mg/kg over 40 min"),
        FAVA_2018.at("introduction", "doses studied: 0.1 mg/kg, 0.2 mg/kg, 0.5 mg/kg and 1.0 mg/kg"),
        GRABSKI_2022.at("abstract", "0.8 mg/kg in alcohol use disorder"),
    ],
)
MOOD_LOW_DOSE = Rule(
    id="ketamine-mood-dose-under-0-3",
    title="Below 0.3 mg/kg an infusion for a psychiatric use is under the effective range.",
    applies=_MOOD_INFUSION,
    when=dose_per_weight < mg_per_kg("0.3"),
    then=advice("The usual dose is 0.5 mg/kg."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "dose for depression",
            "below 0.3 mg/kg: under the studied effective range",
            Reading.RECALLED,
        )
    ],
)
MOOD_FAST = Rule(
    id="ketamine-mood-faster-than-40-min",
    title="An infusion for a psychiatric use that takes less than 40 min is faster than studied.",
    applies=_MOOD_INFUSION,
    when=all_of(duration >= minutes(10), duration < minutes(40)),
    then=caution(Severity.MODERATE, "The usual infusion takes 40 min."),
    because=[
        ELEKT_D.at("abstract", "0.5 mg/kg over 40 min"),
        KETAMODEL_EDITORIAL.at("rate for depression", "from 10 min to 40 min: caution", Reading.RECALLED),
    ],
)
MOOD_SLOW = Rule(
    id="ketamine-mood-slower-than-60-min",
    title="An infusion for a psychiatric use that takes more than 60 min is slower than usual.",
    applies=_MOOD_INFUSION,
    when=all_of(duration > minutes(60), duration <= minutes(120)),
    then=advice("The usual infusion takes 40 min to 60 min."),
    because=[
        KETAMODEL_EDITORIAL.at("rate for depression", "above 60 min up to 120 min: for information", Reading.RECALLED)
    ],
)
MOOD_VERY_SLOW = Rule(
    id="ketamine-mood-slower-than-120-min",
    title="An infusion for a psychiatric use that takes more than 120 min is far from what was studied.",
    applies=_MOOD_INFUSION,
    when=duration > minutes(120),
    then=caution(Severity.MODERATE, "The usual infusion takes 40 min to 60 min."),
    because=[KETAMODEL_EDITORIAL.at("rate for depression", "above 120 min: caution", Reading.RECALLED)],
)

# Leaving
NO_ESCORT = Rule(
    id="ketamine-no-escort",
    title="An outpatient leaves with a responsible adult after ketamine.",
    applies=_OUTPATIENT,
    when=not_(provides_escort),
    then=unsupported("Arrange transport with a responsible adult.", reason=Reason.PROHIBITED),
    because=[KETAMINE_USPI_OLD.at("special note", "outpatients are released with a responsible adult")],
)
SAME_DAY_DRIVING = Rule(
    id="ketamine-same-day-driving",
    title="No driving or use of machines on the day of a ketamine treatment.",
    applies=_OUTPATIENT,
    when=same_day_driving,
    then=unsupported("Plan no driving before the next day.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI_OLD.at(
            "special note",
            "outpatients are released only after recovery, with a responsible adult",
        ),
        KETAMODEL_EDITORIAL.at("driving", "planned driving on the day of treatment is not supported"),
    ],
)

DOSING = (
    UNDILUTED,
    SYRINGE,
    PUSH,
    NOT_FASTED,
    NOT_FASTED_EMERGENCY,
    PRESCRIBER,
    ANTISIALAGOGUE,
    MOOD_HIGH_DOSE,
    MOOD_LOW_DOSE,
    MOOD_FAST,
    MOOD_SLOW,
    MOOD_VERY_SLOW,
    NO_ESCORT,
    SAME_DAY_DRIVING,
)
