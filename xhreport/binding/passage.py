"""What passes from one sentence to the next? Governing years, names, lists, and what was just told."""

import re
from collections.abc import Sequence

from xhreport.binding.names.memory import THIS
from xhreport.binding.phrases.edges import clean
from xhreport.binding.phrases.lexicon import lexicon_of
from xhreport.binding.scene import Scene
from xhreport.binding.sentence import Bound
from xhreport.binding.status.signs import signs_of
from xhreport.binding.tables import Tables
from xhreport.binding.years.governing import anchor_of, comes_back, governing, is_behind, is_last
from xhreport.models import Basis, Period, Role
from xhreport.periods import Anchor, Mention
from xhreport.quantities import Quantity
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

_LONGEST_MOTTO = 24  # characters
_LIST_GOES_ON = frozenset("；;：:，,")  # what ends a line of a list that goes on in the next
_EARLIER = 6  # names of the sentences before that a list may take up
_LONGEST_THEME = 10  # characters
_NTH = re.compile(r"第?[一二三四五六七八九十]{1,3}是?，")  # 四是，居民储蓄大幅度增加
_NAMED = re.compile(r"(?P<name>[^，。；：]+)[。；\s]*$")
_GREETING = re.compile(r"[\s　]*(?:尊敬的)?(?:各位代表|同志们)[！!，,。：:]?\s*")
_OF_WHICH = re.compile(r"[\s　*—-]*其中")
_THOSE_SUMMED = re.compile(  # 这两部分共计减收增支9亿元
    r"(?:以上|上述|这)[两三四五六几]?(?:部分|项|者|笔|方面)[^，。\d]{0,6}(?:共计|合计|总计|加起来)"
)
_POINTING = ("这", "上述", "以上", "在这")
_DONE_ARE = re.compile(  # 两年来共建设500个项目。已建成的主要有：…
    r"[\s　*—-]*(?:目前|现)?已?(?:全部|基本|陆续)?(?:建成|完成|完工|竣工|投产|实施|开工)"
    r"(?:投产|投用|使用|运行|通车)?的?(?:主要|重大|重点)*(?:项目|工程)?(?:主要)?(?:包括|[有是])[:：]"
)


