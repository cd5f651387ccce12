"""Limits of the uses of Spravato, for the uses to share."""

from ketamodel.domain.kinds import Care, EpisodeSeverity
from ketamodel.knowledge import settings
from ketamodel.knowledge.sources import (
    KETAMODEL_EDITORIAL,
    SPRAVATO_MPR,
    SPRAVATO_REMS,
    SPRAVATO_SMPC,
    SPRAVATO_USPI,
)
from ketamodel.knowledge.vocabulary.amounts import (
    age,
    dose,
    failed_antidepressants,
    frequency,
    observation,
    session_number,
    usual_frequency,
    week,
)
from ketamodel.knowledge.vocabulary.answers import (
    acute_suicidality,
    care,
    episode_severity,
    higher_dose_not_tolerated,
    missed_sessions,
    setting,
    worse_since_missed,
)
from ketamodel.knowledge.vocabulary.medicine_list import takes_oral_antidepressant, takes_snri, takes_ssri
from ketamodel.knowledge.vocabulary.provision_list import provides_rems_certification, provides_rems_enrolment
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, any_of, count, mg, minutes, per_week, years
from ketamodel.rules.use import Limit

__all__ = [
    "ACUTE_SUICIDALITY",
    "ADULT",
    "BELOW_65_EU",
    "CERTIFIED_SITE",
    "CLINICAL_SETTING",
    "DOSE_EU_FROM_65",
    "DOSE_EU_UNDER_65",
    "DOSE_MDSI",
    "DOSE_US",
    "ENROLLED_OUTPATIENT",
    "FIRST_DOSE_EU_FROM_65",
    "FIRST_DOSE_EU_UNDER_65",
    "FIRST_DOSE_US",
    "FREQUENCY_FROM_WEEK_5",
    "FREQUENCY_MDSI",
    "FREQUENCY_WEEK_1_TO_4",
    "MODERATE_TO_SEVERE_EPISODE",
    "OBSERVED_2_HOURS",
    "ORAL_ANTIDEPRESSANT_TAKEN",
    "SSRI_OR_SNRI_TAKEN",
    "TWO_FAILURES",
]

# Who
ADULT = Limit(
    "esketamine-age",
    "Esketamine nasal spray is for adults from 18 years.",
    must=age >= years(18),
    because=[
        SPRAVATO_USPI.at("boxed warning", "not approved in paediatric patients; adults only, from 18 years"),
        SPRAVATO_SMPC.section("4.1", "adults; not below 18 years"),
    ],
)
BELOW_65_EU = Limit(
    "esketamine-eu-emergency-age",
    "For rapid reduction of depressive symptoms the EU text gives doses below 65 years only.",
    must=age < years(65),
    because=[SPRAVATO_SMPC.section("4.2", "psychiatric emergency: adults below 65 years", Reading.SECONDARY)],
)
TWO_FAILURES = Limit(
    "esketamine-trd-two-failures",
    "Treatment-resistant depression means that at least 2 oral antidepressants failed in the current episode.",
    must=failed_antidepressants >= count(2),
    because=[
        SPRAVATO_USPI.section("1", "inadequate response to at least 2 oral antidepressants"),
        SPRAVATO_SMPC.section(
            "4.1",
            "no response to at least 2 different antidepressants in the current moderate to severe episode",
        ),
    ],
)
MODERATE_TO_SEVERE_EPISODE = Limit(
    "esketamine-eu-episode-severity",
    "In the EU the current depressive episode must be moderate to severe.",
    must=episode_severity.is_in(EpisodeSeverity.MODERATE, EpisodeSeverity.SEVERE),
    because=[SPRAVATO_SMPC.section("4.1", "current moderate to severe depressive episode")],
)
ACUTE_SUICIDALITY = Limit(
    "esketamine-mdsi-acute-suicidality",
    "This use is for major depressive disorder with acute suicidal ideation or behaviour.",
    must=acute_suicidality,
    because=[
        SPRAVATO_USPI.section("1", "depressive symptoms in adults with MDD and acute suicidal ideation or behaviour"),
        SPRAVATO_SMPC.section("4.1", "rapid reduction of depressive symptoms that are a psychiatric emergency"),
    ],
)

