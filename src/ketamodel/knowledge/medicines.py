"""Other medicines, and the groups that rules name; the members are those of the reference and close kin."""

from ketamodel.domain.concepts import Medicine

__all__ = [
    "AGOMELATINE",
    "ALCOHOL",
    "ALPRAZOLAM",
    "AMANTADINE",
    "AMINOPHYLLINE",
    "AMITRIPTYLINE",
    "AMPHETAMINE",
    "ANTIDEPRESSANT",
    "ANTIHYPERTENSIVE",
    "ARIPIPRAZOLE",
    "ARMODAFINIL",
    "ATRACURIUM",
    "BACLOFEN",
    "BARBITURATE",
    "BENZODIAZEPINE",
    "BUPRENORPHINE",
    "BUPROPION",
    "CANNABIS",
    "CARBAMAZEPINE",
    "CHLORPROMAZINE",
    "CITALOPRAM",
    "CLARITHROMYCIN",
    "CLOMIPRAMINE",
    "CLONAZEPAM",
    "CLONIDINE",
    "CLOPIDOGREL",
    "CLOZAPINE",
    "CNS_DEPRESSANT",
    "COCAINE",
    "CODEINE",
    "CYCLOBENZAPRINE",
    "CYP3A4_2B6_INHIBITOR",
    "CYP_INDUCER",
    "DESVENLAFAXINE",
    "DEXMEDETOMIDINE",
    "DEXTROMETHORPHAN",
    "DIAZEPAM",
    "DIPHENHYDRAMINE",
    "DULOXETINE",
    "EPHEDRINE",
    "EPINEPHRINE",
    "ERGOMETRINE",
    "ESCITALOPRAM",
    "ESZOPICLONE",
    "FENTANYL",
    "FLUCONAZOLE",
    "FLUOXETINE",
    "FLUVOXAMINE",
    "GABAPENTIN",
    "GABAPENTINOID",
    "GRAPEFRUIT",
    "HYDROCODONE",
    "HYDROMORPHONE",
    "HYDROXYZINE",
    "ILLICIT_STIMULANT",
    "IMIPRAMINE",
    "ISOCARBOXAZID",
    "ITRACONAZOLE",
    "KETOCONAZOLE",
    "LAMOTRIGINE",
    "LEVOMILNACIPRAN",
    "LEVOTHYROXINE",
    "LIOTHYRONINE",
    "LISDEXAMFETAMINE",
    "LITHIUM",
    "LORAZEPAM",
    "MAOI",
    "MEMANTINE",
    "METHADONE",
    "METHAMPHETAMINE",
    "METHYLERGONOVINE",
    "METHYLPHENIDATE",
    "METOPROLOL",
    "MIDAZOLAM",
    "MIDODRINE",
    "MIRTAZAPINE",
    "MODAFINIL",
    "MOOD_STABILIZER",
    "MORPHINE",
    "MUSCLE_RELAXANT",
    "NALTREXONE",
    "NEUROMUSCULAR_BLOCKER",
    "NMDA_ANTAGONIST",
    "NOREPINEPHRINE",
    "NORTRIPTYLINE",
    "OLANZAPINE",
    "OPIOID",
    "OPIOID_ANTAGONIST",
    "ORAL_ANTIDEPRESSANT",
    "OXYCODONE",
    "PAROXETINE",
    "PHENELZINE",
    "PHENOBARBITAL",
    "PHENYLEPHRINE",
    "PHENYTOIN",
    "PREGABALIN",
    "PRESSOR",
    "PROMETHAZINE",
    "PROPOFOL",
    "PROPRANOLOL",
    "PSEUDOEPHEDRINE",
    "PSYCHOSTIMULANT",
    "QUETIAPINE",
    "RIFAMPICIN",
    "RISPERIDONE",
    "RITONAVIR",
    "ROCURONIUM",
    "SEDATING_ANTIHISTAMINE",
    "SEDATING_ANTIPSYCHOTIC",
    "SELEGILINE",
    "SERTRALINE",
    "SNRI",
    "SODIUM_OXYBATE",
    "SSRI",
    "STRONG_CNS_DEPRESSANT",
    "ST_JOHNS_WORT",
    "SUXAMETHONIUM",
    "TEMAZEPAM",
    "THEOPHYLLINE",
    "THIOPENTAL",
    "THYROID_HORMONE",
    "TICLOPIDINE",
    "TIZANIDINE",
    "TRAMADOL",
    "TRANYLCYPROMINE",
    "TRAZODONE",
    "TRICYCLIC",
    "TUBOCURARINE",
    "VALPROATE",
    "VASOPRESSIN",
    "VECURONIUM",
    "VENLAFAXINE",
    "VILAZODONE",
    "VORICONAZOLE",
    "VORTIOXETINE",
    "XANTHINE",
    "ZOLPIDEM",
    "ZOPICLONE",
    "Z_DRUG",
]

