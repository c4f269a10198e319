"""What did the things counted do, or what was done to them? `污水处理厂建成投运` is `建成投运污水处理厂`."""

import re

from xhreport.binding.phrases.edges import tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import SORTED, WORKS

UNDERWAY = re.compile(
    r"安置(?=[区房点])|新开工(?=[十百千\d]*亿)"
    r"|(?:在建|续建|拟建|待建|已建|新建|改扩建|签约|储备|意向|落户|入驻|(?:拟|计划)新?(?:开工|竣工|投产|实施)+)"
    r"(?=[一-鿿]*(?:项目|工程|铁路|公路|道路|桥梁))"
)
"""Words that begin a name like a verb, but tell which things are meant: `在建项目`."""
GIVEN = re.compile(r"(?<=..)(?:按时|按期|足额|按规定|免费)*(?P<deed>(?:提供|发放)了?..+)")
"""What was given to those counted: `4000名学生提供补助`."""
_TIED = re.compile(  # 与32个国家和地区保持着贸易关系
    r"(?P<who>国家和地区|国家|地区|国际组织)(?P<did>(?:建立|发展|保持|开展|恢复|签订|签署|有)[了着过]?[^的]*(?:关系|往来|合作|交往|协定|协议))"
)
_MEANS = re.compile(  # 小企业通过租赁、兼并等形式实行改制, 农民靠大棚走上致富路
    r"(?<=..)(?:通过|采取|以)[^，]*?等(?:多种)?(?:形式|方式|途径|办法|渠道)(?=..)"
    r"|(?<=..)(?:依?靠|借助)[^，]{2,14}?(?=走上|实现|脱贫|增收|致富)"
    r"|(?<=..)在[^，、]{2,16}(?:会|赛|节|展|论坛|评比|考核|评选|活动)[上中](?=..)"  # 产品在博览会上获金奖
)
_QUALITY = re.compile(  # 10个断面水质达标
    r"(?<=..)(?:水质|浓度)$|(?<=企业|公司)(?:新三板|[一-鿿]{1,2}板|[一-鿿]{2}所)$"
)
_OF_PLACE = re.compile(
    r"(?P<place>行政村|自然村|社区|小区|乡镇|企业|单位|[村县镇乡])(?P<what>[一-鿿]{3,}(?<![室院所站校园路厂馆点场区楼心]))"
)
_INTO_HANDS = re.compile(
    r"(?<=发放|兑付|兑现|拨付|支付|下发|补助|直补)[到至](?:[一-鿿]{2,8}手[中里上]|[一-鿿]{0,6}账[户上])$"
)  # 补贴资金全部发放到农民手中
_AND_STAGE = re.compile(  # 4条公路和城南大道一期建成通车
    r"(?<=..)[、和及与][^、和及与的]{2,}(?:[一二三四五六]期|第[一二三四五六](?:阶段|标段|期))(?:工程)?$"
)
_TASKS = re.compile(r"(?<=完成)(?:年度|全年|既定|预定|阶段性?)(?:目标|任务|计划)*$")  # 30件实事完成年度目标
_TASK_ENDS = ("年度", "全年", "既定", "预定", "阶段", "阶段性", "目标", "任务", "计划")
_BY_WHOM = re.compile(r"已?经[省市县区国中]|(?:尚|还)?[需待]|由[一-鿿]{2,8}(?:提供|承担|负担|供给|享受)")
_TO = re.compile(r"(?<![面绝相针反校核配应])对(?![象外口接台虾联岸策于])")  # 专家对…论证, not 优抚对象
_ALL = re.compile(r"(?<=.)(?<![首成古故国])都$")  # 11个市都遭受了洪灾
_AHEAD = re.compile(
    r"(?P<who>[一-鿿]{0,6}?(?:指标|企业|产业|行业|[市县区](?![市县区])))"
    r"(?P<said>[一-鿿]{0,8}?(?:增速|增幅|总量|均?排名|位次)(?:[高快低]于|超过|[位排]?[居列])[一-鿿]{2,})"
)
_BETTER_OFF = re.compile(  # 九成社员收入逐年有所增加
    r"(?P<who>[一-鿿]{0,6}?(?:农民|社员|职工|居民|群众|[农牧住]户|家庭|牧民|人口|人员))的?"
    r"(?P<side>[一-鿿]{0,3}(?:收入|生活水平|生活|居住条件|待遇|工资))[一-鿿]{0,6}?(?P<did>增加|提高|改善|下降|减少)"
)
_BETTER = re.compile(  # 17个县（市、区）工业效益好于上年, where the year stands in no name
    r"(?P<who>(?:省|自治[区州]|直辖市|[市县区乡镇]|省份|城市|地区|企业|行业|[、（）]){1,9})"
    r"(?P<said>[一-鿿]{2,8}?(?:[高好快优低]于|超过))"
)
_FREE = re.compile(  # 50万妇女免费进行两癌检查, 7万名妇女免费做宫颈癌筛查
    r"(?P<who>[^，]{2,16}?)(?P<deed>(?:免费|无偿|定期)(?:进行|开展|实施|做|接受|享受)[^，]{2,})"
)
_THEIR_SIDE = re.compile(  # 困难群众基本生活得到有力保障, 行政村环境发生明显变化
    r"(?P<who>[一-鿿]{0,8}?(?:群众|农民|居民|人口|家庭|职工|老人|学生|儿童|行政村|自然村|社区|小区))"
    r"(?P<side>[一-鿿]{2,5}?)(?P<did>(?:得到|发生|有了)(?![一-鿿]*解决)[一-鿿]{2,8})"
)
_ONE_BY_ONE = re.compile(r"(?<=..)逐[一个项户村条](?=..).*")  # 27个项目逐一落实责任
_IMPROVED = re.compile(  # 企业总体竞争力和带动作用明显增强
    r"(?P<who>(?:[一-鿿]{0,6}?(?:企业|园区|集群|产业|品牌|学校|医院)))(?:总体|整体|综合|自身)?(?:[一-鿿]{2,5}力|作用|实力|水平|效益)"
    r"[一-鿿]{0,8}?(?:明显|显著|进一步|不断|持续|大幅|稳步)(?:增强|提升|提高|改善|增长|扩大|显现)"
)
_ABLE = re.compile(r"(?<=[一-鿿]{4})[一-鿿](?<![获取值])得[出住起上下].*")  # 搬迁群众搬得出、稳得住
_ENTERING = ("进入", "加入", "纳入", "列入", "享受")  # 90%进入再就业中心: nobody is named
_ALL_OVER = re.compile(r"全?覆盖|得到|达标|投放全覆盖|(?:实现)?[一-鿿]{0,4}?(?:集中|收集|处理|供水|分类)")
_RESOLVED = re.compile(r"(?<=..)(?:已?确定|决定|同意|有意|准备|打算)$")  # 12家企业决定落户
_IN_PLACE = re.compile(r"(?<=..)在(?!建|职|校|岗|编|外)[^，、]{2,8}$")  # 27家银行在我市设立分行
_AND_OTHERS = re.compile(r"、[^、]*等[^的、]{0,6}$")
DENIED = re.compile(  # 3个县尚未脱贫, 35个村不通电
    r"(?P<who>(?:[\d.]+户以[上下])?[一-鿿]{0,8}?(?:[户村县乡镇寨屯人口]|项目|工程|企业|群众|居民|家庭)|学校|(?=没|尚|仍未|还未))"
    r"(?P<deed>(?:尚|还|仍)?(?:没有|没能|未(?!就业|成年|婚|来)能?|不(?=通|达标|满))[^的]{2,})"
)
"""What those counted have not done, or do not have."""
ACTED = re.compile(  # 对100个村屯进行整治
    r"(?<=.)(?:进行|予以|实行|得到|实施(?=了|改造|整治|治理|搬迁|拆除|修缮|维修))了?(?:有效|全面|集中)?(?=..)"
    r"|(?<=.)(?:基本|全部|妥善|逐步|已经?)(?=解决$)"
)
"""Words between what a thing was done to and what was done."""
WHERE = re.compile(r".+(?:[村镇乡街路线渠河湖库]|大道|公路|社区|灌区)")
"""A place or a road on which work was done, by how its name ends: 石门村, 碧海公路."""
AT = re.compile(r"在(?![押校职岗册编读籍建])")
"""What tells where something was done, and no state: 在新三板挂牌, not 在押罪犯."""
WORK_ENDS = ("工程", "项目", "任务", "改造", "整治", "治理", "建设", "硬化", "维修", "修复", "修缮")
"""What ends the names of works: `路基改造项目`."""
KINDS = ("项目", "工程")
"""Nouns after which a deed tells what is counted: `项目开工`."""
_TWO_VERBS = 4  # characters


