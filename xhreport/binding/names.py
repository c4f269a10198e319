"""What is measured? The rules that make a name from the words before a number, or from what was said."""

import re

from xhreport.binding.cases import Case, Name
from xhreport.binding.counted import COUNTED, leads_on, rotated, stands_first
from xhreport.binding.edges import clean, counter, is_verb, joined, noun_after, tidy, verb_of
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import RATIOS
from xhreport.binding.memory import WITHOUT, measure_word
from xhreport.binding.words import FILL
from xhreport.models import Measure
from xhreport.rules import Chain, Rule

_JOINED = tuple("、和及与并以")
_SHARE = re.compile(r"占(?!地(?!区)|道|用|补)[^率比重例]+$")
_ONLY = re.compile(r"(?<=..)(?:只|仅|约|已|就|还|都)占(?!地(?!区)|道|用|补)")
_OCCUPYING = re.compile(r"占(?:地(?!区)|用)")
_SHARE_OF = re.compile(r"(?<=..)占(?!地(?!区)|道|用|补).*(?:比重|比例|比)$")
_OUTRIGHT = re.compile(
    r"全部|陆续|相继|先后|顺利|正在|已(?!有)|均(?!衡)|得到|完成了?"
)  # 广佛线3个试验段已开工
_PART_OF = re.compile(r"(?P<part>.{2,}?)所占的?(?:比重|比例|份额)")
_CAPABLE = re.compile(r"的?(?:生产)?(?:能力|规模)$")
_CONTRIBUTED = re.compile(r"对.*贡献率$")
_SIDE = re.compile(  # the side of a thing that a name measures, at its end
    r"""(?<=..)(?:播种|种植|养殖|基地|生产|建设|销售|营业|就诊|完成|房屋成交|成交|总)?
    (?:规模|面积|产量|产值|增加值|收入|(?<!直接)投资|人数|数量|总量|余额|[一-鿿]{1,2}[量率]|通车里程|里程|利润总额|亏损面|单产|总产|天数
      |全员劳动生产率|劳动生产率|利税|利润|税金|税收(?!收入)|(?:经济效益)?(?:综合)?指数)$""",
    re.VERBOSE,
)
_AGGREGATE = re.compile(r"(?:总值|总额|收入|支出|投资)$")
_FLOW = re.compile(r"(?:投资|利润|利税|纳税|产值|收入|支出|资金)$")
_KINDS_OF_INCOME = ("财政", "主营业务", "营业", "业务")  # 税收 after 财政收入 is not of 财政
_DONE = re.compile(r"(?P<who>.{2,}?)(?:实现|完成|达到|(?P<has>拥有))(?P<what>.+)")
_RATES = ("率", "比例", "比重", "数", "额")
_RATE = re.compile(r"(?:按期|按时|限时|及时|提前)?(?P<deed>[一-鿿]{2,3}|群众满意|满意[和或]基本满意)率")
_DEEDS = frozenset(
    [
        "满意",
        "满意和基本满意",
        "满意或基本满意",
        "群众满意",
        "响应",
        "基本满意",
        "合格",
        "达标",
        "见面",
        "面商",
        "及时",
        "优良",
        "优秀",
        "完好",
        "成活",
        "入住",
        "办复",
        "返贫",
    ]
)
_AREA = re.compile(
    r"[一二两三四五六七八九十]+[区县市]|市区|城区|县区|山区|川区|各[县区市]|[一-鿿]{2}[省市县](?!级)|[一-鿿]{2}自治区"
)
_OUTPUTS = ("mass", "volume", "percent")
_ADDED = re.compile(r"(?P<thing>.{3,}?)(?P<verb>新增|净增|建成)")
_EXAMPLES = re.compile(r"[^等]{2,}、[^等]+等(?P<kind>[^等、和及]{3,})")  # 引进甲、乙等世界500强企业
_STAGE = re.compile(r"(?P<thing>.{2,}?)(?:新?开工|新?竣工|投产|完工|入库)")
_RESIDENTS = re.compile(r"(?:全体|城乡|城镇|农村|城市)?(?:常住)?(?:居民|农民|职工)")
_PLAN = re.compile(
    rf"""(?P<verb>占|为|是|相当于|(?:超额)?完成|实现|达到)了?[{FILL}]*
    (?P<plan>(?:全年|年度|年初|年|调整|原定|当年|本年)?
    (?:预算|计划|任务|目标|目标任务|预期目标|任务数|预算数|计划数))的?\Z""",
    re.VERBOSE,
)
_EACH = re.compile(r"[人户亩地]均")
_GAP = re.compile(
    r"""(?:增速|增幅|降幅|涨幅)?(?:分别)?
    (?:比.{2,12}?[高低快慢多少]出?$|高于|低于|快于|慢于|高出|超过|优于|好于)""",
    re.VERBOSE,
)
_EFFECTS = ("惠及", "受益", "覆盖", "带动", "涉及", "服务")  # what the thing named before did for others
_PLACES = ("位次", "名次")
_EARNED = {"增收": "收入", "减收": "收入", "增支": "支出", "减支": "支出"}
_NAMING = ("收", "支", "速度", "率")
_NEW = ("新增", "净增", "新设", "新建")
_OF_ALL = ("累计", "总数", "总量", "总计", "年均", "达到")
_LONGEST_TOPIC = 14  # characters of a thing that another is named by
_BLAND = ("实施", "开展", "启动", "谋划实施")  # verbs that tell no thing from another
_VAGUE = ("领域", "方面", "行业")
_KINDS = frozenset({"领域", "方面", "项目", "行业", "工作", "重点领域", "重点项目"})
_PAYERS = ("中央", "省", "市", "县", "区", "州", "各级", "财政部")


