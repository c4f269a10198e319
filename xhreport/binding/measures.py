"""Level, growth, change or rank? Decides from the words that lead to a number."""

import re
from typing import NamedTuple

import regex

from xhreport.binding.phrases.clauses import RANKS_MOVED, Slot, leads_to_peers
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.tails import Tail, Token
from xhreport.binding.phrases.words import BASE, BEYOND, FILL, JOINERS, THAN_PLANNED
from xhreport.models import Basis, Measure

RATIOS = frozenset({"percent", "permille", "multiple", "fraction"})
FROM = regex.compile(r"(?<!自)[由从](?!事|业|此|于)|^[、，\s]*[将把]")  # what opens 由A提高到B
_BARE = regex.compile(r"(?r)(?<=..)(?<![新净激倍])(?:(?P<up>[增涨])|(?P<down>[降跌]))[“]?\Z")
_PLANNED = regex.compile(r"(?:左右|以上)?(?:来|进行)?(?:安排|掌握|考虑|预计|计划)")  # 财政收入按7%安排
_AT_RATE = regex.compile(  # 按不低于5%的幅度压减一般性支出
    r"(?:以上|左右)?的?(?:幅度|比例|标准)"
    r"(?:(?P<down>压减|压缩|削减|核减|降低|下调|减少)|增长|提高|上调|增加)了?(?P<thing>[^，。；、]{2,14})"
)
_AT_SPEED = regex.compile(  # 工业以年均7.2%的速度递增
    r"(?:以上|左右)?的?(?:速度|增速|幅度)(?:(?P<down>下降|递减|减少|降低)|[持继]续|递增|增长|发展|提高|上升|向前|推进|前进|$)"
)
_BY = regex.compile(rf"(?r)(?:平均每年|每年平均|年均|每年)?以(?:每年|年均|平均|[{FILL}])*\Z")
_BY_YEAR = re.compile(r"(?:平均每年|每年平均|年均|每年)(?:以)?$|年均")
_AIM = regex.compile(r"的?(?P<thing>[^，的]{2,16}?)(?:增长|增速|增幅)(?:率|速度)?的?[^，]{0,4}目标")
_PACE_OF = regex.compile(  # 保持7%左右的经济增长速度
    r"的?(?P<thing>[^，的、]{2,12}?)(?:年?平?均)?(?:增长|增速|增幅)(?:率|速度)?"
)
_TIMES_OF = regex.compile(  # what a multiple is of: 是2010年的1.7倍
    r"(?r)(?:约?是|为|相当于|等于|达到?|接近|超过)[^，]*?的?(?:总和|总量|总数)?的?\Z"
)
_TIMES_OF_PACE = regex.compile(  # 是全国平均增速的1.5倍, 超过以前年均递增率的1.3倍
    r"(?r)(?:约?是|相当于|等于|达到?|接近|超过)了?[^，]*?(?:率|速度?|幅度?)的\Z"
)
_PART_OF = regex.compile(  # what a part is of: 为全省平均水平的六成
    r"(?r)(?:[仅只]?[为是]|[仅只]及|相当于|达到?)[^，占预计任目]{2,16}的\Z"
)
_MORE = re.compile(
    rf"(?P<rest>[^，、]*?)(?:[{BASE}]+|同比)的?(?:[一-鿿]{{0,4}}水平)?[还又再]?"
    r"(?:多|(?P<down>少))(?:[一-鿿]{0,2}(?<!于)了?)"
)
_ABSOLUTE = re.compile(  # 增长8%，增加的绝对额达到92亿元
    r"(?P<rest>.*?)(?:(?P<up>增长|增加|提高|增产|增收|扩大|上升)|减少|下降|降低|减产|减收)(?:了?的?绝对[数额量值]|额)"
    r"(?:[却则也又仅只将共已]|[达到为是有]|大约|预计|高达|超过)*"
)
_PACED_TO = re.compile(r"收窄|回升|回落|扩大|[降升]")
_SHARES = ("率", "比重", "比例", "占比")
_GAPS = ("高", "低", "快", "慢", "多", "少")
_SAVINGS = ("节约", "节省", "裁减", "核减", "精简", "减排")
_FOR_WHOM = re.compile(  # 每年可为国家节约20亿元
    r"^[^，]*?(?:为|给|替)(?:国家|财政|企业|社会|群众|农民|集体|用户|人民|政府)(?=$)"
)
_GROWN_BY = ("增长为", "递增为")  # 年初预定分别增长为11%和3%
_PURPOSES = ("增收", "提升", "增效", "降价", "提高", "节约", "减排")  # 促进居民增收10条措施
_PACE = regex.compile(  # 增速放缓0.5个百分点; 农业税减征3个百分点
    r"(?r)(?:(?P<up>加快|回暖|走高)|(?P<down>放缓|减缓|趋缓|走低|(?<=[减少]征)))了?\Z"
)
PASSED_YEAR = regex.compile(
    rf"(?r)(?:(?P<up>[高快优好]于|高出)|(?P<down>[低慢]于))[{FILL}\s]+(?:同期)?的?\s?"
    r"(?P<pace>(?:年?平?均)?(?:增幅|增速|增长速度))?\Z"
)
"""What is told against another year is a change, not a gap: `高于上年1.2个百分点`."""
_PACED_THAN = regex.compile(  # 比“十五”期间增幅高8个百分点
    rf"(?r)[{BASE}]+的?(?:实际)?(?P<pace>(?:年?平?均)?(?:增幅|增速|增长速度))(?:(?P<up>[高快]|加快|提高)|(?P<down>[低慢]|回落))[出了]?\Z"
)
_STEPS = regex.compile(r"的?[^，。；、]{0,6}(?:措施|举措|行动|政策|计划|工程|项目|任务|实事)")
_TWO_IN_ONE = ("减收增支", "增收节支", "增收减支", "增产节约", "增产增收", "超收节支")  # names of sums
_NOUNS = ("减排", "减税", "降费")  # nouns before an amount: 碳减排2.4万吨
_RATES = (
    "增速",
    "增幅",
    "涨幅",
    "增长率",
    "增长速度",
    "增长幅度",
    "上涨幅度",
    "上升幅度",
    "降幅",
    "减幅",
    "下降幅度",
)
_PRICES = ("价格指数", "物价指数", "价格总水平", "物价总水平", "CPI")
_INDEX = 50  # percent; what is less is no index of prices, but how much they rose
_FALLS = ("降幅", "减幅", "下降幅度")
_RATES_BY_NAME = ("压减率", "精简率", "精减率", "减免率")
_ON_BASIS = re.compile(r"在?[^，]{2,24}?基础之?上")  # 在前年改革的基础上再减少
_BEYOND = (*BEYOND, "领先")
_PACED = ("快", "慢")  # 周转天数比前年慢了19天: what takes longer takes more days
_OF_AN_AIM = re.compile(  # 低于年初6%的预期目标 is no fall
    r"(?:左右|以上|以内)?的[^，。；、的]{0,6}(?:目标|预期|预想|设想|要求|计划|任务)"
)
_WON = re.compile(  # 蝉联全国测评第一
    rf"^[{FILL}，、\s]*(?:连续)?(?:蝉联|荣获|斩获|夺得|勇夺|获得|获(?!奖|评|批))了?(?=[一-鿿“]{{3}})"
)
_RANKED_SIDE = re.compile(  # 居全国百强县投资潜力第3: among whom, then what was ranked
    rf"^[{FILL}，、\s]*(?:位居|位列|名列|稳居|居|列)(?:[全我本][国省市区县州])?[十百千]强(?:县市?|城市|[市区镇])"
    r"(?=[一-鿿]{2,}$)(?![一-鿿]*(?:指数|榜|强|行列)$)"
)
_RANKED_AMONG = re.compile(  # 品牌价值列全国初级农产品首位, 收入排在各省、市、自治区的第15位
    r"(?:^|(?<=..))(?:位?居|列|排名?)在?(?:全国)?各[省市县](?:[、和]?(?:直辖市|自治区|[市区县旗州]))*的?$|"
    r"(?<=..)(?:位居|位列|名列|稳居|位?居|列|排名|排)在?(?:全[国省市区县州]|世界|全球)[一-鿿]{1,8}$"
)
_FROM_LAST = re.compile(r"[由从](?:后\d+[位名]|末位|末尾|倒数|最后|中游|下游).*$")  # 考核由后10名上升至第95名
_AMONG_PLACES = re.compile(  # 在副省级城市中排第5位
    r"在[一-鿿]{2,10}(?:城市|省[市区]|市县|县[市区]|省份|地[区市]|区县|城区|乡镇|国家)中?"
)
_RECORD = re.compile(  # 增速创新高、位居全省第一
    r"(?P<side>增速|增幅|涨幅|总量)?创[^，]{0,12}新[高低][、，]?$"
)
_PULLED = regex.compile(r"(?r)(?:拉动|带动)[^，。；]{0,10}\Z")  # 拉动经济增长3个百分点
_THAN_PLANNED = regex.compile(
    rf"(?r){THAN_PLANNED}(?:相比)?[，\s]?(?:至少|最少|平均|大约|约|应|要|再|还|又)*\Z"
)
_AT_PACE = ("的水平", "的速度", "的幅度")  # 超过前三年平均每年增加5亿元的水平
_CAUSE = re.compile(  # 棉花因灾减产, 棉花因主动压缩面积减产
    r"因(?:[灾旱涝雪]|[病虫]害|病虫害|疫情|台风|洪水|干旱)$"
    r"|^虽?然?(?:连年|连续)?[遇遭][^，、]{1,8}?(?:[灾旱涝害]|[而但却仍也])$|^因(?![公私此为地素病故特工人灾旱涝洪伤事])[^，、]{2,14}$"
    r"|(?<=..)(?<![基成起病原死])因(?![地此公素果子])[^，、]{1,14}$"
)
_THAN_OTHER = regex.compile(
    r"(?r)(?:(?<=..)|(?<=^[，、但而]?))比(?![上去前往]|[建解改战]|常年|历|同期)[一-鿿]{2,14}\Z"
)
_EACH_YEAR = re.compile(r"每年|年均(?!收入)")
_A_YEAR = re.compile(  # 农民人均纯收入年增长12%
    r"(?<![今去明前后下次当本每逐历往之少老青成常中壮一二两三四五六七八九十百多几数\d])年$"
)
_AVERAGED = re.compile(  # 年均经济增长7%, but the 年均浓度 of a year fell
    r"(?:年均|年平均|平均每年)(?!浓度|气温|降[雨水]|径流|值|PM|细颗)(?=..)"
)