_UNABLE = re.compile(r"(?<=.)(?:不能|不得|无法|尚未|没有|未能|未)[一-鿿]{0,2}$")  # 3个县不能按时发放工资


def leads_on(noun: str, lexicon: Lexicon) -> bool:
    """Whether what follows a number begins with a verb, and is nothing that is counted: not `就业岗位`."""
    verb = lexicon.verbs.any.match(noun)
    if verb is None or UNDERWAY.match(noun):
        return False
    if noun[verb.end() :] in KINDS:
        return False  # 化学工业部有23个建设项目
    return verb[0] not in lexicon.verbs.nominal or verb.end() == len(noun)


def _acted_on(whom: str, deed: str, lexicon: Lexicon) -> str:
    """What was done (得到, 进行) before those it was done to, or by: `专家对战略问题进行论证`."""
    trouble = lexicon.nouns.trouble.fullmatch(whom.replace("的", ""))
    if trouble and deed.startswith(("解决", "缓解", "改善")):  # 4.8万农村人口的饮水困难得到解决
        return tidy(deed + trouble["what"] + (trouble["who"] or ""))
    to = _TO.search(whom, 1)
    whom = whom[to.end() :] + whom[: to.start()] if to else lexicon.edges.trail_end.sub("", whom)
    of_place = _OF_PLACE.fullmatch(whom)  # 87%的行政村生活垃圾得到处理
    return tidy(of_place["what"] + deed + of_place["place"] if of_place else deed + whom)


