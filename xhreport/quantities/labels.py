"""Which numbers only name something? Headings, addresses, ordinals, codes, names, rhetoric."""

import re

import regex

from xhreport import numerals
from xhreport.models import Reason
from xhreport.quantities.site import Site
from xhreport.quantities.tokens import Claim

_HAN = "一二三四五六七八九十"
_HEADING = re.compile(
    rf"[{_HAN}]{{1,3}}(?=[、．.]|是(?![否不]))|第[{_HAN}]{{1,3}}(?=[，,、：:])"
    rf"|\d{{1,2}}(?=、(?!\d)|\.(?!\d)|\.(?=(?:19|20)\d\d\ ?年)|\ ?[)）])"
)
_BRACKETED = regex.compile(rf"(?<=[(（〔]\ ?)(?:[{_HAN}]{{1,3}}|\d{{1,2}})(?=\ ?[)）〕])")
_FOOTNOTE = re.compile(r"(?<=[\[［【])\d{1,3}(?=[\]］】])")
_OPENERS = "(（〔 "
_STOPS = "。；：！？;:!?\n #*（(　|－—”"


def heading(site: Site) -> Claim | None:
    """一、 (一) 1. 一是 第一， where a sentence or a clause begins."""
    text, at = site.text, site.at
    if text[at - 1 : at] in _OPENERS and (bracketed := _BRACKETED.match(text, at)):
        return Claim(at, bracketed.end(), Reason.HEADING)
    counting = text[at - 1 : at] in ("，", ",", "、") and text[at + 1 : at + 2] in ("是", "要")
    if at and text[at - 1] not in _STOPS and not counting:
        return None
    m = _HEADING.match(text, at)
    inside = text[at - 1 : at] == " " and "一" <= text[at - 2 : at - 1] <= "鿿"
    if m and inside and site.numeral and "." in text[at : site.numeral.end]:
        return None  # 增长 36. 8%
    return Claim(at, m.end(), Reason.HEADING) if m else None


def footnote(site: Site) -> Claim | None:
    """[4]: the mark of a footnote."""
    m = _FOOTNOTE.match(site.text, site.at)
    return Claim(m.start(), m.end(), Reason.LABEL) if m else None


_MOMENT = regex.compile(
    r"(?<=[日午间季一至]\ ?[:：]?\ ?|[-—]|\d\ )\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.:：])"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
)


def moment(site: Site) -> Claim | None:
    """8:30, 2022-12-01: a time of day, a date in figures."""
    m = _MOMENT.match(site.text, site.at) if site.digit else None
    return Claim(m.start(), m.end(), Reason.DATE) if m else None


_ORDINAL = re.compile(rf"第\ ?(?:\d++|[{_HAN}百零两]++)(?:[、和,]第?(?:\d++|[{_HAN}]++)(?=[届次批期号产]))?")


def ordinal(site: Site) -> Claim | None:
    """第十六届, 第3版: behind 第 stands an ordinal, if it is no rank."""
    m = _ORDINAL.match(site.text, site.at)
    return Claim(site.at, m.end(), Reason.ORDINAL) if m else None


_TELEPHONE = re.compile(r"\d{3,4}-\d{7,8}(?!\d)")
_JOINED = re.compile(r"\d++(?:\ ?[+×xX·•・∙]\ ?[\dA-Za-z]++)++")
_RUN = re.compile(r"\d++(?:\.\d++)?")
_LETTERS_BEFORE = re.compile(r"[A-Za-z]++[-.]?$|PM[ _]$")
_LETTERS_BEHIND = re.compile(r"[A-Za-z][A-Za-z\d]*+")
_FIRST_OF_TWO = re.compile(r"\ ?[、和与及]\ ?\d++(?:\.\d++)?\ ?(?:个?百分点|[%％])")  # 高于GDP0.9和2.4%
_LONGEST = 15  # digits of a quantity; more are a number of registration


