"""What do the words around a number look like? The patterns of binding, compiled once a vocabulary.

Patterns named `*_end` are anchored at the end of a fragment, the others at its beginning.
"""

from functools import lru_cache

import regex

from xhreport.binding.phrases.words import (
    BASE,
    BECAME_FIRST,
    FILL,
    PASSED_PLAN,
    SUMMED,
    TIME,
    Words,
    words_of,
)
from xhreport.concepts import known_names
from xhreport.quantities.site import SEVERAL_PLACES
from xhreport.regions import gazetteer
from xhreport.tries import any_of
from xhreport.vocabulary import Vocabulary

_YEARS_LONG = (  # 五年累计, 5年增长
    r"(?:[二三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八]|\d{1,2})年(?!义务|免费|一贯|规划|免试)"
)
_RUNNING = r"连续第?(?:\d{1,2}|[一-十两]{1,2})(?:个?月|个?季度|年|届|周|天)"  # 连续10个月
_AMONG = "农村|城镇|城乡|城市|灾区|山区|库区|贫困地区"
_MAJOR = (  # there 重点 tells which things are meant
    "重点(?:项目|工程|企业|学科|专业|实验室|流域|乡镇|村|城镇|人群|群体|污染源|产业|园区|高校|建设项目|工业|民生|工作|任务|事项|领域|行业|区域|品种|产品)"
)
_SERVICE = "(?<=卫生|公共|医疗|养老|政务|家政|金融|法律|便民|社会|生活|志愿)服务"  # no verb there
_PLANT = "(?:处理|净化|加工|检测|监测|生产|养殖|种植)(?=[厂场站]|基地|中心|设施)"  # nor there: 污水处理厂
_RAISING = r"争取[^，]*(?:资金|基金|项目|支持|贷款|债券|指标)$"  # there 争取 is what was done
_HAN = "一二三四五六七八九十"
_ITEM = (  # 1.地区生产总值, 01新建幼儿园
    rf"(?:[（(]?(?:\d{{1,2}}|[{_HAN}]{{1,2}})[）).．、](?:\s*$|(?=[一-鿿“])(?![{_HAN}]))|0[1-9]\s?(?=[一-鿿“]))"
)
_NAMES_OF_YEARS = r"(?!级|制|计划|行动|规划|前|代|底|末|初|期)"

_STANDS = "位列|名列|位居|稳居|高居|跃居|排名|居"
_BY_LIST = (  # 位列全国百强县: nothing but the list says what was ranked
    rf"(?<=^、?(?:[我全本][省市区县州])?(?:{_STANDS}))[^，；]*(?:指数|榜|强)"
)


