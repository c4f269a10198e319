"""Which share of a whole does a number tell, where its words say only the part, or the whole is counted?"""

import re
from collections.abc import Sequence

from xhreport.binding.cases import Case
from xhreport.binding.clauses import Slot
from xhreport.binding.edges import clean, tidy
from xhreport.binding.kinds import RATE_ENDS
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import RATIOS
from xhreport.binding.placed import Name
from xhreport.binding.sides import MAKES_UP, SHARE_OF
from xhreport.binding.words import FILL
from xhreport.models import Measure

_PORTION = re.compile(r"(?:[才都]?是|为|属于)(?P<what>[^，]{2,12})|(?:用于|投向|来自)[^，]{2,16}")
_ONLY_THEN = re.compile(r"(?:其中)?有?")
_THESE = re.compile(r"^[这那该]一?[些批]")  # 在这些企业中，有六成是民营企业
_ARE = re.compile(  # 有四成的产品是次品
    r"的?(?P<whole>[一-鿿]{2,8}?)(?<![不就还只正也])(?:都|均|仍)?(?:是|属于)(?P<what>[一-鿿“”]{2,10})(?<!的)"
)
_COUNTED_WHOLE = re.compile(
    rf"(?P<part>[^占]*?)(?:已经?|大?约|只|仅|就|也|还)*{MAKES_UP}(?:到|了)?(?P<whole>[^占]*)"
)
_SHORTEST = 2  # characters
_PAIR = 2  # the whole and the share
_WHOLE = re.compile(r".{2,}占(?P<whole>[^占]{2,}?)的?(?:比重|比例|份额)")
_AS_PLANNED = re.compile(
    r"(?:可以?|能够?|将|已经?|基本|都|均|预计)*(?P<deed>(?:按计划|按期|如期|按时|提前)[一-鿿]{2,6})"
)
_SHARES = ("比重", "比例", "份额")
_IS_SHARE = re.compile(r"(?:所?占的?)?(?:比重|比例|份额)")
_LIMITED = re.compile(  # 附加收入以不超过正税的22%为限
    r"(?P<part>[^，]*?)(?:[将要应均都]|一律|必须)*以(?:最多|最高|至多)?(?:不超过|不高于|不低于|不少于)?(?P<whole>[^，]{2,14})的"
)


def same_share(case: Case) -> Name | None:
    """The share told before, of another year: `占财政收入的比重为12%，小于2010年所占的比重13%`."""
    memory = case.memory
    said = memory.share or memory.parent
    shares = not memory.fresh and said.endswith(_SHARES) and "占" in said
    return Name(said, rule="inherited") if shares and _IS_SHARE.fullmatch(case.own) else None


def limited(case: Case) -> Name | None:
    """A part that is limited by a share of another thing: `附加收入以不超过正税的22%为限`."""
    m = _LIMITED.fullmatch(case.before) if case.slot.after.startswith("为限") else None
    if m is None or case.slot.quantity.dimension not in RATIOS:
        return None
    part = "" if m["part"].startswith("这") else clean(m["part"], case.lexicon)
    part = part or case.parent
    return Name(f"{part}占{m['whole']}比重", rule="attribute") if part else None


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


def counted_whole(case: Case) -> Name | None:
    """A whole that says how large it is, before the share of it: `占全市400个行政村的80%`."""
    m = _COUNTED_WHOLE.fullmatch(case.first_before.strip("，、 ")) if "占" in case.first_before else None
    share = case.end
    if m is None or share is case.slot or case.slot.after or share.quantity.dimension not in RATIOS:
        return None
    noun, of, rest = share.before.strip().rpartition("的")
    if not of or rest or "，" in noun or case.slot.quantity.dimension in RATIOS:
        return None
    part, whole = clean(m["part"], case.lexicon) or SHARE_OF.sub("", case.relative), tidy(m["whole"] + noun)
    if not part or len(whole) < _SHORTEST:
        return None
    case.memory.apportioned = part
    return Name(whole)


def whole_and_share(group: Sequence[Slot], said: str, lexicon: Lexicon) -> list[Name] | None:
    """The same, where nothing stands between: `占棉田面积8500万亩的42%`."""
    of = len(group) == _PAIR and group[1].before.strip() == "的" and "占" in group[0].before
    m = _COUNTED_WHOLE.fullmatch(group[0].before.strip("，、 ")) if of else None
    if m is None or group[1].quantity.dimension not in RATIOS or group[0].quantity.dimension in RATIOS:
        return None
    part, whole = clean(m["part"], lexicon) or SHARE_OF.sub("", said), tidy(m["whole"])
    if not part or len(whole) < _SHORTEST:
        return None
    return [Name(whole, rule="counted-whole"), Name(f"{part}占{whole}比重", rule="attribute")]


def apportioned(case: Case) -> Name | None:
    """The share of a whole that was counted just before it."""
    part, case.memory.apportioned = case.memory.apportioned, ""
    if not part or case.slot.quantity.dimension not in RATIOS:
        return None
    whole = case.memory.parent
    case.memory.parent = case.memory.owner = part
    return Name(f"{part}占{whole}比重", rule="attribute")


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
    whole = case.memory.parent.partition("占")[0] or _THESE.sub("", case.memory.whole)
    if m is None or not told or not whole or case.slot.after.startswith("的"):
        return None
    return Name(f"{clean(m['what'] or case.noun, case.lexicon)}占{whole}比重")
