"""Adverse effects of ketamine and esketamine injection, and how often they were seen."""

from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.knowledge.products import KETAMINE_INJECTION
from ketamodel.knowledge.sources import (
    KETAMINE_USPI,
    KETAMINE_USPI_OLD,
    RCEM_CHILDREN,
    RSI_2025,
    SIGTERMANS_2009,
    WANG_2024,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import AdverseEffect
from ketamodel.rules.evidence.ranges import at_most, between, exactly

__all__ = ["ADVERSE_EFFECTS"]

_ANAESTHESIA = "anaesthesia"

_REACTIONS = [
    KETAMINE_USPI.section(
        "6",
        "raised blood pressure and heart rate, nystagmus, diplopia, raised pressure in the eye, anaphylaxis, movements like seizures, nausea and vomiting, injury of liver or bile ducts, psychiatric events for days to weeks, ulcerative or haemorrhagic cystitis, hydronephrosis; no frequencies",
    )
]

_OF_KETAMINE = (
    AdverseEffect(
        "ae-ketamine-emergence-reactions",
        "emergence reactions",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        exactly(12, "%"),
        [
            KETAMINE_USPI_OLD.at(
                "special note", "about 12 %, for up to 24 h; least above 65 years and after injection into a muscle"
            )
        ],
    ),
    AdverseEffect(
        "ae-ketamine-blood-pressure",
        "raised blood pressure and heart rate",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        None,
        _REACTIONS,
    ),
    AdverseEffect("ae-ketamine-nystagmus", "nystagmus", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS),
    AdverseEffect("ae-ketamine-diplopia", "diplopia", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS),
    AdverseEffect(
        "ae-ketamine-intraocular-pressure",
        "raised pressure in the eye",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        None,
        _REACTIONS,
    ),
    AdverseEffect("ae-ketamine-anaphylaxis", "anaphylaxis", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS),
    AdverseEffect(
        "ae-ketamine-seizure-like-movements",
        "movements like seizures",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        None,
        _REACTIONS,
    ),
    AdverseEffect(
        "ae-ketamine-nausea-vomiting", "nausea and vomiting", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS
    ),
    AdverseEffect(
        "ae-ketamine-hepatobiliary", "injury of liver or bile ducts", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS
    ),
    AdverseEffect(
        "ae-ketamine-psychiatric",
        "psychiatric events for days to weeks",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        None,
        _REACTIONS,
    ),
    AdverseEffect(
        "ae-ketamine-cystitis",
        "ulcerative or haemorrhagic cystitis",
        KETAMINE_INJECTION,
        _ANAESTHESIA,
        None,
        _REACTIONS,
    ),
    AdverseEffect("ae-ketamine-hydronephrosis", "hydronephrosis", KETAMINE_INJECTION, _ANAESTHESIA, None, _REACTIONS),
    AdverseEffect(
        "ae-ketamine-cystitis-chronic-use",
        "cystitis and lower urinary tract symptoms",
        KETAMINE,
        "long or heavy use",
        None,
        [
            KETAMINE_USPI.section("2.1 and 6", "genitourinary pain and cystitis with long use; no frequency"),
            KETAMINE_USPI.section(
                "6", "grows with the dose, common in misuse, rare in supervised courses with breaks", Reading.RECALLED
            ),
        ],
    ),
    AdverseEffect(
        "ae-ketamine-cardiovascular-collapse",
        "cardiovascular collapse around intubation",
        KETAMINE,
        "emergency intubation",
        exactly(22.1, "%"),
        [RSI_2025.at("trial as reported", "collapse 22.1 % vs 17.0 % with etomidate", Reading.SECONDARY)],
        comparator=exactly(17.0, "%"),
        against="etomidate",
    ),
    AdverseEffect(
        "ae-ketamine-cardiovascular-collapse-sepsis",
        "cardiovascular collapse around intubation",
        KETAMINE,
        "emergency intubation in sepsis",
        exactly(30.6, "%"),
        [RSI_2025.at("trial as reported", "in sepsis 30.6 % vs 20.9 % with etomidate", Reading.SECONDARY)],
        comparator=exactly(20.9, "%"),
        against="etomidate",
    ),
)

_CHILDREN = "children sedated in emergency departments"

_RCEM = [
    RCEM_CHILDREN.at(
        "module, adverse effects",
        "laryngospasm 0.3 %, intubation for it 0.02 %, vomiting 5 % to 10 %, significant agitation 1.5 %, salivation 10 %, rash 10 %, clonic movements fewer than 5 %, noisy breathing fewer than 1 %",
    )
]

_IN_CHILDREN = (
    AdverseEffect("ae-children-laryngospasm", "laryngospasm", KETAMINE, _CHILDREN, exactly(0.3, "%"), _RCEM),
    AdverseEffect(
        "ae-children-intubation", "intubation for laryngospasm", KETAMINE, _CHILDREN, exactly(0.02, "%"), _RCEM
    ),
    AdverseEffect("ae-children-vomiting", "vomiting", KETAMINE, _CHILDREN, between(5, 10, "%"), _RCEM),
    AdverseEffect("ae-children-agitation", "significant agitation", KETAMINE, _CHILDREN, exactly(1.5, "%"), _RCEM),
    AdverseEffect("ae-children-salivation", "salivation", KETAMINE, _CHILDREN, exactly(10, "%"), _RCEM),
    AdverseEffect("ae-children-rash", "rash", KETAMINE, _CHILDREN, exactly(10, "%"), _RCEM),
    AdverseEffect("ae-children-clonic-movements", "clonic movements", KETAMINE, _CHILDREN, at_most(5, "%"), _RCEM),
    AdverseEffect("ae-children-noisy-breathing", "noisy breathing", KETAMINE, _CHILDREN, at_most(1, "%"), _RCEM),
)

_OF_ESKETAMINE_INFUSION = (
    AdverseEffect(
        "ae-esketamine-infusion-psychomimetic",
        "psychomimetic effects, mild to moderate",
        ESKETAMINE,
        "complex regional pain syndrome, infusion of 4.2 days",
        exactly(76, "%"),
        [SIGTERMANS_2009.at("abstract", "psychomimetic effects 76 % vs 18 %")],
        comparator=exactly(18, "%"),
    ),
    AdverseEffect(
        "ae-esketamine-postpartum-neuropsychiatric",
        "neuropsychiatric adverse events, shorter than 1 d",
        ESKETAMINE,
        "mothers after childbirth, one infusion",
        exactly(45.1, "%"),
        [WANG_2024.at("abstract as reported", "45.1 % vs 22.0 %, for less than 1 d", Reading.SECONDARY)],
        comparator=exactly(22.0, "%"),
    ),
)

ADVERSE_EFFECTS = (*_OF_KETAMINE, *_IN_CHILDREN, *_OF_ESKETAMINE_INFUSION)
