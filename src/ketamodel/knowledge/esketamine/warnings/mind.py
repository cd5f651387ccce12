"""When esketamine nasal spray needs care: mania and suicidality."""

from ketamodel.knowledge.conditions import SPRAVATO
from ketamodel.knowledge.indications import MDD_ACUTE_SUICIDALITY
from ketamodel.knowledge.sources import KETAMODEL_EDITORIAL, SPRAVATO_SMPC, SPRAVATO_USPI
from ketamodel.knowledge.vocabulary.amounts import age
from ketamodel.knowledge.vocabulary.answers import indication
from ketamodel.knowledge.vocabulary.risk_list import active_mania, mania_history, unipolar_depression_confirmed
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, not_, years
from ketamodel.rules.conclusion import Conclusion, Kind, NotKnown, Reason, Severity, advice, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["MIND"]

MANIA_CONFIRMED_UNIPOLAR = Rule(
    id="esketamine-mania-history",
    title="A manic history needs care even where unipolar depression is recorded.",
    applies=SPRAVATO,
    when=all_of(mania_history, unipolar_depression_confirmed),
    then=caution(Severity.HIGH, "Watch for a switch into mania."),
    because=[SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED)],
)
MANIA_MEANS_BIPOLAR = Rule(
    id="esketamine-mania-means-bipolar",
    title="After mania or hypomania the diagnosis is bipolar, and the uses for major depressive disorder are not met.",
    applies=SPRAVATO,
    when=all_of(mania_history, not_(unipolar_depression_confirmed)),
    then=Conclusion(
        Kind.UNSUPPORTED,
        "Clear the diagnosis: bipolar depression is no use of the label.",
        reason=Reason.LIMIT,
        instead=NotKnown.BLOCKS,
        departs="the uses for major depressive disorder are defined by it",
    ),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at(
            "bipolar disorder",
            "a manic history excludes major depressive disorder unless the clinician records it",
        ),
    ],
)
ACTIVE_MANIA = Rule(
    id="esketamine-active-mania",
    title="Mania or a mixed state now rules out a session of esketamine nasal spray.",
    applies=SPRAVATO,
    when=active_mania,
    then=unsupported("Treat the mania first.", reason=Reason.PROHIBITED),
    because=[
        SPRAVATO_SMPC.section("4.4", "caution with mania or bipolar disorder, present or past", Reading.RECALLED),
        KETAMODEL_EDITORIAL.at("bipolar disorder", "active mania or mixed state: no elective session"),
    ],
)
LIMITS_OF_EFFECT = Rule(
    id="esketamine-suicidality-limits",
    title="Esketamine has not been shown to prevent suicide.",
    applies=all_of(SPRAVATO, indication.is_(MDD_ACUTE_SUICIDALITY)),
    when=indication.is_(MDD_ACUTE_SUICIDALITY),
    then=advice("Hospital admission may still be needed."),
    because=[
        SPRAVATO_USPI.section(
            "1",
            "effectiveness in preventing suicide or reducing suicidal ideation was not demonstrated",
        )
    ],
)
YOUNG_ADULT = Rule(
    id="esketamine-suicidality-young",
    title="Up to 24 years antidepressants can increase suicidal thoughts.",
    applies=SPRAVATO,
    when=age <= years(24),
    then=advice("Watch closely, most of all at the start and at changes of dose."),
    because=[SPRAVATO_USPI.at("boxed warning", "up to 24 years: increased suicidal thoughts with antidepressants")],
)

MIND = (MANIA_CONFIRMED_UNIPOLAR, MANIA_MEANS_BIPOLAR, ACTIVE_MANIA, LIMITS_OF_EFFECT, YOUNG_ADULT)
