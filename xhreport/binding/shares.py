"""Which share of a whole does a number tell, where its words don't say the whole?"""

import re

from xhreport.binding.cases import Case
from xhreport.binding.kinds import RATE_ENDS
from xhreport.binding.measures import RATIOS
from xhreport.binding.placed import Name
from xhreport.models import Measure

_WHOLE = re.compile(r".{2,}占(?P<whole>[^占]{2,}?)的?(?:比重|比例|份额)")
_AS_PLANNED = re.compile(
    r"(?:可以?|能够?|将|已经?|基本|都|均|预计)*(?P<deed>(?:按计划|按期|如期|按时|提前)[一-鿿]{2,6})"
)


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


def in_time(case: Case) -> Name | None:
    """The share of what was named that is done in time: `重点项目，85%以上可以按期完成`."""
    ratio = not case.own and case.slot.quantity.dimension in RATIOS
    done = _AS_PLANNED.fullmatch(case.slot.after.strip()) if ratio else None
    whole = (case.memory.topic if case.memory.fresh else case.memory.parent) if done else ""
    return Name(f"{whole}{done['deed']}比重", "", case.noun) if done and whole else None
