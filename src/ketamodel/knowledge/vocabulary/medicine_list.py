"""Elements answered from a list of the case: the patient's medicines and the syringe."""

from ketamodel.knowledge import medicines
from ketamodel.rules.expression import SetBy, YesNo

__all__ = [
    "ALL_MEDICINES",
    "syringe_barbiturate",
    "syringe_diazepam",
    "takes_antihypertensive",
    "takes_barbiturate",
    "takes_benzodiazepine",
    "takes_clozapine",
    "takes_cns_depressant",
    "takes_cyp3a4_2b6_inhibitor",
    "takes_cyp_inducer",
    "takes_diazepam",
    "takes_ergometrine",
    "takes_illicit_stimulant",
    "takes_lamotrigine",
    "takes_maoi",
    "takes_mood_stabilizer",
    "takes_neuromuscular_blocker",
    "takes_nmda_antagonist",
    "takes_opioid",
    "takes_opioid_antagonist",
    "takes_oral_antidepressant",
    "takes_pressor",
    "takes_psychostimulant",
    "takes_risperidone",
    "takes_snri",
    "takes_ssri",
    "takes_strong_cns_depressant",
    "takes_thyroid_hormone",
    "takes_xanthine",
]

takes_cns_depressant = YesNo(
    "plan.medicines.cns-depressant",
    "takes a CNS depressant",
    SetBy.CHOSEN,
    medicines.CNS_DEPRESSANT,
)
takes_strong_cns_depressant = YesNo(
    "plan.medicines.cns-depressant-high-risk",
    "takes a CNS depressant of high risk",
    SetBy.CHOSEN,
    medicines.STRONG_CNS_DEPRESSANT,
)
takes_opioid = YesNo("plan.medicines.opioid", "takes an opioid", SetBy.CHOSEN, medicines.OPIOID)
takes_benzodiazepine = YesNo(
    "plan.medicines.benzodiazepine",
    "takes a benzodiazepine",
    SetBy.CHOSEN,
    medicines.BENZODIAZEPINE,
)
takes_barbiturate = YesNo("plan.medicines.barbiturate", "takes a barbiturate", SetBy.CHOSEN, medicines.BARBITURATE)
takes_diazepam = YesNo("plan.medicines.diazepam", "takes diazepam", SetBy.CHOSEN, medicines.DIAZEPAM)
takes_psychostimulant = YesNo(
    "plan.medicines.psychostimulant",
    "takes a psychostimulant",
    SetBy.CHOSEN,
    medicines.PSYCHOSTIMULANT,
)
takes_illicit_stimulant = YesNo(
    "plan.medicines.illicit-stimulant",
    "takes cocaine or an illicit amphetamine",
    SetBy.CHOSEN,
    medicines.ILLICIT_STIMULANT,
)
takes_maoi = YesNo("plan.medicines.maoi", "takes a monoamine oxidase inhibitor", SetBy.CHOSEN, medicines.MAOI)
takes_xanthine = YesNo(
    "plan.medicines.xanthine",
    "takes theophylline or aminophylline",
    SetBy.CHOSEN,
    medicines.XANTHINE,
)
takes_pressor = YesNo(
    "plan.medicines.pressor",
    "takes a sympathomimetic, vasopressin or an ergot",
    SetBy.CHOSEN,
    medicines.PRESSOR,
)
takes_oral_antidepressant = YesNo(
    "plan.medicines.oral-antidepressant",
    "takes an oral antidepressant",
    SetBy.CHOSEN,
    medicines.ORAL_ANTIDEPRESSANT,
)
takes_ssri = YesNo("plan.medicines.ssri", "takes an SSRI", SetBy.CHOSEN, medicines.SSRI)
takes_snri = YesNo("plan.medicines.snri", "takes an SNRI", SetBy.CHOSEN, medicines.SNRI)
takes_nmda_antagonist = YesNo(
    "plan.medicines.nmda-antagonist",
    "takes another NMDA antagonist",
    SetBy.CHOSEN,
    medicines.NMDA_ANTAGONIST,
)
takes_opioid_antagonist = YesNo(
    "plan.medicines.opioid-antagonist",
    "takes an opioid antagonist",
    SetBy.CHOSEN,
    medicines.OPIOID_ANTAGONIST,
)
takes_mood_stabilizer = YesNo(
    "plan.medicines.mood-stabilizer",
    "takes a mood stabilizer",
    SetBy.CHOSEN,
    medicines.MOOD_STABILIZER,
)
takes_thyroid_hormone = YesNo(
    "plan.medicines.thyroid-hormone",
    "takes a thyroid hormone",
    SetBy.CHOSEN,
    medicines.THYROID_HORMONE,
)
takes_cyp3a4_2b6_inhibitor = YesNo(
    "plan.medicines.cyp3a4-2b6-inhibitor",
    "takes an inhibitor of CYP3A4 or CYP2B6",
    SetBy.CHOSEN,
    medicines.CYP3A4_2B6_INHIBITOR,
)
takes_cyp_inducer = YesNo(
    "plan.medicines.cyp-inducer",
    "takes an inducer of CYP enzymes",
    SetBy.CHOSEN,
    medicines.CYP_INDUCER,
)
takes_lamotrigine = YesNo("plan.medicines.lamotrigine", "takes lamotrigine", SetBy.CHOSEN, medicines.LAMOTRIGINE)
takes_neuromuscular_blocker = YesNo(
    "plan.medicines.neuromuscular-blocker",
    "takes a neuromuscular blocker",
    SetBy.CHOSEN,
    medicines.NEUROMUSCULAR_BLOCKER,
)
takes_antihypertensive = YesNo(
    "plan.medicines.antihypertensive",
    "takes an antihypertensive",
    SetBy.CHOSEN,
    medicines.ANTIHYPERTENSIVE,
)
syringe_barbiturate = YesNo(
    "plan.preparation.syringe.barbiturate",
    "a barbiturate in the same syringe",
    SetBy.CHOSEN,
    medicines.BARBITURATE,
)
syringe_diazepam = YesNo(
    "plan.preparation.syringe.diazepam",
    "diazepam in the same syringe",
    SetBy.CHOSEN,
    medicines.DIAZEPAM,
)

takes_ergometrine = YesNo("plan.medicines.ergometrine", "takes ergometrine", SetBy.CHOSEN, medicines.ERGOMETRINE)

takes_clozapine = YesNo("plan.medicines.clozapine", "takes clozapine", SetBy.CHOSEN, medicines.CLOZAPINE)
takes_risperidone = YesNo("plan.medicines.risperidone", "takes risperidone", SetBy.CHOSEN, medicines.RISPERIDONE)

ALL_MEDICINES = (
    takes_clozapine,
    takes_risperidone,
    takes_ergometrine,
    syringe_barbiturate,
    syringe_diazepam,
    takes_antihypertensive,
    takes_barbiturate,
    takes_benzodiazepine,
    takes_cns_depressant,
    takes_cyp3a4_2b6_inhibitor,
    takes_cyp_inducer,
    takes_diazepam,
    takes_illicit_stimulant,
    takes_lamotrigine,
    takes_maoi,
    takes_mood_stabilizer,
    takes_neuromuscular_blocker,
    takes_nmda_antagonist,
    takes_opioid,
    takes_opioid_antagonist,
    takes_oral_antidepressant,
    takes_pressor,
    takes_psychostimulant,
    takes_snri,
    takes_ssri,
    takes_strong_cns_depressant,
    takes_thyroid_hormone,
    takes_xanthine,
)
