"""What is promised without a number? Targets that compare, and tasks that a higher level has set.

A statement is a thing, a relation, and a mark that the thing is held against:

    居民收入增长 | 与 经济增长 基本同步
    出口增速     | 高于 全国平均水平
    单位GDP能耗  | 完成 省下达任务

The relation and its mark are found first (`patterns`). The thing stands before them in their clause;
where the clause has none (`增长8%以上，高于全国平均水平`), it is the one that was last spoken of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from xhreport import concepts
from xhreport import vocabulary as tables
from xhreport.binding import anchor_of, governed_by
from xhreport.binding.phrases.coordination import coordinated, pieces
from xhreport.binding.phrases.edges import clean
from xhreport.binding.phrases.lexicon import lexicon_of
from xhreport.binding.phrases.words import TIME
from xhreport.binding.status.signs import signs_of
from xhreport.models import Indicator, Measure, Period, QualitativeTarget, Relation, Role, Status
from xhreport.periods import OF_ITS_OWN, Anchor, may_name, mentions, resolve
from xhreport.qualitative.patterns import STOPS, words
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

__all__ = ["find"]

_OPENING = 8  # a time this near to the start of a paragraph governs all of it
_NEAR = 3  # a time this near to the start of its clause governs the clauses behind it
_SHORT = 12  # an open mark (快于主城区) is no longer than this


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is promised: its name, and whether its growth or its level is meant."""

    name: str
    measure: Measure | None
    grows: bool = False  # the name itself tells of growth: 居民收入增速


@dataclass(frozen=True, slots=True)
class _Statement:
    """A relation with its mark; `left` is where the words for the thing end."""

    relation: Relation
    left: int
    end: int
    mark: str | None
    measure: Measure | None = None
    tasked: bool = False
    thing: str = ""  # what the task itself names: 完成省下达的节能减排任务
    open: bool = False  # the mark is no known one: 快于主城区


def find(
    document: Document, indicators: Sequence[Indicator], vocabulary: Vocabulary | None = None
) -> tuple[QualitativeTarget, ...]:
    r"""The targets of a report that have no number, in text order.

    Only what shall be counts: what stands in a part about plans, or names a time after the
    report's. A list of things is as many targets, where each is named in full, which share the
    text of their statement; otherwise it is one, with the names joined.

    Args:
        document: the report's text with its structure.
        indicators: its indicators, in text order; a comparison that has a number (`高于全国2个百分点`)
            is one of them, and no target of this kind.
        vocabulary: the word lists; the package's own where none is given.

    Returns:
        The targets; one that has a number beside it (`增长8%以上，高于全国平均水平`) is among them.

    Example:
        >>> import xhreport
        >>> report = xhreport.parse("二、2019年工作安排\n出口增速高于全国平均水平。", year=2019)
        >>> [(t.name, t.relation.value, t.reference) for t in report.qualitative_targets]
        [('出口', 'above', '全国平均水平')]
    """
    vocabulary = vocabulary or tables.default()
    known = words(vocabulary)
    starts = [indicator.start for indicator in indicators]
    found: list[QualitativeTarget] = []
    for sentence in document.sentences:
        opening = known.opening.search(document.text, sentence.start, sentence.end)
        if sentence.heading or opening is None or not _may_plan(document.text, sentence, vocabulary):
            continue
        if known.statement.search(document.text, opening.start(), sentence.end):
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            found += _SentenceReader(document, sentence, indicators[first:last], vocabulary).read()
    return tuple(found)


