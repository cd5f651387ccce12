"""Scales and laboratory values, and what a value means here."""

from ketamodel.knowledge.sources import ED_PROTOCOL_2020, ESCAPE_TRD, KETAMODEL_EDITORIAL, SPRAVATO_USPI
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Measure
from ketamodel.rules.evidence.ranges import at_least, at_most, between, exactly

__all__ = ["MEASURES"]

_PRACTICE = "scales, source to be named"

MEASURES = (
    Measure(
        "measure-moaas-loss-of-consciousness",
        "MOAA/S",
        "sedation, from 5 (awake) to 0 (unresponsive): loss of consciousness in the sense of the Spravato label",
        [SPRAVATO_USPI.section("5.1", "5 is awake, 0 is loss of consciousness")],
        exactly(0, "1"),
    ),
    Measure(
        "measure-moaas-before-leaving",
        "MOAA/S",
        "aim before leaving",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "at least 4 before leaving", Reading.RECALLED)],
        at_least(4, "1"),
    ),
    Measure(
        "measure-cadss",
        "CADSS",
        "dissociation; the label used it, for research: it sets no limit for going home",
        [SPRAVATO_USPI.section("5.2", "dissociation was measured by the CADSS")],
    ),
    Measure(
        "measure-c-ssrs",
        "C-SSRS",
        "suicidality: intent or plan calls for the emergency pathway, not for a medicine only",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "intent or plan: emergency pathway", Reading.RECALLED)],
    ),
    Measure(
        "measure-response",
        "MADRS or PHQ-9",
        "response: fall from the first value",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "a fall by at least 50 %", Reading.RECALLED)],
        at_least(50, "%"),
    ),
    Measure(
        "measure-madrs-remission",
        "MADRS",
        "remission in ESCAPE-TRD",
        [ESCAPE_TRD.at("abstract", "remission is a MADRS of at most 10")],
        at_most(10, "1"),
    ),
    Measure(
        "measure-madrs-remission-other-trials",
        "MADRS",
        "remission in other trials",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "remission is a MADRS of at most 12", Reading.RECALLED)],
        at_most(12, "1"),
    ),
    Measure(
        "measure-phq-9-remission",
        "PHQ-9",
        "remission: below 5, so at most 4",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "remission is a PHQ-9 below 5, so at most 4", Reading.RECALLED)],
        at_most(4, "1"),
    ),
    Measure(
        "measure-aldrete-recovery",
        "Aldrete",
        "recovery, out of 10",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "at least 9 of 10", Reading.RECALLED)],
        at_least(9, "1"),
    ),
    Measure(
        "measure-spo2-stop",
        "SpO2",
        "below it: stop and support breathing (advice)",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "below 90 %: stop and support", Reading.UNCERTAIN)],
        at_least(90, "%"),
    ),
    Measure(
        "measure-respiratory-rate-stop",
        "respiratory rate",
        "below it: stop and support breathing (advice)",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "below 8 per minute: stop and support", Reading.UNCERTAIN)],
        at_least(8, "/min"),
    ),
    Measure(
        "measure-liver-enzymes-stop",
        "AST, ALT, ALP, GGT as a multiple of the upper limit",
        "above it: stop and evaluate",
        [
            KETAMODEL_EDITORIAL.at(_PRACTICE, "liver enzymes are measured", Reading.SECONDARY),
            KETAMODEL_EDITORIAL.at(_PRACTICE, "above 3 times the upper limit: stop and evaluate", Reading.UNCERTAIN),
        ],
        at_most(3, "1"),
    ),
    Measure(
        "measure-bpic-ss",
        "BPIC-SS",
        "urinary symptoms: bladder pain syndrome is likely",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "19 or more", Reading.RECALLED)],
        at_least(19, "1"),
    ),
    Measure(
        "measure-urine-drug-screen",
        "urine drug screen",
        "before a first elective course",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "before a first elective course", Reading.RECALLED)],
    ),
    Measure(
        "measure-pregnancy-test",
        "pregnancy test",
        "before a first elective course, where pregnancy is possible",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "before a first elective course", Reading.RECALLED)],
    ),
    Measure(
        "measure-systolic-stop",
        "systolic blood pressure",
        "above it: stop the infusion of ketamine (advice)",
        [
            KETAMODEL_EDITORIAL.at(_PRACTICE, "above 180 mmHg: stop the infusion", Reading.UNCERTAIN),
            ED_PROTOCOL_2020.at("table", "not started above 180 mmHg"),
        ],
        at_most(180, "mm[Hg]"),
    ),
    Measure(
        "measure-diastolic-stop",
        "diastolic blood pressure",
        "above it: stop the infusion of ketamine (advice)",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "above 110 mmHg: stop the infusion", Reading.UNCERTAIN)],
        at_most(110, "mm[Hg]"),
    ),
    Measure(
        "measure-blood-pressure-change-stop",
        "change of the blood pressure",
        "above it: stop the infusion of ketamine (advice)",
        [KETAMODEL_EDITORIAL.at(_PRACTICE, "a change by more than 20 % to 30 %", Reading.UNCERTAIN)],
        between(20, 30, "%"),
    ),
)