_SHIFTS = frozenset("增减扩")  # of verbs that shift what stands after them


class Reading(NamedTuple):
    """The measure of a number, its direction and basis, and what its name may be made of."""

    measure: Measure
    rest: str
    tail: Tail
    down: bool = False
    basis: Basis | None = None
    opening: bool = False
    base_level: bool = False  # how large it was in the year of comparison: 比2010年的500亿元增加…

    @property
    def opens(self) -> bool:
        """Whether it is the first of `由A提高到B`."""
        return self.opening or ("open" in self.tail.kinds and self.measure in (Measure.LEVEL, Measure.RANK))

    @property
    def closes(self) -> bool:
        """Whether it is the second of `由A提高到B`."""
        return "to" in self.tail.kinds


def read(slot: Slot, tail: Tail, lexicon: Lexicon) -> Reading:
    """The measure of the quantity in this slot."""
    dimension = slot.quantity.dimension
    peers = dimension == "count" and slot.after.endswith("中") and leads_to_peers(slot.before)
    if peers or _leads_nowhere(slot, tail):
        rest = "" if peers else slot.before  # 增速位居15个城市第三
        return Reading(Measure.LEVEL, rest, Tail((), rest))
    move = tail.first("to", "up", "down")
    differs = _differs(slot, tail, move)
    if differs:
        return differs
    if move and move.text in _GROWN_BY and dimension in RATIOS and not tail.first("open"):
        return Reading(Measure.GROWTH, tail.rest, tail, basis=_basis(tail))
    if BASE in slot.before and _told_of_base(slot, lexicon):
        return Reading(Measure.LEVEL, slot.before.partition(BASE)[0], tail, base_level=True)
    if dimension == "rank":
        words = _FROM_LAST.sub("", tail.rest if move else slot.before)
        words = words[:-1] if words.endswith(("由", "从")) and len(words) > 1 else words
        ranked = _RECORD.sub(r"\g<side>", lexicon.rank_end.sub("", words))
        ranked = _RANKED_AMONG.sub("", _RANKED_SIDE.sub("", ranked))
        ranked = _WON.sub("", ranked.removesuffix("中") if "在" in ranked[:3] else ranked)
        joined = slot.before.lstrip().startswith("、")  # 升至第7位、在同类交易所中位居第一
        peers = _tells_peers(ranked, lexicon, joined=joined)
        return Reading(Measure.RANK, "" if peers else ranked, tail)
    if move is None or move.kind == "to":
        return _unmoved(slot, tail, move, lexicon)
    of_pace = _TIMES_OF_PACE.search(slot.before) if dimension == "multiple" else None
    if of_pace or _is_level(slot, tail, move, lexicon):
        rest = slot.before[: of_pace.start()] if of_pace else tail.before(move)
        saved = move.text.rstrip("了") in _SAVINGS and not of_pace
        rest = move.text if saved and _FOR_WHOM.match(tail.rest) else rest
        return Reading(Measure.LEVEL, rest, tail)
    measure = Measure.GROWTH if dimension in RATIOS else Measure.CHANGE
    lead = lexicon.edges.lead.match(tail.rest)
    averaged = _AVERAGED.match(tail.rest, lead.end() if lead else 0)
    rest = _A_YEAR.sub("", tail.rest[averaged.end() :] if averaged else tail.rest)
    of = _PACE_OF.fullmatch(slot.after) if measure is Measure.GROWTH else None
    rest = of["thing"] if of else rest  # 保持每年递增5.4%的经济增长速度
    basis = Basis.ANNUAL_AVERAGE if averaged or rest != tail.rest else _basis(tail)
    rest = rest.removesuffix("总") if measure is Measure.GROWTH else rest  # 税收总增长26%
    aimed = slot.before.rstrip(FILL).endswith(BEYOND) and _OF_AN_AIM.match(slot.after)
    down = (move.kind == "down") != (dimension == "time" and move.text.rstrip("了出").endswith(_PACED))
    return Reading(measure, _CAUSE.sub("", rest), tail, down and not aimed, basis)


