"""Of which things is a coordination made, each told in full? 城镇和农村居民收入, 万元GDP能耗和水耗."""

import re
from itertools import pairwise

from xhreport.binding.phrases.edges import joined, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BEYONDS

_SPLIT = re.compile(
    r"以及|、|(?<![总共温饱])和(?!谐|平|睦|美(?![丽食术国容化发]))|与(?!会)|(?<![普涉以触])及(?!时)"
)
_SHARED_TAIL = re.compile(r"[占对].{2,}$")
_SHARED_SIDE = re.compile(r"(?<=业)(?:总?产值|增加值|营业收入|销售收入|利润|投资)$")
_CLASSES = re.compile(r"(?:厂|店|馆|院|校|基地|中心|平台|公司|机构|街区|景区|园区|合作社|农场|企|游客)$")
_TERRITORY = re.compile(r"(?:县区|县域|城区|市区|郊区|州直|市直)(?!域)")
_WHOSE = re.compile(
    "规模以上工业|规上工业|(?P<sort>限额以上|限上|金融机构(?:人民币|本外币|本外币各项|人民币各项|各项)?)"
)
_PER = re.compile(r"每?(?:单位|万元)[^、和与及，]{0,6}?(?:生产总值|GDP|增加值|产值)的?")
_CONSUMED = re.compile(r"[能水电物]耗|(?:能源|电力|煤炭)消耗|二氧化碳|碳排放|[用取]水量|用电量|用地")
_OF_THEM = re.compile(
    r"[两二三四五六七八九十]+[大个](?:主导|支柱|优势)?(?P<kind>行业|产业|领域)(?P<side>.{2,}|)$"
)
_OF_KIND = re.compile(  # 装备制造、食品产业产值
    r"(?<=..)(?:(?<!新兴|主导|支柱|优势|特色|技术|重点)产业(?![园链带集基化发])|行业|领域|板块|集群)(?:[^、]{2,8}|)$"
)
_DIVIDED = re.compile(r"[、和及与].?$")  # 汽车及零部件、新能源 share no head
_BRACKET = re.compile(r"[（(][^（()）]*[)）]$")
_QUOTED = re.compile(r"“[^”]+”(?P<side>.{2,})")
_SIDE = re.compile(
    r"(?<=.)[人户亩]均[一-鿿]{2,4}[量额]$|(?<=.)(?:出栏量|存栏量|饲养量|销量)$|(?<=..)(?:产量|余额|营业额|销售额|恩格尔系数|(?:(?<=业)(?:增加值|产值))?(?:增速|增幅|涨幅))$"
)
_MEASURE = re.compile(r"[一-鿿]{2}(?<!需氧)[量额率]$")  # 接待游客量, not 化学需氧量
_PACES = ("速", "幅")
_OCCURRED = re.compile(r"(?<=..)(?:发生)?(?:起数|次数)$")
_COUNTS = ("人数", "次数", "起数")
_OUTPUTS = ("产量", "出栏量", "存栏量", "饲养量", "销量")  # 生猪、肉羊出栏量和蔬菜、水果产量
_PLACES = ("省", "市", "县", "区", "州", "镇", "乡")
BEYOND = re.compile(rf"(?:{BEYONDS})了?")
_WHOLE_RATES = ("率", "度")
_SHARE_TOLD = re.compile(r"(?<=..)占[^占]{2,}(?:比重|比例|份额)$")
LONGEST_OWNER = 8  # characters: 城镇居民
AND_SHARE = re.compile(
    r"(?P<part>[^，、占]{2,}?)(?:以及|及|和|与|、)其?所?(?P<share>占[^，、占]{2,14}?的?(?:比重|比例|份额))(?:分别)?"
)
_SECTOR_ALONE = re.compile(r"第?[一二三]")
_SECTOR = re.compile(r"第?[一二三](?P<of>次?产业.*)")
_SIDES_OF = ("内", "外")
_DID = re.compile(r"^(?:完成|实现)(?=..)(?!.*(?:总量|计划|任务|目标)$)")
_GIVEN = re.compile(r"(?<=.)对[^，、]{2,12}的?贡献率$")
_VALUE = re.compile(r"^(?:增加值|产值)(?=增[速幅]|涨幅)")
_SCOPES = re.compile(r"全国(?=全[省市区州])")


