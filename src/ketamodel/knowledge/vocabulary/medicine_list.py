"""Elements answered from a list of the case: the patient's medicines and the syringe."""

from ketamodel.knowledge import medicines
from ketamodel.rules.builders import listed
from ketamodel.rules.expression import SetBy

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

takes_cns_depressant = listed("plan.medicines", medicines.CNS_DEPRESSANT, SetBy.CHOSEN, "takes {}")
takes_strong_cns_depressant = listed("plan.medicines", medicines.STRONG_CNS_DEPRESSANT, SetBy.CHOSEN, "takes {}")
takes_opioid = listed("plan.medicines", medicines.OPIOID, SetBy.CHOSEN, "takes {}")
takes_benzodiazepine = listed("plan.medicines", medicines.BENZODIAZEPINE, SetBy.CHOSEN, "takes {}")
takes_barbiturate = listed("plan.medicines", medicines.BARBITURATE, SetBy.CHOSEN, "takes {}")
takes_diazepam = listed("plan.medicines", medicines.DIAZEPAM, SetBy.CHOSEN, "takes {}")
takes_psychostimulant = listed("plan.medicines", medicines.PSYCHOSTIMULANT, SetBy.CHOSEN, "takes {}")
takes_illicit_stimulant = listed("plan.medicines", medicines.ILLICIT_STIMULANT, SetBy.CHOSEN, "takes {}")
takes_maoi = listed("plan.medicines", medicines.MAOI, SetBy.CHOSEN, "takes {}")
takes_xanthine = listed("plan.medicines", medicines.XANTHINE, SetBy.CHOSEN, "takes {}")
takes_pressor = listed("plan.medicines", medicines.PRESSOR, SetBy.CHOSEN, "takes {}")
takes_oral_antidepressant = listed("plan.medicines", medicines.ORAL_ANTIDEPRESSANT, SetBy.CHOSEN, "takes {}")
takes_ssri = listed("plan.medicines", medicines.SSRI, SetBy.CHOSEN, "takes {}")
takes_snri = listed("plan.medicines", medicines.SNRI, SetBy.CHOSEN, "takes {}")
takes_nmda_antagonist = listed("plan.medicines", medicines.NMDA_ANTAGONIST, SetBy.CHOSEN, "takes {}")
takes_opioid_antagonist = listed("plan.medicines", medicines.OPIOID_ANTAGONIST, SetBy.CHOSEN, "takes {}")
takes_mood_stabilizer = listed("plan.medicines", medicines.MOOD_STABILIZER, SetBy.CHOSEN, "takes {}")
takes_thyroid_hormone = listed("plan.medicines", medicines.THYROID_HORMONE, SetBy.CHOSEN, "takes {}")
takes_cyp3a4_2b6_inhibitor = listed("plan.medicines", medicines.CYP3A4_2B6_INHIBITOR, SetBy.CHOSEN, "takes {}")
takes_cyp_inducer = listed("plan.medicines", medicines.CYP_INDUCER, SetBy.CHOSEN, "takes {}")
takes_lamotrigine = listed("plan.medicines", medicines.LAMOTRIGINE, SetBy.CHOSEN, "takes {}")
takes_neuromuscular_blocker = listed("plan.medicines", medicines.NEUROMUSCULAR_BLOCKER, SetBy.CHOSEN, "takes {}")
takes_antihypertensive = listed("plan.medicines", medicines.ANTIHYPERTENSIVE, SetBy.CHOSEN, "takes {}")
syringe_barbiturate = listed("plan.preparation.syringe", medicines.BARBITURATE, SetBy.CHOSEN, "{} in the same syringe")
syringe_diazepam = listed("plan.preparation.syringe", medicines.DIAZEPAM, SetBy.CHOSEN, "{} in the same syringe")
takes_ergometrine = listed("plan.medicines", medicines.ERGOMETRINE, SetBy.CHOSEN, "takes {}")
takes_clozapine = listed("plan.medicines", medicines.CLOZAPINE, SetBy.CHOSEN, "takes {}")
takes_risperidone = listed("plan.medicines", medicines.RISPERIDONE, SetBy.CHOSEN, "takes {}")

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
