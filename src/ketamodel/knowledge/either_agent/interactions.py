"""Medicines that matter beside ketamine and esketamine alike."""

from ketamodel.knowledge.conditions import EMERGENCY
from ketamodel.knowledge.indications import DEPRESSION
from ketamodel.knowledge.sources import (
    BZD_ATTENUATION,
    KETALAR_UK,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    SPRAVATO_USPI,
    WILLIAMS_2018,
)
from ketamodel.knowledge.vocabulary.answers import indication
from ketamodel.knowledge.vocabulary.medicine_list import (
    takes_benzodiazepine,
    takes_cns_depressant,
    takes_illicit_stimulant,
    takes_maoi,
    takes_nmda_antagonist,
    takes_opioid_antagonist,
    takes_pressor,
    takes_psychostimulant,
    takes_strong_cns_depressant,
    takes_thyroid_hormone,
)
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, not_
from ketamodel.rules.conclusion import Severity, advice, caution
from ketamodel.rules.rule import Rule

__all__ = ["INTERACTIONS"]

_PRESSURE = "Watch blood pressure closely."

DEPRESSANT_STRONG = Rule(
    id="cns-depressant-high-risk",
    title="Opioids, benzodiazepines, alcohol, barbiturates and oxybate deepen sedation and depress breathing.",
    when=takes_strong_cns_depressant,
    then=caution(Severity.HIGH, "Watch sedation and breathing closely."),
    because=[
        KETAMINE_USPI.section(
            "7.3",
            "opioids, benzodiazepines and other CNS depressants: sedation, respiratory depression, coma",
        ),
        SPRAVATO_USPI.section("7.1", "CNS depressants may increase sedation: monitor closely"),
    ],
)
DEPRESSANT = Rule(
    id="cns-depressant",
    title="Other sedative medicines deepen sedation.",
    when=all_of(takes_cns_depressant, not_(takes_strong_cns_depressant)),
    then=caution(Severity.MODERATE, "Watch sedation and breathing."),
    because=[
        KETAMINE_USPI.section(
            "7.3",
            "opioids, benzodiazepines and other CNS depressants: sedation, respiratory depression, coma",
        ),
        SPRAVATO_USPI.section("7.1", "CNS depressants may increase sedation: monitor closely"),
    ],
)
DEPRESSANT_EMERGENCY = Rule(
    id="cns-depressant-emergency",
    title="In an emergency a sedative medicine calls for care, also while the list of medicines is not complete.",
    applies=EMERGENCY,
    when=takes_cns_depressant,
    then=caution(Severity.MODERATE, "Watch sedation and breathing."),
    because=[
        KETAMINE_USPI.section(
            "7.3",
            "opioids, benzodiazepines and other CNS depressants: sedation, respiratory depression, coma",
        ),
        SPRAVATO_USPI.section("7.1", "CNS depressants may increase sedation: monitor closely"),
    ],
)
STIMULANT_ILLICIT = Rule(
    id="illicit-stimulant",
    title="Cocaine and illicit amphetamines may raise blood pressure dangerously.",
    when=takes_illicit_stimulant,
    then=caution(Severity.HIGH, _PRESSURE),
    because=[
        KETAMINE_USPI.section("7.2", "sympathomimetics enhance the pressor effect"),
        SPRAVATO_USPI.at("interactions", "psychostimulants may increase blood pressure: monitor"),
        KETAMODEL_EDITORIAL.at("members", "cocaine and illicit amphetamines belong to the class", Reading.RECALLED),
    ],
)
STIMULANT = Rule(
    id="psychostimulant",
    title="Psychostimulants may raise blood pressure further.",
    when=all_of(takes_psychostimulant, not_(takes_illicit_stimulant)),
    then=caution(Severity.MODERATE, _PRESSURE),
    because=[SPRAVATO_USPI.at("interactions", "psychostimulants may increase blood pressure: monitor")],
)
STIMULANT_EMERGENCY = Rule(
    id="psychostimulant-emergency",
    title="In an emergency a psychostimulant calls for care, also while the list of medicines is not complete.",
    applies=EMERGENCY,
    when=takes_psychostimulant,
    then=caution(Severity.MODERATE, _PRESSURE),
    because=[SPRAVATO_USPI.at("interactions", "psychostimulants may increase blood pressure: monitor")],
)
MAOI = Rule(
    id="maoi",
    title="Monoamine oxidase inhibitors may raise blood pressure further; they are not contraindicated.",
    when=takes_maoi,
    then=caution(Severity.MODERATE, _PRESSURE),
    because=[SPRAVATO_USPI.at("interactions", "monoamine oxidase inhibitors may increase blood pressure: monitor")],
)
PRESSOR = Rule(
    id="sympathomimetic-or-vasopressin",
    title="Sympathomimetics, vasopressin and ergots may raise blood pressure further.",
    when=takes_pressor,
    then=caution(Severity.MODERATE, "Watch vital signs closely; adjust the dose."),
    because=[KETAMINE_USPI.section("7.2", "sympathomimetics and vasopressin enhance the pressor effect")],
)
NMDA = Rule(
    id="nmda-antagonist",
    title="Other NMDA antagonists add to the effect.",
    when=takes_nmda_antagonist,
    then=caution(Severity.MODERATE, "Avoid, or watch closely."),
    because=[
        KETAMODEL_EDITORIAL.at(
            "NMDA antagonists",
            "additive block with memantine, amantadine and dextromethorphan",
            Reading.RECALLED,
        )
    ],
)
BENZODIAZEPINE_EFFECT = Rule(
    id="benzodiazepine-attenuates-effect",
    title="Benzodiazepines may weaken or shorten the antidepressant effect.",
    applies=indication.is_(DEPRESSION),
    when=takes_benzodiazepine,
    then=caution(Severity.MODERATE, "Consider reducing or holding it if that is safe."),
    because=[BZD_ATTENUATION.at("Andrashko 2020", "worse response above 8 mg of diazepam equivalent a day")],
)
NALTREXONE = Rule(
    id="opioid-antagonist",
    title="Opioid antagonists may weaken the antidepressant effect.",
    applies=indication.is_(DEPRESSION),
    when=takes_opioid_antagonist,
    then=advice("Weigh it; not a reason to stop."),
    because=[WILLIAMS_2018.at("abstract", "attenuated effect in a small crossover trial, n=12 completers")],
)
THYROID = Rule(
    id="thyroid-hormone",
    title="Thyroid hormones may add to a rise of blood pressure and heart rate after over-replacement or a change of dose.",
    when=takes_thyroid_hormone,
    then=advice("Check that the patient is euthyroid."),
    because=[KETALAR_UK.at("class text", "hypertension and tachycardia with thyroid hormones", Reading.RECALLED)],
)

INTERACTIONS = (
    DEPRESSANT_STRONG,
    DEPRESSANT,
    DEPRESSANT_EMERGENCY,
    STIMULANT_ILLICIT,
    STIMULANT,
    STIMULANT_EMERGENCY,
    MAOI,
    PRESSOR,
    NMDA,
    BENZODIAZEPINE_EFFECT,
    NALTREXONE,
    THYROID,
)
