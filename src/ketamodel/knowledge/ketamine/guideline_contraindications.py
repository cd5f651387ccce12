"""When guidelines rule ketamine out for pain or for sedation; label contraindications stand in `contraindications`."""

from ketamodel.domain.kinds import HepaticImpairment, PsychosisHistory, SubstanceUse
from ketamodel.knowledge import settings
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_CHRONIC_PAIN,
    FOR_PSYCHIATRIC_USE,
    IN_UK,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
    NOT_MALE,
    URGENT_OR_EMERGENCY,
)
from ketamodel.knowledge.indications import (
    ACUTE_PAIN_GROUP,
    CANCER_PAIN_PALLIATIVE,
    PROCEDURAL_SEDATION,
)
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASRA_ACUTE_2018,
    ASRA_CHRONIC_2018,
    KETALAR_UK,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    diastolic_blood_pressure,
    sessions,
    since_cardiovascular_event,
    since_cerebrovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.answers import (
    hepatic_impairment,
    indication,
    pregnant,
    psychosis,
    setting,
    substance_use,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    cardiovascular_event,
    cerebral_trauma,
    cerebrovascular_event,
    glaucoma_or_globe_injury,
    poorly_controlled_cardiovascular_disease,
    raised_icp,
    schizophrenia,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, mmHg, months, weeks
from ketamodel.rules.conclusion import Severity, caution, contraindicated
from ketamodel.rules.rule import Rule

__all__ = ["GUIDELINE_CONTRAINDICATIONS"]

_ANY_PAIN = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, any_of(FOR_CHRONIC_PAIN, indication.is_(ACUTE_PAIN_GROUP)))
_PAIN = all_of(_ANY_PAIN, NOT_EMERGENCY)
_CHRONIC_PAIN = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_CHRONIC_PAIN, NOT_EMERGENCY)
_SEDATION = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(PROCEDURAL_SEDATION), NOT_EMERGENCY)
_CANCER_PAIN = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(CANCER_PAIN_PALLIATIVE))
_ASRA = ASRA_CHRONIC_2018.at(
    "contraindications",
    "poorly controlled cardiovascular disease, poorly controlled psychosis, severe hepatic disease, active substance abuse",
    Reading.SECONDARY,
)

PAIN_PSYCHOSIS = Rule(
    id="ketamine-pain-active-psychosis",
    title="Ketamine for pain is contraindicated in active psychosis.",
    applies=_PAIN,
    when=psychosis.is_(PsychosisHistory.ACTIVE),
    then=contraindicated("Do not give."),
    because=[_ASRA, ASRA_ACUTE_2018.at("contraindications", "active psychosis", Reading.SECONDARY)],
)
_POORLY_CONTROLLED = any_of(
    poorly_controlled_cardiovascular_disease,
    all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
    systolic_blood_pressure > mmHg(180),
    diastolic_blood_pressure > mmHg(110),
)
PAIN_CARDIOVASCULAR = Rule(
    id="ketamine-pain-poorly-controlled-cv-disease",
    title="Ketamine for pain is contraindicated in poorly controlled cardiovascular disease.",
    applies=_PAIN,
    when=_POORLY_CONTROLLED,
    then=contraindicated("Do not give before it is controlled."),
    because=[
        _ASRA,
        KETAMODEL_EDITORIAL.at(
            "poorly controlled cardiovascular disease",
            "an event within 6 weeks, or above 180 mmHg systolic or 110 mmHg diastolic at rest",
            Reading.RECALLED,
        ),
    ],
)
PAIN_PREGNANCY = Rule(
    id="ketamine-pain-pregnancy",
    title="Ketamine for pain is contraindicated in pregnancy.",
    applies=_PAIN,
    when=all_of(NOT_MALE, pregnant),
    then=contraindicated(
        "Do not give.", noted_because="pregnancy is asked of women from 12 to 55 years, and there it blocks by itself"
    ),
    because=[ASRA_ACUTE_2018.at("contraindications", "pregnancy: avoid", Reading.SECONDARY)],
)
PAIN_LIVER = Rule(
    id="ketamine-pain-severe-hepatic-impairment",
    title="Ketamine for pain is contraindicated in severe hepatic impairment.",
    applies=_PAIN,
    when=hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_C),
    then=contraindicated("Do not give."),
    because=[_ASRA],
)
PAIN_SUBSTANCE = Rule(
    id="ketamine-chronic-pain-active-substance-use",
    title="Serial ketamine infusions for chronic pain are contraindicated in an active substance use disorder.",
    applies=_CHRONIC_PAIN,
    when=all_of(substance_use.is_(SubstanceUse.ACTIVE), sessions > count(1)),
    then=contraindicated("Do not start a series."),
    because=[_ASRA, KETAMODEL_EDITORIAL.at("serial infusions", "a series has more than 1 session")],
)
PAIN_PRESSURE = Rule(
    id="ketamine-pain-raised-icp-or-iop-outpatient",
    title="Outside hospital, ketamine for pain is contraindicated with raised intracranial or intraocular pressure.",
    applies=_PAIN,
    when=all_of(
        any_of(raised_icp, glaucoma_or_globe_injury),
        setting.is_in(settings.INFUSION_CLINIC, settings.PHYSICIAN_OFFICE, settings.REMS_CERTIFIED_CLINIC),
    ),
    then=contraindicated("Do not give outside a hospital."),
    because=[
        ASRA_CHRONIC_2018.at(
            "contraindications",
            "raised intracranial or intraocular pressure: not, or low dose with extreme caution",
            Reading.SECONDARY,
        ),
        KETAMODEL_EDITORIAL.at("raised pressure", "outside hospital: contraindicated"),
    ],
)
PAIN_PRESSURE_URGENT = Rule(
    id="ketamine-pain-raised-icp-or-iop-urgent",
    title="Raised intracranial or intraocular pressure is a weighty warning with ketamine for pain, also when it is urgent.",
    applies=all_of(_ANY_PAIN, URGENT_OR_EMERGENCY),
    when=any_of(raised_icp, glaucoma_or_globe_injury),
    then=caution(Severity.HIGH, "Not, or in low dose with extreme caution."),
    because=[
        ASRA_CHRONIC_2018.at(
            "contraindications",
            "raised intracranial or intraocular pressure: not, or low dose with extreme caution",
            Reading.SECONDARY,
        ),
        KETAMODEL_EDITORIAL.at("raised pressure", "in hospital and in an emergency: high severity"),
    ],
)
RECENT_EVENT_EMERGENCY = Rule(
    id="ketamine-emergency-recent-cardiovascular-event",
    title="In an emergency a cardiovascular event within 6 weeks is a weighty warning with ketamine for pain or a psychiatric use.",
    applies=all_of(any_of(_ANY_PAIN, all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_PSYCHIATRIC_USE)), EMERGENCY),
    when=all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
    then=caution(Severity.HIGH, "The guideline rules it out; give only if the benefit outweighs the risk."),
    because=[
        _ASRA,
        KETAMODEL_EDITORIAL.at(
            "poorly controlled cardiovascular disease",
            "an event within 6 weeks; high severity in an emergency",
            Reading.RECALLED,
        ),
    ],
)
CANCER_PAIN = Rule(
    id="ketamine-cancer-pain-guideline-conditions",
    title="In palliative cancer pain the contraindications of the pain guideline are weighty warnings.",
    applies=_CANCER_PAIN,
    when=any_of(
        psychosis.is_(PsychosisHistory.ACTIVE),
        _POORLY_CONTROLLED,
        hepatic_impairment.is_(HepaticImpairment.CHILD_PUGH_C),
        all_of(NOT_MALE, pregnant),
    ),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        _ASRA,
        KETAMODEL_EDITORIAL.at(
            "palliative care",
            "contraindications of the pain guideline: caution; an event within 6 weeks, or above 180 mmHg systolic or 110 mmHg diastolic",
            Reading.RECALLED,
        ),
    ],
)

