"""What the labels of Spravato describe."""

from datetime import date

from ketamodel.knowledge.conditions import IN_SMPC_TERRITORY, IN_US, SPRAVATO
from ketamodel.knowledge.esketamine.limits import (
    ACUTE_SUICIDALITY,
    ADULT,
    BELOW_65_EU,
    CERTIFIED_SITE,
    CLINICAL_SETTING,
    DOSE_EU_FROM_65,
    DOSE_EU_UNDER_65,
    DOSE_MDSI,
    DOSE_US,
    ENROLLED_OUTPATIENT,
    FIRST_DOSE_EU_FROM_65,
    FIRST_DOSE_EU_UNDER_65,
    FIRST_DOSE_US,
    FREQUENCY_FROM_WEEK_5,
    FREQUENCY_MDSI,
    FREQUENCY_WEEK_1_TO_4,
    MODERATE_TO_SEVERE_EPISODE,
    OBSERVED_2_HOURS,
    ORAL_ANTIDEPRESSANT_TAKEN,
    SSRI_OR_SNRI_TAKEN,
    TWO_FAILURES,
)
from ketamodel.knowledge.esketamine.monitoring import SESSION_EU, SESSION_US
from ketamodel.knowledge.indications import MDD_ACUTE_SUICIDALITY, TREATMENT_RESISTANT_DEPRESSION
from ketamodel.knowledge.routes import INTRANASAL
from ketamodel.knowledge.sources import (
    ASPIRE,
    ESCAPE_TRD,
    JANIK_2025,
    SPRAVATO_MONO,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
    TRANSFORM_2,
)
from ketamodel.knowledge.vocabulary.answers import indication, route
from ketamodel.provenance import Certainty, Grade, InForce, Reading
from ketamodel.rules.builders import all_of
from ketamodel.rules.use import Standing, Use

__all__ = [
    "EU_PSYCHIATRIC_EMERGENCY",
    "EU_TREATMENT_RESISTANT_DEPRESSION",
    "USES",
    "US_ACUTE_SUICIDALITY",
    "US_TREATMENT_RESISTANT_DEPRESSION",
    "US_TREATMENT_RESISTANT_DEPRESSION_ADJUNCT",
]

_TRD_CERTAINTY = Certainty(
    Grade.A,
    [
        TRANSFORM_2.at("abstract", "better than placebo beside a new oral antidepressant"),
        ESCAPE_TRD.at("abstract", "remission 27.1 % vs 17.6 % with quetiapine XR, n=676"),
    ],
)

US_TREATMENT_RESISTANT_DEPRESSION_ADJUNCT = Use(
    "esketamine-us-trd-adjunct",
    "Esketamine nasal spray with an oral antidepressant for treatment-resistant depression (US, before 21 January 2025)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, SPRAVATO, indication.is_(TREATMENT_RESISTANT_DEPRESSION), route.is_(INTRANASAL)),
    limits=[
        ADULT,
        TWO_FAILURES,
        ORAL_ANTIDEPRESSANT_TAKEN,
        DOSE_US,
        FIRST_DOSE_US,
        FREQUENCY_WEEK_1_TO_4,
        FREQUENCY_FROM_WEEK_5,
        CLINICAL_SETTING,
        CERTIFIED_SITE,
        ENROLLED_OUTPATIENT,
        OBSERVED_2_HOURS,
    ],
    because=[
        SPRAVATO_USPI.section(
            "1",
            "treatment-resistant depression in adults, with an oral antidepressant; approved 2019",
        )
    ],
    certainty=_TRD_CERTAINTY,
    in_force=InForce(since=date(2019, 3, 5), until=date(2025, 1, 20)),
    monitoring=SESSION_US,
)

US_TREATMENT_RESISTANT_DEPRESSION = Use(
    "esketamine-us-trd",
    "Esketamine nasal spray, alone or with an oral antidepressant, for treatment-resistant depression (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, SPRAVATO, indication.is_(TREATMENT_RESISTANT_DEPRESSION), route.is_(INTRANASAL)),
    limits=[
        ADULT,
        TWO_FAILURES,
        DOSE_US,
        FIRST_DOSE_US,
        FREQUENCY_WEEK_1_TO_4,
        FREQUENCY_FROM_WEEK_5,
        CLINICAL_SETTING,
        CERTIFIED_SITE,
        ENROLLED_OUTPATIENT,
        OBSERVED_2_HOURS,
    ],
    because=[
        SPRAVATO_USPI.section("1", "treatment-resistant depression in adults, alone or with an oral antidepressant"),
        SPRAVATO_MONO.at("news of the approval", "approved as monotherapy on 21 January 2025"),
    ],
    certainty=Certainty(
        Grade.A,
        [
            TRANSFORM_2.at("abstract", "better than placebo beside a new oral antidepressant"),
            JANIK_2025.at(
                "results as reported",
                "monotherapy: remission at week 4 22.5 % vs 7.6 %",
                Reading.SECONDARY,
            ),
        ],
    ),
    in_force=InForce(since=date(2025, 1, 21)),
    monitoring=SESSION_US,
)

