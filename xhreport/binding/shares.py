"""Which share of a whole does a number tell, where its words say only the part?"""

import re

from xhreport.binding.cases import Case
from xhreport.binding.kinds import RATE_ENDS
from xhreport.binding.placed import Name
from xhreport.models import Measure

_WHOLE = re.compile(r".{2,}占(?P<whole>[^占]{2,}?)的?(?:比重|比例|份额)")


def moved_part(case: Case) -> Name | None:
    """A part whose share moved too: `行政经费占支出的比重由20%降到15%，其中会议费由3%降到1%，差旅费由…`."""
    memory, own = case.memory, case.own
    moves = case.reading.opens and case.slot.quantity.dimension == "percent"
    if not moves or case.reading.measure is not Measure.LEVEL or "占" in own or own.endswith(RATE_ENDS):
        return None
    said = memory.share or memory.parent
    whole = _WHOLE.fullmatch(said) if "占" in said else None
    parted = "其中" in case.first_before or memory.parted is not None
    return Name(f"{own}占{whole['whole']}比重", rule="attribute") if whole and parted else None
