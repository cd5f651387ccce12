"""What five articles for the public say of ketamine, each statement beside what the sources say."""

from ketamodel.knowledge.claims.anaesthesia_and_pain import CLAIMS_ON_ANAESTHESIA_AND_PAIN
from ketamodel.knowledge.claims.depression import CLAIMS_ON_DEPRESSION
from ketamodel.knowledge.claims.esketamine import CLAIMS_ON_ESKETAMINE_AND_ROUTES
from ketamodel.knowledge.claims.other_disorders import CLAIMS_ON_OTHER_DISORDERS
from ketamodel.knowledge.claims.safety import CLAIMS_ON_SAFETY
from ketamodel.rules.claim import Claim

__all__ = ["ALL_CLAIMS"]

#: Every claim, by subject.
ALL_CLAIMS: tuple[Claim, ...] = (
    *CLAIMS_ON_ANAESTHESIA_AND_PAIN,
    *CLAIMS_ON_DEPRESSION,
    *CLAIMS_ON_ESKETAMINE_AND_ROUTES,
    *CLAIMS_ON_OTHER_DISORDERS,
    *CLAIMS_ON_SAFETY,
)