def coordinated(fragment: str, count: int, lexicon: Lexicon) -> list[str] | None:
    """Splits a coordination into its `count` things, each completed; None if it has not so many.

    `城镇和农村居民人均可支配收入` shares its end, `万元GDP能耗和水耗` its beginning, and what stands
    after 分别 belongs to each.
    """
    within = AND_SHARE.fullmatch(fragment) if count == 2 and "占" in fragment else None
    if within:  # 增加值及占生产总值比重分别达120亿元和45%
        return [within["part"], within["part"] + within["share"]]
    things, _, shared = _spelt_out(fragment, lexicon).partition("分别")
    gaps = BEYOND.match(shared)
    others = pieces(shared[gaps.end() :]) if gaps else []
    if gaps and len(others) == count:  # 增速分别高于全省、全国
        return [things + gaps[0] + other for other in others]
    parts = [p for p in pieces(_SCOPES.sub("全国、", things)) if p]
    wholes = pieces(shared.removeprefix("占").removesuffix("的")) if shared.startswith("占") else []
    if len(parts) == len(wholes) == count:  # 增加值、税金分别占生产总值、税收的80%和60%
        return [f"{part}占{whole}比重" for part, whole in zip(parts, wholes, strict=True)]
    if len(parts) != count and things.count("、") == count - 1:
        parts = things.split("、")  # 粮食、蔬菜及食用菌、肉蛋奶总产量
    parts = unfolded(things, count, lexicon, alone=len(parts) == 1) or parts
    if len(parts) != count:
        return None
    if _are_whole(parts, lexicon):
        return [tidy(part + shared) for part in parts]
    whole = parts[-1]
    names = [_OF_THEM.sub(r"\g<kind>\g<side>", whole)]
    for part, following in reversed(list(pairwise(parts))):
        names.insert(0, _other_half(part, following, lexicon) or _finished(part, whole, lexicon))
        whole = part if part.endswith((*_COUNTS, *_OUTPUTS)) else whole  # 养老、失业保险人数和低保人数
    whole = parts[-1]
    first = names[0]
    counted = _OCCURRED.search(first)
    if counted:  # 安全事故起数、死亡人数
        return [first, *(first[: counted.start()] + name for name in names[1:])]
    names = _with_heads(names, parts, lexicon)
    shared = _DID.sub("", shared)  # 铁路、公路分别完成投资5亿元、8亿元
    if lexicon.verbs.changing.fullmatch(shared):  # 高新技术企业、小巨人企业分别新增175家、3家
        return [tidy(shared + n) for n in names]
    return [tidy(n + shared) for n in names]


def _are_whole(parts: list[str], lexicon: Lexicon) -> bool:
    """Whether the parts of a coordination want nothing of each other: `税收占财政收入的比重、城镇化率`."""
    if any(_SHARE_TOLD.search(part) for part in parts[:-1]):
        return True
    sided = len({part[:2] for part in parts}) == 1  # 贷款户数和贷款余额
    return sided and all(len(part) > 3 and lexicon.nouns.side_inside.search(part) for part in parts)


def _other_half(part: str, following: str, lexicon: Lexicon) -> str:
    """The first of a pair whose second says what both are of: `城镇、农村居民收入和财政收入`."""
    others = (other for pair in lexicon.table.pairs if part in pair for other in pair if other != part)
    other = next((other for other in others if following.startswith(other) and following != other), "")
    return part + following.removeprefix(other) if other else ""


def _with_heads(names: list[str], parts: list[str], lexicon: Lexicon) -> list[str]:
    """The things of a coordination with what the first of them says for all: `万元GDP能耗和水耗`."""
    whole, count = parts[-1], len(parts)
    kind = _OF_KIND.search(whole)
    if kind and all(name.endswith(kind[0]) for name in names):
        return names  # 装备制造、食品产业产值
    ending = names[0].removeprefix(parts[0])  # what the first left to the last to say
    briefs = [*parts[:-1], whole.removesuffix(ending)]
    head, apart = "", False
    for at in range(1, count):
        head = head or _shared_head(parts[0], briefs[at], lexicon)
        brief = len(briefs[at]) <= 3 or briefs[at].startswith(("存款", "贷款")) or _CONSUMED.match(briefs[at])
        emitted = names[at].endswith("排放量") and briefs[at] != names[at]  # 化学需氧量、氨氮排放量
        alone = briefs[at] in lexicon.known
        named = not alone and head + briefs[at] in lexicon.known  # 旅游人数和综合收入
        said = brief or named or briefs[at] in lexicon.attributes or _territorial(head, lexicon)
        names[at] = head + names[at] if head and said and not (emitted or apart) else names[at]
        apart = apart or not said  # 农林水事务、环境保护、教育支出
    return names


