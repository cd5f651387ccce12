"""Meta-analyses, reviews and other studies."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "ASTHMA_SR_2022",
    "BZD_ATTENUATION",
    "CHONG_2006",
    "COCHRANE_ASTHMA_2012",
    "COCHRANE_CANCER_2017",
    "ED_REVIEW_2022",
    "GASPARD_2013",
    "IN_PK_2022",
    "LACTMED",
    "MOJICA_2021",
    "NEUROTOX_ANIMAL",
    "WILKINSON_2018",
    "WITT_2019",
]

WILKINSON_2018 = Source(
    "wilkinson-2018",
    "Single intravenous ketamine and suicidal ideation, individual data of 167 patients",
    "AJP 175:150-158",
    SourceKind.META_ANALYSIS,
    "2018",
    address="https://doi.org/10.1176/appi.ajp.2017.17040472",
    read_at="pubmed 28969441 (mirrors)",
)
WITT_2019 = Source(
    "witt-2019",
    "Ketamine and suicidal ideation, effect from 4 to 72 h",
    "ANZJP",
    SourceKind.META_ANALYSIS,
    "2019",
    read_at="949960.njxy1.group/handle/123456789/343",
)
COCHRANE_CANCER_2017 = Source(
    "cochrane-cancer-2017",
    "Ketamine beside opioids for cancer pain (CD003351), 3 studies",
    "Cochrane",
    SourceKind.META_ANALYSIS,
    "2017",
    address="https://doi.org/10.1002/14651858.CD003351.pub3",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC6481583",
)
COCHRANE_ASTHMA_2012 = Source(
    "cochrane-asthma-2012",
    "Ketamine for acute asthma in children (CD009293), 1 study",
    "Cochrane",
    SourceKind.META_ANALYSIS,
    "2012",
    address="https://doi.org/10.1002/14651858.CD009293.pub2",
    read_at="cochranelibrary.com/cdsr/doi/10.1002/14651858.CD009293.pub2",
)
ED_REVIEW_2022 = Source(
    "ed-review-2022",
    "Ketamine in eating disorders: case series and reports only",
    "Brain Sci",
    SourceKind.REVIEW,
    "2022",
    address="https://pmc.ncbi.nlm.nih.gov/articles/PMC8963252/",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC8963252",
)
MOJICA_2021 = Source(
    "mojica-2021",
    "Intravenous ketamine and lidocaine for refractory chronic migraine in hospital",
    "Curr Pain Headache Rep",
    SourceKind.REVIEW,
    "2021",
    address="https://doi.org/10.1007/s11916-021-00992-x",
    read_at="distantreader cord-0800006",
)
ASTHMA_SR_2022 = Source(
    "asthma-sr-2022",
    "Ketamine in refractory severe asthma, systematic review",
    "Eur J Clin Pharmacol",
    SourceKind.REVIEW,
    "2022",
    address="https://doi.org/10.1007/s00228-022-03374-3",
    read_at="PMC9482594",
)
BZD_ATTENUATION = Source(
    "bzd-attenuation",
    "Medicines that change the effect of ketamine: Andrashko 2020, Veraart and Bakker 2021, Andrade 2017",
    "Front Psychiatry; review; JCP",
    SourceKind.REVIEW,
    "2017-2021",
    address="https://doi.org/10.3389/fpsyt.2020.00844",
    read_at="frontiersin.org/articles/10.3389/fpsyt.2020.00844/full; moreblossom.com/papers/pharmacodynamic-interactions-...; psychiatrist.com/JCP ...17f11802",
)
LACTMED = Source(
    "lactmed",
    "LactMed on ketamine and breastfeeding",
    "LactMed",
    SourceKind.MONOGRAPH,
    "edition not recorded",
    read_at="drugs.com/breastfeeding/ketamine.html",
)
GASPARD_2013 = Source(
    "gaspard-2013",
    "Intravenous ketamine for refractory status epilepticus, 58 patients in retrospect",
    "Epilepsia 54:1498",
    SourceKind.STUDY,
    "2013",
    address="https://doi.org/10.1111/epi.12247",
    read_at="PMC3731413",
)
CHONG_2006 = Source(
    "chong-2006",
    "Oral and sublingual bioavailability in 6 persons",
    "Pain Med",
    SourceKind.STUDY,
    "2006",
    read_at="ketamine.com/bioavailability.html",
)
IN_PK_2022 = Source(
    "in-pk-2022",
    "Pharmacokinetics of intranasal racemic ketamine",
    "Pharmacotherapy",
    SourceKind.STUDY,
    "2022",
    address="https://doi.org/10.1002/phar.2669",
    read_at="PMC9118341/table/T6",
)
NEUROTOX_ANIMAL = Source(
    "neurotox-animal",
    "Intrathecal and epidural ketamine with and without preservative in rabbits and swine",
    "publisher not recorded",
    SourceKind.STUDY,
    "1999-2010s",
    read_at="akademikarsiv.cbu.edu.tr/items/96153602-...; scilit.com/publications/bd9aa289...; acnpsearch.../55172525",
)
