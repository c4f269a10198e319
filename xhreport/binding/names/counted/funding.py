"""What was money for? Sums by the deed that follows, or by what the next clause says."""

import re

from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.deeds import WHERE
from xhreport.binding.phrases.edges import clean, is_verb, noun_after, tidy, verb_of
from xhreport.binding.phrases.words import FILL

_KINDS = frozenset({"领域", "方面", "项目", "行业", "工作", "重点领域", "重点项目"})
_DEEDS = ("ended", "carried", "done")  # what the next clause did, which need not be what the money was for
_FOR_THIS = re.compile(
    r"(?P<payer>[^，]*?)[将拟还]*为此[将拟还共已]*(?:累计)?(?P<given>投入|投资|安排|支出|拨付|拨款|拿出)(?:资金|经费)?"
)
_SHARER = re.compile(  # 省财政安排, 地县配套
    r"(?P<payer>(?:中央|[省市县区州]|各级|地方)[级本]*财政|[省市县区州地各级]{1,4}|企业)(?P<paid>安排|出资|注资|配套|自筹)?"
)
_SET_UP = re.compile(
    r"(?:(?:建立|设立|组建|充实)了?|(?:[省市县区州]|中央|地方)[级本]*(?:财政)?[一-鿿]{0,4}安排|[一-鿿]{1,4}配套)(?P<fund>[^，]{2,12}基金)"
)
_DONE_TO = re.compile(r"对(?P<what>[^，]{2,30}?)(?:进行|实施|予以|开展)了?(?P<deed>[^，]{2,10})")
_PAID = re.compile(  # 实施危房改造，中央财政将投入60亿元
    r"(?P<payer>(?:中央|[省市县区州]|各级)[级本]*财政)(?:预算)?[将拟还共已]*(?P<given>投入|安排|拨付|补助|支出)(?:补助|专项|补贴)*(?:资金|经费)?"
)
_FUND = re.compile(  # and no more: 技改资金 tells already what it is for
    r"(?:财政|国债|省级|市级|县级|中央|上级|各类|各级|专项|扶持|补助|补贴|奖励|引导|配套|发展|建设|奖补|转移支付|预算|社会|银行|信贷)*(?:资金|经费)"
)
_PAYER = re.compile(r"(?:中央|[省市县区州]|各级)[级本]*财政|国家财政")
_AIDED = re.compile(r"(?:主要|重点)?(?P<aid>支持|扶持|奖励|资助|直接补[贴助])")
_HELPED = re.compile(r"(?:主要|重点)?(?P<aid>奖励|资助|直接补[贴助])")
_HANDED = re.compile(r"(?<=财政)(?:再|还|共|又|累计|将|拟|已)*(?:拿出|安排|拨付|拨出|下拨|列支)$")
EARMARKED = re.compile(r"(?:专款|(?:专项)?(?:资金|经费))(?=用于|支持|扶持|奖励|解决|购买)")
"""Money set apart, and what it is for: `专款用于防疫`."""
_TRANSFERS = ("转移支付", "补助", "补贴", "补偿")  # which tell nothing of what they are for
_UNDERTAKINGS = ("计划", "工程", "行动")
_SUMS = ("资金", "补助", "补贴", "经费", "投入", "奖励")
_MADE_OF_IT = re.compile(r"(?:新建|建设|改造|扩建|改建|兴建|修建|打造)的(?P<what>[^，的]{3,})")
_OWN_SUM = re.compile(r"完成(?:投入|投资|支出)$")
_MOVED = ("带动", "撬动", "引导", "吸引", "拉动")
_BEGUN = re.compile(r"(?:开工|新建|建成|建设|实施|启动)+了?(?:各类|各种|一批)?(?=[^、改扩和及与].)")
_ALLOTTING = ("安排", "拨付", "补助")
_PAID_FUND = re.compile(  # 省财政安排专项资金
    r"(?P<lead>.{2,}?(?:安排|投入|拨付|下达|下拨|拿出|筹集|列支))(?P<fund>[一-鿿]{0,4}(?:资金|经费))"
)
_WORKS = ("建设", "工程", "改造", "整治", "治理", "修复")
_GIVEN = ("投资", "投入")
_CHIEFLY = ("重点", "主要")
_EACH = rf"(?:每[人户名位个家件]|每(?:年|月|学年|学期)|[人户]均|[{FILL}])*"
_GIVEN_TO = re.compile(  # 对困难学生每人给予, 给予贫困户每户, 为每位老人发放
    rf"(?:(?P<to>[对给为向](?!予))|给予){_EACH}(?P<whom>[一-鿿“”]{{0,14}}?){_EACH}"
    rf"(?:一次性)?(?P<verb>给予|发放|提供)?{_EACH}"
)
_GIVES = re.compile(r"给予|发放|提供")
_BENEFIT = re.compile(
    r"的?(?:一次性)?(?P<what>[一-鿿]{0,8}?(?:补助|补贴|奖励|救助|资助|津贴|奖金|慰问金|补偿|贴息|减免|救助金|补助金|奖学金|助学金))"
    r"(?:支持|金|资金)?(?![一-鿿])"
)
_OUT_OF = re.compile(  # 在新增财力中安排2亿元，用于低保
    r"[一-鿿]{0,4}[在从](?P<source>[^，]{2,12})中(?P<verb>拿出|列支|切出)?"
)
_LEFT_OVER = ("结余", "结存", "余额")
_BARE_WORKS = 3  # characters: 等工程
_PAYERS = ("中央", "省", "市", "县", "区", "州", "自治", "各级", "地方财政", "财政部")


