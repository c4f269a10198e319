"""Reads one sentence from left to right: each quantity with its name, measure, years and status."""

import re
from typing import NamedTuple

from xhreport.binding import measures
from xhreport.binding.basis import compared_alike, counted_against
from xhreport.binding.names.counted.chained import chained
from xhreport.binding.names.counted.ranked import ranked
from xhreport.binding.names.headed import head_of
from xhreport.binding.names.memory import Memory
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.names.placing import Placer
from xhreport.binding.names.plainly import TRADED
from xhreport.binding.phrases.clauses import EXCEEDS, Clause, Slot, divide
from xhreport.binding.phrases.lexicon import lexicon_of
from xhreport.binding.phrases.masks import masked
from xhreport.binding.phrases.tails import Token
from xhreport.binding.phrases.words import FILL
from xhreport.binding.scene import Scene
from xhreport.binding.status.outlook import Outlook
from xhreport.binding.status.signs import signs_of
from xhreport.binding.years.ladder import Ladder, Years
from xhreport.binding.years.sized import Sizes
from xhreport.binding.years.timed import ACCORDING, timed
from xhreport.models import Basis, Commitment, Comparator, Measure, Period, Role, Status
from xhreport.quantities import Quantity
from xhreport.vocabulary import Vocabulary

_ACTS = re.compile(  # names of what was done over the years
    r"^(?:投[资入]|造林|植树|治理|退耕|扩招|培训|搬迁|被(?:评为|授予|表彰))|新[增建修辟]"
)
_WITHIN_AIM = re.compile("的[^，。；、]{0,8}(?:目标|指标|计划|预期)(?:以内|之内)")  # 控制在4.5%的目标以内
_AT_LEAST = re.compile(  # 每年至少举办2次
    r"(?:(?P<least>至少|最少)|最多|至多)(?:要|应|再)?(?!时)[一-鿿]{1,4}$"
)
_STANDING = re.compile("普及|通(?!过)|达|实现")  # 有16个县普及了义务教育 tells how things stand
_STANDS = re.compile(  # 93个乡镇普及了义务教育, 64个县（市）实现了“两基”
    r"[一-鿿、]{0,6}?[县市区乡镇村旗](?:[（(][^（()）]*[)）])?(?:已经?|都|均|基本|全部)*"
    r"(?:普及|通了?(?!过)|达标|达到|实现了?(?:[“通]|普及|全覆盖|达标))"
)
_LACKS = re.compile(  # 18个村不通公路, 38万人存在饮水困难, 12条河流稳定消劣
    r"[一-鿿、（）()]{0,10}?(?:[仍还尚都均]|全部|稳定|目前)*"
    r"(?:不(?![断仅但久合足])|[一-鿿]{2,6}(?:较差|困难|紧张|落后)$|没有|尚未|未(?![来成批经])|存在|缺(?!口)|靠|处于|面临|有了|达标|消劣)"
)
_SOLVED = re.compile("(?:解决|消除|缓解)[^，。；]{0,16}$|了[近约]?$")  # 解决了农村18万人的饮水困难
_FOR_YEARS = re.compile(r"连续(?:[多数两三四五六七八九十]|\d{1,2})年")  # 3个县连续多年入围百强
_SHORT_NAMES = (2, 3, 4)  # characters of a place's short name
# Rules whose names begin with what was done.
_TELLING_DEEDS = ("number-first-deed", "number-first-those", "number-first-where")
_IN_ALL = "共累计"  # characters: 泰州累计引进人才
_COMPARED = re.compile(r"[^，。；]{0,6}(?:相比|对比|比较)，")  # 与2010年的300亿元相比，收入增长…
_FORETOLD = re.compile(r"[由从][^，由从]{0,12}预计")  # 由去年预计的44%提高到45%
_REACHING = ("惠及", "覆盖", "拥有")  # verbs that tell how things stand


class Bound(NamedTuple):
    """A quantity with everything that the text says of it."""

    quantity: Quantity
    name: Name
    measure: Measure
    down: bool
    basis: Basis | None
    status: Status
    period: Period | None
    comparator: Comparator
    commitment: Commitment | None
    terms: str | None
    years_from: str  # where the years were said: clause, sentence, paragraph or part
    words: tuple[Token, ...]  # the words that lead to the number, nearest first


