"""Reads one sentence from left to right: each quantity with its name, measure, years and status."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from xhreport.binding import measures, years
from xhreport.binding.cases import Case
from xhreport.binding.chained import chained
from xhreport.binding.clauses import EXCEEDS, Clause, Slot, divide, masked
from xhreport.binding.deeds import leads_on
from xhreport.binding.edges import (
    AMID,
    COUNTED_AIMS,
    clean,
    is_verb,
    joined,
    measured_by,
    noun_after,
    verb_of,
)
from xhreport.binding.growth import counted_against
from xhreport.binding.implied import as_growth
from xhreport.binding.lexicon import Lexicon, lexicon_of
from xhreport.binding.lists import list_names, tied, told_apart
from xhreport.binding.measures import Reading
from xhreport.binding.memory import Memory, measure_word
from xhreport.binding.names import TRADED, name_of
from xhreport.binding.placed import Name, Placed
from xhreport.binding.ranked import ranked
from xhreport.binding.seasons import seasonal
from xhreport.binding.states import SPENT
from xhreport.binding.statuses import signs_of
from xhreport.binding.tails import Token, read_tail
from xhreport.binding.timed import ACCORDING, timed
from xhreport.binding.words import EACH, FILL, GAP, JOINERS, PACES, TIME
from xhreport.models import Basis, Commitment, Comparator, Measure, Period, Role, Status
from xhreport.periods import Anchor, Mention
from xhreport.quantities import Quantity
from xhreport.regions import gazetteer
from xhreport.vocabulary import Vocabulary

_ACTS = re.compile(  # names of what was done over the years
    r"^(?:投[资入]|造林|植树|治理|退耕|扩招|培训|搬迁)|新[增建修辟]"
)
_AT_LEAST = re.compile(  # 每年至少举办2次
    r"(?:(?P<least>至少|最少)|最多|至多)(?:要|应|再)?(?!时)[一-鿿]{1,4}$"
)
_BEFORE_DEED = re.compile(r"[一-鿿“”]{2,8}(?<![以之目当日])前(?:期)?的?")  # 达标率由整治前的60%
_EARNING = re.compile(  # 乡镇企业蓬勃发展。实现总产值8亿元; but not 国民经济
    r"(?!(?:国民|区域|地区|城乡|社会|宏观)*经济)[^，、]+(?:业|经济|[园区]|旅游|贸易|商贸|集团|公司)"
)
_ASIDE = re.compile(r"[（(][^（()）]+[)）]$")
_AND = ("和", "及", "与", "、")
_STANDING = ("普及", "通", "达", "实现")  # 有16个县普及了义务教育 tells how things stand
_STANDS = re.compile(  # 93个乡镇普及了义务教育, 64个县（市）实现了“两基”
    r"[一-鿿、]{0,6}?[县市区乡镇村旗](?:[（(][^（()）]*[)）])?(?:已经?|都|均|基本|全部)*"
    r"(?:普及|通了?(?!过)|达标|达到|实现了?(?:[“通]|普及|全覆盖|达标))"
)
_REACHED = re.compile(r"的?(?:较?高)?基[础数]之?上")  # 在连续增长13%的基础上
_LIES = re.compile(r"来自|分布(?!式)|集中[在于]|在(?:农村|城镇|城市|山区|园区)$|(?:居住|生活)在")
_OF_THOSE = re.compile(r"[^，。；]{0,12}中$")
_AMONG_PEOPLE = re.compile(  # 34万人口中
    r"(?:常住|户籍|总)?(?P<who>人口|农村人口|职工|学生|党员|干部|从业人员)中"
)
_MEASURED = ("里程", "面积", "产量")
_PAST_AIM = re.compile(r"(?:.*(?:高于|低于|超过|快于|好于)年[初度])?的?(?:预期)?(?:目标|计划|任务)数?")
_COMING = re.compile(r"年内|今年|再新?[增建]")
_UNTIL = re.compile(r"[\s*“]*截[至止]")
_GREW = re.compile(rf"比?[{FILL}]*(?:同比)?(?:净?增加?|增长|提高|多安排|减少)了?")
_RATED = re.compile(r"[一-鿿]{1,8}(?:率|程度|覆盖面|比重|占比)")
_NO_NAMES = ("县域", "自然")  # 县域综合排名由第18位升至第12位, 自然增长3%，同口径增长7%
_SHORT_NAMES = (2, 3, 4)  # characters of a place's short name
_BOTH = re.compile(r"[都均]|双双")
_IN_ALL = "共累计"  # characters: 泰州累计引进人才
_LONGEST = 12  # characters of a noun that goes on with the verb before it, where it is of the same kind
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


class Scene(NamedTuple):
    """A sentence to be read, with what it takes over from the text before it."""

    text: str
    start: int
    end: int
    quantities: Sequence[Quantity]
    mentions: Sequence[Mention]
    anchor: Anchor
    paragraph: Period | None  # the years that its paragraph has set
    estimated: bool  # （预计，下同） stood earlier in the part
    before: str = ""  # the name that the sentence before it in its paragraph ended with
    earlier: tuple[str, ...] = ()  # the last names of the sentences before it
    begun: int = 0  # where its paragraph begins
    thriving: str = ""  # what the sentence before it only said to go well


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
        self._ladder = years.Ladder(
            scene.text, scene.start, times, scene.paragraph, scene.anchor, self._lexicon
        )
        self._memory = Memory(before=scene.before, earlier=scene.earlier)

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
            memory.far = memory.far or clause.mark in ("；", ";")
            if clause.mark and clause.mark in "（(":
                memory.open_bracket()
            memory.carried = memory.enumerated if self._goes_on(clause) else ""
            memory.governed, memory.giving, memory.moving, memory.worth = False, False, None, ""
            said = self._mask[: clause.start + 1]
            memory.inside = said.rfind("（") > said.rfind("）")
            placed = chained(self._place(clause), self._lexicon)
            if len(placed) > 1 and any(p.slot.quantity.dimension == "rank" for p in placed):
                placed = ranked(placed, self._scene.text, self._memory, self._lexicon)
            terms, memory.terms = memory.terms, ""
            memory.leave(placed)
            bound += [self._bind(clause, p, terms) for p in placed]
        return _named_later(bound)

    def _words(self, clause: Clause) -> str:
        return self._mask[clause.start : clause.end]

    def _heads_list(self, clause: Clause) -> str:
        """The rate that a clause before a colon says all that follows to be: `入学率：小学99%、初中95%`."""
        following = self._next(self._clauses.index(clause) + 1)
        words = self._words(clause).strip(FILL + GAP)
        return words if following and following.mark in ":：" and _RATED.fullmatch(words) else ""

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause is a bare noun with its number, under the verb before it: `，粮食4亿公斤`."""
        slot, memory, lexicon = clause.slots[0], self._memory, self._lexicon
        if clause.mark not in ("，", ",") or len(clause.slots) > 1:
            return False
        bare, after = slot.before.strip(GAP), slot.after.strip()
        counts = slot.quantity.dimension == memory.dimension
        counts = counts and slot.quantity.dimension not in ("money", "percent", "point", "rank")
        goods = len(bare) <= 4 or bare.endswith(("费", "款"))
        handed = goods and memory.enumerated in lexicon.handing  # 发放救灾款3亿元，粮食4.6亿公斤
        alike = bare[-2:] == memory.parent[-2:] or measure_word(slot.quantity.unit) == memory.unit
        if not bare and alike and counts and lexicon.verbs.made_new.fullmatch(memory.enumerated):
            return lexicon.verbs.said.search(after) is None and not leads_on(after, lexicon)
        noun = 1 < len(bare) <= (_LONGEST if alike else 4) and not after and (counts or handed)
        if not noun or lexicon.verbs.inside.search(bare) or bare.startswith(("发展", "转移", "产")):
            return False
        return lexicon.nouns.plain.fullmatch(bare) is not None

    # -- names ------------------------------------------------------------------------------

    def _place(self, clause: Clause) -> list[Placed]:
        """The numbers of a clause with their names; those joined without words are read as one list."""
        placed: list[Placed] = []
        slots = clause.slots
        at = 0
        while at < len(slots):
            size = 1
            while at + size < len(slots) and _joins(slots[at], slots[at + size], self._lexicon):
                size += 1
            following = slots[at + size] if at + size < len(slots) else None
            placed += self._place_list(slots[at : at + size], following, slots[-1])
            at += size
        return placed

    def _place_list(self, group: list[Slot], following: Slot | None, end: Slot) -> list[Placed]:
        head = group[0]
        for nth, slot in enumerate(group):
            slot.before_start, slot.nth, slot.listed = head.before_start, nth, len(group)
        reading = self._read(head, following)
        names = list_names(group, reading, self._memory, self._lexicon) if len(group) > 1 else None
        if names is None:
            name = name_of(self._case(head, group[-1], reading, end))
            names = [name] * len(group)
            level = len(group) > 1 and reading.measure is Measure.LEVEL
            if level and len({s.quantity.unit for s in group}) == len(group):
                stem = name.text.removesuffix(measured_by(head.quantity.unit))
                names = [name._replace(text=joined(stem, measured_by(s.quantity.unit))) for s in group]
        scene = self._scene
        if reading.measure is not Measure.LEVEL or not (reading.opens or reading.closes):
            names = seasonal(names, head, scene.start, scene.text, scene.mentions)
        ranks = following is None or following.quantity.dimension == "rank"
        among = _AMONG_PEOPLE.fullmatch(group[-1].after.strip())
        self._memory.whole = among["who"] if among else self._memory.whole
        if group[-1].after.endswith("中") and ranks:  # 评分在74个城市中列第9位 is no rank of the cities
            ranked = clean(self._lexicon.rank_end.sub("", head.before), self._lexicon)
            side = ranked in self._lexicon.attributes  # 生产总值…，增速位居15个城市第三
            ranked = joined(self._memory.parent, ranked) if side else ranked
            self._memory.parent = ranked or self._memory.parent
        else:
            self._memory.name(names)
        self._memory.count(group[-1].quantity.unit, names[-1])
        self._memory.near = reading
        self._memory.moving = reading if measures.led(reading) else None
        self._memory.money = head.quantity.dimension == "money"
        bound = tied(group) if len(group) > 1 and told_apart(head) else None
        return [
            Placed(slot, measures.follow(slot, reading) if slot is not head else reading, name, bound)
            for slot, name in zip(group, names, strict=True)
        ]

    def _read(self, slot: Slot, following: Slot | None) -> Reading:
        reading = measures.read(slot, read_tail(slot.before, self._vocabulary), self._lexicon)
        if following and not reading.opens:
            reading = self._opening(reading, slot, following)
        reading = as_growth(reading, slot, self._memory, self._lexicon)
        signed = reading.down and slot.quantity.value < 0
        return reading._replace(down=False) if signed else reading  # 降幅收窄至-5.9%

    def _opening(self, reading: Reading, slot: Slot, following: Slot) -> Reading:
        """Takes `将83个专窗整合为18个`, `从月销售额3万元提高到10万元` for changes from one to another."""
        if read_tail(following.before, self._vocabulary).first("to") is None:
            return reading
        m = measures.FROM.search(slot.before)
        if reading.measure in (Measure.GROWTH, Measure.CHANGE):
            paced = m is not None and m.end() == len(slot.before.rstrip())  # 增速由5.1%提高到8.2%
            return reading._replace(opening=paced and reading.measure is Measure.GROWTH)
        if m is None:
            first = not slot.before.strip(GAP + JOINERS) and reading.measure is Measure.LEVEL
            first = first and slot.quantity.dimension == following.quantity.dimension
            return reading._replace(opening=True) if first else reading  # 188个园区整合优化为120个
        after = "" if _BEFORE_DEED.fullmatch(slot.before, m.end()) else slot.before[m.end() :]
        tail = read_tail(slot.before[: m.start()] + after, self._vocabulary)
        if reading.measure is Measure.RANK:
            rest = self._lexicon.rank_end.sub("", slot.before[: m.start()])
            return Reading(Measure.RANK, rest, tail, opening=True)
        return Reading(Measure.LEVEL, tail.rest, tail, opening=True)

    def _case(self, slot: Slot, last: Slot, reading: Reading, end: Slot) -> Case:
        amid = AMID.match(slot.before) if "下" in slot.before else None
        own = "" if amid and amid.end() >= len(reading.rest) else clean(reading.rest, self._lexicon)
        if own == "经济":
            grown = "经济增长" if reading.measure is not Measure.LEVEL else own
            own = "县域经济" if "县域经济" in reading.rest else grown
        own = "" if own in _NO_NAMES else own
        if own in PACES and reading.measure is Measure.RANK and _BOTH.search(slot.before):
            said = {*self._memory.seen, *(name.text for name in self._memory.group)}
            own = "" if len(said) > 1 else own  # 增速均居全市第二
        if own.endswith(("）", ")")) and is_verb(plain := _ASIDE.sub("", own), self._lexicon):
            own = plain  # 竣工（含基本建成）5.86万套
        if slot.before.rstrip().endswith(_AND) and not verb_of(own, self._lexicon):
            own = "" if self._lexicon.verbs.deed_end.search(own) else own  # 公路修复和500公里公路改建
        judged = slot if slot is last else replace(slot, after=last.after)
        noun = noun_after(last, self._lexicon)
        if self._arranges(reading, judged, noun):
            own = "安排"
        following = self._next(slot.clause + 1)
        if following and slot.quantity.dimension == "money" and _grew(following):
            following = self._next(slot.clause + 2)  # 安排8亿元，比上年增加1亿元，用于…
        goes_on = following if following and following.mark in "，," and not _counts(following) else None
        likes = measure_word(slot.quantity.unit) == self._memory.unit or not self._memory.parent
        memory = self._memory
        side = own in self._lexicon.attributes
        paced = own in PACES
        parent = (memory.owner if side and not paced else memory.parent) or memory.topic
        if not parent and side and not own.endswith(SPENT):
            earns = _EARNING.fullmatch(self._scene.thriving)
            parent = self._scene.thriving if earns else self._theme()
        whole = not side and len(own) > 3 and own in self._lexicon.known
        return Case(
            slot=judged,
            before=judged.before.rstrip(FILL + " "),
            end=judged if end is last else end,
            reading=reading,
            own=own,
            noun=noun,
            like=likes and slot.quantity.dimension != "money",
            bracketed=self._clauses[slot.clause].mark in ("（", "("),
            apart=self._clauses[slot.clause].mark in ("；", ";"),
            next_clause=_wording(goes_on, self._words(goes_on)) if goes_on else "",
            memory=memory,
            lexicon=self._lexicon,
            parent=parent,
            relative="" if whole else parent,
        )

    def _next(self, at: int) -> Clause | None:
        return self._clauses[at] if at < len(self._clauses) else None

    def _theme(self) -> str:
        """The industry or the zone that a sentence before in the paragraph opens with; empty if none does."""
        scene, lexicon = self._scene, self._lexicon
        found = lexicon.nouns.theme.finditer(scene.text[scene.begun : scene.start])
        things = [m["thing"] for m in found if not lexicon.verbs.any.search(m["sort"])]
        return clean(things[-1], lexicon) if things else ""

    def _arranges(self, reading: Reading, slot: Slot, noun: str) -> bool:
        """Whether 安排 is what was done: `安排300人就业`, `安排3亿元用于农业`."""
        link = reading.tail.first("link")
        if link is None or link.text != "安排" or not noun:
            return False
        if slot.quantity.dimension == "money":
            return self._lexicon.money.purpose.match(noun) is not None
        return slot.quantity.unit.endswith(("人", "名", "人次"))

    # -- years, basis and status ------------------------------------------------------------

    def _bind(self, clause: Clause, placed: Placed, terms: str) -> Bound:
        slot, name, quantity = placed.slot, placed.name, placed.slot.quantity
        rotated = name.rule == "number-first-deed" and name.text != name.noun
        stands = slot.before.endswith("有") and name.text.startswith(_STANDING)
        stands = stands or (rotated and _STANDS.match(slot.after) is not None)
        stands = stands or name.text.startswith(self._lexicon.belonging)
        done = rotated and quantity.dimension not in measures.RATIOS and not stands
        acted = bool(name.verb) and name.verb not in (*_REACHING, *TRADED)
        acts = done or acted or _ACTS.search(name.text) is not None or self._place_did(name.text)
        found = self._ladder.years(slot, clause, placed.reading, name.text, acts=acts, stands=stands)
        if placed.reading.base_level:
            base = self._ladder.dates.base(slot)
            found = years.Years(self._ladder.dates.year_of_base(base) if base else None, "clause")
            one = base is not None and base.period.start == base.period.end
            review = self._scene.anchor.review if self._scene.anchor.role is Role.REVIEW else None
            year = found.period.end if one and found.period else None
            last_year = review is not None and year == review - 1
            self._memory.since, self._memory.based = not last_year, slot.clause
            self._memory.origin = base.period.end if base and one else None
        reading, period = counted_against(placed, clause, found, self._ladder, self._memory)
        if name.rule != "area" and not self._memory.inside:
            self._memory.averaged = reading.basis is Basis.ANNUAL_AVERAGE
        of = self._ladder.dates.base(slot) if quantity.dimension == "multiple" else None
        if of and period and of.period.start == of.period.end < period.end:  # 是1992年的4.7倍，年均递增36%
            self._memory.risen[name.text] = Period(start=of.period.end, end=period.end)
        if reading.closes and self._ladder.rise.years:
            self._memory.risen[name.text] = self._ladder.rise.years
        if reading is not placed.reading:
            placed = placed._replace(reading=reading)
        status, period = self._status(clause, placed, found.source, period)
        own_words = self._mask[clause.start : quantity.start - self._scene.start]
        firm = self._signs.commitment(own_words, self._head(clause)) if status is Status.TARGET else None
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

    def _terms(self, words: str) -> str:
        """In which terms a growth is told; what was left out tells it, where no list does."""
        left_out = "real" if "价" in words else "comparable"  # 扣除价格因素, 剔除减税影响
        return self._vocabulary.binding.terms.get(words, left_out)

    def _place_did(self, name: str) -> bool:
        """Whether a name begins with a place by its short name, and what was done there: `泰州引进人才`."""
        short = gazetteer(self._vocabulary).short
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
        if slot.quantity.comparator is Comparator.GT and EXCEEDS.search(self._said(slot)):
            return Comparator.EQ
        looks_back = self._scene.anchor.role is not Role.PLAN
        bounded = slot.quantity.left < slot.quantity.start and slot.quantity.upper is None
        least = slot.quantity.comparator is Comparator.EQ and _AT_LEAST.search(slot.before)
        if least:
            return Comparator.GE if least["least"] else Comparator.LE
        bounded = bounded and not slot.before.lstrip().startswith(ACCORDING)  # 按照每户不超过3人的要求
        met = looks_back and bounded and self._signs.was_aimed(slot.before, slot.after)
        return Comparator.EQ if met else placed.tied or slot.quantity.comparator

    def _status(
        self, clause: Clause, placed: Placed, source: str, period: Period | None
    ) -> tuple[Status, Period | None]:
        """The status; and the years, which are those of today for what a plan says of today."""
        scene, signs, anchor = self._scene, self._signs, self._scene.anchor
        slot, reading = placed.slot, placed.reading
        planned = anchor.role is Role.PLAN
        words = self._mask[clause.start : slot.quantity.start - scene.start]
        moved = reading.measure in (Measure.GROWTH, Measure.CHANGE) and not (slot.opens or slot.joined)
        before = slot.before if reading.closes or moved else words
        if planned and reading.opens and signs.is_now(slot.before):
            return Status.ACTUAL, _today(anchor)
        estimated = scene.estimated or signs.estimated(scene.text, scene.start, slot.quantity)
        said = source != "part"
        status = signs.status(anchor, period, before, slot.after, said=said, estimated=estimated)
        if (
            status is Status.TARGET
            and _UNTIL.match(scene.text, scene.start)
            and not signs.looks_ahead(before)
        ):
            return Status.ACTUAL, period  # 截至1月底，已撤并1.7万个；在…公司中
        if status is Status.TARGET and not said:
            if self._is_so_today(placed, before):
                return Status.ACTUAL, _today(anchor)
            if _REACHED.match(slot.after) and anchor.review and not signs.looks_ahead(words):
                return Status.ACTUAL, Period(start=anchor.review, end=anchor.review)
        if planned and period == anchor.part and signs.so_far(scene.text, scene.start, slot.quantity.start):
            return Status.ACTUAL, period
        bracketed = clause.mark in ("（", "(") and signs.was_set(slot.before)
        if not planned and (bracketed or (not estimated and self._was_aimed(slot))):
            return (Status.ACTUAL if reading.opens else Status.TARGET), period
        past = period is not None and anchor.plan is not None and period.end < anchor.plan
        if status is Status.ACTUAL and planned and not past and source in ("paragraph", "part"):
            return status, _today(anchor)
        earlier = reading.opens or (reading.base_level and status is Status.TARGET)
        return (Status.ACTUAL if earlier else status), period

    def _was_aimed(self, slot: Slot) -> bool:
        """Whether a review tells what had been aimed at, in the words around the number or before it."""
        if slot.quantity.dimension == "point" and _PAST_AIM.fullmatch(slot.before.strip()):
            return False  # 高于年初预期8%的目标0.5个百分点
        if slot.quantity.dimension == "count" and COUNTED_AIMS.match(slot.after):
            return False
        rest = self._scene.text[slot.quantity.right : self._scene.end]
        if self._scene.anchor.role is Role.OTHER and self._signs.strives(self._said(slot)):
            return True  # a note
        return (
            self._signs.was_aimed(slot.before, slot.after)
            or self._signs.was_planned(slot.before)
            or self._signs.was_set_before(self._said(slot), rest)
        )

    def _said(self, slot: Slot) -> str:
        """The sentence up to the number."""
        return self._scene.text[self._scene.start : slot.quantity.start]

    def _is_so_today(self, placed: Placed, before: str) -> bool:
        """Whether a plan tells how things stand: its sentence, its list, or its name says so."""
        signs = self._signs
        said = self._mask[: placed.slot.before_start]
        listed = "：" in said or ":" in said  # 从挑战看：一是…；二是…
        segment = (said if listed else said.rpartition("；")[2]) + placed.slot.before
        coming = _COMING.search(self._ladder.dates.words(placed.slot)) is not None
        if not coming and signs.tells_situation(segment.lstrip(GAP + "*“”"), before):
            return True
        level = placed.reading.measure is Measure.LEVEL
        whole = _OF_THOSE.match(placed.slot.after) is not None and "在" in placed.slot.before
        if level and (whole or _LIES.search(placed.slot.after)) and not signs.looks_ahead(before):
            return True  # 六成税收来自民营企业, 在公司任职的4万多人中
        held = placed.reading.tail.first("hold", "to") is not None  # 把人口控制在12亿
        return signs.is_now(self._introduction()) or (level and not held and signs.stands(placed.name.text))

    def _introduction(self) -> str:
        """The words before the colon of a list: `已建成的主要有：…`."""
        listed = len(self._clauses) > 1 and self._clauses[1].mark in "：:" and not self._clauses[0].slots
        return self._words(self._clauses[0]) if listed else ""

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


