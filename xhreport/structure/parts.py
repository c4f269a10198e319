"""Which part of the report looks back, which ahead, and over which years?

A report looks back, then ahead, and hardly ever back again. Read in three steps:

1. The headings mark off frames (`frames`): a review, a plan, both in one, or they do not tell.
2. In a frame that does both, or of which nothing is told, the report turns to its plan where a
   sentence opens it (`turning`); failing that, where the words of all sentences turn. Where they
   change to and fro, as in the reports of the early decades, every sentence goes by its own words.
3. Inside a frame, the opening words of a paragraph shift the years (`shifts`).
"""

from collections.abc import Iterator
from dataclasses import replace

from xhreport.models import Period, Role
from xhreport.structure.document import Part, TitleBlock
from xhreport.structure.frames import OPENS, PRESENT, TOPIC, Frame, frames
from xhreport.structure.headings import Block
from xhreport.structure.openings import Opening, Openings
from xhreport.structure.says import Look
from xhreport.structure.sentences import Span
from xhreport.structure.shifts import Shifts, Turn, single
from xhreport.structure.title import is_plan, lists_works
from xhreport.structure.turning import EARLY, alternating, opened
from xhreport.structure.weighing import EXTRACT, Scale, Weighed, only, past, weigh
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

WEIGHED = frozenset({"weighed", "weighed-sentence"})  # the rules of parts that no heading or opening tells
_DECISIVE = 0.45  # how well the words must agree with a turn that no sentence opens
_HEAD = 3  # sentences of an extract in which it may call itself the works of the year


def parts(
    text: str, blocks: list[Block], years: Years, title: TitleBlock, vocabulary: Vocabulary
) -> tuple[Part, ...]:
    """The parts of the report in order, from the text's start to its end."""
    reader = _Reader(text, years, title, vocabulary)
    found = frames(text, blocks, title.end, years, vocabulary)
    turns = [Turn(0, Role.OTHER, None, "preamble")]
    for frame, following in zip(found, [*found[1:], None], strict=True):
        turns.extend(reader.turns(frame, following))
    return tuple(_stretches(turns, len(text)))


