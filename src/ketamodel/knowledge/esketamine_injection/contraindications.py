"""When esketamine injection must not be given."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge.conditions import EMERGENCY, ESKETAMINE_INJECTED, NOT_EMERGENCY, NOT_MALE
from ketamodel.knowledge.ketamine.contraindications import HAZARDS
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, KETANEST_NO, KETANEST_S
from ketamodel.knowledge.vocabulary.amounts import since_cerebrovascular_event
from ketamodel.knowledge.vocabulary.answers import (
    jurisdiction,
    sole_agent,
)
from ketamodel.knowledge.vocabulary.medicine_list import takes_ergometrine, takes_xanthine
from ketamodel.knowledge.vocabulary.risk_list import (
    bp_or_icp_rise_serious_risk,
    bp_rise_serious_hazard,
    cerebrovascular_event,
    coronary_disease,
    hypersensitivity,
    insufficiently_treated_hyperthyroidism,
    pre_eclampsia_or_eclampsia,
    raised_icp,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, months
from ketamodel.rules.conclusion import Severity, caution, contraindicated
from ketamodel.rules.rule import Rule

__all__ = ["CONTRAINDICATIONS"]

_EU = all_of(ESKETAMINE_INJECTED, jurisdiction.is_in(Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT))
_DE_AT = all_of(ESKETAMINE_INJECTED, jurisdiction.is_in(Jurisdiction.DE, Jurisdiction.AT))
_ELSEWHERE_IN_EU = all_of(ESKETAMINE_INJECTED, jurisdiction.is_(Jurisdiction.EU))
_NO_WAIT = "an emergency does not wait for this answer"
_LEAFLET = KETANEST_S.at("leaflet, contraindications", "theophylline, aminophylline and ergometrine together with it")
_RISK = KETANEST_NO.at(
    "contraindications", "a rise in blood pressure or intracranial pressure would be a serious risk", Reading.SECONDARY
)

HYPERSENSITIVITY = Rule(
    id="esketamine-injection-hypersensitivity",
    title="Esketamine injection is contraindicated in hypersensitivity to it.",
    applies=ESKETAMINE_INJECTED,
    when=hypersensitivity,
    then=contraindicated("Do not give."),
    because=[KETANEST_S.at("leaflet, contraindications", "hypersensitivity")],
)
SERIOUS_RISK = Rule(
    id="esketamine-injection-bp-or-icp-serious-risk",
    title="Esketamine injection is contraindicated where a rise in blood or intracranial pressure would be a serious risk.",
    applies=all_of(_EU, NOT_EMERGENCY),
    when=any_of(bp_or_icp_rise_serious_risk, bp_rise_serious_hazard, raised_icp, HAZARDS),
    then=contraindicated("Do not give."),
    because=[
        _RISK,
        KETANEST_S.at(
            "leaflet, contraindications", "a rise in blood pressure or intracranial pressure would be dangerous"
        ),
        KETAMODEL_EDITORIAL.at(
            "serious risk",
            "above 180 mmHg systolic or 110 mmHg diastolic at rest; stroke or haemorrhage within 3 months; raised pressure in the head",
            Reading.RECALLED,
        ),
    ],
)
SERIOUS_RISK_EMERGENCY = Rule(
    id="esketamine-injection-emergency-serious-risk",
    title="Also in an emergency esketamine injection is contraindicated where the clinician records the serious risk.",
    applies=all_of(_EU, EMERGENCY),
    when=any_of(bp_or_icp_rise_serious_risk, bp_rise_serious_hazard),
    then=contraindicated("Do not give.", noted_because=_NO_WAIT),
    because=[
        _RISK,
        KETANEST_S.at(
            "leaflet, contraindications", "a rise in blood pressure or intracranial pressure would be dangerous"
        ),
    ],
)
HAZARDS_EMERGENCY = Rule(
    id="esketamine-injection-emergency-hazard-conditions",
    title="In an emergency, conditions in which a rise in blood or intracranial pressure is a hazard are a weighty warning.",
    applies=all_of(_EU, EMERGENCY),
    when=any_of(raised_icp, HAZARDS),
    then=caution(Severity.HIGH, "Give only if the benefit outweighs the risk."),
    because=[
        _RISK,
        KETAMODEL_EDITORIAL.at(
            "serious risk",
            "above 180 mmHg systolic or 110 mmHg diastolic; stroke or haemorrhage within 3 months; raised pressure in the head: high severity in an emergency",
            Reading.RECALLED,
        ),
    ],
)
OLDER_STROKE = Rule(
    id="esketamine-injection-older-stroke",
    title="A stroke or intracranial haemorrhage more than 3 months ago is a weighty warning with esketamine injection.",
    applies=_EU,
    when=all_of(cerebrovascular_event, since_cerebrovascular_event > months(3)),
    then=caution(Severity.HIGH, "Judge whether a rise in blood pressure would be a serious risk."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "serious risk", "stroke or haemorrhage more than 3 months ago: high severity", Reading.RECALLED
        )
    ],
)
PRE_ECLAMPSIA = Rule(
    id="esketamine-injection-pre-eclampsia",
    title="Esketamine injection is contraindicated in pre-eclampsia and eclampsia.",
    applies=all_of(_EU, NOT_EMERGENCY),
    when=all_of(NOT_MALE, pre_eclampsia_or_eclampsia),
    then=contraindicated("Do not give."),
    because=[KETANEST_S.at("leaflet, contraindications", "pre-eclampsia and eclampsia")],
)
PRE_ECLAMPSIA_EMERGENCY = Rule(
    id="esketamine-injection-emergency-pre-eclampsia",
    title="Also in an emergency esketamine injection is contraindicated in pre-eclampsia and eclampsia.",
    applies=all_of(_EU, EMERGENCY),
    when=pre_eclampsia_or_eclampsia,
    then=contraindicated("Do not give.", noted_because=_NO_WAIT),
    because=[KETANEST_S.at("leaflet, contraindications", "pre-eclampsia and eclampsia")],
)
MEDICINES = Rule(
    id="esketamine-injection-xanthine-or-ergometrine",
    title="Esketamine injection is contraindicated together with theophylline, aminophylline or ergometrine.",
    applies=all_of(_DE_AT, NOT_EMERGENCY),
    when=any_of(takes_xanthine, takes_ergometrine),
    then=contraindicated("Do not give together."),
    because=[_LEAFLET],
)
MEDICINES_EMERGENCY = Rule(
    id="esketamine-injection-emergency-xanthine-or-ergometrine",
    title="Also in an emergency esketamine injection is contraindicated together with theophylline, aminophylline or ergometrine.",
    applies=all_of(_DE_AT, EMERGENCY),
    when=any_of(takes_xanthine, takes_ergometrine),
    then=contraindicated("Do not give together.", noted_because=_NO_WAIT),
    because=[_LEAFLET],
)
MEDICINES_EU = Rule(
    id="esketamine-injection-eu-xanthine-or-ergometrine",
    title="The German and Austrian texts rule out esketamine injection with theophylline, aminophylline or ergometrine.",
    applies=_ELSEWHERE_IN_EU,
    when=any_of(takes_xanthine, takes_ergometrine),
    then=caution(Severity.HIGH, "Check the national label."),
    because=[_LEAFLET],
)
CORONARY_AT = Rule(
    id="esketamine-injection-at-ischaemic-heart-disease",
    title="In Austria esketamine injection as sole agent is contraindicated in ischaemic heart disease.",
    applies=all_of(ESKETAMINE_INJECTED, jurisdiction.is_(Jurisdiction.AT), NOT_EMERGENCY),
    when=all_of(coronary_disease, sole_agent),
    then=contraindicated("Do not give as sole agent."),
    because=[KETANEST_S.at("Austrian leaflet, contraindications", "as sole agent in ischaemic heart disease")],
)
CORONARY_AT_EMERGENCY = Rule(
    id="esketamine-injection-at-emergency-ischaemic-heart-disease",
    title="Also in an emergency, in Austria esketamine injection as sole agent is contraindicated in ischaemic heart disease.",
    applies=all_of(ESKETAMINE_INJECTED, jurisdiction.is_(Jurisdiction.AT), EMERGENCY),
    when=all_of(coronary_disease, sole_agent),
    then=contraindicated("Do not give as sole agent.", noted_because=_NO_WAIT),
    because=[KETANEST_S.at("Austrian leaflet, contraindications", "as sole agent in ischaemic heart disease")],
)
CORONARY_EU = Rule(
    id="esketamine-injection-eu-ischaemic-heart-disease",
    title="The Austrian text rules out esketamine injection as sole agent in ischaemic heart disease.",
    applies=all_of(ESKETAMINE_INJECTED, jurisdiction.is_in(Jurisdiction.EU, Jurisdiction.DE)),
    when=all_of(coronary_disease, sole_agent),
    then=caution(Severity.HIGH, "Check the national label."),
    because=[KETANEST_S.at("Austrian leaflet, contraindications", "as sole agent in ischaemic heart disease")],
)
THYROID = Rule(
    id="esketamine-injection-hyperthyroidism",
    title="Insufficiently treated hyperthyroidism calls for care with esketamine injection.",
    applies=all_of(_EU, EMERGENCY),
    when=insufficiently_treated_hyperthyroidism,
    then=caution(Severity.HIGH, "Expect a rise in blood pressure and heart rate."),
    because=[KETANEST_S.at("leaflet, precautions", "insufficiently treated hyperthyroidism")],
)

CONTRAINDICATIONS = (
    HYPERSENSITIVITY,
    SERIOUS_RISK,
    SERIOUS_RISK_EMERGENCY,
    HAZARDS_EMERGENCY,
    OLDER_STROKE,
    PRE_ECLAMPSIA,
    PRE_ECLAMPSIA_EMERGENCY,
    MEDICINES,
    MEDICINES_EMERGENCY,
    MEDICINES_EU,
    CORONARY_AT,
    CORONARY_AT_EMERGENCY,
    CORONARY_EU,
    THYROID,
)
