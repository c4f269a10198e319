"""What is a clause without numbers about? 园区建设加快，… is about the zones."""

import re

from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.subjects import who_did
from xhreport.binding.phrases.words import BASE, FILL, GAP, TIME

_BROKEN = re.compile(r"(?<=[一-鿿]) +(?=[一-鿿])")  # 不 断增强, where a line had ended
_THEIR = re.compile(r"^[他她它]们的(?=..)")  # 他们的粮食亩产量，去年为800斤
_WHETHER = re.compile(  # 不论国营企业或私营企业的成本，每年要降低3%
    r"^(?:不论|无论|不管)是?(?=[^，]+(?:或|还是)[^，]+的[^，的]{2,6}$)"
)
_INCLUDING = re.compile(r"^包括(?:.*在内的|在[^，]*?(?:[以之]内|内)的)")
_WHEN = re.compile(rf"(?<=...)[{FILL}]+(?:底前|底|前|末)?(?=..)")  # 项目6月底前投产运行
_SINCE = re.compile(
    rf"[从自]?[{FILL}]+(?:起|开始)|^(?:起|开始)(?=全面|全部|统一|在|对|将|实[行施]|执行|正式)"
)
BECAUSE = re.compile(  # 棉花因面积调减和虫害严重, 棉花受灾较重
    r"(?:只有|但是?|而)?(?!由于|受|因)(?P<what>[一-鿿]{2,10}?|[一-鿿]+、[一-鿿、]+?)(?:因为?(?![地此病公工素果])|由于|受(?:灾|[^，]{2,}影响))[^，]*$"
)
SHALL = re.compile(r"要(?<![重主需]要)(?![素点求害件闻])|必须|应当|将(?<!即将)(?!军)")
_ORDERLY = re.compile(r"有(?:步骤|计划|组织|重点)地?|进一步|逐步|继续|切实")
_PEAKED = re.compile(  # 粮食人均占有量超过历史最高水平
    r"(?P<what>[^，、]{2,}?)(?:已经?|都|均|再次|首次)?(?:超过|达到|刷新|打破|突破|创下?)了?[^，]*(?:最[高好]水平|[纪记]录|新高)"
)
AS_FOR = re.compile(  # 就全国范围来说, 从总体上看
    r"^从[^，]{1,14}?的?(?:情况|形势|角度|方面)来?看$|^(?:就|从|对)(?:[全我][国省市区县州]|总体|整体|总的|全局)(?:[上情范])?(?:况|围)?(?:来[说看讲]|而[言论]|看|说)$"
)
_AS_FOR_THING = re.compile(  # 拿煤来说, 以粮食的产量为例
    r"^(?:拿|[单只]?就|仅?[以从])(?P<what>[^，、]{1,14}?)(?:来[说看讲]|为例|而[言论])(?:的话)?$"
)
_ITEM = re.compile(r"^第?[一二三四五六七八九十]{1,3}(?:是(?:要)?|要)(?=..)")  # 二是加快旧房改造
_FORCE = re.compile(  # 加大保障性住房建设力度 is about 保障性住房
    r"(?:(?:加大|加强|增加|提高|强化)[了对]?)?(?P<what>.{2,}?)的?(?:建设|工作|推进|实施|投入|整治|治理|扶持|支持)?力度"
)
_TRAIT = re.compile(  # 纺织业整合升级步伐加快, 金融业集聚能力增强 are about the industry
    r"(?P<what>.+?(?:业|产业|经济|企业|项目|工程|园区|开发区|集团|公司))(?!企业)"
    r"(?:发展|活力|实力|效益|(?:生产)?经营困难|效益下滑|包袱沉重|亏损严重|[一-鿿]{2,6}(?:能力|作用|步伐|势头|成效|成绩|水平|实力|效益|质量|结构|活力|后劲)"
    r"(?:增强|提升|改善|加快|显现|凸显|好转|优化|壮大)?)"
)
_ROLE = re.compile(  # 民营经济在发展中发挥重要作用, 收入在价格下调的情况下
    r"(?=[在以通采])(?:"  # with which all of these begin
    r"(?<=..)在[^，]{2,14}中(?:发挥|占有?|起到?|处于|居于|承担).*$"
    r"|(?<=..)在[^，]{2,12}(?:完成|竣工|完工|建成|投产)后$"  # 水库在扩建完成后，库容…
    r"|(?<=..)在[^，]{2,20}[以之]后$"  # 财政收入在上划两税之后，仍…
    r"|(?<=..)以[^，]{2,40}为(?:龙头|重点|核心|主导|主体|支撑|代表|骨干|依托|抓手|引领)$"  # 制造业以…为龙头
    r"|(?<=..)通过[^，]{3,}$|(?<=..)采[取用][^，]{2,}(?:形式|方式|办法|措施|模式|途径)$|(?<=..)在[^，]{2,}的?(?:情况|形势|背景|条件|压力|影响)下$)"
)
_ENTERED = re.compile(  # 经济实力跻身全国百强县行列，排名升至第47位
    r"(?<=..)(?:首次|成功|再次|继续|连续)*(?:跻身|进入|迈入|跨入|步入|挺进|入围|入选|荣登|荣膺|位列|名列|提升到|上升到)[^，]*$"
)
_LISTS = ("行列", "方阵", "梯队", "前茅", "中游", "上游", "百强", "百强县", "十强", "百强榜", "前列")
_TAKEN_AS = re.compile(  # 把劳务输出作为产业来抓
    r"^(?:我们)?(?:始终|坚持|继续|一直)*把(?P<what>[^，]{2,12}?)(?:作为|当作|摆在|放在|摆到)[^，]+$"
)
_EXAMINED = re.compile(r"^对(?P<what>[^，、]{2,14}?)(?:进行|开展)了?(?:全面)?[一-鿿]{2}$")  # 对债务进行审计
_AMONG_KINDS = re.compile(  # 在主要农产品中，产量增长的有…
    r"^在(?P<what>[^，、]{2,12}?(?:产品|作物|行业|品种|商品))中$"
)
_WITH_THESE = re.compile(r"（(?:包括|包含|含)[^（）]*）(?=的..)")  # 从事农业（包括林、牧、渔业）的劳动力
_ADDING = re.compile(  # 新增耕地3万亩，加上原有的耕地，共有…
    r"^再?(?:加上|连同|算上)(?:原有|原来|现有|已有)的?(?P<what>[^，的]{2,12})$"
)
_UNCHANGED = re.compile(  # 建设标准不降, 产业虽体量尚小
    r"(?<=..)(?:(?:建设)?(?:标准|质量|力度|任务|数量)不[降减变松][^，]*|虽然?[^，]{2,})$"
)
_BROKEN_THROUGH = re.compile(  # 外贸出口实现零的突破, 招商引资取得重大突破
    r"(?<=..)(?:首次|成功|也|都|均|再次|已经?)*(?:实现|取得|获得|迎来|有)了?"
    r"[“”零新大重关键历史性明显实质阶段根本]{0,6}的?突破$"
)
_DOUBLED = re.compile(  # 生产总值比2015年翻两番以上，达到…
    rf"(?<=..)(?:实现|力争|要|将|[{BASE}])*翻[一两三]?番(?:以上|多)?$"
)
_AMIDST = re.compile(  # 企业在改革开放中继续发展
    r"(?:^|(?<=[一-鿿]{2}))在[^，、]{2,10}中(?:继续|不断|持续|逐步|稳步|健康)*(?:发展|前进|壮大|提高|成长)$"
)
_EVER_SINCE = re.compile(r"[一-鿿]{0,6}以来")  # 2016年启动以来
_AT_RATE = re.compile(
    r"(?:一直|始终|连续|继续)?(?:保持|实现)?(?:[两双]位数|较快|快速|平稳|稳定|中高速)(?:的?增长|增速)"
)
_UNDER = re.compile(  # 工业生产在资金、市场双重制约下低速前进
    r"(?<=..)在[^，]{2,20}(?:制约|压力|影响|冲击|情况|形势|条件|背景|带动|推动|拉动)之?下[^，]{2,6}$"
)
_REMAINS = re.compile(  # 乡镇工业仍是最活跃的力量
    r"(?<=..)(?:(?:仍然?|依然|仍旧|始终|一直|继续|已经?)(?:是|成为)[^，是]{3,}"
    r"|(?<!不)(?:是|成为)[^，是]{0,12}(?:力量|支柱|动力|引擎|亮点|主体|主力军?|增长点|支柱产业))$"
)
_GOING = re.compile(  # 水利建设步伐加快, 招商引资工作进展顺利 are about 水利建设, 招商引资
    r"(?<=..)(?:工作的?|发展)?(?:的?(?:步伐|进展|进度|进程|成效|势头|态势|局面))$"
)
_DEVELOPS = re.compile(r"[一-鿿]{1,3}[^的]发展")  # 电商发展势头迅猛
_GOING_ENDS = ("步伐", "进展", "进度", "进程", "成效", "势头", "态势", "局面")
_ACTED = re.compile(r"(?:进行|得到|实行)了?[较更最]?$")  # 机构进行了较大幅度的精简
_IS_ONE = re.compile(  # 某引水工程是我省最大的水利工程
    r"(?P<what>[^，、是]{3,16})(?<![但就不还只正也都特其要])是(?![否不])[^，]*?(?:的|[全我][国省市区县州]|一[个项座条家所])[^，]+$"
)
_SO_FAST = re.compile(  # 乡镇企业发展之快出乎意料
    r"(?P<what>[^，、之]{2,10}?)(?:发展|增长|变化|建设|进展|提高|增加)之[快大多好广高][^，]*"
)
_IS_MOST = re.compile(  # 城市建设投资是历年最多的一年
    r"(?P<what>[^，、是]{3,16})(?<![但就不还只正也都特其要])是[^，最]{0,10}最[多好高大快低少]的(?:一年|时期|年份|一次)?$"
)
_SO_TOO = re.compile(r"(?<=..)的?情况(?:也|同样)(?:是这样|是如此|如此|一样)$")  # 进口的情况也是这样：…
_AND_MORE = re.compile(r"(?<=..)等(?:产业|行业|生产)?发展$")  # 蔬菜、水产等发展迅猛
_ENDS = ("行", "到", "了", "较", "更", "最", "发展")  # of what these two take off
_BARE_KINDS = ("产品", "商品", "行业", "领域", "方面", "地区")  # 粮食、棉花等产品的产量
_FIELD = re.compile(  # 加大对文化事业的支持, 把交通建设放在首位, 启动“安居”工程, 投资的重点是能源
    r".*(?:对|[用投]于)(?P<aided>[^，]{2,24}?)的?(?:支持|扶持|投入|支出|重视|补助)(?:力度)?"
    r"|.*?[把将](?P<chief>[^，]{2,20}?)(?:作为|放在|摆在|列为)[^，]{0,6}(?:重点|首位|位置)"
    r"|.*?(?:启动|实施|组织)了?(?P<begun>[^，]{2,24}(?:计划|工程|行动))"
    r"|.*重点是(?P<focus>[^，]{2,20})"
    r"|.*?(?:发展|加强|推进|支持|改善|重视|做好|搞好|加快)"
    r"(?P<done>[^，]{3,20}?)(?:的?(?:工作|投入|步伐|力度))?"
)
_NO_TOPIC = ("以来", "测算", "匡算", "论证", "权衡")  # 列为试点城市以来，兼并41户; 反复测算，资金要100亿元
_NO_ONE = ("谁也", "谁都", "大家都", "人人都")  # 各地争着上，谁也不肯让
_LONGEST, _LONGEST_LIST = 24, 40  # characters