class Edges:
    """Words around a name that are no part of it."""

    def __init__(self, words: Words) -> None:
        self.lead = words.compile(
            rf"""(?: 应(?P<much>[一-鿿])尽(?P=much)
              | (?:近[几两三四五]?|半|[一两数几]|多)年多?来 | 提前[一两半三\d]年(?=[^，、]{{3}})
              | (?!{_MAJOR})重点(?=\L<lead>|发展|[对在向为围])
              | (?: (?!{_MAJOR})重点 | 国家(?:准备|已经?|共|还|[将拟]|先后)+ | 基本(?!建设|服务|保障)
                | 联合 | 一次性(?!就业|创业) | [仅只]?用了?[^，、]{{1,8}}?就
                | 高(?:标准|质量|水平|起点|规格) )(?=\L<verbs>)
              | (?!{_RAISING}|稳定就业|加上(?:级|年(?:结|滚|净))|[总整]体[^，、]{{2,4}}率
                |有效(?:灌溉|投资|发明|专利|供给|需求|期))\L<lead>
              | 加(?=上级|上年(?:结|滚)) | 各[类种](?!形式|类型)
              | [^，、的]{{0,10}}(?:[计规]划|纲要)(?:修[正订])?(?:草案)?所(?:规定|提出|确定|要求)的(?=每)
              | (?:[^，、的]{{0,6}}(?:预算|[计规]划|纲要)(?:草案)?中?)?所?规定(?!动作|[的了者])(?=..)
              | (?!县域经济(?!增长|发展|\Z))\L<own> | {words.lead}
              | [一-鿿]{{0,4}}(?:机关|部门|政府|各级)(?:[要应须]|必须|应当)(?!求)(?=\L<verbs>)
              | [该本](?:县|市|区|镇|乡|村|州|省|旗|街道)(?=[一-鿿]{{2}})(?!级|区域)
              | (?:承诺|许诺|不足|[^，、的]{{1,4}}过后)\Z
              | 时隔[\d{_HAN}]+[年月天][^，、]{{0,6}}?再[次度]
              | 国家(?:准备|已经?|共|还|[将拟]|先后)+(?=重点)
              | (?![^，、]*(?:目标|计划|预算|指标)[数值]?[高低多少])
                [^，、的]{{0,8}}(?:人代会|人大|大会|会议|年初)所?(?:确定|提出|批准|通过|下达)的(?=..)
              | 原定(?=\L<changing>)
              | (?:没有|未能?)?(?:实现|完成)了?(?:年初|原定|预定|既定)(?:确定|提出)?的
              | (?: 实际(?!到位|利用|使用) | 直接(?!融资|投资)
                | [^，、]{{0,8}}各?(?:部门|单位)共 )(?=\L<changing>)
              | [省市县区州](?=(?:还|已|共|又|再|将|先后|累计|每年)*(?!建成区)\L<changing>)
              | [扭转变改]亏?为(?=净?(?:盈利|亏损))
              | \d{{1,2}}\s?[-－—–~～至到]\s?\d{{1,2}}\s?月份?
              | 需要?(?=\L<verbs>) | 共(?=建[成设])
              | (?:第[{_HAN}]个)?五年计划(?:草案)?(?:安排|规定|要求|确定)(?:(?:平均)?每年有?)?
              | 计划(?!生育|单列|经济|免疫) | 保证(?!金|率|水平) | 建议(?=[^、和及与等，]{{2}})
              | (?:[这该]?(?:项目|工程))?(?:全部|全面)?(?:建成|投产|达产|竣工|完工|投用|投运)后
                (?:每年[可将能]?|[可将能]|(?=年|日))(?=..)
              | [这该](?:一?(?:项(?!目)|[些个种类批])|[两三几]?部分|[两几]?个?方面的?)?
                (?!(?:比[重例]|速度|数字|指标|数量|标准)(?![一-鿿]))(?=[一-鿿]{{2}})
              | {_YEARS_LONG}(?!级|制|计划|行动|规划)(?:平均)? | {_RUNNING} | 平均每[天日周月年] | {_ITEM}
              | (?<=[{FILL}])(?:起|开始|以来)(?=[一-鿿]{{2}})
              | (?:[助惠援]企)?(?:纾困|稳岗|解难)+(?=减税|减免|退税|缓缴|减负)
              | [{FILL}\s，,：:）)] | [“”‘’"](?=[{FILL}]) | (?<=[{FILL}])[“”"] )+"""
        )
        self.trail_end = words.compile_end(
            rf"""(?: (?<=..)(?<!超过?|[高低快优多]于|[高超]出|完成|[比占]|的)
                (?: 年初 | (?:年初|年度|全年|原定|既定|预期|预定)+(?:预算|计划|目标|任务)[数值]? )
              | (?<=..)(?:实现[“"]?双[一-鿿]{{1,2}}[”"]?|实现全覆盖)
              | (?<=..)(?:达到?|为|(?:提[升高]|上升|增加)[到至])?每(?:秒|小时|平方公里|平方米|公顷|亩|吨|公斤)
              | 要?在[{FILL}]+的?(?:实际)?(?:水平|基数|规模)(?:的?基础)?之?上
              | (?<=..)在[^，]{{2,12}}?基础上
              | (?:年初|最初|原来)?(?:编制|安排|制[定订]|修[订改]|调整|批准|讨论|审议|确定|下达)
                (?:年度|国家)?(?:预算|计划|规划|方案|指标)(?:草案)?时
              | (?<=..)[比较](?:上|前)(?:个?月|个?季度?|周|旬)
              | (?<=..)在全[省市县区州盟国](?:[^，、]{{0,6}}中)?
              | (?!{PASSED_PLAN}|{SUMMED})\L<trail> | [{FILL}\s] | (?<=..){_RUNNING}
              | (?<=..)(?<![{_HAN}])(?:[由从]?前)?{_YEARS_LONG}
              | (?<=..)(?<![可足得予加难所何])以
              | (?<=..)[由从]?前(?=[{FILL}{TIME}]) | (?<=..)[从自][{FILL}]*(?:开始|起)
              | (?<=建设|改造|造林|治理|修复|整治|绿化|拆迁|收购)任务
              | {words.trail} )+\Z"""
        )
        self.light = words.compile(r"(?:\L<light>[了好]?(?!率|程度|(?<=达)[产标效成]))+")
        self.away = words.compile(
            r"""在[^，]{2,40}?等(?:多?个?方面|领域|环节)(?=\L<verbs>|先后|相继|陆续)
              | 通过[^，、]{2,14}?
                (?=(?:解决|增加|新增|新进|净增|减少|带动|盘活|筹集|吸引|引进|安置|争取|腾出|节约)..)
              | (?: 与 | 同(?![时比步意]) | 在(?![建职校岗编外线]) | 经(?![济营费过常贸销]|开区|开发区)
              | 通过 | 按照 | 依托 | 围绕 | 利用(?!率|系数|外资|外商|外国|外债) )
            [^，]{2,30}?(?<!重) (?=\L<changing>(?![率面]))(?!建设(?:投资|资金|用地))
              | (?:前往|分赴|[赴到在])[^，]{2,16}?等(?:地|省市?|城市|国家?|区域|地区)(?=\L<verbs>)
              | 以[^，]{2,20}
                为(?:主体|主导|重点|抓手|目标|核心|导向|主线|契机|载体|依托|龙头|基础|引领|突破口?|支撑)
              | (?:通过|采[取用]|利用|运用|依靠)[^，]{2,40}?
                (?:办法|方式|渠道|途径|形式|手段|措施)(?=\L<changing>|筹|集)
              | 向[^，、]{2,8}?(?=提请|报请|提交|报送|移送)
              | 以[^，、]{1,14}?(?:态度|方式|形式|办法|姿态|精神|手段|价格?)(?=\L<changing>)
              | [^，]{2,40}?(?:人员|对象|群众|家庭|学生|职工|居民|[农住]户)等
                (?=(?:发放|补助|拨付|给予|兑付|兑现|支付)了?)
              | [^，]{2,20}把(?![关握持脉]) | 在?[^，]{2,20}?基础之?上(?=[^，]{2})"""
        )
        self.aims = words.compile(  # 主要预期目标建议为地区生产总值增长8%
            r"""[^，、]{0,12}(?:目标|指标|任务)(?:建议|初步|预期|安排|确定|拟|设|定|分别)*[为是](?=..)"""
        )
        self.aside = words.compile(
            rf"""(?:在|随着)?[^，]{{2,}}(?:\L<circumstances>)下 | [^，]*基础上?
              | (?:没有|未|大大|远远?|明显|略)?(?:超过|超额完成|高于|低于|快于|慢于|好于|达到|接近)了?
                (?:[省市县区州旗全国]{{0,2}}(?:人大|人代会|人民代表大会|政府|党委)(?:[一二三四五六七八九十]+次)?(?:会议)?)?
                (?:年初|原定|预定|预期|计划|既定|确定|提出|年度|我们|通过|批准|审议|制定|下达|控制|的)+
              | 没有?(?:能够?)?(?:完成|实现|达到)?(?:控制在|降到)?
              | 在?(?:世界|全球|国际|全国|全省|全市|全区|全州)(?:上|[^，]{{0,10}}中)?的?(?:位次|排名|名次)?
              | [比较]全[国省市区州](?:平均)?(?:水平)?
              | [省市县]?人代会(?:确定|提出|通过|审议|批准|的)*
              | 在?[^，]{{1,8}}之年 | (?:由于|因为?)[^，]{{2,24}}而
              | (?:实际)?执行(?:的?结果|数)|实际(?:完成数|结果)
              | (?:增长|发展)?速度(?:大大|明显|远|也|仍)*[高低快慢]于? | [对向在]?[这那上述几两]*个?方面
              | [同与和跟](?:世界|国际|全球)上? | 按?自然口径(?:计算)?
              | (?:[一二三四]季度)?[即已才]?(?:由?[负降亏跌]转[正升盈增]|止跌[回企][升稳]|企稳回升)
              | (?:\L<ranking>)+[^，、]{{0,8}}?前?[\d{_HAN}百]+强
              | (?:\L<changing>|\L<falling>|\L<turning>)+后 | (?:扭转|改变|结束|遏制|摆脱)了? | 境内 | 辖区内?
              | 连续[多数]年 | [前后][两三四]项(?:指标)? | [两二三]者
              | {BECAME_FIRST}
              | 增长(?:[较最]|比较)?[快慢]? | 位次 | 排名 | 名次
              | (?:大大|远远?|明显|略)?[高低快慢]于?
              | (?:年度|年初|全年|原定|预定|既定)+(?:控制)?
              | 做 | 年 | 数字 | [它其]们? | 此一?[项举点]
              | (?:[这该][个一项]?|个)(?:比例|比重|速度|数字|指标|数量|标准)?高?低?"""
        )
        self.aiming = words.compile(r"(?<=..)(?:力争|争取|确保|努力)(?=\L<verbs>)")  # 开发区力争引进项目
        soon = "(?<=..)(?:早日|尽快|尽早)(?:\\L<verbs>)+ |"  # 尽快建成; tried only where one of these stands
        fluff = rf"""(?: \L<fluff> | %s
                取得了?[一-鿿]{{0,6}}?(?:进展|成效|成果|突破|实效|胜利|成绩)
              | (?<=..)(?<!平(?=均))\L<adverbs> | [{FILL}\s的等] )+\Z"""
        self._soon = any_of(["早日", "尽快", "尽早"])
        self._soon_end, self._fluff_end = (words.compile_end(fluff % more) for more in (soon, ""))
        # With these fluff ends; looked at first, since the long lists are costly to try at every noun.
        self._fluff_signs = frozenset(f"展果效破利绩的等 {FILL}").union(
            word[-1] for word in (*words.table.fluff, *words.table.adverbs)
        )
        self.another = words.compile(  # what follows is another thing: 中心卫生院、部分乡镇卫生院
            r"(?<=..)(?:以及|[、和及](?:若干|更多|部分|一批|一系列|多[个家项]|[两三四五六七八九十\d]大|\L<changing>了)"
            r"|、(?!\L<nominal>|[^、]*(?:工程|项目|任务|建设|工作|改造|整治|治理|产品|服务))"
            r"(?=\L<changing>[^、和及与的等]{2,}(?:、|$))).*"
        )
        self.deeds = words.compile(  # another deed follows: 水库除险加固和村村通自来水工程
            r"(?P<first>.{2,}?\L<changing>)(?:、|以及|和|及)(?!\L<changing>).{4,}(?:工程|规划|建设|项目|\L<changing>)"
        )
        again = r"再(?!就业|生|造|贷|担保)"
        self.adverbs = words.compile(rf"(?:\L<adverbs>|{again})+")
        self._adverbs_end = words.compile_end(
            rf"(?:(?<=..)|(?<=^[村县户镇乡省市区]))(?:\L<adverbs>|{again})+\Z"
        )
        self._adverb_signs = frozenset(word[-1] for word in words.table.adverbs).union("再")

    def before_fluff(self, text: str) -> str:
        """A noun without the words behind it that say nothing."""
        if self._soon.search(text):
            return self._soon_end.sub("", text)
        ends = text[-1:] in self._fluff_signs or text[-1:].isspace()
        return self._fluff_end.sub("", text) if ends else text

    def before_adverbs(self, text: str) -> str:
        """A fragment without the adverbs at its end."""
        return self._adverbs_end.sub("", text) if text[-1:] in self._adverb_signs else text


