"""What does the head of a list tell of each of its things? `入学率：小学99%、初中95%`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.memory import Memory
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import joined
from xhreport.binding.phrases.words import FILL, GAP
from xhreport.models import Measure

_RATED = re.compile(r"[一-鿿]{1,8}(?:率|程度|覆盖面|比重|占比)")
_COUNTED = re.compile(  # 各级学校的在校学生人数
    r"[^，]*?(?P<head>(?:招生|在校|在学|入学|毕业|在职|从业|就业|参保|出栏|存栏)[一-鿿]{0,3}(?:人数|头数|数))"
)
_ARE = re.compile(r"(?:将|大[致体约]|预计|初步|估[计算]|计划|分别|规定)*[为是]?$")
_LINKS = "将大致体约预计初步估算划分别规定为是"  # characters of these words: most clauses have others


def head_of(words: str, memory: Memory, *, listed: bool) -> str:
    """What a clause says that each thing after it is measured by; `listed` where a colon follows it.

    `入学率：小学99%、初中95%`, `招生人数大致估算为：高中1万人，初中3万人`,
    `在校学生人数，比上年，小学增长5%，中学增长8%`
    """
    words = words.strip(FILL + GAP)
    if listed and _RATED.fullmatch(words):
        return words
    told = _ARE.sub("", words) if listed and words[-1:] in _LINKS else words
    told = memory.topic if memory.fresh and not told.strip(FILL + GAP) else told if listed else ""
    counted = _COUNTED.fullmatch(told) if "数" in told else None
    return counted["head"] if counted else ""


def headed(case: Case) -> Name | None:
    """What the head of a list told: `入学率：小学99%、初中95%`, `招生人数：高中1万人`."""
    head, own = case.memory.headed, case.own
    if not head or own.endswith(head[-2:]):
        return None
    level = case.reading.measure is Measure.LEVEL
    ratio = case.slot.quantity.dimension in RATIOS
    if _RATED.fullmatch(head):
        return Name(joined(own, head)) if ratio and level else None
    counts = case.slot.quantity.dimension in ("person", "count", "household") or (ratio and not level)
    lexicon = case.lexicon
    named = own in lexicon.known or own in lexicon.attributes or lexicon.verbs.any.search(own)
    return None if named or not counts else Name(own + head)
