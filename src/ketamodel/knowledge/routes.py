"""Ways into the body."""

from __future__ import annotations

from ketamodel.domain.concepts import Route
from ketamodel.terminology import Code, CodeSystem

__all__ = [
    "BUCCAL",
    "EPIDURAL",
    "IM",
    "INTRANASAL",
    "INTRAOSSEOUS",
    "INTRATHECAL",
    "INTRAVENOUS",
    "INTRA_ARTERIAL",
    "IV_BOLUS",
    "IV_INFUSION",
    "NEBULIZED",
    "NEURAXIAL",
    "ORAL",
    "RECTAL",
    "SUBCUTANEOUS",
    "SUBLINGUAL",
    "TOPICAL",
    "TRANSDERMAL",
]

INTRAVENOUS = Route("iv", "intravenous", codes=(Code(CodeSystem.SNOMED_CT, "47625008"),))
IV_BOLUS = Route("iv-bolus", "intravenous bolus", broader=(INTRAVENOUS,))
IV_INFUSION = Route("iv-infusion", "intravenous infusion", broader=(INTRAVENOUS,))
INTRAOSSEOUS = Route("intraosseous", "intraosseous", codes=(Code(CodeSystem.SNOMED_CT, "417255000"),))
INTRA_ARTERIAL = Route("intra-arterial", "intra-arterial", codes=(Code(CodeSystem.SNOMED_CT, "58100008"),))
IM = Route("im", "intramuscular", codes=(Code(CodeSystem.SNOMED_CT, "78421000"),))
SUBCUTANEOUS = Route("subcutaneous", "subcutaneous", codes=(Code(CodeSystem.SNOMED_CT, "34206005"),))

INTRANASAL = Route("intranasal", "intranasal", codes=(Code(CodeSystem.SNOMED_CT, "46713006"),))
ORAL = Route("oral", "oral", codes=(Code(CodeSystem.SNOMED_CT, "26643006"),))
SUBLINGUAL = Route("sublingual", "sublingual", codes=(Code(CodeSystem.SNOMED_CT, "37839007"),))
BUCCAL = Route("buccal", "buccal", codes=(Code(CodeSystem.SNOMED_CT, "54471007"),))
RECTAL = Route("rectal", "rectal", codes=(Code(CodeSystem.SNOMED_CT, "37161004"),))
TRANSDERMAL = Route("transdermal", "transdermal", codes=(Code(CodeSystem.SNOMED_CT, "45890007"),))
TOPICAL = Route("topical", "topical", codes=(Code(CodeSystem.SNOMED_CT, "6064005"),))
NEBULIZED = Route("nebulized", "inhaled (nebulised)")

NEURAXIAL = Route("neuraxial", "neuraxial")
EPIDURAL = Route("epidural", "epidural", broader=(NEURAXIAL,), codes=(Code(CodeSystem.SNOMED_CT, "404820008"),))
INTRATHECAL = Route(
    "intrathecal",
    "intrathecal",
    broader=(NEURAXIAL,),
    codes=(Code(CodeSystem.SNOMED_CT, "72607000"),),
)
