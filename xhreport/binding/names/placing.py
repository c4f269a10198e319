"""Which name and measure has each number of a clause? Those joined without words are read as one list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from xhreport.binding import measures
from xhreport.binding.measures import Reading
from xhreport.binding.names.aspects.sides import PACED, thing, without_new
from xhreport.binding.names.aspects.wholes import SHARE_OF
from xhreport.binding.names.before import name_of
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.bands import with_size
from xhreport.binding.names.ellipsis import THOSE_HAVE
from xhreport.binding.names.implied import as_growth
from xhreport.binding.names.lists import list_names, tied, told_apart
from xhreport.binding.names.memory import Memory, measure_word
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.names.seasons import seasonal
from xhreport.binding.phrases.clauses import RANKS_MOVED, Clause, Slot
from xhreport.binding.phrases.deeds import leads_on
from xhreport.binding.phrases.edges import (
    AMID,
    clean,
    is_verb,
    joined,
    measured_by,
    noun_after,
    tidy,
    verb_of,
)
from xhreport.binding.phrases.lexicon import Lexicon, lexicon_of
from xhreport.binding.phrases.tails import read_tail
from xhreport.binding.phrases.words import EACH, FILL, GAP, JOINERS, PACES, TIME
from xhreport.binding.scene import Scene
from xhreport.binding.years.states import SPENT
from xhreport.models import Comparator, Measure
from xhreport.vocabulary import Vocabulary

_CAME_TO_RANK = re.compile(  # 由全省第4位跃居第2位
    rf"[{FILL}]*(?:[跃升进退上]居|位?列|晋升为|[上提]升为|进位到|前[移进]到)(?:全[国省市区县]|[一-鿿]{{0,4}})$"
)
_BEFORE_DEED = re.compile(r"[一-鿿“”]{2,8}(?<![以之目当日])前(?:期)?的?")  # 达标率由整治前的60%
_AT_ITS_PEAK = re.compile(  # 降幅由谷底的14%收窄至12%
    r"(?<=[由从])(?:谷底|低谷|[顶高]峰|峰值|最?[高低]点|最[高低])(?:时期?|期)?的$"
)
_EARNING = re.compile(  # 乡镇企业蓬勃发展。实现总产值8亿元; but not 国民经济
    r"(?!(?:国民|区域|地区|城乡|社会|宏观)*经济)[^，、]+(?:业|经济|[园区]|旅游|贸易|商贸|集团|公司)"
)
_ASIDE = re.compile(r"[（(][^（()）]+[)）]$")
_ROSE = re.compile(r"(?:增加|提高|增长|提升)了?$")
_AND = ("和", "及", "与", "、")
_AMONG_PEOPLE = re.compile(  # 34万人口中
    r"(?:常住|户籍|总)?(?P<who>人口|农村人口|职工|学生|党员|干部|从业人员)中"
)
_KINDS = ("产品中", "作物中", "品种中", "商品中")  # 在12种主要产品中，产量增长的有…
_MEASURED = ("里程", "面积", "产量")
_GREW = re.compile(rf"比?[{FILL}]*(?:同比)?(?:净?增加?|增长|提高|多安排|减少)了?")
_NO_NAMES = (  # 县域综合排名由第18位升至第12位, 自然增长3%, 如果多提高1%
    *("县域", "自然", "多", "抓", "上"),
    *("搞", "收", "规定", "后"),
)
_BARE = re.compile(r"[一二三四五六七八九十]+")  # 三十六年合计不过21万人
_THEIRS = re.compile(rf"[{FILL}{TIME}，]*(?:去年|目前|现在)?[它他]们的")  # 抓好30户大型企业，它们的利税占…
_SAME_SIDE = re.compile(  # 计划生育率97%，流动人口中这个数字只有81%
    r"(?P<who>[^，的]{2,10}?)[中的]?这一?个?(?:数字|比例|比重|比率|指标)"
)
_THIS_RATIO = re.compile(  # 相当于全国的48%，这一比例五年下降了2.6个百分点
    r"[，、\s]*(?:但|而)?(?:[^，这]{0,4})这一?个?(?:(?P<ratio>比例|比重|比率)|差[额距])"
)
_RATIOS = ("比例", "比重", "占比", "比率")
_DIFFERENCES = ("少", "多", "低", "高", "差额", "差距", "之差")
_THIS_SUM = re.compile(  # 用于教育的支出增长8%。这部分支出占…
    r"[，、\s]*(?:但|而|其中)?这(?:一?部分|一?[项笔类]|些)的?(?P<what>[一-鿿]{0,3}(?:支出|收入|资金|经费|投资|贷款|产值|税收))"
)
_TOLD_OF = ("来说", "来看", "来讲", "而言")
_THIS_ONE = re.compile(  # 县机床厂发展较快，该厂职工达到2000人
    r"该(?P<what>[厂院校县市区州村镇乡矿站库桥]|公司|集团|企业|项目|园区|工程)"
)
_BOTH = re.compile(r"[都均]|双双")
_TOTALLED = re.compile(r"(?<=..)总[量数]$")
_AND_OTHER = re.compile(r"[和与及、]")  # 在示范区和开发区考核中
_LONGEST = 12  # characters of a noun that goes on with the verb before it, where it is of the same kind


def _moved_by(following: Slot, lexicon: Lexicon) -> bool:
    """Whether so many places are told that one has moved: `由第11位前移2位`."""
    places = following.quantity.unit.endswith(RANKS_MOVED)
    return places and lexicon.moved.fullmatch(following.before.strip(GAP)) is not None


class Placer:
    """Names the numbers of a sentence's clauses, one clause after the other."""

    def __init__(
        self, scene: Scene, mask: str, clauses: Sequence[Clause], memory: Memory, vocabulary: Vocabulary
    ) -> None:
        self._scene, self._mask, self._clauses, self._memory = scene, mask, clauses, memory
        self._vocabulary, self._lexicon = vocabulary, lexicon_of(vocabulary)

    def goes_on(self, clause: Clause) -> bool:
        """Whether a clause is a bare noun with its number, under the verb before it: `，粮食4亿公斤`."""
        slot, memory, lexicon = clause.slots[0], self._memory, self._lexicon
        if clause.mark not in ("，", ",") or len(clause.slots) > 1:
            return False
        bare, after = slot.before.strip(GAP), slot.after.strip()
        counts = slot.quantity.dimension == memory.dimension
        counts = counts and slot.quantity.dimension not in ("money", "percent", "point", "rank")
        # 新增炼油能力300万吨，天然气处理能力20亿立方米
        counts = counts or (bare[-2:] == memory.parent[-2:] == "能力" and slot.quantity.dimension != "money")
        goods = len(bare) <= 4 or bare.endswith(("费", "款"))
        handed = goods and memory.enumerated in lexicon.handing  # 发放救灾款3亿元，粮食4.6亿公斤
        alike = bare[-2:] == memory.parent[-2:] or measure_word(slot.quantity.unit) == memory.unit
        if not bare and alike and counts and lexicon.verbs.made_new.fullmatch(memory.enumerated):
            return lexicon.verbs.said.search(after) is None and not leads_on(after, lexicon)
        noun = 1 < len(bare) <= (_LONGEST if alike else 4) and not after and (counts or handed)
        worked = bare if bare[-2:] != "能力" else ""  # 处理能力
        if EACH.match(bare) or bare.startswith(("发展", "转移", "产", "腾")):
            return False  # 新增绿地26万平方米，人均绿地12平方米
        if not noun or lexicon.verbs.inside.search(worked):
            return False
        return lexicon.nouns.plain.fullmatch(bare) is not None

    def place(self, clause: Clause) -> list[Placed]:
        """The numbers of a clause with their names; those joined without words are read as one list."""
        placed: list[Placed] = []
        slots = clause.slots
        at = 0
        while at < len(slots):
            size = 1
            while at + size < len(slots) and self._listed(slots[at], slots[at + size]):
                size += 1
            following = slots[at + size] if at + size < len(slots) else None
            placed += self._place_list(slots[at : at + size], following, slots[-1])
            at += size
        return placed

    def _listed(self, first: Slot, other: Slot) -> bool:
        """Whether a number goes on with a list: by a joiner alone, or as in `分别增长12%和下降8%`."""
        if _joins(first, other, self._lexicon):
            return True
        if "分别" not in first.before or first.quantity.dimension != other.quantity.dimension or first.after:
            return False
        head, tail = (read_tail(slot.before, self._vocabulary) for slot in (first, other))
        move = head.first("up", "down") and tail.first("up", "down")
        return move is not None and not tail.rest.strip(JOINERS + GAP + FILL)

    def _following(self, slot: Slot, reading: Reading) -> Reading:
        """The reading of a later number of a list, which may fall where the first rose."""
        move = read_tail(slot.before, self._vocabulary).first("up", "down")
        reading = measures.follow(slot, reading)
        return reading._replace(down=move.kind == "down") if move else reading

    def _place_list(self, group: list[Slot], following: Slot | None, end: Slot) -> list[Placed]:
        head = group[0]
        for nth, slot in enumerate(group):
            slot.before_start, slot.nth, slot.listed = head.before_start, nth, len(group)
        reading = self._read(head, following)
        names = list_names(group, reading, self._memory, self._lexicon) if len(group) > 1 else None
        if names is None:
            name = name_of(self._case(head, group[-1], reading, following, end))
            names = [name] * len(group)
            level = len(group) > 1 and reading.measure is Measure.LEVEL
            if level and len({s.quantity.unit for s in group}) == len(group):
                names = [_by_unit(name, s, head) for s in group]
        elif _shares(group, reading):
            names = [n._replace(text=n.text + "占比") if "占" not in n.text else n for n in names]
        scene = self._scene
        if reading.measure is not Measure.LEVEL or not (reading.opens or reading.closes):
            names = seasonal(names, head, scene.start, scene.text, scene.mentions)
        moves = following is not None and following.quantity.unit.endswith(RANKS_MOVED)
        ranks = following is None or moves or following.quantity.dimension == "rank"
        ranks = ranks and not group[-1].after.endswith(_KINDS)
        among = _AMONG_PEOPLE.fullmatch(group[-1].after.strip())
        self._memory.whole = among["who"] if among else self._memory.whole
        among_these = group[-1].after.endswith("中") and names[-1].text
        self._memory.among = among_these or self._memory.among
        if group[-1].after.endswith("中") and ranks:  # 评分在74个城市中列第9位 is no rank of the cities
            ranked = clean(self._lexicon.rank_end.sub("", head.before), self._lexicon)
            side = ranked in self._lexicon.attributes  # 生产总值…，增速位居15个城市第三
            ranked = joined(self._memory.parent, ranked) if side else ranked
            self._memory.parent = ranked or self._memory.parent
        else:
            self._memory.name(names)
        self._memory.count(group[-1].quantity.unit, names[-1])
        self._memory.near, self._memory.told = reading, group[-1].quantity
        self._memory.led = head.before + scene.bound(head.quantity)
        self._memory.moving = reading if measures.led(reading) else None
        self._memory.money = head.quantity.dimension == "money"
        bound = tied(group) if len(group) > 1 and told_apart(head) else None
        readings = [self._following(slot, reading) if slot is not head else reading for slot in group]
        told = list(zip(readings, names, strict=True))
        if len(group) > 1 and group[-1].quantity.dimension == "percent":
            told = [_each_by_itself(*each) for each in told]
        return [Placed(slot, *each, bound) for slot, each in zip(group, told, strict=True)]

    def _read(self, slot: Slot, following: Slot | None) -> Reading:
        if slot.before.endswith("的") and _AT_ITS_PEAK.search(slot.before):
            slot = replace(slot, before=_AT_ITS_PEAK.sub("", slot.before))
        reading = measures.read(slot, read_tail(slot.before, self._vocabulary), self._lexicon)
        if following and not reading.opens:
            reading = self._opening(reading, slot, following)
        reading = as_growth(reading, slot, self._memory, self._lexicon)
        signed = reading.down and slot.quantity.value < 0
        return reading._replace(down=False) if signed else reading  # 降幅收窄至-5.9%

    def _opening(self, reading: Reading, slot: Slot, following: Slot) -> Reading:
        """Takes `将60个窗口整合为12个`, `从月产量2万吨提高到5万吨` for changes from one to another."""
        ranked = reading.measure is Measure.RANK
        came = ranked and (_CAME_TO_RANK.match(following.before) or _moved_by(following, self._lexicon))
        if not came and read_tail(following.before, self._vocabulary).first("to") is None:
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

    def _in_contest(self, own: str, slot: Slot) -> str:
        """Who takes part, with the contest in which a rank was reached: `财政工作在全省考核中名列第一`."""
        told = self._lexicon.nouns.contest_of.match(slot.before)
        if told is None or own in self._lexicon.known or own.endswith(PACES) or not own.endswith(told["who"]):
            return own
        return joined(own, tidy(told["what"]))

    def _case(self, slot: Slot, last: Slot, reading: Reading, other: Slot | None, end: Slot) -> Case:
        amid = AMID.match(slot.before) if "下" in slot.before else None
        own = "" if amid and amid.end() >= len(reading.rest) else clean(reading.rest, self._lexicon)
        own = own.removesuffix("比") if slot.after.startswith("的") else own  # 收入比70元的水平高
        if slot.after.strip().endswith(_TOLD_OF) and own.startswith(("以", "拿", "就")):
            own = own[1:]  # 拿投资15亿元来说
        if own == "经济":
            grown = "经济增长" if reading.measure is not Measure.LEVEL else own
            own = "县域经济" if "县域经济" in reading.rest else grown
        own = "" if own in _NO_NAMES or _BARE.fullmatch(own) else self._spelled_out(own, slot)
        ranks = reading.measure is Measure.RANK
        contest = self._lexicon.nouns.contest.fullmatch(reading.rest) if ranks else None
        own = tidy(contest["what"]) if contest and _AND_OTHER.search(contest["what"]) else own
        own = self._in_contest(own, slot) if ranks and own and "在" in slot.before else own
        if ranks and (own in PACES or own in self._lexicon.totals) and _BOTH.search(slot.before):
            own = "" if self._several_ranked(own) else own  # 增速均居全市第二
        if own.endswith(("）", ")")) and is_verb(plain := _ASIDE.sub("", own), self._lexicon):
            own = plain  # 竣工（含基本建成）5.86万套
        if slot.before.rstrip().endswith(_AND) and not verb_of(own, self._lexicon):
            own = "" if self._lexicon.verbs.deed_end.search(own) else own  # 公路修复和500公里公路改建
        judged = slot if slot is last else replace(slot, after=last.after)
        noun = "" if reading.base_level else with_size(noun_after(last, self._lexicon), last, other, end)
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
            parent = self._scene.thriving if self._earns() else self._theme()
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

    def _earns(self) -> bool:
        """Whether what the sentence before said to go well is a trade or a crop: `粮食再获丰收`."""
        thing = self._scene.thriving
        return _EARNING.fullmatch(thing) is not None or thing.removesuffix("生产") in self._lexicon.products

    def _spelled_out(self, own: str, slot: Slot) -> str:
        """A name that begins with what points at a thing, with that in full: `该厂职工`, `这部分支出`."""
        one = _THIS_ONE.search(slot.before) if "该" in slot.before else None
        if one and own.startswith(one["what"]) and self._memory.topic.endswith(one["what"]):
            return self._memory.topic + own[len(one["what"]) :]
        whose = thing(self._memory.parent, self._lexicon) if "们的" in slot.before and own else ""
        if whose and _THEIRS.match(slot.before):
            return whose + own
        ratio = _THIS_RATIO.match(slot.before) if "这" in slot.before else None
        last = next(reversed([*self._memory.seen, *self._memory.here]), "") if ratio else ""
        if ratio and last.endswith(_RATIOS if ratio["ratio"] else _DIFFERENCES):
            return last
        same = _SAME_SIDE.fullmatch(own) if "这" in own else None
        if same and self._memory.parent:
            return same["who"] + self._memory.parent
        this = _THIS_SUM.match(slot.before) if "这" in slot.before else None
        before = self._memory.before
        if this is None or not own.startswith(this["what"]) or not before.endswith(this["what"]):
            return own
        return before + own[len(this["what"]) :]

    def _several_ranked(self, side: str) -> bool:
        """Whether more things than one were named, whose paces or totals have one rank."""
        memory = self._memory
        if side in PACES:
            return len({*memory.seen, *(name.text for name in memory.group)}) > 1
        last = [_TOTALLED.sub("", without_new(name, self._lexicon)) for name in memory.seen[-2:]]
        return len(set(last)) > 1  # but 企业新增3万户、总量达20万户，总量均居第一

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
        if link is None or link.text.removesuffix("了") != "安排" or not noun:
            return False
        if slot.quantity.dimension == "money":
            return self._lexicon.money.purpose.match(noun) is not None
        return slot.quantity.unit.endswith(("人", "名", "人次"))

    def _words(self, clause: Clause) -> str:
        return self._mask[clause.start : clause.end]


