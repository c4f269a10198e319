"""What does `这方面` point at? The field that the clause before was about."""

import re

from xhreport.binding.names.aspects.wholes import with_share
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import tidy

_THIS_FIELD = re.compile(r"(?<!在)(?:[用投]于)?(?<!在)(?:这|上述|以上)(?:[些几]个?|[两三四五]个)?方面的?")


def of_this_field(case: Case) -> Name | None:
    """What was spent or done in the field just told: `发展职业教育，用于这方面的投入12亿元`."""
    this = _THIS_FIELD.search(case.before) if "方面" in case.before else None
    if this is None or not case.memory.about:
        return None
    within = _THIS_FIELD.search(case.own)
    if within:
        text = case.own[: within.start()] + case.memory.about + case.own[within.end() :]
    else:
        text = case.memory.about + case.own if len(case.own) > 1 else ""
    return Name(with_share(tidy(text))) if text else None
