"""Labels, what regulators demand and warn of, and monographs that report labels."""

from __future__ import annotations

from ketamodel.provenance import Source, SourceKind

__all__ = [
    "FDA_COMPOUNDED_2022",
    "FDA_COMPOUNDED_2023",
    "KETALAR_UK",
    "KETAMINE_CH",
    "KETAMINE_DE",
    "KETAMINE_MPR",
    "KETAMINE_PDR",
    "KETAMINE_USPI",
    "KETAMINE_USPI_OLD",
    "KETANEST_NO",
    "KETANEST_S",
    "SPRAVATO_MONO",
    "SPRAVATO_MPR",
    "SPRAVATO_REMS",
    "SPRAVATO_SMPC",
    "SPRAVATO_USPI",
]

SPRAVATO_USPI = Source(
    "spravato-uspi",
    "Spravato (esketamine) nasal spray, US prescribing information",
    "Janssen / FDA",
    SourceKind.LABEL,
    "2023-2025 revisions, with 2019 and 2021 reprints",
    address="https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed",
    read_at="prescriberpoint.com/therapies/spravato-d81a6a7 (boxed warning, 5.1, 5.2); usmedicine.com/2021online-dir/inc/html/30.html and 33.html (text of 2020/21: section 4, warnings); 120ty.net/bencandy.php?aid=58243&fid=134&page=2,3,14,21 (text of 2019: highlights, boxed warning, 8.6, 9, 17); spravatohcp.com/dosing-and-administration, /dosing-spravato-trd, /mdsi/dosing-and-administration; nctr-crs.fda.gov/fdalabel/services/spl/set-ids/d81a6a79-.../spl-doc (header only of SPL v18, effective 2026-03-13)",
)
SPRAVATO_MONO = Source(
    "spravato-mono",
    "FDA approval of Spravato as monotherapy on 21 Jan 2025, as reported in the news",
    "J&J / FDA",
    SourceKind.LABEL,
    "2025",
    read_at="beckershospitalreview.com/pharmacy/j-j-approves-1st-monotherapy-for-treatment-resistant-depression.html; financetom.com (MT Newswires 2025-01-21)",
    reports=SPRAVATO_USPI,
)
SPRAVATO_MPR = Source(
    "spravato-mpr",
    "Spravato drug monographs",
    "MPR/Haymarket, epocrates, Davis",
    SourceKind.MONOGRAPH,
    "current (lists respiratory depression)",
    read_at="butalbitalapap.org/index-4966.html; oncologynurseadvisor.com/drug/spravato/; epocrates.com/online/drugs/8582/spravato; download.skyscape.com/.../tu38.htm (Davis 2024, 2025); touchstonetms.com/spravato-about-treatment/",
    reports=SPRAVATO_USPI,
)
SPRAVATO_SMPC = Source(
    "spravato-smpc",
    "Spravato (esketamine) nasal spray, EU summary of product characteristics",
    "EMA",
    SourceKind.LABEL,
    "EU/1/19/1410; 2025 revision",
    read_at="rxreasoner.com/monographs/spravato/usage and /precautions (2025 revision, 4.1-4.4); janssen-pi.co.uk/en/product-information/32; patient-info.co.uk/spravato-70554/summary-of-medicine-characteristics; MIMS Hong Kong and Malaysia pages (same family of texts); medikamio.com/pt-pt/.../pil",
)
SPRAVATO_REMS = Source(
    "spravato-rems",
    "Spravato REMS",
    "FDA / Janssen",
    SourceKind.REGULATION,
    "current web text",
    address="https://www.spravatorems.com",
    read_at="spravatorems.com/outpatient-hcs.html, /inpatient-hcs.html; spravatotreatmentcenter.com/how_become_a_treatment_center.html",
)
KETAMINE_USPI = Source(
    "ketamine-uspi",
    "Ketamine hydrochloride injection (Ketalar and generics), US prescribing information",
    "Par / Hospira-Pfizer / others, FDA",
    SourceKind.LABEL,
    "Hospira 5/2024; Ketalar (Henry Schein) 10/2024",
    read_at="pfizermedicalinformation.com/ketamine/highlights; pfizermedicalinformation.com/en-us/ketamine/dosage-admin; labeling.pfizer.com/ShowLabeling.aspx?id=4485; fda.report/DailyMed/46dab560-8ecd-4d92-8c92-6baa2310b09b; medlibrary.org/lib/rx/meds/ketamine-hydrochloride-2/page/2/ (5.3-5.5); medlibrary.org/lib/rx/meds/ketalar/page/2/ (6); inpharmd.com (quoted dosing)",
)
KETAMINE_USPI_OLD = Source(
    "ketamine-uspi-old",
    "Ketamine US prescribing information in the format before 2018, with a special note on emergence",
    "Hospira / JHP / Mylan",
    SourceKind.LABEL,
    "to 2017",
    read_at="fda.report/DailyMed/505dc937-694d-4a3a-befa-aae20071b4c7; globalrph.com/rx-list/ketamine-hydrochloride-drug; drugcentral.org/label/dd8eff00-...; linkedlifedata.com/resource/dailymed-drugs/1390 (incompatibilities)",
)
KETAMINE_MPR = Source(
    "ketamine-mpr",
    "Ketalar drug monograph",
    "MPR",
    SourceKind.MONOGRAPH,
    "edition not recorded",
    read_at="oncologynurseadvisor.com/drug/ketalar/; butalbitalapap.org/index-4661.html",
    reports=KETAMINE_USPI,
)
KETAMINE_PDR = Source(
    "ketamine-pdr",
    "Ketalar drug monograph",
    "PDR",
    SourceKind.MONOGRAPH,
    "edition not recorded",
    read_at="physician.pdr.net/drug-summary/Ketalar-ketamine-hydrochloride-1999",
    reports=KETAMINE_USPI,
)
KETALAR_UK = Source(
    "ketalar-uk",
    "Ketalar, UK summary of product characteristics",
    "Pfizer / MHRA",
    SourceKind.LABEL,
    "2019",
    read_at="rxreasoner.com/monographs/ketalar/precautions; medicines.org.uk/emc/medicine/12939 and /emc/product/2420/smpc/print (ages)",
)
KETAMINE_CH = Source(
    "ketamine-ch",
    "Ketamine, Swiss Fachinformation",
    "Swissmedic reg 67199",
    SourceKind.LABEL,
    "edition not recorded",
    read_at="ch.oddb.org/en/gcc/fachinfo/reg/67199/chapter/contra_indications; ch.oddb.org/de/gcc/fachinfo/reg/67199/chapter/pregnancy",
)
KETAMINE_DE = Source(
    "ketamine-de",
    "Ketamin-ratiopharm, German Fachinformation",
    "BfArM",
    SourceKind.LABEL,
    "Sep 2014",
    read_at="pdf-archive.com/2015/10/18/006608/ (4.1)",
)
KETANEST_S = Source(
    "ketanest-s",
    "Ketanest S and Esketamin Sintetica injection, German and Austrian product leaflets",
    "BfArM / AGES",
    SourceKind.LABEL,
    "DE Nov 2023",
    read_at="medikamio.com/de-de/medikamente/esketamin-sintetica-25-mgml-.../pil; preview.medikamio.com/de-at/medikamente/ketanest-s-25-mgml-ampullen/pil; gebrauchsinformation4-0.de/gi/ketanest-r-s-25-mg-ml-2-ml-...; info-patient.de/ketanest-s-5mg-ml-5-ml-180949/...; kinderformularium.de/monographie/5321/esketamin/",
)
KETANEST_NO = Source(
    "ketanest-no",
    "Ketanest safety summary",
    "Pfizer Norway",
    SourceKind.MONOGRAPH,
    "SPC of 11 Jul 2019",
    read_at="pfizer.no/helsepersonell/legemiddel/ketanest/ketanest-sikkerhetsinformasjon",
    reports=KETANEST_S,
)
FDA_COMPOUNDED_2023 = Source(
    "fda-compounded-2023",
    "FDA alert on compounded ketamine, oral included, for psychiatric disorders",
    "FDA",
    SourceKind.SAFETY_ALERT,
    "10 Oct 2023",
    read_at="drugs.com/news/fda-warns-dangers-compounded-ketamine-psychiatric-115482.html; scrippsnews.com/stories/fda-warns-of-risks-involved-with-compounded-ketamine-products",
)
FDA_COMPOUNDED_2022 = Source(
    "fda-compounded-2022",
    "FDA alert on compounded ketamine nasal spray",
    "FDA",
    SourceKind.SAFETY_ALERT,
    "Feb 2022",
    address="https://fda.gov/drugs/human-drug-compounding/fda-alerts-health-care-professionals-potential-risks-associated-compounded-ketamine-nasal-spray",
    read_at="utahaddictionfellowships.blogspot.com/2022/02/fda-alerts-health-care-professionals-of.html",
)
