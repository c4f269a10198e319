"""Which years govern a paragraph? Those that the head of one of its sentences tells."""

import re
from collections.abc import Sequence

from xhreport.binding.phrases.masks import APPLAUSE, UNDERTAKEN
from xhreport.binding.years.timed import ACCORDING, MADE_THEN, MOST_SINCE, OVERCOME, YEAR_OF_TERM, onwards
from xhreport.models import Period, Role
from xhreport.periods import OF_ITS_OWN, Anchor, Kind, Mention, resolve
from xhreport.structure.document import Document, Sentence
from xhreport.structure.years import LATE

_PASSED = re.compile(  # 刚刚过去的1987年，…; 还要指出的是，在刚刚过去的1987年
    r"(?:^[\s　]*在?|，在?|[特尤][别其]是在?)(?:刚刚|刚)?过去的$"
)
_NOT_OF_IT = ("的", "最", "以前", "结转", "结余", "为基", "目标不", "目标，")
"""What stands behind a year that what follows is not of."""
_ITS_ACCOUNT = re.compile(  # 去年的情况，两个报告另有说明，这里只讲大数：
    r"的(?:具体|主要|基本)?(?:情况|成绩|工作|大数|账)[一-鿿]{0,4}[，：]"
)
_SEVERAL = 3  # years
_WE = re.compile(r"，(?:我们|[全我][省市区县州国]上下)")  # 五年来，…。2020年，我们…
_BASIS = re.compile(  # 在前年试点的基础上，去年又…
    r"[^，。]*(?:之后，|基础之?上(?:，|(?=再?[增提降减压下上翻扩])))"
)


def anchor_of(document: Document, sentence: Sentence) -> Anchor:
    """The report's own years, as they stand for a sentence."""
    delivered = document.title.delivered
    given = delivered.year if delivered else document.title.year
    return Anchor(
        given=given or document.plan_year,
        review=document.review_year,
        plan=document.plan_year,
        role=sentence.role,
        part=sentence.period,
        late=delivered is not None and delivered.month >= LATE,
    )


def governed_by(mention: Mention, anchor: Anchor) -> Period | None:
    """The years that the opening of a paragraph sets for all of it: `五年来，…`."""
    if mention.kind in OF_ITS_OWN or mention.document:
        return None
    return resolve(mention, anchor)


def governing(
    text: str, sentence: Sentence, times: Sequence[Mention], anchor: Anchor, *, opens: bool
) -> Period | None:
    """The years that the head of a sentence sets for its paragraph from there on, if it sets any."""
    first = times[0] if times and _heads(text[sentence.start : times[0].start]) else None
    turns = first is not None and (
        first.kind is Kind.REVIEW or _looks_back(text, first, anchor) or _comes_to(first, anchor)
    )
    if first is None or not (opens or turns or _tells_year(text, first, anchor)):
        return None
    aside = any(told.match(text, first.end) for told in (OVERCOME, MOST_SINCE, MADE_THEN, YEAR_OF_TERM))
    apart = text.startswith(_NOT_OF_IT, first.end) and not _ITS_ACCOUNT.match(text, first.end)
    if apart or aside:
        return None
    compared = text[first.start - 1] in "比较与同和"
    based = _BASIS.match(text, first.end, sentence.end)
    head = text[sentence.start : first.start].strip(" 　在")
    planning = head != "" and first.kind is Kind.AHEAD and anchor.role is Role.REVIEW  # 制定好今后五年的规划
    if compared or based or planning or _goes_ahead(first, times[1:], anchor):
        return None
    said = text[sentence.start : sentence.end]
    return onwards(first, text, said, sentence.start, anchor) or governed_by(first, anchor)


def is_last(years: Period | None, anchor: Anchor) -> bool:
    """Whether the years are the last one that a review is about."""
    last = anchor.part.end if anchor.part and anchor.role is Role.REVIEW else None
    return years is not None and years.start == years.end == last


def is_behind(years: Period, anchor: Anchor) -> bool:
    """Whether a part that plans only looks back on the years: `去年返贫的有3100人`."""
    return anchor.role is Role.PLAN and anchor.part is not None and years.end < anchor.part.start


def comes_back(times: Sequence[Mention], anchor: Anchor) -> bool:
    """Whether a sentence of a plan comes back to the years planned for: `今年扶贫资金达到3000万元`."""
    first = anchor.part.start if anchor.part else None
    told = [years for m in times if (years := governed_by(m, anchor))]
    return first is not None and any(years.start >= first for years in told)


def _goes_ahead(first: Mention, others: Sequence[Mention], anchor: Anchor) -> bool:
    """Whether a part only starts from how things stood: `去年流转率34%，今年提高到40%`.

    `1990年相当于全省的78%，1995年只相当于69%`, in a review of 1995.
    """
    stood, part = governed_by(first, anchor), anchor.part
    if stood is None or part is None or anchor.role is Role.OTHER:
        return False
    if anchor.role is Role.PLAN:
        return is_behind(stood, anchor) and comes_back(others, anchor)
    told = [years for m in others if (years := governed_by(m, anchor))]
    return stood.end < part.start and any(years.start == years.end == part.end for years in told)


def _looks_back(text: str, first: Mention, anchor: Anchor) -> bool:
    """Whether a sentence of a review turns to all the years past: `五年来，我们顶住了压力…`."""
    several = first.kind is Kind.BACK and first.count >= _SEVERAL and anchor.role is not Role.PLAN
    return several and (text.startswith(("，", ","), first.end) or text[first.end - 1] == "来")


def _comes_to(first: Mention, anchor: Anchor) -> bool:
    """Whether a review that was given late comes to the year at hand: `今年夏季的洪水…`."""
    if not anchor.late or anchor.role is not Role.REVIEW or first.kind not in (Kind.YEAR, Kind.RELATIVE):
        return False
    years = governed_by(first, anchor)
    return years is not None and years.start == years.end == anchor.given != anchor.review


def _tells_year(text: str, first: Mention, anchor: Anchor) -> bool:
    """Whether a sentence turns from the years of its paragraph to what was done in the last of them."""
    last = first.kind is Kind.YEAR and first.first == first.last == anchor.review
    return last and _WE.match(text, first.end) is not None


def _heads(before: str) -> bool:
    """Whether so little stands before the first time of a sentence that it stands at its head."""
    head = (APPLAUSE.sub("", before) if "掌" in before else before).strip(" 　*“")
    brief = len(head) <= 3 and not head.endswith(("由", "从", "把", "将")) and not head.startswith(ACCORDING)
    brief = brief and not head.endswith(UNDERTAKEN)
    return brief or _PASSED.search(before) is not None