SEDATION_INFANT = Rule(
    id="ketamine-sedation-under-3-months",
    title="Dissociative sedation is contraindicated below 3 months of age.",
    applies=_SEDATION,
    when=age < months(3),
    then=contraindicated("Do not give: airway complications."),
    because=[ACEP_2011.at("absolute contraindications", "below 3 months", Reading.SECONDARY)],
)
SEDATION_INFANT_UK = Rule(
    id="ketamine-uk-sedation-under-12-months",
    title="In the UK dissociative sedation is contraindicated below 12 months of age.",
    applies=all_of(_SEDATION, IN_UK),
    when=age < months(12),
    then=contraindicated("Do not give."),
    because=[RCEM_CHILDREN.at("contraindications", "below 12 months")],
)
SEDATION_SCHIZOPHRENIA = Rule(
    id="ketamine-sedation-schizophrenia",
    title="Dissociative sedation is contraindicated in schizophrenia, known or suspected, even if stable.",
    applies=_SEDATION,
    when=any_of(psychosis.is_(PsychosisHistory.CHRONIC_STABLE), schizophrenia),
    then=contraindicated("Do not give."),
    because=[
        ACEP_2011.at(
            "absolute contraindications", "schizophrenia, known or suspected, even if stable", Reading.SECONDARY
        )
    ],
)
STROKE_OR_TRAUMA_UK = Rule(
    id="ketamine-uk-stroke-or-cerebral-trauma",
    title="In the UK ketamine is contraindicated after a stroke within 3 months and in cerebral trauma.",
    applies=all_of(KETAMINE_AGENT, IN_UK, NOT_EMERGENCY),
    when=any_of(cerebral_trauma, all_of(cerebrovascular_event, since_cerebrovascular_event <= months(3))),
    then=contraindicated("Do not give."),
    because=[
        KETALAR_UK.at("contraindications", "cerebrovascular accident or cerebral trauma"),
        KETAMODEL_EDITORIAL.at("stroke", "within 3 months"),
    ],
)

GUIDELINE_CONTRAINDICATIONS = (
    PAIN_PSYCHOSIS,
    PAIN_CARDIOVASCULAR,
    PAIN_PREGNANCY,
    PAIN_LIVER,
    PAIN_SUBSTANCE,
    PAIN_PRESSURE,
    PAIN_PRESSURE_URGENT,
    RECENT_EVENT_EMERGENCY,
    CANCER_PAIN,
    SEDATION_INFANT,
    SEDATION_INFANT_UK,
    SEDATION_SCHIZOPHRENIA,
    STROKE_OR_TRAUMA_UK,
)
