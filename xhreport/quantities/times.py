"""Which numbers are ages, days, years or spans of time, and no quantities?"""

import re

from xhreport.models import Reason
from xhreport.quantities.site import Site
from xhreport.quantities.tokens import Claim

_HAN = "一二三四五六七八九十"
_AGE = re.compile(r"(?:\d{1,3}\ ?[-－—~～至到]\ ?)?+\d{1,3}\ ?周?岁|[零一二三四五六七八九十百]{1,5}周?岁")
_STATED_AGE = re.compile("寿命|年龄[^，。；]{0,6}$")


def age(site: Site) -> Claim | None:
    """3岁以下, 60岁以上: an age, unless it is a life expectancy."""
    m = _AGE.match(site.text, site.at)
    if m is None or _STATED_AGE.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.AGE)


_YEARS = re.compile(
    rf"(?:\d{{1,3}}\ ?(?:[-－—~～至到]\ ?\d{{1,3}}\ ?)?|[{_HAN}两几数百千万]{{1,4}})[多余]?\ ?"
    r"(?:年(?!级)半?|个?半?多?季度|个多?月|个半月)"
)
_STATED_YEARS = re.compile("年限|受教育|教育年数|工龄")
_SHORTENED = re.compile("缩短|压缩|压减|减至|降至|不超过|控制在|由|从|提速")


def duration(site: Site) -> Claim | None:
    """三年行动计划, 连续5年: a span of time that is no date, unless it is what is measured."""
    m = _YEARS.match(site.text, site.at)
    if m is None or m[0] == "一年" or _STATED_YEARS.search(site.clause()):
        return None
    if "月" in m[0] and site.digit and _SHORTENED.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.DURATION)


_DAY = re.compile(r"\d{1,2}\ ?日(?![均元趋处产益用间常新游])")
_TAKES_DAYS = re.compile(r"(?:压缩|压减|缩短|减少?|降|提速)[^，。；、]{0,8}$")


def day(site: Site) -> Claim | None:
    """22日: a day of a month named before, unless it is the time that a thing takes."""
    m = _DAY.match(site.text, site.at)
    if m is None or site.text.startswith(("办结", "内"), m.end()) or _TAKES_DAYS.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.DATE)


_DAYS = re.compile(rf"(?:\d{{1,4}}|[{_HAN}百零]{{1,5}})[多余]?\ ?(?:天|个小时|小时)")
_LEFT = re.compile(r"(?:距离?|离)[^，。；]+(?:还有|只有|仅有|还剩|只剩|仅剩|不到|不足)$")


def countdown(site: Site) -> Claim | None:
    """离开幕只有122天: how long it is until a day."""
    m = _DAYS.match(site.text, site.at)
    return Claim(site.at, m.end(), Reason.DURATION) if m and _LEFT.search(site.clause()) else None


_RUNNING = ("周", "天")


def running(site: Site) -> Claim | None:
    """连续135周: how long a thing goes on."""
    runs = site.unit is not None and site.unit.word in _RUNNING and site.follows(("连续",))
    return Claim(site.at, site.end, Reason.DURATION) if runs else None


_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,])")


def year(site: Site) -> Claim | None:
    """徐汇2035, 2018世界大会: a year without 年."""
    if not site.plain or not _YEAR.match(site.text, site.at):
        return None
    return Claim(site.at, site.at + 4, Reason.LABEL)
