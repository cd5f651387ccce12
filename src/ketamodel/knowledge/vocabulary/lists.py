"""Elements answered from a list of the case: risks, allergies, medicines, and what the plan provides."""

from ketamodel.knowledge import allergens, medicines, provisions, risks
from ketamodel.rules.expression import SetBy, YesNo

__all__ = [
    "ALL_LISTED",
    "active_mania",
    "active_ulcerative_cystitis",
    "acute_coronary_syndrome",
    "airway_risk",
    "aneurysmal_vascular_disease",
    "aortic_aneurysm",
    "aortic_dissection",
    "arteriovenous_malformation",
    "bp_or_icp_rise_serious_risk",
    "bp_rise_serious_hazard",
    "brain_injury_history",
    "cardiovascular_disease",
    "cardiovascular_event",
    "cerebrovascular_event",
    "chronic_alcohol_use",
    "consent_incapacity",
    "copd",
    "coronary_disease",
    "decompensated_heart_failure",
    "delirium",
    "dementia",
    "falls_or_frailty",
    "glaucoma_or_globe_injury",
    "heart_failure_nyha_3_4",
    "hypersensitivity",
    "hypertensive_encephalopathy_history",
    "insufficiently_treated_hyperthyroidism",
    "intoxication_or_withdrawal",
    "intracerebral_hemorrhage_history",
    "intracranial_aneurysm",
    "ketamine_liver_injury",
    "ketamine_misuse",
    "mania_history",
    "myocardial_infarction",
    "obstructive_sleep_apnea",
    "peripheral_aneurysm",
    "phaeochromocytoma",
    "poorly_controlled_cardiovascular_disease",
    "porphyria",
    "pre_eclampsia_or_eclampsia",
    "provides_acls_clinician",
    "provides_airway_equipment",
    "provides_anaesthesia_clinician",
    "provides_blood_pressure_monitoring",
    "provides_continuous_pulse_oximetry",
    "provides_cpr_trained_staff",
    "provides_direct_observation",
    "provides_escort",
    "provides_informed_consent",
    "provides_intensive_monitoring",
    "provides_prehospital_physician",
    "provides_psychiatrist_prescriber",
    "provides_rems_certification",
    "provides_rems_enrolment",
    "provides_resuscitation_equipment",
    "provides_sedation_permit",
    "provides_suicide_safety_plan",
    "pulmonary_hypertension",
    "raised_icp",
    "right_heart_failure",
    "severe_valve_disease",
    "stable_treated_cardiovascular_disease",
    "stroke",
    "suicide_plan_or_intent",
    "syringe_barbiturate",
    "syringe_diazepam",
    "takes_antihypertensive",
    "takes_barbiturate",
    "takes_benzodiazepine",
    "takes_cns_depressant",
    "takes_cyp3a4_2b6_inhibitor",
    "takes_cyp_inducer",
    "takes_diazepam",
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
    "takes_snri",
    "takes_ssri",
    "takes_strong_cns_depressant",
    "takes_thyroid_hormone",
    "takes_xanthine",
    "treated_aneurysm",
    "uncontrolled_arrhythmia",
    "unipolar_depression_confirmed",
    "unstable_angina",
    "urinary_symptoms",
    "ventricular_shunt",
]