class SentenceReader:
    """Reads one sentence; `read` gives its bound quantities in order."""

    def __init__(self, scene: Scene, vocabulary: Vocabulary) -> None:
        self._scene = scene
        self._vocabulary = vocabulary
        self._lexicon = lexicon_of(vocabulary)
        self._signs = signs_of(vocabulary)
        self._mask = masked(scene.text, scene.start, scene.end, scene.mentions)
        self._clauses = divide(self._mask, scene.start, scene.quantities, self._lexicon)
        times = timed(scene.mentions, scene.text, self._mask, scene.start, scene.anchor, self._clauses)
        self._ladder = Ladder(
            scene.text,
            scene.start,
            times,
            scene.paragraph,
            scene.anchor,
            self._lexicon,
            since=scene.since,
        )
        table = scene.table
        self._ladder.whole = table.years if table and table.whole else None
        self._memory = Memory(
            Sizes(vocabulary),
            before=scene.before,
            earlier=scene.earlier,
            since=scene.since,
            counts_before=scene.counts,
            tabled=table.whole if table else "",
            made=table is not None and table.made,
        )
        self._placer = Placer(scene, self._mask, self._clauses, self._memory, vocabulary)
        self._outlook = Outlook(scene, self._mask, self._clauses, self._ladder.dates, vocabulary)

    def read(self) -> list[Bound]:
        """The quantities of the sentence, bound."""
        bound: list[Bound] = []
        memory = self._memory
        last = max((n for n, clause in enumerate(self._clauses) if clause.slots), default=-1)
        for clause in self._clauses[: last + 1]:
            if clause.mark in "）)" and clause.mark:
                memory.close_bracket()
            if not clause.slots:
                memory.pass_over(self._words(clause), self._vocabulary, self._lexicon)
                memory.headed = self._heads_list(clause)
                if clause.mark in ("；", ";") and memory.fresh:
                    memory.parent = memory.owner = ""  # another thing is spoken of
                continue
            if clause.mark in ("；", ";"):
                memory.far, memory.all_grew = True, False
            if clause.mark and clause.mark in "（(":
                memory.open_bracket()
            memory.carried = memory.enumerated if self._placer.goes_on(clause) else ""
            memory.governed = memory.giving = memory.causing = False
            memory.moving, memory.worth = None, ""
            said = self._mask[: clause.start + 1]
            memory.inside = said.rfind("（") > said.rfind("）")
            placed = chained(self._placer.place(clause), self._scene.text, self._lexicon)
            if len(placed) > 1 and any(p.slot.quantity.dimension == "rank" for p in placed):
                placed = ranked(placed, self._scene.text, self._memory, self._lexicon)
            terms, memory.terms = memory.terms, ""
            memory.leave(placed)
            bound += [self._bind(clause, p, terms) for p in placed]
        return _named_later(bound)

    def _words(self, clause: Clause) -> str:
        return self._mask[clause.start : clause.end]

    def _heads_list(self, clause: Clause) -> str:
        """What a clause without numbers says all that follows to be: `入学率：小学99%、初中95%`."""
        following = next(iter(self._clauses[self._clauses.index(clause) + 1 :]), None)
        listed = following is not None and bool(following.mark) and following.mark in ":："
        return head_of(self._words(clause), self._memory, listed=listed)

    def _lacks(self, slot: Slot, clause: Clause, name: Name) -> bool:
        """Whether what is counted only is so: `18个村不通公路`."""
        before = self._mask[clause.start : slot.quantity.start - self._scene.start]
        first = (
            name.rule != "name-first" and not _SOLVED.search(before) and _LACKS.match(slot.after) is not None
        )
        return first and self._ladder.dates.own(slot, clause) is None

    def _bind(self, clause: Clause, placed: Placed, terms: str) -> Bound:
        slot, name, quantity = placed.slot, placed.name, placed.slot.quantity
        rotated = name.rule in _TELLING_DEEDS and name.text != name.noun
        stands = slot.before.endswith("有") and _STANDING.match(name.text) is not None
        stands = stands and "先后" not in slot.before
        stands = stands or (rotated and _STANDS.match(slot.after) is not None)
        stands = stands or self._lacks(slot, clause, name)
        people = name.rule == "number-first-people" and self._scene.anchor.role is Role.REVIEW
        belongs = name.text.startswith(self._lexicon.belonging) and not _FOR_YEARS.search(slot.after)
        stands = stands or people or belongs
        done = rotated and quantity.dimension not in measures.RATIOS and not stands
        acted = bool(name.verb) and name.verb not in (*_REACHING, *TRADED)
        acts = done or acted or _ACTS.search(name.text) is not None or self._place_did(name.text)
        found = self._ladder.years(slot, clause, placed.reading, name.text, acts=acts, stands=stands)
        found = compared_alike(placed, clause, found, self._ladder, self._memory)
        if placed.reading.base_level:
            base = self._ladder.dates.base(slot)
            found = Years(self._ladder.dates.year_of_base(base) if base else None, "clause")
            one = base is not None and base.period.start == base.period.end
            year = found.period.end if one and found.period else None
            reached = self._year_reached()
            last_year = reached is not None and year == reached - 1
            self._memory.since, self._memory.based = not last_year, slot.clause
            self._memory.based += _COMPARED.match(self._scene.text, slot.quantity.right) is not None
            self._memory.origin = base.period.end if base and one else None
        reading, period = counted_against(placed, clause, found, self._ladder, self._memory)
        self._keep_pace(name, reading, period)
        of = self._ladder.dates.base(slot) if quantity.dimension == "multiple" else None
        if of and period and of.period.start == of.period.end < period.end:  # 是1992年的4.7倍，年均递增36%
            self._memory.risen[name.text] = Period(start=of.period.end, end=period.end)
        if reading.closes and self._ladder.rise.years:
            self._memory.risen[name.text] = self._ladder.rise.years
        if reading is not placed.reading:
            placed = placed._replace(reading=reading)
        status, period = self._outlook.status(clause, placed, found.source, period)
        if found.source == "clause" and not reading.opens:
            self._memory.sizes.take(name.text, reading, quantity, period)
        own_words = self._mask[clause.start : quantity.start - self._scene.start]
        head = self._head(clause)
        if reading.closes and "预计" in own_words:
            own_words, head = _FORETOLD.sub("", own_words), _FORETOLD.sub("", head)
        firm = self._signs.commitment(own_words, head) if status is Status.TARGET else None
        token = reading.tail.first("terms")
        if token and token.text == "实际" and reading.tail.first("up", "down") is None:
            token = None  # 实际为8%: as it was in fact
        terms = token.text if token else terms if reading.measure is Measure.GROWTH else ""
        return Bound(
            quantity=quantity,
            name=name,
            measure=reading.measure,
            down=reading.down,
            basis=reading.basis,
            status=status,
            period=period,
            comparator=self._comparator(placed),
            commitment=firm,
            terms=self._terms(terms) if terms else None,
            years_from=found.source,
            words=reading.tail.tokens,
        )

    def _keep_pace(self, name: Name, reading: measures.Reading, period: Period | None) -> None:
        """Keeps the years of an average for the parts, rises and gaps that are told of it next."""
        memory, averaged = self._memory, reading.basis is Basis.ANNUAL_AVERAGE
        if name.rule != "area" and not memory.inside:
            memory.averaged = averaged
        if name.rule != "gap":
            memory.paced = period if averaged else None
        memory.yearly = period if averaged and reading.measure is Measure.CHANGE else None

    def _year_reached(self) -> int | None:
        """The year that a growth leads to: the last one reviewed, or the one year that is planned."""
        anchor = self._scene.anchor
        if anchor.role is Role.REVIEW:
            return anchor.review
        one = anchor.role is Role.PLAN and anchor.part is not None and anchor.part.start == anchor.part.end
        return anchor.plan if one else None

    def _terms(self, words: str) -> str:
        """In which terms a growth is told; what was left out tells it, where no list does."""
        left_out = "real" if "价" in words else "comparable"  # 扣除价格因素, 剔除减税影响
        return self._vocabulary.binding.terms.get(words, left_out)

    def _place_did(self, name: str) -> bool:
        """Whether a name begins with a place by its short name, and what was done there: `泰州引进人才`."""
        short = self._lexicon.places
        if not any(name[:size] in short for size in _SHORT_NAMES):
            return False
        did = self._lexicon.verbs.doer.match(name)
        if did is None or did.end() == len(name):
            return False
        return name[: did.start("verb")].rstrip(_IN_ALL + FILL) in short

    def _comparator(self, placed: Placed) -> Comparator:
        """The bound of a number; what bounds a target that was met or missed bounds the outcome."""
        slot = placed.slot
        if placed.name.rule == "steps":
            return Comparator.EQ  # 跨过3个千亿元台阶 is three steps, no more
        if slot.quantity.comparator is Comparator.GT and EXCEEDS.search(self._scene.said(slot.quantity)):
            return Comparator.EQ
        looks_back = self._scene.anchor.role is not Role.PLAN
        bounded = slot.quantity.left < slot.quantity.start and slot.quantity.upper is None
        least = slot.quantity.comparator is Comparator.EQ and _AT_LEAST.search(slot.before)
        if least:
            return Comparator.GE if least["least"] else Comparator.LE
        bounded = bounded and not slot.before.lstrip().startswith(ACCORDING)  # 按照每户不超过3人的要求
        if slot.quantity.comparator is Comparator.EQ and _WITHIN_AIM.match(slot.after):
            return Comparator.LE
        bound = self._scene.bound(slot.quantity)
        met = looks_back and bounded and self._signs.was_aimed(slot.before, slot.after, bound)
        return Comparator.EQ if met else placed.tied or slot.quantity.comparator

    def _head(self, clause: Clause) -> str:
        """The words that open the list of a clause; lists end at semicolons, `目标是：` opens all."""
        first = opening = self._clauses[0]
        for each in self._clauses[: self._clauses.index(clause) + 1]:
            first = each if each.mark in ("；", ";") else first
        head = "" if opening.slots else self._words(opening)
        begun = next((c for c in self._clauses if c.slots or c.mark in ("：", ":")), opening)
        if not opening.slots and begun.mark in ("：", ":"):
            head = self._mask[: begun.start]  # 综合分析，预期目标为：…
        end = first.slots[0].quantity.start - self._scene.start if first.slots else first.end
        return head + self._mask[first.start : end]


def _named_later(bound: list[Bound]) -> list[Bound]:
    """Gives a number that nothing named the name of the next: `在去年增长12%的基础上，今年收入增长10%`."""
    for at in range(len(bound) - 2, -1, -1):
        alike = bound[at + 1].measure is bound[at].measure is not Measure.RANK
        alike = alike or (bound[at].measure is Measure.LEVEL and bound[at + 1].measure is Measure.GROWTH)
        if not bound[at].name.text and alike:
            name = bound[at].name._replace(text=bound[at + 1].name.text, rule="forward")
            bound[at] = bound[at]._replace(name=name)
    return bound