_NO_VERB = r"(?<![机结架](?=构建))(?<![大维翻整检装](?=修改造))"  # 养老机构建成, 道路大修改造


class Verbs:
    """Verbs, and what was done by whom to what."""

    def __init__(self, words: Words) -> None:
        noun = "建成区|供应链|安置[房区点小]|生产(?:总值|性)|新上[岗任]"  # nouns that begin like a verb
        changing = rf"(?!{noun})\L<changing>(?:[、和并及]?(?!{noun})\L<changing>)*"
        self.nominal = frozenset(words.table.nominal)
        self.any = words.compile(r"\L<verbs>[了好]?")
        self.changing = words.compile(rf"{changing}[了好]?")
        self.doer = words.compile(rf"[^、和及与]{{1,12}}?(?P<verb>{changing})[了好]?")
        self.helping = words.compile(  # whom the government helps to do it: 支持企业新建12条生产线
            r"\L<causing>了?[一-鿿“”、]{0,8}?(?:\L<people>|\L<actors>|公司|集团|[国央民]企|院[校所]|[县市区镇村户])$"
        )
        self.acting = words.compile(r"\L<predicates>")
        self.inside = words.compile(
            rf"(?<=.)(?<![未保]){_NO_VERB}(?!(?<=[发通])达|(?<=投)融|(?<=违[法章])建设|生产总值|开发区|{_SERVICE})\L<verbs>(?!费)"
        )
        self.deed = words.compile(
            rf"(?<=..)(?<!不){_NO_VERB}(?!{_SERVICE}|{_PLANT}|开发(?=项目|区|企业))被?\L<verbs>"
        )
        self.described = words.compile(  # who they are, before what they did: 投产企业完成产值
            r"\L<describing>(?:\L<people>|企业|商户|户)(?=\L<verbs>|[人户]均)"
        )
        self.predicate = words.compile(
            r"(?:(?<=..)|(?<=^[村县户人镇乡省市区]))(?<![未保不])(?:\L<predicates>)+(?<!工(?=程)|业(?=生))(?<!上市(?=公司|企业))"
        )
        self.done = words.compile(r"(?:\L<predicates>|\L<changing>)+")
        self.said = words.compile(  # what is said of a subject, where it begins
            rf"""(?:(?<=..)|(?<=^[村县户人镇乡省市区]))(?<![未保])(?<!不(?!达$))
            (?: (?:\L<predicates>)+(?<!工(?=程)|业(?=生))(?<!上市(?=公司|企业))
              | (?: \L<saying> | (?<![平得达遇找所主必重需])(?:{words.saying}) )(?=..)
              | {_NO_VERB}(?!\L<nominal>|供应链)(?:\L<changing>)++[了好]?(?=[^、和及与等])
                (?!\L<deeds>|\L<predicates>|\L<adverbs>|\L<saying>) )"""
        )
        self.told = words.compile(r"(?<=..)\L<saying>(?=..)")
        self.manner = words.compile(r"(?:\L<saying>|\L<adverbs>)+")
        self.new = words.compile(r"^(?:\L<fresh>|新(?=发放|投放))")
        self.made_new = words.compile(r"\L<fresh>")
        self.winning = words.compile(r"\L<winning>")
        self.last = words.compile_end(r"\L<changing>")
        self.last_with_object = words.compile_end(r"(?!生产|出口|服务)\L<changing>(?=..)")
        self.deed_end = words.compile_end(
            r"(?<=..)(?!\L<nominal>\Z|覆盖|惠及|吸纳)\L<changing>\Z"
        )  # 棚户区改造
        self.ending = words.compile_end(r"(?:\L<verbs>|分离|收尾|扫尾|在建项目)\Z")
        self.before_count_end = words.compile_end(
            rf"""(?: \L<verbs>[了好出]? | 全部 | 所有 | 剩余 | 其余 | 余下
              | 来自 | [为对给向](?:{_AMONG}) | [的等这为对将把有向在给以用由从约近] )\Z"""
        )
        self.giving_end = words.compile_end(
            rf"(?:(?:为|对|给|向|让|使|有|在)(?:\L<own>|{_AMONG}|近|约|超过)*|(?:为|对|向)[一-鿿]{{2,6}}(?:地州|地区|山区|[县市乡镇村]))\Z"
        )
        self.causing_end = words.compile_end(r"\L<causing>了?(?:\L<own>|近|约|超过|首批|再)*\Z")
        self.moving = words.compile(
            r"""(?: (?P<doer>[^、，的]{0,10}?
                  (?:企业|部门|单位|机关|机构|行业|[工农商]业(?:生产)?|财政|本级|政府))
                (?:已|共|累计|要|将|再)* )?
            (?: (?P<up>提高|增加|上调|提升|增产) | (?P<down>\L<falling>) )
            (?=[^到至为的了约近]{2}) (?!比例|比率|率|幅|值)"""
        )
        self.shifting = words.compile(
            r"""(?: (?P<doer>[^、，]{2,10}?)(?:已|共|累计|共计
                  |(?=净[增减]|每年|平均每年|年均)|(?<=能力)(?=增加))
              | [^、，]{0,12}?(?:安排|要求|下达|决定|确定)(?:给?\L<own>)? )?
            (?:每年平均|平均每年|每年|年均)? [再又]?
            (?: (?P<keep>净增(?!加)) | (?P<up>净增加|增加|扩大|增产) | (?P<down>净减少?|减少|调减|减产) )了?
            (?: (?=[^到至为了约近、和]{2}) | (?<=[增减]产)(?=[钢煤油糖铁纱布粮棉茶]\Z) )
            (?!值|[多]|对|收费|负担|成本|费用|支出)"""
        )