def plainly(words: str) -> str:
    """A clause without what tells when and how: `对债务进行审计` is about 债务."""
    bare = _ITEM.sub("", words.strip(FILL + GAP))
    if (TIME in bare or BASE in bare) and _WHEN.search(bare):
        bare = _WHEN.sub("", bare).strip(FILL + GAP)
    bare = _BROKEN.sub("", bare) if " " in bare else bare
    bare = _THEIR.sub("", bare) if "们的" in bare else bare
    bare = _WHETHER.sub("", bare) if "论" in bare or "不管" in bare else bare
    bare = _INCLUDING.sub("", bare) if "包括" in bare else bare
    bare = _SINCE.sub("", bare) if "起" in bare or "开始" in bare else bare
    bare = _WITH_THESE.sub("", bare) if "（" in bare else bare
    for pattern in (_TAKEN_AS, _EXAMINED, _AMONG_KINDS, _ADDING):
        told = pattern.match(bare)
        bare = told["what"] if told else bare
    thing = None if AS_FOR.match(bare) else _AS_FOR_THING.match(bare)
    bare = thing["what"] if thing else bare
    bare = _SO_TOO.sub("", bare) if "情况" in bare else bare
    bare = _UNCHANGED.sub("", bare) if "不" in bare or "虽" in bare else bare
    bare = _BROKEN_THROUGH.sub("", bare) if bare.endswith("突破") else bare
    bare = _DOUBLED.sub("", bare) if "番" in bare else bare
    bare = "" if bare.endswith(_NO_TOPIC) or bare.startswith(_NO_ONE) else bare
    bare = "" if _AT_RATE.fullmatch(bare) or (TIME in words and _EVER_SINCE.fullmatch(bare)) else bare
    bare = _UNDER.sub("", _AMIDST.sub("", bare)) if "在" in bare else bare
    bare = _REMAINS.sub("", bare) if "是" in bare or "成为" in bare else bare
    bare = _ENTERED.sub("", bare) if bare.endswith(_LISTS) else bare
    bare = bare[:-1] if bare.endswith("指标中") and not bare.startswith("在") else bare  # 指标中，有9项…
    return who_did(_ROLE.sub("", bare))