def _plainly_said(noun: str) -> str:
    """What was said of those counted in a few set forms, each with an order of its own; else empty."""
    tied = _TIED.fullmatch(noun)
    if tied:
        return f"{tied['did']}的{tied['who']}"
    denied = DENIED.fullmatch(noun)
    if denied:
        return denied["deed"] + denied["who"]
    free = _FREE.fullmatch(noun)
    if free:
        return free["deed"] + free["who"]
    theirs = _THEIR_SIDE.fullmatch(noun)
    if theirs:
        return theirs["side"] + theirs["did"] + theirs["who"]
    if _BY_WHOM.match(noun):
        return noun.removeprefix("已")  # 1项已经省批复立项
    return noun.removeprefix("是") if noun.startswith("是用于") else ""  # 其中有3亿元是用于建校


def alone(noun: str) -> str:
    """Those who are meant, without what shall become of them: `搬迁群众搬得出、稳得住`."""
    noun = _ABLE.sub("", noun) if "得" in noun else noun
    noun = _ONE_BY_ONE.sub("", noun) if "逐" in noun else noun
    improved = _IMPROVED.fullmatch(noun)
    return improved["who"] if improved else noun


def rotated(noun: str, lexicon: Lexicon, *, giving: bool = False) -> str:
    """Sets what happened to a thing before it: `污水处理厂建成投运` is `建成投运污水处理厂`."""
    edges, verbs = lexicon.edges, lexicon.verbs
    deeds = None if giving else edges.deeds.fullmatch(noun)
    noun = _MEANS.sub("", deeds["first"] if deeds else noun)
    noun = _TASKS.sub("", noun) if noun.endswith(_TASK_ENDS) else noun
    noun = _INTO_HANDS.sub("", noun) if noun[-1:] in "中里上户" else noun
    noun = alone(noun)
    plain = _plainly_said(noun)
    if plain:
        return tidy(plain)
    acted = ACTED.search(noun)
    if acted:
        return _acted_on(noun[: acted.start()], noun[acted.end() :], lexicon)
    given = giving and GIVEN.search(noun)
    if given:
        return _set_before(given["deed"], edges.before_adverbs(noun[: given.start()]), said=noun)
    given_to, said = (verbs.deed.search(noun) if giving else None), verbs.said.search(noun)
    while said and (
        noun[said.start() - 1] in "和及与"
        or SORTED.fullmatch(noun, 0, said.start())
        or WORKS.match(noun, said.start())
    ):
        said = verbs.said.search(noun, said.end())  # 技改和新增产能项目建成投产, 重点帮扶县全部退出
    first = said is not None and noun[said.start()] != "在"  # but 在县城购房 tells only where
    m = said if given_to is None or (said and first and said.start() < given_to.start()) else given_to
    underway = UNDERWAY.match(noun) or (m and UNDERWAY.match(noun, m.start()))
    quoted = m is not None and noun.count("“", 0, m.start()) > noun.count("”", 0, m.start())  # “拎包入驻”
    if m is None or underway or quoted or verbs.any.fullmatch(noun, 0, m.start()):
        return tidy(noun)  # 脱贫出列, 高速公路在建项目
    if noun[m.start() - 1] == "的" and len(noun) - m.start() <= _TWO_VERBS:
        return tidy(noun)  # 科技成果的推广应用
    there = AT.match(noun) is not None and "的" not in noun[: m.start()]  # 在新三板挂牌
    if there or m[0] == "用于" or noun[: m.start()] in _ENTERING:
        return tidy(noun)  # 八成财政资金用于民生
    if verbs.manner.fullmatch(noun, 0, m.start()):  # 稳定就业: nobody is named
        return tidy(noun[m.start() :] if edges.adverbs.fullmatch(noun, 0, m.start()) else noun)
    told = m[0][1:] if m[0][0] in "要将" and m.end() < len(noun) - 1 else m[0]  # 要摆脱贫困
    deed, doer = told.rstrip("了") + noun[m.end() :].removeprefix("了"), _first_of(noun[: m.start()])
    doer = _ALL.sub("", doer)
    adverbs = edges.adverbs.match(deed)
    if adverbs and len(deed) > adverbs.end() + 1:
        deed = deed[adverbs.end() :]
    return _set_before(deed, edges.before_adverbs(doer), said=noun[m.start() :])


