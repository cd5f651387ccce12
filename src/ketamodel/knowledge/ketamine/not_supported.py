"""Uses, products and places that sources do not support, whoever the patient is."""

from ketamodel.knowledge import indications, settings
from ketamodel.knowledge.conditions import IN_US, KETAMINE_AGENT, KETAMINE_OR_INJECTED_ESKETAMINE
from ketamodel.knowledge.products import COMPOUNDED_KETAMINE, ESKETAMINE_INJECTION
from ketamodel.knowledge.routes import INTRA_ARTERIAL, NEURAXIAL
from ketamodel.knowledge.sources import (
    ACEP_2011,
    ASA_KETAMINE_SAFE_USE,
    FDA_COMPOUNDED_2022,
    FDA_COMPOUNDED_2023,
    KETAMINE_USPI,
    KETAMODEL_EDITORIAL,
    NEUROTOX_ANIMAL,
    SPRAVATO_USPI,
    VADOD_SUICIDE_2024,
)
from ketamodel.knowledge.vocabulary.answers import acute_suicidality, indication, product, route, setting
from ketamodel.provenance import Reading
from ketamodel.rules.builders import all_of, not_
from ketamodel.rules.conclusion import Reason, Severity, caution, unsupported
from ketamodel.rules.rule import Rule

__all__ = ["NOT_SUPPORTED"]

_NO_EVIDENCE = "No evidence supports it."