class _Reader:
    """Turns frames into the report's turns."""

    def __init__(self, text: str, years: Years, title: TitleBlock, vocabulary: Vocabulary) -> None:
        self.text = text
        self.years = years
        self.vocabulary = vocabulary
        self.openings = Openings(text, years, vocabulary)
        body = len(text) - title.end
        self.early = title.end + int(EARLY * body)
        self.opens = title.end + int(OPENS * body)
        self.plans = is_plan(title.title or "") or lists_works(text[: title.end], vocabulary)
        self.title = title
        self.shifts = Shifts(self.openings, title, self.early)

    def turns(self, frame: Frame, following: Frame | None) -> Iterator[Turn]:
        """Where the report changes its role or its years within a frame, its start included."""
        after = following.look if following else None
        if self.plans and frame.look in (None, Look.AHEAD):
            yield from self.shifts.plan(frame, frame.start, "title-plan")
        elif frame.look is Look.OUTSIDE or (frame.look is None and self._is_preamble(frame, following)):
            yield Turn(frame.start, Role.OTHER, None, frame.rule)
        elif frame.look is None and (aim := self._opens_with_targets(frame)):
            period = self.openings.planned(aim)
            yield from self.shifts.plan(frame, frame.start, "opening-targets", period)
        elif self._on_plan(frame, after):
            yield from self._weighed_plan(frame, weigh(self.text, frame.blocks, self.vocabulary))
        elif self._still_back(frame, following):
            yield from self.shifts.review(replace(frame, look=Look.BACK), frame.end)
        elif frame.look is Look.AHEAD and frame.firm:
            yield from self.shifts.plan(frame, frame.start, frame.rule)
        elif after in (Look.BACK, Look.BOTH):
            yield from self.shifts.review(frame, frame.end)
        else:
            yield from self._search(frame, after)

    def _on_plan(self, frame: Frame, after: Look | None) -> bool:
        """Whether it stands in a report on a five-year plan, of which no heading looks back."""
        told = frame.look in (None, Look.AHEAD) and after in (None, Look.AHEAD) and not frame.ahead
        return self.title.five_years is not None and told and frame.end > self.early

    def _still_back(self, frame: Frame, following: Frame | None) -> bool:
        """Whether the review goes on under topics without a time: `二、社会事业全面进步`, before the plan."""
        if frame.rule not in (TOPIC, PRESENT) or following is None or following.look is not Look.AHEAD:
            return False
        return following.firm and sum(w.sum for w in weigh(self.text, frame.blocks, self.vocabulary)) <= 0

    def _is_preamble(self, frame: Frame, following: Frame | None) -> bool:
        """Whether what stands before the first heading only leads up to it."""
        if following is None or following.look not in (Look.BACK, Look.BOTH):
            return False
        return frame.end < (self.opens if following.firm else self.early)

    def _search(self, frame: Frame, after: Look | None) -> Iterator[Turn]:
        """Looks inside the frame for the turn to the plan."""
        weighed = weigh(self.text, frame.blocks, self.vocabulary)
        scale = Scale(weighed)
        named = frame.look is Look.BACK and frame.firm
        fields = [] if named or after is not None else alternating(self.openings, weighed)
        if fields:
            yield from self._field_by_field(frame, weighed, fields)
            return
        found = opened(self.openings, scale, self.early, named=named, last=after is None)
        best = scale.best(self.early)
        if found:
            opening, rule = found
            yield from self.shifts.review(frame, opening.span.start)
            yield from self.shifts.plan(frame, opening.span.start, rule, self.openings.planned(opening))
        elif named or (after is Look.AHEAD and not frame.mixed):
            yield from self.shifts.review(frame, frame.end)
        elif after is None and (way := self._one_way(scale, best)):
            yield from self._of_one_kind(frame, way)
        elif best and best[1] >= _DECISIVE:
            yield from self.shifts.review(frame, weighed[best[0]].block.span.start)
            yield from self._weighed_plan(frame, weighed[best[0] :])
        elif after is Look.AHEAD:
            yield from self.shifts.review(frame, frame.end)
        else:
            yield from self._by_sentence(frame, weighed)

    def _field_by_field(
        self, frame: Frame, weighed: list[Weighed], fields: list[tuple[int, int | None]]
    ) -> Iterator[Turn]:
        """Every field from its heading on looks back, and ahead from the paragraph at which it turns."""
        base = self.shifts.base(frame)
        yield from self._by_sentence(frame, weighed[: fields[0][0]])
        for (begin, turn), end in zip(fields, [*(at for at, _ in fields[1:]), len(weighed)], strict=True):
            start = weighed[begin].block.span.start
            if turn is None and sum(w.sum for w in weighed[begin:end]) > 0:
                yield Turn(start, Role.PLAN, self.shifts.planned, "field-plan")
                continue
            yield Turn(start, Role.REVIEW, base, "field-review")
            if turn is not None:
                yield Turn(weighed[turn].block.span.start, Role.PLAN, self.shifts.planned, "field-plan")

    def _one_way(self, scale: Scale, best: tuple[int, float] | None) -> int:
        """Which way a frame looks that only looks ahead (1) or back (-1), no turn parting the two; else 0."""
        blocks = [w.block for w in scale.weighed]
        spans = [span for block in blocks for span in block.sentences]
        called = spans and self.openings.does_well(self.openings.read(spans[0], first=True))
        if called or any(map(self.openings.promises, spans[:_HEAD])):
            return 1  # 做好2022年工作，要…
        turn = best[0] if best else None
        whole = only(self.text, blocks, self.vocabulary)
        if whole and turn is not None:
            other = blocks[turn:] if whole < 0 else blocks[:turn]
            whole = 0 if only(self.text, other, self.vocabulary) == -whole else whole
        if whole * scale.whole < 0 and (whole > 0 or not any(map(self._is_past, spans))):
            whole = 0  # the figures say otherwise, or what the sentences open with
        return whole or scale.mostly(best)

    def _of_one_kind(self, frame: Frame, way: int) -> Iterator[Turn]:
        if way > 0:
            yield from self.shifts.plan(frame, frame.start, "weighed")
        else:
            yield from self.shifts.review(replace(frame, look=Look.BACK, rule="weighed"), frame.end)

    def _weighed_plan(self, frame: Frame, weighed: list[Weighed]) -> Iterator[Turn]:
        """A plan told by its words alone: a sentence of it that says it is past looks back."""
        ahead = frame.ahead[0] if frame.ahead else self.shifts.planned
        for block, signs, _ in weighed:
            for span, sign in zip(block.sentences, signs, strict=True):
                if sign < 0 and self._is_past(span):
                    yield Turn(span.start, Role.REVIEW, single(self.years.review), "weighed-sentence")
                else:
                    yield Turn(span.start, Role.PLAN, ahead, "weighed")

    def _opens_with_targets(self, frame: Frame) -> Opening | None:
        """The opening of an extract that begins with its targets, or with what shall be done."""
        first = next((block for block in frame.blocks if block.sentences), None)
        opening = self.openings.read(first.sentences[first.first], True) if first else None
        if opening is None:
            return None
        aims = self.openings.targets(opening) or self.openings.aims_at(opening)
        brief = sum(len(block.sentences) for block in frame.blocks) <= EXTRACT
        shall = brief and self.openings.aims(opening) and self.openings.shall(opening)
        return opening if aims or shall else None

    def _aims(self, span: Span) -> Opening | None:
        """The opening of a sentence that states targets, such as `今后五年的目标是`."""
        opening = self.openings.read(span, True)
        return opening if self.openings.targets(opening) else None

    def _is_past(self, span: Span) -> bool:
        return past(self.text, span, self.vocabulary) or self.openings.read(span, True).side is Role.REVIEW

    def _by_sentence(self, frame: Frame, weighed: list[Weighed]) -> Iterator[Turn]:
        """Neither here nor there: every sentence by its own words, else by its paragraph's."""
        base = self.shifts.base(frame)
        aims = {b.span.start: self._aims(b.sentences[0]) for b, _, _ in weighed if b.sentences}
        if not any(aims.values()) and not any(any(signs) for _, signs, _ in weighed):
            yield Turn(frame.start, Role.REVIEW if frame.look else Role.OTHER, base, frame.rule)
            return
        for block, signs, total in weighed:
            for span, sign in zip(block.sentences, signs, strict=True):
                aim = aims[block.span.start]
                ahead = aim is not None or ((sign or total) > 0 and span.start >= self.early)
                period = (self.openings.planned(aim) if aim else self.shifts.planned) if ahead else base
                yield Turn(span.start, Role.PLAN if ahead else Role.REVIEW, period, "weighed-sentence")


def _stretches(turns: list[Turn], end: int) -> Iterator[Part]:
    """The turns as stretches; a turn that changes nothing, or is turned again at once, is left out."""
    kept: list[Turn] = []
    for turn in turns:
        if kept and kept[-1].at == turn.at:
            kept.pop()
        before: tuple[Role, Period | None] | None = (kept[-1].role, kept[-1].period) if kept else None
        if before != (turn.role, turn.period):
            kept.append(turn)
    for turn, stop in zip(kept, [*(turn.at for turn in kept[1:]), end], strict=True):
        yield Part(turn.at, stop, turn.role, turn.period, turn.rule)
