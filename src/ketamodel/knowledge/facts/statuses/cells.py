"""How the labels stand outside what they name; one value for one product and jurisdiction."""

from ketamodel.domain.kinds import Jurisdiction
from ketamodel.knowledge.products import ESKETAMINE_INJECTION, KETAMINE_INJECTION, SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.sources import (
    KETAMINE_DE,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    KETANEST_S,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Authorization
from ketamodel.rules.evidence.status import cell

__all__ = [
    "EU_ESKETAMINE_INVESTIGATIONAL",
    "EU_ESKETAMINE_OFF_LABEL",
    "EU_KETAMINE_INVESTIGATIONAL",
    "EU_KETAMINE_NOT_SUPPORTED",
    "EU_KETAMINE_OFF_LABEL",
    "EU_SPRAVATO_NOT_SUPPORTED",
    "KETAMINE_INVESTIGATIONAL",
    "KETAMINE_NOT_SUPPORTED",
    "KETAMINE_OFF_LABEL",
    "KETAMINE_OFF_LABEL_RECALLED",
    "US_KETAMINE_INVESTIGATIONAL",
    "US_KETAMINE_NOT_SUPPORTED",
    "US_KETAMINE_OFF_LABEL",
    "US_SPRAVATO_NOT_SUPPORTED",
]

_US = (KETAMINE_USPI.section("1", "for anaesthesia only: induction, sole agent, supplement"),)
_EU = (
    KETAMINE_DE.section(
        "4.1",
        "a national label names, besides anaesthesia, only analgesia in emergency medicine, supplement to regional anaesthesia, status asthmaticus, analgesia of intubated patients",
    ),
)
_EU_ESKETAMINE = (
    KETANEST_S.at(
        "leaflet, what it is used for",
        "anaesthesia, analgesia in emergencies and beside regional anaesthesia, ventilated patients",
    ),
)
_NO_EVIDENCE = (KETAMODEL_EDITORIAL.at("status of uses", "no label, no guideline, no trial", Reading.RECALLED),)
_TRIALS_ONLY = (KETAMODEL_EDITORIAL.at("status of uses", "trials only, no guideline supports routine use"),)

US_KETAMINE_OFF_LABEL = cell(Jurisdiction.US, KETAMINE_INJECTION, Authorization.OFF_LABEL, _US)
EU_KETAMINE_OFF_LABEL = cell(Jurisdiction.EU, KETAMINE_INJECTION, Authorization.OFF_LABEL, _EU)
EU_ESKETAMINE_OFF_LABEL = cell(Jurisdiction.EU, ESKETAMINE_INJECTION, Authorization.OFF_LABEL, _EU_ESKETAMINE)

_INVESTIGATIONAL = Authorization.INVESTIGATIONAL
US_KETAMINE_INVESTIGATIONAL = cell(Jurisdiction.US, KETAMINE_INJECTION, _INVESTIGATIONAL, (*_US, *_TRIALS_ONLY))
EU_KETAMINE_INVESTIGATIONAL = cell(Jurisdiction.EU, KETAMINE_INJECTION, _INVESTIGATIONAL, (*_EU, *_TRIALS_ONLY))
EU_ESKETAMINE_INVESTIGATIONAL = cell(
    Jurisdiction.EU, ESKETAMINE_INJECTION, _INVESTIGATIONAL, (*_EU_ESKETAMINE, *_TRIALS_ONLY)
)

_NOT_SUPPORTED = Authorization.NOT_SUPPORTED
US_KETAMINE_NOT_SUPPORTED = cell(Jurisdiction.US, KETAMINE_INJECTION, _NOT_SUPPORTED, _NO_EVIDENCE)
EU_KETAMINE_NOT_SUPPORTED = cell(Jurisdiction.EU, KETAMINE_INJECTION, _NOT_SUPPORTED, _NO_EVIDENCE)
US_SPRAVATO_NOT_SUPPORTED = cell(
    Jurisdiction.US,
    SPRAVATO_NASAL_SPRAY,
    _NOT_SUPPORTED,
    [
        SPRAVATO_USPI.section(
            "1", "resistant depression and depression with acute suicidality only; not approved as an anaesthetic"
        )
    ],
)
EU_SPRAVATO_NOT_SUPPORTED = cell(
    Jurisdiction.EU,
    SPRAVATO_NASAL_SPRAY,
    _NOT_SUPPORTED,
    [SPRAVATO_SMPC.section("4.1", "resistant depression and psychiatric emergencies of depression only")],
)

_RECALLED = (KETAMODEL_EDITORIAL.at("status of uses", "off label, and in use", Reading.RECALLED),)
KETAMINE_OFF_LABEL = (US_KETAMINE_OFF_LABEL, EU_KETAMINE_OFF_LABEL)
KETAMINE_OFF_LABEL_RECALLED = (
    cell(Jurisdiction.US, KETAMINE_INJECTION, Authorization.OFF_LABEL, (*_US, *_RECALLED)),
    cell(Jurisdiction.EU, KETAMINE_INJECTION, Authorization.OFF_LABEL, (*_EU, *_RECALLED)),
)
KETAMINE_INVESTIGATIONAL = (US_KETAMINE_INVESTIGATIONAL, EU_KETAMINE_INVESTIGATIONAL)
KETAMINE_NOT_SUPPORTED = (US_KETAMINE_NOT_SUPPORTED, EU_KETAMINE_NOT_SUPPORTED)