def code(site: Site) -> Claim | None:
    """1+13+X, 6·28, PM2.5, PM_2.5, G20, 5G, 4A: a number joined to signs or letters; long runs of digits."""
    text, at = site.text, site.at
    run = _RUN.match(text, at)
    if run is None:
        return None
    if whole := _JOINED.match(text, at) or _TELEPHONE.match(text, at):
        return Claim(at, whole.end(), Reason.LABEL)
    before = _LETTERS_BEFORE.search(text, max(0, at - 8), at)
    joined = before is not None and (len(before[0]) <= 2 or before[0][-1] in "-_ ")
    if joined or (before and site.unit is None and not _FIRST_OF_TWO.match(text, run.end())):
        return Claim(at, run.end(), Reason.LABEL)
    behind = _LETTERS_BEHIND.match(text, run.end())
    if behind and site.unit is None:
        return Claim(at, behind.end(), Reason.LABEL)
    too_long = len(run[0]) > _LONGEST or site.numeral is None
    return Claim(at, run.end(), Reason.LABEL) if too_long else None


def vague(site: Site) -> Claim | None:
    """几十个, 数百万元: how many is not said."""
    n, before = site.numeral, site.head(1)
    if n is None or before not in ("几", "数") or site.text[site.at] not in numerals.MAGNITUDES:
        return None
    return Claim(site.at, site.end, Reason.LABEL)


_ARTICLES = re.compile(  # 助企15条：指某月出台的…
    r"条(?:[(（][^()（）]{1,8}[)）])?[”\"]?\ ?[:：]\s?(?:是?指|即)"
)
_CLAUSE_ENDS = ("", *"，。；,;")
_ISSUED = re.compile(
    r"新政$|(?:出台|印发|颁布)[^，。；、：]{2,10}(?<!政策|措施|举措|意见|办法|规定|制度|规则|规范|方案|建议|指南|标准)(?<!近|约|超|共|达)$"
)


def articles(site: Site) -> Claim | None:
    """助企15条：指…, 人才新政23条: a document is called by the number of its articles."""
    if site.unit is None or site.unit.word != "条" or not site.digit:
        return None
    ends = site.text[site.end : site.end + 1] in (*_CLAUSE_ENDS, "等")
    named = _ARTICLES.match(site.text, site.unit_at) or (ends and _ISSUED.search(site.head(16)))
    return Claim(site.at, site.end, Reason.LABEL) if named else None


def per(site: Site) -> Claim | None:
    """每50公斤, 每100户: of how many or how much another number is told."""
    each = site.digit and site.unit is not None and site.head(1) == "每"
    return Claim(site.at, site.end, Reason.LABEL) if each else None


_ALL_DAY = re.compile(r"小时(?![，。；、,;）)以内之左到的超即就]|$)")


def named(site: Site) -> Claim | None:
    """15号线, 2.0版, 50强, 40周年, 国道310: the words around a number say what it is."""
    n = site.numeral
    if n is None:
        return None
    for reason, pattern in site.words.suffix if site.words.suffixed.match(site.text, site.stop) else ():
        if (n.chinese and reason is Reason.LABEL) or (n.open and reason is not Reason.DURATION):
            continue
        m = pattern.match(site.text, site.stop)
        if m and not (site.unit and len(site.unit.word) > m.end() - m.start()):
            return Claim(site.at, m.end(), reason)
    if n.value == 24 and _ALL_DAY.match(site.text, site.unit_at):
        return Claim(site.at, site.end, Reason.LABEL)
    if site.plain and site.follows(site.words.prefix) and not _FIRST_OF_TWO.match(site.text, n.end):
        return Claim(site.at, n.end, Reason.LABEL)
    return None


def hotline(site: Site) -> Claim | None:
    """12345, 110, 985: numbers that are names."""
    if not site.plain or site.text[site.at : site.stop] not in site.words.hotlines:
        return None
    return Claim(site.at, site.stop, Reason.LABEL)


def rhetoric(site: Site) -> Claim | None:
    """五大行动, 10方面: counts of rhetoric."""
    if site.numeral is None or site.numeral.magnitude or site.numeral.value < 2:
        return None
    m = site.words.rhetoric.match(site.text, site.unit_at)
    return Claim(site.at, m.end(), Reason.LABEL) if m else None


_RATIO = re.compile(r"\d++(?:\.\d++)?\ ?[:：∶比]\ ?(?P<second>\d++(?:\.\d++)?)(?!\ ?[%:：∶])")


def ratio_of_two(site: Site) -> Claim | None:
    """52:48: a ratio of two is no single number, unless its second is one."""
    m = _RATIO.match(site.text, site.at) if site.digit else None
    return Claim(site.at, m.end(), Reason.LABEL) if m and m["second"] != "1" else None