def _told_of_base(slot: Slot, lexicon: Lexicon) -> bool:
    """Whether a number tells how large it was in the year of comparison: `比上年5100元增加500元`."""
    amount = slot.quantity.dimension not in RATIOS and slot.quantity.dimension != "point"
    bare = amount and slot.before.endswith(BASE) and not slot.after.strip()
    return bare or lexicon.base_end.search(slot.before) is not None


def _leads_nowhere(slot: Slot, tail: Tail) -> bool:
    """Whether a word before a number only seems to lead to it: `甲、乙等6条`, `减税2亿元`, `增收10条措施`."""
    word = tail.tokens[0].text if tail.tokens else ""
    purpose = slot.quantity.dimension == "count" and word in _PURPOSES and _STEPS.match(slot.after)
    if slot.quantity.dimension in RATIOS:
        return slot.after.startswith("为限")  # 这种增加以不超过正税的22%为限
    moved = tail.first("up", "down")
    if moved and slot.before.rstrip("共总合累计达到").endswith(_TWO_IN_ONE):
        return True
    if moved and slot.before.endswith(moved.text + "的") and not tail.first("base"):
        return slot.quantity.dimension == "count"  # 促进农民增收的20条措施
    return slot.before.endswith("等") or word in _NOUNS or bool(purpose)