# With which medicine
ORAL_ANTIDEPRESSANT_TAKEN = Limit(
    "esketamine-oral-antidepressant",
    "This use needs an oral antidepressant beside the nasal spray.",
    must=takes_oral_antidepressant,
    because=[
        SPRAVATO_USPI.section("1", "in conjunction with an oral antidepressant"),
        SPRAVATO_SMPC.section("4.1", "in the psychiatric emergency together with oral antidepressant therapy"),
    ],
)
SSRI_OR_SNRI_TAKEN = Limit(
    "esketamine-eu-ssri-or-snri",
    "In the EU treatment-resistant depression is treated together with an SSRI or SNRI.",
    must=any_of(takes_ssri, takes_snri),
    because=[SPRAVATO_SMPC.section("4.1", "in combination with an SSRI or SNRI")],
)

# How much
DOSE_US = Limit(
    "esketamine-us-dose",
    "The doses of the US label are 56 mg and 84 mg.",
    must=dose.is_in(mg(56), mg(84)),
    because=[SPRAVATO_USPI.section("2", "56 mg or 84 mg a session; 28 mg is no dose of the label", Reading.SECONDARY)],
)
FIRST_DOSE_US = Limit(
    "esketamine-us-first-dose",
    "The first dose for treatment-resistant depression is 56 mg in the US.",
    must=dose.is_in(mg(56)),
    given=session_number.is_in(count(1)),
    because=[SPRAVATO_USPI.section("2", "session 1: 56 mg")],
)
DOSE_EU_UNDER_65 = Limit(
    "esketamine-eu-dose-under-65",
    "Below 65 years the doses in the EU are 56 mg and 84 mg.",
    must=dose.is_in(mg(56), mg(84)),
    given=age < years(65),
    because=[SPRAVATO_SMPC.section("4.2", "below 65 years: 56 mg or 84 mg")],
)
DOSE_EU_FROM_65 = Limit(
    "esketamine-eu-dose-from-65",
    "From 65 years the doses in the EU are 28 mg, 56 mg and 84 mg.",
    must=dose.is_in(mg(28), mg(56), mg(84)),
    given=age >= years(65),
    because=[SPRAVATO_SMPC.section("4.2", "from 65 years: 28 mg, 56 mg or 84 mg")],
)
FIRST_DOSE_EU_UNDER_65 = Limit(
    "esketamine-eu-first-dose-under-65",
    "Below 65 years the first dose in the EU is 56 mg.",
    must=dose.is_in(mg(56)),
    given=all_of(session_number.is_in(count(1)), age < years(65)),
    because=[SPRAVATO_SMPC.section("4.2", "below 65 years, day 1: 56 mg")],
)
FIRST_DOSE_EU_FROM_65 = Limit(
    "esketamine-eu-first-dose-from-65",
    "From 65 years the first dose in the EU is 28 mg.",
    must=dose.is_in(mg(28)),
    given=all_of(session_number.is_in(count(1)), age >= years(65)),
    because=[SPRAVATO_SMPC.section("4.2", "from 65 years, day 1: 28 mg")],
)
DOSE_MDSI = Limit(
    "esketamine-mdsi-dose",
    "With acute suicidality the dose is 84 mg, or 56 mg once 84 mg was not tolerated.",
    must=any_of(dose.is_in(mg(84)), all_of(dose.is_in(mg(56)), higher_dose_not_tolerated, session_number > count(1))),
    because=[
        SPRAVATO_USPI.section("2", "84 mg twice a week; may be reduced to 56 mg for tolerability"),
        KETAMODEL_EDITORIAL.at(
            "dose with acute suicidality",
            "56 mg before a session of 84 mg was given and not tolerated, as in session 1, is not supported",
        ),
        SPRAVATO_SMPC.section(
            "4.2",
            "84 mg twice a week for 4 weeks, reduced to 56 mg for tolerability",
            Reading.SECONDARY,
        ),
    ],
)

