"""What is promised without a number? Targets that compare, and tasks that a higher level has set.

A statement is a thing, a relation, and a mark that the thing is held against:

    居民收入增长 | 与 经济增长 基本同步
    出口增速     | 高于 全国平均水平
    单位GDP能耗  | 完成 省下达任务

The relation and its mark are found first. The thing stands before them in their clause; where
the clause has none (`增长8%以上，高于全国平均水平`), it is the one that was last spoken of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from xhreport import concepts, vocabulary as words
from xhreport.binding import anchor_of, governed_by, statuses
from xhreport.binding.lexicon import TIME, lexicon as lexicon_of
from xhreport.binding.lists import coordinated
from xhreport.binding.names import clean
from xhreport.models import Indicator, Measure, Period, QualitativeTarget, Relation, Status
from xhreport.periods import Anchor, Kind, mentions, resolve
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

_STOPS = "，,；;。：:！!？?\n"
_OPENING = 8  # a time this near to the start of a paragraph governs all of it
_AND = r"(?:[、和及与]|以及)"
_END = rf"(?=[{_STOPS}、）)”』」…\s]|\Z|并|且|以上)"
_BOUND = r"(?:左右|上下|以上|以内|以下|之间)?"
_TASK = rf"""
  (?P<setter> \L<superiors>(?:{_AND}?\L<superiors>)*+ )
  (?: (?P<set> \L<setting>) (?:\L<own>)? (?P<of> 的?) (?P<thing> [^{_STOPS}]{{0,40}}?)
      (?P<task> (?:\L<scopes>|\L<tasks>)*\L<tasks> )
    | (?P<set> \L<kinds>) (?P<of> 的?) (?P<task> (?:\L<scopes>|\L<tasks>)*\L<tasks> )
    | (?P<task> (?:\L<scopes>)*(?:任务|目标|指标)(?:\L<tasks>)* ) )
"""
_PLACE = rf"\L<places>(?:{_AND}?\L<places>)*+"
_REACHED = rf"(?:{_PLACE}|\L<past>) 的?(?:同期)?\L<marks>"
_STATEMENT = rf"""
  (?P<complete> \L<fulfil>) 了? {_TASK} {_END}
| {_TASK} (?:\L<adverbs>)* (?P<complete> 完成|实现) {_END}
| (?: (?P<limit> \L<limit>) | (?P<hold> \L<hold>) )
  (?: {_TASK} | (?P<mark> {_REACHED} | \L<past> ) ) (?P<inside> 的?\L<inside> )? {_END}
| (?P<compared> (?P<at_least> \L<at_least>) | (?P<above> \L<above>) | (?P<at_most> \L<at_most>) | (?P<below> \L<below>) )
  了? (?P<mark> (?:{_PLACE}、)? [^{_STOPS}、]{{1,30}}? ) {_END}
| (?P<at_least> \L<reach>) (?P<mark> {_REACHED} ) {_END}
| 比 (?P<mark> (?:{_PLACE}|\L<past>|\L<economy>)(?:\L<marks>)? ) [要略稍更]?
  (?P<compared> (?P<above> \L<higher>) | (?P<below> \L<lower>) ) (?:一些|一点)? {_END}
| (?P<in_step_with> \L<together>) (?P<moving> 增长|提高|增加|上升|提升 )? {_END}
"""


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is promised: its name, and whether its growth or its level is meant."""

    name: str
    measure: Measure | None


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