def _tells_peers(ranked: str, lexicon: Lexicon, *, joined: bool) -> bool:
    """Whether words before a rank tell only among whom: `在全国同类市场中`; a contest is what is ranked."""
    words = ranked.strip(FILL + JOINERS + " ")
    among = words.startswith("在" if joined else "在全") or _AMONG_PLACES.fullmatch(words) is not None
    return among and lexicon.nouns.contest.match(words) is None


def led(reading: Reading) -> bool:
    """Whether a verb before what changed leads a number: `增加学位1705个`, `压减支出10%`."""
    if reading.tail.first("up", "down"):
        return False
    grown = reading.measure is Measure.GROWTH and reading.tail.rest != reading.rest
    return reading.measure is Measure.CHANGE or (
        grown and reading.tail.rest.endswith(reading.rest.removeprefix("平均"))
    )


def _differs(slot: Slot, tail: Tail, move: Token | None) -> Reading | None:
    """How much it differs from another year without a verb of growth: `比上年多送61亿千瓦时`."""
    dimension = slot.quantity.dimension
    passed = PASSED_YEAR.search(slot.before) if dimension == "point" else None
    if dimension == "point" and passed is None and BASE in slot.before:
        passed = _PACED_THAN.search(slot.before)
    compared = BASE in slot.before or "同比" in slot.before
    more = _MORE.fullmatch(slot.before) if compared and move is None and dimension not in RATIOS else None
    amounts = dimension not in RATIOS and any(word in slot.before for word in ("绝对", "额"))
    absolute = _ABSOLUTE.fullmatch(slot.before) if amounts else None
    if absolute:
        return Reading(Measure.CHANGE, absolute["rest"], tail, absolute["up"] is None, _basis(tail))
    m = passed or more
    if m is None:
        return None
    rest = more["rest"] if more else slot.before[: m.start()]
    if passed and passed["pace"]:
        rest = rest.rstrip(FILL + JOINERS + " ") + "增速"
    return Reading(Measure.CHANGE, rest, tail, m["down"] is not None, _basis(tail))


