"""What is measured? The rules that make a name from the words before a number."""

import re

from xhreport.binding.measures import RATIOS, led
from xhreport.binding.names.aspects.gaps import gap
from xhreport.binding.names.aspects.kinds import (
    SIZE,
    among,
    area,
    branch,
    counterpart,
    divided,
    for_each,
    generic,
    half,
    itself,
    modifier,
    of_zone,
    per_many,
    per_unit,
    their_average,
)
from xhreport.binding.names.aspects.owners import (
    EFFECTS,
    attended,
    brought,
    completed,
    earthworks,
    joining,
    owned,
    schooled,
    spoken_of,
)
from xhreport.binding.names.aspects.parts import next_part, next_share, whole_rate
from xhreport.binding.names.aspects.persons import harmed, same_people
from xhreport.binding.names.aspects.rates import contribution, earned, rate
from xhreport.binding.names.aspects.shares import (
    apportioned,
    counted_whole,
    given,
    limited,
    moved_part,
    part_told,
    same_share,
    side_share,
    within,
)
from xhreport.binding.names.aspects.sides import attribute, new_side, total, visited
from xhreport.binding.names.aspects.wholes import fulfilled, qualified
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.actors import REACHING, as_share
from xhreport.binding.names.counted.around import around
from xhreport.binding.names.counted.bands import one_of_such
from xhreport.binding.names.counted.first import COUNTED, stands_first, thing_described
from xhreport.binding.names.counted.funding import for_this, funds_for, granted, spent_on
from xhreport.binding.names.counted.products import capacity, made_a_year, made_of, output, sold
from xhreport.binding.names.counted.those import surveyed
from xhreport.binding.names.ellipsis import PACED, UNNAMED, all_told, inherited, latter, steps
from xhreport.binding.names.headed import headed
from xhreport.binding.names.memory import measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.names.plainly import EXAMPLES, are_examples, plain
from xhreport.binding.names.pointing import of_this_field
from xhreport.binding.phrases.edges import (
    COUNTABLE,
    clean,
    counter,
    is_verb,
    joined,
    measured_by,
    noun_after,
    tidy,
    verb_of,
)
from xhreport.binding.phrases.words import FILL, PACES
from xhreport.models import Measure
from xhreport.rules import Chain, Rule

