"""When ketamine injection needs care: anaesthesia, and the place where it is given."""

from ketamodel.knowledge import settings
from ketamodel.knowledge.conditions import (
    EMERGENCY,
    FOR_ANAESTHESIA,
    IN_UK,
    KETAMINE_AGENT,
    KETAMINE_OR_INJECTED_ESKETAMINE,
    NOT_EMERGENCY,
)
from ketamodel.knowledge.indications import (
    PROCEDURAL_SEDATION,
    RAPID_SEQUENCE_INTUBATION,
)
from ketamodel.knowledge.sources import (
    ACEP_2011,
    KETALAR_UK,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    RCEM_CHILDREN,
    RSI_2025,
    SPRAVATO_SMPC,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    body_mass_index,
    duration,
    sessions,
)
from ketamodel.knowledge.vocabulary.answers import (
    indication,
    setting,
    sole_agent,
)
from ketamodel.knowledge.vocabulary.risk_list import airway_procedure, copd, obstructive_sleep_apnea
from ketamodel.provenance import Reading
from ketamodel.rules.builders import (
    all_of,
    any_of,
    count,
    hours,
    kg_per_m2,
    months,
    years,
)
from ketamodel.rules.conclusion import (
    Severity,
    advice,
    caution,
)
from ketamodel.rules.rule import Rule

__all__ = ["ANAESTHESIA_AND_PLACE"]

_ANAESTHESIA = all_of(KETAMINE_OR_INJECTED_ESKETAMINE, FOR_ANAESTHESIA)

# Anaesthesia and place
YOUNG_BRAIN = Rule(
    id="ketamine-under-3-years",
    title="Below 3 years long or repeated anaesthesia may harm the developing brain.",
    applies=_ANAESTHESIA,
    when=all_of(age < years(3), any_of(duration > hours(3), sessions > count(1))),
    then=caution(Severity.MODERATE, "Weigh the benefit against the risk."),
    because=[KETAMINE_USPI.section("5.5", "below 3 years: more than 3 h or repeated, that is more than 1 exposure")],
)
UNDER_3_MONTHS = Rule(
    id="ketamine-anaesthesia-under-3-months",
    title="Below 3 months anaesthesia or intubation with ketamine calls for care.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, any_of(FOR_ANAESTHESIA, indication.is_(RAPID_SEQUENCE_INTUBATION))),
    when=age < months(3),
    then=caution(Severity.MODERATE, "Only by a physician with experience in anaesthesia: airway complications."),
    because=[KETAMODEL_EDITORIAL.at("anaesthesia in infants", "below 3 months: caution", Reading.RECALLED)],
)
UK_OUTSIDE_HOSPITAL = Rule(
    id="ketamine-uk-outside-hospital",
    title="In the UK ketamine outside a hospital breaks the label's rule on place and person.",
    applies=all_of(KETAMINE_AGENT, IN_UK, NOT_EMERGENCY),
    when=setting.is_in(
        settings.INFUSION_CLINIC,
        settings.PHYSICIAN_OFFICE,
        settings.REMS_CERTIFIED_CLINIC,
        settings.DENTAL_OFFICE,
        settings.HOSPICE_PALLIATIVE,
        settings.PREHOSPITAL,
        settings.HOME,
        settings.TELEHEALTH,
    ),
    then=caution(
        Severity.HIGH,
        "Used in hospitals by or under experienced anaesthetists, except in an emergency.",
    ),
    because=[
        KETALAR_UK.at(
            "precautions",
            "in hospitals, by or under experienced anaesthetists, except in emergencies",
        )
    ],
)
AIRWAY_PROCEDURE = Rule(
    id="ketamine-airway-procedure",
    title="For a procedure in pharynx, larynx or bronchial tree ketamine is not the only anaesthetic.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, any_of(FOR_ANAESTHESIA, indication.is_(PROCEDURAL_SEDATION))),
    when=all_of(airway_procedure, sole_agent),
    then=caution(Severity.HIGH, "Avoid as the sole agent: the reflexes of pharynx and larynx stay active."),
    because=[KETAMINE_USPI.section("5.4", "avoid as sole agent for procedures of pharynx, larynx and bronchial tree")],
)
INFANT_SEDATION_EMERGENCY = Rule(
    id="ketamine-emergency-sedation-infant",
    title="In an emergency sedation below 3 months, in the UK below 12 months, is a weighty warning.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(PROCEDURAL_SEDATION), EMERGENCY),
    when=any_of(age < months(3), all_of(IN_UK, age < months(12))),
    then=caution(Severity.HIGH, "The guidelines rule it out: airway complications."),
    because=[
        ACEP_2011.at("absolute contraindications", "below 3 months", Reading.SECONDARY),
        RCEM_CHILDREN.at("contraindications", "below 12 months"),
    ],
)
SLEEP_APNEA = Rule(
    id="ketamine-sedation-sleep-apnea-or-copd",
    title="Sleep apnoea or pulmonary insufficiency calls for care with sedation.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(PROCEDURAL_SEDATION)),
    when=any_of(obstructive_sleep_apnea, copd),
    then=caution(Severity.MODERATE, "Only where resuscitation is at hand."),
    because=[
        SPRAVATO_SMPC.section(
            "4.4", "sleep apnoea with obesity, COPD: where resuscitation is at hand", Reading.SECONDARY
        )
    ],
)
ACTUAL_WEIGHT = Rule(
    id="ketamine-dose-by-actual-weight",
    title="From a body mass index of 30 kg/m2 on, many compute the dose by ideal or lean weight.",
    applies=KETAMINE_AGENT,
    when=body_mass_index >= kg_per_m2(30),
    then=advice("Say which weight the dose is meant for."),
    because=[
        RSI_2025.at("commentary", "dose by ideal or lean weight in obesity", Reading.UNCERTAIN),
        KETAMODEL_EDITORIAL.at("dose and weight", "from 30 kg/m2 on: information only", Reading.UNCERTAIN),
    ],
)

ANAESTHESIA_AND_PLACE = (
    AIRWAY_PROCEDURE,
    INFANT_SEDATION_EMERGENCY,
    SLEEP_APNEA,
    ACTUAL_WEIGHT,
    YOUNG_BRAIN,
    UNDER_3_MONTHS,
    UK_OUTSIDE_HOSPITAL,
)