# How often
FREQUENCY_WEEK_1_TO_4 = Limit(
    "esketamine-frequency-week-1-to-4",
    "In weeks 1 to 4 there are at most 2 sessions a week.",
    must=frequency <= per_week(2),
    given=week <= count(4),
    because=[
        SPRAVATO_USPI.section("2", "weeks 1 to 4: twice weekly, 2 per week", Reading.SECONDARY),
        SPRAVATO_SMPC.section("4.2", "weeks 1 to 4: twice weekly, 2 per week"),
    ],
)
FREQUENCY_FROM_WEEK_5 = Limit(
    "esketamine-frequency-from-week-5",
    "From week 5 there is at most 1 session a week, or 2 when missed sessions of a weekly rhythm were followed by worse depression.",
    must=any_of(
        frequency <= per_week(1),
        all_of(
            missed_sessions,
            worse_since_missed,
            usual_frequency >= per_week(1),
            frequency <= per_week(2),
        ),
    ),
    given=week > count(4),
    because=[
        SPRAVATO_USPI.section(
            "2",
            "after week 4: weeks 5 to 8 once weekly, 1 per week; from week 9 once weekly or every 2 weeks",
            Reading.SECONDARY,
        ),
        SPRAVATO_MPR.at(
            "missed sessions",
            "with worse depression return to the schedule before: from 1 per week to 2 per week",
            Reading.SECONDARY,
        ),
        SPRAVATO_SMPC.section(
            "4.2", "after week 4: weeks 5 to 8 once weekly, 1 per week; from week 9 at most 1 per week"
        ),
    ],
)
FREQUENCY_MDSI = Limit(
    "esketamine-mdsi-frequency",
    "With acute suicidality there are at most 2 sessions a week.",
    must=frequency <= per_week(2),
    because=[
        SPRAVATO_USPI.section("2", "twice weekly, 2 per week, for 4 weeks"),
        SPRAVATO_SMPC.section("4.2", "twice weekly, 2 per week, for 4 weeks", Reading.SECONDARY),
    ],
)

# Where and under whose eyes
CLINICAL_SETTING = Limit(
    "esketamine-setting",
    "Esketamine nasal spray is given in a clinical setting that can watch the patient, never at home.",
    must=setting.is_in(
        settings.REMS_CERTIFIED_CLINIC,
        settings.HOSPITAL_OUTPATIENT_CLINIC,
        settings.INPATIENT_WARD,
        settings.EMERGENCY_DEPARTMENT,
        settings.ICU,
        settings.OPERATING_ROOM,
        settings.INFUSION_CLINIC,
        settings.PHYSICIAN_OFFICE,
    ),
    because=[
        SPRAVATO_REMS.at(
            "requirements",
            "given under direct observation in a certified setting, never dispensed to the patient",
        ),
        SPRAVATO_SMPC.section("4.2", "self-administered under direct supervision in a suitable clinical setting"),
    ],
)
CERTIFIED_SITE = Limit(
    "esketamine-us-certified-site",
    "In the US the site must be certified in the Spravato REMS.",
    must=provides_rems_certification,
    because=[SPRAVATO_REMS.at("outpatient and inpatient sites", "the site must be certified")],
)
ENROLLED_OUTPATIENT = Limit(
    "esketamine-us-enrolment",
    "In the US an outpatient must be enrolled in the Spravato REMS before the first treatment.",
    must=provides_rems_enrolment,
    given=care.is_(Care.OUTPATIENT),
    because=[
        SPRAVATO_REMS.at(
            "outpatient and inpatient sites",
            "outpatients are enrolled before the first treatment; inpatients, the emergency department included, are not",
        )
    ],
)
OBSERVED_2_HOURS = Limit(
    "esketamine-us-observation",
    "In the US a health professional observes the patient for at least 120 min after the dose.",
    must=observation >= minutes(120),
    because=[
        SPRAVATO_USPI.section("5.1", "observation for at least 120 min after each dose"),
        KETAMODEL_EDITORIAL.at("planned observation", "a plan shorter than 120 min is not supported in the US"),
    ],
)