def funds_for(case: Case) -> Name | None:
    """Money by what it was spent on: `投资1.5亿元实施人居环境整治`."""
    money = case.lexicon.money
    if case.money and not case.noun and case.end is not case.slot and money.given.fullmatch(case.own):
        return _for_the_next(case)
    fund = money.fund_end.search(case.own) if case.noun and case.money else None
    if fund is None:
        return None
    funds = EARMARKED.match(case.noun)
    aim = money.purpose.match(case.noun, funds.end() if funds else 0)
    if aim is None and case.lexicon.verbs.changing.match(case.noun) is None:
        return None
    done_to = _DONE_TO.fullmatch(case.noun)  # 投入100万元对畜禽进行免疫
    told = case.noun[aim.end() :] if aim else case.noun
    of_thing = _MADE_OF_IT.match(case.noun)
    predicate = case.lexicon.verbs.predicate.search(of_thing["what"]) if of_thing else None
    if of_thing and predicate:  # 投资3亿元新建的冷库投入使用
        told = of_thing["what"][: predicate.start()]
    purpose = clean(done_to["what"] + done_to["deed"] if done_to else told, case.lexicon)
    if case.own.endswith("用"):  # 用3亿元改造老旧管网
        return Name(purpose + "资金") if len(purpose) >= 2 else None
    handed = _HANDED.search(case.own)
    if handed and len(purpose) >= 2:  # 中央财政拿出30亿元支持技术改造
        if purpose in _TRANSFERS and case.memory.fresh:
            purpose = case.memory.about + purpose  # 为支持改革，…拿出3亿元用于补助
        aid = _AIDED.match(aim[0]) if aim else None
        return Name(case.own[: handed.start()] + (aid["aid"] if aid else "") + purpose + _ending(purpose))
    given_by = verb_of(case.own, case.lexicon) or case.own[: fund.start()]
    return Name(tidy(given_by + purpose + case.own[len(given_by) :])) if len(purpose) >= 2 else None


def granted(case: Case) -> Name | None:
    """What those who need or earn it are given each: `对困难学生每人给予5000元补助`."""
    m = _GIVEN_TO.fullmatch(case.before) if case.money and _GIVES.search(case.before) else None
    benefit = _BENEFIT.match(case.slot.after) if m else None
    if m is None or benefit is None or (m["to"] and not m["verb"]):
        return None
    given = "发放" if m["verb"] == "发放" else ""
    return Name(given + tidy(m["whom"] or "") + benefit["what"], given, case.noun)


