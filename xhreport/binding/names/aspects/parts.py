"""Of what is a number a part, after 其中 told the first part? `其中国有12亿元，集体5亿元，个人3亿元`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.kinds import narrowed
from xhreport.binding.names.cases import Case
from xhreport.binding.names.memory import measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import verb_of
from xhreport.models import Measure

_KIND = re.compile(r"(?!出生|死亡|迁[入出]|[新净代由])[一-鿿“”、]{2,10}(?<![率量额值比数面债])")
_BRIEF = 6  # characters
_REST = ("其他", "其它", "其余", "其他行业", "其他方面")


def next_part(case: Case) -> Name | None:
    """The next part of the whole, by its kind alone: 集体固定资产投资, after 国有单位固定资产投资."""
    whole, own, last = case.memory.parted or "", case.own, case.memory.parent
    if not whole or case.apart or "其中" in case.first_before or not _is_kind(case):
        return None
    verb = verb_of(whole, case.lexicon)
    stem = whole[len(verb) :].removeprefix("工农业").removeprefix("总")
    parts = last.endswith(stem[-4:]) and last not in (whole, stem)
    return Name(verb + narrowed(own, stem, case.lexicon), verb) if parts and _is_alike(case) else None


def next_share(case: Case) -> Name | None:
    """The share of the next part: `资金5亿元，其中自筹六成、外资两成`."""
    whole, own = case.memory.parted or "", case.own
    shares = case.slot.quantity.dimension in RATIOS and case.reading.measure is Measure.LEVEL
    follows = whole and case.memory.share.endswith(f"占{whole}比重") and "其中" not in case.first_before
    told = shares and follows and len(own) <= _BRIEF and "占" not in own and not own.endswith("率")
    return Name(f"{own}占{whole}比重") if told else None


def whole_rate(case: Case) -> Name | None:
    """A rate of the whole, behind one of its parts: `高考上线186人，其中本科72人，上线率26%`."""
    whole, done = case.memory.parted or "", case.own.removesuffix("率")
    rated = len(done) > 1 and done != case.own and whole.endswith(done) and case.own not in case.lexicon.known
    rated = rated and "其中" not in case.first_before
    return Name(whole + "率") if rated else None


def _is_alike(case: Case) -> bool:
    """Whether the number measures what the whole was measured in."""
    if case.reading.measure is Measure.GROWTH:
        return case.memory.grown is not None
    level = case.reading.measure is Measure.LEVEL and case.slot.quantity.dimension not in RATIOS
    return level and measure_word(case.slot.quantity.unit) in case.memory.parted_in


def _is_kind(case: Case) -> bool:
    """Whether the words before the number only tell which part: no deed, no side, no thing of its own."""
    own, lexicon = case.own, case.lexicon
    if own in _REST:
        return True
    if not _KIND.fullmatch(own) or own in lexicon.known or own in lexicon.attributes or own in lexicon.sides:
        return False
    thing = own in lexicon.products or lexicon.nouns.flow_end.search(own) is not None
    return not thing and lexicon.verbs.any.search(own) is None and lexicon.nouns.head_end.search(own) is None
