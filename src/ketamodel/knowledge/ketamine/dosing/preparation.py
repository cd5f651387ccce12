"""How ketamine injection is made ready."""

from ketamodel.knowledge.conditions import KETAMINE_AGENT
from ketamodel.knowledge.routes import INTRAOSSEOUS, INTRAVENOUS
from ketamodel.knowledge.sources import KETAMINE_USPI, KETAMINE_USPI_OLD
from ketamodel.knowledge.vocabulary.amounts import strength
from ketamodel.knowledge.vocabulary.answers import diluted, route
from ketamodel.knowledge.vocabulary.medicine_list import syringe_barbiturate, syringe_diazepam
from ketamodel.rules.builders import all_of, any_of, mg_per_mL, not_
from ketamodel.rules.conclusion import Reason, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["PREPARATION", "SYRINGE", "UNDILUTED"]

UNDILUTED = Rule(
    id="ketamine-100-mg-ml-undiluted",
    title="Ketamine 100 mg/mL is not given into a vein undiluted.",
    applies=all_of(KETAMINE_AGENT, route.is_in(INTRAVENOUS, INTRAOSSEOUS)),
    when=all_of(strength >= mg_per_mL(100), not_(diluted)),
    then=unsupported("Dilute with an equal volume and use at once.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI.section("2.1", "100 mg/mL must be diluted with an equal volume before it is given into a vein")
    ],
)
SYRINGE = Rule(
    id="ketamine-incompatible-syringe",
    title="Ketamine is not mixed with a barbiturate or diazepam in one syringe.",
    applies=KETAMINE_AGENT,
    when=any_of(syringe_barbiturate, syringe_diazepam),
    then=unsupported("Draw them up apart.", reason=Reason.PROHIBITED),
    because=[
        KETAMINE_USPI_OLD.at(
            "dosage and administration",
            "incompatible with barbiturates and diazepam in one syringe",
        )
    ],
)

PREPARATION = (UNDILUTED, SYRINGE)
