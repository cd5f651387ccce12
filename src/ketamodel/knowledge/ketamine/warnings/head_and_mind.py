"""When ketamine injection needs care: head, eye and mind."""

from ketamodel.knowledge.conditions import (
    ELECTIVE,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
    URGENT_OR_EMERGENCY,
)
from ketamodel.knowledge.indications import (
    BIPOLAR_DEPRESSION,
    PROCEDURAL_SEDATION,
    REFRACTORY_STATUS_EPILEPTICUS,
)
from ketamodel.knowledge.sources import (
    AANA_2024,
    ACEP_2011,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    SPRAVATO_SMPC,
    ZARATE_BIPOLAR,
)
from ketamodel.knowledge.vocabulary.answers import (
    indication,
)
from ketamodel.knowledge.vocabulary.medicine_list import takes_mood_stabilizer
from ketamodel.knowledge.vocabulary.provision_list import provides_informed_consent
from ketamodel.knowledge.vocabulary.risk_list import (
    active_mania,
    glaucoma_or_globe_injury,
    mania_history,
    porphyria,
    raised_icp,
    suicide_plan_or_intent,
    uncontrolled_epilepsy,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, not_
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["HEAD_AND_MIND"]

_MOOD = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE)

# Head and eye
RAISED_PRESSURE_ELECTIVE = Rule(
    id="ketamine-raised-icp-or-iop-elective",
    title="Raised intracranial pressure, glaucoma or a globe injury is a weighty warning in elective use.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, ELECTIVE),
    when=any_of(raised_icp, glaucoma_or_globe_injury),
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        KETAMINE_USPI.section("5.7", "intracranial pressure may rise", Reading.RECALLED),
        KETAMINE_USPI.section("6", "raised intraocular pressure"),
        ACEP_2011.at(
            "relative contraindications",
            "glaucoma or acute globe injury; hydrocephalus or a mass",
            Reading.SECONDARY,
        ),
    ],
)
RAISED_PRESSURE_URGENT = Rule(
    id="ketamine-raised-icp-or-iop-urgent",
    title="Raised intracranial pressure, glaucoma or a globe injury calls for care in urgent use.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, URGENT_OR_EMERGENCY),
    when=any_of(raised_icp, glaucoma_or_globe_injury),
    then=caution(Severity.MODERATE, "Weigh benefit and risk."),
    because=[
        KETAMINE_USPI.section("5.7", "intracranial pressure may rise", Reading.RECALLED),
        ACEP_2011.at(
            "relative contraindications",
            "glaucoma or acute globe injury; hydrocephalus or a mass",
            Reading.SECONDARY,
        ),
    ],
)
PORPHYRIA = Rule(
    id="ketamine-porphyria",
    title="Porphyria calls for care with ketamine.",
    applies=KETAMINE_OR_INJECTED_ESKETAMINE,
    when=porphyria,
    then=caution(Severity.MODERATE, "Relative contraindication."),
    because=[ACEP_2011.at("relative contraindications", "porphyria", Reading.SECONDARY)],
)

EPILEPSY = Rule(
    id="ketamine-uncontrolled-epilepsy",
    title="Uncontrolled epilepsy calls for care with ketamine.",
    applies=all_of(
        KETAMINE_OR_INJECTED_ESKETAMINE, not_(indication.is_in(PROCEDURAL_SEDATION, REFRACTORY_STATUS_EPILEPTICUS))
    ),
    when=uncontrolled_epilepsy,
    then=caution(Severity.MODERATE, "Watch for seizures."),
    because=[
        RCEM_CHILDREN.at("contraindications", "uncontrolled epilepsy"),
        KETAMINE_USPI.section("6", "seizure-like movements"),
    ],
)

# Mind
MANIA = Rule(
    id="ketamine-mania-history",
    title="Mania or bipolar disorder, at any time, calls for care in psychiatric use.",
    applies=_MOOD,
    when=mania_history,
    then=caution(Severity.MODERATE, "Watch for a switch into mania."),
    because=[SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED)],
)
MANIA_ACTIVE = Rule(
    id="ketamine-active-mania",
    title="Mania or a mixed state now is a weighty warning in elective psychiatric use.",
    applies=all_of(_MOOD, NOT_EMERGENCY),
    when=active_mania,
    then=caution(Severity.HIGH, "Should normally stop an elective plan."),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "active mania or mixed state: high severity"),
    ],
)
NO_MOOD_STABILIZER = Rule(
    id="ketamine-bipolar-without-mood-stabilizer",
    title="In bipolar depression ketamine without a mood stabilizer is a weighty warning.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(BIPOLAR_DEPRESSION)),
    when=not_(takes_mood_stabilizer),
    then=caution(Severity.HIGH, "The trials gave it beside a mood stabilizer."),
    because=[
        ZARATE_BIPOLAR.at("2 trials", "given beside a mood stabilizer", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "without a mood stabilizer: high severity", Reading.RECALLED),
    ],
)
SUICIDE_PLAN = Rule(
    id="ketamine-suicide-plan",
    title="A plan or intent of suicide needs the emergency pathway, not only a medicine.",
    applies=_MOOD,
    when=suicide_plan_or_intent,
    then=advice("Start the emergency pathway; the effect on suicidal thoughts is short."),
    because=[KETAMODEL_EDITORIAL.at("suicidality", "intent or plan: emergency pathway", Reading.RECALLED)],
)
CONSENT = Rule(
    id="ketamine-no-consent",
    title="Off-label use needs a documented informed consent.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, any_of(FOR_PSYCHIATRIC_USE, FOR_CHRONIC_PAIN), NOT_EMERGENCY),
    when=not_(provides_informed_consent),
    then=caution(Severity.MODERATE, "Obtain and document consent that names the off-label status."),
    because=[
        AANA_2024.at("practice considerations", "documented consent that names the off-label use", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("consent", "consent recorded as not obtained", Reading.RECALLED),
    ],
)

HEAD_AND_MIND = (
    RAISED_PRESSURE_ELECTIVE,
    RAISED_PRESSURE_URGENT,
    PORPHYRIA,
    EPILEPSY,
    MANIA,
    MANIA_ACTIVE,
    NO_MOOD_STABILIZER,
    SUICIDE_PLAN,
    CONSENT,
)
