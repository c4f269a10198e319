"""What has a sentence said so far? The names, subjects and verbs that later numbers may lean on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from xhreport.binding.measures import Reading
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.phrases.edges import clean, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.subjects import THEY_DID
from xhreport.binding.phrases.tails import read_tail
from xhreport.binding.phrases.topics import (
    AS_FOR,
    BECAUSE,
    SHALL,
    described,
    field_of,
    is_brief,
    plainly,
    shaped,
)
from xhreport.binding.phrases.words import BEYONDS, FILL, GAP, THAN_PLANNED
from xhreport.binding.scene import Counted
from xhreport.binding.years.sized import Sizes
from xhreport.models import Measure, Period
from xhreport.quantities import Quantity
from xhreport.vocabulary import Vocabulary

FULFILLED = re.compile(r"(?:(?:占|完成)[^占]{1,8}|相当于[^于]{2,12})(?:比重|比例)\Z")
"""What makes of a thing how much of its plan was met: `完成年计划比例`."""
_GAMES = re.compile(  # 在第九届全运会上
    rf"在[{FILL}的]*(?P<games>[^，]{{2,14}}?(?:运动会|[奥全亚省残]运会|残奥会|锦标赛|世锦赛))[上中]"
)
WITHOUT = re.compile(r"不含|不包括|不包含|扣除|剔除")
"""How a reservation begins: what a number leaves out."""
_LEFT_OUT = re.compile(r"(?:如果)?[在从][^，]{2,14}中(?:扣除|剔除)")  # 在支出中扣除不可比的因素
INCLUDING = re.compile(r"(?:包括|包含|含)(?!.*在内)")
"""How a bracket begins that tells a number with something more in it."""
_DOUBLED = re.compile(r"(?:[翻增]了?[近约]?(?:番|[一两二三]番(?:[多半]|还多)?|[一两]倍多?)|倍增|持平)了?$")
_GREW_SO = re.compile(r"(?<=..)(?:实现|保持|呈现)了?[^，、实现]{0,6}$")  # 财政收入实现两位数增长
_RISES = "增涨升"  # characters, without one of which no growth is told
_GREW_MOST = re.compile(  # 机电产品出口增速最快，达67%
    r"(?<=..)(?:增速|增幅|涨幅|增长|上涨|涨价)(?:[最更较][快多大高猛]|明显|较为明显)$"
)
_SOARED = re.compile(  # 保持两位数增长，达到12%; not of rates: 城镇化率保持增长，达到62%
    r"(?:^|(?<![率重比额]))(?:双双|均|都|也|继续|持续|连续)*(?:实现|保持|呈现|维持|持续|取得|双双)了?[^，率比]{0,8}(?:增长|上涨|上升)(?:态势|势头|水平)?$"
)
_GOES_ON = re.compile(  # 优良率95%，首次达到国家标准，列第9位: still of the same thing
    r"(?:经济)?(?:效益|质量|质效|后劲|活力)(?:稳步|持续|明显|显著|不断|继续|大幅|逐步|进一步|同步|全面)*(?:提[高升]|改善|好转|增强|回升|向好)$|"
    r"(?:首次|再次|继续|连续|均|也|提前)?(?:达到|跨入|进入|迈入|跻身|荣获|突破|居于|位居|创|优于|低于|高于|超过|赶超|反超)"
    rf"|(?:增速|增幅|涨幅|降幅|总量)[^，]{{0,14}}(?:{BEYONDS}|位居|居于|[居列创])"
)
_SAID_OF_IT = re.compile(  # 机床制造，在品种方面都有了很大的发展，比上年增加…
    r"(?:但|而|不过)是?在[^，]{2,}方面"
    r"|(?:(?:但|而|不过)?是?在[^，]{2,}方面)?(?:都|也|均)?有了?[^，有]{0,8}的(?:发展|提高|进步|改善|变化|增长|增加|成绩)"
)
ADDED_CAPACITY = re.compile(  # 新增加的重要生产能力有：
    r"(?:全[国省市]|[今去]年|年内)?(?:新增加?|净增|增加)的?(?:主要|重要)?(?:产品|工业)?(?:的?生产)?能力(?:（[^（）]*）)?"
    r"(?:[举就]其?(?:重要|主要|大)的(?:来说|来看|讲|说)?)?(?:主要)?(?P<are>有|是|为)?"
)
"""What opens a list of capacities that are new."""
_OUTPUT_OF = re.compile(  # 主要产品产量增长的情况是：煤15%; 重要产品的产量都有增长，如煤增长15%
    r"[^，]{0,8}(?:产品|作物|物资|工业品)的?产量"
    r"(?:[^，占]{0,10}(?:增长|增加|提高|上升|情况|如下|达到)[^，占]{0,6}|[为是有]?)"
)
_ALL_GREW = re.compile(  # 产值比2010年增长八成，主要产品产量都有较大增长，钢增长九成
    r"(?:都|均|全部|普遍)[^，]{0,6}(?:增长|增加|增产|提高|上升|下降|减少)$"
)
_BY_CASE = re.compile(  # 在三种不同的地区, 按照不同的情况
    r"^(?:在|分?别?按照?|根据|对|分别|区别)[^，]{0,6}不同的?(?:地区|情况|条件|类型|类别|要求|标准|对象|行业)[中下]?$"
)
_OF_THIS = re.compile(r"(?:该|这[个座条])[^，是]{1,4}是[^，]{4,}的")  # 该院是利用旧厂房改建的
_TELLS_LIST = re.compile(
    r"如下$|有以下[一-鿿]{1,8}$|(?:存在的|主要|突出)[^，]{0,6}(?:问题|困难|不足)(?:是|有|为)?$"
)  # 主要问题是：…
_WITH = re.compile(r"^[与同和][^，]+(?:合作|签约|签订|签署|对接|共建|联合|协作|携手)")
_TOLD = re.compile(r"(?:报告|会议|大会|人代会|规划|纲要|计划)[^，]{0,6}(?:提出|要求|确定|指出|强调|承诺)的?$")
_WHERE = tuple("省市县区州旗盟乡镇村")  # 据12个县的统计，产值… is not that of the counties
_SURVEYED = re.compile(r"(?:根?据|按照?).*(?:统计|调查|测算|推算|普查)")  # 据12个省的统计，有…
_ON_BASIS = re.compile(r"^(?:在.*基础之?上|按[^，]*(?:汇率|口径|标准|部分|范围)(?:计算|折算|统计|核算)?)$")
_IN_YEAR = re.compile(r"^(?:[就即]是)?在[^，]{2,}的$")  # 在产量最高的1998年，只有120万吨
_BEYOND = re.compile(  # how far it is from another: 生产总值年均增速高于全国
    rf"(?<=..)(?:年均)?(?:(?:增速|增幅|增长)(?:{BEYONDS}).*|比.{{2,8}}[高低快慢多少]出?|{THAN_PLANNED}[一-鿿]{{1,3}}"
    r"|(?:超(?:额完成|[出过额])?|[高低多少]于)[^，的]{0,6}(?:预算|计划|目标|预期|任务)[数值]?)$"
)
_GAP = re.compile(rf".{{2,}}(?:{BEYONDS})(?=..)")
_BEYOND_SIGNS = frozenset("于出过比超")  # without one of these a name tells nothing of another
_ENROLLED = re.compile(  # nothing but the list says what was ranked: 跻身全国百强县行列
    r"^(?:首次|成功|再次)?(?:跻身|进入|迈入|跨入|挺进|入围|入选|荣膺|荣登|位列|名列)(?P<list>[^，]{0,8}强[县市区]?)(?:行列)?$"
)
_WITHIN = re.compile(
    r"(?:在|(?=新增|新建))(?P<what>[^，]{2,16}?(?:总[值额量]|里程|产值|增加值|收入|支出|投资|贷款|税收|消费|出口|进口|人口|学生|结构|构成|人员|总数))中"
    r"|(?:指?在)?(?:全[国省市区县州])?(?:[^，、]{2,12}的(?=[^，、的]{3,}中$))?(?P<who>[^，、有]{0,10}?"
    r"(?:学生|党员|干部|职工|人口|农户|劳动力|从业人员|群众|居民|农民|村民|工人|企业|单位|分子|代表|家庭|用户|学校))中"
)
_OUTPUTS = ("总值", "产值", "增加值")
_THAN_WHAT = re.compile(  # 比全市平均水平（60%）高5个百分点
    r"^[比较]全?[国省市区县州][^，]{0,14}?(?:水平|平均|增速|增幅|速度|均值)?$"
)
_EXCEPT = re.compile(r"^除(?!了?[草四害虫险尘污])[^，]{2,20}(?<![国海境])(?:以外|之外|外)$")  # 除个别品种外
_OWING_TO = re.compile(  # 因水电企业减收
    r"^因(?![为此而])[^，]{2,}(?:减[少收产支]|下降|影响|增加|上涨|不足|调整)$"
)
_AMONG_OTHERS = re.compile(r"^在[^，]{2,12}中[还仍]?(?:排|列|居|位居|处于)[^，]*$")  # 在沿江各市中排末位
_PER_HEAD = re.compile(  # 按年平均人口计算
    r"^按(?:全[国省市县])?年?(?:平均|常住|户籍|总)?人口数?(?:计算|平均)"
)
_AGAIN = re.compile(r"又[一-鿿]{1,2}了$")  # 产品积压的老毛病又犯了
_ASIDES = (
    *(_AMONG_OTHERS, _OWING_TO, _ON_BASIS, _WITH, _TOLD, _THAN_WHAT, _EXCEPT, _IN_YEAR, AS_FOR, _BY_CASE),
    *(_PER_HEAD, _AGAIN),
)
WHICH = re.compile(r"(?:(?P<first>前者)|后者)的?")
"""The one or the other of two just named."""
THIS = re.compile(r"这[个一](?P<what>比重|比例|数字|指标)")
"""What the sentence before told: `这个比重，去年为17%`."""
_SOME = re.compile(r"有的|有些|部分|一些|个别|不少|少数|多数")
_SHARE_IN = re.compile(  # 在工农业总产值中所占的比重, 财政支出中教育、科技所占的份额
    r"(?:第?[一二三四五六]是)?"
    r"(?:(?P<owner>[^，]{2,}?)?在(?![校职岗建册])(?P<of>[^，占]{2,14}?)中(?P<its>[^，占]*?)(?:所?占)?"
    r"|(?P<whole>[^，占]{2,14}?)中(?P<part>[^，占]*?)(?:[两二三四五六七八九十]+[项者])?所?占)的?(?:比重|份额|比例)"
)
_BARE_SHARE = re.compile(r"(?![^，]*在[^，]*中)(?P<part>[^，占]{2,}?)所占的?(?:比重|份额|比例)")
_OF_THESE = re.compile(r"(?:包括|包含|含)[^，]{2,}所?占的?(?:比重|份额|比例)")
_PART_IN = re.compile(r"(?P<whole>[^，占]{2,14})中的?(?P<part>[^，占]{2,})")  # 财政支出中的行政经费
_RAISED_RATES = re.compile(  # 着力提高开工率、竣工率
    r"(?:着力|努力|切实|不断|进一步|全面|有效|大力|积极|持续)*(?:提[高升]|降低)了?[^，、]+率(?:[、和及][^，、]+率)+$"
)
_SHARES = ("比重", "份额", "比例")
_SHARES_OF = re.compile(r"其中(?P<part>[^，]{2,}?)(?:合计|共)?所?占的?(?:比重|份额|比例)")
_RATES = ("速度", "增速", "增幅", "涨幅", "幅度")
_SHARING = ("attribute", "topic", "portion")
_CARRYING = ("name-first", "list", "number-first")


@dataclass(slots=True)
class Memory:
    """The state of reading one sentence."""

    sizes: Sizes  # how large things were in the years told
    before: str = ""  # the name that the sentence before ended with
    earlier: tuple[str, ...] = ()  # the last names of the sentences before
    counts_before: Mapping[Counted, str] = field(default_factory=dict)  # what those counted
    parent: str = ""  # the name said last
    owner: str = ""  # the last name that was whole: what 利税 or 产销率 after it is of
    share: str = ""  # the share that the last number told, if it told one
    gap: str = ""  # the last name up to what it was compared with: 生产总值增速高于
    topic: str = ""  # the subject of the last clause without numbers
    theme: str = ""  # the subject of the first one
    whole: str = ""  # what shares are of: 在工农业总产值中
    added: bool = False  # whether the sentence lists capacities that are new: 新增生产能力有：…
    made: bool = False  # whether it lists how much was made of each: 主要产品产量：…
    tabled: str = ""  # the sum of which a list tells the parts, line by line
    parted: str | None = None  # the whole of which 其中 told the parts: 财政支出, of which 教育支出
    parted_in: frozenset[str] = frozenset()  # the measure words in which that whole was told
    headed: str = ""  # the rate that a list after a colon tells of each thing
    such: str = ""  # those of whom so many are told by what is true of them: 完成改制的有136户
    apportioned: str = ""  # that of which a share follows, after its whole was counted: 占全市400个村的80%
    those: str = ""  # what is true of those who follow: 产值过亿元的，有12个镇、35个村
    those_in: int = -1  # the clause that counts them
    among: str = ""  # those of whom so many are told: 在12个项目中
    divided: str = ""  # the whole whose stages are told: 合作项目, of which 签约项目46项, 竣工项目41项
    area: str = ""  # the part of the territory that the last name was about
    averaged: bool = False  # whether the growth of the whole was an average of years
    paced: Period | None = None  # the years of an average that was told last
    yearly: Period | None = None  # the years in which so much a year was told last: 平均每年增加42亿元
    pair: list[str] = field(default_factory=list)  # the two of which 前者 and 后者 speak
    outside: tuple[str, str, dict[str, str], str, list[Name]] | None = None  # what its bracket broke off
    inside: bool = False  # whether this clause stands in a bracket
    zone: str = ""  # the park or zone that the last clause without numbers was about
    doer: str = ""  # who brought about what was named last
    amid: str = ""  # what is told after an aside with a number: 收入在减税6300万元的情况下
    contest: str = ""  # what a rank was reached in: 在…评比中
    games: str = ""  # where medals were won: 在第九届全运会上
    reserved: str = ""  # the last name with a reservation, to the end of its clause
    reserve: str = ""  # what the clause before left out: 剔除不可比因素
    terms: str = ""  # the terms of the next growth: 按可比价格计算
    soared: bool = False  # whether the clause just before told a growth without its number
    rising: bool = False  # whether that clause spoke of its growth: 工农业总产值的增长速度
    fresh: bool = False  # whether the topic was said after the last number
    bare: bool = False  # whether its clause said nothing of it: 有的铸造车间，废品率高达17%
    flourishes: bool = False  # whether its clause only said how it goes: 北改工程深入实施
    carried: str = ""  # the verb that the list of this clause carries on
    giving: bool = False  # whether this clause tells what was given to the things counted: 为200人提供…
    causing: bool = False  # whether it tells what the things counted were brought to do: 推动3个项目开工
    governed: bool = False  # whether a verb governs the counts of this clause
    enumerated: str = ""  # the verb of the clause before, under which bare nouns may go on
    counts: bool = True  # whether the last number was a count
    money: bool = False  # whether the last number was a sum of money
    unit: str = ""  # the measure word of the last number
    told: Quantity | None = None  # the last number
    led: str = ""  # the words before it
    dimension: str = ""  # what it measures: count, mass
    counted: dict[str, str] = field(default_factory=dict)  # what was counted last in a measure word
    grown: Reading | None = None  # the reading of the last number, if it was a growth
    near: Reading | None = None  # the reading of the last number of this clause
    based: int = -1  # the clause that told how large it was in the year of comparison
    moving: Reading | None = None  # the last reading, if a verb of change led its name: 增加学位
    worth: str = ""  # the side that a number told of a thing: 总投资 of 总投资6亿元的污水厂
    changed: Reading | None = None  # the same, if it was a change
    opened: Reading | None = None  # the reading of the first of 由A提高到B
    yearly_before: bool = False  # whether a growth was told that is of the year before without more
    since: bool = False  # whether a growth was counted against a named earlier year
    series: list[str] = field(default_factory=list)  # what one verb was done to: 办理议案4件、建议335件
    worked: str = ""  # that verb
    rated: bool = False  # whether a rate of these things was told last: 办复率100%，满意率99%
    origin: int | None = None  # that year
    reached: dict[int, Period] = field(default_factory=dict)  # what was compared with each earlier year
    about: str = ""  # what a clause was about to which 这方面 may point
    all_grew: bool = False  # whether all of what follows was said to have grown alike: 各项产量都有增长
    far: bool = False  # whether a number before the last semicolon was compared with it
    risen: dict[str, Period] = field(default_factory=dict)  # what rose from one named year to another
    last: list[str] = field(default_factory=list)  # the names of the last clause with numbers
    group: list[Name] = field(default_factory=list)  # the names of the last list
    here: list[str] = field(default_factory=list)  # those of the clause at hand
    seen: list[str] = field(default_factory=list)  # all names, in order

    def pass_over(self, words: str, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        """Takes in a clause without numbers: its subject may be what the next numbers measure."""
        said = words.strip(FILL + GAP)
        self.about = field_of(said) or self.about
        words = self._which(described(plainly(words), lexicon))
        self.parts_follow(words)
        self._take_signs(words, said)
        self.those = words[:-1] if words.endswith("的") and not words.endswith(("目的", "标的")) else ""
        if self._makes_share(words) or self._goes_on(words, lexicon) or _OF_THIS.fullmatch(words):
            return
        tail = read_tail(words, vocabulary)
        terms = tail.first("terms")
        self.terms = terms.text if terms else self.terms
        if (
            lexicon.nouns.subordinate.match(words.lstrip("但而却"))
            or _SURVEYED.fullmatch(words)
            or any(aside.search(words) for aside in _ASIDES)
        ):
            return
        if WITHOUT.match(words) or _LEFT_OUT.match(words):
            # Prices are terms of a growth, no part of a name.
            compared = "价" in words or words.removesuffix("后").endswith(("因素", "影响"))
            self.reserve = "" if compared else words.removesuffix("后")
            return
        within = _WITHIN.fullmatch(words)
        self.whole = tidy(within["what"] or within["who"]) if within else self.whole
        zone = lexicon.nouns.zone.match(words)
        self.zone = zone[0] if zone and not lexicon.verbs.any.match(words) else ""
        self.zone = "县域" if words.startswith("县域经济") else self.zone
        contest = lexicon.nouns.contest.fullmatch(words)
        self.contest = contest["what"] if contest else ""
        if (terms and not tail.rest) or (within and self.whole.endswith(_OUTPUTS)):
            return  # 按可比价格计算; 在社会总产值中，农业增长8%
        subject = lexicon.nouns.subject.match(words) if lexicon.nouns.flourishes.search(words) else None
        if subject and not clean(subject["thing"], lexicon):
            subject = None  # 继续加快农村公路建设 has no subject
        moved = tail.first("up", "down", "to") is not None or _DOUBLED.search(said) is not None
        moved = moved and not tail.rest.endswith("自然")
        told = subject["thing"] if subject else _DOUBLED.sub("", tail.rest) if moved or terms else words
        told = _what_grew(words, tail.rest, moved=moved, subject=subject is not None) or told
        cleaned = self._share_told(words, lexicon) or clean(told, lexicon)
        moved = moved or BECAUSE.fullmatch(cleaned) is not None
        topic = _ENROLLED.sub(r"\g<list>", shaped(cleaned, lexicon))
        listed = subject is not None and topic.count("、") > 1
        if not (listed or is_brief(topic, lexicon) or topic in lexicon.products):
            return
        if len(topic) <= 2 and self.theme and topic != "经济" and topic not in lexicon.products:
            topic = self.theme  # 工业规模扩大，效益提高，增加值…: still of 工业
        topic = self._side_of_list(topic, lexicon)
        self.topic, self.fresh, self.flourishes = topic, True, subject is not None
        self.bare = _SOME.match(words) is not None and lexicon.verbs.any.search(words) is None
        last = tail.first("up", "down")
        rated = last is not None and any(rate in last.text for rate in _RATES)
        paced = subject is not None and words[len(subject["thing"]) :].startswith(_RATES)
        self.rising = (rated and not tail.rest.endswith("自然")) or paced
        self.theme = self.theme or topic
        if lexicon.verbs.changing.match(words) and self.counts:
            self.owner = ""  # 扶持50个企业，建设十大基地，面积达…: of what was built
        goods = topic.rpartition("的")[2] in lexicon.products and "的" in topic  # 向山区调运的粮食，增加了…
        if subject or moved or goods or lexicon.nouns.head_end.search(topic):
            self.parent = self.owner = ""

    def won_at(self, said: str) -> str:
        """The games at which medals are won, as this clause or one before it says; empty if none does."""
        games = _GAMES.search(said) if "在" in said else None
        self.games = games["games"] if games else self.games
        return self.games

    def _take_signs(self, words: str, said: str) -> None:
        """Takes in what a clause says of all that follows it; `said` is the clause as it stands."""
        self.won_at(said)
        grew = any(char in said for char in _RISES)
        self.soared = grew and any(sign.search(said) for sign in (_SOARED, _GREW_MOST))
        self.all_grew = self.all_grew or _ALL_GREW.search(words) is not None
        self.added = self.added or ADDED_CAPACITY.fullmatch(words) is not None
        self.made = self.made or ("产量" in words and _OUTPUT_OF.fullmatch(words) is not None)

    def _goes_on(self, words: str, lexicon: Lexicon) -> bool:
        """Whether a clause brings no subject of its own: `首次达到国家标准`, `要盯紧不放`."""
        if _TELLS_LIST.search(words) or _RAISED_RATES.match(words):
            return True
        if (self.topic or self.parent) and _SAID_OF_IT.fullmatch(words):
            return True
        if self.fresh and self.topic.endswith(("业", "企业", "厂")) and THEY_DID.fullmatch(words):
            return True
        shall = SHALL.match(words)
        urged = shall is not None and lexicon.verbs.any.match(words, shall.end()) is None
        return bool(self.parent) and (_GOES_ON.match(words) is not None or urged)

    def _side_of_list(self, topic: str, lexicon: Lexicon) -> str:
        """A side that a clause tells of a list before it: `甲、乙等产品，去年的产量，都增长了8%`."""
        listed = self.fresh and topic in lexicon.attributes and "、" in self.topic
        return self.topic + topic if listed else topic

    def _makes_share(self, words: str) -> bool:
        """Whether a clause makes a share of the topic: `财政支出中的行政经费，包括公用经费所占的比重`."""
        of = _PART_IN.fullmatch(self.topic) if self.fresh and _OF_THESE.fullmatch(words) else None
        self.topic = f"{of['part']}占{of['whole']}比重" if of else self.topic
        return of is not None

    def _which(self, words: str) -> str:
        """A clause that points at what was named, with its name: `后者受灾情影响`, `这个比重`."""
        this = THIS.fullmatch(words)
        if this and self.before.endswith(this["what"]):
            return self.before
        which = WHICH.match(words)
        if which is None:
            return words
        pair = self.pair or list(dict.fromkeys(self.seen + self.here))[-2:]
        if len(pair) < 2:
            return words
        self.pair = pair
        return pair[0 if which["first"] else 1] + words[which.end() :]

    def _share_told(self, words: str, lexicon: Lexicon) -> str:
        """The share that a clause announces: `在总产值中所占的比重，由51%上升到53%`; empty if it doesn't."""
        if not words.endswith(_SHARES):
            return ""
        alike, of = _BARE_SHARE.fullmatch(words), self.shared_in
        if alike and of:
            return f"{clean(alike['part'], lexicon)}占{of}"
        share, of_sum = _SHARE_IN.fullmatch(words), _SHARES_OF.fullmatch(words)
        if of_sum and self.parent:  # 支出293亿元，其中国防费所占的份额
            return f"{clean(of_sum['part'], lexicon)}占{self.parent}比重"
        if share is None:
            return ""
        part = clean(share["its"] or share["part"] or share["owner"] or "", lexicon)
        part = part or (self.topic if self.fresh else "") or (self.share or self.parent).partition("占")[0]
        return f"{part}占{clean(share['of'] or share['whole'], lexicon)}比重" if part else ""

    @property
    def shared_in(self) -> str:
        """What the last share was of: `重工业占总产值的比重由…，轻工业所占的比重由…`; empty if none told."""
        said = (name.partition("占")[2] for name in (*self.here[::-1], *self.seen[::-1]))
        return next((of for of in said if of.endswith("比重") and not of.startswith(("的", "比重"))), "")

    def parts_follow(self, words: str) -> None:
        """Keeps the whole of which 其中 tells the parts, and the units in which it was told."""
        if "其中" in words[:6]:
            self.parted = self.parent or (self.topic if self.fresh else "")
            self.parted_in = frozenset(unit for unit, name in self.counted.items() if name == self.parent)

    def open_bracket(self) -> None:
        """Keeps what was spoken of before a bracket."""
        spoken_of = self.topic if self.fresh and self.topic else self.parent
        self.outside = (spoken_of, self.owner, dict(self.counted), self.unit, list(self.group))

    def close_bracket(self) -> None:
        """Turns back to what was spoken of before a bracket: `粮食30万吨（其中小麦12万吨），增长8%`."""
        if self.outside:
            self.parent, self.owner, self.counted, self.unit, self.group = self.outside
            self.outside = None

    def name(self, names: list[Name]) -> None:
        """Takes in the names of a list of numbers, or of one number."""
        for name in names:
            asked = name.rule == "surveyed" and name.text.endswith(_WHERE)
            if not name.text or asked or _SURVEYED.fullmatch(name.text):
                continue
            self.here.append(name.text)
            if not any(name.text.startswith(one) for one in self.pair):
                self.pair = []
            self.doer = name.doer or (self.doer if name.text.startswith(self.doer) else "")
            self.area = self.area if name.rule in ("area", "inherited") else ""
            shares = name.rule in _SHARING and "占" in name.text
            self.share = name.text if shares else ""
            beyond = not _BEYOND_SIGNS.isdisjoint(name.text)
            gap = _GAP.match(name.text) if beyond else None
            self.gap = gap[0] if gap else ""
            if name.rule == "fulfilled":
                self.share = name.text if "相当于" in name.text else ""
                self.parent = self.owner = FULFILLED.sub("", name.text)
                continue
            if name.rule == "number-first-where":
                self.parent = self.owner = name.text.removesuffix(name.noun)
                continue
            if name.rule == "steps":
                self.parent = self.owner = name.text.partition("跨越")[0]
                continue
            self.reserved = name.text if name.rule == "qualified" else self.reserved
            thing = _BEYOND.sub("", name.text) if beyond else name.text
            if not shares and name.rule != "qualified":
                self.parent = thing
            if name.rule != "attribute" and not shares:
                self.owner = thing
            self.carried = name.verb or self.carried
            self.fresh = False
        self.group = names

    def compared(self, thing: str, than: str = "") -> str:
        """What a gap is of: after the growth of a thing, its speed: `增长8%，高于全国1个百分点`."""
        before = self.gap[:-2]  # without its verb
        if before.startswith(thing):
            return before
        if self.grown is None or thing.endswith(_RATES):
            return thing
        move = self.grown.tail.first("up")
        if move and "涨" in move.text and thing.endswith(("价格", "物价", "价格总水平", "物价总水平")):
            return thing + "涨幅"
        falls = self.grown.down and "增速" not in than  # 下降1%，高于全市平均增速
        return thing + ("降幅" if falls else "增速")

    def rise_of(self, name: str) -> Period | None:
        """From which year to which a thing rose; a share moved with the structure it is a part of."""
        return self.risen.get(name) or self.risen.get(name.removesuffix("比重") + "结构")

    def share_rose(self, name: str) -> bool:
        """Whether it is the share of what rose from a named year: `是2010年的2倍，占全省比重提高1个点`."""
        part, _, share = name.partition("占")
        return bool(share) and part in self.risen

    def count(self, unit: str, name: Name) -> None:
        """Takes in what was counted in a unit."""
        self.unit = measure_word(unit)
        if name.text:
            self.counted[self.unit] = name.who or name.text

    def leave(self, placed: list[Placed]) -> None:
        """Takes in what a clause with numbers leaves behind."""
        last = placed[-1]
        self.dimension = last.slot.quantity.dimension
        moved = last.reading.measure
        self.grown = last.reading if moved is Measure.GROWTH else None
        self.changed = last.reading if moved is Measure.CHANGE else None
        self.fresh, self.soared, self.reserve, self.reserved = False, False, "", ""
        self.counts = last.slot.quantity.dimension not in ("money", "percent", "point")
        self.enumerated = last.name.verb if last.name.rule in _CARRYING else ""
        self.rated = self.rated and last.name.text.endswith("率")
        self.here, self.last, self.near = [], [p.name.text for p in placed], None
        self._go_on(placed)
        self.seen += [p.name.text for p in placed if p.name.text]

    def _go_on(self, placed: list[Placed]) -> None:
        """Takes in the things counted under one verb, of which a rate may be told: 办理…, 办复率100%."""
        for p in placed:
            if not p.name.verb or p.reading.measure is not Measure.LEVEL:
                continue
            if p.name.verb != self.worked:
                self.worked, self.series = p.name.verb, []
            self.series.append(p.name.text.removeprefix(p.name.verb))


def measure_word(unit: str) -> str:
    """The measure word of a unit without its magnitude: `条` of `万条`."""
    word = unit.lstrip("十百千万亿")
    return "人" if word in ("名", "位") else word


def _what_grew(words: str, rest: str, *, moved: bool, subject: bool) -> str:
    """What a clause says to have grown well or most, by no number: `出口增速最快`; empty if it doesn't."""
    so = _GREW_SO.search(rest) if moved else None
    if so:
        return rest[: so.start()]
    most = None if subject else _GREW_MOST.search(words)
    return words[: most.start()] if most else ""
