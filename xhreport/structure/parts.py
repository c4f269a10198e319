"""Which part of the report looks back, which ahead, and over which years?

A report looks back, then ahead, and hardly ever back again. Read in three steps:

1. The headings mark off frames (`Frame`): a review, a plan, or both, or they do not tell.
2. In a frame that does both, or of which nothing is told, the opening words of a sentence turn
   the report to its plan (`2019年的主要预期目标是`); the words of all sentences must agree with the
   turn. Where no sentence opens the plan, the words alone may decide. Where they change to and fro,
   as in the reports of the early decades, every sentence is taken by its own words.
3. Inside a frame, the opening words of a paragraph shift the years: `五年来`, `刚刚过去的2017年`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from xhreport.models import Period, Role
from xhreport.periods import Kind, mentions
from xhreport.structure.document import Part, TitleBlock
from xhreport.structure.frames import OPENS, Frame, frames
from xhreport.structure.headings import Block
from xhreport.structure.openings import FIRM, Opening, Openings
from xhreport.structure.says import TERM, Look, period_of
from xhreport.structure.sentences import Span
from xhreport.structure.weighing import Scale, Weighed, past, weigh
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

_EARLY = 0.05  # nothing in the first twentieth of a report is plan on weak grounds
_HALF = 0.5  # a firm opening is the turn if the words agree half as well as with the best place
_WHOLLY = 0.95  # …in the first twentieth, if they agree almost as well
_NEARLY = 0.8  # …a weak one if they agree nearly as well
_LEAD = 4  # paragraphs in which the general line may stand before the targets
_AGREES = 0.15  # how well the words must agree with an opening, at the least
_DECISIVE = 0.45  # how well they must agree with a turn that no sentence opens
_PERSISTS = 4  # years: `五年来` holds for the paragraphs that follow, `三年来` for its own


@dataclass(frozen=True, slots=True)
class _Turn:
    """From here on, another role or other years."""

    at: int
    role: Role
    period: Period | None
    rule: str


def parts(
    text: str, blocks: list[Block], years: Years, title: TitleBlock, vocabulary: Vocabulary
) -> tuple[Part, ...]:
    """The parts of the report in order, from the text's start to its end."""
    return _Reader(text, blocks, years, title, vocabulary).parts()