def name_of(case: Case) -> Name:
    """The name of a number, by the first rule that knows one."""
    if stands_first(case):
        found = COUNTED.first(case)
        governs = case.lexicon.verbs.any.search(case.first_before) is not None
        case.memory.governed = case.memory.governed or governs
    else:
        found = (NAMED if case.own else UNNAMED).first(case)
    assert found is not None  # the last rule of each chain always answers
    rule, name = found
    if name.text and case.slot.quantity.unit.endswith(_PLACES) and not name.text.endswith((*_PLACES, "排名")):
        name = name._replace(text=name.text + "排名")  # 提高3个位次: it is the rank that moved
    return name._replace(rule=name.rule or rule)


def thing(name: str, lexicon: Lexicon) -> str:
    """The thing itself in a name, whatever side of it was measured: `社康中心` of `社康中心就诊量`."""
    verb = verb_of(name, lexicon)
    stem = name[len(verb) :].removeprefix("了")
    if stem in lexicon.generic and verb not in _BLAND:
        return name  # 竣工项目
    side = _SIDE.search(stem)
    stem = stem[: side.start()] if side else stem
    for kind in _KINDS_OF_INCOME:
        if stem.endswith(kind):
            return stem.removesuffix(kind).removesuffix("实现")
    return stem


def inherited(parent: str, words: str = "", measure: Measure = Measure.LEVEL) -> Name:
    """The name said before; a total is of all, not of what is new; of a share it is the part that grows."""
    if measure is Measure.GROWTH:
        parent = _SHARE_OF.sub("", parent).removeprefix("净增")
    each = _EACH.search(words)
    if each and not parent.startswith(each[0]):
        return Name(each[0] + parent, rule="inherited")
    if any(w in words for w in _OF_ALL):
        parent = _without_new(parent)
    return Name(parent, rule="inherited")


def _without_new(name: str) -> str:
    return next((name.removeprefix(w) for w in _NEW if name.startswith(w)), name)


# -- a name stands before the number --------------------------------------------------------


def _closing(case: Case) -> Name | None:
    """The second of `由A提高到B` is of the same thing."""
    said = case.memory.share or case.memory.parent
    same = case.reading.closes and case.own in said
    return inherited(said) if same else None


def _shared_noun(case: Case) -> Name | None:
    """A verb alone has the noun that ends the list: `续建46件、新开工8件重点水源工程`."""
    if not is_verb(case.own, case.lexicon) or case.end is case.slot:
        return None
    noun = noun_after(case.end, case.lexicon)
    return Name(case.own + noun, case.own) if noun else None


def _made_a_year(case: Case) -> Name | None:
    """What can be made in a year: `形成年产60万吨电解铝的能力`."""
    if not case.own.endswith("年产") or not case.noun:
        return None
    return Name(tidy(_CAPABLE.sub("", case.noun)) + "年产能力")


def _around(case: Case) -> Name | None:
    """The number stands in the midst of its name: `北邓村3000亩基本农田整理`."""
    if not case.noun or case.reading.measure is not Measure.LEVEL or leads_on(case.noun, case.lexicon):
        return None
    verb, name = verb_of(case.own, case.lexicon), tidy(case.own + case.noun)
    acts = not verb and case.lexicon.verbs.any.search(case.own) is None and _OUTRIGHT.search(case.noun)
    return Name(rotated(name, case.lexicon) if acts else name, verb)