PANIC = Rule(
    id="ketamine-panic-disorder",
    title="Ketamine for panic disorder is not supported.",
    applies=indication.is_(indications.PANIC_DISORDER),
    when=indication.is_(indications.PANIC_DISORDER),
    then=unsupported(_NO_EVIDENCE, reason=Reason.NOT_SUPPORTED),
    because=[KETAMODEL_EDITORIAL.at("status of uses", "no randomised trial is known", Reading.RECALLED)],
)
SCHIZOPHRENIA = Rule(
    id="ketamine-schizophrenia",
    title="Ketamine for schizophrenia is not supported, and may do harm.",
    applies=indication.is_(indications.TREATMENT_RESISTANT_SCHIZOPHRENIA),
    when=indication.is_(indications.TREATMENT_RESISTANT_SCHIZOPHRENIA),
    then=unsupported("Psychosis may get worse.", reason=Reason.NOT_SUPPORTED),
    because=[
        SPRAVATO_USPI.section("5.2", "history of psychosis: start only if the benefit outweighs the risk"),
        ACEP_2011.at(
            "absolute contraindications", "schizophrenia, known or suspected, even if stable", Reading.SECONDARY
        ),
    ],
)
ALZHEIMER = Rule(
    id="ketamine-alzheimer",
    title="Ketamine for Alzheimer's or another neurodegenerative disease is not supported.",
    applies=indication.is_(indications.NEURODEGENERATIVE_ALZHEIMER),
    when=indication.is_(indications.NEURODEGENERATIVE_ALZHEIMER),
    then=unsupported(_NO_EVIDENCE, reason=Reason.NOT_SUPPORTED),
    because=[KETAMODEL_EDITORIAL.at("status of uses", "no evidence is known", Reading.RECALLED)],
)
CHILDREN = Rule(
    id="ketamine-depression-children",
    title="Ketamine or esketamine for depression below 18 years is not supported.",
    applies=indication.is_(indications.DEPRESSION_CHILDREN_ADOLESCENTS),
    when=indication.is_(indications.DEPRESSION_CHILDREN_ADOLESCENTS),
    then=unsupported("Not approved in paediatric patients.", reason=Reason.NOT_SUPPORTED),
    because=[SPRAVATO_USPI.at("boxed warning", "not approved in paediatric patients")],
)
RECREATION = Rule(
    id="ketamine-recreational",
    title="Ketamine for recreation or enhancement is not supported.",
    applies=indication.is_(indications.RECREATIONAL_OR_ENHANCEMENT),
    when=indication.is_(indications.RECREATIONAL_OR_ENHANCEMENT),
    then=unsupported("Abuse and misuse.", reason=Reason.NOT_SUPPORTED),
    because=[KETAMINE_USPI.at("warnings on abuse", "abuse and dependence", Reading.RECALLED)],
)
NO_ACUTE_SUICIDALITY = Rule(
    id="ketamine-mdsi-no-acute-suicidality",
    title="The use against acute suicidality is for patients who are acutely suicidal.",
    applies=all_of(KETAMINE_OR_INJECTED_ESKETAMINE, indication.is_(indications.MDD_ACUTE_SUICIDALITY)),
    when=not_(acute_suicidality),
    then=unsupported("Declare the use that the patient needs.", reason=Reason.LIMIT),
    because=[
        VADOD_SUICIDE_2024.at(
            "recommendation 12", "for patients with suicidal ideation and major depression", Reading.SECONDARY
        ),
        KETAMODEL_EDITORIAL.at("default of uses", "a use whose definition is not met is not supported"),
    ],
)
NEURAXIAL_ROUTE = Rule(
    id="ketamine-neuraxial",
    title="Ketamine is not given into the epidural or intrathecal space.",
    applies=KETAMINE_AGENT,
    when=route.is_(NEURAXIAL),
    then=unsupported(
        "Neurotoxic with a preservative; without one no label or guideline supports it.", reason=Reason.PROHIBITED
    ),
    because=[
        KETAMINE_USPI.section("2", "for intravenous or intramuscular use"),
        NEUROTOX_ANIMAL.at("abstracts", "histological damage in rabbit and swine with a preservative"),
    ],
)
ARTERY = Rule(
    id="ketamine-intra-arterial",
    title="Ketamine is never given into an artery.",
    applies=KETAMINE_AGENT,
    when=route.is_(INTRA_ARTERIAL),
    then=unsupported("Never.", reason=Reason.PROHIBITED),
    because=[KETAMINE_USPI.section("2", "for intravenous or intramuscular use")],
)
AT_HOME = Rule(
    id="ketamine-compounded-at-home",
    title="Compounded ketamine for use at home or by telehealth is not supported.",
    applies=all_of(product.is_(COMPOUNDED_KETAMINE), not_(indication.is_(indications.CANCER_PAIN_PALLIATIVE))),
    when=setting.is_in(settings.HOME, settings.TELEHEALTH),
    then=unsupported("Unapproved product, taken without monitoring.", reason=Reason.PROHIBITED),
    because=[
        FDA_COMPOUNDED_2023.at("alert", "compounded ketamine at home: risk without monitoring", Reading.SECONDARY),
        ASA_KETAMINE_SAFE_USE.at("guidance", "the same standards as for other anaesthetics; visits face to face"),
    ],
)
COMPOUNDED = Rule(
    id="ketamine-compounded",
    title="Compounded ketamine is not evaluated by an authority.",
    applies=KETAMINE_AGENT,
    when=product.is_(COMPOUNDED_KETAMINE),
    then=caution(Severity.HIGH, "Quality and dose are not assured."),
    because=[
        FDA_COMPOUNDED_2022.at("alert", "compounded nasal spray: not evaluated"),
        FDA_COMPOUNDED_2023.at("alert", "compounded ketamine: not evaluated", Reading.SECONDARY),
    ],
)
ESKETAMINE_INJECTION_US = Rule(
    id="esketamine-injection-us",
    title="Esketamine injection is not marketed in the US.",
    applies=IN_US,
    when=product.is_(ESKETAMINE_INJECTION),
    then=unsupported("There is no US label.", reason=Reason.NOT_SUPPORTED),
    because=[KETAMODEL_EDITORIAL.at("status of products", "not approved and not marketed in the US", Reading.RECALLED)],
)

NOT_SUPPORTED = (
    PANIC,
    SCHIZOPHRENIA,
    ALZHEIMER,
    CHILDREN,
    RECREATION,
    NO_ACUTE_SUICIDALITY,
    NEURAXIAL_ROUTE,
    ARTERY,
    AT_HOME,
    COMPOUNDED,
    ESKETAMINE_INJECTION_US,
)