def described(words: str, lexicon: Lexicon) -> str:
    """The thing of which a clause only tells what it is: `某引水工程是全省最大的水利工程`."""
    most = _IS_MOST.fullmatch(words) if "是" in words else None
    if most:
        return most["what"]
    fast = _SO_FAST.fullmatch(words) if "之" in words else None
    if fast:
        return fast["what"]
    told = _IS_ONE.match(words) if "是" in words else None
    what = told["what"] if told else ""  # 乡镇企业是农村最有起色的一块，总产值…
    alone = what.endswith("业") or (what and lexicon.nouns.particular_end.search(what))
    return what if alone else words


def field_of(words: str) -> str:
    """The field that a clause is about: `加大对文化事业的支持`; empty if it is about none."""
    told = _FIELD.fullmatch(words)
    field = told[told.lastgroup or 0] if told else ""
    return "" if field.startswith(("和", "与", "的")) else field


def is_brief(topic: str, lexicon: Lexicon) -> bool:
    """Whether words are no longer than a subject is; lists and works have longer names."""
    if len(topic) <= _LONGEST:
        return len(topic) > 1
    return len(topic) <= _LONGEST_LIST and ("、" in topic or lexicon.nouns.head_end.search(topic) is not None)


def shaped(topic: str, lexicon: Lexicon) -> str:
    """The thing itself in the subject of a clause: its kind, and who or what it is about."""
    topic = _AND_MORE.sub("", _ACTED.sub("", topic)) if topic.endswith(_ENDS) else topic
    topic = _up_to_shall(topic, lexicon).removesuffix("方面")
    for pattern in (_FORCE, BECAUSE, _TRAIT, _PEAKED):
        m = pattern.fullmatch(topic)
        topic = m["what"] if m else topic
    topic = _GOING.sub("", topic) if topic.endswith(_GOING_ENDS) else topic
    topic = topic.removesuffix("发展") if _DEVELOPS.fullmatch(topic) else topic
    listed, _, kind = topic.rpartition("等")
    told = "、" in listed and len(kind) >= 3 and not kind.startswith(_BARE_KINDS)
    return kind if told else topic


def _up_to_shall(topic: str, lexicon: Lexicon) -> str:
    """The subject of what shall be done: `县属企业要落实责任制` is about the firms."""
    for m in SHALL.finditer(topic, 2):
        if lexicon.verbs.any.match(topic, m.end()) or _ORDERLY.match(topic, m.end()):
            return topic[: m.start()]
    return topic
