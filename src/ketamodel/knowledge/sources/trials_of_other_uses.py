"""Trials in other psychiatric disorders, pain and emergencies."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "ABDALLAH_2022",
    "DAKWAR_2019",
    "DAKWAR_2020",
    "ETCHISON_2018",
    "FEDER_2014",
    "FEDER_2021",
    "FINEBERG_2023",
    "GLUE_2017",
    "GLUE_2018",
    "GRABSKI_2022",
    "HARDY_2012",
    "KRUPITSKY_2002",
    "KRUPITSKY_2007",
    "NOPPERS_2011",
    "RODRIGUEZ_2013",
    "RSI_2025",
    "SCHWARTZMAN_2009",
    "SIGTERMANS_2009",
    "TAYLOR_2018",
]

FEDER_2014 = Source(
    "feder-2014",
    "Single intravenous ketamine against midazolam in PTSD, 41 patients",
    "JAMA Psychiatry",
    SourceKind.TRIAL,
    "2014",
    read_at="psychiatryonline.org/doi/abs/10.1176/appi.focus.23021014",
)
FEDER_2021 = Source(
    "feder-2021",
    "Six intravenous ketamine infusions against midazolam in PTSD, 30 patients",
    "AJP",
    SourceKind.TRIAL,
    "2021",
    address="https://doi.org/10.1176/appi.ajp.2020.20050596",
    read_at="ajp.psychiatryonline.org/doi/full/10.1176/appi.ajp.2020.20050596; psychiatryonline.org/doi/abs/10.1176/appi.focus.23021014",
)
ABDALLAH_2022 = Source(
    "abdallah-2022",
    "Eight infusions of 0.2 or 0.5 mg/kg against placebo in military PTSD, 158 patients",
    "NPP",
    SourceKind.TRIAL,
    "2022",
    address="https://doi.org/10.1038/s41386-022-01266-9",
    read_at="nature.com/articles/s41386-022-01266-9; distantreader cord-1030899",
)
RODRIGUEZ_2013 = Source(
    "rodriguez-2013",
    "Single 0.5 mg/kg in obsessive-compulsive disorder, crossover of 15 patients",
    "Neuropsychopharmacology 38:2475",
    SourceKind.TRIAL,
    "2013",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC3799067/",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC3799067",
)
TAYLOR_2018 = Source(
    "taylor-2018",
    "Single 0.5 mg/kg in social anxiety disorder, crossover of 18 patients",
    "Neuropsychopharmacology 43:325",
    SourceKind.TRIAL,
    "2018",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC5729569/",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC5729569",
)
GLUE_2017 = Source(
    "glue-2017",
    "Subcutaneous 0.25-1 mg/kg in refractory anxiety, ascending doses in 12 patients",
    "J Psychopharmacol 31:1302",
    SourceKind.TRIAL,
    "2017",
    read_at="destinketaminesolutions.com/ketamine-clinic-anxiety-research (summary)",
)
GLUE_2018 = Source(
    "glue-2018",
    "Weekly maintenance over 3 months in refractory anxiety, open-label in 20 patients",
    "J Psychopharmacol 32:663",
    SourceKind.TRIAL,
    "2018",
    read_at="destinketaminesolutions.com/ketamine-clinic-anxiety-research (summary)",
)
GRABSKI_2022 = Source(
    "grabski-2022",
    "KARE: three weekly infusions of 0.8 mg/kg with therapy in alcohol use disorder, 96 patients",
    "AJP",
    SourceKind.TRIAL,
    "2022",
    address="https://doi.org/10.1176/appi.ajp.2021.21030277",
    read_at="psychiatryonline.org/doi/full/10.1176/appi.ajp.2021.21030277",
)
DAKWAR_2019 = Source(
    "dakwar-2019",
    "Single 0.5 mg/kg with mindfulness in cocaine dependence, 55 patients",
    "AJP 176:923",
    SourceKind.TRIAL,
    "2019",
    address="https://doi.org/10.1176/appi.ajp.2019.18101123",
    read_at="psychiatryonline.org/doi/full/10.1176/appi.ajp.2019.18101123",
)
DAKWAR_2020 = Source(
    "dakwar-2020",
    "Single infusion with motivational therapy in alcohol dependence, 40 patients",
    "AJP",
    SourceKind.TRIAL,
    "2020",
    address="https://doi.org/10.1176/appi.ajp.2019.19070684",
    read_at="psychiatryonline.org/doi/10.1176/appi.ajp.2019.19070684 (introduction)",
)
KRUPITSKY_2002 = Source(
    "krupitsky-2002",
    "Ketamine psychotherapy in heroin dependence, 2.0 against 0.2 mg/kg intramuscularly",
    "J Subst Abuse Treat",
    SourceKind.TRIAL,
    "2002",
)
KRUPITSKY_2007 = Source(
    "krupitsky-2007",
    "Ketamine psychotherapy in heroin dependence, single against repeated sessions",
    "J Psychoactive Drugs",
    SourceKind.TRIAL,
    "2007",
)
FINEBERG_2023 = Source(
    "fineberg-2023",
    "0.5 mg/kg against midazolam in borderline personality disorder, pilot of 22 patients",
    "NPP 48:991",
    SourceKind.TRIAL,
    "2023",
    address="https://doi.org/10.1038/s41386-023-01540-4",
    read_at="nature.com/articles/s41386-023-01540-4; pubmed 36804489",
)
SIGTERMANS_2009 = Source(
    "sigtermans-2009",
    "S(+)-ketamine over 4.2 days in complex regional pain syndrome type 1, 60 patients",
    "Pain",
    SourceKind.TRIAL,
    "2009",
    read_at="clusterheadacheinfo.wikidot.com/targetreferencefiles:13 (abstract)",
)
SCHWARTZMAN_2009 = Source(
    "schwartzman-2009",
    "Outpatient racemic infusions of at most 0.35 mg/kg/h in complex regional pain syndrome",
    "Pain",
    SourceKind.TRIAL,
    "2009",
    address="https://doi.org/10.1016/j.pain.2009.08.015",
    read_at="journals.lww.com/pain/Abstract/2009/12150/...",
)
NOPPERS_2011 = Source(
    "noppers-2011",
    "S(+)-ketamine 0.5 mg/kg over 30 min in fibromyalgia, 24 patients",
    "Eur J Pain 15:942",
    SourceKind.TRIAL,
    "2011",
    read_at="metajournal.com/articles/3171",
)
ETCHISON_2018 = Source(
    "etchison-2018",
    "0.2 mg/kg intravenously for acute migraine in the emergency department, 34 patients",
    "WestJEM",
    SourceKind.TRIAL,
    "2018",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC6225951/",
    read_at="westjem.com; PMC6225951",
)
HARDY_2012 = Source(
    "hardy-2012",
    "Subcutaneous burst of 100, 300 or 500 mg in 24 h for cancer pain, 185 patients",
    "J Clin Oncol",
    SourceKind.TRIAL,
    "2012",
)
RSI_2025 = Source(
    "rsi-2025",
    "RSI trial: ketamine against etomidate for intubation, 2365 patients (Casey)",
    "NEJM",
    SourceKind.TRIAL,
    "Dec 2025",
    address="https://pubmed.ncbi.nlm.nih.gov/41369227/",
    read_at="em.umaryland.edu/educational_pearls/5001; rebelem.com/the-rsi-trial-...",
)
