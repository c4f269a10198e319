"""Which share of a whole does a number tell, where its words say only the part?"""

import re

from xhreport.binding.cases import Case
from xhreport.binding.edges import clean
from xhreport.binding.kinds import RATE_ENDS
from xhreport.binding.measures import RATIOS
from xhreport.binding.placed import Name
from xhreport.binding.words import FILL
from xhreport.models import Measure

_PORTION = re.compile(r"(?:[才都]?是|为|属于)(?P<what>[^，]{2,12})|(?:用于|投向|来自)[^，]{2,16}")
_ONLY_THEN = re.compile(r"(?:其中)?有?")
_ARE = re.compile(  # 有四成的产品是次品
    r"的?(?P<whole>[一-鿿]{2,8}?)(?<![不就还只正也])(?:都|均|仍)?(?:是|属于)(?P<what>[一-鿿“”]{2,10})(?<!的)"
)
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


def portion(case: Case) -> Name | None:
    """A part of a sum, by what it is or what it is for: `其中四分之三是各种借款`, `四成的产品是次品`."""
    if case.slot.quantity.dimension not in RATIOS:
        return None
    level = case.reading.measure is Measure.LEVEL
    are = _ARE.fullmatch(case.slot.after.strip()) if level and "是" in case.slot.after else None
    if are and not case.lexicon.verbs.any.search(are["whole"] + are["what"]):
        return Name(f"{are['what']}占{are['whole']}比重")
    m = _PORTION.fullmatch(case.noun)
    told = _ONLY_THEN.fullmatch(case.before.strip(FILL + " ")) and level
    whole = case.memory.parent.partition("占")[0]
    if m is None or not told or not whole or case.slot.after.startswith("的"):
        return None
    return Name(f"{clean(m['what'] or case.noun, case.lexicon)}占{whole}比重")