def _share_of(case: Case) -> Name | None:
    """A share, and what it is used for: `新增财力的70%用于改善民生`."""
    of = case.noun and case.first_before.rstrip().endswith("的")
    return Name(tidy(case.own + case.noun)) if of else None


def _ranked_side(case: Case) -> Name | None:
    """The rank of a side of what follows: `密度全省第二的高速公路网`."""
    of = case.reading.measure is Measure.RANK and case.noun and case.slot.after.startswith("的")
    return Name(tidy(case.noun + case.own)) if of else None


def _funds_for(case: Case) -> Name | None:
    """Money by what it was spent on: `投资1.5亿元实施人居环境整治`."""
    money = case.lexicon.money
    fund = money.fund_end.search(case.own) if case.noun and case.money else None
    if fund is None:
        return None
    aim = money.purpose.match(case.noun)
    if aim is None and case.lexicon.verbs.changing.match(case.noun) is None:
        return None
    purpose = clean(case.noun[aim.end() :] if aim else case.noun, case.lexicon)
    given_by = verb_of(case.own, case.lexicon) or case.own[: fund.start()]
    return Name(tidy(given_by + purpose + case.own[len(given_by) :])) if len(purpose) >= 2 else None


def _spent_on(case: Case) -> Name | None:
    """Money by what the next clause says it is for: `投入423亿元，用于促进就业`."""
    money, own = case.lexicon.money, case.own or _allotted(case)
    if not case.money or case.end is not case.slot or not money.given_end.search(own):
        return None
    m = money.spent_on.match(case.next_clause)
    if m is None or (m.lastgroup in ("carried", "done") and not money.given.fullmatch(own)):
        return None
    purpose = clean(_purpose(m), case.lexicon)
    if purpose in _KINDS:
        return None  # 投向产业发展、民生保障等领域
    name = own + purpose if own.startswith(_PAYERS) else purpose + own
    return Name(name, verb_of(own, case.lexicon)) if purpose else None


def _allotted(case: Case) -> str:
    """The verb alone that gives money: `安排2亿元，用于低保`."""
    link = case.reading.tail.first("link")
    return link.text if link and case.lexicon.money.given.fullmatch(link.text) else ""


def _purpose(m: re.Match[str]) -> str:
    """What money was for: `对困难群众提供采暖补贴` is for the subsidy of those in need."""
    purpose = m[m.lastgroup or 0]
    if m.lastgroup in ("carried", "done"):
        return purpose.partition("等")[0]
    return (m["whom"] or "") + purpose.rpartition("等")[2].removeprefix("的")


def _qualified(case: Case) -> Name | None:
    """The same with a reservation: `（不含绥芬河44.1亿美元）`."""
    told = case.parent and WITHOUT.match(case.own)
    return Name(f"{case.parent}（{case.own}）") if told else None


def _total(case: Case) -> Name | None:
    """The whole of what was named: `总量突破90万亿元`."""
    total = case.relative and case.own in case.lexicon.totals
    return Name(joined(_without_new(case.relative), case.own)) if total else None


def _attribute(case: Case) -> Name | None:
    """Another side of what was named: `产值达150亿元`, `占全国的1/8`."""
    own = case.own
    share = own.startswith("占") and not _OCCUPYING.match(own)
    if not case.relative or not (share or own in case.lexicon.attributes):
        return None
    whole = share or own.startswith("比重") or own in ("增速", "增幅")
    verb = verb_of(case.relative, case.lexicon)
    stem = case.relative[len(verb) :].removeprefix("了") if whole else thing(case.relative, case.lexicon)
    if not whole and stem in case.known and (own in case.known or _both_flow(stem, own)):
        return None  # 税收 after 地区生产总值 is the territory's
    return Name(_with_share(joined(stem, own)))


def _both_flow(name: str, own: str) -> bool:
    return _AGGREGATE.search(name) is not None and _FLOW.search(own) is not None


def _with_share(name: str) -> str:
    name = _ONLY.sub("占", name)
    return name + "比重" if _SHARE.search(name) else name