_CAME_TO = re.compile(
    r"(?:全部|基本|顺利|稳定|均|都|已)*实现了?(?=[一-鿿]{2})|在(?!建|职|校|岗|编|外|册|读|籍|押)|向"
)


def came_to(noun: str, lexicon: Lexicon) -> str:
    """People and what they came to: `农业转移人口在城镇落户`, `下岗职工实现再就业`; else empty."""
    people = lexicon.nouns.persons.match(noun)
    came = people is not None and _CAME_TO.match(noun, people.end()) is not None
    return as_told(noun, lexicon) if came else ""


def as_told(noun: str, lexicon: Lexicon) -> str:
    """People and then what they did, as the text has it: `下岗职工再就业`; empty if nobody did anything."""
    people, verbs = lexicon.nouns.persons.match(noun), lexicon.verbs
    adverbs = lexicon.edges.adverbs.match(noun, people.end()) if people else None
    begun = adverbs.end() if adverbs else people.end() if people else len(noun)
    did = verbs.any.match(noun, begun) or verbs.manner.match(noun, begun)
    did = did or (AT.match(noun, begun) if people else None)
    if people is None or did is None:
        return ""
    return tidy(people[0] + noun[begun:])


def ahead(noun: str) -> str:
    """Those that are ahead in something, or better off: `5项指标增速高于全市`, so that they end the name."""
    better = _BETTER.fullmatch(noun)
    if better:
        return better["said"] + "上年的" + better["who"]
    told = _AHEAD.fullmatch(noun)
    richer = _BETTER_OFF.fullmatch(noun)
    if richer:
        return richer["side"] + richer["did"] + richer["who"]
    return told["said"] + told["who"] if told else ""


def _set_before(deed: str, doer: str, *, said: str) -> str:
    """A deed, with what belongs to it of the words before, and then who did it."""
    for part in (_RESOLVED, _QUALITY, _UNABLE):
        if told := part.search(doer):
            deed, doer = told[0] + deed, doer[: told.start()]
    doer = _IN_PLACE.sub("", doer)
    of_place = _OF_PLACE.fullmatch(doer) if _ALL_OVER.match(said) else None
    if of_place:  # 小区生活垃圾分类全覆盖
        deed, doer = of_place["what"] + deed, of_place["place"]
    return tidy(deed if doer and deed.endswith(doer) else deed + doer)


def _first_of(things: str) -> str:
    """The things counted, without others that the same is said of: `3个中心、汽车城等项目`."""
    return things.partition("、")[0] if _AND_OTHERS.search(things) else _AND_STAGE.sub("", things)