def _may_plan(text: str, sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Whether a sentence stands in a plan, or a time is named in it or where its paragraph opens."""
    opens = sentence.paragraph, sentence.paragraph + 2 * _OPENING
    spans = (sentence.start, sentence.end), opens
    return sentence.role is Role.PLAN or any(may_name(text, *span, vocabulary) for span in spans)


class _SentenceReader:
    """Reads the statements of one sentence from left to right."""

    def __init__(
        self, document: Document, sentence: Sentence, indicators: Sequence[Indicator], vocabulary: Vocabulary
    ) -> None:
        self._document = document
        self._text = document.text
        self._sentence = sentence
        self._indicators = indicators
        self._vocabulary = vocabulary
        self._words = words(vocabulary)
        self._lexicon = lexicon_of(vocabulary)
        self._signs = signs_of(vocabulary)
        self._done = sentence.start  # where the last statement ends
        self._last: tuple[_Thing, ...] = ()  # and what it was about

    def read(self) -> Iterator[QualitativeTarget]:
        """The targets of the sentence."""
        at, end = self._sentence.start, self._sentence.end
        while m := self._words.statement.search(self._text, at, end):
            at = m.start() + 1
            statement = self._statement(m)
            if statement is None or self._is_doubtful(statement):
                continue
            start, things = self._things(statement)
            if not things:
                continue
            yield from self._targets(statement, start, things)
            at = self._done = statement.end
            self._last = things

    def _statement(self, m: regex.Match[str]) -> _Statement | None:
        if self._has_number(m):
            return None
        if m["setter"]:
            return _task(m, m.start(), m.end())
        if m["in_step_with"]:
            return self._in_step(m)
        return self._compared(m) if m["mark"] else self._task_done(m)

    def _has_number(self, m: regex.Match[str]) -> bool:
        """Whether it is a comparison with a number, which is an indicator: 高于全国2个百分点."""
        within = any(i.start < m.end() and m.start() < i.end for i in self._indicators)
        return within and not self._words.average_end.search(m["mark"] or "")

    def _task_done(self, m: regex.Match[str]) -> _Statement | None:
        """A task that stands before its verb: `省下达的减排任务全面完成`."""
        if not m["complete"]:
            return None
        before = self._words.task_done_end.search(self._text, self._edge(m.start()), m.start())
        return _task(before, before.start(), m.end()) if before and before["thing"] else None

    def _compared(self, m: regex.Match[str]) -> _Statement | None:
        """A relation with its mark behind it: `高于全国平均水平`."""
        mark, measure = m["mark"], Measure.LEVEL
        fast = m["compared"] is not None and not set("快慢").isdisjoint(m["compared"])
        if fast or self._words.growing.fullmatch(mark):
            measure = Measure.GROWTH
        if m["limit"] or m["inside"]:
            relation = Relation.AT_MOST
        elif m["complete"]:
            relation = Relation.AT_LEAST
        else:
            relation = next((r for r in Relation if m[r.value]), Relation.IN_STEP_WITH)
        unknown = m["compared"] is not None and not self._is_mark(mark)
        if unknown and (len(mark) > _SHORT or "的" in mark or mark[0] in "这该其此一"):
            return None
        return _Statement(relation, m.start(), m.end(), mark, measure, open=unknown)

    def _in_step(self, m: regex.Match[str]) -> _Statement | None:
        """A relation that has both things before it: `居民收入与经济增长同步`."""
        edge = self._edge(m.start())
        before = self._words.between_end.sub("", self._text[edge : m.start()])
        joined = self._words.joined_end.search(before)
        level = m["in_step_with"] in self._words.alone
        if joined is None:
            mark = None if level else self._beside(edge, m)
            if not level and mark is None:
                return None
            kind = Measure.LEVEL if level else Measure.GROWTH
            return _Statement(Relation.IN_STEP_WITH, m.start(), m.end(), mark, kind)
        mark = joined["mark"]
        grows = self._words.growing.fullmatch(mark)
        moves = m["in_step_with"] in self._words.moving and m["moving"] != "提升"
        if not (level or grows or (moves and self._is_mark(mark))):
            return None
        growing = Measure.GROWTH if grows or m["moving"] else None
        measure = growing or (Measure.LEVEL if level else None)
        return _Statement(Relation.IN_STEP_WITH, edge + joined.start(), m.end(), mark, measure)

    def _beside(self, edge: int, m: regex.Match[str]) -> str | None:
        """What a thing grows along with, named in the clause before: `生产总值增长9%，财政收入同步增长`."""
        before = [i for i in self._indicators if i.end <= edge]
        near = before and self._words.silent.fullmatch(self._text, before[-1].end, edge)
        return before[-1].name if near and m["moving"] and before[-1].concept == "gdp" else None

    def _is_mark(self, mark: str) -> bool:
        """Whether a thing can be held against it: `经济增长`, `全国平均水平`, `劳动生产率提高`."""
        return bool(self._words.known.fullmatch(mark) or self._words.mark_end.search(mark))

    def _is_doubtful(self, statement: _Statement) -> bool:
        """Whether the words before it say how things are, not how they shall be."""
        return bool(self._words.doubt.search(self._text, self._edge(statement.left), statement.left))

    def _edge(self, left: int) -> int:
        """Where the clause begins, or what the last statement has left of it."""
        return max(self._clause(left), self._done if self._done <= left else 0)

    def _clause(self, at: int) -> int:
        """Where the clause begins that a place is in."""
        start = self._sentence.start
        return max(start, *(self._text.rfind(stop, start, at) + 1 for stop in STOPS))

    def _trimmed(self, fragment: str) -> str:
        """A fragment without the adverbs at its end."""
        while True:
            bare = self._lexicon.edges.trail_end.sub("", self._words.adverbs_end.sub("", fragment))
            if bare == fragment:
                return bare
            fragment = bare

    def _things(self, statement: _Statement) -> tuple[int, tuple[_Thing, ...]]:
        """Where the statement starts, and what it is about; nothing if that isn't said."""
        left = statement.left
        if statement.thing:
            return left, self._named(statement.thing, statement)
        if spoken_of := self._spoken_of(left):
            return left, spoken_of if "各项" not in (statement.mark or "") else ()
        edge = self._own(statement)
        things = self._named(self._masked(edge, left), statement)
        start = min((self._text.find(thing.name[:2], edge, left) for thing in things), default=-1)
        return (start if start >= 0 else edge), things

    def _own(self, statement: _Statement) -> int:
        """Where the words for the thing begin.

        With the clause; behind a number that a list goes on from (`工业增长8%、税收增速高于…`); or with
        the clause before, where a comma parts them (`农民收入的增幅，都要高于…`).
        """
        left = statement.left
        edge = self._edge(left)
        before = [i for i in self._indicators if edge <= i.start and i.end <= left]
        if before and (go_on := self._words.goes_on.match(self._text, before[-1].end, left)):
            return go_on.end()
        if edge > self._done and (said := self._words.goes_back.fullmatch(self._text, edge, left)):
            earlier = self._edge(edge - 1)
            ends = self._words.mark_end if said["each"] else self._words.growth_end
            if (said["each"] or not statement.tasked) and ends.search(self._text, earlier, edge - 1):
                return earlier
        return edge

    def _spoken_of(self, left: int) -> tuple[_Thing, ...]:
        """What was spoken of just before, where the statement has no thing of its own."""
        silent = self._words.silent
        if self._last and silent.fullmatch(self._text, self._done, left):
            return self._last
        before = [i for i in self._indicators if i.end <= left]
        said = silent.fullmatch(self._text, before[-1].end, left) if before else None
        if said is None:
            return ()
        edge = self._edge(before[-1].start)
        alike = [i for i in before if i.start >= edge] if said["each"] else before[-1:]
        growing = Measure.GROWTH if said["growth"] else None
        measures = (Measure.GROWTH, Measure.LEVEL)
        return tuple(
            dict.fromkeys(
                _Thing(i.name, growing or (i.measure if i.measure in measures else None)) for i in alike
            )
        )

    def _masked(self, start: int, end: int) -> str:
        """A fragment with its times blotted out, a character for a character."""
        chars = list(self._text[start:end])
        for m in mentions(self._text, start, end, self._vocabulary):
            chars[m.start - start : m.end - start] = TIME * (m.end - m.start)
        return "".join(chars)

    def _named(self, fragment: str, statement: _Statement) -> tuple[_Thing, ...]:
        """The things that a fragment names: each of a list, if all are named in full."""
        name = self._trimmed(fragment)
        while (bare := clean(self._words.lead.sub("", name, count=1), self._lexicon)) != name:
            name = bare
        whole = self._thing(name, statement.measure)
        things = [self._full(thing, completed) for thing, completed in self._listed(whole)]
        each = tuple(dict.fromkeys(thing for thing in things if thing))
        if len(each) == len(things) and not statement.open:
            return each
        sound = self._is_measured(whole) if not statement.open else whole.grows
        named = len(whole.name) > 1 and not whole.name[0].isdigit()
        return (whole,) if named and (statement.tasked or sound) else ()

    def _listed(self, whole: _Thing) -> list[tuple[_Thing, _Thing]]:
        """The members of a list, as they stand and completed; `收入、税收等主要经济指标` has two."""
        bare = self._words.listing_end.sub("", whole.name) or whole.name
        raw = pieces(bare)
        completed = coordinated(bare, len(raw), self._lexicon) or raw
        return [
            (self._thing(name, whole.measure, whole.grows), self._thing(full, whole.measure, whole.grows))
            for name, full in zip(raw, completed, strict=True)
        ]

    def _full(self, thing: _Thing, completed: _Thing) -> _Thing | None:
        """The thing as it stands if it is named in full, or else completed, by more than a bare 率."""
        if self._is_measured(thing, by_growth=False):
            return thing
        longer = len(completed.name) > len(thing.name) + 1
        return completed if longer and self._is_measured(completed, by_growth=False) else None

    def _thing(self, name: str, measure: Measure | None, grows: bool = False) -> _Thing:
        """A thing by its name, without the words of its growth: `居民收入增速` is 居民收入."""
        bare = self._words.change_end.sub("", name) or name
        grown = self._words.growth_end.sub("", bare)
        if grown == bare or not grown:
            return _Thing(bare, measure, grows)
        return _Thing("经济增长" if grown == "经济" else grown, Measure.GROWTH, grows=True)

    def _is_measured(self, thing: _Thing, *, by_growth: bool = True) -> bool:
        """Whether the name is of a thing that can be compared at all."""
        if len(thing.name) < 2:
            return False
        known = self._words.measured_end.search(thing.name) or self._concept(thing)
        return bool(known or (by_growth and thing.grows))

    def _concept(self, thing: _Thing) -> str | None:
        """The concept of a name; as that of a rank, which any can have, where no growth of it fits."""
        title = self._document.title
        level = title.region.level if title.region else None
        for measure, unit, dimension in ((Measure.GROWTH, "%", "percent"), (Measure.RANK, "位", "rank")):
            concept = concepts.match(
                thing.name,
                measure=measure,
                unit=unit,
                dimension=dimension,
                level=level,
                vocabulary=self._vocabulary,
            )
            if concept:
                return concept
        return None

    def _targets(
        self, statement: _Statement, start: int, things: Sequence[_Thing]
    ) -> Iterator[QualitativeTarget]:
        sentence, text = self._sentence, self._text
        anchor = anchor_of(self._document, sentence)
        said = self._said(statement.left, anchor)
        period = said or sentence.period
        clause = text[self._edge(start) : statement.left]
        status = self._signs.status(anchor, period, clause, said=said is not None, estimated=False)
        if status is not Status.TARGET:
            return
        for thing in things:
            yield QualitativeTarget(
                text=text[start : statement.end],
                start=start,
                end=statement.end,
                name=thing.name,
                concept=self._concept(thing),
                relation=statement.relation,
                reference=statement.mark,
                measure=thing.measure,
                commitment=self._signs.commitment(clause, text[sentence.start : start]),
                period=_narrowed(period, thing.measure),
                sentence=text[sentence.start : sentence.end].strip(),
                section=sentence.section,
            )

    def _said(self, left: int, anchor: Anchor) -> Period | None:
        """The years that its own clause names, or an earlier one begins with, or its paragraph."""
        sentence, text = self._sentence, self._text
        own = self._clause(left)
        for m in reversed(mentions(text, sentence.start, left, self._vocabulary)):
            leads = m.start >= own or m.start - self._clause(m.start) <= _NEAR
            compared = text[m.start - 1 : m.start] in tuple("比较于与同过")
            if leads and m.kind not in OF_ITS_OWN and not m.document and not compared:
                return resolve(m, anchor)
        end = min(left, sentence.paragraph + 2 * _OPENING)
        opening = mentions(text, sentence.paragraph, end, self._vocabulary)
        if opening and opening[0].start - sentence.paragraph <= _OPENING:
            return governed_by(opening[0], anchor)
        return None


def _task(m: regex.Match[str], start: int, end: int) -> _Statement:
    """What a higher level has set, as a mark: `国家下达的任务` of `完成国家下达的节能减排任务`."""
    mark = "".join(m[group] or "" for group in ("setter", "how", "of", "scope", "duty"))
    groups = m.groupdict()
    bounded = groups.get("limit") or groups.get("inside")
    relation = Relation.AT_MOST if bounded else Relation.COMPLETE
    return _Statement(relation, start, end, mark, tasked=True, thing=m["thing"] or "")


def _narrowed(period: Period | None, measure: Measure | None) -> Period | None:
    """Of several years, the last for a level that is to be reached."""
    if period is None or measure is not Measure.LEVEL:
        return period
    return Period(start=period.end, end=period.end)