aneurysmal_vascular_disease = YesNo(
    "patient.risks.aneurysmal-vascular-disease",
    "aneurysmal vascular disease",
    SetBy.GIVEN,
    risks.ANEURYSMAL_VASCULAR_DISEASE,
)
aortic_aneurysm = YesNo(
    "patient.risks.aortic-aneurysm",
    "aneurysm of the thoracic or abdominal aorta",
    SetBy.GIVEN,
    risks.AORTIC_ANEURYSM,
)
intracranial_aneurysm = YesNo(
    "patient.risks.intracranial-aneurysm",
    "intracranial aneurysm",
    SetBy.GIVEN,
    risks.INTRACRANIAL_ANEURYSM,
)
peripheral_aneurysm = YesNo(
    "patient.risks.peripheral-aneurysm",
    "aneurysm of a peripheral artery",
    SetBy.GIVEN,
    risks.PERIPHERAL_ANEURYSM,
)
aortic_dissection = YesNo(
    "patient.risks.aortic-dissection", "aortic dissection", SetBy.GIVEN, risks.AORTIC_DISSECTION
)
treated_aneurysm = YesNo(
    "patient.risks.secured-aneurysm",
    "every known aneurysm is secured",
    SetBy.GIVEN,
    risks.TREATED_ANEURYSM,
)
arteriovenous_malformation = YesNo(
    "patient.risks.arteriovenous-malformation",
    "arteriovenous malformation",
    SetBy.GIVEN,
    risks.ARTERIOVENOUS_MALFORMATION,
)
cardiovascular_disease = YesNo(
    "patient.risks.cardiovascular-disease",
    "cardiovascular or cerebrovascular disease",
    SetBy.GIVEN,
    risks.CARDIOVASCULAR_DISEASE,
)
cardiovascular_event = YesNo(
    "patient.risks.cardiovascular-event",
    "a cardiovascular event, at any time",
    SetBy.GIVEN,
    risks.CARDIOVASCULAR_EVENT,
)
myocardial_infarction = YesNo(
    "patient.risks.myocardial-infarction",
    "myocardial infarction, at any time",
    SetBy.GIVEN,
    risks.MYOCARDIAL_INFARCTION,
)
cerebrovascular_event = YesNo(
    "patient.risks.cerebrovascular-event",
    "stroke or intracranial haemorrhage, at any time",
    SetBy.GIVEN,
    risks.CEREBROVASCULAR_EVENT,
)
stroke = YesNo("patient.risks.stroke", "stroke, at any time", SetBy.GIVEN, risks.STROKE)
intracerebral_hemorrhage_history = YesNo(
    "patient.risks.intracerebral-hemorrhage-history",
    "intracerebral haemorrhage, at any time",
    SetBy.GIVEN,
    risks.INTRACEREBRAL_HEMORRHAGE_HISTORY,
)
coronary_disease = YesNo(
    "patient.risks.coronary-disease", "coronary heart disease", SetBy.GIVEN, risks.CORONARY_DISEASE
)
stable_treated_cardiovascular_disease = YesNo(
    "patient.risks.stable-treated-cardiovascular-disease",
    "stable, treated cardiovascular disease",
    SetBy.GIVEN,
    risks.STABLE_TREATED_CARDIOVASCULAR_DISEASE,
)
poorly_controlled_cardiovascular_disease = YesNo(
    "patient.risks.poorly-controlled-cv-disease",
    "poorly controlled cardiovascular disease",
    SetBy.GIVEN,
    risks.POORLY_CONTROLLED_CARDIOVASCULAR_DISEASE,
)
acute_coronary_syndrome = YesNo(
    "patient.risks.acute-coronary-syndrome",
    "acute coronary syndrome",
    SetBy.GIVEN,
    risks.ACUTE_CORONARY_SYNDROME,
)
unstable_angina = YesNo(
    "patient.risks.unstable-angina", "unstable angina", SetBy.GIVEN, risks.UNSTABLE_ANGINA
)
decompensated_heart_failure = YesNo(
    "patient.risks.decompensated-heart-failure",
    "decompensated heart failure",
    SetBy.GIVEN,
    risks.DECOMPENSATED_HEART_FAILURE,
)
heart_failure_nyha_3_4 = YesNo(
    "patient.risks.heart-failure-nyha-3-4",
    "heart failure of NYHA class III or IV",
    SetBy.GIVEN,
    risks.HEART_FAILURE_NYHA_3_4,
)
uncontrolled_arrhythmia = YesNo(
    "patient.risks.uncontrolled-arrhythmia",
    "unstable or uncontrolled arrhythmia",
    SetBy.GIVEN,
    risks.UNCONTROLLED_ARRHYTHMIA,
)
severe_valve_disease = YesNo(
    "patient.risks.severe-valve-disease",
    "severe or haemodynamically significant valve disease",
    SetBy.GIVEN,
    risks.SEVERE_VALVE_DISEASE,
)
pulmonary_hypertension = YesNo(
    "patient.risks.pulmonary-hypertension",
    "pulmonary hypertension",
    SetBy.GIVEN,
    risks.PULMONARY_HYPERTENSION,
)
right_heart_failure = YesNo(
    "patient.risks.right-heart-failure",
    "right ventricular failure",
    SetBy.GIVEN,
    risks.RIGHT_HEART_FAILURE,
)
phaeochromocytoma = YesNo(
    "patient.risks.phaeochromocytoma", "phaeochromocytoma", SetBy.GIVEN, risks.PHAEOCHROMOCYTOMA
)
hypertensive_encephalopathy_history = YesNo(
    "patient.risks.hypertensive-encephalopathy-history",
    "hypertensive encephalopathy, at any time",
    SetBy.GIVEN,
    risks.HYPERTENSIVE_ENCEPHALOPATHY_HISTORY,
)
bp_rise_serious_hazard = YesNo(
    "patient.risks.bp-rise-serious-hazard",
    "a significant rise in blood pressure would be a serious hazard, as the clinician judges",
    SetBy.GIVEN,
    risks.BP_RISE_SERIOUS_HAZARD,
)
bp_or_icp_rise_serious_risk = YesNo(
    "patient.risks.bp-or-icp-rise-serious-risk",
    "a rise in blood or intracranial pressure would be a serious risk, as the clinician judges",
    SetBy.GIVEN,
    risks.BP_OR_ICP_RISE_SERIOUS_RISK,
)
raised_icp = YesNo(
    "patient.risks.raised-icp", "raised intracranial pressure", SetBy.GIVEN, risks.RAISED_ICP
)
brain_injury_history = YesNo(
    "patient.risks.brain-injury-history",
    "brain injury, at any time",
    SetBy.GIVEN,
    risks.BRAIN_INJURY_HISTORY,
)
ventricular_shunt = YesNo(
    "patient.risks.ventricular-shunt",
    "intrathecal therapy with a ventricular shunt",
    SetBy.GIVEN,
    risks.VENTRICULAR_SHUNT,
)
glaucoma_or_globe_injury = YesNo(
    "patient.risks.glaucoma-or-globe-injury",
    "glaucoma or acute globe injury",
    SetBy.GIVEN,
    risks.GLAUCOMA_OR_GLOBE_INJURY,
)
airway_risk = YesNo(
    "patient.risks.airway-risk", "a difficult or unstable airway", SetBy.GIVEN, risks.AIRWAY_RISK
)
copd = YesNo(
    "patient.risks.copd",
    "significant pulmonary insufficiency, such as COPD",
    SetBy.GIVEN,
    risks.COPD,
)
obstructive_sleep_apnea = YesNo(
    "patient.risks.obstructive-sleep-apnea",
    "obstructive sleep apnoea",
    SetBy.GIVEN,
    risks.OBSTRUCTIVE_SLEEP_APNEA,
)
mania_history = YesNo(
    "patient.risks.mania-history",
    "mania or hypomania, at any time",
    SetBy.GIVEN,
    risks.MANIA_HISTORY,
)
active_mania = YesNo(
    "patient.risks.active-mania", "mania or a mixed state now", SetBy.GIVEN, risks.ACTIVE_MANIA
)
unipolar_depression_confirmed = YesNo(
    "patient.risks.unipolar-depression-confirmed",
    "the clinician records unipolar major depression in spite of a manic history",
    SetBy.GIVEN,
    risks.UNIPOLAR_DEPRESSION_CONFIRMED,
)
suicide_plan_or_intent = YesNo(
    "patient.risks.suicide-plan-or-intent",
    "a plan or intent of suicide now",
    SetBy.GIVEN,
    risks.SUICIDE_PLAN_OR_INTENT,
)
ketamine_misuse = YesNo(
    "patient.risks.ketamine-misuse",
    "misuse of ketamine, at any time",
    SetBy.GIVEN,
    risks.KETAMINE_MISUSE,
)
intoxication_or_withdrawal = YesNo(
    "patient.risks.intoxication-or-withdrawal",
    "intoxication with alcohol or a drug, or withdrawal, at the session",
    SetBy.GIVEN,
    risks.INTOXICATION_OR_WITHDRAWAL,
)
chronic_alcohol_use = YesNo(
    "patient.risks.chronic-alcohol-use",
    "chronic alcohol use",
    SetBy.GIVEN,
    risks.CHRONIC_ALCOHOL_USE,
)
delirium = YesNo("patient.risks.delirium", "delirium", SetBy.GIVEN, risks.DELIRIUM)
dementia = YesNo(
    "patient.risks.moderate-severe-dementia",
    "moderate or severe dementia",
    SetBy.GIVEN,
    risks.DEMENTIA,
)
consent_incapacity = YesNo(
    "patient.risks.consent-incapacity",
    "no capacity to consent and no lawful substitute consent",
    SetBy.GIVEN,
    risks.CONSENT_INCAPACITY,
)
insufficiently_treated_hyperthyroidism = YesNo(
    "patient.risks.insufficiently-treated-hyperthyroidism",
    "untreated or insufficiently treated hyperthyroidism",
    SetBy.GIVEN,
    risks.INSUFFICIENTLY_TREATED_HYPERTHYROIDISM,
)
porphyria = YesNo("patient.risks.porphyria", "porphyria", SetBy.GIVEN, risks.PORPHYRIA)
ketamine_liver_injury = YesNo(
    "patient.risks.ketamine-liver-injury",
    "earlier liver injury from ketamine",
    SetBy.GIVEN,
    risks.KETAMINE_LIVER_INJURY,
)
urinary_symptoms = YesNo(
    "patient.risks.urinary-symptoms",
    "urinary symptoms or cystitis",
    SetBy.GIVEN,
    risks.URINARY_SYMPTOMS,
)
active_ulcerative_cystitis = YesNo(
    "patient.risks.active-ulcerative-cystitis",
    "active ulcerative or interstitial cystitis",
    SetBy.GIVEN,
    risks.ACTIVE_ULCERATIVE_CYSTITIS,
)
falls_or_frailty = YesNo(
    "patient.risks.falls-or-frailty", "frailty or falls", SetBy.GIVEN, risks.FALLS_OR_FRAILTY
)
pre_eclampsia_or_eclampsia = YesNo(
    "patient.risks.pre-eclampsia-or-eclampsia",
    "pre-eclampsia or eclampsia",
    SetBy.GIVEN,
    risks.PRE_ECLAMPSIA_OR_ECLAMPSIA,
)

