"""Anaesthesia, sedation, emergencies and intensive care."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge import indications
from ketamodel.knowledge.facts.statuses.cells import (
    EU_ESKETAMINE_OFF_LABEL,
    EU_KETAMINE_OFF_LABEL,
    KETAMINE_OFF_LABEL,
    US_KETAMINE_OFF_LABEL,
)
from ketamodel.knowledge.products import ESKETAMINE_INJECTION, KETAMINE_INJECTION
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASTHMA_SR_2022,
    COCHRANE_ASTHMA_2012,
    ED_PROTOCOL_2020,
    GASPARD_2013,
    KETALAR_UK,
    KETAMINE_DE,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    RCEM_CHILDREN,
    RSI_2025,
    SE_PROTOCOL,
)
from ketamodel.provenance import Certainty, Grade, Reading
from ketamodel.rules.evidence import Authorization
from ketamodel.rules.evidence.status import cell, statuses

__all__ = ["STATUSES"]

_APPROVED = Authorization.APPROVED
_US, _EU, _DE = Jurisdiction.US, Jurisdiction.EU, Jurisdiction.DE
_KETAMINE, _ESKETAMINE = KETAMINE_INJECTION, ESKETAMINE_INJECTION

_US_LABEL = KETAMINE_USPI.section("1", "induction, sole agent and supplement of general anaesthesia")
_EU_LABELS = KETAMODEL_EDITORIAL.at("national labels", "approved as an anaesthetic, country by country")
_LEAFLET = KETANEST_S.at(
    "leaflet, what it is used for",
    "anaesthesia, analgesia in emergencies and beside regional anaesthesia, ventilated patients",
)
_ASTHMATIC = KETANEST_S.at("leaflet, what it is used for", "intubation in status asthmaticus")

STATUSES = (
    *statuses(
        [indications.GENERAL_ANESTHESIA],
        Certainty(Grade.A, [_US_LABEL, _LEAFLET]),
        cell(_US, _KETAMINE, _APPROVED, [_US_LABEL]),
        cell(_EU, _KETAMINE, _APPROVED, [_EU_LABELS]),
        cell(_EU, _ESKETAMINE, _APPROVED, [_LEAFLET]),
        cell(
            Jurisdiction.UK,
            _KETAMINE,
            _APPROVED,
            [KETALAR_UK.at("indications", "anaesthetic agent for children and adults", Reading.SECONDARY)],
        ),
    ),
    *statuses(
        [indications.RAPID_SEQUENCE_INTUBATION],
        Certainty(
            Grade.B,
            [
                RSI_2025.at(
                    "trial as reported",
                    "no difference in deaths from etomidate; collapse 22.1 % vs 17.0 %",
                    Reading.SECONDARY,
                )
            ],
        ),
        cell(
            _US,
            _KETAMINE,
            Authorization.OFF_LABEL,
            [_US_LABEL],
            only="the intubation; induction of anaesthesia itself is on the label",
        ),
        cell(
            _EU,
            _KETAMINE,
            Authorization.OFF_LABEL,
            [_EU_LABELS],
            only="the intubation; induction of anaesthesia itself is on the label",
        ),
        cell(_EU, _ESKETAMINE, _APPROVED, [_ASTHMATIC], only="intubation in status asthmaticus"),
    ),
    *statuses(
        [indications.PROCEDURAL_SEDATION],
        Certainty(
            Grade.A,
            [
                ACEP_2011.at("guideline", "children in the emergency department: a; adults: b"),
                RCEM_CHILDREN.at("module", "sedation of children in the emergency department"),
            ],
        ),
        *KETAMINE_OFF_LABEL,
        EU_ESKETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.REFRACTORY_STATUS_EPILEPTICUS],
        Certainty(
            Grade.C,
            [
                GASPARD_2013.at("abstract", "58 patients, retrospective"),
                SE_PROTOCOL.at("protocol", "infusion in intensive care"),
                KETAMODEL_EDITORIAL.at("status of uses", "ESETT did not test ketamine", Reading.RECALLED),
            ],
        ),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.SEVERE_ASTHMA_BRONCHOSPASM],
        Certainty(
            Grade.N,
            [
                COCHRANE_ASTHMA_2012.at("conclusions", "as a bronchodilator no difference, 1 study"),
                ASTHMA_SR_2022.at("conclusions", "the evidence does not support it"),
            ],
        ),
        US_KETAMINE_OFF_LABEL,
        EU_KETAMINE_OFF_LABEL,
        cell(
            _DE,
            _KETAMINE,
            _APPROVED,
            [KETAMINE_DE.section("4.1", "status asthmaticus that resists treatment")],
            only="status asthmaticus that resists treatment",
        ),
        cell(_EU, _ESKETAMINE, _APPROVED, [_ASTHMATIC], only="intubation in status asthmaticus"),
    ),
    *statuses(
        [indications.SEVERE_AGITATION],
        Certainty(
            Grade.B,
            [
                ED_PROTOCOL_2020.at("table", "4 mg/kg into a muscle: rapid"),
                KETAMODEL_EDITORIAL.at(
                    "status of uses", "more respiratory events than with the alternatives", Reading.RECALLED
                ),
            ],
        ),
        *KETAMINE_OFF_LABEL,
    ),
    *statuses(
        [indications.ICU_SEDATION_ANALGESIA],
        Certainty(Grade.C, [_LEAFLET]),
        US_KETAMINE_OFF_LABEL,
        EU_KETAMINE_OFF_LABEL,
        cell(_DE, _KETAMINE, _APPROVED, [KETAMINE_DE.section("4.1", "analgesia of intubated patients")]),
        cell(_EU, _ESKETAMINE, _APPROVED, [_LEAFLET], only="analgesia of ventilated patients"),
    ),
    *statuses(
        [indications.ECT_ANESTHESIA],
        None,
        cell(
            _US,
            _KETAMINE,
            _APPROVED,
            [
                KETAMINE_USPI.section("1", "as an anaesthetic", Reading.RECALLED),
                KETAMODEL_EDITORIAL.at("status of uses", "no added antidepressant benefit", Reading.RECALLED),
            ],
            only="the anaesthesia",
        ),
        cell(
            _EU,
            _KETAMINE,
            _APPROVED,
            [KETAMODEL_EDITORIAL.at("national labels", "approved as an anaesthetic", Reading.RECALLED)],
            only="the anaesthesia",
        ),
    ),
)