def _by_unit(name: Name, slot: Slot, head: Slot) -> Name:
    """The name of one of a list, each with a unit of its own; an amount is no share: `占一成即16万亩`."""
    of = SHARE_OF.sub("", name.text)
    if of != name.text and slot.quantity.dimension not in measures.RATIOS:
        return name._replace(text=of)
    stem = name.text.removesuffix(measured_by(head.quantity.unit))
    return name._replace(text=joined(stem, measured_by(slot.quantity.unit)))


def _grew(clause: Clause) -> bool:
    """Whether a clause tells only by how much a sum grew: `比上年增加167亿元`."""
    slot = clause.slots[0] if len(clause.slots) == 1 else None
    return (
        slot is not None
        and not slot.after.strip()
        and _GREW.fullmatch(slot.before.strip(FILL + GAP)) is not None
    )


def _counts(clause: Clause) -> bool:
    """Whether a clause begins with a number or tells a rate: `56个村出列` is nothing that money is for."""
    rates = bool(clause.slots) and all(s.quantity.dimension in measures.RATIOS for s in clause.slots)
    alone = bool(clause.slots) and not clause.slots[0].before.strip(FILL + GAP)
    return rates or alone or len(clause.slots) > 2


def _joins(first: Slot, other: Slot, lexicon: Lexicon) -> bool:
    """Whether a number goes on with a list: not 铁路里程3780公里和5条通道, where each has its own name."""
    own = first.before.rstrip(GAP).endswith(_MEASURED) and first.quantity.unit != other.quantity.unit
    timed = TIME in other.before and not told_apart(first)  # 上半年3.2%、前三季度4.4%
    own = own or _named_apart(first, other, lexicon)
    if _reaches(first, other) or _makes_up(first, other) or _totals(first, other, lexicon):
        return False
    if THOSE_HAVE.fullmatch(other.before) and first.quantity.unit != other.quantity.unit:
        return False  # 库容在1亿立方米以上的有6座
    return other.joined and not timed and _alike(first, other) and not (own and bool(other.after.strip()))