US_ACUTE_SUICIDALITY = Use(
    "esketamine-us-mdsi",
    "Esketamine nasal spray with an oral antidepressant for depressive symptoms in major depressive disorder with acute suicidality (US)",
    standing=Standing.LABEL,
    scope=all_of(IN_US, SPRAVATO, indication.is_(MDD_ACUTE_SUICIDALITY), route.is_(INTRANASAL)),
    limits=[
        ADULT,
        ACUTE_SUICIDALITY,
        ORAL_ANTIDEPRESSANT_TAKEN,
        DOSE_MDSI,
        FREQUENCY_MDSI,
        CLINICAL_SETTING,
        CERTIFIED_SITE,
        ENROLLED_OUTPATIENT,
        OBSERVED_2_HOURS,
    ],
    because=[
        SPRAVATO_USPI.section(
            "1",
            "depressive symptoms in adults with MDD and acute suicidal ideation or behaviour, with an oral antidepressant",
        )
    ],
    certainty=Certainty(
        Grade.A,
        [
            ASPIRE.at(
                "pooled tables",
                "depressive symptoms improved; suicidal ideation and suicide prevention were not shown",
            )
        ],
    ),
    in_force=InForce(since=date(2020, 7, 31)),
    monitoring=SESSION_US,
)

EU_TREATMENT_RESISTANT_DEPRESSION = Use(
    "esketamine-eu-trd",
    "Esketamine nasal spray with an SSRI or SNRI for treatment-resistant depression (EU)",
    standing=Standing.LABEL,
    scope=all_of(
        IN_SMPC_TERRITORY,
        SPRAVATO,
        indication.is_(TREATMENT_RESISTANT_DEPRESSION),
        route.is_(INTRANASAL),
    ),
    limits=[
        ADULT,
        TWO_FAILURES,
        MODERATE_TO_SEVERE_EPISODE,
        SSRI_OR_SNRI_TAKEN,
        DOSE_EU_UNDER_65,
        DOSE_EU_FROM_65,
        FIRST_DOSE_EU_UNDER_65,
        FIRST_DOSE_EU_FROM_65,
        FREQUENCY_WEEK_1_TO_4,
        FREQUENCY_FROM_WEEK_5,
        CLINICAL_SETTING,
    ],
    because=[
        SPRAVATO_SMPC.section("4.1", "treatment-resistant depression in adults, in combination with an SSRI or SNRI")
    ],
    certainty=_TRD_CERTAINTY,
    in_force=InForce(since=date(2019, 12, 18)),
    monitoring=SESSION_EU,
)

EU_PSYCHIATRIC_EMERGENCY = Use(
    "esketamine-eu-psychiatric-emergency",
    "Esketamine nasal spray with an oral antidepressant for rapid reduction of depressive symptoms in a psychiatric emergency (EU)",
    standing=Standing.LABEL,
    scope=all_of(IN_SMPC_TERRITORY, SPRAVATO, indication.is_(MDD_ACUTE_SUICIDALITY), route.is_(INTRANASAL)),
    limits=[
        ADULT,
        BELOW_65_EU,
        ACUTE_SUICIDALITY,
        ORAL_ANTIDEPRESSANT_TAKEN,
        DOSE_MDSI,
        FREQUENCY_MDSI,
        CLINICAL_SETTING,
    ],
    because=[
        SPRAVATO_SMPC.section(
            "4.1",
            "rapid reduction of depressive symptoms that are a psychiatric emergency, with oral antidepressant therapy",
        )
    ],
    certainty=Certainty(
        Grade.A,
        [ASPIRE.at("pooled tables", "depressive symptoms improved; suicidal ideation was not shown")],
    ),
    # The first day of this indication in the EU is not in the reference; the revision that was read is of 2025.
    in_force=InForce(since=date(2025, 1, 1)),
    monitoring=SESSION_EU,
)

USES = (
    US_TREATMENT_RESISTANT_DEPRESSION,
    US_TREATMENT_RESISTANT_DEPRESSION_ADJUNCT,
    US_ACUTE_SUICIDALITY,
    EU_TREATMENT_RESISTANT_DEPRESSION,
    EU_PSYCHIATRIC_EMERGENCY,
)
