"""The binding words as patterns: what may stand around a name and is no part of it."""

from functools import lru_cache

import regex

from xhreport import vocabulary as words
from xhreport.vocabulary import Vocabulary

TIME = "\ue000"  # stands for each character of words that point at a time
BASE = "\ue001"  # stands for each character of what a growth is counted against: 比上年
FILL = TIME + BASE
JOINERS = "、和及与并或以,，"


def single_words(table: dict[str, str], *, after: bool) -> str:
    """One-character words, each unless a character that makes it part of a noun stands beside it."""

    def one(char: str, unless: str) -> str:
        if not unless:
            return regex.escape(char)
        return f"{regex.escape(char)}(?![{unless}])" if after else f"(?<![{unless}]){regex.escape(char)}"

    return "|".join(one(char, unless) for char, unless in table.items())


class Lexicon:
    """Patterns compiled from the vocabulary's binding words; those named `*_end` are anchored at the end."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.binding
        self.table = table
        lists = {name: list(getattr(table, name)) for name in type(table).model_fields}
        lists |= {"verbs": table.changing + table.light}

        def compiled(pattern: str) -> regex.Pattern[str]:
            return regex.compile(pattern, regex.VERBOSE, ignore_unused=True, **lists)

        lead, trail = (
            single_words(table.lead_single, after=True),
            single_words(table.trail_single, after=False),
        )
        self.lead = compiled(
            rf"(?:\L<lead>|\L<own>|基本(?=\L<verbs>)(?!建设|服务|保障)|计划(?!生育|单列|经济)|[{FILL}\s]|[“”‘’\"](?=[{FILL}])|(?<=[{FILL}])[“”\"]|(?:[两三四五]|\d{1,2})年(?!级|制|计划|行动|规划)|{lead}|[，,：:）)])+"
        )
        self.trail_end = compiled(rf"(?r)(?:\L<trail>|[{FILL}\s]|(?<=..)(?:[两三四五]|\d{1,2})年|{trail})+\Z")
        self.growth = compiled(
            r"(?:的)?(?P<noun>(?P<up>增长|增速|增幅|涨幅|增长率|速度增长)|(?P<down>降幅|下降))"
        )
        self.verb = compiled(r"\L<verbs>(?:了|好)?")
        self.changing = compiled(r"\L<changing>(?:(?:、|和|并|及)?\L<changing>)*(?:了|好)?")
        self.light = compiled(r"(?:\L<light>(?:了|好)?)+")
        self.verb_end = compiled(
            r"(?r)(?:\L<verbs>(?:了|好|出)?|的|等|这|全部|所有|剩余|其余|余下|为|对|将|把|有|向|在|给|以|用|由|从|约|近)\Z"
        )
        self.verb_inside = compiled(r"(?<=.)\L<verbs>")
        self.deed = compiled(r"(?<=..)\L<verbs>")
        self.plain = compiled(r"(?!\L<lead>|\L<verbs>|\L<rising>|\L<falling>|\L<modifiers>|\L<attributes>|\L<totals>)[一-鿿]+(?<![率比重])")
        self.stock_end = compiled(r"(?r)\L<stocks>\Z")
        self.times_of = compiled(r"(?:约?是|为|相当于|达到?|接近|超过)[^，]*?的?(?:总和|总量|总数)?的?\Z")
        self.funds_end = compiled(r"(?r)(?:投资|投入|筹资|资金|融资)\Z")
        self.purpose = compiled(r"(?:用于|实施|开展|推进|加强|支持|推动|完成|加快|启动|对|解决|扶持|购买|购置|建设|新建|改造)")
        self.venue = compiled(r"在(?:全国|全省|全市|全区|全州)?(?P<what>.*(?:考核|评比|评价|评估|考评|排名|测评|竞赛|大赛|比赛|督查|评议|调查|运动会)[^，]{0,4}?)(?:中|上)?")
        self.acting = compiled(r"[^、和及与]{1,12}?(?P<verb>\L<changing>(?:(?:、|和|并|及)?\L<changing>)*)(?:了|好)?")
        self.over_years = compiled(r"(?:[两三四五]|(?<!\d)\d)年(?!级|制|计划|行动|规划|前|代|底|末|初|期)")
        self.base_end = compiled(rf"(?r)(?<=[{BASE}]的|[{BASE}]{{5}})\Z")
        self.heading_growth = compiled(r"(?P<thing>.{2,}?)的?(?:增长速度|增速|增长率|增幅|涨幅|增长)\Z")
        self.striving = compiled(r"力争|争取|冲刺|努力|实际|执行|奋斗目标|预计")
        self.spent_on = compiled(
            r"(?:主要|重点|专项|全部)?(?:用于|用以|支持|扶持|投向)了?(?P<what>[^，；。\d]{2,40})|(?P<done>\L<changing>[^，；。\d]{2,40})"
        )
        self.money_alone = compiled(r"(?:[^，]{0,8}(?:财政|政府|两级|各级|市、区))?共?(?:投入|筹集|筹资|筹措|支付|安排|拨付|争取)(?:财政|专项|各类|建设)?(?:资金)?")
        self.money_verb = compiled(r"(?r)(?:投入|安排|筹集|筹措|支付|拨付|下达|投资|资金|争取|发放|拿出|贷款|补助|新增支出)\Z")
        self.lessening = compiled(r"减少(?=[^到至为了约近]{2})")
        self.adverbs_start = compiled(r"(?:\L<adverbs>)+")
        self.adverbs_end = compiled(r"(?r)(?<=..)(?:\L<adverbs>)+\Z")
        self.aside = compiled(r"(?:在|随着)?[^，]{2,}(?:情况|冲击|条件|形势|影响|前提|背景|带动|努力)下|[^，]*基础上?|(?:这|该)(?:个|一|项)?(?:比例|速度|数字|指标|数量|标准)?高?低?")
        self.verb_ending = compiled(r"(?r)(?:\L<verbs>|分离|在建项目)\Z")
        self.nominal = frozenset(table.nominal)
        self.moving = compiled(r"(?:(?P<up>提高|增加|上调|提升)|(?P<down>\L<falling>))(?=[^到至为的了约近]{2})(?!比例|比率|率|幅)")
        self.last_verb_with_object = compiled(r"(?r)\L<changing>(?=..)")
        self.last_verb = compiled(r"(?r)\L<changing>")
        self.away = compiled(r"(?:与|同(?![时比步意])|在(?![建职校岗编外线])|通过|按照|依托|围绕|经(?![济营费过]))[^，]{2,30}?(?=\L<changing>)")
        self.modifier_list = compiled(r"^(?:(?:\L<modifiers>|[省市县区州]级?|国家级?)[、和及与]?)+")
        self.from_inside = compiled(r"(?<!自)[由从](?!事|业|此)|^[、，\s]*(?:将|把)")
        self.years_ago = compiled(r"(?:比|较|同|与)(?:[一二三四五六七八九十\d]+年前|前[一二三四五]年|上一?届|上(?:一)?个?五年|解放前|建国前|改革前|改革开放前)")
        self.subject = compiled(
            r"(?:其中|其)?(?P<thing>[^，]{2,20}?)(?:增幅|增速|规模|水平|地位)?(?:全部|双双|(?<!人)均|连续|继续|呈现|首次|更加|加快|进一步|不断|持续|全面|明显|稳步|快速|大幅|再创|创历史|屡创|突飞|平稳|保持|得到|实现新|取得|蓬勃|迅速|显著|扎实|稳中|稳定|再获|喜获|连年|逐步|迈上|有序|有力|深入|日益|日趋|加速|再上|跃上|步入|大力|普遍|均衡|逆势|强劲|较快)"
        )
        self.predicate = compiled(r"(?<=..|^[村县户人镇乡省市区])(?:\L<predicates>)+")
        self.fluff_end = compiled(rf"(?r)(?:\L<fluff>|[{FILL}\s的等])+\Z")
        self.head_end = compiled(r"(?r)\L<heads>\Z")
        verbs = "|".join(sorted(table.ranking, key=len, reverse=True))
        self.rank_end = compiled(
            rf"""(?rV1)
            (?: (?:分别|均|都|由|从|已|继续|连续[一-鿿\d]+年|[{FILL}])* (?:{verbs})+
              | (?:位列|名列|位居|稳居|高居|跃居|排名|居)(?!民)[^，；]{{0,12}} )?
            (?: 在|到|至|为 )?
            (?: 全国|全省|全市|全区|全州|世界|全球|亚洲|我[国省市]|西部|[东中]部|同类|同级
              | [一-鿿--[居列排位名]]{{1,6}}(?:省|市|州|地区|城市|新区) )*
            (?: 各?[[一-鿿\d]--[居列排位名]]{{0,6}}(?:县市区|市州|县区|省会城市|城市|地级市|省区市|省市|产业|行业) )?
            (?: 在[^，；]{{2,14}}中 )? (?: 中|的|综合|排名|位次 )*\Z"""
        )


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary | None = None) -> Lexicon:
    """The lexicon of a vocabulary, compiled once."""
    return Lexicon(vocabulary or words.default())
