"""Conditions that many rules share: places, products, groups of patients."""

from ketamodel.domain.kinds import Jurisdiction, Sex, Urgency
from ketamodel.knowledge.agents import KETAMINE
from ketamodel.knowledge.indications import ANAESTHESIA, CHRONIC_PAIN, PSYCHIATRIC
from ketamodel.knowledge.products import ESKETAMINE_INJECTION, KETAMINE_INJECTION, SPRAVATO_NASAL_SPRAY
from ketamodel.knowledge.vocabulary.amounts import age
from ketamodel.knowledge.vocabulary.answers import (
    agent,
    indication,
    jurisdiction,
    product,
    sex,
    urgency,
)
from ketamodel.rules.builders import all_of, any_of, not_, years

__all__ = [
    "COVERED_JURISDICTION",
    "ELECTIVE",
    "EMERGENCY",
    "ESKETAMINE_INJECTED",
    "FOR_ANAESTHESIA",
    "FOR_CHRONIC_PAIN",
    "FOR_PSYCHIATRIC_USE",
    "IN_CH",
    "IN_EU",
    "IN_SMPC_TERRITORY",
    "IN_UK",
    "IN_US",
    "KETAMINE_AGENT",
    "KETAMINE_INJECTED",
    "KETAMINE_OR_INJECTED_ESKETAMINE",
    "MAY_BE_PREGNANT",
    "NOT_EMERGENCY",
    "NOT_MALE",
    "SPRAVATO",
    "SPRAVATO_IN_SMPC_TERRITORY",
    "SPRAVATO_IN_US",
    "SPRAVATO_ON_A_LABEL",
    "URGENT_OR_EMERGENCY",
]

IN_US = jurisdiction.is_(Jurisdiction.US)
IN_UK = jurisdiction.is_(Jurisdiction.UK)
IN_CH = jurisdiction.is_(Jurisdiction.CH)
IN_EU = jurisdiction.is_in(Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT)
#: Where the EU text of Spravato binds: DE and AT lie within EU, the UK follows the same text.
IN_SMPC_TERRITORY = jurisdiction.is_in(Jurisdiction.EU, Jurisdiction.DE, Jurisdiction.AT, Jurisdiction.UK)
COVERED_JURISDICTION = not_(jurisdiction.is_(Jurisdiction.OTHER))

SPRAVATO = product.is_(SPRAVATO_NASAL_SPRAY)
SPRAVATO_IN_US = all_of(SPRAVATO, IN_US)
SPRAVATO_IN_SMPC_TERRITORY = all_of(SPRAVATO, IN_SMPC_TERRITORY)
SPRAVATO_ON_A_LABEL = all_of(SPRAVATO, any_of(IN_US, IN_SMPC_TERRITORY))
KETAMINE_AGENT = agent.is_(KETAMINE)
ESKETAMINE_INJECTED = product.is_(ESKETAMINE_INJECTION)
KETAMINE_INJECTED = product.is_(KETAMINE_INJECTION)
#: Ketamine in every form and esketamine by injection, which acts alike; the nasal spray has rules of its own.
KETAMINE_OR_INJECTED_ESKETAMINE = any_of(KETAMINE_AGENT, ESKETAMINE_INJECTED)

FOR_ANAESTHESIA = indication.is_(ANAESTHESIA)
FOR_PSYCHIATRIC_USE = indication.is_(PSYCHIATRIC)
FOR_CHRONIC_PAIN = indication.is_(CHRONIC_PAIN)

ELECTIVE = urgency.is_(Urgency.ELECTIVE)
EMERGENCY = urgency.is_(Urgency.EMERGENCY)
NOT_EMERGENCY = not_(EMERGENCY)
URGENT_OR_EMERGENCY = urgency.is_in(Urgency.URGENT, Urgency.EMERGENCY)

NOT_MALE = not_(sex.is_(Sex.MALE))
#: Of whom pregnancy and breastfeeding are asked.
MAY_BE_PREGNANT = all_of(sex.is_(Sex.FEMALE), age >= years(12), age <= years(55))