def allotted(case: Case) -> Name | None:
    """Money by what the next clause says it is for: `安排3亿元专项资金，用于支持中小企业`."""
    funds = case.money and _FUND.fullmatch(case.noun)
    m = case.lexicon.money.spent_on.match(case.next_clause) if funds else None
    if m is None or m.lastgroup in _DEEDS:
        return None
    purpose, payer = clean(_purpose(m), case.lexicon), _PAYER.match(case.own)
    named = purpose and purpose not in _KINDS and not case.own.endswith(_MOVED)
    return Name((payer[0] if payer else "") + purpose + case.noun) if named else None


def for_this(case: Case) -> Name | None:
    """Money for what was just told: `提高教师待遇，中央财政为此将投入120亿元`."""
    if case.money and (fund := _of_fund(case)):
        return Name(fund)
    m = (_FOR_THIS.fullmatch(case.own) or _PAID.fullmatch(case.own)) if case.money else None
    if m is None or "其中" in case.first_before:
        return None
    memory = case.memory
    for_that = "为此" in case.own
    aim = memory.topic if memory.fresh else memory.parent if for_that else ""
    if for_that and memory.about.endswith(_UNDERTAKINGS):
        aim = memory.about  # 启动安居工程，三年全部建成，…为此投入
    given = "资金" if m["given"] in _ALLOTTING else m["given"]
    return Name(tidy(m["payer"] + aim + given), m["given"]) if aim else None


def _of_fund(case: Case) -> str:
    """Whose share of a fund it is: `建立粮食风险基金，省财政安排1亿元，市县配套不少于8000万元`."""
    payer = _SHARER.fullmatch(case.own)
    said = case.memory.topic if case.memory.fresh else case.memory.parent
    fund = _SET_UP.fullmatch(said) if payer else None
    if payer is None or fund is None:
        return ""
    return f"{payer['payer']}{payer['paid'] or '安排'}{fund['fund']}"


def _for_the_next(case: Case) -> Name | None:
    """Money by what the next number counts: `投入1.4亿元实施移民项目56个`."""
    told = case.end.before.strip()
    if is_verb(told, case.lexicon):
        told += noun_after(case.end, case.lexicon)  # 投资1亿元建成6家养老机构
    if case.lexicon.edges.light.fullmatch(told):
        told = noun_after(case.end, case.lexicon)  # 投资5986万元完成87个村电网改造
    elif case.lexicon.verbs.changing.match(told) is None:
        light = case.lexicon.edges.light.match(told)
        told = told[light.end() :] if light else ""  # 投资200万元完成玉米深松整地9万亩
        if told and WHERE.fullmatch(told):
            told += noun_after(case.end, case.lexicon)  # 投资100万元完成石门村4公里水泥路建设
        if len(told) < 2 or told in case.lexicon.attributes:
            return None
    aim = case.lexicon.money.purpose.match(told)
    purpose = clean(told[aim.end() :] if aim else told, case.lexicon)
    return Name(tidy(purpose + case.own), case.own) if len(purpose) >= 2 else None


