"""When esketamine nasal spray must not be given."""

from ketamodel.knowledge.conditions import (
    NOT_EMERGENCY,
    SPRAVATO,
    SPRAVATO_IN_SMPC_TERRITORY,
    SPRAVATO_IN_US,
    SPRAVATO_ON_A_LABEL,
)
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    since_cardiovascular_event,
    systolic_blood_pressure,
)
from ketamodel.knowledge.vocabulary.risk_list import (
    aneurysmal_vascular_disease,
    arteriovenous_malformation,
    bp_or_icp_rise_serious_risk,
    bp_rise_serious_hazard,
    cardiovascular_event,
    hypersensitivity,
    intracerebral_hemorrhage_history,
    raised_icp,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, mmHg, weeks
from ketamodel.rules.conclusion import contraindicated
from ketamodel.rules.rule import Rule

__all__ = ["CONTRAINDICATIONS"]

_BLEEDING = "Do not give: a rise in blood pressure may cause bleeding."

ANEURYSM = Rule(
    id="esketamine-aneurysmal-vascular-disease",
    title="Esketamine nasal spray is contraindicated in aneurysmal vascular disease.",
    applies=SPRAVATO_ON_A_LABEL,
    when=aneurysmal_vascular_disease,
    then=contraindicated(_BLEEDING),
    because=[
        SPRAVATO_USPI.section(
            "4",
            "aneurysmal vascular disease: thoracic and abdominal aorta, intracranial and peripheral arteries",
        ),
        SPRAVATO_SMPC.section("4.3", "aneurysmal vascular disease: aorta, intracranial and peripheral arteries"),
    ],
)
MALFORMATION_US = Rule(
    id="esketamine-arteriovenous-malformation",
    title="Esketamine nasal spray is contraindicated in arteriovenous malformation.",
    applies=SPRAVATO_IN_US,
    when=arteriovenous_malformation,
    then=contraindicated(_BLEEDING),
    because=[SPRAVATO_USPI.section("4", "arteriovenous malformation")],
)
MALFORMATION_EU = Rule(
    id="esketamine-eu-arteriovenous-malformation",
    title="In the EU, arteriovenous malformation counts as a condition in which a rise in pressure is a serious risk.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=arteriovenous_malformation,
    then=contraindicated(_BLEEDING),
    because=[
        SPRAVATO_SMPC.section(
            "4.3",
            "contraindicated where an increase in blood or intracranial pressure is a serious risk; the malformation is not named",
        ),
        KETAMODEL_EDITORIAL.at(
            "scope of EU 4.3",
            "arteriovenous malformation falls under a serious risk from a rise in pressure",
        ),
    ],
)
HEMORRHAGE = Rule(
    id="esketamine-intracerebral-hemorrhage",
    title="Esketamine nasal spray is contraindicated after intracerebral haemorrhage, however long ago.",
    applies=SPRAVATO_ON_A_LABEL,
    when=intracerebral_hemorrhage_history,
    then=contraindicated(_BLEEDING),
    because=[
        SPRAVATO_USPI.section("4", "history of intracerebral haemorrhage"),
        SPRAVATO_SMPC.section("4.3", "history of intracerebral haemorrhage"),
    ],
)
HYPERSENSITIVITY = Rule(
    id="esketamine-hypersensitivity",
    title="Esketamine nasal spray is contraindicated in hypersensitivity to ketamine, esketamine or an excipient.",
    applies=SPRAVATO,
    when=hypersensitivity,
    then=contraindicated("Do not give."),
    because=[
        SPRAVATO_USPI.section("4", "hypersensitivity to esketamine, ketamine or an excipient"),
        SPRAVATO_SMPC.section("4.3", "hypersensitivity to esketamine, ketamine or an excipient"),
    ],
)
RECENT_EVENT_EU = Rule(
    id="esketamine-eu-recent-cardiovascular-event",
    title="In the EU, esketamine nasal spray is contraindicated within 6 weeks of a cardiovascular event.",
    applies=SPRAVATO_IN_SMPC_TERRITORY,
    when=all_of(cardiovascular_event, since_cardiovascular_event <= weeks(6)),
    then=contraindicated("Do not give until 6 weeks have passed."),
    because=[
        SPRAVATO_SMPC.section("4.3", "recent cardiovascular event, myocardial infarction included: within 6 weeks")
    ],
)
SERIOUS_RISK = Rule(
    id="esketamine-bp-or-icp-rise-serious-risk",
    title="Esketamine nasal spray is contraindicated where a rise in blood or intracranial pressure is a serious risk.",
    applies=SPRAVATO_ON_A_LABEL,
    when=any_of(bp_or_icp_rise_serious_risk, bp_rise_serious_hazard),
    then=contraindicated("Do not give."),
    because=[
        SPRAVATO_USPI.at(
            "warning on blood pressure",
            "contraindicated where an increase in blood or intracranial pressure is a serious risk",
        ),
        SPRAVATO_SMPC.section("4.3", "an increase in blood or intracranial pressure poses a serious risk"),
    ],
)
RAISED_INTRACRANIAL_PRESSURE = Rule(
    id="esketamine-raised-icp",
    title="Esketamine nasal spray is contraindicated with raised intracranial pressure.",
    applies=SPRAVATO_ON_A_LABEL,
    when=raised_icp,
    then=contraindicated(
        "Do not give.", noted_because="the answer on a serious risk from a rise in pressure, which blocks, covers it"
    ),
    because=[
        SPRAVATO_USPI.at(
            "warning on blood pressure",
            "contraindicated where an increase in blood or intracranial pressure is a serious risk",
        ),
        SPRAVATO_SMPC.section("4.3", "an increase in blood or intracranial pressure poses a serious risk"),
        KETAMODEL_EDITORIAL.at("serious risk", "with raised intracranial pressure the risk is serious"),
    ],
)
VERY_HIGH_PRESSURE = Rule(
    id="esketamine-bp-over-180-110",
    title="A resting blood pressure above 180 mmHg systolic or 110 mmHg diastolic rules out this session.",
    applies=all_of(SPRAVATO_ON_A_LABEL, NOT_EMERGENCY),
    when=any_of(systolic_blood_pressure > mmHg(180), diastolic_blood_pressure > mmHg(110)),
    then=contraindicated("Do not give in this session: treat the blood pressure first."),
    because=[
        SPRAVATO_USPI.at(
            "warning on blood pressure",
            "contraindicated where an increase in blood or intracranial pressure is a serious risk",
        ),
        SPRAVATO_SMPC.section("4.3", "an increase in blood or intracranial pressure poses a serious risk"),
        KETAMODEL_EDITORIAL.at(
            "serious risk",
            "above 180 mmHg systolic or 110 mmHg diastolic at rest the risk is serious",
            Reading.RECALLED,
        ),
    ],
)

CONTRAINDICATIONS = (
    ANEURYSM,
    MALFORMATION_US,
    MALFORMATION_EU,
    HEMORRHAGE,
    HYPERSENSITIVITY,
    RECENT_EVENT_EU,
    SERIOUS_RISK,
    RAISED_INTRACRANIAL_PRESSURE,
    VERY_HIGH_PRESSURE,
)