_STOCK = ("实有", "现有", "存量", "原有", "在册", "注册")  # of all, not only of the new
_JOINED = tuple("、和及与并以")
_NEXT_SIDE = re.compile(r"(?P<side>[一-鿿]{2,6}?)(?:达到?|约|为)?的(?P<thing>[^，的]{2,24})")
_OF_WORKS = (
    *("全长", "总长", "总投资", "计划总投资", "概算总投资", "投资"),
    *("占地", "占地面积", "建筑面积", "总建筑面积"),
)
_STAGE = re.compile(r"(?P<thing>.{2,}?)(?:新?开工|新?竣工|投产|达产|完工|入库)")
_STAGES = ("开工", "新开工", "复工", "竣工", "完工", "投产", "达产")
_MEASURED_IN_SIZE = ("面积", "里程", "投资", "资金")
_TOOK = ("用", "仅用", "只用", "历时", "耗时")
_ROADS = ("公路", "铁路", "高速")
_PAID = ("发放", "拨付", "下达", "支付", "兑付", "下拨", "落实")
_DONE_FOR = (*EFFECTS, "带动", "服务")  # others; alone, such a verb has the thing named before
_HANDED = ("交付", "竣工", "开工", "完工", "验收")  # deeds of works, which may be told in another unit
_TURNED = re.compile(  # 涨幅由24.7%逐年回落
    r"(?:逐年|逐步|逐月|持续|不断|稳步|明显|大幅度?)?(?:回落|下降|上升|提高|降低|增长|减少|增加|扩大|缩小)"
)
_SUCH = re.compile(r"的(?:(?:已经?|共|只|仅|约|就|将)?(?:[有占]|达到?)|[由从])$")
_THOSE = re.compile(rf"[^{FILL}，]{{3}}(?<!占)[^{FILL}]的$")  # 企业1022户，破产终结的675户
_THOSE_WHO = re.compile(  # 国有企业完成改制的已达59%
    r"(?P<who>[一-鿿]{2,}?(?:企业|公司|单位|机构|学校|项目|[农住]户|家庭|居民|农民|职工|人员|干部|学生|[村乡镇县]))"
    r"(?P<did>[一-鿿]{2,8})"
)
_CASES = ("件", "起", "宗", "项")
_BRIEF = 8  # characters
_OF_ANYTHING = ("个", "项", "处")  # measure words of things that were counted in another
_ACHIEVED = re.compile(r"(?:预计|全年|累计|合计|总计|已|共|可|将)*(?:完成|实现)(?!.*[、和及])")
_EARNING = ("企业", "公司", "集团", "园区", "集群", "合作社", "个体户", "工业户")
_MEDALS = ("金", "银", "铜")
_WON_THERE = ("金牌", "银牌", "铜牌", "奖牌")
_ACTORS = ("政府", "财政", "企业", "部门", "全市", "全省", "全县", "全区")  # who acts is not what does
_SPENDING = ("支出", "减支")  # 财政增加支出5亿元，有84万人受益
_AFFECTED = re.compile(rf"(?<=..)(?:{'|'.join((*EFFECTS, '带动'))}).*$")  # 贷款惠及企业320家、职工1.2万人
_OF_THINGS = (*EFFECTS, "带动农户", "带动贫困户", "带动贫困村")
"""What a thing did; such names want the thing before them."""
_OF_LEVEL = re.compile(r"^[国省市县家地州]{1,2}级(?:及)?以上(?:重点)?(?=..)")  # 省级以上龙头企业带动农户
_QUOTED = re.compile(r"“[^“”]*”")
_DONE_TO = re.compile(  # 托养机构规范化提升74家
    r"(?<=...)(?:改造|整治|提升|治理|修复|加固|搬迁|提标|扩容|升级|硬化|修缮|拆除|达标)$"
)
_WON = re.compile(r"中?(?:获得?|夺得?|取得|摘得?|斩获|勇夺)了?$")
_BUILDING = re.compile(  # 加快碧道规划建设，建成50公里
    r"(?<=..)规划建设$|(?<=...)建设$|(?<=..)(?:清理|审查|排查)$"
)
_REQUESTED = re.compile(  # 提请市人大制定法规2件、修改8件
    r"^(?:提请|报请)[^，]{2,14}?(?=审议|制定|修订|修改|颁布|批准)"
)
_COVERED = re.compile(
    r"(?:全?面?|全部|按时|足额|实现|完成)*"
    r"(?P<deed>共享交换|共享|公开|上线|网办|覆盖|达标|发放|到位|兑现|办结|合格|接种|入学|安置|整改"
    r"|围挡|冲洗|清洗|硬化|湿法作业|密闭运输|联网|签约|建档|化解|办复|答复|回复|受理|响应|销号|清零)"
)
_PLANS = ("预算", "决算", "计划")  # 由2014年的25.5%提高到2018年预算的45.4%
_OF_ALL = re.compile(  # 新增装机15万千瓦，新能源总装机80万千瓦
    r"(?<=..)总(?:装机|里程|数|量|面积|规模|容量)$"
)
_EVERYWHERE = re.compile(rf"[{FILL}\s，]*[全我][省市县区州镇乡旗盟](?=[一-鿿])")
_FATES = ("破产终结", "破产", "停产", "倒闭", "扭亏", "脱困", "亏损", "盈利")
_REFORMED = ("兼并", "改制", "重组", "兼并重组")
_INDUSTRIES = {f"{n}产{end}": f"第{n}产业" for n in "一二三" for end in ("", "业")}
"""What the three sectors are called for short."""
_REGISTERED = re.compile("^(?:注册|登记|现有|在册|备案)的(?=..)")  # 注册的企业2980家，开工的1710家
_AS_THEY_ARE = re.compile("^(?:现有|原有|已有|在册|涉及)(?=..)")  # 现有企业180家，新引进20家
_ALONE = (*_FATES, "转移")
_PLACES = ("位次", "名次")