def spent_on(case: Case) -> Name | None:
    """Money by what the next clause says it is for: `投入423亿元，用于促进就业`."""
    money, own = case.lexicon.money, _given(case)
    if own and own == case.own and own.startswith(_PAYERS) and not verb_of(own, case.lexicon):
        own += _allotted(case)  # 中央财政安排429亿元，解决…
    if not case.money or case.end is not case.slot or not money.given_end.search(own):
        return None
    # 完成投资 is what was invested in the thing before; 筹措资金1亿元，城市建设完成投入8000万元 has two sums
    if (own == "投资" and "完成" in case.first_before) or _OWN_SUM.search(case.next_clause):
        return None
    # 其中用于低保的资金12亿元，用于养老3亿元 are two sums
    another = case.next_clause.startswith("用于") and "用于" in own
    of_which = another or case.next_clause.startswith(("其中", "超")) or _of_works(case)
    m = None if of_which else money.spent_on.match(case.next_clause)
    if m is None:
        return None
    parted = "其中" in case.first_before and m.lastgroup in _DEEDS  # 其中省里安排15亿元，完成142座水库加固
    aided = _AIDED.match(m[0]) is not None and not own.startswith(_PAYERS)
    taken = own == "资金" and case.own.endswith("拿出")  # 从结余中拿出3亿元，支持农业
    if parted or ((aided or m.lastgroup in _DEEDS) and not (taken or money.given.fullmatch(own))):
        return None  # 扶贫资金 tells already what it is for
    purpose = clean(_purpose(m), case.lexicon)
    if purpose in _KINDS:
        return None  # 投向产业发展、民生保障等领域
    begun = _BEGUN.match(purpose) if m.lastgroup in _DEEDS else None
    purpose = purpose[begun.end() :] if begun else purpose  # 投资7亿元，开工各类水利工程
    if not purpose:
        return None
    handed = _HANDED.search(own)
    if handed and own.startswith(_PAYERS):  # 省财政拿出2.3亿元，重点扶持龙头企业
        aid = _AIDED.match(m[0])
        return Name(own[: handed.start()] + (aid["aid"] if aid else "") + purpose + _ending(purpose))
    aid = _HELPED.match(m[0])
    purpose = aid["aid"] + purpose if aid else purpose
    paid = _PAID_FUND.fullmatch(own)
    lead, fund = (paid["lead"], paid["fund"]) if paid else (own, "")
    name = lead + purpose + fund if own.startswith(_PAYERS) else purpose + (_left_over(case) or own)
    return Name(name, verb_of(own, case.lexicon))


def _of_works(case: Case) -> bool:
    """Whether a sum is for what was just spoken of, and chiefly for a part of it.

    `煤炭工业建设，五年投资30亿元，重点用于开发露天矿`
    """
    topic = case.memory.topic if case.memory.fresh else ""
    return topic.endswith(_WORKS) and case.own in _GIVEN and case.next_clause.startswith(_CHIEFLY)


def _ending(purpose: str) -> str:
    """What makes a purpose the name of a sum, unless it is one."""
    return "" if purpose.endswith(_SUMS) else "资金"


def _given(case: Case) -> str:
    """What is said to be given, without what it was taken from: `从调节基金中拿出8亿元，补贴养殖户`."""
    source = _OUT_OF.fullmatch(case.reading.rest.strip(FILL + " ")) if "中" in case.own[2:] else None
    if source and source["verb"]:
        return "资金"
    return (not source and case.own) or _allotted(case)


def _left_over(case: Case) -> str:
    """What was left of a fund, which is itself what is given: `从失业保险结余中拿出8亿元，用于技能培训`."""
    source = _OUT_OF.fullmatch(case.reading.rest.strip(FILL + " "))
    return source["source"] if source and source["source"].endswith(_LEFT_OVER) else ""


def _allotted(case: Case) -> str:
    """The verb alone that gives money: `安排2亿元，用于低保`."""
    link = case.reading.tail.first("link")
    return link.text if link and case.lexicon.money.given.fullmatch(link.text) else ""


def _purpose(m: re.Match[str]) -> str:
    """What money was for: `对困难群众提供采暖补贴` is for the subsidy of those in need."""
    purpose = m[m.lastgroup or 0]
    if m.lastgroup in ("carried", "done"):
        examples, _, kind = purpose.partition("等")
        told = len(kind) > _BARE_WORKS and not kind.startswith(("领域", "方面", "重点", "重大"))
        return kind if told else examples  # 廉租房等保障性住房建设, not 等工程
    return (m["whom"] or "") + purpose.rpartition("等")[2].removeprefix("的")