def _fulfilled(case: Case) -> Name | None:
    """How much of a plan was fulfilled: `为预算的102.3%`, `完成年计划的104%`."""
    m = _PLAN.search(case.first_before) if case.slot.quantity.dimension in RATIOS else None
    if m is None or case.reading.measure is not Measure.LEVEL:
        return None
    whole = clean(case.first_before[: m.start()], case.lexicon) or case.relative
    told = f"占{m['plan']}比重" if m["verb"] == "占" else f"完成{m['plan']}比例"
    return Name(whole + told) if whole else None


def _part_told(case: Case) -> Name | None:
    """A part of what was named, by its share alone: `固定资产投资5600亿元，服务业投资占到64%`."""
    reach = case.reading.tail.first("reach")
    told = reach is not None and reach.text.startswith("占") and case.slot.quantity.dimension in RATIOS
    whole = case.memory.parent
    if not told or not whole or "占" in case.own or case.own in case.lexicon.attributes:
        return None
    return Name(f"{case.own}占{whole}比重", rule="attribute")


def _completed(case: Case) -> Name | None:
    """What makes the name of a concept of the topic: `城乡居民储蓄大幅增加，存款余额达到4.6万亿元`."""
    memory = case.memory
    whole = joined(memory.topic, case.own)
    return Name(whole) if memory.fresh and whole != case.own and whole in case.known else None


def _gap(case: Case) -> Name | None:
    """How far what was named is from another thing: `高于全国0.5个百分点`."""
    return Name(case.relative + case.own) if case.relative and _GAP.match(case.own) else None


def _within(case: Case) -> Name | None:
    """The share of a part of the whole just named: `在工农业总产值中，农业所占比重`."""
    m = _PART_OF.fullmatch(case.own) if case.memory.whole else None
    return Name(f"{m['part']}占{case.memory.whole}比重", rule="attribute") if m else None


def _contribution(case: Case) -> Name | None:
    """What was named contributes to something: `对经济增长贡献率`."""
    to = case.first_before.strip(FILL + " ，、其中").startswith("对")
    told = case.relative and case.own.endswith("贡献率") and to
    subject = _CONTRIBUTED.sub("", _SHARE_OF.sub("", thing(case.relative, case.lexicon)))
    return Name(f"{subject}对{case.own}", rule="attribute") if told else None


def _rate(case: Case) -> Name | None:
    """A rate of the things just counted: `代表建议161件，办复率100%`."""
    m = _RATE.fullmatch(case.own)
    whole = _worked_on(case)
    if m is None or not whole or not (case.memory.counts or case.memory.rated):
        return None
    if m["deed"] not in _DEEDS and case.lexicon.verbs.any.fullmatch(m["deed"]) is None:
        return None
    case.memory.rated = True
    return Name(joined(whole, case.own), rule="attribute")


def _worked_on(case: Case) -> str:
    """What a rate of the deed tells of: all that was listed under its verb."""
    series = case.memory.series
    if len(series) > 1 and (case.memory.rated or series[-1] in case.relative):
        return "、".join(series[:-1]) + "和" + series[-1]
    return "" if case.memory.rated else thing(case.relative, case.lexicon)


def _counterpart(case: Case) -> Name | None:
    """The other of a pair: `城镇居民人均收入8%，农村居民9%`."""
    residents = _RESIDENTS.fullmatch(case.own) and _RESIDENTS.search(case.relative)
    if residents and residents.end() < len(case.relative):
        return Name(_RESIDENTS.sub(case.own, case.relative, count=1))
    for pair in case.lexicon.table.pairs:
        for word, other in (pair, pair[::-1]):
            if case.own == word and other in case.relative:
                return Name(case.relative.replace(other, word, 1))
            unlike = case.own.replace(word, other, 1)
            if unlike != case.own and len(case.parent) > len(unlike) and case.parent.endswith(unlike):
                return Name(case.parent.removesuffix(unlike) + case.own)  # 贷款余额 after 金融机构存款余额
    return None


def _modifier(case: Case) -> Name | None:
    """A kind of what was named: `其中国家级20家`."""
    own, lexicon = case.own, case.lexicon
    if _AREA.fullmatch(own) and case.relative and not _AREA.match(case.relative):
        return Name(own + case.relative)  # 五区由230元增加到253元
    part = len(own) <= 4 and own not in case.known and "其中" in case.first_before
    part = part and not own.endswith(_RATES)
    part = part and not verb_of(own, lexicon) and not lexicon.nouns.head_end.search(own)
    if not case.relative or not (part or own in lexicon.kinds):
        return None
    verb = verb_of(case.relative, lexicon)
    stem = case.relative[len(verb) :]
    if own[-1] == stem[-1:] and own not in lexicon.kinds:
        return Name(verb + own, verb)  # 奖牌23枚，其中金牌12枚
    kinds = lexicon.nouns.modifiers.match(stem)
    return Name(verb + joined(own, stem[kinds.end() :] if kinds else stem), verb)