def _grew(clause: Clause) -> bool:
    """Whether a clause tells only by how much a sum grew: `比上年增加167亿元`."""
    slot = clause.slots[0] if len(clause.slots) == 1 else None
    return (
        slot is not None
        and not slot.after.strip()
        and _GREW.fullmatch(slot.before.strip(FILL + GAP)) is not None
    )


def _counts(clause: Clause) -> bool:
    """Whether a clause begins with a number: `56个村出列` is nothing that money was given for."""
    return len(clause.slots) > 2 or (bool(clause.slots) and not clause.slots[0].before.strip(FILL + GAP))


def _joins(first: Slot, other: Slot, lexicon: Lexicon) -> bool:
    """Whether a number goes on with a list: not 铁路里程3780公里和5条通道, where each has its own name."""
    own = first.before.rstrip(GAP).endswith(_MEASURED) and first.quantity.unit != other.quantity.unit
    timed = TIME in other.before and not told_apart(first)  # 上半年3.2%、前三季度4.4%
    own = own or _named_apart(first, other, lexicon)
    return other.joined and not timed and _alike(first, other) and not (own and bool(other.after.strip()))


def _named_apart(first: Slot, other: Slot, lexicon: Lexicon) -> bool:
    """Whether the first of two has its name before it, the other behind: `厂房5万平方米、3个水厂`."""
    if first.quantity.dimension not in ("area", "length") or other.quantity.dimension != "count":
        return False
    own = clean(first.before, lexicon)
    return len(own) > 1 and not is_verb(own, lexicon) and not told_apart(first)