def follow(slot: Slot, reading: Reading) -> Reading:
    """The reading of a later number of a list, which has the words of the first."""
    return reading._replace(measure=Measure.RANK) if slot.quantity.dimension == "rank" else reading


def _unmoved(slot: Slot, tail: Tail, move: Token | None, lexicon: Lexicon) -> Reading:
    """A number without a verb of growth before it."""
    pace = _PACE.search(slot.before) if slot.quantity.dimension == "point" else None
    if pace and not tail.first("to"):
        down = pace["down"] is not None
        return Reading(Measure.CHANGE, slot.before[: pace.start()], tail, down, _basis(tail))
    if slot.quantity.dimension == "percent" and slot.quantity.value < _INDEX and _priced(tail):
        return Reading(Measure.GROWTH, tail.rest, tail, basis=_basis(tail))  # 居民消费价格指数控制在3%
    percent = slot.quantity.dimension == "percent"
    paced = ((move and _paced(tail)) or _below(slot, tail)) if percent else None
    if paced:
        return paced
    if slot.quantity.dimension in RATIOS:
        after = lexicon.growth_after.match(slot.after)
        if after:
            rest = tail.rest.removesuffix("了").removesuffix("取得")  # 财政收入取得9%的增长
            return Reading(Measure.GROWTH, rest, tail, bool(after["down"]), _basis(tail))
        moved = (_moved(tail, lexicon) or _aimed(slot, tail)) if move is None else None
        if moved:
            return moved
    if slot.quantity.dimension == "multiple" and move is None:
        return Reading(Measure.LEVEL, _TIMES_OF.sub("", slot.before), tail)
    part = move is None and slot.quantity.dimension in RATIOS
    if part and (of := _PART_OF.search(slot.before)):  # but 由63%下降为去年的39%
        return Reading(Measure.LEVEL, slot.before[: of.start()], tail)
    shifted = None
    if slot.quantity.dimension not in RATIOS:
        led = _led(slot, tail, lexicon) if move is None else None
        shifted = led or _by_speed(slot, tail) or _shifted(slot, tail, lexicon)
    return shifted or Reading(Measure.LEVEL, tail.rest, tail)


