"""Which ordinals are ranks? 位列全市第二, 居全省首位, 进入全国前十."""

import re
from decimal import Decimal

from xhreport import numerals
from xhreport.models import Comparator, Reason
from xhreport.quantities.site import Site
from xhreport.quantities.tokens import Claim, Quantity

_HAN = "一二三四五六七八九十"
_NTH = re.compile(rf"第\ ?(?P<n>\d{{1,4}}|[{_HAN}百零]{{1,4}})\ ?(?P<place>位|名(?!单|册|牌))?")
_PLAIN_END = re.compile(r"[，。；、,;：:）)”』」】\s的和与及并且]|$|(?:大)?(?:方面|同比|较|比|增速|增幅)")
_TOP = re.compile(
    rf"前(?P<n>\d{{1,3}}|[{_HAN}]{{1,3}})(?P<place>位|名)?(?=[，。；、,;：:）)”\s的和与及并]|$|行列|以内|之列)"
)
_LAST_OF = re.compile(r"(?:全[国省市区县州]|排名|[由从居列出在])后$")
_LAST = re.compile(r"\d{1,3}[位名](?=[，。；、）的]|$|上升|提升|前移|跃升|进)")
_LEADING = re.compile(rf"前(?:\d{{1,3}}|[{_HAN}]{{1,3}})[位名家强](?=的(?!行列|位置|水平)[一-鿿])")
_FIRST = re.compile(r"(?<![放摆]在)(?<![放摆]到)首位(?!度|的是)")
_FIRST_VERB = re.compile(  # 居全省首位, 居全省区（县、市）首位
    r"(?:[居列占]|(?<![安编])排[名在]?|名列|保持|跃升)(?:[^，。；：、的（）]|（[^（）]*）){0,10}$"
)
_RISEN = r"(?:上升|提升|前移|晋升|跃升|攀升|升|进|下降|下滑|后移|退|降|跃|移)[一-鿿]{0,2}?"
_MOVES_ON = re.compile(  # 由第12位上升至第9位, 由第12位前移3位
    rf"{_RISEN}(?:[到至为]?\ ?(?:[一-鿿]{{0,4}}第)|了?(?:\d+|[{_HAN}]{{1,3}})个?[位名](?!次))"
)
_MOVED_ON = re.compile(rf"{_RISEN}[到至为]\ ?(?:全[国省市区县州])?")  # what stands between the two
_OPENS = re.compile(  # 由全省第7进到第6位, 由上年的第12位跃升到第9位
    r"[由从](?:(?:上年|去年|前年|年初|原来|(?:19|20)\d\d年)[末底]?的?)?(?:全[国省市区县州]|[一-鿿]{0,4}[类市县区])?$"
)
_AT = re.compile(
    r"(?<![安编民邻宜聚系陈行专])(?:[居列占]|排[名在]?|进入|跻身|挺进|保持在?|处于)$"
)  # 排在前3位
_TAKES = re.compile(r"[一-鿿]{2}(?:位[居列]|名列|排名?|列|居)$")
_WITHIN = re.compile(  # 居赣州市第一, 排南宁市县域第一: a place by its name is a scope
    r"(?:位居|稳居|高居|跃居|位列|名列|[升跃]至|[升跃]到|排名|排在?|(?<![安定移迁搬民邻宜聚])居|(?<![系陈行专并])列)"
    r"(?![为入])[一-鿿]{2,6}(?:[省市县区州盟旗]|地区|自治县)(?:县域|城区|各?县|所有县)?$"
)
_ON_LIST = re.compile(r"[百十千\d]强[省市县区镇乡]?(?:榜单?)?[”》]$")  # “最具投资潜力百强区”第27位
_VERB_WANTED = ("行业", "中国")  # 位居行业第一, not 争做行业第一
_NEXT = re.compile(r"、[^，。；、\d]{2,16}")
_LISTED = re.compile(r"[、和与及]$")
_BACK = 14  # characters before a place, in which the year is told that it was held in


def leading(site: Site) -> Claim | None:
    """排名前15位的零售企业: which things are meant, no rank of anything."""
    m = _LEADING.match(site.text, site.at)
    return Claim(m.start(), m.end(), Reason.LABEL) if m else None


def last_ones(site: Site) -> Claim | None:
    """退出全省后20名, 由后10名上升至第95名: so many of the last are no rank, and no people."""
    behind = _LAST.match(site.text, site.at) if site.digit and _LAST_OF.search(site.head(3)) else None
    return Claim(site.at, behind.end(), Reason.LABEL) if behind else None


def rank(site: Site) -> Quantity | None:
    """A place in an order, with a rank verb or a scope before it."""
    if site.text.startswith("首位", site.at):
        last = _rank_before(site)
        goes_on = last and _NEXT.fullmatch(site.text, last.end, site.at)  # 第12位、西部各省区首位
        first = _FIRST.match(site.text, site.at) and (goes_on or _FIRST_VERB.search(site.clause()))
        return _quantity(site.at, site.at + 2, Decimal(1), Comparator.EQ) if first else None
    m = _NTH.match(site.text, site.at) or _TOP.match(site.text, site.at)
    if m is None:
        return None
    top, named = m[0][0] == "前", bool(m["place"])
    ends = top or named or _PLAIN_END.match(site.text, m.end()) or _pair(site)
    numeral = numerals.read(m["n"], 0) if ends and _placed(site, named=named, top=top) else None
    if numeral is None or numeral.end < len(m["n"]):
        return None
    return _quantity(site.at, m.end(), numeral.value, Comparator.LE if top else Comparator.EQ)


def _quantity(start: int, end: int, value: Decimal, comparator: Comparator) -> Quantity:
    return Quantity(start, end, start, end, value, None, "位", comparator, "rank")


def _rank_before(site: Site) -> Quantity | None:
    """The number before, if it is a rank."""
    last = site.last
    return last if isinstance(last, Quantity) and last.dimension == "rank" else None


def _pair(site: Site) -> bool:
    """Whether the place that begins here is left for another: `从第12位上升至第9位`."""
    m = _NTH.match(site.text, site.at)
    if m is None or _OPENS.search(site.head(_BACK)) is None:
        return False
    return _MOVES_ON.match(site.text, m.end()) is not None


def _goes_on(site: Site, *, named: bool) -> bool:
    """Whether a place goes on from the rank before it: the next of a list, or what that rose to."""
    last = _rank_before(site)
    if last is None:
        return False
    text, at = site.text, last.end
    if _TAKES.search(site.clause()):
        return True  # 总量居全省第3，增速列第2
    if _LISTED.fullmatch(text, at, site.at) or _MOVED_ON.fullmatch(text, at, site.at):
        return True
    alike = named or text[at - 1] not in "位名"  # 城镇化质量第4、绿色发展第5
    return alike and _NEXT.fullmatch(text, at, site.at) is not None  # 百强市第16位、城市竞争力第18位


def _placed(site: Site, *, named: bool, top: bool) -> bool:
    """Whether a rank verb and a scope stand before; a scope straight before suffices."""
    if _goes_on(site, named=named):
        return True
    clause = site.clause()
    scopes = list(site.words.rank_scope.finditer(clause))
    verb = site.words.rank_verb.search(clause)
    if scopes and (verb or (scopes[-1].end() == len(clause) and not site.follows(_VERB_WANTED))):
        return True
    if "，" in site.head(18) and site.words.contested.search(site.head(64)):
        return True
    if top:
        return named and _AT.search(clause) is not None
    if _WITHIN.search(clause) or _pair(site):
        return True
    return (named and verb is not None) or _ON_LIST.search(clause) is not None