def name_of(case: Case) -> Name:
    """The name of a number, by the first rule that knows one."""
    case.memory.parts_follow(case.first_before)
    found_first = stands_first(case)
    if found_first:
        found = COUNTED.first(case)
        governs = case.lexicon.verbs.any.search(case.first_before) is not None
        case.memory.governed = case.memory.governed or governs
    else:
        found = (NAMED if case.own else UNNAMED).first(case)
    assert found is not None  # the last rule of each chain always answers
    rule, name = found
    name = for_each(name, case) if found_first else name
    alike = case.slot.before.strip() in ("和", "与", "及")  # 使1.5亿学生和780万名寄宿生受益
    of = name.text.startswith(_OF_THINGS) and not alike and "的" not in name.text
    of = of and not case.memory.owner.startswith(_OF_THINGS)
    if of and case.reading.measure is Measure.LEVEL:
        whose = _OF_LEVEL.sub("", _AFFECTED.sub("", spoken_of(case)))
        other = whose in _ACTORS or whose.endswith(_SPENDING)
        name = name._replace(text=joined("" if other else whose, name.text))
    if case.shares and name.text and not found_first and "占" not in name.text:
        name = name._replace(text=as_share(name.text))  # 民营经济增加值占六成
    name = _with_what_is_counted(name, case)
    if case.slot.quantity.dimension == "point" and name.text.endswith(("产结构", "产业结构")):
        name = name._replace(text=name.text.removesuffix("结构") + "比重")  # 二产上升2个百分点
    places = case.slot.quantity.unit.endswith(_PLACES) or (
        case.slot.quantity.unit == "位" and case.reading.measure is Measure.CHANGE
    )
    if name.text and places and not name.text.endswith((*_PLACES, "排名")):
        rank = next((word for word in _PLACES if word in case.first_before), "排名")
        name = name._replace(text=name.text + rank)  # 提高3个位次: it is the rank that moved
    if case.reading.measure is Measure.GROWTH and name.text.endswith(PACES):
        name = name._replace(text=PACED.sub("", name.text))  # 零售额增幅由负转正、实现1.2%的增长
    if found_first and name.text.startswith("用于") and case.slot.quantity.dimension in COUNTABLE:
        name = name._replace(text=name.text.removeprefix("用于"))  # 用于24户企业兼并破产
    return name._replace(text=_in_full(name.text, case.slot.quantity.unit)).by(rule)


def _with_what_is_counted(name: Name, case: Case) -> Name:
    """A name with the word for what its unit counts or measures, where it doesn't say it."""
    quantity = case.slot.quantity
    if name.text.endswith(_WON_THERE) and case.reading.measure is Measure.LEVEL:
        where = case.memory.won_at(case.first_before)  # 在第九届全运会上夺得金牌14枚
        return name._replace(text=where + name.text[-2:]) if where else name
    if quantity.unit in _MEDALS:
        won = _WON.sub("", case.own) or "获"
        return name._replace(text=won + measured_by(quantity.unit))
    if quantity.dimension == "time" and name.text in _TOOK:
        return name._replace(text=clean(case.noun, case.lexicon) + "用时")  # 用36天实现病例清零
    risen = quantity.dimension == "length" and (case.reading.opens or case.reading.closes)
    if risen and name.text.endswith(_ROADS):
        return name._replace(text=name.text + "里程")  # 高速公路由62公里延伸到716公里
    return name


def _in_full(name: str, unit: str) -> str:
    """A name with what it leaves out because everybody knows it: `三产`, `依法破产8户`."""
    of = name.removeprefix("实现").removesuffix("户数")  # 58户实现扭亏
    firms = of in (*_FATES, *_REFORMED) and unit in ("户", "家")
    return of + "企业" if firms else _INDUSTRIES.get(name, name)


def _closing(case: Case) -> Name | None:
    """The second of `由A提高到B` is of the same thing."""
    said = case.memory.share or case.memory.parent
    same = case.reading.closes and (case.own in said or case.own in _PLANS)
    verb = verb_of(said, case.lexicon)
    if same and verb and said == verb + case.own:
        return Name(case.own, rule="inherited")  # 新增企业8家，企业发展到81家: all of them
    return inherited(said) if same else None


def _shared_noun(case: Case) -> Name | None:
    """A verb alone has the noun that ends the list: `续建46件、新开工8件重点水源工程`."""
    if not is_verb(case.own, case.lexicon) or case.end is case.slot:
        return None
    noun = noun_after(case.end, case.lexicon)
    return Name(case.own + noun, case.own) if noun else None


def _describes_next(case: Case) -> Name | None:
    """A side of the thing that the next clause names: `总投资12亿元，占地300亩的青山物流园`."""
    m = _NEXT_SIDE.fullmatch(case.next_clause) if case.own and not case.noun else None
    side = case.own[len(verb_of(case.own, case.lexicon)) :] if m else ""
    if not m or side not in _OF_WORKS or m["side"] not in case.lexicon.attributes:
        return None
    of = thing_described(m["thing"], case.lexicon)
    return Name(of + side, "", of) if len(of) > 1 else None