def _each_by_itself(reading: Reading, name: Name) -> tuple[Reading, Name]:
    """A rate and a growth in one list, each read as what it is: `失业率、物价涨幅分别控制在4%、3%`."""
    move = reading.tail.first("up", "down")
    if reading.measure is Measure.GROWTH and name.text.endswith("率") and move and move.text in PACES:
        return reading._replace(measure=Measure.LEVEL, basis=None), name
    paced = PACED.search(name.text) if reading.measure is Measure.LEVEL else None
    if paced is None:
        return reading, name
    down = paced[0].startswith(("降", "跌"))
    return reading._replace(measure=Measure.GROWTH, down=down), name._replace(text=name.text[: paced.start()])


def _shares(group: Sequence[Slot], reading: Reading) -> bool:
    """Whether each of several makes up a share: `工业和农业增加值分别占49%和8%`."""
    reach = reading.tail.first("reach")
    ratios = all(s.quantity.dimension in measures.RATIOS for s in group)
    return ratios and reach is not None and reach.text.startswith("占")


def _reaches(first: Slot, other: Slot) -> bool:
    """Whether a number is what a change before it led to: `能力提高1200万千瓦、超过4000万千瓦`."""
    rose = _ROSE.search(first.before) and first.quantity.dimension not in measures.RATIOS
    alike = first.quantity.unit == other.quantity.unit and not told_apart(first)
    bounds = (first.quantity.comparator, other.quantity.comparator)
    return bool(rose) and alike and bounds == (Comparator.EQ, Comparator.GT)


def _totals(first: Slot, other: Slot, lexicon: Lexicon) -> bool:
    """Whether the total of all stands beside the new ones: `新增企业4家、累计15家`."""
    alike = first.quantity.unit == other.quantity.unit and other.quantity.value > first.quantity.value
    total = other.before.strip(FILL + GAP + JOINERS) in ("累计", "累计达", "累计达到", "总数达", "共", "共有")
    return alike and total and lexicon.verbs.made_new.search(first.before) is not None


def _makes_up(first: Slot, other: Slot) -> bool:
    """Whether a share stands beside the size: `税收收入12亿元、占85%`."""
    sizes = first.quantity.dimension not in measures.RATIOS and other.quantity.dimension in measures.RATIOS
    return sizes and other.before.strip(FILL + GAP + JOINERS) in ("占", "约占")


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