def _priced(tail: Tail) -> bool:
    return tail.rest.rstrip(FILL + " ").endswith(_PRICES)


def _below(slot: Slot, tail: Tail) -> Reading | None:
    """A fall that a minus alone tells: `生产总值同比-6.2%`, `零售额收窄至-5.1%`."""
    moved = tail.first("to")
    narrowed = moved and _PACED_TO.match(moved.text) and not tail.rest.endswith(_SHARES)
    fell = slot.quantity.value < 0 and (narrowed or tail.first("yearly", "base"))
    return Reading(Measure.GROWTH, tail.rest, tail, basis=_basis(tail)) if fell else None


def _paced(tail: Tail) -> Reading | None:
    """A growth that its own rate says, wherever that has moved: `物价涨幅回落到7.7%`."""
    rate = next((word for word in _RATES if tail.rest.endswith(word)), None)
    if rate is None or tail.rest.endswith("自然增长率"):
        return None
    return Reading(Measure.GROWTH, tail.rest.removesuffix(rate), tail, rate in _FALLS, _basis(tail))


def _is_level(slot: Slot, tail: Tail, move: Token, lexicon: Lexicon) -> bool:
    """Whether a number is a level although a word of growth leads to it."""
    dimension = slot.quantity.dimension
    if move.text in _RATES_BY_NAME:
        return True
    if move.text == "改善" and dimension not in RATIOS:
        return True  # 改善1200户
    if move.text == "增长率" and tail.rest.endswith("自然"):
        return True
    if (dimension in ("point", "multiple") or _THAN_OTHER.search(tail.rest)) and _is_gap(move, tail):
        return True  # and 单产比当地互助组高出10%到20%
    if dimension == "point" and _PULLED.search(tail.rest):
        return True
    if tail.first("base") is None and _THAN_PLANNED.search(slot.before, 0, move.start):
        return True  # 比年初预算增长3%
    return dimension not in RATIOS and dimension != "point" and _is_count(move, slot, tail, lexicon)


def _moved(tail: Tail, lexicon: Lexicon) -> Reading | None:
    """A growth whose verb stands before what grew: `压减一般性支出10%`."""
    if any(token.text.endswith("占") for token in tail.tokens):
        return None  # 减少收入的农户只占10%
    lead = lexicon.edges.lead.match(tail.rest)
    at = lead.end() if lead else 0
    average = "平均" if tail.rest.startswith("平均", at) else ""
    verb = lexicon.verbs.moving.match(tail.rest, at + len(average))
    if verb is None:
        return None
    grown = (verb["doer"] or "") + average + tail.rest[verb.end() :]
    return Reading(Measure.GROWTH, grown, tail, bool(verb["down"]), _basis(tail))


def _led(slot: Slot, tail: Tail, lexicon: Lexicon) -> Reading | None:
    """A change of a rate, its verb before it: `降低贷款利率2个百分点`; not `降幅低于全省2个百分点`."""
    gap = slot.quantity.dimension != "point" or any(word in tail.rest for word in (*_BEYOND, *_RATES))
    moved = None if gap else _moved(tail, lexicon)
    return moved._replace(measure=Measure.CHANGE) if moved else None


