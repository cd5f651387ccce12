"""What labels say of the routes, and for what each is used."""

from ketamodel.knowledge import routes
from ketamodel.knowledge.sources import (
    ASRA_CHRONIC_2018,
    GLUE_2017,
    KADS_2023,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    NEUROTOX_ANIMAL,
    SPRAVATO_USPI,
)
from ketamodel.provenance import Reading
from ketamodel.rules.evidence import Aspect, Characteristic

__all__ = ["CHARACTERISTICS"]

_NO_SOURCE = "routes, source to be named"
_LABEL = Aspect.LABEL_STATUS

CHARACTERISTICS = (
    Characteristic(
        "route-iv-bolus",
        routes.IV_BOLUS,
        _LABEL,
        [
            KETAMINE_USPI.section("2", "on the label for anaesthesia"),
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "ketamine: induction, intubation, procedural sedation and analgesia in low doses, in operating room, emergency department, intensive care and before hospital; esketamine injection in the EU the same",
                Reading.RECALLED,
            ),
        ],
    ),
    Characteristic(
        "route-iv-infusion",
        routes.IV_INFUSION,
        _LABEL,
        [
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "off label except as anaesthesia; ketamine: resistant depression, suicidal ideation, in trials post-traumatic stress, obsessions and substance use, around operations, regional pain syndrome, refractory status epilepticus, in infusion clinic, hospital, operating room and intensive care",
                Reading.RECALLED,
            ),
            ASRA_CHRONIC_2018.at("recommendations", "infusions for regional pain syndrome", Reading.SECONDARY),
        ],
    ),
    Characteristic(
        "route-im",
        routes.IM,
        _LABEL,
        [
            KETAMINE_USPI.section("2", "on the label for anaesthesia"),
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "ketamine: anaesthesia, procedural sedation, agitation, trauma without a vein; esketamine injection in the EU",
                Reading.RECALLED,
            ),
        ],
    ),
    Characteristic(
        "route-intranasal",
        routes.INTRANASAL,
        _LABEL,
        [
            SPRAVATO_USPI.section(
                "1",
                "on the label for Spravato only: resistant depression and depression with acute suicidality, in certified or clinical settings",
            ),
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "injectable ketamine by atomizer, off label: 0.5 mg/kg to 1 mg/kg against pain, in the emergency department or before hospital",
                Reading.RECALLED,
            ),
        ],
    ),
    Characteristic(
        "route-subcutaneous",
        routes.SUBCUTANEOUS,
        _LABEL,
        [
            KADS_2023.at("abstract", "off label: resistant depression"),
            GLUE_2017.at("summary", "off label: generalised and social anxiety", Reading.SECONDARY),
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE, "off label: palliative infusion; in clinic, hospital or hospice", Reading.RECALLED
            ),
        ],
    ),
    Characteristic(
        "route-oral",
        routes.ORAL,
        _LABEL,
        [
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "unapproved; palliative care and chronic pain after infusions, by specialists; psychiatric use is unsupported outside trials",
                Reading.RECALLED,
            ),
        ],
    ),
    Characteristic(
        "route-sublingual",
        routes.SUBLINGUAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "unapproved; used as by mouth", Reading.RECALLED)],
    ),
    Characteristic(
        "route-buccal",
        routes.BUCCAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "unapproved; used as by mouth", Reading.RECALLED)],
    ),
    Characteristic(
        "route-rectal",
        routes.RECTAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "off label; premedication of children only, historic", Reading.UNCERTAIN)],
    ),
    Characteristic(
        "route-intraosseous",
        routes.INTRAOSSEOUS,
        _LABEL,
        [
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE,
                "off label, in the doses of the vein: intubation, anaesthesia or analgesia in an emergency without a vein, in the emergency department or before hospital",
                Reading.RECALLED,
            )
        ],
    ),
    Characteristic(
        "route-transdermal",
        routes.TRANSDERMAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "unapproved; weak evidence", Reading.RECALLED)],
    ),
    Characteristic(
        "route-topical",
        routes.TOPICAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "unapproved; neuropathic pain, weak evidence", Reading.RECALLED)],
    ),
    Characteristic(
        "route-epidural",
        routes.EPIDURAL,
        _LABEL,
        [
            KETAMINE_USPI.section("2", "labelled for vein and muscle only: not supported"),
            NEUROTOX_ANIMAL.at("abstracts", "with a preservative toxic to nerves in animals"),
        ],
    ),
    Characteristic(
        "route-intrathecal",
        routes.INTRATHECAL,
        _LABEL,
        [
            KETAMINE_USPI.section("2", "labelled for vein and muscle only: not supported"),
            NEUROTOX_ANIMAL.at("abstracts", "with a preservative toxic to nerves in animals"),
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE, "single reports of toxicity without a preservative exist", Reading.RECALLED
            ),
        ],
    ),
    Characteristic(
        "route-intra-arterial",
        routes.INTRA_ARTERIAL,
        _LABEL,
        [KETAMODEL_EDITORIAL.at(_NO_SOURCE, "never", Reading.RECALLED)],
    ),
    Characteristic(
        "route-nebulized",
        routes.NEBULIZED,
        _LABEL,
        [
            KETAMODEL_EDITORIAL.at(
                _NO_SOURCE, "off label; investigational against pain in emergencies", Reading.UNCERTAIN
            )
        ],
    ),
)
