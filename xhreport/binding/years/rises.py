"""From which year to which does a rise run? 由2002年的A提高到2007年的B."""

import re

from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.years.averages import last_of
from xhreport.binding.years.dated import Dates
from xhreport.binding.years.timed import Timed
from xhreport.models import Period, Role
from xhreport.periods import Anchor, han_number

_WITHIN_YEAR = re.compile(  # 由年初的4.2%降至; 降幅由谷底的14%收窄至
    r"[由从](?:年初|上半年|年中|[一二三1-3]季度|[\d一二三四五六七八九十]+月)|[增涨降跌][速幅][由从](?:谷底|低谷|最[高低])"
)
_DECADE = re.compile(  # 已由五十年代的50%上升到80%以上
    r"[由从](?:20世纪|上世纪|二十世纪)?(?:(?P<tens>[五六七八九])十|(?P<digit>[5-9])0)年代(?:[初中末]期?)?的?(?:约|近|不到|不足)?$"
)


class Rise:
    """The two years of the last `由A提高到B` of a sentence."""

    def __init__(self, dates: Dates, paragraph: Period | None, anchor: Anchor) -> None:
        self._dates, self._paragraph, self._anchor = dates, paragraph, anchor
        self._opened: Period | None = None
        self._closed: Period | None = None

    @property
    def years(self) -> Period | None:
        """From which year to which it ran, where both are named."""
        if self._opened is None or self._closed is None or self._opened.end >= self._closed.end:
            return None
        return Period(start=self._opened.end, end=self._closed.end)

    def opening(self, slot: Slot, own: Timed | None, governing: Timed | None) -> Period | None:
        """The earlier year of `由A提高到B`: as named, else the one before the years spoken of."""
        if own and self._dates.rose_in(own, slot):  # 城镇化率去年由52%提高到54%
            self._opened = Period(start=own.period.start - 1, end=own.period.start - 1)
            self._closed = own.period
        elif own and not own.leading and (own.period.start == own.period.end or self._dates.runs(own)):
            self._opened = own.period
        elif own and self._dates.rose_from(own):
            self._opened = last_of(own.period)
            return own.period
        decade = _DECADE.search(self._dates.words(slot)) if "年代" in self._dates.words(slot) else None
        if decade:
            first = 1900 + 10 * (han_number(decade["tens"]) if decade["tens"] else int(decade["digit"]))
            return Period(start=first, end=first + 9)
        earlier = self._opened or self._dates.compared(slot, opening=True)
        if earlier:
            return earlier
        said = own or governing
        review = self._anchor.review
        if self._anchor.role is Role.PLAN and review and said and said.period.end > review:
            return Period(start=review, end=review)  # 到2020年，由8.7万元提高到12万元
        context = said.period if said else self._paragraph or self._anchor.part
        if context and _WITHIN_YEAR.search(self._dates.words(slot)):
            return Period(start=context.end, end=context.end)
        part = self._anchor.part
        if part and self._anchor.role is Role.REVIEW and context == last_of(part):
            # of five years, 2007年由第六位上升到第三位; 2007年，…。五年来住房面积由20平方米增加到25平方米
            context = part if said or self._dates.speaks_of_term else context
        if said and context and self._dates.runs(said):
            return Period(start=context.start, end=context.start)
        return None if context is None else Period(start=context.start - 1, end=context.start - 1)

    def closing(self, own: Timed | None) -> Period | None:
        """The later year, where it was told before and the number has none of its own."""
        self._closed = self._closed or (own.period if own else None)
        return self._closed if own is None and self._opened else None