def _aimed(slot: Slot, tail: Tail) -> Reading | None:
    """A growth that is planned or aimed at without its verb before it: `财政收入按7%安排`."""
    bounded = slot.after.startswith("的") or slot.quantity.end < slot.quantity.right
    aim = _AIM.match(slot.after) or (_PACE_OF.fullmatch(slot.after) if bounded else None)
    if aim:
        thing = aim["thing"]
        return Reading(Measure.GROWTH, "经济增长" if thing == "经济" else thing, tail)
    bare = _BARE.search(slot.before)
    if bare:
        return Reading(Measure.GROWTH, slot.before[: bare.start()], tail, bool(bare["down"]))
    paced = _AT_RATE.match(slot.after) if slot.before.endswith(("按", "按照", "以")) else None
    if paced:
        return Reading(Measure.GROWTH, paced["thing"], tail, paced["down"] is not None)
    if "以" in slot.before and (by := _BY.search(slot.before)) and (speed := _AT_SPEED.match(slot.after)):
        basis = Basis.ANNUAL_AVERAGE if _BY_YEAR.search(by[0]) else _basis(tail)
        return Reading(Measure.GROWTH, _BY_YEAR.sub("", tail.rest), tail, speed["down"] is not None, basis)
    planned = slot.before.endswith("按") and _PLANNED.match(slot.after) and not tail.rest.endswith(_SHARES)
    return Reading(Measure.GROWTH, tail.rest, tail) if planned else None


def _by_speed(slot: Slot, tail: Tail) -> Reading | None:
    """How many more come in a year: `以每年20万辆的速度递增`."""
    speed = _AT_SPEED.match(slot.after) if "以" in slot.before and _BY.search(slot.before) else None
    down = speed is not None and speed["down"] is not None
    return Reading(Measure.CHANGE, tail.rest, tail, down, _basis(tail)) if speed else None


def _shifted(slot: Slot, tail: Tail, lexicon: Lexicon) -> Reading | None:
    """A change whose verb stands before what changed: `减少青壮年文盲400万人`, `净增企业70家`."""
    if _SHIFTS.isdisjoint(tail.rest) or tail.first("to", "reach", "hold"):
        return None
    lead = lexicon.edges.lead.match(tail.rest)
    at = lead.end() if lead else 0
    based = _ON_BASIS.match(tail.rest, at)
    m = lexicon.verbs.shifting.match(tail.rest, based.end() if based else at)
    if m is None:
        return None
    thing = tail.rest[m.start("keep") if m["keep"] else m.end() :]
    if thing.startswith("的") and not m["down"]:
        return None  # 扩大的灌溉面积共4100万亩
    able = m["doer"] is not None and m["doer"].endswith("能力")  # 化肥生产能力增加标准肥15万吨
    thing = "" if able else thing
    basis = Basis.ANNUAL_AVERAGE if _EACH_YEAR.search(slot.before) else None
    return Reading(Measure.CHANGE, (m["doer"] or "") + thing, tail, m["down"] is not None, basis)


def _is_gap(move: Token, tail: Tail) -> bool:
    """Whether a difference is to another thing (高于全国0.5个百分点), not to another time."""
    if move.text in _RATES:
        return any(word in tail.rest for word in _BEYOND)
    return move.text.rstrip("了于出") in _GAPS and tail.first("base", "yearly") is None


def _is_count(move: Token, slot: Slot, tail: Tail, lexicon: Lexicon) -> bool:
    """Whether a verb of growth only says what was done to things counted: `增加5个停车场`, `节约10亿元`."""
    counted_ranks = slot.quantity.dimension == "rank" or slot.quantity.unit.endswith(RANKS_MOVED)
    if move.text == "提升" and slot.quantity.dimension != "money" and not counted_ranks:
        return True  # 老旧小区改造提升30个
    if move.text.rstrip("了") in _SAVINGS and not _FOR_WHOM.sub("", tail.rest).strip(FILL + JOINERS + " "):
        return True
    counted = slot.after[:1] not in ("", *"，；。、）)") and tail.first("base") is None
    counted = counted and not slot.after.startswith(_AT_PACE)
    rest = tail.rest.strip(FILL + " ")
    return counted and (
        not rest.strip(JOINERS)
        or rest.endswith(("和", "、"))
        or bool(lexicon.verbs.before_count_end.search(rest))
    )


def _basis(tail: Tail) -> Basis | None:
    if tail.first("average") or any(t.text == "每年" for t in tail.tokens):
        return Basis.ANNUAL_AVERAGE
    return Basis.YOY if tail.first("yearly") else None
