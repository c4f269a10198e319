"""Of which part of a year is a number? `前三季度生产总值` is not that of the year, and its name says so."""

import re
from collections.abc import Sequence

from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.clauses import Slot
from xhreport.periods import Kind, Mention

_PART = re.compile(
    r"第?[一二三四]季度|前[一二三两]个?季度|[上下]半年|前[一二三四五六七八九十\d]+个月|\d{1,2}月?[-－—–~～至到]{1,2}\d{1,2}月份?"
)
_RATE = re.compile("(?<=..)(?:开竣工|开工|复工|竣工|投产|到位|完成|签约|履约)率$")
_OF_YEAR = ("当年", "年内")
_SPENT = "完成投资"
_BY_THEN = ("在", "于")  # 在上半年实现 says when it is done
_AGAINST = ("比", "较")  # 增速较上半年回升 is of the whole year


def seasonal(names: list[Name], slot: Slot, start: int, text: str, mentions: Sequence[Mention]) -> list[Name]:
    """The names of a list of numbers, with the part of the year that the words before it say.

    `start` is where the sentence begins; a year said again (`全年增长6%`) takes the part away.
    """
    if not mentions:
        return names
    said = [
        text[m.start : m.end]
        for m in mentions
        if m.kind is Kind.WITHIN
        and start + slot.before_start <= m.start < slot.quantity.start
        and not text.endswith(_AGAINST, 0, m.start)
    ]
    if not said:
        return names
    if said[-1] in _OF_YEAR:
        return [_of_the_year(name, said[-1]) for name in names]
    part = _PART.fullmatch(said[-1])
    bare = [name._replace(text=_PART.sub("", name.text, count=1)) for name in names]
    if part is None or text[: text.find(said[-1], start + slot.before_start)].endswith(_BY_THEN):
        return bare
    return [_in_part(name, part[0]) for name in bare]


def _of_the_year(name: Name, year: str) -> Name:
    """What is spent of a sum in the year: `总投资20亿元，当年完成投资5亿元`."""
    whole = name.text.removesuffix(_SPENT)
    return name if whole == name.text else name._replace(text=whole + year + _SPENT)


def _in_part(name: Name, part: str) -> Name:
    """A name with the part of the year, before the rate of a thing: `重点项目一季度开工率`."""
    rate = _RATE.search(name.text)
    at = rate.start() if rate else 0
    return name._replace(text=name.text[:at] + part + name.text[at:]) if name.text else name
