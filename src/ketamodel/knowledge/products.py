"""Medicinal products with ketamine or esketamine; strengths are those of the base."""

from __future__ import annotations

from ketamodel.domain.concepts import Product
from ketamodel.knowledge.agents import ESKETAMINE, KETAMINE
from ketamodel.rules.builders import mg, mg_per_mL
from ketamodel.terminology import Code, CodeSystem

__all__ = [
    "COMPOUNDED_KETAMINE",
    "ESKETAMINE_INJECTION",
    "ESKETAMINE_INJECTION_5_MG_ML",
    "ESKETAMINE_INJECTION_25_MG_ML",
    "KETALAR_10_MG_ML",
    "KETALAR_50_MG_ML",
    "KETALAR_100_MG_ML",
    "KETAMINE_COMPOUNDED_NASAL",
    "KETAMINE_COMPOUNDED_ORAL",
    "KETAMINE_COMPOUNDED_TOPICAL",
    "KETAMINE_COMPOUNDED_TROCHE",
    "KETAMINE_INJECTION",
    "KETAMINE_PRESERVATIVE_FREE",
    "SPRAVATO_NASAL_SPRAY",
]

KETAMINE_INJECTION = Product("ketalar-injection", "ketamine injection (Ketalar and generics)", agent=KETAMINE)
KETALAR_10_MG_ML = Product(
    "ketalar-10-mg-ml",
    "ketamine injection 10 mg/mL",
    broader=(KETAMINE_INJECTION,),
    agent=KETAMINE,
    strength=mg_per_mL(10),
)
KETALAR_50_MG_ML = Product(
    "ketalar-50-mg-ml",
    "ketamine injection 50 mg/mL",
    broader=(KETAMINE_INJECTION,),
    agent=KETAMINE,
    strength=mg_per_mL(50),
)
KETALAR_100_MG_ML = Product(
    "ketalar-100-mg-ml",
    "ketamine injection 100 mg/mL",
    broader=(KETAMINE_INJECTION,),
    agent=KETAMINE,
    strength=mg_per_mL(100),
)
KETAMINE_PRESERVATIVE_FREE = Product(
    "ketamine-preservative-free",
    "ketamine injection without preservative",
    broader=(KETAMINE_INJECTION,),
    agent=KETAMINE,
)

SPRAVATO_NASAL_SPRAY = Product(
    "spravato-nasal-spray",
    "Spravato (esketamine) nasal spray",
    codes=(Code(CodeSystem.NDC, "50458-028"), Code(CodeSystem.ATC, "N06AX27")),
    agent=ESKETAMINE,
    unit_dose=mg(28),
)

ESKETAMINE_INJECTION = Product(
    "esketamine-injection",
    "esketamine injection (Ketanest S and others)",
    codes=(Code(CodeSystem.ATC, "N01AX14"),),
    agent=ESKETAMINE,
)
ESKETAMINE_INJECTION_5_MG_ML = Product(
    "esketamine-injection-5-mg-ml",
    "esketamine injection 5 mg/mL",
    broader=(ESKETAMINE_INJECTION,),
    agent=ESKETAMINE,
    strength=mg_per_mL(5),
)
ESKETAMINE_INJECTION_25_MG_ML = Product(
    "esketamine-injection-25-mg-ml",
    "esketamine injection 25 mg/mL",
    broader=(ESKETAMINE_INJECTION,),
    agent=ESKETAMINE,
    strength=mg_per_mL(25),
)

COMPOUNDED_KETAMINE = Product("ketamine-compounded", "compounded ketamine", agent=KETAMINE)
KETAMINE_COMPOUNDED_NASAL = Product(
    "ketamine-compounded-nasal",
    "compounded ketamine nasal spray",
    broader=(COMPOUNDED_KETAMINE,),
    agent=KETAMINE,
)
KETAMINE_COMPOUNDED_TROCHE = Product(
    "ketamine-compounded-troche",
    "compounded ketamine troche, lozenge or dissolving tablet",
    broader=(COMPOUNDED_KETAMINE,),
    agent=KETAMINE,
)
KETAMINE_COMPOUNDED_ORAL = Product(
    "ketamine-compounded-oral",
    "compounded ketamine capsule or oral solution",
    broader=(COMPOUNDED_KETAMINE,),
    agent=KETAMINE,
)
KETAMINE_COMPOUNDED_TOPICAL = Product(
    "ketamine-compounded-topical",
    "compounded ketamine cream",
    broader=(COMPOUNDED_KETAMINE,),
    agent=KETAMINE,
)