hypersensitivity = YesNo(
    "patient.allergies.ketamine-esketamine-or-excipient",
    "hypersensitivity to ketamine, esketamine or an excipient",
    SetBy.GIVEN,
    allergens.KETAMINE_ESKETAMINE_OR_EXCIPIENT,
)

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
takes_barbiturate = YesNo(
    "plan.medicines.barbiturate", "takes a barbiturate", SetBy.CHOSEN, medicines.BARBITURATE
)
takes_diazepam = YesNo(
    "plan.medicines.diazepam", "takes diazepam", SetBy.CHOSEN, medicines.DIAZEPAM
)
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
takes_maoi = YesNo(
    "plan.medicines.maoi", "takes a monoamine oxidase inhibitor", SetBy.CHOSEN, medicines.MAOI
)
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
takes_lamotrigine = YesNo(
    "plan.medicines.lamotrigine", "takes lamotrigine", SetBy.CHOSEN, medicines.LAMOTRIGINE
)
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

provides_rems_certification = YesNo(
    "plan.provides.rems-certification",
    "certification of the site in the Spravato REMS",
    SetBy.CHOSEN,
    provisions.REMS_CERTIFICATION,
)
provides_rems_enrolment = YesNo(
    "plan.provides.rems-enrolment",
    "enrolment of the patient in the Spravato REMS",
    SetBy.CHOSEN,
    provisions.REMS_ENROLMENT,
)
provides_direct_observation = YesNo(
    "plan.provides.direct-observation",
    "direct observation of the administration by a health professional",
    SetBy.CHOSEN,
    provisions.DIRECT_OBSERVATION,
)
provides_escort = YesNo(
    "plan.provides.escort",
    "transport home with a responsible adult",
    SetBy.CHOSEN,
    provisions.ESCORT,
)
provides_informed_consent = YesNo(
    "plan.provides.informed-consent",
    "documented informed consent",
    SetBy.CHOSEN,
    provisions.INFORMED_CONSENT,
)
provides_psychiatrist_prescriber = YesNo(
    "plan.provides.psychiatrist-prescriber",
    "prescription decided by a psychiatrist",
    SetBy.CHOSEN,
    provisions.PSYCHIATRIST_PRESCRIBER,
)
provides_acls_clinician = YesNo(
    "plan.provides.acls-clinician",
    "clinician trained in advanced cardiac life support",
    SetBy.CHOSEN,
    provisions.ACLS_CLINICIAN,
)
provides_continuous_pulse_oximetry = YesNo(
    "plan.provides.continuous-pulse-oximetry",
    "continuous pulse oximetry",
    SetBy.CHOSEN,
    provisions.CONTINUOUS_PULSE_OXIMETRY,
)
provides_blood_pressure_monitoring = YesNo(
    "plan.provides.blood-pressure-monitoring",
    "blood pressure monitoring",
    SetBy.CHOSEN,
    provisions.BLOOD_PRESSURE_MONITORING,
)
provides_resuscitation_equipment = YesNo(
    "plan.provides.resuscitation-equipment",
    "resuscitation equipment",
    SetBy.CHOSEN,
    provisions.RESUSCITATION_EQUIPMENT,
)
provides_cpr_trained_staff = YesNo(
    "plan.provides.cpr-trained-staff",
    "staff trained in cardiopulmonary resuscitation",
    SetBy.CHOSEN,
    provisions.CPR_TRAINED_STAFF,
)
provides_airway_equipment = YesNo(
    "plan.provides.airway-equipment",
    "airway equipment immediately available",
    SetBy.CHOSEN,
    provisions.AIRWAY_EQUIPMENT,
)
provides_anaesthesia_clinician = YesNo(
    "plan.provides.anaesthesia-clinician",
    "physician with experience in anaesthesia",
    SetBy.CHOSEN,
    provisions.ANAESTHESIA_CLINICIAN,
)
provides_intensive_monitoring = YesNo(
    "plan.provides.intensive-monitoring",
    "monitoring as in intensive care",
    SetBy.CHOSEN,
    provisions.INTENSIVE_MONITORING,
)
provides_prehospital_physician = YesNo(
    "plan.provides.prehospital-physician",
    "physician on the prehospital team",
    SetBy.CHOSEN,
    provisions.PREHOSPITAL_PHYSICIAN,
)
provides_sedation_permit = YesNo(
    "plan.provides.sedation-permit",
    "permit of the dental office for sedation or anaesthesia",
    SetBy.CHOSEN,
    provisions.SEDATION_PERMIT,
)
provides_suicide_safety_plan = YesNo(
    "plan.provides.suicide-safety-plan",
    "safety plan for suicide risk",
    SetBy.CHOSEN,
    provisions.SUICIDE_SAFETY_PLAN,
)