class Nouns:
    """Heads of names, and what a name is of."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.head_end = words.compile_end(r"\L<heads>\Z")
        self.stock_end = words.compile_end(r"\L<stocks>\Z")
        self.sort_end = words.compile_end(r"\L<sorts>\Z")
        self.done_inside = words.compile(  # 规模以上工业企业实现利润
            r"""(?<=..)(?:(?:累计|预计|力争|[共可将要各均已])?(?:完成|实现)(?!的)
              | (?:预计|有望|可望|[可将])(?:突破|达到?|超过))
            (?=(?:\L<attributes>|[一-鿿]{0,8}\L<flows>|[一-鿿]{1,8}[额量]|再?就业)\Z)
            | (?<=财政)还?(?:[将拟]|计划)(?=安排|投入|支出|补助|新增|拨付)"""
        )
        self.flow_end = words.compile_end(r"\L<flows>\Z")
        self.modifiers = words.compile(
            r"(?:(?:\L<modifiers>|[省市县区州](?![城域区])(?:[（(][市县区州地旗、]+[)）])?级?|国家级?)[、和及与]?)+"
        )
        self.plain = words.compile(
            r"""(?! \L<lead> | \L<verbs> | \L<rising> | \L<falling>
              | \L<modifiers> | \L<attributes> | \L<totals> )
            [一-鿿]+(?<![率比重])"""
        )
        self.subject = words.compile(
            r"""(?:其中)?(?P<thing>[^，]{2,28}?|(?=[^，（]*、)[^，（的]{29,60}?)(?:增幅|增速|增长|规模|水平|地位)?
            (?: (?<![人生户亩师平年月日])均(?![衡等]) | \L<flourishing>(?!度)
              | 实现[“”]?[一二三四五六七八九十]+连 )"""
        )
        self.flourishes = any_of(words.table.flourishing, "均")  # one of these stands in every subject
        standing = "|".join(map(regex.escape, sorted(vocabulary.statuses.standing, key=len, reverse=True)))
        self.people = words.compile(
            rf"(?:[全各][国省市区县州体族]|[一-鿿]{{2}}(?=人民|儿女))*(?:{standing})(?=$|[的在是就们精团奋勤，]|对(?![口接])|更加?|满怀"
            r"|[一-鿿]{0,10}?的?(?:积极性|创造性|热情|干劲|智慧|愿望|意志|觉悟))"
        )
        self.zone = words.compile(
            r"""(?![与和同对向])[^，、的]{0,10}?
            (?: 开发区|高新区|经开区|经济区|工业园区?|产业园区?|园区|保税区|新区|试验区|口岸城市|新城 )
            (?!域|间|别)"""
        )
        self.theme = words.compile(  # what a paragraph is about, where a sentence opens with it
            r"(?:^|[。！!？?\n])[\s　*“]*"
            r"(?P<thing>(?P<sort>[一-鿿]{2,8}?)\L<themes>)(?![的、和及与之园化链区集]|\L<themes>)"
        )
        self.stage = words.compile(r"\L<stages>")
        self.stage_end = words.compile_end(r"\L<stages>\Z")
        self.particular_end = words.compile_end(  # an example that is one thing, not a kind: 丙水厂, 某博览会
            r"(?:\L<particular>|[一-鿿]{2}[节展赛线]|[一-鿿]路|[一二三四五]期|[东西南北]?延(?:长|伸)?[段线])\Z"
        )
        self.side_inside = words.compile(  # the side of a thing that a name measures, at its end
            r"""(?<=..)(?:\L<of_side>)?(?:(?!(?<=直接)投资)\L<sides>|(?<![增成延生校院部市县区镇村时])长|(?![一-鿿]\L<sides>$)[一-鿿]{1,2}[量率])$"""
        )
        grown = "(?:同比|平均|比上年)?(?:增长|下降|提高|增加|减少|降低|上升|上涨)"
        side = r"(?:\L<sides>|[一-鿿]{2}[量费])"
        self.side_grown = words.compile(  # 136家龙头企业产值增长8.5%, 74个重点城市细颗粒物浓度下降9%
            rf"""(?P<who>
                [一-鿿]{{0,10}}?
                (?:\L<people>|\L<actors>|省份|国家|水源地|(?<!农)[城乡村]|[省市州县区镇]|[产行]业|制造业|服务业)
                (?:[（(][一-鿿]{{1,3}}[）)])?
                (?!\L<people>|\L<actors>|生产总值|(?:[城省市州县区镇级域份考控直管属的、和及]|集(?!体)))
              | [一-鿿]{{2,12}}?(?<!的[一-鿿])
                (?={side}(?:{grown}|(?:[共已均都]|全部)?(?:超|突破|达)|(?:均|都|全部)$)) )
            [^，、的和]{{0,12}}?(?: (?:{side}|\L<attributes>|[一-鿿]{{2}}[率值]|浓度|价格|GDP|支出){grown}
              | (?:{side}|\L<attributes>)(?:[共已均将]|全部|[合总累]计|预计)?(?:超过?|突破|达到?|高达|实现)
              | (?:{side}|\L<attributes>)(?:均|都|全部)
              | (?:率|比例|比重|占比|浓度)(?:均|也|已)?(?:为|是|达到?|保持在|稳定在|提高到|提升到)? )"""
        )
        self.actors = words.compile(
            r"""(?P<who>(?!被|享受|获)[一-鿿]*(?:\L<people>|\L<actors>)(?:[（(][一-鿿]{1,4}[）)])?)
            (?P<did>(?!(?:专业|互助|合作)*(?:合作社|合作组织|互助组织|协会|学校)|[的等和、及与中数家户名人工级化（(]|综合|总体|整体|\L<sides>|[一-鿿]{1,3}(?:员|者|家|站|队|点|所|馆|室|中心))[^的、]{4,})"""
        )
        self.owner_side = words.compile(  # 4个园区产值突破百亿元
            r"(?P<who>(?:[一-鿿]{2,6}、)?[一-鿿]{0,10}?(?:园区|集群|企业|开发区|集聚区|城市|项目(?=[一-鿿]*投资)))(?:\L<sides>|\L<attributes>)"
        )
        self.people_end = words.compile_end(r"\L<people>\Z")
        self.persons = words.compile(r"[一-鿿]{0,8}?\L<people>(?!工|\L<people>)(?=[^，、的]{2,})")
        self.recipient = words.compile(r"(?!\L<verbs>)[一-鿿]{0,6}?(?:\L<people>|\L<actors>|[村户县市乡镇])")
        self.trouble = words.compile(  # whose trouble, and what it is: 58万农村人口安全饮水问题
            r"(?:(?P<who>[^，]{0,8}(?:\L<people>|户|村屯?))的?)?(?P<what>[^，的]{2,12}?(?:问题|困难|难题?)(?:的?问题)?)"
        )
        self.benefit = words.compile(
            r"""(?P<who>[^，的]{0,12}(?:\L<people>))
            (?P<what>[^，的]{0,8}(?:水平|标准|待遇|条件|养老金|补助|补贴|工资|能力))"""
        )
        self.served = words.compile(r"(?P<who>[^的，]{0,8}(?:\L<people>|户|村))的(?P<what>[^的，]{3,})")
        self.spared = words.compile(  # 免除1.2万名困难家庭学生学杂费3874万元
            r"(?P<who>[^的、和及，]{0,10}(?:\L<people>))[一-鿿]{2,4}(?:费|金|款|补贴|补助)"
        )
        self.subordinate = words.compile(r"\L<subordinate>")
        self.contest_told = words.compile(r"在全[国省市区州](?P<what>[^，]{2,20}?\L<contests>)[中上]")
        self.contest_of = words.compile(  # 财政工作在全省考核中名列第一
            r"\W*(?P<who>[^，在]{2,12})在(?:全[国省市区县州])?的?(?P<what>[^，]{0,20}?\L<contests>(?<!排名)(?<!榜)(?<!榜单)(?<!调查))中"
        )
        self.contest_end = words.compile_end(r"(?:综合|年度|绩效|发展|质量|水平|能力|工作)*\L<contests>\Z")
        self.contest = words.compile(
            r"(?:在(?:全国|全省|全市|全区|全州)?|全[国省市区县州])(?P<what>.*\L<contests>[^，]{0,4}?)[中上]?"
        )


class Money:
    """What money was given for."""

    def __init__(self, words: Words) -> None:
        self.fund_end = words.compile_end(
            r"(?:投资|投入|筹资|集资|资金|融资|财政[将拟再还共已]*(?:拿出|拨出|安排)|^[将再共要]*用)\Z"
        )
        self.paying_end = words.compile_end(r"\L<paying>了?\Z")
        self.given_end = words.compile_end(r"\L<giving>\Z")
        self.given = words.compile(
            r"""(?:[^，]{0,8}(?:财政|政府|两级|各级|市、区))?共?
            (?:投入|投资|筹集|筹资|集资|筹措|筹捐|支付|安排|拨付|争取|出资)
            (?:财政|专项|各类|建设|补助)*(?:资金|经费|(?<=安排)投资)?"""
        )
        self.purpose = words.compile(r"(?:\L<purposes>[了好]?)+")
        self.spent_on = words.compile(
            r"""(?:主要|重点|专项|全部)?(?:[用以][^，；。\d]{2,5}方式)?(?:用于|用以|支持|扶持|奖励|资助|直接补[贴助]|投向|作为)了?(?P<used>(?!这)[^，；。\d]{2,40})
              | (?:对|为|给|向|给予|帮助|使)(?P<whom>[^，；。]{1,24}?)
                (?:提供|给予|实施|实行|进行|发放|开展|落实|实现)了?(?P<given>[^，；。]{2,40})
              | (?:解决|保证|保障|确保|给予)了?(?P<ended>[^，；。]{2,40})
              | [^，；。]{0,6}?(?:完成|推进|落实|加快(?:推进|实施|建设)?|加强|强化|加大|搞好|抓好|做好)了?
                (?P<carried>[^，；。\d]{2,40}(?:工程|项目|制度|改革|计划|建设|活动|公路|道路|大桥|管网|硬化|绿化|改造|整治|治理|加固|维修|搬迁|安置|整理|复垦|修复))
              | [^，；。]{0,6}?(?P<done>\L<changing>[^，；。\d]{2,40})"""
        )


class Lexicon:
    """All patterns of binding for one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = words_of(vocabulary)
        self.table = words.table
        self.attributes = frozenset(words.table.attributes)
        self.sides = self.attributes | frozenset(words.table.sides)
        self.owned = frozenset(words.table.owned)
        self.totals = frozenset(words.table.totals)
        self.kinds = frozenset(words.table.modifiers)
        self.generic = frozenset(words.table.generic)
        self.known = known_names(vocabulary)
        self.products = frozenset(words.table.products)
        self.places = gazetteer(vocabulary).short.keys()
        self.paying = tuple(words.table.paying)
        self.rated = frozenset(words.table.rated)
        self.pairs = tuple(two for pair in words.table.pairs for two in (pair, pair[::-1]))
        self.paired = any_of(word for word, _ in self.pairs)
        self.belonging = tuple(words.table.belonging)
        self.handing = frozenset(words.table.handing)
        self.event_units = tuple(words.table.event_units)
        self.intensities = frozenset(words.table.intensities)
        self.edges = Edges(words)
        self.verbs = Verbs(words)
        self.nouns = Nouns(words, vocabulary)
        self.money = Money(words)
        self.side_inside = words.compile(r"(?<=..)(?:\L<attributes>|[一-鿿]{2}[数量率额])(?=[、和及与]|分别)")
        self.growth_after = words.compile(
            r"的?(?:较快|快速|高速|中高速|两位数|稳定|平稳)?(?:(?P<up>正?增长|增速|增幅|涨幅|增长率|速度增长|递增速度|发展速度)|(?P<down>降幅|下降|负增长))"
        )
        self.over_years = words.compile(rf"(?<!占)(?<!前)(?:[两三四五]|(?<![\d.])\d)年{_NAMES_OF_YEARS}")
        self.moved = words.compile(r"(?:还|又|再|净|实际)?(?:\L<rising>|\L<falling>)[了出]?")
        self.turned = words.compile(
            r"(?:分别|已|又|再)*(?:\L<turning>|\L<rising>|\L<falling>)了?[到至为成]了?"
        )
        self.base_end = words.compile_end(rf"(?<=[{BASE}]的|[{BASE}]{{4}})\Z")
        self.rank_end = words.compile_end(
            rf"""
            (?: (?<=..)在[^，；]{{2,20}} (?<=中|(?=排名|排在|位列|名列|位居)) )?
            (?: (?: 分别|均|都|由|从|已|继续|连续[一-鿿\d]+(?:年|季度|个?月|周|次|届)|[{FILL}]
                  | \L<ranking>+[到至为](?=[{FILL}]) )*
                (?:\L<ranking>|(?<=^|[{FILL}])[进退])+
              | (?:{_STANDS} )(?!民|{_BY_LIST})[^，；]{{0,13}} )?
            [在到至为]?
            (?: (?<=[居列排在至到]|^、)[一-鿿--[居列排位名在强持]]{{1,3}}(?:[东西]?[南北]|[东西中])部?
              | 全国|全省|全市|全区|全州|全疆|全盟|世界|全球|亚洲|我[国省市]|中西部|西部|[东中]部|同类|同级
              | (?:中心|主)?城区|主城
              | {SEVERAL_PLACES}
              | [珠长]三角|京津冀|大湾区|西北|西南|东北|华[东南北中]|苏[南北中]|沿海
              | (?<=[位居列排])中国
              | [一-鿿--[居列排位名在强持升至]]{{1,6}}(?:省|市|州|地区|城市|新区|城区)(?:县域)?
              | (?<=[居列排在至到由从])[一-鿿--[居列排位名在强持]]{{1,6}}[县区盟旗](?:县域)?
              | (?<=..[升移跃进][到至为入]?全[国省市区州]|..[升移跃进][到至为入])
                [十百千]强(?:县市?|城市|[市区镇]|企业)?(?:行列|榜单?)? )*
            (?: 各?[[一-鿿\d]--[居列排位名在强持升至]]{{0,6}}
                (?:县市区|市州|县区|省会城市|城市|地级市|省区市|省区|省市|产业|行业) )?
            (?: 在[^，；]{{2,14}}中 | (?<=..)在[^，；]{{2,14}}(?=中) )?
            (?: (?<!(?:^、|[居列排])[一-鿿])中|的|综合|排名|位次|并列 )*\Z"""
        )


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a vocabulary, compiled once."""
    return Lexicon(vocabulary)