def _rate_of(case: Case) -> Name | None:
    """A share of what something was done to: `普惠性幼儿园100%覆盖` tells the rate of it."""
    done = _COVERED.fullmatch(case.slot.after.strip())
    acts = case.noun and case.lexicon.verbs.acting.match(case.slot.after) and not case.reading.tail.tokens
    acts = acts and case.reading.measure is Measure.LEVEL and not case.lexicon.verbs.any.match(case.own)
    if acts and not done and case.own and case.slot.quantity.dimension == "percent":
        return Name(tidy(case.own + case.noun) + "比重")  # 自然村100%完成改厕
    told = done and case.own and case.slot.quantity.dimension == "percent" and not case.own.endswith("率")
    return Name(tidy(case.own + done["deed"]) + "率") if done and told else None


def _share_of(case: Case) -> Name | None:
    """A share, and what it is used for: `新增财力的70%用于改善民生`."""
    of = case.noun and case.first_before.rstrip().endswith("的") and not _TURNED.fullmatch(case.noun)
    return Name(tidy(case.own + case.noun)) if of else None


def _ranked_side(case: Case) -> Name | None:
    """The rank of a side of what follows: `密度全省第二的高速公路网`."""
    of = case.reading.measure is Measure.RANK and case.noun and case.slot.after.startswith("的")
    return Name(tidy(case.noun + case.own)) if of else None


def _deed(case: Case) -> Name | None:
    """A verb alone is done to what was named: `收集建议8.9万条，办结3.4万条`."""
    befell = case.like and case.own in _ALONE  # 兼并企业43户、破产18户; 培训劳动力2万人，转移3万人
    if not befell and not is_verb(case.own, case.lexicon):
        return None
    lexicon = case.lexicon
    whole = _done_to(case)
    deed = is_verb(whole, lexicon) or whole in lexicon.verbs.nominal
    whole = "" if deed else whole  # 其中续建41个，新开工55个; 培训10万人，转移14万人
    if case.own == "追加" and whole:
        return Name(case.own + whole.removesuffix("总额"), case.own)  # 投资总额300亿元，后来又追加80亿元
    if case.slot.quantity.dimension in RATIOS and lexicon.verbs.inside.search(whole):
        return None  # 柳林片区完成规划审批，征收补偿完成96.7%
    stage = _STAGE.fullmatch(whole)
    if stage:
        return Name(stage["thing"] + case.own, case.own)  # 项目新开工80个、新竣工40个
    if case.own in _DONE_FOR and not case.like and case.relative:
        return Name(case.relative + case.own + counter(case.slot.quantity.unit), rule="attribute")
    again = _told_again(case, whole)
    if again:
        return Name(again, case.own)
    whole = _REQUESTED.sub("", _BUILDING.sub("", whole))
    lead = verb_of(whole, lexicon)
    last = lexicon.verbs.last_with_object.search(_QUOTED.sub(lambda m: FILL[0] * len(m[0]), whole))
    if last and is_verb(whole[last.end() :], lexicon):
        last = None  # 矿山修复治理
    thing = whole[len(lead) :] if lead else whole[last.end() :] if last else whole
    fate = next((fate for fate in _FATES if thing.startswith(fate)), "")  # 破产企业3户，兼并9户
    thing = thing.removeprefix(fate)
    fate = next(
        (fate for fate in (*_FATES, *_REFORMED) if thing.endswith(fate) and len(thing) > len(fate) + 1), ""
    )
    thing = thing.removesuffix(fate)  # 市属企业破产4户、兼并9户
    thing = thing.rpartition(case.own)[2] or thing  # 承接取消下放职权52项，下放31项
    thing = thing.removesuffix(case.own).removeprefix(case.own).removeprefix("了")
    thing = _AS_THEY_ARE.sub("", thing)
    if case.slot.quantity.dimension in RATIOS and case.own in _STAGES:
        return Name(thing + case.own)  # 25万套城镇住房开工97%
    return Name(case.own + thing, case.own)