def _shared_head(first: str, part: str, lexicon: Lexicon) -> str:
    """What the first part of a coordination says for the others too: 万元GDP of `万元GDP能耗和水耗`."""
    per = _PER.match(first)
    if per and _CONSUMED.match(part):
        return per[0]
    whose = _WHOSE.match(first)
    bare = part in lexicon.attributes and part not in lexicon.known  # 规上工业营业收入、利润总额
    if whose and (bare or len(part) <= 3 or part.startswith(("存款", "贷款"))):
        return whose[0] if whose["sort"] or part in lexicon.attributes else ""
    if first in lexicon.attributes:
        return ""
    owner = _owner(first, part, lexicon)
    side = (
        lexicon.nouns.side_inside.search(first) if part.endswith("量") and part not in lexicon.known else None
    )
    if side and not owner and side[0].endswith(("面积", "里程", "产量")) and side.start() > 1:
        return first[: side.start()]  # 森林面积和蓄积量
    product = part in lexicon.products and not _territorial(first[: -len(part)], lexicon)
    other = product or lexicon.nouns.people_end.fullmatch(part) is not None
    if owner or len(part) > 3 or len(first) < len(part) + 2 or other:
        return owner  # 城镇居民和农民收入, 发电量、钢产量
    again = first.find(part[:2])  # 港口吞吐能力和吞吐量
    side = lexicon.nouns.side_inside.search(first)  # 森林面积和蓄积量
    whole = None if again > 0 or side else lexicon.nouns.head_end.search(first)
    if (whole and len(whole[0]) > len(part)) or first[-1] == part[-1] == "业":
        return ""  # 生产总值、投资; 交通运输业、金融业
    head = first[: again if again > 0 else side.start() if side else -len(part)]
    return "" if _DIVIDED.search(head) or head.endswith("的") else head


def _territorial(head: str, lexicon: Lexicon) -> bool:
    """Whether what a list shares is the part of the territory that all of it is about."""
    zone = lexicon.nouns.zone.fullmatch(head) or _TERRITORY.fullmatch(head)
    return zone is not None


def _owner(first: str, part: str, lexicon: Lexicon) -> str:
    """Of what a part of a coordination is a side or a rate, as its first part tells; empty if it doesn't."""
    if part in lexicon.attributes and first not in lexicon.known:
        sides = (first[-length:] for length in range(min(len(first) - 2, 6), 1, -1))
        side = next((side for side in sides if side in lexicon.sides), "")
        own = lexicon.nouns.side_inside.search(first) if side else None
        if side:
            return (
                first[: own.start()].removesuffix("年") if own else first.removesuffix(side)
            )  # 国有企业资产总额、营业收入
    zone = lexicon.nouns.zone.match(first) or _TERRITORY.match(first)
    if zone and part in lexicon.known:
        return zone[0]  # 园区营业收入、税收收入; 县区生产总值、财政收入
    if len(part) > 4:
        return ""
    known = (first[:n] for n in range(len(first) - 2, 1, -1) if first[:n] + part in lexicon.known)
    return next(known, "")  # 专利申请和授权量, 人口自然增长率和出生率


def _finished(part: str, whole: str, lexicon: Lexicon) -> str:
    """A part of a coordination with what the last of it says for all."""
    rates = len(part) > 3 and part.endswith(_WHOLE_RATES) and whole.endswith(_WHOLE_RATES)
    if rates or (part.endswith("量") and whole.endswith("产量")):
        return part  # 植被覆盖度和森林覆盖率, 发电量和钢产量
    given = _GIVEN.search(whole) if whole.endswith("贡献率") else None
    if given and not part.endswith("率"):
        return part + given[0]  # 消费、投资对经济增长的贡献率
    owner, _, side = whole.partition("的")
    if (
        len(side) > 2
        and "的" not in part
        and owner not in lexicon.attributes
        and lexicon.nouns.head_end.search(side)
    ):
        return part + side  # 铁路、轮船和公路汽车的货物周转量
    tail = _tail_after(part, whole, lexicon)
    return part + tail if tail else joined(part, _shared_end(part, whole, lexicon))