def _branch(case: Case) -> Name | None:
    """A branch of what was named grew: `工业增加值增长12%，其中规模工业增长20%`."""
    parted = "其中" in case.first_before and case.reading.measure is Measure.GROWTH
    if not parted or case.lexicon.nouns.head_end.search(case.own):
        return None
    for length in range(min(len(case.own), 4), 1, -1):
        trunk, found, side = case.parent.rpartition(case.own[-length:])
        if found and side and not trunk.endswith(("占", "对")):
            return Name(case.own + side)
    return None


def _deed(case: Case) -> Name | None:
    """A verb alone is done to what was named: `收集建议8.9万条，办结3.4万条`."""
    if not is_verb(case.own, case.lexicon):
        return None
    counted = "" if case.money else case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    whole = (case.memory.owner or case.relative) if case.like else counted
    stage = _STAGE.fullmatch(whole)
    if stage:
        return Name(stage["thing"] + case.own, case.own)  # 项目新开工80个、新竣工40个
    last = case.lexicon.verbs.last_with_object.search(whole)
    done_to = whole[last.end() :] if last else whole
    done_to = done_to.removesuffix("建设") if len(done_to) > 4 else done_to
    if case.own in _EFFECTS and not case.like and case.relative:
        return Name(case.relative + case.own + counter(case.slot.quantity.unit), rule="attribute")
    return Name(case.own + (done_to if case.like or counted else ""), case.own)


def _doer(case: Case) -> Name | None:
    """Another thing of the same doer: `巨力集团实现产值70亿元、纳税2亿元`."""
    done = _DONE.match(case.relative)
    short = len(case.own) <= 4 and not case.memory.carried and case.first_before.strip()[:1] in _JOINED
    return Name(done["who"] + (done["has"] or "") + case.own, rule="subject") if done and short else None


def _of_zone(case: Case) -> Name | None:
    """What the whole territory has too, of a zone: `高新区加快建设，实现生产总值120亿元`."""
    memory = case.memory
    return Name(memory.zone + case.own) if memory.fresh and memory.zone and case.own in case.known else None


def _generic(case: Case) -> Name | None:
    """A name that tells nothing by itself is of what was spoken of: `北改工程深入实施，启动项目409个`."""
    verb = verb_of(case.own, case.lexicon)
    noun = case.own[len(verb) :]
    memory = case.memory
    said = memory.fresh and memory.flourishes and len(memory.topic) <= _LONGEST_TOPIC
    if not said or noun not in case.lexicon.generic or verb_of(memory.topic, case.lexicon):
        return None
    return Name(joined(memory.topic, case.own))


def _listed(case: Case) -> Name | None:
    """The verb of a list goes on: `新增充电桩381个、泊位2552个`."""
    carried = case.memory.carried
    follows = case.slot.opens or case.first_before.strip()[:1] in _JOINED
    fits = case.memory.money or not case.money
    goes_on = carried and follows and fits and not verb_of(case.own, case.lexicon)
    return Name(carried + case.own, carried) if goes_on else None


def _net(case: Case) -> Name | None:
    """A net gain says that it is one: `经营主体净增17万户`."""
    move = case.reading.tail.first("up")
    net = move is not None and move.text == "净增" and case.reading.measure is Measure.CHANGE
    return Name("净增" + case.own) if net else None


def _earned(case: Case) -> Name | None:
    """What was earned more or less is income: `贫困人口人均增收400元`."""
    move = case.reading.tail.first("up", "down")
    side = _EARNED.get(move.text.rstrip("了")) if move else None
    if side is None or case.own.endswith((side, "收支")):
        return None
    each = _EACH.search(case.first_before)
    return Name(tidy(case.own + (each[0] if each and each[0] not in case.own else "") + side))


def _plain(case: Case) -> Name:
    own = case.lexicon.nouns.done_inside.sub("", case.own)
    verb = verb_of(own, case.lexicon)
    added, examples = _ADDED.fullmatch(own), _EXAMPLES.fullmatch(own, len(verb))
    if added:
        own = added["verb"] + added["thing"]
    elif own.partition("（")[0] in case.lexicon.products and case.slot.quantity.dimension in _OUTPUTS:
        own = own.partition("（")[0] + "产量"
    elif examples and case.reading.measure is Measure.LEVEL and not examples["kind"].startswith(_VAGUE):
        own = verb + examples["kind"]
    return Name(_with_share(own), verb_of(own, case.lexicon))


