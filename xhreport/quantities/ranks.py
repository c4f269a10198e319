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
_LEADING = re.compile(rf"前(?:\d{{1,3}}|[{_HAN}]{{1,3}})[位名家强](?=的(?!行列|位置|水平)[一-鿿])")
_FIRST = re.compile(r"(?<![放摆]在)(?<![放摆]到)首位(?!度|的是)")
_FIRST_VERB = re.compile(  # 居全省首位, 居全省区（县、市）首位
    r"(?:[居列占]|排名|排在|名列|保持|跃升)(?:[^，。；：、的（）]|（[^（）]*）){0,10}$"
)
_MOVES_ON = re.compile(  # 由第12位上升至第9位
    r"(?:上升|提升|前移|晋升|跃升|攀升|升|进|下降|下滑|后移|退|降|跃|移)"
    r"[一-鿿]{0,2}?[到至为]?\ ?(?:[一-鿿]{0,4}第)"
)
_OPENS = ("由", "从")
_VERB_WANTED = ("行业", "中国")  # 位居行业第一, not 争做行业第一
_NEXT = re.compile(r"、[^，。；、\d]{2,16}")
_LISTED = re.compile(r"[、和与及]$")


def leading(site: Site) -> Claim | None:
    """排名前15位的零售企业: which things are meant, no rank of anything."""
    m = _LEADING.match(site.text, site.at)
    return Claim(m.start(), m.end(), Reason.LABEL) if m else None


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
    ends = top or named or _PLAIN_END.match(site.text, m.end())
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
    return m is not None and _MOVES_ON.match(site.text, m.end()) is not None


def _placed(site: Site, *, named: bool, top: bool) -> bool:
    """Whether a rank verb and a scope stand before; a scope straight before suffices."""
    last = _rank_before(site)
    if last and _LISTED.fullmatch(site.text[last.end : site.at]):
        return True
    if last and named and _NEXT.fullmatch(site.text, last.end, site.at):
        return True  # 先进制造业百强市第16位、城市竞争力第18位
    clause = site.clause()
    scopes = list(site.words.rank_scope.finditer(clause))
    verb = site.words.rank_verb.search(clause)
    if scopes and (verb or (scopes[-1].end() == len(clause) and not site.follows(_VERB_WANTED))):
        return True
    if top:
        return False
    if named and site.follows(_OPENS) and _pair(site):
        return True
    return named and verb is not None