def _told_again(case: Case, whole: str) -> str:
    """The deed that the words before, or the sentence before, told in full; empty if neither did.

    `whole` is what the deed may be done to.
    """
    memory, own = case.memory, case.own
    if memory.fresh and memory.topic.startswith(own) and memory.topic != own:
        return memory.topic  # 偿还两级债务，全年偿还5475万元
    first = not (whole or memory.topic or memory.seen or memory.here or memory.carried)
    counted = case.slot.quantity.dimension in COUNTABLE
    again = first and counted and memory.before.startswith(own)  # 已建成文明村镇320个。今年要再建成80个。
    return memory.before if again else ""


def _done_to(case: Case) -> str:
    """What was named that a verb alone may be done to: counted alike, or what it is a share or a part of."""
    said = case.memory.owner or case.relative
    if not said and case.own in _FATES:
        return case.memory.among  # 国有企业116户中，亏损43户
    counted = "" if case.money else case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    if case.like and case.own in _STAGES and said.endswith(_MEASURED_IN_SIZE):
        return counted  # 园区面积1800亩，入园企业43家，已投产28家
    if case.like or case.own == "追加" or case.slot.quantity.dimension in RATIOS:
        return said
    return counted or (said if case.own.endswith(_HANDED) else "")


def _doer(case: Case) -> Name | None:
    """Another thing of the same doer: `巨力集团实现产值70亿元、纳税2亿元`."""
    counted = case.memory.here[-1] if case.memory.here and case.money else ""
    if counted.endswith(_EARNING) and _ACHIEVED.match(case.first_before) and not case.slot.opens:
        counted = counted[len(verb_of(counted, case.lexicon)) :]
        return Name(joined(counted, case.own))  # 25家骨干企业完成工业总产值184亿元
    if len(case.own) > 4 or case.memory.carried or case.first_before.strip()[:1] not in _JOINED:
        return None
    doer = case.memory.doer
    return Name(doer + case.own, rule="subject", doer=doer) if doer else None


def _listed(case: Case) -> Name | None:
    """The verb of a list goes on: `新增充电桩381个、泊位2552个`."""
    carried = case.memory.carried
    follows = case.slot.opens or case.first_before.strip()[:1] in _JOINED or carried.endswith(REACHING)
    fits = case.memory.money or not case.money
    if not carried or not follows or not fits or verb_of(case.own, case.lexicon) or led(case.reading):
        return None  # 新建学校5所、增加学位3000个
    everywhere = case.slot.opens and _EVERYWHERE.match(case.first_before)  # 改造卫生院6所，全县病床420张
    paid = carried in _PAID and case.memory.money and case.slot.opens
    if paid and case.slot.quantity.dimension in ("person", "household"):
        return None  # 发放低保金586万元，保障对象7214人
    if everywhere or _is_whole(case, carried) or _OF_ALL.search(case.own) or SIZE.fullmatch(case.own):
        return None  # 其中50亿元1个、10亿元3个
    examples = EXAMPLES.fullmatch(case.own)
    told = examples["kind"] if examples and are_examples(examples, case.lexicon) else case.own
    return Name(carried + told, carried)


def _is_whole(case: Case, carried: str) -> bool:
    """Whether what a list goes on with is not new, or was done otherwise: `新增水田3亩，果园发展到5亩`."""
    lexicon = case.lexicon
    if lexicon.verbs.made_new.fullmatch(carried):
        held = case.reading.tail.first("to", "hold") is not None or case.own.startswith(_STOCK)
        return held or _DONE_TO.search(case.own) is not None
    new = lexicon.verbs.inside.search(case.own) if case.own in lexicon.known else None
    return new is not None and lexicon.verbs.made_new.match(case.own, new.start()) is not None


