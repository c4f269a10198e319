"""Which years does a number describe? A ladder: its own clause, its sentence, its paragraph, its part."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from xhreport.binding.clauses import Clause, Slot
from xhreport.binding.lexicon import BASE, FILL
from xhreport.binding.measures import Reading
from xhreport.models import Basis, Measure, Period, Role
from xhreport.periods import Anchor, Kind, Mention, resolve

_COMPARING = ("超过", "高于", "低于", "相当于", "多于", "少于", "优于", "快于", "是", "比", "较")
_OVER_YEARS = regex.compile(r"[两三四五]年(?!级|制|计划|行动|规划|前)")
_SAYS_NOTHING = frozenset({Kind.WITHIN})


@dataclass(frozen=True, slots=True)
class Timed:
    """A mention with the years it means; `base` if something is compared with it."""

    mention: Mention
    period: Period
    base: bool
    leading: bool  # stands at the head of its clause, and governs what follows
    alone: bool = False  # in a clause without numbers of its own


def timed(
    mentions: Sequence[Mention], mask: str, start: int, anchor: Anchor, clauses: Sequence[Clause]
) -> list[Timed]:
    """The mentions of a sentence that say a year, resolved."""
    result = []
    for m in mentions:
        if m.kind in _SAYS_NOTHING:
            continue
        period = resolve(m, anchor)
        if period is None:
            continue
        at = m.start - start
        clause = next((c for c in clauses if c.start <= at <= c.end), None)
        head = mask[clause.start : at].strip(FILL + ' 　“"') if clause else ""
        if m.kind is Kind.ERA and _is_name(m, mask, start):
            continue
        attribute = mask[m.end - start : m.end - start + 1] == "的" or head.endswith(("由", "从"))
        leading = not attribute and (len(head) <= 3 or (clause is not None and not clause.slots))
        if clause is not None and mask[clause.start : clause.end].endswith(("基础上", "基础之上")):
            leading = False
        result.append(
            Timed(
                m,
                period,
                mask[at] == BASE or head.endswith(_COMPARING),
                leading,
                clause is not None and not clause.slots,
            )
        )
    return result


def _is_name(mention: Mention, mask: str, start: int) -> bool:
    """Whether a five-year plan is named as a document (“十三五”规划), not as a time."""
    words = mask[mention.end - start : mention.end - start + 2]
    return mention.document or words in ("规划", "纲要", "计划", "蓝图", "目标")


class Ladder:
    """Finds the years of each slot of a sentence, from left to right."""

    def __init__(
        self,
        text: str,
        times: Sequence[Timed],
        start: int,
        paragraph: Period | None,
        anchor: Anchor,
        stock_end: regex.Pattern[str],
    ) -> None:
        self._stock_end = stock_end
        self._text = text
        self._times = times
        self._start = start
        self._paragraph = paragraph
        self._anchor = anchor
        self._opened: Period | None = None  # the earlier year of 由2002年的A提高到2007年的B
        self._closed: Period | None = None

    def base(self, slot: Slot) -> Timed | None:
        """What the number is compared with, where its own words name a year."""
        left, right = self._reach(slot)
        return next((t for t in reversed(self._times) if t.base and left <= t.mention.start < right), None)

    def _reach(self, slot: Slot) -> tuple[int, int]:
        return self._start + slot.before_start, slot.quantity.start

    def own(self, slot: Slot, clause: Clause) -> Timed | None:
        """The year that the clause itself names for the number."""
        left = self._start + clause.start
        near = [t for t in self._times if not t.base and left <= t.mention.start < slot.quantity.start]
        for t in reversed(near):
            if t.mention.start >= self._start + slot.before_start or t.leading:
                return t
        return None

    def governing(self, slot: Slot) -> Timed | None:
        """The year at the head of an earlier clause of the sentence."""
        earlier = [
            t for t in self._times if t.leading and not t.base and t.mention.end <= slot.quantity.start
        ]
        return earlier[-1] if earlier else None

    def period(
        self, slot: Slot, clause: Clause, reading: Reading, name: str, acts: bool
    ) -> tuple[Period | None, bool]:
        """The years of a slot, and whether the sentence itself said them."""
        own = self.own(slot, clause)
        said = own or self.governing(slot)
        context = said.period if said else self._paragraph or self._anchor.part
        if reading.opens:
            return self._opening(own, context), own is not None
        if own and not own.leading and self._opened and own.period == self._opened:
            own = None
        if reading.closes and self._closed is None and own:
            self._closed = own.period
        if reading.closes and self._closed and own is None and self._opened:
            context = self._closed
        if context is None:
            return None, False
        bound = self._text[slot.quantity.left : slot.quantity.start]
        if (
            reading.basis is Basis.ANNUAL_AVERAGE
            and context.start == context.end
            and not (said and said.mention.count)
        ):
            context = self._anchor.part or context
        words = self._text[self._start + slot.before_start : slot.quantity.start]
        return narrowed(context, slot, words, reading, name, acts, self._anchor.role, bound, self._stock_end), said is not None

    def _opening(self, own: Timed | None, context: Period | None) -> Period | None:
        if own and not own.leading:
            self._opened = own.period
            return own.period
        if self._opened or self._since:
            return self._opened or self._since
        if context is None:
            return None
        return Period(start=context.start - 1, end=context.start - 1)

    def deadline(self, slot: Slot, clause: Clause) -> bool:
        """Whether the number is to be reached by the end of a plan, or by a year beyond its part's."""
        said = self.own(slot, clause) or self.governing(slot)
        part = self._anchor.part
        if said is None or part is None:
            return False
        return (
            said.mention.closing
            and said.mention.kind is Kind.ERA
            or (self._anchor.role is Role.PLAN and part.end < said.period.end)
        )

    @property
    def _since(self) -> Period | None:
        """What the sentence as a whole is compared with: `1986年同1978年相比，…`."""
        return next((t.period for t in self._times if t.base and t.alone), None)

    @property
    def compares(self) -> bool:
        """Whether the sentence as a whole is compared with a named year."""
        return self._since is not None


def narrowed(
    period: Period, slot: Slot, words: str, reading: Reading, name: str, acts: bool, role: Role, bound: str, stock_end: regex.Pattern[str]
) -> Period:
    """Of several years, those that the number describes: a state reached has the last."""
    if period.start == period.end:
        return period
    last = Period(start=period.end, end=period.end)
    tail = reading.tail
    if reading.measure is Measure.RANK or reading.closes:
        return last
    if reading.measure in (Measure.GROWTH, Measure.CHANGE):
        return last if reading.basis is Basis.YOY else period
    held = tail.first("hold")
    if held:
        return last if role is Role.PLAN and "控制" in held.text else period
    if "控制" in bound:
        return last if role is Role.PLAN else period
    if "年均" in name:
        return period
    over = _OVER_YEARS.search(words) is not None
    ratio = slot.quantity.dimension in ("percent", "permille", "index")
    if (over and not ratio) or (not tail.first("reach") and (acts or "累计" in slot.before)):
        return period
    if tail.first("reach") or any(w in bound for w in ("超", "突破", "接近", "近", "达")) or "人均" in name:
        return last
    stock = ratio or stock_end.search(name)
    return last if stock else period