CNS_DEPRESSANT = Medicine("cns-depressant", "a CNS depressant")
STRONG_CNS_DEPRESSANT = Medicine("cns-depressant-high-risk", "a CNS depressant of high risk", broader=[CNS_DEPRESSANT])
ANTIDEPRESSANT = Medicine("antidepressant", "an antidepressant")
ORAL_ANTIDEPRESSANT = Medicine("oral-antidepressant", "an oral antidepressant", broader=[ANTIDEPRESSANT])
OPIOID = Medicine("opioid", "an opioid", broader=[STRONG_CNS_DEPRESSANT])
BENZODIAZEPINE = Medicine("benzodiazepine", "a benzodiazepine", broader=[STRONG_CNS_DEPRESSANT])
BARBITURATE = Medicine("barbiturate", "a barbiturate", broader=[STRONG_CNS_DEPRESSANT])
ALCOHOL = Medicine("alcohol", "alcohol", broader=[STRONG_CNS_DEPRESSANT])
SODIUM_OXYBATE = Medicine("sodium-oxybate", "sodium oxybate", broader=[STRONG_CNS_DEPRESSANT])
Z_DRUG = Medicine("z-drug", "a Z-drug", broader=[CNS_DEPRESSANT])
GABAPENTINOID = Medicine("gabapentinoid", "a gabapentinoid", broader=[CNS_DEPRESSANT])
SEDATING_ANTIHISTAMINE = Medicine("sedating-antihistamine", "a sedating antihistamine", broader=[CNS_DEPRESSANT])
MUSCLE_RELAXANT = Medicine("muscle-relaxant", "a muscle relaxant", broader=[CNS_DEPRESSANT])
SEDATING_ANTIPSYCHOTIC = Medicine("sedating-antipsychotic", "a sedating antipsychotic", broader=[CNS_DEPRESSANT])
CANNABIS = Medicine("cannabis", "cannabis, medical or other", broader=[CNS_DEPRESSANT])
PROPOFOL = Medicine("propofol", "propofol", broader=[CNS_DEPRESSANT])
DEXMEDETOMIDINE = Medicine("dexmedetomidine", "dexmedetomidine", broader=[CNS_DEPRESSANT])
PSYCHOSTIMULANT = Medicine("psychostimulant", "a psychostimulant")
ILLICIT_STIMULANT = Medicine("illicit-stimulant", "cocaine or an illicit amphetamine", broader=[PSYCHOSTIMULANT])
MAOI = Medicine("maoi", "a monoamine oxidase inhibitor", broader=[ANTIDEPRESSANT])
XANTHINE = Medicine("xanthine", "theophylline or aminophylline")
PRESSOR = Medicine("pressor", "a sympathomimetic, vasopressin or an ergot")
SSRI = Medicine("ssri", "an SSRI", broader=[ORAL_ANTIDEPRESSANT])
SNRI = Medicine("snri", "an SNRI", broader=[ORAL_ANTIDEPRESSANT])
TRICYCLIC = Medicine("tricyclic", "a tricyclic antidepressant", broader=[ORAL_ANTIDEPRESSANT])
NMDA_ANTAGONIST = Medicine("nmda-antagonist", "another NMDA antagonist")
OPIOID_ANTAGONIST = Medicine("opioid-antagonist", "an opioid antagonist")
CYP3A4_2B6_INHIBITOR = Medicine("cyp3a4-2b6-inhibitor", "an inhibitor of CYP3A4 or CYP2B6")
CYP_INDUCER = Medicine("cyp-inducer", "an inducer of CYP enzymes")
THYROID_HORMONE = Medicine("thyroid-hormone", "a thyroid hormone")
ANTIHYPERTENSIVE = Medicine("antihypertensive", "an antihypertensive")
MOOD_STABILIZER = Medicine("mood-stabilizer", "a mood stabilizer")
NEUROMUSCULAR_BLOCKER = Medicine("neuromuscular-blocker", "a neuromuscular blocker")