class _Words:
    """The vocabulary's words as patterns; those named `*_end` are anchored at the end."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.qualitative
        lists = {key: value for key, value in table if isinstance(value, list)}
        lists |= {relation.value: found for relation, found in table.relations.items()}
        lists["own"] = vocabulary.binding.own
        self.alone = frozenset(table.alone)

        def compiled(pattern: str) -> regex.Pattern[str]:
            return regex.compile(pattern, regex.VERBOSE, ignore_unused=True, **lists)

        economy = r"(?:\L<own>)?\L<economy>的?(?:\L<marks>)?"
        self.statement = compiled(_STATEMENT)
        self.known = compiled(rf"(?:{_PLACE}|\L<past>)的?(?:\L<marks>)?|{economy}")
        self.growing = compiled(rf"{economy}|.*\L<growth>")
        self.mark_end = compiled(r"(?r)(?:\L<marks>|\L<measured>|\L<growth>)\Z")
        self.joined_end = compiled(rf"(?r)(?<![合共不一相])\L<joiners>(?P<mark>[^{_STOPS}]{{2,24}}?)\Z")
        self.adverbs_end = compiled(r"(?r)(?:\L<adverbs>|\s)+\Z")
        self.growth_end = compiled(r"(?r)(?:的|年均|实际)*\L<growth>\Z")
        self.change_end = compiled(r"(?r)(?:\L<changes>)+\Z")
        self.measured_end = compiled(r"(?r)\L<measured>\Z")
        self.listing_end = compiled(r"(?r)(?:等|(?=\d))(?:[\d一二三四五六七八九十]+[项个大])?\L<listing>\Z")
        self.lead = compiled(r"(?:.*(?:目标|任务|指标)[是为])?(?:\L<leads>)*")
        self.doubt = compiled(r"\L<doubts>")
        self.goes_on = compiled(rf"{_BOUND}[、和与及]")
        self.silent = compiled(
            rf"{_BOUND}[，,、\s]*+(?P<growth>\L<growth>)?(?:(?P<each>均|都|分别)|\L<adverbs>|并且?|且|[，,])*"
        )


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    return _Words(vocabulary)


def find(
    document: Document, indicators: Sequence[Indicator], vocabulary: Vocabulary | None = None
) -> tuple[QualitativeTarget, ...]:
    """The targets of a report that have no number, in text order.

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
    """
    vocabulary = vocabulary or words.default()
    starts = [indicator.start for indicator in indicators]
    found: list[QualitativeTarget] = []
    for sentence in document.sentences:
        if sentence.heading:
            continue
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        found += _SentenceReader(document, sentence, indicators[first:last], vocabulary).read()
    return tuple(found)


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
        self._words = _words(vocabulary)
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
            return _task(m)
        if m["in_step_with"]:
            return self._in_step(m)
        mark = m["mark"]
        if m["compared"] and not self._is_mark(mark):
            return None
        if m["hold"] and not m["inside"]:
            return _Statement(Relation.IN_STEP_WITH, m.start(), m.end(), mark, Measure.LEVEL)
        bounded = m["limit"] or m["hold"]
        relation = Relation.AT_MOST if bounded else next(r for r in Relation if m[r.value])
        fast = m["compared"] is not None and not set("快慢").isdisjoint(m["compared"])
        measure = Measure.GROWTH if fast or self._words.growing.fullmatch(mark) else Measure.LEVEL
        return _Statement(relation, m.start(), m.end(), mark, measure)

    def _has_number(self, m: regex.Match[str]) -> bool:
        """Whether it is a comparison with a number, which is an indicator: 高于全国2个百分点."""
        within = any(i.start < m.end() and m.start() < i.end for i in self._indicators)
        return within and not (m["mark"] or "").endswith(("平均水平", "平均"))

    def _in_step(self, m: regex.Match[str]) -> _Statement | None:
        """A relation that has both things before it: `居民收入与经济增长同步`."""
        edge = self._edge(m.start())
        before = self._words.adverbs_end.sub("", self._text[edge : m.start()])
        joined = self._words.joined_end.search(before)
        level = m["in_step_with"] in self._words.alone
        if joined and (level or self._is_mark(joined["mark"])):
            mark, left = joined["mark"], edge + joined.start()
            grows = m["moving"] or self._words.growing.fullmatch(mark)
            measure = Measure.GROWTH if grows else Measure.LEVEL if level else None
            return _Statement(Relation.IN_STEP_WITH, left, m.end(), mark, measure)
        if joined or not level:
            return None
        return _Statement(Relation.IN_STEP_WITH, edge + len(before), m.end(), None, Measure.LEVEL)

    def _is_mark(self, mark: str) -> bool:
        """Whether a thing can be held against it: `经济增长`, `全国平均水平`, `劳动生产率提高`."""
        return bool(self._words.known.fullmatch(mark) or self._words.mark_end.search(mark))

    def _is_doubtful(self, statement: _Statement) -> bool:
        """Whether the words before it say how things are, not how they shall be."""
        return bool(self._words.doubt.search(self._text, self._edge(statement.left), statement.left))

    def _edge(self, left: int) -> int:
        """Where the clause begins, or what the last statement has left of it."""
        done = self._done if self._done <= left else self._sentence.start
        return max(done, *(self._text.rfind(mark, done, left) + 1 for mark in _STOPS))

    def _things(self, statement: _Statement) -> tuple[int, tuple[_Thing, ...]]:
        """Where the statement starts, and what it is about; nothing if that isn't said."""
        left = statement.left
        if statement.thing:
            return left, self._named(statement.thing, statement)
        if spoken_of := self._spoken_of(left):
            return left, spoken_of
        edge = self._own(left)
        things = self._named(self._masked(edge, left), statement)
        start = min((self._text.find(thing.name[:2], edge, left) for thing in things), default=-1)
        return (start if start >= 0 else edge), things

    def _own(self, left: int) -> int:
        """Where the words for the thing begin: with the clause, or behind a number that a list goes on from."""
        edge = self._edge(left)
        before = [i for i in self._indicators if edge <= i.start and i.end <= left]
        go_on = self._words.goes_on.match(self._text, before[-1].end, left) if before else None
        return go_on.end() if go_on else edge

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
        return tuple(dict.fromkeys(_Thing(i.name, growing or i.measure) for i in alike))

    def _masked(self, start: int, end: int) -> str:
        """A fragment with its times blotted out, a character for a character."""
        chars = list(self._text[start:end])
        for m in mentions(self._text, start, end, self._vocabulary):
            chars[m.start - start : m.end - start] = TIME * (m.end - m.start)
        return "".join(chars)

    def _named(self, fragment: str, statement: _Statement) -> tuple[_Thing, ...]:
        """The things that a fragment names: each of a list, if all are named in full."""
        cleaned = clean(self._words.adverbs_end.sub("", fragment), lexicon_of(self._vocabulary))
        whole = self._thing(self._words.lead.sub("", cleaned, count=1), statement.measure)
        things = [self._thing(name, whole.measure) for name in self._listed(whole.name)]
        if all(map(self._is_measured, things)):
            return tuple(dict.fromkeys(things))
        named = len(whole.name) > 1 and (statement.tasked or self._is_measured(whole))
        return (whole,) if named else ()

    def _listed(self, name: str) -> list[str]:
        """The names in a list; `收入、税收等主要经济指标` lists two."""
        bare = self._words.listing_end.sub("", name) or name
        for count in range(2, 2 + sum(map(bare.count, "、和与及"))):
            if names := coordinated(bare, count, lexicon_of(self._vocabulary)):
                return names
        return [bare]

    def _thing(self, name: str, measure: Measure | None) -> _Thing:
        """A thing by its name, without the words of its growth: `居民收入增速` is 居民收入."""
        bare = self._words.change_end.sub("", name) or name
        grown = self._words.growth_end.sub("", bare)
        if grown == bare or not grown:
            return _Thing(bare, measure)
        return _Thing("经济增长" if grown == "经济" else grown, Measure.GROWTH)

    def _is_measured(self, thing: _Thing) -> bool:
        """Whether the name is of a thing that can be compared at all."""
        return len(thing.name) > 1 and bool(
            self._words.measured_end.search(thing.name) or self._concept(thing)
        )

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
        if statuses.status(anchor, period, said is not None, clause, "", False) is not Status.TARGET:
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
                commitment=statuses.commitment(clause, text[sentence.start : start]),
                period=_narrowed(period, thing.measure),
                sentence=text[sentence.start : sentence.end].strip(),
                section=sentence.section,
            )

    def _said(self, left: int, anchor: Anchor) -> Period | None:
        """The years that the sentence names before the thing's mark, or the opening of its paragraph."""
        sentence, text = self._sentence, self._text
        for m in reversed(mentions(text, sentence.start, left, self._vocabulary)):
            compared = text[m.start - 1 : m.start] in ("比", "较", "于")
            if m.kind is not Kind.WITHIN and not m.document and not compared:
                return resolve(m, anchor)
        opening = mentions(text, sentence.paragraph, sentence.paragraph + 2 * _OPENING, self._vocabulary)
        if opening and opening[0].start - sentence.paragraph <= _OPENING:
            return governed_by(opening[0], anchor)
        return None


def _task(m: regex.Match[str]) -> _Statement:
    """What a higher level has set, as a mark: `国家下达的任务` of `完成国家下达的节能减排任务`."""
    mark = "".join(m[group] or "" for group in ("setter", "set", "of", "task"))
    bounded = m["limit"] or m["inside"]
    relation = Relation.AT_MOST if bounded else Relation.COMPLETE
    return _Statement(relation, m.start(), m.end(), mark, tasked=True, thing=m["thing"] or "")


def _narrowed(period: Period | None, measure: Measure | None) -> Period | None:
    """Of several years, the last for a level that is to be reached."""
    if period is None or measure is not Measure.LEVEL:
        return period
    return Period(start=period.end, end=period.end)