class _Reader:
    def __init__(
        self, text: str, blocks: list[Block], years: Years, title: TitleBlock, vocabulary: Vocabulary
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.years = years
        self.title = title
        self.vocabulary = vocabulary
        self.openings = Openings(text, years, vocabulary)
        body = len(text) - title.end
        self.early = title.end + int(_EARLY * body)
        self.opens = title.end + int(OPENS * body)

    def parts(self) -> tuple[Part, ...]:
        found = frames(self.text, self.blocks, self.title.end, self.years, self.vocabulary)
        turns = [_Turn(0, Role.OTHER, None, "preamble")]
        for n, frame in enumerate(found):
            following = found[n + 1] if n + 1 < len(found) else None
            turns.extend(self._turns(frame, following))
        return tuple(_stretches(turns, len(self.text)))

    # Turns: where the report changes its role or its years

    def _turns(self, frame: Frame, following: Frame | None) -> Iterator[_Turn]:
        after = following.look if following else None
        if frame.look is Look.OUTSIDE or (frame.look is None and self._is_preamble(frame, following)):
            yield _Turn(frame.start, Role.OTHER, None, frame.rule)
        elif frame.look is Look.AHEAD and frame.firm:
            yield from self._plan(frame, frame.start, frame.ahead[:1], frame.rule)
        elif after in (Look.BACK, Look.BOTH):
            yield from self._review(frame, frame.end)
        else:
            yield from self._search(frame, after)

    def _is_preamble(self, frame: Frame, following: Frame | None) -> bool:
        """Whether what stands before the first heading only leads up to it."""
        if following is None or following.look not in (Look.BACK, Look.BOTH):
            return False
        return frame.end < (self.opens if following.firm else self.early)

    def _search(self, frame: Frame, after: Look | None) -> Iterator[_Turn]:
        """Looks inside the frame for the turn to the plan."""
        weighed = weigh(self.text, frame.blocks, self.vocabulary)
        scale = Scale(weighed)
        named = frame.look is Look.BACK and frame.firm
        opened = self._opened(scale, named, weak=not named or after is None)
        best = scale.best(self.early)
        if opened:
            at, rule = opened
            yield from self._review(frame, at.span.start)
            yield from self._plan(frame, at.span.start, self._ahead(frame, at), rule)
        elif named or (after is Look.AHEAD and not frame.mixed):
            yield from self._review(frame, frame.end)
        elif best and best[1] >= _DECISIVE:
            start = weighed[best[0]].block.span.start
            yield from self._review(frame, start)
            yield from self._weighed_plan(frame, weighed[best[0] :])
        else:
            yield from self._by_sentence(frame, weighed)

    def _opened(self, scale: Scale, named: bool, weak: bool) -> tuple[Opening, str] | None:
        """The first sentence that opens the plan, and with which the words agree; firm openings go first."""
        best = max(scale.gains, default=0.0)
        second: tuple[Opening, str] | None = None
        for n, weighed in enumerate(scale.weighed):
            gain = scale.gains[n]
            early = weighed.block.span.start < self.early
            trusted = named and not early and self.years.plan is not None
            if not trusted and gain < max(_AGREES, best * (_WHOLLY if early else _HALF)):
                continue
            for place, span in enumerate(weighed.block.sentences):
                opening = self.openings.read(span, place == 0)
                rule = self.openings.turns(opening)
                if rule in FIRM:
                    return self._led_up_to(scale, n, opening) or (opening, rule)
                if rule and weak and gain >= max(_AGREES, _NEARLY * best):
                    second = second or (opening, rule)
        return second

    def _led_up_to(self, scale: Scale, n: int, turn: Opening) -> tuple[Opening, str] | None:
        """A weaker opening shortly before a firm one, with no paragraph between them that looks back."""
        found: tuple[Opening, str] | None = None
        for weighed in reversed(scale.weighed[max(0, n - _LEAD) : n + 1]):
            if weighed.sum < 0 and weighed is not scale.weighed[n]:
                break
            opening = self.openings.read(weighed.block.sentences[0], True)
            rule = self.openings.turns(opening)
            if rule and opening.span.start < turn.span.start:
                found = (opening, rule)
        return found

    def _ahead(self, frame: Frame, opening: Opening) -> tuple[Period, ...]:
        period = self.openings.planned(opening)
        return (period,) if period else frame.ahead[:1]

    def _weighed_plan(self, frame: Frame, weighed: list[Weighed]) -> Iterator[_Turn]:
        """A plan told by its words alone: a sentence of it that says it is past looks back."""
        ahead = frame.ahead[0] if frame.ahead else _single(self.years.plan)
        for block, signs, _ in weighed:
            for span, sign in zip(block.sentences, signs, strict=True):
                if sign < 0 and self._is_past(span):
                    yield _Turn(span.start, Role.REVIEW, _single(self.years.review), "weighed-sentence")
                else:
                    yield _Turn(span.start, Role.PLAN, ahead, "weighed")

    def _is_past(self, span: Span) -> bool:
        return past(self.text, span, self.vocabulary) or self.openings.read(span, True).side is Role.REVIEW

    def _by_sentence(self, frame: Frame, weighed: list[Weighed]) -> Iterator[_Turn]:
        """Neither here nor there: every sentence by its own words, else by its paragraph's."""
        base = self._base(frame)
        if not any(any(signs) for _, signs, _ in weighed):
            yield _Turn(frame.start, Role.REVIEW if frame.look else Role.OTHER, base, frame.rule)
            return
        for block, signs, total in weighed:
            for span, sign in zip(block.sentences, signs, strict=True):
                if (sign or total) > 0 and span.start >= self.early:
                    yield _Turn(span.start, Role.PLAN, _single(self.years.plan), "weighed-sentence")
                else:
                    yield _Turn(span.start, Role.REVIEW, base, "weighed-sentence")

    # Years inside a frame

    def _base(self, frame: Frame) -> Period | None:
        """The years that a review looks back on where no paragraph says otherwise."""
        if frame.back:
            return frame.back[0]
        review = self.years.review
        heading = self.text[frame.start : frame.start + 40].split("\n", 1)[0]
        in_term = self.title.first_session or any(w in heading for w in self.vocabulary.headings.term)
        if review is None or not in_term or frame.look is not Look.BACK:
            return _single(review)
        return Period(start=review - self._term(frame.start) + 1, end=review)

    def _term(self, at: int) -> int:
        """How many years the report says that it looks back on: `四年来`."""
        for mention in mentions(self.text, at, at + 1500, self.vocabulary):
            if mention.kind is Kind.BACK and 1 < mention.count <= TERM:
                return mention.count
        return TERM

    def _review(self, frame: Frame, end: int) -> Iterator[_Turn]:
        base = period = self._base(frame)
        begun = frame.look is not None
        yield _Turn(frame.start, Role.REVIEW if begun else Role.OTHER, base if begun else None, frame.rule)
        for block in frame.blocks:
            span = block.sentences[0]
            if span.start >= end:
                break
            opening = self.openings.read(span, True)
            if not begun:
                if opening.side is Role.REVIEW or span.start >= self.early:
                    begun = True
                    period = self._looked_back(frame, opening, base, None)[0] or base
                    yield _Turn(span.start, Role.REVIEW, period, "opening-review")
                continue
            for turn in self._shift_back(frame, opening, base, period, block):
                period = turn.period
                yield turn

    def _shift_back(
        self, frame: Frame, opening: Opening, base: Period | None, now: Period | None, block: Block
    ) -> Iterator[_Turn]:
        """The years that the paragraphs from here on look back on, where they are others than before."""
        period, stays = self._looked_back(frame, opening, base, now)
        if period is None or period == now:
            return
        yield _Turn(block.span.start, Role.REVIEW, period, "opening-years")
        if not stays:
            yield _Turn(block.span.end, Role.REVIEW, now, "opening-years-end")

    def _looked_back(
        self, frame: Frame, opening: Opening, base: Period | None, now: Period | None
    ) -> tuple[Period | None, bool]:
        time = opening.time
        many = next((p for p in (*frame.back, *((base,) if base else ())) if p.end > p.start), None)
        if many and self.openings.years_of(opening) == many.end - many.start + 1:
            return many, True
        if time is None or opening.side is Role.PLAN:
            return None, False
        period = period_of(time, Role.REVIEW, self.years)
        if time.kind in (Kind.BACK, Kind.ERA):
            framed = self.openings.framed(opening) and period is not None and period.end == self.years.review
            return (period if framed else None), many is not None or time.count >= _PERSISTS
        if period is None or period != _single(self.years.review):
            return None, False
        told = period in frame.back or self.openings.declared(opening) or time.kind is Kind.REVIEW
        return (period if told else None), True

    def _plan(self, frame: Frame, start: int, ahead: tuple[Period, ...], rule: str) -> Iterator[_Turn]:
        period = ahead[0] if ahead else _single(self.years.plan)
        yield _Turn(start, Role.PLAN, period, rule)
        for block in frame.blocks:
            for place, span in enumerate(block.sentences):
                if span.start <= start:
                    continue
                shifted = self._shift_ahead(self.openings.read(span, place == 0), period)
                if shifted and shifted != period:
                    period = shifted
                    yield _Turn(span.start, Role.PLAN, period, "opening-years")

    def _shift_ahead(self, opening: Opening, now: Period | None) -> Period | None:
        """The years that the plan is about from here on, where the opening tells."""
        openings = self.openings
        if openings.targets(opening):
            return openings.planned(opening)
        time = opening.time
        if time is None or opening.side is not Role.PLAN or not opening.first:
            return None
        period = period_of(time, Role.PLAN, self.years)
        if time.kind in (Kind.YEAR, Kind.RELATIVE) and period != _single(self.years.plan):
            return None
        return period if openings.declared(opening) or openings.shall(opening) else None


def _single(year: int | None) -> Period | None:
    return None if year is None else Period(start=year, end=year)


def _stretches(turns: list[_Turn], end: int) -> Iterator[Part]:
    """The turns as stretches; a turn that changes nothing, or is turned again at once, is left out."""
    merged: list[_Turn] = []
    for turn in turns:
        if merged and merged[-1].at == turn.at:
            merged.pop()
        if not merged or (merged[-1].role, merged[-1].period) != (turn.role, turn.period):
            merged.append(turn)
    for n, turn in enumerate(merged):
        stop = merged[n + 1].at if n + 1 < len(merged) else end
        yield Part(turn.at, stop, turn.role, turn.period, turn.rule)
