"""Trials in depression."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "ASPIRE",
    "ELEKT_D",
    "ESCAPE_TRD",
    "FAVA_2018",
    "JANIK_2025",
    "JAPAN_PH2B",
    "KADS_2023",
    "SUSTAIN_1",
    "SUSTAIN_3",
    "TRANSFORM_2",
    "TRANSFORM_3",
    "WANG_2024",
    "WILLIAMS_2018",
    "ZARATE_BIPOLAR",
]

ESCAPE_TRD = Source(
    "escape-trd",
    "Esketamine nasal spray against quetiapine XR, 676 patients (Reif)",
    "NEJM 389:1298",
    SourceKind.TRIAL,
    "2023",
    read_at="repository.uantwerpen.be/link/irua/200542",
)
TRANSFORM_2 = Source(
    "transform-2",
    "Esketamine nasal spray with a new antidepressant against antidepressant and placebo (Popova)",
    "AJP",
    SourceKind.TRIAL,
    "2019",
    read_at="scribd 786233715 (abstract via proxy)",
)
TRANSFORM_3 = Source(
    "transform-3",
    "Esketamine nasal spray from 65 years on, starting with 28 mg (Ochs-Ross)",
    "publisher not recorded",
    SourceKind.TRIAL,
    "2020",
)
SUSTAIN_1 = Source(
    "sustain-1",
    "Esketamine nasal spray to prevent relapse (Daly)",
    "JAMA Psychiatry",
    SourceKind.TRIAL,
    "2019",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC6551577/",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC6551577/table/yoi190033t3 (table of adverse events)",
)
SUSTAIN_3 = Source(
    "sustain-3",
    "Esketamine nasal spray, open-label long-term extension of 1148 patients, 2016-2022 (Zaki, Young)",
    "publisher not recorded",
    SourceKind.TRIAL,
    "2023-25",
    address="https://doi.org/10.1038/s41386-023-01577-5",
    read_at="moreblossom.com/papers/safety-and-efficacy-with-esketamine-in-treatment-resistant-depression-long-term-",
)
ASPIRE = Source(
    "aspire",
    "Esketamine nasal spray in major depression with acute suicidality, ASPIRE I and II pooled",
    "publisher not recorded",
    SourceKind.TRIAL,
    "2020-21",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC8407443/",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC8407443/table/T2; PMC7816667/table/T2",
)
JANIK_2025 = Source(
    "janik-2025",
    "Esketamine nasal spray alone against placebo",
    "publisher not recorded",
    SourceKind.TRIAL,
    "2025",
    read_at="beckershospitalreview.com/pharmacy/j-j-approves-1st-monotherapy-for-treatment-resistant-depression.html",
)
JAPAN_PH2B = Source(
    "japan-ph2b",
    "Fixed doses of esketamine nasal spray in 202 Japanese patients",
    "BMC Psychiatry",
    SourceKind.TRIAL,
    "2021",
    address="https://doi.org/10.1186/s12888-021-03538-y",
    read_at="bmcpsychiatry.biomedcentral.com/articles/10.1186/s12888-021-03538-y",
)
ELEKT_D = Source(
    "elekt-d",
    "Intravenous ketamine against electroconvulsive therapy in 403 non-psychotic patients (Anand)",
    "NEJM",
    SourceKind.TRIAL,
    "2023",
    address="https://doi.org/10.1056/NEJMoa2302399",
    read_at="pubmed.ncbi.nlm.nih.gov/37224232/",
)
KADS_2023 = Source(
    "kads-2023",
    "Subcutaneous racemic ketamine against midazolam (Loo)",
    "BJPsych 223:533-541",
    SourceKind.TRIAL,
    "2023",
    address="https://doi.org/10.1192/bjp.2023.79",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC10727911/",
)
FAVA_2018 = Source(
    "fava-2018",
    "Doses of intravenous ketamine from 0.1 to 1.0 mg/kg (Fava)",
    "Mol Psychiatry",
    SourceKind.TRIAL,
    "2018",
    address="https://doi.org/10.1038/s41380-018-0256-5",
    read_at="nature.com/articles/s41380-018-0256-5 (introduction)",
)
ZARATE_BIPOLAR = Source(
    "zarate-bipolar",
    "Single intravenous ketamine added in bipolar depression, two small crossovers (Diazgranados, Zarate)",
    "publisher not recorded",
    SourceKind.TRIAL,
    "2010, 2012",
)
WANG_2024 = Source(
    "wang-2024",
    "Intravenous esketamine 0.2 mg/kg after childbirth in 364 mothers with prenatal depression",
    "BMJ",
    SourceKind.TRIAL,
    "2024",
    read_at="comparemela.com (abstract); butalbitalapap.org/index-778.html",
)
WILLIAMS_2018 = Source(
    "williams-2018",
    "Naltrexone and the antidepressant effect of ketamine, crossover with 12 completers",
    "AJP",
    SourceKind.TRIAL,
    "2018",
    address="https://doi.org/10.1176/appi.ajp.2018.18020138",
    read_at="psychiatryonline.org/doi/abs/10.1176/appi.ajp.2018.18020138",
)
