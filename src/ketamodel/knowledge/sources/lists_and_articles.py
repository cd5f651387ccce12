"""Lists of medicines and codes, the seed articles, and the knowledge base's own decisions."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "CODE_XCHECK",
    "FHIR_ROUTES",
    "KETAMODEL_EDITORIAL",
    "SEED_000",
    "SEED_001",
    "SEED_002",
    "SEED_003",
    "SEED_004",
    "WHO_EML",
]

WHO_EML = Source(
    "who-eml",
    "WHO Model List of Essential Medicines (ketamine injection)",
    "WHO",
    SourceKind.CODE_LIST,
    "24th list 2025",
    read_at="apps.who.int/medicinedocs/en/d/Jh2929e/4.html (WHO monograph of 1989); numinus.com FAQ; studylib.net/doc/27536256 (23rd list, existence only)",
)
FHIR_ROUTES = Source(
    "fhir-routes",
    "HL7 FHIR R4 value set route-codes (SNOMED CT)",
    "HL7",
    SourceKind.CODE_LIST,
    "4.0.1",
    address="https://hl7.org/fhir/valueset-route-codes.html",
    read_at="hl7.org",
)
CODE_XCHECK = Source(
    "code-xcheck",
    "Codes seen in public code repositories of third parties, only to cross-check",
    "several",
    SourceKind.CODE_LIST,
    "edition not recorded",
    read_at="several, cross-checked",
)
SEED_000 = Source(
    "seed-000",
    "Article of a rehabilitation centre on the uses of ketamine in anaesthesia, pain and psychiatry (seed article 000)",
    "clinics/blogs",
    SourceKind.ARTICLE,
    "edition not recorded",
    read_at="000_ce4e0486c9f0905c.txt, read completely",
)
SEED_001 = Source(
    "seed-001",
    "Article of a clinic on recent research into ketamine (seed article 001)",
    "clinics/blogs",
    SourceKind.ARTICLE,
    "edition not recorded",
    read_at="001_413a6a7efb22f0d7.txt, read completely",
)
SEED_002 = Source(
    "seed-002",
    "Article of a provider on the safety of ketamine (seed article 002)",
    "clinics/blogs",
    SourceKind.ARTICLE,
    "edition not recorded",
    read_at="002_32c6f35e2aeb9c9c.txt, read completely",
)
SEED_003 = Source(
    "seed-003",
    "Ketamine Therapy: A Breakthrough in Mental Health Treatment (seed article 003)",
    "clinics/blogs",
    SourceKind.ARTICLE,
    "edition not recorded",
    read_at="003_236077e5275bcd6b.txt, read completely",
)
SEED_004 = Source(
    "seed-004",
    "Ketamine: Transforming Mental Health Treatment for Anxiety, Depression, and Chronic Pain (seed article 004)",
    "clinics/blogs",
    SourceKind.ARTICLE,
    "edition not recorded",
    read_at="004_90ed22a78f93d266.txt, read completely",
)
KETAMODEL_EDITORIAL = Source(
    "ketamodel-editorial",
    "Editorial decisions of the ketamodel knowledge base",
    "ketamodel",
    SourceKind.EDITORIAL,
    "2026",
)
