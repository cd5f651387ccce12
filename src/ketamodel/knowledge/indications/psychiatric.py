"""Psychiatric indications."""

from __future__ import annotations

from ketamodel.domain.concepts import Indication
from ketamodel.terminology import Code, CodeSystem

__all__ = [
    "ALCOHOL_USE_DISORDER",
    "BIPOLAR_DEPRESSION",
    "BORDERLINE_PERSONALITY_DISORDER",
    "DEPRESSION",
    "DEPRESSION_CHILDREN_ADOLESCENTS",
    "EATING_DISORDER",
    "GENERALIZED_ANXIETY_DISORDER",
    "MDD_ACUTE_SUICIDALITY",
    "MDD_NON_RESISTANT",
    "OCD",
    "OPIOID_USE_DISORDER",
    "PANIC_DISORDER",
    "POSTPARTUM_DEPRESSION",
    "PSYCHIATRIC",
    "PTSD",
    "SOCIAL_ANXIETY_DISORDER",
    "STIMULANT_USE_DISORDER",
    "SUBSTANCE_USE_DISORDER",
    "SUICIDAL_IDEATION_OTHER",
    "TREATMENT_RESISTANT_DEPRESSION",
    "TREATMENT_RESISTANT_DEPRESSION_WITH_ACUTE_SUICIDALITY",
    "TREATMENT_RESISTANT_SCHIZOPHRENIA",
]

_ICD = CodeSystem.ICD_10_CM
_SNOMED = CodeSystem.SNOMED_CT

PSYCHIATRIC = Indication("psychiatric", "psychiatric indication")

DEPRESSION = Indication("depression", "depression", broader=(PSYCHIATRIC,))
# No code of its own exists: these are of the episode.
TREATMENT_RESISTANT_DEPRESSION = Indication(
    "treatment-resistant-depression",
    "treatment-resistant depression",
    broader=(DEPRESSION,),
    codes=(Code(_ICD, "F32.1"), Code(_ICD, "F32.2"), Code(_ICD, "F33.1"), Code(_ICD, "F33.2")),
)
# The codes go together: a depressive episode, and suicidal ideation or attempt.
MDD_ACUTE_SUICIDALITY = Indication(
    "mdd-acute-suicidality",
    "major depressive disorder with acute suicidality",
    broader=(DEPRESSION,),
    codes=(
        Code(_ICD, "F32"),
        Code(_ICD, "F33"),
        Code(_ICD, "R45.851"),
        Code(_ICD, "T14.91"),
        Code(_SNOMED, "370143000"),
        Code(_SNOMED, "6471006"),
    ),
)
#: What a plan declares that treats both.
TREATMENT_RESISTANT_DEPRESSION_WITH_ACUTE_SUICIDALITY = Indication(
    "treatment-resistant-depression-with-acute-suicidality",
    "treatment-resistant depression with acute suicidality",
    broader=(TREATMENT_RESISTANT_DEPRESSION, MDD_ACUTE_SUICIDALITY),
)
MDD_NON_RESISTANT = Indication(
    "mdd-non-resistant",
    "major depressive disorder, neither resistant nor with acute suicidality",
    broader=(DEPRESSION,),
    codes=(Code(_ICD, "F32"), Code(_ICD, "F33"), Code(_SNOMED, "370143000")),
)
BIPOLAR_DEPRESSION = Indication(
    "bipolar-depression",
    "bipolar depression",
    broader=(DEPRESSION,),
    codes=(
        Code(_ICD, "F31.3"),
        Code(_ICD, "F31.4"),
        Code(_ICD, "F31.81"),
        Code(_SNOMED, "13746004"),
    ),
)
POSTPARTUM_DEPRESSION = Indication(
    "postpartum-depression",
    "postpartum depression",
    broader=(DEPRESSION,),
    codes=(Code(_ICD, "F53.0"), Code(_SNOMED, "58703003")),
)
DEPRESSION_CHILDREN_ADOLESCENTS = Indication(
    "depression-children-adolescents",
    "depression in children and adolescents",
    broader=(DEPRESSION,),
    codes=(Code(_ICD, "F32"), Code(_ICD, "F33")),
)
SUICIDAL_IDEATION_OTHER = Indication(
    "suicidal-ideation-other",
    "suicidal ideation without major depressive disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "R45.851"), Code(_SNOMED, "6471006")),
)

PTSD = Indication(
    "ptsd",
    "post-traumatic stress disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F43.1"), Code(_SNOMED, "47505003")),
)
GENERALIZED_ANXIETY_DISORDER = Indication(
    "generalized-anxiety-disorder",
    "generalised anxiety disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F41.1"), Code(_SNOMED, "21897009")),
)
SOCIAL_ANXIETY_DISORDER = Indication(
    "social-anxiety-disorder",
    "social anxiety disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F40.10"), Code(_ICD, "F40.11"), Code(_SNOMED, "25501002")),
)
PANIC_DISORDER = Indication(
    "panic-disorder",
    "panic disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F41.0"), Code(_SNOMED, "371631005")),
)
OCD = Indication(
    "ocd",
    "obsessive-compulsive disorder",
    broader=(PSYCHIATRIC,),
    codes=(
        Code(_ICD, "F42.2"),
        Code(_ICD, "F42.8"),
        Code(_ICD, "F42.9"),
        Code(_SNOMED, "191736004"),
    ),
)
BORDERLINE_PERSONALITY_DISORDER = Indication(
    "borderline-personality-disorder",
    "borderline personality disorder",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F60.3"), Code(_SNOMED, "20010003")),
)
EATING_DISORDER = Indication(
    "eating-disorder",
    "eating disorder",
    broader=(PSYCHIATRIC,),
    codes=(
        Code(_ICD, "F50.0"),
        Code(_ICD, "F50.2"),
        Code(_ICD, "F50.81"),
        Code(_SNOMED, "72366004"),
    ),
)
TREATMENT_RESISTANT_SCHIZOPHRENIA = Indication(
    "treatment-resistant-schizophrenia",
    "treatment-resistant schizophrenia",
    broader=(PSYCHIATRIC,),
    codes=(Code(_ICD, "F20"), Code(_SNOMED, "58214004")),
)

SUBSTANCE_USE_DISORDER = Indication("substance-use-disorder", "substance use disorder", broader=(PSYCHIATRIC,))
ALCOHOL_USE_DISORDER = Indication(
    "alcohol-use-disorder",
    "alcohol use disorder",
    broader=(SUBSTANCE_USE_DISORDER,),
    codes=(Code(_ICD, "F10.10"), Code(_ICD, "F10.20"), Code(_SNOMED, "7200002")),
)
OPIOID_USE_DISORDER = Indication(
    "opioid-use-disorder",
    "opioid use disorder",
    broader=(SUBSTANCE_USE_DISORDER,),
    codes=(Code(_ICD, "F11.10"), Code(_ICD, "F11.20"), Code(_SNOMED, "75544000")),
)
STIMULANT_USE_DISORDER = Indication(
    "stimulant-use-disorder",
    "stimulant use disorder (cocaine)",
    broader=(SUBSTANCE_USE_DISORDER,),
    codes=(
        Code(_ICD, "F14.10"),
        Code(_ICD, "F14.20"),
        Code(_ICD, "F15"),
        Code(_SNOMED, "31956009"),
    ),
)
