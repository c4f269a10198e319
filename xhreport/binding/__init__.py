"""Which name, measure, basis, status and period belongs to which quantity?

Reads the document sentence by sentence (`sentence`); within a sentence, clause by clause
(`clauses`), and before each number from right to left (`tails`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xhreport.binding.edges import clean
from xhreport.binding.lexicon import lexicon_of
from xhreport.binding.masks import APPLAUSE, UNDERTAKEN
from xhreport.binding.memory import THIS
from xhreport.binding.scene import Scene
from xhreport.binding.sentence import Bound, SentenceReader
from xhreport.binding.statuses import signs_of
from xhreport.binding.tables import Tables
from xhreport.binding.timed import ACCORDING, MOST_SINCE, OVERCOME, onwards
from xhreport.models import Basis, Measure, Period, Role
from xhreport.numerals import fold_marks
from xhreport.periods import OF_ITS_OWN, Anchor, Kind, Mention, mentions, resolve
from xhreport.quantities import Mark, Quantity, scan
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

__all__ = ["Bound", "SentenceBinding", "anchor_of", "bind", "governed_by"]


_PASSED = re.compile(r"(?:，在?|[特尤][别其]是在?)(?:刚刚|刚)?过去的$")  # 还要指出的是，在刚刚过去的1987年
_NOT_OF_IT = ("的", "最", "以前", "结转", "结余", "为基")  # behind a year that what follows is not of
_LONGEST_MOTTO = 24  # characters
_LIST_GOES_ON = frozenset("；;：:，,")  # what ends a line of a list that goes on in the next
_SEVERAL = 3  # years
_LATE = 5  # the month from which a review also tells of the year in which it was given
_EARLIER = 6  # names of the sentences before that a list may take up
_LONGEST_THEME = 10  # characters
_NTH = re.compile(r"第?[一二三四五六七八九十]{1,3}是?，")  # 四是，居民储蓄大幅度增加
_NAMED = re.compile(r"(?P<name>[^，。；：]+)[。；\s]*$")
_GREETING = re.compile(r"[\s　]*(?:尊敬的)?(?:各位代表|同志们)[！!，,。：:]?\s*")
_ASIDE = re.compile(r"（([^（）]*)）")
_WE = re.compile(r"，(?:我们|[全我][省市区县州国]上下)")  # 五年来，…。2020年，我们…
_OF_WHICH = re.compile(r"[\s　*—-]*其中")
_THOSE_SUMMED = re.compile(  # 这两部分共计减收增支9亿元
    r"(?:以上|上述|这)[两三四五六几]?(?:部分|项|者|笔|方面)[^，。\d]{0,6}(?:共计|合计|总计|加起来)"
)
_POINTING = ("这", "上述", "以上", "在这")
_DONE_ARE = re.compile(  # 两年来共建设500个项目。已建成的主要有：…
    r"[\s　*—-]*(?:目前|现)?已?(?:全部|基本|陆续)?(?:建成|完成|完工|竣工|投产|实施|开工)"
    r"(?:投产|投用|使用|运行|通车)?的?(?:主要|重大|重点)*(?:项目|工程)?(?:主要)?(?:包括|[有是])[:：]"
)
_BASIS = re.compile(  # 在前年试点的基础上，去年又…
    r"[^，。]*(?:之后，|基础之?上(?:，|(?=再?[增提降减压下上翻扩])))"
)


class SentenceBinding(NamedTuple):
    """A sentence with its bound quantities, and the numbers in it that are none."""

    sentence: Sentence
    bound: tuple[Bound, ...] = ()
    marks: tuple[Mark, ...] = ()


def bind(document: Document, vocabulary: Vocabulary) -> Iterator[SentenceBinding]:
    """Binds every quantity of the document, sentence by sentence."""
    text, signs = fold_marks(document.text), signs_of(vocabulary)
    paragraph, governing, estimated_role, named = -1, None, None, ""
    spoken_of, anchor, begun = None, None, 0
    earlier: tuple[str, ...] = ()  # the names of the sentences before
    passed: Sentence | None = None  # the sentence before in the paragraph, if it measures nothing
    last: list[Bound] = []  # the numbers of the sentence before in the paragraph
    loose = False  # whether the years that govern a paragraph were not told by its first words
    mottoes = False  # whether nothing but mottoes stand before in the paragraph
    tables = Tables()
    goes_on: Role | None = None  # that of a list of estimates whose items stand on lines of their own
    for sentence in document.sentences:
        start, end, part = sentence.start, sentence.end, (sentence.role, sentence.period)
        opens = sentence.paragraph != paragraph or part != spoken_of
        if anchor is None or part != spoken_of:
            spoken_of, anchor = part, anchor_of(document, sentence)
        times = mentions(text, start, end, vocabulary)
        found = scan(text, start, end, vocabulary, times)
        governing = None if opens else governing
        if times:
            set_here = _governing(text, sentence, times, anchor, opens=opens or mottoes)
            late = mottoes and not opens
            set_here = None if late and not _is_last(set_here, anchor) else set_here
            governing, loose = set_here or governing, late if set_here else loose
        mottoes = (opens or mottoes) and not times and _is_motto(text[start:end])
        if opens:
            named, earlier, passed, begun, last = "", (), None, start, []
        greets = opens and _GREETING.fullmatch(text, start, end) is not None
        paragraph = -1 if greets else sentence.paragraph
        if signs.estimated_from_here(text, start, end):
            estimated_role = sentence.role
        estimated = sentence.role in (estimated_role, goes_on)
        listed = text[end - 1] in _LIST_GOES_ON and (goes_on or signs.estimates(text, start, end))
        goes_on = sentence.role if listed else None
        quantities, marks = _parted(found)
        thriving = _thriving(text[passed.start : passed.end], vocabulary) if passed and quantities else ""
        named = thriving or _pointed_at(text, passed, sentence, vocabulary) if passed else named
        scene = Scene(
            text, start, end, quantities, times, anchor, governing, estimated, named, earlier, begun, thriving
        )
        tables.enter(scene, opens=opens)
        if not quantities:
            passed, named, earlier, last = sentence, "", (), []
            yield SentenceBinding(sentence, marks=marks)
            continue
        scene = _with_counts(_of_which(tables.told(scene), last), last)
        bound = _read(scene, vocabulary, loose=loose)
        if governing and _spans_all(bound, governing, anchor):
            governing = None
        passed, named, last = None, bound[-1].name.text, bound
        tables.take(named, bound[-1].measure, bound[-1].period)
        earlier = tuple(dict.fromkeys((*earlier, *(b.name.text for b in bound))))[-_EARLIER:]
        yield SentenceBinding(sentence, _as_written(bound, document.text[begun:end]), marks)


def _parted(found: Sequence[Quantity | Mark]) -> tuple[list[Quantity], tuple[Mark, ...]]:
    """The quantities of a sentence, and the numbers that are none."""
    return [q for q in found if isinstance(q, Quantity)], tuple([m for m in found if isinstance(m, Mark)])


def _read(scene: Scene, vocabulary: Vocabulary, *, loose: bool) -> list[Bound]:
    """The numbers of a sentence; `loose` tells whether the years of its paragraph hold for no deeds."""
    bound = SentenceReader(scene, vocabulary).read()
    if scene.paragraph and loose and not scene.mentions and _tells_deed(bound[0]):
        return SentenceReader(scene._replace(paragraph=None), vocabulary).read()
    return bound


def _of_which(scene: Scene, last: Sequence[Bound]) -> Scene:
    """The scene with the one year of the sentence before, where it tells the parts of that: `其中，…`.

    What sums that up is of all its years: `这两部分共计…`; so is what was done in them: `已建成的主要有：…`.
    """
    parts = _OF_WHICH.match(scene.text, scene.start)
    all_of = _THOSE_SUMMED.match(scene.text, scene.start) or _DONE_ARE.match(scene.text, scene.start)
    if scene.mentions or not (parts or all_of):
        return scene
    whole = next((b for b in reversed(last) if b.basis is not Basis.ANNUAL_AVERAGE), None)
    years = whole.period if whole and whole.years_from in ("clause", "sentence") else None
    if whole is None or years is None or (parts and years.start < years.end):
        return scene
    return scene._replace(paragraph=years, since=whole.basis is Basis.SINCE)


def _with_counts(scene: Scene, last: Sequence[Bound]) -> Scene:
    """The scene with what was just counted, where a sentence points at it: `这120个项目建成后，…`."""
    if not last or not scene.text.startswith(_POINTING, scene.start):
        return scene
    return scene._replace(counts={(b.quantity.value, b.quantity.unit): b.name.text for b in last})


def _as_written(bound: Sequence[Bound], said: str) -> tuple[Bound, ...]:
    """The quantities with the brackets of their names as the report sets them: `居村(街镇)`."""

    def own(m: re.Match[str]) -> str:
        half = f"({m[1]})"
        return half if half in said and m[0] not in said else m[0]

    if not any("（" in b.name.text for b in bound):
        return tuple(bound)
    return tuple(b._replace(name=b.name._replace(text=_ASIDE.sub(own, b.name.text))) for b in bound)


def _spans_all(bound: Sequence[Bound], governing: Period, anchor: Anchor) -> bool:
    """Whether a sentence on the last year of several tells of all: `2017年产值48亿元，年均增长11%`."""
    part = anchor.part
    if part is None or anchor.role is not Role.REVIEW or not part.start < governing.start == part.end:
        return False
    return any(b.basis is Basis.ANNUAL_AVERAGE and b.period == part for b in bound)


def _tells_deed(bound: Bound) -> bool:
    """Whether it is what was done, which may have been done in all of the years."""
    return bound.measure is Measure.LEVEL and bool(bound.name.verb)


def _is_last(years: Period | None, anchor: Anchor) -> bool:
    """Whether the years are the last one that a review is about."""
    last = anchor.part.end if anchor.part and anchor.role is Role.REVIEW else None
    return years is not None and years.start == years.end == last


def _is_motto(sentence: str) -> bool:
    """Whether a sentence is as short as a heading: `（一）综合实力大幅提升。`, `——改革不断深化。`."""
    return len(sentence.strip()) <= _LONGEST_MOTTO and "，" not in sentence


def _thriving(sentence: str, vocabulary: Vocabulary) -> str:
    """What a short sentence only says to go well, which the next may measure: `旅游业蓬勃发展`."""
    sentence = _NTH.sub("", sentence.strip(" 　*“。"))
    if "，" in sentence:
        return ""
    said = lexicon_of(vocabulary).nouns.subject.match(sentence)
    thing = said["thing"].removesuffix("发展") if said else ""
    return thing if len(thing) <= _LONGEST_THEME and "的" not in thing else ""


def _pointed_at(text: str, passed: Sentence, sentence: Sentence, vocabulary: Vocabulary) -> str:
    """What a sentence means by `这个比重`, where the one before named it: `提高了教育的投资比重`."""
    this = THIS.match(text, sentence.start, sentence.end)
    said = this and _NAMED.search(text[passed.start : passed.end])
    if not this or not said or not said["name"].endswith(this["what"]):
        return ""
    changed = lexicon_of(vocabulary).verbs.changing.match(said["name"])
    return clean(said["name"][changed.end() :] if changed else said["name"], lexicon_of(vocabulary))


def _governing(
    text: str, sentence: Sentence, times: Sequence[Mention], anchor: Anchor, *, opens: bool
) -> Period | None:
    """The years that the head of a sentence sets for its paragraph from there on, if it sets any."""
    first = times[0] if times and _heads(text[sentence.start : times[0].start]) else None
    turns = first is not None and (
        first.kind is Kind.REVIEW or _looks_back(text, first, anchor) or _comes_to(first, anchor)
    )
    if first is None or not (opens or turns or _tells_year(text, first, anchor)):
        return None
    since_only = OVERCOME.match(text, first.end) or MOST_SINCE.match(text, first.end)
    if text.startswith(_NOT_OF_IT, first.end) or since_only:
        return None
    compared = text[first.start - 1] in "比较与同和"
    based = _BASIS.match(text, first.end, sentence.end)
    if compared or based or _goes_ahead(first, times[1:], anchor):
        return None
    said = text[sentence.start : sentence.end]
    return onwards(first, text, said, sentence.start, anchor) or governed_by(first, anchor)


def _goes_ahead(first: Mention, others: Sequence[Mention], anchor: Anchor) -> bool:
    """Whether a plan only starts from how things stood: `去年流转率34%，今年提高到40%`."""
    stood, part = governed_by(first, anchor), anchor.part
    if anchor.role is not Role.PLAN or part is None or stood is None or stood.end >= part.start:
        return False
    return any(years.start >= part.start for m in others if (years := governed_by(m, anchor)))


def _looks_back(text: str, first: Mention, anchor: Anchor) -> bool:
    """Whether a sentence of a review turns to all the years past: `五年来，我们顶住了压力…`."""
    several = first.kind is Kind.BACK and first.count >= _SEVERAL and anchor.role is not Role.PLAN
    return several and text.startswith(("，", ","), first.end)


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
        late=delivered is not None and delivered.month >= _LATE,
    )


def governed_by(mention: Mention, anchor: Anchor) -> Period | None:
    """The years that the opening of a paragraph sets for all of it: `五年来，…`."""
    if mention.kind in OF_ITS_OWN or mention.document:
        return None
    return resolve(mention, anchor)