def _shared_end(part: str, whole: str, lexicon: Lexicon) -> str:
    """What a part of a coordination leaves to the last to say: 产量 of `粮食、油料产量`."""
    quoted = _QUOTED.match(whole)
    own = quoted and (not part.endswith("”") or quoted["side"].startswith("的"))
    if quoted and own and lexicon.nouns.head_end.search(quoted["side"]):
        return quoted["side"]  # 刑事、“两抢”案件
    kind = _OF_KIND.search(whole)
    if kind and not part.endswith(("业", "领域", "板块", "集群")):
        told = part not in lexicon.products and (part in lexicon.known or _is_complete(part, whole, lexicon))
        return "" if told else kind[0]
    of_them = _OF_THEM.search(whole)
    if of_them and not part.endswith(of_them["kind"]):
        return of_them["kind"] + of_them["side"]  # 食品、轻纺、医药六大行业主营业务收入
    side = _SIDE.search(whole)
    headless = lexicon.nouns.head_end.search(part) is None
    known = part in lexicon.known and (headless or side is None or side[0][-1] in _PACES)
    if side and (known or not _is_complete(part, whole, lexicon)):
        return side[0] if headless else _VALUE.sub("", side[0])  # 固定资产投资、工业增加值增速
    head = _SHARED_TAIL.search(whole) or lexicon.nouns.head_end.search(whole)
    if head is None or not head.start():
        return ""
    start = max(head.start() - 2, 0) if head[0] == "率" else head.start()  # 创建率, not 率
    side = _SHARED_SIDE.search(whole, 0, start) if head[0][0] == "占" else None
    if side and not part.endswith(side[0]):
        return whole[side.start() :]  # 制造业、高技术产业产值占工业总产值比重
    end = whole[start:]
    known = part in lexicon.known and part + end in lexicon.known and part[-1] != end[0]
    return end if known or not _is_complete(part, whole, lexicon) else ""


def _is_complete(part: str, whole: str, lexicon: Lexicon) -> bool:
    """Whether a part of a coordination wants nothing of the last: it measures something, or acts itself."""
    part = _BRACKET.sub("", part)  # 独角兽企业（含潜在）
    acts = lexicon.verbs.any.match(part) is not None and lexicon.verbs.any.match(whole) is not None
    if acts or part in lexicon.known or _CLASSES.search(part):
        return True
    return lexicon.nouns.head_end.search(part) is not None or _MEASURE.search(part) is not None


def _tail_after(part: str, whole: str, lexicon: Lexicon) -> str:
    """What a part shares with the last, behind words that both have: `社会投资和政府投资项目审批时间`."""
    sector = _SECTOR.fullmatch(whole) if _SECTOR_ALONE.fullmatch(part) else None
    if sector:
        return sector["of"]  # 第二、第三产业增加值
    if len(part) == 1 and whole[1:2] == "业" and len(whole) > 2:
        return whole[1:]  # 牧、渔业产值
    if part.endswith(_SIDES_OF) and whole.startswith(_SIDES_OF) and len(whole) < LONGEST_OWNER:
        return whole[1:]  # 利用内、外资
    for pair in lexicon.table.pairs:
        for word, other in (pair, pair[::-1]):
            if part.endswith(word) and whole.startswith(other) and len(whole) > len(other):
                return whole.removeprefix(other)  # 小学、初中学生人均公用经费
    paired = part[-1] == whole[1:2] and len(whole) > 4  # 博士、硕士学位点
    shortest = 1 if paired or part.endswith(_PLACES) else 2  # 城区、郊区垃圾处理率
    for length in range(min(len(part), 8), shortest - 1, -1):
        before, both, tail = whole.partition(part[-length:])
        heads = len(tail) > 1 and lexicon.nouns.head_end.search(tail) is not None
        if before and both and (heads or (paired and length == 1 and len(tail) > 3)):
            return tail
    return ""


def unfolded(thing: str, count: int, lexicon: Lexicon, *, alone: bool) -> list[str]:
    """Several things said in one word: `城乡居民收入` is that of 城镇 and of 农村."""
    for word, members in lexicon.table.compounds.items():
        if word in thing and len(members) == count and (alone or len(pieces(word)) > 1):
            return [thing.replace(word, member, 1) for member in members]
    return []


def _spelt_out(fragment: str, lexicon: Lexicon) -> str:
    """A coordination with the halves of one word as two: `城、乡居民收入` tells of 城镇 and of 农村."""
    if "、" in fragment:
        for word, members in lexicon.table.compounds.items():
            if "、" in word and word in fragment:
                return fragment.replace(word, "、".join(members), 1)
    return fragment


def pieces(fragment: str) -> list[str]:
    """The parts of a coordination as they stand; quotes and brackets are not divided."""
    parts, start, depth = [], 0, 0
    at = 0
    while at < len(fragment):
        char = fragment[at]
        if char in "“（(《":
            depth += 1
        elif char in "”）)》":
            depth -= 1
            if depth == 0 and fragment.startswith("”“", at):  # “个转企”“下转上”
                parts.append(fragment[start : at + 1])
                start = at + 1
        elif depth == 0:
            m = _SPLIT.match(fragment, at)
            if m:
                parts.append(fragment[start:at])
                start = at = m.end()
                continue
        at += 1
    return [*parts, fragment[start:]]
