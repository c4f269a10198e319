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
from dataclasses import dataclass, field

from xhreport.models import Period, Role
from xhreport.periods import Kind, mentions
from xhreport.structure.document import Part, TitleBlock
from xhreport.structure.headings import Block, Heading, Style
from xhreport.structure.openings import FIRM, Opening, Openings
from xhreport.structure.says import TERM, Look, Says, period_of, says_of
from xhreport.structure.sentences import Span
from xhreport.structure.weighing import Scale, Weighed, past, weigh
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

_NUMBERED = (Style.PART, Style.HAN)
_FIRST_ONLY = ("heading-present", "heading-result")  # these words tell only of a report's first heading
_OPENS = 0.15  # …which stands in this much of it
_EARLY = 0.05  # nothing in the first twentieth of a report is plan on weak grounds
_NEARLY = 0.8  # an earlier opening is taken for the turn if the words agree nearly as well as with the best
_AGREES = 0.15  # how well the words must agree with an opening, at the least
_DECISIVE = 0.45  # how well they must agree with a turn that no sentence opens
_PERSISTS = 4  # years: `五年来` holds for the paragraphs that follow, `三年来` for its own


@dataclass(slots=True)
class Frame:
    """A stretch that headings mark off. `look` is None where they do not tell, `firm` where they leave no doubt."""

    start: int
    look: Look | None
    rule: str
    back: tuple[Period, ...] = ()
    ahead: tuple[Period, ...] = ()
    level: int = 0
    firm: bool = False
    end: int = 0
    blocks: list[Block] = field(default_factory=list)


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
        self.opens = title.end + int(_OPENS * body)

    def parts(self) -> tuple[Part, ...]:
        frames = _joined(self._frames())
        turns = [_Turn(0, Role.OTHER, None, "preamble")]
        for n, frame in enumerate(frames):
            following = frames[n + 1] if n + 1 < len(frames) else None
            turns.extend(self._turns(frame, following))
        return tuple(_stretches(turns, len(self.text)))

    # Frames: what the headings mark off

    def _frames(self) -> list[Frame]:
        frames = [Frame(self.title.end, None, "preamble")]
        for block in self.blocks:
            for heading in block.headings:
                frame = self._frame(heading, frames[-1])
                if frame:
                    frames.append(frame)
            if block.span.start >= self.title.end:
                frames[-1].blocks.append(block)
        for frame, following in zip(frames, frames[1:], strict=False):
            frame.end = following.start
        frames[-1].end = len(self.text)
        return frames

    def _frame(self, heading: Heading, now: Frame) -> Frame | None:
        """The frame that a heading begins, if it begins one."""
        says = says_of(heading.text, self.years, self.vocabulary)
        top = heading.level <= now.level or now.level == 0
        if now.look is Look.OUTSIDE:
            return None
        if says.look is Look.OUTSIDE:
            return self._new(heading, says) if heading.start > len(self.text) // 2 else None
        if now.look is Look.AHEAD:
            return self._frame_in_plan(heading, says, now, top)
        if says.look is None:
            return self._frame_after(heading, now, top)
        if says.look is Look.AHEAD and not (top or (now.look is Look.BOTH and says.ahead)):
            return None
        if says.look in (Look.BACK, Look.BOTH) and not top:
            return None
        if says.rule in _FIRST_ONLY and (now.look is not None or heading.start > self.opens):
            return self._frame_after(heading, now, top and says.rule == "heading-present")
        frame = self._new(heading, says)
        frame.firm |= now.firm and says.look is Look.AHEAD
        return frame

    def _frame_in_plan(self, heading: Heading, says: Says, now: Frame, top: bool) -> Frame | None:
        if not top:
            return None
        if says.rule == "heading-review" and not says.ahead:
            return self._new(heading, says)
        if says.ahead and says.look in (Look.AHEAD, Look.BOTH):
            return self._new(heading, says._replace(look=Look.AHEAD))
        return None

    def _frame_after(self, heading: Heading, now: Frame, top: bool) -> Frame | None:
        """What follows a review and does not call itself one is the plan."""
        over = now.firm and now.look in (Look.BACK, Look.BOTH)
        if over and top and heading.style in _NUMBERED:
            return Frame(heading.start, Look.AHEAD, "heading-after-review", level=heading.level, firm=True)
        return None

    def _new(self, heading: Heading, says: Says) -> Frame:
        firm = says.rule == "heading-review" or bool(says.back or says.ahead)
        return Frame(heading.start, says.look, says.rule, says.back, says.ahead, heading.level, firm)

    # Turns: where the report changes its role or its years

    def _turns(self, frame: Frame, following: Frame | None) -> Iterator[_Turn]:
        after = following.look if following else None
        if frame.look is Look.OUTSIDE or (frame.look is None and after in (Look.BACK, Look.BOTH)):
            yield _Turn(frame.start, Role.OTHER, None, frame.rule)
        elif frame.look is Look.AHEAD and frame.firm:
            yield from self._plan(frame, frame.start, frame.ahead[:1], frame.rule)
        elif (
            frame.look is Look.BACK
            and following
            and (after is not Look.AHEAD or self._plainly(frame, following))
        ):
            yield from self._review(frame, frame.end)
        else:
            yield from self._search(frame, after)

    def _plainly(self, frame: Frame, following: Frame) -> bool:
        """Whether headings alone tell where the review ends."""
        return frame.firm and following.rule != "heading-after-review"

    def _search(self, frame: Frame, after: Look | None) -> Iterator[_Turn]:
        """Looks inside the frame for the turn to the plan."""
        weighed = weigh(self.text, frame.blocks, self.vocabulary)
        scale = Scale(weighed)
        named = frame.look is Look.BACK and frame.firm
        opened = self._opened(scale, named)
        best = scale.best(self.early)
        if opened:
            at, rule = opened
            yield from self._review(frame, at.span.start)
            yield from self._plan(frame, at.span.start, self._ahead(frame, at), rule)
        elif named:
            yield from self._review(frame, frame.end)
        elif best and best[1] >= _DECISIVE:
            start = weighed[best[0]].block.span.start
            yield from self._review(frame, start)
            yield from self._weighed_plan(frame, weighed[best[0] :])
        elif after is Look.AHEAD:
            yield from self._review(frame, frame.end)
        else:
            yield from self._by_sentence(frame, weighed)

    def _opened(self, scale: Scale, named: bool) -> tuple[Opening, str] | None:
        """The first sentence that opens the plan, and with which the words agree nearly best."""
        least = max(_AGREES, _NEARLY * max(scale.gains, default=0.0))
        weak: tuple[Opening, str] | None = None
        for gain, weighed in zip(scale.gains, scale.weighed, strict=True):
            if gain < least:
                continue
            for place, span in enumerate(weighed.block.sentences):
                opening = self.openings.read(span, place == 0)
                rule = self.openings.turns(opening)
                if rule in FIRM:
                    return opening, rule
                weak = weak or ((opening, rule) if rule else None)
        return None if named else weak

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
        begun = frame.look is not None
        yield _Turn(frame.start, Role.REVIEW if begun else Role.OTHER, base if begun else None, frame.rule)
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


def _joined(frames: list[Frame]) -> list[Frame]:
    """Frames that leave a doubt are read as one with the doubtful ones behind them."""
    found: list[Frame] = []
    for frame in frames:
        before = found[-1] if found else None
        opens = frame.look is Look.AHEAD or (before is not None and before.look is not None)
        if before and opens and not before.firm and not frame.firm and frame.look is not Look.OUTSIDE:
            before.blocks = before.blocks + frame.blocks
            before.end = frame.end
        else:
            found.append(frame)
    return found


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