def _alike(first: Slot, other: Slot) -> bool:
    """Whether two numbers may be of one list: not `增加两倍、人均超过800美元`."""
    if (first.quantity.dimension == "rank") != (other.quantity.dimension == "rank"):
        return False  # 增速位居前三的有15项
    relative = (first.quantity.dimension in measures.RATIOS) == (other.quantity.dimension in measures.RATIOS)
    return relative or told_apart(first) or not EACH.search(other.before)


def _wording(clause: Clause, words: str) -> str:
    """What a clause says, its numbers left out."""
    said = "".join(s.before + s.after for s in clause.slots) if clause.slots else words
    return said.strip().replace("的的", "的")  # 下达的18个共96公里的项目


def _named_later(bound: list[Bound]) -> list[Bound]:
    """Gives a number that nothing named the name of the next: `在去年增长12%的基础上，今年收入增长10%`."""
    for at in range(len(bound) - 2, -1, -1):
        alike = bound[at + 1].measure is bound[at].measure is not Measure.RANK
        if not bound[at].name.text and alike:
            name = bound[at].name._replace(text=bound[at + 1].name.text, rule="forward")
            bound[at] = bound[at]._replace(name=name)
    return bound


def _today(anchor: Anchor) -> Period | None:
    """The year of what a plan says of today: its own, or the last one reviewed where it plans several."""
    year = anchor.plan
    return Period(start=year, end=year) if year else None
