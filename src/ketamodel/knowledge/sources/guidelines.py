"""Guidelines, consensus statements, standards of societies, and protocols of institutions."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "AANA_2024",
    "ACEP_2011",
    "ACEP_SDK",
    "APA_2017",
    "ASA_KETAMINE_SAFE_USE",
    "ASKP3_2020",
    "ASRA_ACUTE_2018",
    "ASRA_CHRONIC_2018",
    "CANMAT_2021",
    "DE_EMS_SOP",
    "ED_PROTOCOL_2020",
    "MCINTYRE_2021",
    "NICE_TA854",
    "RANZCP_KETAMINE",
    "RCEM_CHILDREN",
    "SE_PROTOCOL",
    "VADOD_MDD_2022",
    "VADOD_PTSD_2023",
    "VADOD_SUICIDE_2024",
]

ASRA_ACUTE_2018 = Source(
    "asra-acute-2018",
    "Guideline on intravenous ketamine infusions for acute pain (Schwenk)",
    "ASRA-AAPM-ASA",
    SourceKind.GUIDELINE,
    "2018, RAPM 43:456-466",
    address="https://doi.org/10.1097/AAP.0000000000000806",
    read_at="ncbi.nlm.nih.gov/pubmed/29870457 (abstract); v2.practicalneurology.com/news/?id=51848 (dose limits); guidelinecentral.com/guideline/8156 (contraindications, partial); reference.medscape.com/viewarticle/913357_2 (summary)",
)
ASRA_CHRONIC_2018 = Source(
    "asra-chronic-2018",
    "Guideline on intravenous ketamine infusions for chronic pain (Cohen)",
    "ASRA-AAPM-ASA",
    SourceKind.GUIDELINE,
    "2018, RAPM 43:521-546",
    address="https://doi.org/10.1097/AAP.0000000000000808",
    read_at="doctoryg.blogspot.com/2019/03/ketamine-infusions-for-chronic-pain.html; scribd.com/document/410560795 (Medscape summary); medcentral.com/pain/interventions/asra-aapm-asa-release-first-iv-ketamine-infusion-guidelines; reference.medscape.com/viewarticle/913357_2 (summary)",
)
ACEP_2011 = Source(
    "acep-2011",
    "Guideline on ketamine dissociative sedation in the emergency department, 2011 update (Green)",
    "ACEP journal",
    SourceKind.GUIDELINE,
    "2011",
    address="https://doi.org/10.1016/j.annemergmed.2010.11.030",
    read_at="scribd.com/document/134262288 (first page); pemcincinnati.com/blog/ketamine-cnotraindications/ (list of contraindications); sciensity.blogspot.com/2013/02/contraindications.html; medscape.com/viewarticle/510622_6 (doses of 2004)",
)
ACEP_SDK = Source(
    "acep-sdk",
    "Policy on sub-dissociative dose ketamine for analgesia",
    "ACEP",
    SourceKind.GUIDELINE,
    "edition not recorded",
    read_at="docslib.org/doc/13233389/...",
)
RCEM_CHILDREN = Source(
    "rcem-children",
    "Guidance on ketamine procedural sedation for children in emergency departments (learning modules)",
    "RCEM (UK)",
    SourceKind.GUIDELINE,
    "edition not recorded",
    read_at="rcemlearning.co.uk/modules/ketamine-sedation-in-children/.../introduction-122/; rcemlearning.co.uk/modules/procedural-sedation-in-emergency-medicine-2018/.../ketamine/",
)
APA_2017 = Source(
    "apa-2017",
    "Consensus statement on ketamine in mood disorders (Sanacora)",
    "APA Council of Research task force, JAMA Psychiatry",
    SourceKind.GUIDELINE,
    "2017",
    address="https://doi.org/10.1001/jamapsychiatry.2017.0080",
    read_at="scribd.com/document/516432450 (abstract)",
)
MCINTYRE_2021 = Source(
    "mcintyre-2021",
    "International expert opinion on ketamine and esketamine in treatment-resistant depression",
    "Am J Psychiatry 178:383-399",
    SourceKind.GUIDELINE,
    "2021",
    address="https://doi.org/10.1176/appi.ajp.2020.20081251",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC9635017 (abstract)",
)
CANMAT_2021 = Source(
    "canmat-2021",
    "Recommendations on racemic ketamine in adults with major depressive disorder (Swainson)",
    "CANMAT, Can J Psychiatry 66:113-125",
    SourceKind.GUIDELINE,
    "2021",
    address="https://doi.org/10.1177/0706743720970860",
    read_at="pubmed.ncbi.nlm.nih.gov/33174760; PMC8138742 (commentary by Zarate)",
)
VADOD_MDD_2022 = Source(
    "vadod-mdd-2022",
    "VA/DoD guideline on major depressive disorder",
    "VA/DoD",
    SourceKind.GUIDELINE,
    "2022",
    read_at="usmedicine.com/clinical-topics/depression/dod-and-va-update-guideline-...; joulecma.ca POEM 305367",
)
VADOD_PTSD_2023 = Source(
    "vadod-ptsd-2023",
    "VA/DoD guideline on PTSD and acute stress disorder",
    "VA/DoD",
    SourceKind.GUIDELINE,
    "2023",
    address="https://doi.org/10.7326/M23-2757",
    read_at="acpjournals.org/doi/10.7326/M23-2757 (abstract of the synopsis; the ketamine line is not in the part read)",
)
VADOD_SUICIDE_2024 = Source(
    "vadod-suicide-2024",
    "VA/DoD guideline on patients at risk for suicide (version 3.0)",
    "VA/DoD",
    SourceKind.GUIDELINE,
    "2024",
    read_at="reforgepsychiatry.com/?p=1661 (recommendation 12); virginiainfusiontherapies.com/va-guidelines-approve-ketamine-for-veterans/ (wording of 2019)",
)
NICE_TA854 = Source(
    "nice-ta854",
    "Technology appraisal: esketamine nasal spray for treatment-resistant depression, not recommended",
    "NICE",
    SourceKind.GUIDELINE,
    "Dec 2022",
    address="https://nice.org.uk/guidance/ta854",
    read_at="nice.org.uk/guidance/ta854/chapter/1-Recommendations",
)
RANZCP_KETAMINE = Source(
    "ranzcp-ketamine",
    "Clinical memorandum on ketamine in psychiatric practice",
    "RANZCP",
    SourceKind.GUIDELINE,
    "2019, later revised",
)
AANA_2024 = Source(
    "aana-2024",
    "Practice considerations on ketamine therapy for psychiatric disorders and chronic pain",
    "AANA",
    SourceKind.GUIDELINE,
    "revised May 2024",
    read_at="issuu.com/aanapublishing/docs/7_-_ketamine_infusion_therapy...; aana.com/practice/clinical-practice-resources/ketamine-infusion-therapy",
)
ASKP3_2020 = Source(
    "askp3-2020",
    "Standards of practice for subanaesthetic ketamine",
    "ASKP3",
    SourceKind.GUIDELINE,
    "30 Jul 2020",
    read_at="jewelketamine.com/our-standards (opening)",
)
ASA_KETAMINE_SAFE_USE = Source(
    "asa-ketamine-safe-use",
    "Guidance on the safe use of ketamine outside acute pain management and procedural sedation",
    "ASA",
    SourceKind.GUIDELINE,
    "web",
    read_at="asahq.org/advocating-for-you/guidance/ketamine-safe-use",
)
DE_EMS_SOP = Source(
    "de-ems-sop",
    "Esketamine in the emergency services of Hessen (Germany), operating procedure",
    "EMS",
    SourceKind.PROTOCOL,
    "edition not recorded",
    read_at="hessen.sop-easy.de/medikamente/10/esketamin",
)
ED_PROTOCOL_2020 = Source(
    "ed-protocol-2020",
    "Ketamine protocols of an emergency department for analgesia and agitation, West J Emerg Med 21:272",
    "institution",
    SourceKind.PROTOCOL,
    "2020",
    address="https://doi.org/10.5811/westjem.2019.10.43067",
    read_at="pmc.ncbi.nlm.nih.gov/articles/PMC7081852/table/t1-wjem-21-272",
)
SE_PROTOCOL = Source(
    "se-protocol",
    "Hospital pharmacy protocol of ketamine for refractory status epilepticus",
    "hospital pharmacy",
    SourceKind.PROTOCOL,
    "edition not recorded",
    read_at="pharmacy-pearls.org/ketamine-for-refractory-status-epilepticus/",
)