ALL_LISTED = (
    active_mania,
    active_ulcerative_cystitis,
    acute_coronary_syndrome,
    airway_risk,
    aneurysmal_vascular_disease,
    aortic_aneurysm,
    aortic_dissection,
    arteriovenous_malformation,
    bp_or_icp_rise_serious_risk,
    bp_rise_serious_hazard,
    brain_injury_history,
    cardiovascular_disease,
    cardiovascular_event,
    cerebrovascular_event,
    chronic_alcohol_use,
    consent_incapacity,
    copd,
    coronary_disease,
    decompensated_heart_failure,
    delirium,
    dementia,
    falls_or_frailty,
    glaucoma_or_globe_injury,
    heart_failure_nyha_3_4,
    hypersensitivity,
    hypertensive_encephalopathy_history,
    insufficiently_treated_hyperthyroidism,
    intoxication_or_withdrawal,
    intracerebral_hemorrhage_history,
    intracranial_aneurysm,
    ketamine_liver_injury,
    ketamine_misuse,
    mania_history,
    myocardial_infarction,
    obstructive_sleep_apnea,
    peripheral_aneurysm,
    phaeochromocytoma,
    poorly_controlled_cardiovascular_disease,
    porphyria,
    pre_eclampsia_or_eclampsia,
    provides_acls_clinician,
    provides_airway_equipment,
    provides_anaesthesia_clinician,
    provides_blood_pressure_monitoring,
    provides_continuous_pulse_oximetry,
    provides_cpr_trained_staff,
    provides_direct_observation,
    provides_escort,
    provides_informed_consent,
    provides_intensive_monitoring,
    provides_prehospital_physician,
    provides_psychiatrist_prescriber,
    provides_rems_certification,
    provides_rems_enrolment,
    provides_resuscitation_equipment,
    provides_sedation_permit,
    provides_suicide_safety_plan,
    pulmonary_hypertension,
    raised_icp,
    right_heart_failure,
    severe_valve_disease,
    stable_treated_cardiovascular_disease,
    stroke,
    suicide_plan_or_intent,
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
    treated_aneurysm,
    uncontrolled_arrhythmia,
    unipolar_depression_confirmed,
    unstable_angina,
    urinary_symptoms,
    ventricular_shunt,
)
