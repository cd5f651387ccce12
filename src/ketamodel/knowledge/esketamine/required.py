"""What must be known before a session of esketamine nasal spray."""

from ketamodel.knowledge.conditions import SPRAVATO, SPRAVATO_IN_SMPC_TERRITORY
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.amounts import (
    diastolic_blood_pressure,
    dose,
    frequency,
    observation,
    oxygen_saturation,
    session_number,
    since_last_dose,
    systolic_blood_pressure,
    week,
)
from ketamodel.knowledge.vocabulary.answers import episode_severity, psychotic_features
from ketamodel.knowledge.vocabulary.medicine_list import takes_oral_antidepressant
from ketamodel.knowledge.vocabulary.provision_list import provides_escort
from ketamodel.rules.builders import all_of, count
from ketamodel.rules.rule import required

__all__ = ["REQUIRED"]

_EDITORIAL = (KETAMODEL_EDITORIAL.at("required data for esketamine nasal spray", "a session needs this datum"),)
_PRESSURE = (SPRAVATO_USPI.section("2", "blood pressure is measured before every dose"),)

REQUIRED = (
    required("esketamine-needs-dose", dose, given=SPRAVATO, because=_EDITORIAL),
    required("esketamine-needs-systolic", systolic_blood_pressure, given=SPRAVATO, because=_PRESSURE),
    required("esketamine-needs-diastolic", diastolic_blood_pressure, given=SPRAVATO, because=_PRESSURE),
    required("esketamine-needs-oxygen-saturation", oxygen_saturation, given=SPRAVATO, because=_EDITORIAL),
    required("esketamine-needs-observation", observation, given=SPRAVATO, because=_EDITORIAL),
    required("esketamine-needs-escort", provides_escort, given=SPRAVATO, because=_EDITORIAL),
    required(
        "esketamine-needs-oral-antidepressant",
        takes_oral_antidepressant,
        given=SPRAVATO,
        because=_EDITORIAL,
    ),
    required("esketamine-needs-week", week, given=SPRAVATO, because=_EDITORIAL),
    required("esketamine-needs-session", session_number, given=SPRAVATO, because=_EDITORIAL),
    required("esketamine-needs-frequency", frequency, given=SPRAVATO, because=_EDITORIAL),
    required(
        "esketamine-needs-last-dose",
        since_last_dose,
        given=all_of(SPRAVATO, session_number > count(1)),
        because=[
            KETAMODEL_EDITORIAL.at(
                "required data for esketamine nasal spray",
                "after session 1 the day of the last dose is needed",
            )
        ],
    ),
    required(
        "esketamine-needs-psychotic-features",
        psychotic_features,
        given=SPRAVATO,
        because=_EDITORIAL,
    ),
    required(
        "esketamine-eu-needs-episode-severity",
        episode_severity,
        given=SPRAVATO_IN_SMPC_TERRITORY,
        because=[SPRAVATO_SMPC.section("4.1", "the use is for a moderate to severe episode")],
    ),
)
