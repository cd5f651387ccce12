"""Adverse effects of Spravato, and how often they were seen."""

from ketamodel.knowledge.agents import KETAMINE_OR_ESKETAMINE
from ketamodel.knowledge.products import SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.sources import (
    ASPIRE,
    SPRAVATO_USPI,
    SUSTAIN_1,
    TRANSFORM_2,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import AdverseEffect
from ketamodel.rules.evidence.ranges import at_most, between, exactly

__all__ = ["ADVERSE_EFFECTS"]

_SPRAVATO = SPRAVATO_NASAL_SPRAY

_PLACEBO = "placebo"

_TRIALS = "trials of the label"

_LABEL = (
    AdverseEffect(
        "ae-spravato-sedation",
        "sedation (MOAA/S)",
        _SPRAVATO,
        _TRIALS,
        between(48, 61, "%"),
        [SPRAVATO_USPI.section("5.1", "sedated by the MOAA/S scale: 48 % to 61 %")],
    ),
    AdverseEffect(
        "ae-spravato-loss-of-consciousness",
        "loss of consciousness (MOAA/S 0)",
        _SPRAVATO,
        _TRIALS,
        between(0.3, 0.4, "%"),
        [SPRAVATO_USPI.section("5.1", "loss of consciousness: 0.3 % to 0.4 %")],
    ),
    AdverseEffect(
        "ae-spravato-dissociation",
        "dissociation (CADSS)",
        _SPRAVATO,
        _TRIALS,
        between(61, 84, "%"),
        [SPRAVATO_USPI.section("5.2", "dissociated by the CADSS scale: 61 % to 84 %")],
    ),
    AdverseEffect(
        "ae-spravato-blood-pressure",
        "rise of the systolic pressure by 40 mmHg or of the diastolic by 25 mmHg within 1.5 h",
        _SPRAVATO,
        _TRIALS,
        between(8, 19, "%"),
        [
            SPRAVATO_USPI.section(
                "5.7",
                "8 % to 19 %, against 1 % to 4 %; highest at about 40 min, lasting about 4 h (EU text: 1 h to 2 h)",
            )
        ],
        comparator=between(1, 4, "%"),
        against=_PLACEBO,
    ),
    AdverseEffect(
        "ae-spravato-respiratory-depression",
        "respiratory depression or arrest",
        _SPRAVATO,
        "reports after approval",
        None,
        [SPRAVATO_USPI.at("boxed warning", "respiratory depression, from reports after approval; no frequency")],
    ),
    AdverseEffect(
        "ae-spravato-discontinuation",
        "stopping because of an adverse effect",
        _SPRAVATO,
        "trials",
        at_most(7, "%"),
        [SPRAVATO_USPI.at("trials, as summarised on the site of the product", "fewer than 7 %", Reading.SECONDARY)],
    ),
    AdverseEffect(
        "ae-spravato-discontinuation-transform-2",
        "stopping because of an adverse effect",
        _SPRAVATO,
        "treatment-resistant depression, TRANSFORM-2",
        exactly(7, "%"),
        [TRANSFORM_2.at("abstract", "stopped for an adverse effect: 7 % vs 0.9 %")],
        comparator=exactly(0.9, "%"),
        against="placebo with a new oral antidepressant",
    ),
    AdverseEffect(
        "ae-dependence-and-misuse",
        "dependence and misuse",
        KETAMINE_OR_ESKETAMINE,
        "all",
        None,
        [SPRAVATO_USPI.at("boxed warning", "abuse and misuse; Schedule III; no frequency")],
    ),
)

_MDSI = "84 mg, depression with acute suicidality (227 patients)"

_ASPIRE = [
    ASPIRE.at(
        "pooled table of adverse events",
        "84 mg vs placebo: dizziness 38.3 % vs 13.8 %, dissociation 33.9 % vs 5.8 %, nausea 26.9 % vs 13.8 %, somnolence 20.7 % vs 10.2 %, headache 20.3 % vs 20.4 %, dysgeusia 19.8 % vs 12.9 %, blurred vision 11.9 % vs 4.9 %, raised blood pressure 11.5 % vs 4.0 %, paraesthesia 11.5 % vs 3.1 %, vomiting 11.5 % vs 5.3 %, anxiety 10.1 % vs 7.6 %, sedation 10.1 % vs 2.2 %",
    )
]

_IN_MDSI = (
    AdverseEffect(
        "ae-mdsi-dizziness", "dizziness", _SPRAVATO, _MDSI, exactly(38.3, "%"), _ASPIRE, exactly(13.8, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-dissociation",
        "dissociation",
        _SPRAVATO,
        _MDSI,
        exactly(33.9, "%"),
        _ASPIRE,
        exactly(5.8, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-mdsi-nausea", "nausea", _SPRAVATO, _MDSI, exactly(26.9, "%"), _ASPIRE, exactly(13.8, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-somnolence", "somnolence", _SPRAVATO, _MDSI, exactly(20.7, "%"), _ASPIRE, exactly(10.2, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-headache", "headache", _SPRAVATO, _MDSI, exactly(20.3, "%"), _ASPIRE, exactly(20.4, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-dysgeusia", "dysgeusia", _SPRAVATO, _MDSI, exactly(19.8, "%"), _ASPIRE, exactly(12.9, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-blurred-vision",
        "blurred vision",
        _SPRAVATO,
        _MDSI,
        exactly(11.9, "%"),
        _ASPIRE,
        exactly(4.9, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-mdsi-blood-pressure",
        "raised blood pressure, as reported",
        _SPRAVATO,
        _MDSI,
        exactly(11.5, "%"),
        _ASPIRE,
        exactly(4.0, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-mdsi-paraesthesia",
        "paraesthesia",
        _SPRAVATO,
        _MDSI,
        exactly(11.5, "%"),
        _ASPIRE,
        exactly(3.1, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-mdsi-vomiting", "vomiting", _SPRAVATO, _MDSI, exactly(11.5, "%"), _ASPIRE, exactly(5.3, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-anxiety", "anxiety", _SPRAVATO, _MDSI, exactly(10.1, "%"), _ASPIRE, exactly(7.6, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-mdsi-sedation",
        "sedation, as reported",
        _SPRAVATO,
        _MDSI,
        exactly(10.1, "%"),
        _ASPIRE,
        exactly(2.2, "%"),
        _PLACEBO,
    ),
)

_SHORT = "treatment-resistant depression, short trials pooled"

_POOLED = [
    SPRAVATO_USPI.at(
        "table of adverse reactions",
        "with an oral antidepressant vs placebo: dissociation 41 % vs 9 %, dizziness 29 % vs 8 %, nausea 28 % vs 9 %, sedation 23 % vs 9 %, vertigo 23 % vs 3 %",
        Reading.RECALLED,
    )
]

_IN_TRD = (
    AdverseEffect(
        "ae-trd-dissociation", "dissociation", _SPRAVATO, _SHORT, exactly(41, "%"), _POOLED, exactly(9, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-trd-dizziness", "dizziness", _SPRAVATO, _SHORT, exactly(29, "%"), _POOLED, exactly(8, "%"), _PLACEBO
    ),
    AdverseEffect("ae-trd-nausea", "nausea", _SPRAVATO, _SHORT, exactly(28, "%"), _POOLED, exactly(9, "%"), _PLACEBO),
    AdverseEffect(
        "ae-trd-sedation", "sedation", _SPRAVATO, _SHORT, exactly(23, "%"), _POOLED, exactly(9, "%"), _PLACEBO
    ),
    AdverseEffect("ae-trd-vertigo", "vertigo", _SPRAVATO, _SHORT, exactly(23, "%"), _POOLED, exactly(3, "%"), _PLACEBO),
)

_LONG = "treatment-resistant depression, maintenance (152 patients)"

_SUSTAIN = [
    SUSTAIN_1.at(
        "table 3",
        "maintenance vs placebo: dysgeusia 27.0 % vs 6.9 %, vertigo 25.0 % vs 5.5 %, dissociation 23.0 % vs 0 %, somnolence 21.1 % vs 2.1 %, dizziness 20.4 % vs 4.8 %, nausea 16.4 % vs 0.7 %",
    )
]

_IN_MAINTENANCE = (
    AdverseEffect(
        "ae-maintenance-dysgeusia",
        "dysgeusia",
        _SPRAVATO,
        _LONG,
        exactly(27.0, "%"),
        _SUSTAIN,
        exactly(6.9, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-maintenance-vertigo", "vertigo", _SPRAVATO, _LONG, exactly(25.0, "%"), _SUSTAIN, exactly(5.5, "%"), _PLACEBO
    ),
    AdverseEffect(
        "ae-maintenance-dissociation",
        "dissociation",
        _SPRAVATO,
        _LONG,
        exactly(23.0, "%"),
        _SUSTAIN,
        exactly(0, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-maintenance-somnolence",
        "somnolence",
        _SPRAVATO,
        _LONG,
        exactly(21.1, "%"),
        _SUSTAIN,
        exactly(2.1, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-maintenance-dizziness",
        "dizziness",
        _SPRAVATO,
        _LONG,
        exactly(20.4, "%"),
        _SUSTAIN,
        exactly(4.8, "%"),
        _PLACEBO,
    ),
    AdverseEffect(
        "ae-maintenance-nausea", "nausea", _SPRAVATO, _LONG, exactly(16.4, "%"), _SUSTAIN, exactly(0.7, "%"), _PLACEBO
    ),
)

ADVERSE_EFFECTS = (*_LABEL, *_IN_MDSI, *_IN_TRD, *_IN_MAINTENANCE)