def _such(case: Case) -> Name | None:
    """So many of those named before, by what is true of them: `企业217户，完成改制的有136户`."""
    such = _SUCH.search(case.before) or (
        case.like and not case.reading.opens and not case.slot.after and _THOSE.search(case.before)
    )
    banded = SIZE.search(case.own) is not None and SIZE.search(case.relative) is not None
    memory, ratio = case.memory, case.slot.quantity.dimension in RATIOS
    unit = measure_word(case.slot.quantity.unit)
    among = memory.among if unit in _OF_ANYTHING and not case.before.endswith("的") else ""
    those = _THOSE_WHO.fullmatch(case.own) if ratio and such and "占" not in case.own else None
    if those and case.lexicon.verbs.any.match(those["did"]) and not case.before.endswith("的"):
        return Name(those["did"] + those["who"] + "比重")
    if not case.own or not such or len(case.own) > _BRIEF + 2 * bool(among) or banded:
        return None  # of firms over 亿元, those over 百亿元 are a band of them
    if ratio and case.before.endswith("的"):
        return None  # 占全国的23.7%
    if ratio and memory.whole and case.before.endswith("占"):
        return Name(f"{case.own}占{memory.whole}比重", rule="attribute")  # 在企业中，盈利的占七成
    counted = memory.counted.get(unit, "") or among
    whole = memory.such or (memory.topic if memory.fresh and not counted else counted)
    whole = whole or (memory.parent if memory.grown and not case.money else "")  # 可供应农村的达到5万台
    if ratio and not memory.such:
        last = next((said for said in reversed(memory.counted.values()) if not said.endswith("率")), "")
        rated = memory.parent.endswith("率")  # 进入服务中心35万人，进中心率93%，领到生活费的占95%
        last = last if memory.counts or rated else ""
        whole = "" if memory.fresh else ((not rated and memory.parent) or last).partition("占")[0]
    whole = whole[len(verb_of(whole, case.lexicon)) :].removesuffix("总数")
    whole = _REGISTERED.sub("", whole)
    if case.own.startswith("被") and whole.startswith("被"):
        return None  # 被评为劳动模范的有25人，被评为先进生产者的有36人
    if case.slot.quantity.dimension == "person" and memory.unit in _CASES:
        return Name(case.own + counter(case.slot.quantity.unit))  # 案件440件，其中判刑的有260人
    memory.such = whole
    return Name(case.own + whole + ("比重" if ratio else "")) if whole else None


def _net(case: Case) -> Name | None:
    """A net gain says that it is one: `经营主体净增17万户`."""
    move = case.reading.tail.first("up")
    net = move is not None and move.text == "净增" and case.reading.measure is Measure.CHANGE
    return Name("净增" + case.own) if net else None


NAMED: Chain[Case, Name] = Chain(
    [
        Rule("apportioned", apportioned),
        Rule("counted-whole", counted_whole),
        Rule("closing", _closing),
        Rule("latter", latter),
        Rule("headed", headed),
        Rule("harmed", harmed),
        Rule("fulfilled", fulfilled),
        Rule("shared-noun", _shared_noun),
        Rule("for-this", for_this),
        Rule("of-this-field", of_this_field),
        Rule("granted", granted),
        Rule("funds-for", funds_for),
        Rule("such", _such),
        Rule("made-a-year", made_a_year),
        Rule("capacity", capacity),
        Rule("output", output),
        Rule("surveyed", surveyed),
        Rule("steps", steps),
        Rule("all-told", all_told),
        Rule("rate-of", _rate_of),
        Rule("describes-next", _describes_next),
        Rule("limited", limited),
        Rule("given", given),
        Rule("around", around),
        Rule("share-of", _share_of),
        Rule("ranked-side", _ranked_side),
        Rule("spent-on", spent_on),
        Rule("qualified", qualified),
        Rule("total", total),
        Rule("same-share", same_share),
        Rule("moved-part", moved_part),
        Rule("next-share", next_share),
        Rule("side-share", side_share),
        Rule("part-told", part_told),
        Rule("whole-rate", whole_rate),
        Rule("earthworks", earthworks),
        Rule("completed", completed),
        Rule("brought", brought),
        Rule("owned", owned),
        Rule("schooled", schooled),
        Rule("joining", joining),
        Rule("same-people", same_people),
        Rule("visited", visited),
        Rule("new-side", new_side),
        Rule("attribute", attribute),
        Rule("gap", gap),
        Rule("within", within),
        Rule("contribution", contribution),
        Rule("rate", rate),
        Rule("per-unit", per_unit),
        Rule("their-average", their_average),
        Rule("per-many", per_many),
        Rule("counterpart", counterpart),
        Rule("half", half),
        Rule("one-of-such", one_of_such),
        Rule("area", area),
        Rule("next-part", next_part),
        Rule("divided", divided),
        Rule("among", among),
        Rule("itself", itself),
        Rule("modifier", modifier),
        Rule("branch", branch),
        Rule("made-of", made_of),
        Rule("sold", sold),
        Rule("attended", attended),
        Rule("deed", _deed),
        Rule("subject", _doer),
        Rule("of-zone", of_zone),
        Rule("generic", generic),
        Rule("list", _listed),
        Rule("net", _net),
        Rule("earned", earned),
        Rule("name-first", plain),
    ]
)
