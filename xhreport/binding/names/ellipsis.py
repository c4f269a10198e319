"""What is measured where nothing stands before the number? The names that a sentence leaves out."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.gaps import gap
from xhreport.binding.names.aspects.kinds import per_many
from xhreport.binding.names.aspects.owners import EFFECTS
from xhreport.binding.names.aspects.rates import earned
from xhreport.binding.names.aspects.shares import apportioned
from xhreport.binding.names.aspects.sides import without_new
from xhreport.binding.names.aspects.wholes import SHARE_OF, fulfilled
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.first import OUTPUTS
from xhreport.binding.names.counted.funding import spent_on
from xhreport.binding.names.memory import FULFILLED, WHICH, Memory, measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.clauses import measures_things
from xhreport.binding.phrases.edges import COUNTABLE, counter, joined, measured_by, tidy, verb_of
from xhreport.binding.phrases.words import BEYONDS, EACH, FILL, GAP, PACES, PACES_OF
from xhreport.binding.years.states import STEP
from xhreport.models import Comparator, Measure
from xhreport.periods import han_number
from xhreport.rules import Chain, Rule

_UPON = re.compile(
    r"(?:实现)?(?:连续|先后|再)*(?:登|迈|跃|跨|站)?上$|(?:连续|接连)?(?:跨越|跨过|迈上|登上|连跨)$"
)
_MOVED = re.compile(r"^(?:提高|增加|降低|扩大|提升|减少|上调|下调|调整)(?=..)")  # 提高养老金，每月增加150元
_PART_OF_SUM = re.compile(  # 财政支出中用于民生的支出
    r"(?:在)?(?P<whole>.{2,12}?(?:总[值额量]|产值|收入|支出|投资|贷款|税收|出口|进口|人口|人员))中(?P<part>[^占]{2,})"
)
_AMONG_ALL = re.compile(  # 发电量占全国的8.9%，居第一位: the rank is of 发电量
    r"(?<=..)占(?:全[国省市区县州球疆]|全世界|世界|我国|[一-鿿]{2}[省市])[^，的]{0,6}?比重$"
)
_BEYOND = re.compile(rf"(?<=..)(?:{PACES_OF})?(?:分别|均)?(?:{BEYONDS}).*$")
_COUNTED_THINGS = 2  # characters
_SHIFTED = ("提高", "提高了", "提升", "提升了", "上升", "上升了", "降低", "降低了")
"""How a share moves, but no sum: `比重为31%，比上年提高0.5%`."""
_MANY = 3  # things of a sentence that one rank may be of
_OVERALL = re.compile(r"(?<=生产总值)总量$")  # 总量居全省第6位，增长4%
_RANKED = re.compile(r"(?<=..)(?:在?全[国省市区县州])?排名$")  # 全国排名前移8位；年均增长7%
_SUM_RANKED = re.compile(r"(?<=总[值额量]|收入|投资|税收|产值)排名$")  # 生产总值排名上升2位至第7位
PACED = re.compile(rf"(?<=..)(?<!自然)(?:{PACES_OF})$")
"""How fast a thing grew, at the end of its name: `增速8%、全市第一；今年增长9%`."""
_RANK_ITSELF = re.compile(  # 全省县域综合排名由第18位升至第12位
    rf"[{FILL}\s]*(?:全[国省市区县州])?(?P<rank>[一-鿿]{{2,8}}(?:排名|排位|位次|名次))(?:[由从居升降上前跃在]|$)"
)
_PEOPLE = re.compile(r"(?:城镇|农村|城乡)?(?:常住)?(?:居民|农民|农牧民|牧民|渔民|职工)(?=..)")
_SAVERS = re.compile("^(?:城乡)?居民(?=储蓄)")  # 居民储蓄存款余额1918亿元，人均4795元
_SUM_OF_MANY = re.compile(r"(?<=税费|利税|工资|负担|债务)总额$")  # 税费总额下降8%，人均减少20元
_REACHED = re.compile(r"(?<=..)(?:惠及|覆盖|涉及)[一-鿿]{2,6}$")  # 补贴惠及牧民5万户，户均2.8万元
_AMONG = re.compile(r"在(?P<who>[^，]{2,24}?)中")
_WON = re.compile(r"[金银铜奖]牌(?:总?数)?$")
_PLACE_AMONG = re.compile(r"在(?P<who>[^，]{2,24}?)中的(?P<rank>位次|排名|名次|排位)")
_ALL_TOLD = re.compile(
    r"(?:[这上]|以上|上述)?(?P<count>[两二三四])[项个]大?(?:主要)?(?:指标)?(?:增[速幅]|涨幅|总量)?"
)
_AIMED = re.compile(r"增长的?(?:预期)?(?:目标|速度|率)")  # 把增长预期目标定在7.5%
_CALLED = re.compile(r"比重|比例|速度|数字|指标|数量|标准")
THOSE_HAVE = re.compile(r"的?(?:就|已|共|还|约|现)*有")
"""What leads to how many there are of those of whom something was just told."""
_NAMING = ("收", "支", "速度", "率")
_BOTH = re.compile(r"(?<![年月人户亩地平])均(?![衡等])|双双|^[，\s]*都(?!市)")
_A_YEAR = ("平均每年", "每年平均")  # 五年建成住宅3亿平方米，平均每年6000万平方米
_STILL = re.compile(r"[也还才仍][还仍只仅已]*[有是为]$")  # 粮食产量270万吨。受灾的2012年也还有190万吨
_COMES_TO = re.compile(  # 去年投资47亿元，占三成。今年要力争完成65亿元
    rf"(?=.)[{FILL}\s]*(?:[要将须应共]|力争|争取|确保|计划|预计|累计|全年)*(?:(?:完成|实现)了?)?"
)
_OF_THAT = re.compile(r"\s*其中(?:已?有|约有?|已)?")
_HAVE = re.compile(r"[，、]?(?:(?:全|我)[国省市区县乡镇村])?(?:现|共|总)?有?")
_PLANNED_SUMS = ("计划总投资", "概算总投资", "总投资", "计划投资", "投资总额")
_COUNTED = ("户数", "人数")
_HEADS = ("人数", "户数", "人次")
_SHARE_ENDS = ("比例", "比重", "份额", "占比")
_OF_SHARE = re.compile(  # 财政支出中教育经费所占比例 is that of 财政教育经费
    r"支出中的?(?=[^，]{2,}(?:经费|支出|投入))|(?<=..)(?:所?占[^，占]*)?的?(?:比例|比重|份额|占比)$"
)
_ALONE = FILL + GAP + "、和，,（("  # with only these before it a number is of what was just counted
_IN_ALL = "共合总计"  # characters: 认定基地12个，共30万亩
_SUMS = ("共计", "合计", "总计", "总共", "一共", "两项合计", "两者合计")
_OF_ALL = ("累计", "总数", "总量", "总计", "年均", "达到")


def inherited(parent: str, measure: Measure = Measure.LEVEL) -> Name:
    """The name said before; of a share it is the part that grows."""
    if measure is Measure.RANK:
        ranked = _SUM_RANKED.sub("", _AMONG_ALL.sub("", _BEYOND.sub("", parent)))
        parent = ranked if len(ranked) > _COUNTED_THINGS else parent  # 两项
    if measure is Measure.GROWTH:
        parent = FULFILLED.sub("", SHARE_OF.sub("", parent)).removeprefix("净增")
        parent = _OVERALL.sub("", PACED.sub("", _RANKED.sub("", parent)))
    return Name(parent, rule="inherited")


def _again(case: Case, parent: str) -> Name:
    """The name said before, as the words before this number say it; a total is not of what is new."""
    parent = PACED.sub("", parent) if case.money else parent  # 增速比全国快2个点，人均由900元提高到2000元
    paced = parent.endswith("总量") and any(pace in case.first_before for pace in PACES)
    name = inherited(parent.removesuffix("总量") if paced else parent, case.reading.measure)
    yearly = case.reading.measure is Measure.LEVEL and case.before.endswith(_A_YEAR)
    if yearly and not name.text.startswith((*_A_YEAR, "年均")):
        did = case.lexicon.verbs.inside.search(name.text)
        at = did.start() if did else 0
        return name._replace(text=f"{name.text[:at]}平均每年{name.text[at:]}")
    found = EACH.search(case.first_before)
    each = found[0] if found else "人均" if "按人口平均" in case.first_before else ""
    if each and not name.text.startswith(each):
        told = EACH.sub(each, name.text, count=1)  # 农民人均收入, then 户均增收1200元
        thing = name.text[len(verb_of(name.text, case.lexicon)) :]  # 建成基地28万亩，人均0.7亩
        return name._replace(text=told if told != name.text else per_head(thing, each))
    if case.money and name.text.endswith(_SHARE_ENDS):
        return name._replace(text=_OF_SHARE.sub("", name.text))  # 经费占比提高，仅此一项增加5亿元
    if case.money and name.text.endswith(_HEADS):
        return name._replace(text=name.text[:-2] + "金额")  # 6575人报销大病保险7200万元
    stands = case.first_before.strip(_ALONE + "已现") == "达" or _after_change(case) or _far_more(case)
    times = case.slot.quantity.dimension == "multiple"  # 新批286家，是前7年总数的3.8倍
    of_all = stands or (not times and any(w in case.first_before for w in _OF_ALL))
    if name.text in _COUNTED and counter(case.slot.quantity.unit) in _COUNTED:
        return name._replace(text=counter(case.slot.quantity.unit))  # 5200户，2.1万人
    done = "完成" in case.first_before and _done_of(case, name.text)
    if done:
        return name._replace(text=done)
    extent = "" if case.first_before.strip(_ALONE + _IN_ALL) else _extent(case, name.text)
    if extent:
        return name._replace(text=extent)
    return name._replace(text=without_new(name.text, case.lexicon)) if of_all else name


def per_head(name: str, each: str) -> str:
    """A name with the word that tells an average, behind the people that it begins with: `农民人均减负`."""
    of_all = _REACHED.sub("", _SUM_OF_MANY.sub("", EACH.sub("", name, count=1))).removesuffix("总量")
    of_all = _SAVERS.sub("", of_all) if each == "人均" else of_all
    people = _PEOPLE.match(of_all) if each == "人均" else None
    return people[0] + each + of_all[people.end() :] if people else each + of_all


def _after_change(case: Case) -> bool:
    """Whether a level follows how much it has changed by: `个体工商户净增3万户、突破40万户`."""
    before = case.memory.near or case.memory.changed
    return before is not None and before.measure is Measure.CHANGE and case.reading.measure is Measure.LEVEL


def _far_more(case: Case) -> bool:
    """Whether a number alone passes what was new by so much that it is of all: `新增5户，突破40户`."""
    new, all_of_them = case.memory.told, case.slot.quantity
    if new is None or all_of_them.comparator is not Comparator.GT or new.unit != all_of_them.unit:
        return False
    return all_of_them.value > new.value * 2 and not case.first_before.strip(_ALONE + "首次已")


def _done_of(case: Case, said: str) -> str:
    """How much of what was begun or planned is done: `开工80个，完成40个`, `总投资20亿元，已完成5亿元`."""
    planned = next((p for p in _PLANNED_SUMS if said.endswith(p)), "") if case.money else ""
    if planned:
        return said.removesuffix(planned) + "完成投资"
    begun = None if case.money else case.lexicon.nouns.stage.match(said)
    like = case.memory.unit == measure_word(case.slot.quantity.unit)
    if not begun or not like or begun.end() == len(said):
        return ""
    what = said[begun.end() :].removeprefix("建设")  # 开工建设165个，完成153个
    return "完成" + what


def _extent(case: Case, said: str) -> str:
    """How much of the things just counted, or how many people: `改造15个小区、28万平方米`."""
    unit, memory = case.slot.quantity.unit, case.memory
    last = memory.group[-1] if memory.group else None
    paid = case.money and said.startswith(case.lexicon.paying)  # 资助1200名学生60万元
    told = measures_things(case.slot.quantity) or paid
    level = case.reading.measure is Measure.LEVEL and told
    measured = measured_by(unit) if level else ""
    if not measured or memory.unit == measure_word(unit) or said.endswith((measured, *_HEADS)):
        return ""
    counted = last.noun if last and last.text == said and counter(unit) else ""
    stem = said.removesuffix(counted)
    return joined(stem if stem.endswith((*EFFECTS, "带动")) else said, measured)


def _contest(case: Case) -> Name | None:
    """A rank in a contest: `在全省考核中，名列第一`."""
    if case.memory.here or case.reading.measure is not Measure.RANK:
        return None  # 成绩位居全省第六、全市第一
    place = None if case.memory.seen or case.memory.fresh else _PLACE_AMONG.search(case.first_before)
    if place:  # 在全国百强县中的位次由第46位前移到第31位
        return Name(place["who"] + place["rank"])
    told = case.lexicon.nouns.contest_told.search(case.first_before)
    contest = told["what"] if told else case.memory.contest  # 我区在全省创新能力评价中排名第16
    won = not told and case.memory.seen and _WON.search(case.memory.seen[-1])  # 获金牌14枚，列第13位
    return Name(tidy(contest)) if contest and not won else None


def _ranked_together(case: Case) -> Name | None:
    """A rank of several things: `高新企业、瞪羚企业分别有3742家、1108家，均居全省第二`."""
    both = _BOTH.search(case.first_before)
    ranked, grown = case.reading.measure is Measure.RANK, case.reading.measure is Measure.GROWTH
    alike = grown and _told_each(case)
    level = case.reading.measure is Measure.LEVEL
    times = both and case.slot.quantity.dimension == "multiple"  # 均是2015年的1.3倍
    if (level and not times) or not (ranked or both or alike or "分别" in case.first_before):
        return None
    memory = case.memory
    if both and grown and memory.fresh and "、" in memory.topic:
        return Name(memory.topic)  # 甲产业、乙产业体量尚小，但增速均超过20%
    said = [name.text for name in memory.group]
    said = [inherited(name, case.reading.measure).text for name in said] if ranked else said
    things = list(dict.fromkeys(said))
    each = "分别" in case.first_before and case.slot.listed == 1  # 甲3亿元，乙2亿元，分别增长14%
    each = each and (grown or ranked)
    if each and len(things) < 2:
        return _two_said(memory)
    if both and len(things) < 2:
        listed = list(dict.fromkeys(memory.last))  # 工业增长8%、投资增长9%，增速均居全省第一
        said = list(dict.fromkeys(name.removeprefix("净增") for name in memory.seen + memory.here))
        all_of_them = listed if len(listed) > 1 and not memory.here else said
        things = all_of_them if all_of_them is listed or len(said) <= _MANY else said[-2:]
    return Name("、".join(things)) if len(things) > 1 else None


def _told_each(case: Case) -> bool:
    """Whether a growth alone follows the sizes of several things: `分别达到12亿元和9亿元，增长15%以上`."""
    memory = case.memory
    sizes = not (memory.here or memory.grown or memory.changed) and len(memory.group) > 1
    return sizes and case.slot.listed == 1 and all(name.rule == "each-of-list" for name in memory.group)


def _two_said(memory: Memory) -> Name | None:
    """The last two things said, of which a growth is told that they have in common."""
    said = list(dict.fromkeys(memory.seen + memory.here))[-2:]
    return Name("、".join(said)) if len(said) > 1 else None


def _reserved(case: Case) -> Name | None:
    """The same with a reservation that a clause before made: `剔除不可比因素，增长6%`."""
    reserve = case.memory.reserve
    return Name(f"{case.memory.parent}（{reserve}）") if reserve and case.memory.parent else None


def _summed(case: Case) -> Name | None:
    """The sum of two things of a kind: `中央项目57个，地方项目14个，共计71个`."""
    alone = case.first_before.strip(_ALONE) in _SUMS and case.reading.measure is Measure.LEVEL
    said = list(dict.fromkeys(case.memory.seen[-2:])) if alone and not case.memory.here else []
    like = case.memory.unit == measure_word(case.slot.quantity.unit)
    if len(said) < 2 or not like:
        return None
    one, other = said
    backwards = zip(reversed(one), reversed(other), strict=False)
    shared = next((n for n, (a, b) in enumerate(backwards) if a != b), 0)
    return Name(tidy(one[-shared:])) if shared > 1 else None


def _moved_share(case: Case) -> Name | None:
    """Points by which a share moved, and what it moved to, are of the share, not of what it is a share of."""
    points = case.reading.measure is Measure.CHANGE and case.slot.quantity.dimension == "point"
    moved = points or case.reading.closes
    return Name(case.memory.share, rule="inherited") if moved and case.memory.share else None


def _passed(case: Case) -> Name | None:
    """By how much a speed passed that of another year: `增长8%，高于上年1.2个百分点`, `提高1.2个百分点`."""
    points = case.slot.quantity.dimension == "point" and case.reading.measure is Measure.CHANGE
    memory = case.memory
    told = points and memory.grown and memory.parent
    return Name(memory.compared(memory.parent), rule="inherited") if told else None


def _inherited(case: Case) -> Name | None:
    parent = case.memory.amid or case.memory.reserved or case.memory.parent
    if case.first_before.strip() == "即" and case.slot.quantity.dimension not in RATIOS:
        parent = SHARE_OF.sub("", parent)  # 约占农田的10%，即16万亩
    case.memory.amid = ""
    reach = case.reading.tail.first("reach")
    if reach and reach.text.startswith("占") and case.slot.quantity.dimension in RATIOS and parent:
        return _share_of(parent, case)
    last = case.memory.near or case.memory.grown
    grown = last.tail.first("up", "down") if last else None
    if case.reading.measure is Measure.RANK and grown and grown.text in PACES and parent:
        return Name(parent + grown.text, rule="inherited")  # 增速8%，全市第五
    move = case.reading.tail.first("up", "down")
    if case.reading.measure is Measure.GROWTH and SHARE_OF.search(parent) and move and move.text in _SHIFTED:
        return Name(parent, rule="inherited")
    if not parent and case.slot.quantity.dimension in RATIOS:
        parent = case.memory.share  # 税金占全部税收的比重上年为31%，去年已达54%
    return _again(case, parent) if parent else None


def _share_of(part: str, case: Case) -> Name:
    """The share of what was just named in the last sum of its kind: `其中工业投资12亿元，占28%`."""
    of = _PART_OF_SUM.fullmatch(part)
    said = reversed(case.memory.seen + case.memory.here)
    like = (name for name in said if name != part and name[-2:] == part[-2:])
    parted = case.memory.parted
    units = not case.memory.money and case.memory.unit in case.memory.parted_in
    # 其中教育支出…，占22%；社保支出…，占16%
    same = parted and part != parted and (units or part[-2:] == parted[-2:])
    untold = parted == ""  # 其中：税收7亿元，占60%；规费3亿元，占25%
    listed = case.memory.tabled or (parted if same else "")
    within = case.memory.whole if part[-2:] == case.memory.whole[-2:] else ""
    whole = of["whole"] if of else listed or within or ("" if untold else next(like, ""))
    part = of["part"] if of else part
    whole = "" if whole and part == verb_of(part, case.lexicon) + whole else whole  # 改良盐碱地2万亩，占四成
    return Name(f"{part}占{whole}比重" if whole else f"{part}占比", rule="attribute")


def latter(case: Case) -> Name | None:
    """The one or the other of two just named: `自行车126万辆、电视机38万部，后者增长1.3倍`."""
    memory, which = case.memory, WHICH.match(case.own)
    if which is None:
        return None
    pair = memory.pair or list(dict.fromkeys(memory.seen + memory.here))[-2:]
    if len(pair) < 2:
        return None
    memory.pair = pair  # of both of which more may be told: 前者增长3.4%，后者增长4.6%
    return Name(pair[0 if which["first"] else 1] + case.own[which.end() :])


def _forward(case: Case) -> Name | None:
    """Those to whom the next number was given: `为28万人次发放救助金2亿元`; named with the next."""
    giving = case.end is not case.slot and case.first_before.rstrip().endswith(("为", "对", "给", "向"))
    return Name("") if giving else None


def _those_over(case: Case) -> Name | None:
    """So many of those spoken of, one side of which is so large: `施工的水库，库容1亿立方米以上的有6座`."""
    memory = case.memory
    told = memory.told is not None and memory.told.dimension not in (*COUNTABLE, *RATIOS, "rank")
    counts = case.slot.quantity.dimension in COUNTABLE and not case.noun and not case.slot.opens
    if not told or not counts or not memory.topic or THOSE_HAVE.fullmatch(case.before) is None:
        return None
    sides = (*case.lexicon.attributes, *case.lexicon.owned)
    return Name(memory.topic) if memory.here and memory.here[-1].endswith(sides) else None


def _topic(case: Case) -> Name | None:
    topic = case.memory.topic
    moved = case.reading.measure is not Measure.LEVEL
    if topic in case.lexicon.products and case.slot.quantity.dimension in OUTPUTS:
        topic += "产量"
    topic = _MOVED.sub("", topic) if moved else topic
    return Name("经济增长" if topic == "经济" and moved else topic) if topic else None


def _sentence_before(case: Case) -> Name | None:
    """What the sentence before measured: `生产总值达到300亿元。同比增长7%。`."""
    reach = case.reading.tail.first("reach", "to") is not None
    reached = case.reading.measure is not Measure.LEVEL or reach or _STILL.search(case.first_before)
    reached = reached or _COMES_TO.fullmatch(case.first_before)
    these = case.slot.after in ("中", "里") and case.first_before.endswith(("这", "在这"))
    parted = _OF_THAT.fullmatch(case.first_before) is not None  # 灌溉面积共达90万亩。其中有60万亩，…
    goes_on = these or ((reached or parted) and not case.noun)  # 这80亿元中，…
    goes_on = goes_on and bool(case.memory.before)
    before = case.memory.before
    if case.slot.quantity.dimension not in RATIOS:
        before = SHARE_OF.sub("", before)  # 工业投资47亿元，占三成。今年要完成65亿元
    return inherited(before, measure=case.reading.measure) if goes_on else None


def _after(case: Case) -> Name:
    """What follows the number; if nothing does, the word that leads to it, if it names: `超收2040亿元`.

    A growth of nothing is that of the economy: `实现7%的增长速度`.
    """
    growth = case.reading.measure is Measure.GROWTH
    if growth and (case.lexicon.growth_after.match(case.slot.after) or _AIMED.search(case.first_before)):
        return Name("经济增长")
    move = case.reading.tail.first("up", "down")
    among = _AMONG.search(case.first_before) if case.reading.measure is Measure.RANK else None
    if among:
        return Name(among["who"] + "排名")  # 在全国百强县中列第35位
    itself = _RANK_ITSELF.match(case.first_before) if case.reading.measure is Measure.RANK else None
    if itself:
        return Name(itself["rank"])
    named = move is not None and move.text.endswith(_NAMING)
    rated = case.reading.measure is Measure.LEVEL and case.slot.quantity.dimension in RATIOS
    if rated and case.lexicon.verbs.acting.match(case.noun):
        return Name(tidy(case.noun) + "比重")  # 已有七成以上参加培训
    alone = not case.noun and not case.reading.base_level
    if _HAVE.fullmatch(case.before) and alone and counter(case.slot.quantity.unit):
        return Name(counter(case.slot.quantity.unit))  # 有28115户，6.5万人
    called = _CALLED.search(case.first_before)  # 这个比重，1978年为17%
    each = EACH.search(case.first_before)
    moved = (each[0] if each else "") + move.text if move and named else ""  # 人均增收300元
    return Name(tidy(case.noun) or moved or (called[0] if called else ""))


def all_told(case: Case) -> Name | None:
    """The rank of several things that were just named: `两项增幅均居全省第一`."""
    told = _ALL_TOLD.fullmatch(case.own) if case.reading.measure is Measure.RANK else None
    count = han_number(told["count"].replace("两", "二")) if told else 0
    said = list(dict.fromkeys([*case.memory.seen, *case.memory.here]))[-count:] if count else []
    return Name("、".join(said)) if told and len(said) == count else None


def steps(case: Case) -> Name | None:
    """Steps that something took: `生产总值连跨3个千亿元台阶`."""
    step = STEP.match(case.slot.after)
    if step is None:
        return None
    who = _UPON.sub("", case.own) or case.memory.parent
    if who in case.lexicon.totals:
        who = joined(case.relative, who)  # 生产总值…，总量跨过7个千亿级台阶
    return Name(f"{who}跨越{step[0]}", "跨越") if who else None


UNNAMED: Chain[Case, Name] = Chain(
    [
        Rule("apportioned", apportioned),
        Rule("contest", _contest),
        Rule("steps", steps),
        Rule("fulfilled", fulfilled),
        Rule("those-over", _those_over),
        Rule("spent-on", spent_on),
        Rule("ranked-together", _ranked_together),
        Rule("reserved", _reserved),
        Rule("summed", _summed),
        Rule("moved-share", _moved_share),
        Rule("gap", gap),
        Rule("earned", earned),
        Rule("passed", _passed),
        Rule("per-many", per_many),
        Rule("inherited", _inherited),
        Rule("forward", _forward),
        Rule("topic", _topic),
        Rule("sentence-before", _sentence_before),
        Rule("after", _after),
    ]
)