THEOPHYLLINE = Medicine("theophylline", "theophylline", broader=[XANTHINE])
AMINOPHYLLINE = Medicine("aminophylline", "aminophylline", broader=[XANTHINE])
MORPHINE = Medicine("morphine", "morphine", broader=[OPIOID])
OXYCODONE = Medicine("oxycodone", "oxycodone", broader=[OPIOID])
HYDROMORPHONE = Medicine("hydromorphone", "hydromorphone", broader=[OPIOID])
FENTANYL = Medicine("fentanyl", "fentanyl", broader=[OPIOID])
METHADONE = Medicine("methadone", "methadone", broader=[OPIOID])
BUPRENORPHINE = Medicine("buprenorphine", "buprenorphine", broader=[OPIOID])
TRAMADOL = Medicine("tramadol", "tramadol", broader=[OPIOID])
CODEINE = Medicine("codeine", "codeine", broader=[OPIOID])
DIAZEPAM = Medicine("diazepam", "diazepam", broader=[BENZODIAZEPINE])
LORAZEPAM = Medicine("lorazepam", "lorazepam", broader=[BENZODIAZEPINE])
ALPRAZOLAM = Medicine("alprazolam", "alprazolam", broader=[BENZODIAZEPINE])
CLONAZEPAM = Medicine("clonazepam", "clonazepam", broader=[BENZODIAZEPINE])
MIDAZOLAM = Medicine("midazolam", "midazolam", broader=[BENZODIAZEPINE])
PHENOBARBITAL = Medicine("phenobarbital", "phenobarbital", broader=[BARBITURATE])
THIOPENTAL = Medicine("thiopental", "thiopental", broader=[BARBITURATE])
ZOLPIDEM = Medicine("zolpidem", "zolpidem", broader=[Z_DRUG])
ZOPICLONE = Medicine("zopiclone", "zopiclone", broader=[Z_DRUG])
GABAPENTIN = Medicine("gabapentin", "gabapentin", broader=[GABAPENTINOID])
PREGABALIN = Medicine("pregabalin", "pregabalin", broader=[GABAPENTINOID])
DIPHENHYDRAMINE = Medicine("diphenhydramine", "diphenhydramine", broader=[SEDATING_ANTIHISTAMINE])
HYDROXYZINE = Medicine("hydroxyzine", "hydroxyzine", broader=[SEDATING_ANTIHISTAMINE])
PROMETHAZINE = Medicine("promethazine", "promethazine", broader=[SEDATING_ANTIHISTAMINE])
CYCLOBENZAPRINE = Medicine("cyclobenzaprine", "cyclobenzaprine", broader=[MUSCLE_RELAXANT])
BACLOFEN = Medicine("baclofen", "baclofen", broader=[MUSCLE_RELAXANT])
TIZANIDINE = Medicine("tizanidine", "tizanidine", broader=[MUSCLE_RELAXANT])
QUETIAPINE = Medicine("quetiapine", "quetiapine", broader=[SEDATING_ANTIPSYCHOTIC])
OLANZAPINE = Medicine("olanzapine", "olanzapine", broader=[SEDATING_ANTIPSYCHOTIC])
CLOZAPINE = Medicine("clozapine", "clozapine", broader=[SEDATING_ANTIPSYCHOTIC])
CHLORPROMAZINE = Medicine("chlorpromazine", "chlorpromazine", broader=[SEDATING_ANTIPSYCHOTIC])
AMPHETAMINE = Medicine("amphetamine", "amphetamine", broader=[PSYCHOSTIMULANT])
METHYLPHENIDATE = Medicine("methylphenidate", "methylphenidate", broader=[PSYCHOSTIMULANT])
MODAFINIL = Medicine("modafinil", "modafinil", broader=[PSYCHOSTIMULANT])
ARMODAFINIL = Medicine("armodafinil", "armodafinil", broader=[PSYCHOSTIMULANT])
LISDEXAMFETAMINE = Medicine("lisdexamfetamine", "lisdexamfetamine", broader=[PSYCHOSTIMULANT])
COCAINE = Medicine("cocaine", "cocaine", broader=[ILLICIT_STIMULANT])
METHAMPHETAMINE = Medicine("methamphetamine", "methamphetamine", broader=[ILLICIT_STIMULANT])
TRANYLCYPROMINE = Medicine("tranylcypromine", "tranylcypromine", broader=[MAOI, ORAL_ANTIDEPRESSANT])
PHENELZINE = Medicine("phenelzine", "phenelzine", broader=[MAOI, ORAL_ANTIDEPRESSANT])
SELEGILINE = Medicine("selegiline", "selegiline", broader=[MAOI])
ISOCARBOXAZID = Medicine("isocarboxazid", "isocarboxazid", broader=[MAOI, ORAL_ANTIDEPRESSANT])
PSEUDOEPHEDRINE = Medicine("pseudoephedrine", "pseudoephedrine", broader=[PRESSOR])
PHENYLEPHRINE = Medicine("phenylephrine", "phenylephrine", broader=[PRESSOR])
MIDODRINE = Medicine("midodrine", "midodrine", broader=[PRESSOR])
METHYLERGONOVINE = Medicine("methylergonovine", "methylergonovine", broader=[PRESSOR])
VASOPRESSIN = Medicine("vasopressin", "vasopressin", broader=[PRESSOR])
ERGOMETRINE = Medicine("ergometrine", "ergometrine", broader=[PRESSOR])
CITALOPRAM = Medicine("citalopram", "citalopram", broader=[SSRI])
ESCITALOPRAM = Medicine("escitalopram", "escitalopram", broader=[SSRI])
FLUOXETINE = Medicine("fluoxetine", "fluoxetine", broader=[SSRI])
FLUVOXAMINE = Medicine("fluvoxamine", "fluvoxamine", broader=[SSRI])
PAROXETINE = Medicine("paroxetine", "paroxetine", broader=[SSRI])
SERTRALINE = Medicine("sertraline", "sertraline", broader=[SSRI])
VENLAFAXINE = Medicine("venlafaxine", "venlafaxine", broader=[SNRI])
DESVENLAFAXINE = Medicine("desvenlafaxine", "desvenlafaxine", broader=[SNRI])
DULOXETINE = Medicine("duloxetine", "duloxetine", broader=[SNRI])
LEVOMILNACIPRAN = Medicine("levomilnacipran", "levomilnacipran", broader=[SNRI])
AMITRIPTYLINE = Medicine("amitriptyline", "amitriptyline", broader=[TRICYCLIC])
CLOMIPRAMINE = Medicine("clomipramine", "clomipramine", broader=[TRICYCLIC])
IMIPRAMINE = Medicine("imipramine", "imipramine", broader=[TRICYCLIC])
NORTRIPTYLINE = Medicine("nortriptyline", "nortriptyline", broader=[TRICYCLIC])
BUPROPION = Medicine("bupropion", "bupropion", broader=[ORAL_ANTIDEPRESSANT])
MIRTAZAPINE = Medicine("mirtazapine", "mirtazapine", broader=[ORAL_ANTIDEPRESSANT])
TRAZODONE = Medicine("trazodone", "trazodone", broader=[ORAL_ANTIDEPRESSANT])
VORTIOXETINE = Medicine("vortioxetine", "vortioxetine", broader=[ORAL_ANTIDEPRESSANT])
VILAZODONE = Medicine("vilazodone", "vilazodone", broader=[ORAL_ANTIDEPRESSANT])
AGOMELATINE = Medicine("agomelatine", "agomelatine", broader=[ORAL_ANTIDEPRESSANT])
MEMANTINE = Medicine("memantine", "memantine", broader=[NMDA_ANTAGONIST])
AMANTADINE = Medicine("amantadine", "amantadine", broader=[NMDA_ANTAGONIST])
DEXTROMETHORPHAN = Medicine("dextromethorphan", "dextromethorphan", broader=[NMDA_ANTAGONIST])
NALTREXONE = Medicine("naltrexone", "naltrexone", broader=[OPIOID_ANTAGONIST])
CLARITHROMYCIN = Medicine("clarithromycin", "clarithromycin", broader=[CYP3A4_2B6_INHIBITOR])
RITONAVIR = Medicine("ritonavir", "ritonavir", broader=[CYP3A4_2B6_INHIBITOR])
TICLOPIDINE = Medicine("ticlopidine", "ticlopidine", broader=[CYP3A4_2B6_INHIBITOR])
CLOPIDOGREL = Medicine("clopidogrel", "clopidogrel", broader=[CYP3A4_2B6_INHIBITOR])
RIFAMPICIN = Medicine("rifampicin", "rifampicin", broader=[CYP_INDUCER])
CARBAMAZEPINE = Medicine("carbamazepine", "carbamazepine", broader=[CYP_INDUCER, MOOD_STABILIZER])
PHENYTOIN = Medicine("phenytoin", "phenytoin", broader=[CYP_INDUCER])
ST_JOHNS_WORT = Medicine("st-johns-wort", "St John's wort", broader=[CYP_INDUCER])
LEVOTHYROXINE = Medicine("levothyroxine", "levothyroxine", broader=[THYROID_HORMONE])
LIOTHYRONINE = Medicine("liothyronine", "liothyronine", broader=[THYROID_HORMONE])
CLONIDINE = Medicine("clonidine", "clonidine", broader=[ANTIHYPERTENSIVE])
PROPRANOLOL = Medicine("propranolol", "propranolol", broader=[ANTIHYPERTENSIVE])
METOPROLOL = Medicine("metoprolol", "metoprolol", broader=[ANTIHYPERTENSIVE])
LITHIUM = Medicine("lithium", "lithium", broader=[MOOD_STABILIZER])
LAMOTRIGINE = Medicine("lamotrigine", "lamotrigine", broader=[MOOD_STABILIZER])
VALPROATE = Medicine("valproate", "valproate", broader=[MOOD_STABILIZER])
ATRACURIUM = Medicine("atracurium", "atracurium", broader=[NEUROMUSCULAR_BLOCKER])
TUBOCURARINE = Medicine("tubocurarine", "tubocurarine", broader=[NEUROMUSCULAR_BLOCKER])
SUXAMETHONIUM = Medicine("suxamethonium", "suxamethonium", broader=[NEUROMUSCULAR_BLOCKER])
ARIPIPRAZOLE = Medicine("aripiprazole", "aripiprazole")
RISPERIDONE = Medicine("risperidone", "risperidone")
KETOCONAZOLE = Medicine("ketoconazole", "ketoconazole", broader=[CYP3A4_2B6_INHIBITOR])
ITRACONAZOLE = Medicine("itraconazole", "itraconazole", broader=[CYP3A4_2B6_INHIBITOR])
FLUCONAZOLE = Medicine("fluconazole", "fluconazole", broader=[CYP3A4_2B6_INHIBITOR])
VORICONAZOLE = Medicine("voriconazole", "voriconazole", broader=[CYP3A4_2B6_INHIBITOR])
GRAPEFRUIT = Medicine("grapefruit", "grapefruit", broader=[CYP3A4_2B6_INHIBITOR])
ROCURONIUM = Medicine("rocuronium", "rocuronium", broader=[NEUROMUSCULAR_BLOCKER])
VECURONIUM = Medicine("vecuronium", "vecuronium", broader=[NEUROMUSCULAR_BLOCKER])
TEMAZEPAM = Medicine("temazepam", "temazepam", broader=[BENZODIAZEPINE])
HYDROCODONE = Medicine("hydrocodone", "hydrocodone", broader=[OPIOID])
ESZOPICLONE = Medicine("eszopiclone", "eszopiclone", broader=[Z_DRUG])
EPINEPHRINE = Medicine("epinephrine", "epinephrine", broader=[PRESSOR])
NOREPINEPHRINE = Medicine("norepinephrine", "norepinephrine", broader=[PRESSOR])
EPHEDRINE = Medicine("ephedrine", "ephedrine", broader=[PRESSOR])