NAMED: Chain[[Case], Name] = Chain(
    [
        Rule("closing", _closing),
        Rule("fulfilled", _fulfilled),
        Rule("shared-noun", _shared_noun),
        Rule("funds-for", _funds_for),
        Rule("made-a-year", _made_a_year),
        Rule("around", _around),
        Rule("share-of", _share_of),
        Rule("ranked-side", _ranked_side),
        Rule("spent-on", _spent_on),
        Rule("qualified", _qualified),
        Rule("total", _total),
        Rule("part-told", _part_told),
        Rule("attribute", _attribute),
        Rule("completed", _completed),
        Rule("gap", _gap),
        Rule("within", _within),
        Rule("contribution", _contribution),
        Rule("rate", _rate),
        Rule("counterpart", _counterpart),
        Rule("modifier", _modifier),
        Rule("branch", _branch),
        Rule("deed", _deed),
        Rule("subject", _doer),
        Rule("of-zone", _of_zone),
        Rule("generic", _generic),
        Rule("list", _listed),
        Rule("net", _net),
        Rule("earned", _earned),
        Rule("name-first", _plain),
    ]
)


# -- nothing stands before the number --------------------------------------------------------


def _contest(case: Case) -> Name | None:
    """A rank in a contest: `在全省考核中，名列第一`."""
    ranked = case.memory.contest and case.reading.measure is Measure.RANK
    return Name(case.memory.contest) if ranked else None


def _reserved(case: Case) -> Name | None:
    """The same with a reservation that a clause before made: `剔除不可比因素，增长6%`."""
    reserve = case.memory.reserve
    return Name(f"{case.memory.parent}（{reserve}）") if reserve and case.memory.parent else None


def _moved_share(case: Case) -> Name | None:
    """Points by which a share moved, and what it moved to, are of the share, not of what it is a share of."""
    points = case.reading.measure is Measure.CHANGE and case.slot.quantity.dimension == "point"
    moved = points or case.reading.closes
    return Name(case.memory.share, rule="inherited") if moved and case.memory.share else None


def _inherited(case: Case) -> Name | None:
    parent = case.memory.reserved or case.memory.parent
    return inherited(parent, case.first_before, case.reading.measure) if parent else None


def _forward(case: Case) -> Name | None:
    """Those to whom the next number was given: `为28万人次发放救助金2亿元`; named with the next."""
    giving = case.end is not case.slot and case.first_before.rstrip().endswith(("为", "对", "给", "向"))
    return Name("") if giving else None


def _topic(case: Case) -> Name | None:
    topic = case.memory.topic
    moved = case.reading.measure is not Measure.LEVEL
    if topic in case.lexicon.products and case.slot.quantity.dimension in _OUTPUTS:
        topic += "产量"
    return Name("经济增长" if topic == "经济" and moved else topic) if topic else None


def _sentence_before(case: Case) -> Name | None:
    """What the sentence before measured: `生产总值达到300亿元。同比增长7%。`."""
    reached = case.reading.measure is not Measure.LEVEL or case.reading.tail.first("reach", "to")
    goes_on = case.memory.before and reached and not case.noun
    return inherited(case.memory.before, measure=case.reading.measure) if goes_on else None


def _after(case: Case) -> Name:
    """What follows the number; if nothing does, the word that leads to it, if it names: `超收2040亿元`.

    A growth of nothing is that of the economy: `实现7%的增长速度`.
    """
    if case.reading.measure is Measure.GROWTH and case.lexicon.growth_after.match(case.slot.after):
        return Name("经济增长")
    move = case.reading.tail.first("up", "down")
    named = move is not None and move.text.endswith(_NAMING)
    return Name(tidy(case.noun) or (move.text if move and named else ""))


UNNAMED: Chain[[Case], Name] = Chain(
    [
        Rule("contest", _contest),
        Rule("spent-on", _spent_on),
        Rule("reserved", _reserved),
        Rule("moved-share", _moved_share),
        Rule("inherited", _inherited),
        Rule("forward", _forward),
        Rule("topic", _topic),
        Rule("sentence-before", _sentence_before),
        Rule("after", _after),
    ]
)