class Passage:
    """Follows a report from sentence to sentence."""

    def __init__(self, document: Document, text: str, vocabulary: Vocabulary) -> None:
        self._document, self._text, self._vocabulary = document, text, vocabulary
        self._signs, self._tables = signs_of(vocabulary), Tables()
        self._anchor: Anchor | None = None
        self._part: tuple[Role, Period | None] | None = None
        self._paragraph, self.begun = -1, 0  # the paragraph's number, and where it begins
        self._years: Period | None = None  # those that govern the paragraph
        self.loose = False  # whether they were not told by its first words
        self._mottoes = False  # whether nothing but mottoes stand before in the paragraph
        self._estimated: Role | None = None  # the parts of which （预计，下同） was said
        self._goes_on: Role | None = None  # that of a list of estimates, an item to a line
        self._passed: Sentence | None = None  # the sentence before in the paragraph, if it measures nothing
        self._named = ""  # what the sentence before ended with, or named without measuring it
        self._earlier: tuple[str, ...] = ()  # the names of the sentences before
        self._last: Sequence[Bound] = ()  # the numbers of the sentence before in the paragraph

    def enter(self, sentence: Sentence, times: Sequence[Mention], quantities: Sequence[Quantity]) -> Scene:
        """Goes on to a sentence; gives what must be known to read it."""
        start, end, part = sentence.start, sentence.end, (sentence.role, sentence.period)
        opens = sentence.paragraph != self._paragraph or part != self._part
        if self._anchor is None or part != self._part:
            self._part, self._anchor = part, anchor_of(self._document, sentence)
        self._govern(sentence, times, self._anchor, opens=opens)
        if sentence.paragraph != self._paragraph:
            self._named, self._earlier, self._passed, self.begun, self._last = "", (), None, start, ()
        greets = opens and _GREETING.fullmatch(self._text, start, end) is not None
        self._paragraph = -1 if greets else sentence.paragraph
        thriving = self._told_of() if self._passed and quantities else ""
        if self._passed:
            self._named = thriving or self._pointed_at(self._passed, sentence)
        scene = Scene(
            self._text, start, end, quantities, times, self._anchor, self._years, self._estimates(sentence),
            self._named, self._earlier, self.begun, thriving,
        )  # fmt: skip
        self._tables.enter(scene, opens=opens)
        if quantities:
            return _with_counts(_of_which(self._tables.told(scene), self._last), self._last)
        self._passed, self._named, self._earlier, self._last = sentence, "", (), ()
        return scene

    def take(self, bound: Sequence[Bound]) -> None:
        """Takes in the numbers of the sentence just read."""
        if self._years and self._anchor and _spans_all(bound, self._years, self._anchor):
            self._years = None
        self._passed, self._named, self._last = None, bound[-1].name.text, bound
        self._tables.take(self._named, bound[-1].measure, bound[-1].period)
        names = dict.fromkeys((*self._earlier, *(b.name.text for b in bound)))
        self._earlier = tuple(names)[-_EARLIER:]

    def _govern(self, sentence: Sentence, times: Sequence[Mention], anchor: Anchor, *, opens: bool) -> None:
        """Takes in the years that a sentence sets for those behind it."""
        self._years = None if opens else self._years
        if times:
            years = governing(self._text, sentence, times, anchor, opens=opens or self._mottoes)
            late = self._mottoes and not opens
            years = None if late and not is_last(years, anchor) else years
            self._years, self.loose = years or self._years, late if years else self.loose
        said = self._text[sentence.start : sentence.end]
        if self._years and not opens and is_behind(self._years, anchor):
            ahead = self._signs.looks_ahead(said) or comes_back(times, anchor)
            self._years = None if ahead else self._years
        self._mottoes = (opens or self._mottoes) and not times and _is_motto(said)

    def _estimates(self, sentence: Sentence) -> bool:
        """Whether a sentence stands where all is estimated: `（预计，下同）`, or in a list that says so."""
        text, start, end, role = self._text, sentence.start, sentence.end, sentence.role
        if self._signs.estimated_from_here(text, start, end):
            self._estimated = role
        estimated = role in (self._estimated, self._goes_on)
        listed = text[end - 1] in _LIST_GOES_ON
        listed = listed and bool(self._goes_on or self._signs.estimates(text, start, end))
        self._goes_on = role if listed else None
        return estimated

    def _told_of(self) -> str:
        """What the sentence before only said to go well."""
        passed = self._passed
        return _thriving(self._text[passed.start : passed.end], self._vocabulary) if passed else ""

    def _pointed_at(self, passed: Sentence, sentence: Sentence) -> str:
        """What a sentence means by `这个比重`, where the one before named it: `提高了教育的投资比重`."""
        this = THIS.match(self._text, sentence.start, sentence.end)
        said = this and _NAMED.search(self._text[passed.start : passed.end])
        if not this or not said or not said["name"].endswith(this["what"]):
            return ""
        lexicon = lexicon_of(self._vocabulary)
        changed = lexicon.verbs.changing.match(said["name"])
        return clean(said["name"][changed.end() :] if changed else said["name"], lexicon)


def _of_which(scene: Scene, last: Sequence[Bound]) -> Scene:
    """The scene with the one year of the sentence before, where it tells the parts of that: `其中，…`.

    What sums that up is of all its years: `这两部分共计…`; so is what was done in them: `已建成的主要有：…`.
    """
    parts = _OF_WHICH.match(scene.text, scene.start)
    all_of = _THOSE_SUMMED.match(scene.text, scene.start) or _DONE_ARE.match(scene.text, scene.start)
    if scene.mentions or not (parts or all_of):
        return scene
    latest = max((b.period.end for b in last if b.period), default=None)
    told = (b for b in reversed(last) if b.period is None or b.period.end == latest)  # 亏6亿元，而前年亏3亿元
    whole = next((b for b in told if b.basis is not Basis.ANNUAL_AVERAGE), None)
    years = whole.period if whole and whole.years_from in ("clause", "sentence") else None
    if whole is None or years is None or (parts and years.start < years.end):
        return scene
    return scene._replace(paragraph=years, since=whole.basis is Basis.SINCE)


def _with_counts(scene: Scene, last: Sequence[Bound]) -> Scene:
    """The scene with what was just counted, where a sentence points at it: `这120个项目建成后，…`."""
    if not last or not scene.text.startswith(_POINTING, scene.start):
        return scene
    return scene._replace(counts={(b.quantity.value, b.quantity.unit): b.name.text for b in last})


def _spans_all(bound: Sequence[Bound], governing: Period, anchor: Anchor) -> bool:
    """Whether a sentence on the last year of several tells of all: `2017年产值48亿元，年均增长11%`."""
    part = anchor.part
    if part is None or anchor.role is not Role.REVIEW or not part.start < governing.start == part.end:
        return False
    return any(b.basis is Basis.ANNUAL_AVERAGE and b.period == part for b in bound)


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
