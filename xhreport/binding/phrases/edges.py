"""Where does a name begin and end? Takes off the words around it that are no part of it."""

import re
from functools import lru_cache

from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BASE, BECAME_FIRST, FILL, GAP, JOINERS, TIME

_FILLERS = re.compile(  # and the marks of notes, 下同 and applause in brackets
    rf"(?=[两三四五1-9在和与及、至{FILL}\s*①-⑳\[［（(])(?:"  # with which all of these begin
    rf"(?<=[一-鿿]{{2}})(?:[二三四]?十[二三四五六七八九]?|[两三四五]|[1-9])年(?:来|间|内)?(?:合计|累计|总共|共计)(?=[一-鿿]{{2}})"
    rf"|在(?=[{FILL}])|(?<=[{FILL}])[和与及、](?=[{FILL}])|[{FILL}\s*①-⑳]++|(?<=.)至少(?=[一-鿿])|[\[［]\d+[\]］]|(?<=[一-鿿”])[（(]\d{{1,2}}[)）]"
    r"|[（(][^（()）]*(?:下同|鼓掌|掌声|欢呼)[)）]"
    r"|[1-9]\d?个(?:季度|月)$)"  # 增速6个季度位居全市第一
)
_PRICED = re.compile(  # 工农业总产值（1990年不变价，下同）
    rf"(?=[（(按以在开由虽扣剔现不可从成全达投建盈至迄大特旱涝灾仍拟暂共列"
    rf"{FILL}])(?:"  # with which all of these begin
    rf"(?:现行?|不变|可比|[{FILL}]+)价格?(?:计算)?的?(?=[一-鿿]{{0,6}}(?:总值|产值|增加值|收入))"
    r"|(?<=..)[由从](?=净?(?:亏损|盈利)$)"
    rf"|[（(](?:均?[按以])?[{FILL}\s]*的?(?:不变|可比|当年|现行|现)?价[^（()）]*[)）]"
    r"|(?<=..)按[^，、]{1,8}?(?:口径|汇率)(?:计算|折算|统计|核算)?$"
    r"|^按(?:户籍|常住|总|现有|平均|年末)*人口(?:计算|平均)?|^按(?:新|老|旧|原|现行|国家)[^，、]{0,6}?标准(?:计算|评价|衡量|口径)?(?=..)"
    r"|(?<=..)[按以](?:货币|现金|实物)(?:计算)?$"  # 平均工资以货币计算增长8%
    rf"|^按(?:[{FILL}]*(?:实际)?(?:支出|收入|基数|水平)|[^，]{{0,4}}价格?(?:计算)?|[^，]{{0,8}}(?:汇率|口径)(?:计算|折算|折合|换算|统计)?)$"
    rf"|(?<=[一-鿿]{{4}})在?[{FILL}]*(?:开始)?由[负降亏]转[正升盈][、，]?|(?<=..)虽然?因[^，、]{{2,12}}$"
    r"|(?<=[一-鿿]{2})在[^，]{2,24}(?:的?(?:情况|形势|条件|背景|压力|影响|冲击|挑战|困难|疫情|降费|低迷|下行)下|因素之?后)"
    r"|(?<=..)(?:扣除|剔除)[^，]{2,24}因素(?:的?影响)?后?$"  # 收入扣除政策性减收等因素增长3%
    r"|^(?:扣除|剔除)了?(?:物价|价格)(?:上涨|变动)?因素(?:的?影响)?后?"
    r"|^在(?:全[国省市区县州]|世界|全球)(?:主要|重点|同类|大中)*(?:城市|省区市|省份|市州|地市|县市区?|县区|区县|县域|县)"
    r"(?:位次|排名|名次)$"  # 在全国城市排名上升2位
    r"|成为[^，、]{0,8}?第[一二三四五六七八九十\d]+[个座家](?=..)"  # 成为全省第三个经济总量突破万亿元、…的市
    r"|在[^，、]{2,14}(?:赛|赛事|运动会|奥运会)[中上](?=[获夺摘斩赢取]得|荣获|斩获|获..)"  # 在大赛上获奖牌
    r"|(?<=..)[（(]不?(?:包括|包含)[^（()）]{7,}[)）](?=[和及、与的])"  # 合作社营（包括…）和国营的产值
    r"|(?<=..)[（(]不?(?:包括|包含|含)[^（()）]{2,}[)）](?=的..)"  # 私营工业（不包括个体户）的职工
    r"|(?<=..)(?:全面|全部)?(?:达产|投产|建成|达效|投运|投用)后(?=年)"  # 生产线达产后年产值
    r"|(?<=..)(?:至今|迄今)(?:仍|还|为止)?(?=..)|(?:在)?[大特]?[旱涝灾]灾?之后(?:仍然?|还)?(?=收|$)"
    r"|(?<=赤字|收入|支出)[仍拟暂共]?列$"
    r"|盈亏(?:相抵|互抵)后?(?=净|盈|亏|利)"
    r"|[（(]注[\d一二三四五六七八九十]*[）)]"  # 限额以上（注）的项目
    r"|[（(][^（()）]*(?:不变价|可比价|下同|含在内)[^（()）]*[)）]|[（(](?:包括|含|内含)[^（()）]{1,20}[)）]$"
    r"|(?<=..)[（(]包括[^（()）]{1,20}[)）](?=[一-鿿]{2,5}$))"  # 中学（包括初中）新招生
)
_OWING_TO = re.compile(  # 钢材由于成分不合要求而有30%需要返工
    r"(?:由于|因为|因)[^，、]{2,16}?而(?=有?$|[不没未需])"
    r"|^[^，]{2,14}?等(?:多种|各种|客观)?(?:原因|因素)(?=[一-鿿]{2})"  # 因建设占用等原因净减少耕地
)
_BUT_FOR = re.compile(r"^除[^，]{1,12}外(?:，?(?:其余|其他))?(?:[都均]|全部)*")  # 除鲜蛋外都比1990年增加三成
_ENSURED = re.compile(r"(?<=.[产积率入值量额数])(?:保证|力保|必保|务保)$")  # 总产保证18亿斤
_LISTED_IN = re.compile("[列纳]入[^，、]{0,10}计划的?$")  # 列入改革计划的87户企业
_TURNED = re.compile(r"^(?:转|变|扭转)为(?=顺差|逆差|盈利|盈余|结余)")  # 由逆差12亿美元转为顺差5亿美元
_HIT_BY = re.compile(  # 进口受大宗商品价格影响下降4%
    r"(?:^|(?<=..))受(?![益理灾教训众让伤托聘援赠])[^，、]{2,20}(?:影响|冲击|拖累|制约|带动)[仅只仍还却]?$"
)
_FROM_LAST = re.compile(  # 增速由年初的全省末位跃居第2
    rf"(?<=..)[由从][{FILL}一-鿿]{{0,8}}?(?:末位|垫底|倒数|后列|中游|下游|落后)的?(?:位次|位置|水平)?$"
)
_AT_FIRST = re.compile(  # 年旅客吞吐量从首年的不足3万人次增至9万人次
    r"(?<=..)[由从]?(?:首年|最初|起初|当初|建[县区市园]之初|成立之初|开业之初|谷底|低谷)的?$"
)
_PROMISED = re.compile(  # 我们向人代会提出经济增长9%
    r"^[^，、的]{0,14}?(?:(?:人代会|大会)提出|(?:政府|我们)(?:承诺|许诺))[了的]?(?=..|$)"
)
_ONE_ITEM = re.compile(
    r"(?<=..)(?<![此这])一[项类](?:(?:就|即|便|每年|可|共|已)+(?=..)|$)"
)  # 零件报废一项就损失
_THAT_ARE = re.compile(  # 这10件实事分别为：…; 由8镇9乡调整为10镇7乡
    r"(?<=[一-鿿]{2})(?:分别[为是]|(?:主要)?包括).*$|(?<=[县市区镇乡村])(?:调整|合并|整合|撤并)为$"
)
_MARKS = ("的标准", "的水平")  # 抗旱能力达到30天的标准
_EXPLAINED = re.compile(r"(?<=..)—+[^，—]+、[^，—的]+(?=的[一-鿿])")  # 大家畜——牛、马、驴的数量
_OF_HERDS = ("存栏", "出栏")
_AND = frozenset("、和及")  # one of these joins another thing
_GRADED = re.compile(
    r"(?:预期|约束性|考核|奋斗|平均|先进|最好|年度|全年|重大|重点|中心|专项|核心|关键|阶段性|硬)$"
)
_INSURED_WHERE = re.compile(r"(?<=医疗|保险|保障)(?:试点)?(?:[县市区]|农民|居民|职工|人员)+$")
_RATE = 3  # characters: 参合率
COUNTABLE = ("count", "household", "person")
"""Dimensions of what is counted one by one."""
_SHALL = re.compile(  # 7项要在年内竣工, 684户年底前全部脱贫
    rf"(?:要|将|须|必须|应当)(?:[在于]?[{FILL}]+(?:前|内|底|以前)?)?"
    rf"|[在于]?[{FILL}]+(?:前|内|底|以前)?(?:要|将|须|必须|应当)?"
)
COUNTED_AIMS = re.compile(
    r"(?:主要|年度|约束性|预期性?)*(?:目标|指标)(?=.*完成)|(?:年度|全年|重点|工作|各项|主要)*(?:目标任务|任务目标)"
)
"""Aims that are themselves counted: `14项预期目标全面完成`."""
_RATIO_SHALL = re.compile(r"(?<=比重)要(?!求)")  # 占国内生产总值的比重要
_PREPARED = re.compile(r"(?:开展|启动|进行|推进)前期工作$")  # 24个项目开展前期工作
_GRADED_BY = re.compile(r"目标任务|目标|水平|指标|任务")
_ENROLLED = ("招生", "扩招", "毕业", "新招")
_PRAISED = ("丰收", "大丰收", "增产", "减产", "增收", "丰产")
_CLOSERS = {"”": "“", "》": "《", "）": "（", ")": "(", "」": "「"}
_ENCLOSING = frozenset([*_CLOSERS, *_CLOSERS.values()])
_BRACKETED = re.compile(r"^[（(][^（()）]*[)）]")
_THAN_THAT = re.compile(r"的(?:数目|数字|水平|标准|数额)[还要]?[高低多少]")  # 收入比70元的数目低
_TOLD_OF = re.compile(r"来[说看讲]|而[言论]$")  # 以投资15亿元来说
_LEAP = re.compile(  # 财政收入实现了由1亿元到10亿元的跨越
    r"的?(?:历史性|重大|巨大|大|新|华丽|成功)?的?(?:跨越|飞跃|突破|跃升|转变|提升|跃迁|蝶变|嬗变)(?:式?发展)?"
)
_MILESTONE = re.compile(
    r"(?:[十百千万]*亿元?)?的?(?:(?:[两三四五六七八九几]个?)?(?:历史性?|重[要大]|关键|整数|大|新)?的?(?:台阶|大关|关口|节点|层级|量级)|水平以?上|[一-鿿]{1,3}的水平上|水平|门槛|新?高[度点]|新高|历史新高)|这条红线|红线|的?(?:历史)?最[高好](?:的)?[纪记]录"
    r"|的?(?:历史性|重大|巨大|大)?(?:跨越|飞跃|跃升|跃迁)|的(?:变化|转变)"
    r"|的(?:较|比较|相对|历史|历年|国际|国内|世界)*(?:最?[高低好]|合理|适度|正常|先进|理想|可控)?(?:水平|区间|强度|低位|高位|范围)"
)
_RELATED = re.compile(  # 取消12项与企业相关的收费
    r"[与和同跟][^，、的]{1,14}?(?:相关|有关|联系|挂钩|配套|匹配|衔接)的(?=[一-鿿]{2})"
)
_HARMONIOUS = re.compile(r"和[谐美睦]")
_TOWARD = re.compile(  # 向着600亿元大关全力冲刺
    r"(?:(?:这一|的)?(?:大关|目标|门槛|台阶|关口))?(?:全力|加速|奋力|稳步|强势|快速|大步|阔步|不断|持续)*(?:冲刺|迈进|挺进|进军|进发|前进|攀升|跨越|奋进)"
)
_TARGET = re.compile(
    r"等|的?速度(?:递|增|减|上升|发展|推进|$)|的?(?:预期|控制|调控|宏观调控)?目标|的?基础之?上|的?(?:计划|控制指标)$|的(?:[一-鿿]{1,2}[项个大])?[任指][务标]$|的?要求$"
    r"|的?(?:水平|数目|数字|标准|总和)?(?:还要?|更|略|稍|大[体致约]|差不多|基本上?)*(?:相[等当近同仿]|持平|[高低多少大小])$"
)
_STANDING = re.compile(  # 生产总值突破300亿元跻身全省二十强, 旅游收入突破50亿元创历史新高
    r"(?:跻身|进入|迈入|[位稳高]?居|位?列)[^，、]{2,10}(?:前列|强|行列|方阵|梯队)|创下?了?[^，、]{0,6}新高"
)
_FEAT = re.compile(r"的?(?:好|优异|优秀|骄人)?(?:成绩|佳绩|战绩)")  # 取得全省第一名的好成绩
_HOW_FAST = "(?:一举|一下子?|骤然?|陡然|迅速|急剧|很快|大幅度?|快速|稳步|明显|逐[年步月]|连[年续])"
_AT_ONCE = re.compile(rf"{_HOW_FAST}+")  # 由1610元一举增加到2125元
_BECAME = re.compile(  # 占比由40%上升到45%; 由2015年的40%到2020年提高为48%
    rf"[到至][{FILL}]+|"
    rf"(?:预计|有望|可望|将|又|再|已|{_HOW_FAST})*"
    r"(?:[上下回攀]?[升降调落]|提[高升]|放宽|收紧|裁[并减撤]|[合归撤]并|增[加长]|减少|扩[大展]|缩[小短减]|压[缩减]|下降|降低|发展|[变改增减扩缩提])[到至为]"
)
_SAID = re.compile(  # what is said of what is counted, behind its noun
    r"(?=[在之当中的为集平是就正便降调减升增上下提压缩各由因于除到])(?:"  # with which all of these begin
    rf"(?<=..)(?<![好大高低优快慢多少强小等由对])于[{FILL}].*$|"  # 污水处理厂于去年9月试运行
    r"(?<=..)(?:由于|因为)[^，]{3,}$|"  # 3000名群众因为公路的修通
    r"(?<=..)(?<![高初集其手途空一二三四五六七八九十])[之当]?中的?$|(?<=^[市县区省州])中$"  # 在4万多个企业中
    r"|(?<=..)中的?(?:排名|排位|位次|名次|位居|居于|位列|名列).*$"  # 在15个城市中排名稳中有进
    r"|(?<=..)在全[国省市区县州][^，]{0,8}(?:排名|位次|名次)[^，]{0,8}$"  # 12项指标在全省的排名前移
    r"|(?<=..)的[一-鿿]{0,2}(?:优势|作用|潜力|努力下?|支持下|带动下)$"  # 发挥17个口岸的独特优势
    r"|(?<=..)为(?:抓手|重点|核心|载体|依托|龙头|支撑|导向|主线|骨干|牵引|引领|突破口?)$"  # 以3个项目为抓手
    r"|(?<=..)集[^，。]{2,}于一[体身]$|(?<=..)在[^，]{2,20}基础之?上$"
    r"|(?<=城市|地区|企业|省份|区县|国家)的?平均水平$"  # 高于14个沿海城市平均水平
    r"|(?<=..)(?<![求就不还只正也都“])是[^，“”]{2,}$"  # 这10件实事是郑重承诺
    r"|(?<=..)(?:(?<![上下])[降调减升增]|[下上][调降升]|降低|调整|提高|压减|压缩|缩短|减少|增加|提升)[至到为]$"
    r"|除[^，]{2,16}[以之]?外$"  # 剩下的15万人除没有劳动能力的外
    rf"|(?<=..)到[{FILL}{TIME}].*$"  # 倒塌的21万间房屋到年底已有九成重建
    r"|(?<=..)[就正便]是其中[^，“”]{2,}$"  # 这12个项目就是其中的骨干
    r"|(?<=..)各(?![级类项界族地种方国市县区镇省部乡村校行单自个州盟旗科年]).*$)"  # 3个乡镇各建一所敬老院
)
_ARE_SUCH = re.compile(  # 3.1万人为贫困乡农民
    r"^[均都]?[为是](?!民)(?=[一-鿿]{2,10}(?:农民|农户|户|人员|企业|职工|群众|干部|党员|青年|妇女|学生)$)"
)
_ADJECTIVES = "大广强高好多优长重深快宽足新佳旺低小少"
_COUNTED_IN = re.compile(  # 包括援建的15个项目在内, 队办工业产值3亿元不包括在内
    r"(?:[都也均]?[不未没]?有?(?:包括|包含|计算|计|算))?在内$"
)
_HELPED = re.compile(  # 3万人在再就业工程的帮助下重新走上岗位
    r"^(?:在|通过|依靠|靠|借助)[^，]{2,20}?(?:帮助|支持|指导|带动|引导|扶持|关心|组织)之?下(?=..)"
)
_THROUGH = re.compile(  # 18万人通过多种渠道和方式实现了再就业
    r"通过[^，的]{2,12}?(?:渠道|方式|途径|形式|办法)(?:[、和及](?:渠道|方式|途径|形式|办法))*(?=..)"
)
TRAITS = re.compile(  # 经营规模较大、辐射面较广的 tells which ones, 集购物、餐饮于一体的 as well
    r"(?:[^，、的等]{2,12}的、)+[^，、的等]{2,12}的(?=..)"  # 大规模的、政社合一的
    rf"|(?:(?:(?!等)[一-鿿]){{1,5}}[较更最很]?[{_ADJECTIVES}]、)+[一-鿿]{{1,5}}[较更最很]?[{_ADJECTIVES}]的(?=..)"
    rf"|[一-鿿]{{1,5}}[较更最很][{_ADJECTIVES}]的(?=..)"
    r"|[一-鿿]{2,4}(?:比较|较为|十分|更加|较)[一-鿿]{1,2}(?:、[一-鿿]{2,4}(?:比较|较为|十分|更加|较)?[一-鿿]{1,2})+的(?=..)"
    r"|(?:[有懂会能善爱敢讲][一-鿿]{1,3}、){1,4}[有懂会能善爱敢讲][一-鿿]{1,3}的(?=..)"
    r"|(?:体现|反映|衡量)[^，。]{2,12}?的(?=..)|集[^，。]{2,24}?于一[体身]的(?=..)|以[^，。]{1,16}?为[^，。]{1,8}?的(?=..)"
)
"""What tells which things are meant, before them, and is no part of their name."""
_PER_HEAD = ("人均", "户均", "平均每人", "平均每户")  # 城镇居民人均全年可支配收入
_THAN_OTHER = re.compile(  # 比农民全年平均收入高
    rf"[，、但]*比[^，{BASE}{TIME}]{{2,}}{TIME}+[^，{TIME}]{{2,}}[高低]出?$"
)
_SPENT_IN = re.compile(  # 在教育方面投入5亿元
    r"(?:仅|光|只|用)?在(?P<what>[^，、在]{2,12})方面的?(?=(?:总|新|累计|合计|财政)*(?:投入|投资|支出|拨款|贷款|开支|花费))"
)
_SHARE_OF_YEAR = re.compile(r"(?:^|[，、])(?:[也都已共约只仅还就才]|大约|合计|总共)*占$")
_BECAME_FIRST = re.compile(rf"{BECAME_FIRST}$")
_IN_SUCH_YEAR = re.compile(r"(?<=..)在[^，、]{1,8}之年(?:[仍还也]然?)?(?=..)")  # 粮食在大旱之年仍收获31万吨
_AFTER_YEARS = re.compile(  # 财政收入在连续两年徘徊之后回升到30亿元
    rf"(?<=..)在[{TIME}]+的?(?:徘徊|低迷|负增长|下[降滑跌]|回落|滑坡|减[产收]|亏损)(?:之?后|以后)?$"
)
_BECOME = re.compile(r"(?:转|变|转变|扭转)[为成]了?")  # 由上年亏损3亿元变为今年盈利2亿元
_SINCE = re.compile(
    r"(?:(?:[一-鿿]{2,4})?(?:以来|之后|以后)|开始)(?:一直|始终|连年|连续|均|都|就|逐年|累计|已|共)*\s?"
)
AMID = re.compile(
    rf"[{FILL}，、\s]*(?:在[^，]{{2,24}}?)?(?:情况|形势|条件|背景|局面|环境|压力|影响|冲击|不利)(?:因素)?之?下[{FILL}]*"
)
"""A circumstance, which is nothing that is measured: `在落实减税政策的情况下仍增长3%`."""
_WHOSE = re.compile(  # 规模以上工业企业全年实现利润
    r"[一-鿿“”（）]{2,16}(?:企业|公司|集团|机构|居民|农民|职工|高校|院校|学校|[高开新发]区|园区|机场|港|口岸|海关|景区|[工产创农科物]业园|科技园|物流园|电厂|电站|煤矿|油田|[医学科]院|研究院|大学|党校|银行|法院|中心|馆|班列|系统"
    r"|铁路|高速|公路|大桥|隧道|号线|水库|灌区)|地铁|机场|(?:中央|[省市县区州]|各级|[省市县区]级|地方)财政|港口|口岸|(?:[一-鿿]{1,6})?(?:开发|高新|试验|示范|保税|沉陷|自贸|经开|合作|产业)区|[一-鿿]{1,6}(?:新城|新区|片区)|(?:[^，等]*等)?[一二三四五六七八九十]+大?类?(?:行业|产业|集团|企业)"
)
_FUNDED = re.compile("(?:安排|计划|计划安排|完成|累计完成)?(?:投资|投入|资金|经费)")
_FIELD = re.compile(  # 水利建设全年安排投资47亿元
    "(?:城市|城乡|城镇|农村|农业|农田|水利|交通|能源|园区|基础设施|公路|铁路|港口|生态|教育|卫生|文化|电网|通信|市政|村镇)[一-鿿]{0,4}?建设|城建|[一-鿿]{2,6}(?:大桥|医院|工程)"
)
_MEASURED_DEEDS = ("", "率", "量", "额")  # 绿化覆盖率 is how far that went
_COUNTERS = {
    "人次": "人次",
    "户": "户数",
    "批次": "批次",
    "次": "次数",
    "天": "天数",
    "人": "人数",
    "名": "人数",
}
_MEASURED = {
    **dict.fromkeys(("平方米", "平方公里", "公顷", "亩"), "面积"),
    "公里": "里程",
    "元": "金额",
    "套": "套数",
    "条": "条数",
    "宗": "宗数",
    "批": "批数",
    "金": "金牌",
    "银": "银牌",
    "铜": "铜牌",
}
_AT_EVENT = re.compile(  # 第十一届亚运会上夺得金牌, “严打”斗争中破获各类刑事案件
    rf"^[{FILL}\s]*[^，、的]{{2,20}}?(?:(?:(?<!社)会|赛|节)上|(?:斗争|战役)中)"
    r"(?=共|就|累计|[获夺摘斩破查打抓捣]|签[约订]|达成)"
)


@lru_cache(maxsize=4096)
def clean(fragment: str, lexicon: Lexicon) -> str:
    """A fragment without the words around a name; empty if it holds no name."""
    edges = lexicon.edges
    fragment = _SPENT_IN.sub(r"\g<what>", fragment) if "方面" in fragment else fragment
    fragment = _RATIO_SHALL.sub("", _PRICED.sub("", fragment))
    fragment = _OWING_TO.sub("", fragment) if "因" in fragment or "由于" in fragment else fragment
    fragment = _BUT_FOR.sub("", fragment) if "除" in fragment[:1] else fragment
    fragment = _FROM_LAST.sub("", fragment) if "由" in fragment or "从" in fragment else fragment
    fragment = _AT_FIRST.sub("", fragment)
    fragment = _TURNED.sub("", fragment) if "为" in fragment[:3] else fragment
    fragment = _ENSURED.sub("", fragment) if "保" in fragment[-2:] else fragment
    fragment = _HIT_BY.sub("", fragment) if "受" in fragment else fragment
    fragment = _ONE_ITEM.sub("", fragment) if "一" in fragment else fragment
    fragment = _PROMISED.sub("", fragment) if "诺" in fragment or "提出" in fragment else fragment
    fragment = _EXPLAINED.sub("", fragment) if "—" in fragment else fragment
    fragment = _AT_EVENT.sub("", fragment) if "上" in fragment or "中" in fragment else fragment
    if "在" in fragment:
        fragment = _IN_SUCH_YEAR.sub("", _AFTER_YEARS.sub("", fragment))
    listed = fragment.removesuffix("的") if _LISTED_IN.search(fragment) else ""
    text = _after_time(listed or edges.trail_end.sub("", fragment), lexicon)
    while True:
        shorter = text
        for pattern in (edges.away, edges.aims, edges.lead, edges.light):
            m = pattern.match(shorter)
            shorter = shorter[m.end() :] if m else shorter
        if shorter == text:
            return "" if edges.aside.fullmatch(text) else tidy(text)
        text = shorter


def _after_time(fragment: str, lexicon: Lexicon) -> str:
    """What follows the last time in a fragment: `就业工程年内新增就业岗位` names what was added.

    A verb alone keeps its doer: `中欧班列“十三五”期间累计开行`.
    """
    last = max(fragment.rfind(TIME), fragment.rfind(BASE))
    following = fragment[last + 1 :]
    if last < 0 or len(following.strip()) < 2 or following[0] == "的":
        return fragment
    if _SINCE.fullmatch(following):
        said = fragment[:last].rstrip(FILL)  # 财政收入2019年以来, 财政收入在连续两年徘徊之后
        return said[:-1] if said.endswith(("自", "从", "在")) else said
    if following in _PRAISED:
        return fragment[:last].rstrip(FILL)  # 粮食连续四年丰收
    if _THAN_OTHER.match(fragment) or fragment[:last].rstrip(FILL).endswith(_PER_HEAD):
        return fragment[:last].rstrip(FILL) + following
    if _BECOME.fullmatch(fragment[:last].strip(FILL)):
        return following
    if following in lexicon.attributes or following in lexicon.totals:
        said = fragment[:last].rstrip(FILL)  # 各项存款年末余额, 煤炭行业由上年亏损
        return said[:-1] + following if said.endswith(("由", "从")) else fragment
    if _SHARE_OF_YEAR.search(fragment[:last].rstrip(FILL)):
        return "占" + following  # 占全年外资总量, 也只占去年全部支出
    lead = lexicon.edges.lead.match(following)
    rest = following[lead.end() :] if lead else following
    alone = lexicon.verbs.changing.fullmatch(rest) is not None and rest not in lexicon.verbs.nominal
    alone = alone or rest in _ENROLLED
    alone = alone or rest in _OF_HERDS  # 牲畜年末存栏
    said = fragment[:last].rstrip(FILL + "在于从自仅单只光")
    alone = alone or (_FUNDED.fullmatch(rest) is not None and _FIELD.fullmatch(said) is not None)
    whose = _WHOSE.fullmatch(said) and not lexicon.verbs.any.search(said.replace("开发区", ""))
    return joined(said, rest) if alone or whose else following


def tidy(text: str) -> str:
    """A name without fillers, spaces and halves of brackets."""
    text = _FILLERS.sub("", text).strip("，,；;：:。、-—").removeprefix("的").removesuffix("的")
    if _ENCLOSING.isdisjoint(text):
        return text
    for closer, opener in _CLOSERS.items():
        if text.count(closer) != text.count(opener):
            text = text.replace(closer, "").replace(opener, "")
    return text


def joined(part: str, tail: str) -> str:
    """Two pieces of a name, with what both have said once: `城镇居民` and `居民人均收入`."""
    if tail.startswith(("参合", "参保")):
        part = _INSURED_WHERE.sub("", part)  # 新型农村合作医疗试点县14个，参合率78%
    done = part.find(tail[:-1], 2) if len(tail) == _RATE and tail.endswith("率") else -1
    if done > 0:
        return part[:done] + tail  # 合作医疗参合农民 and 参合率
    said = next((n for n in range(min(len(part), len(tail)), 1, -1) if part.endswith(tail[:n])), 0)
    return part + tail[said:]


@lru_cache(maxsize=4096)
def verb_of(name: str, lexicon: Lexicon) -> str:
    """The changing verb that a name begins with, if something follows it."""
    m = lexicon.verbs.changing.match(name)
    rate = m is not None and name[m.end() :].startswith(("率、", "率和"))  # 开工率、投产率
    verb = m[0].rstrip("了好") if m and not rate and name[m.end() :] not in _MEASURED_DEEDS else ""
    noun = next((n for n in lexicon.verbs.nominal if verb.endswith(n)), "")
    return verb.removesuffix(noun).rstrip("、和并及") if noun else verb  # 新增上市公司: only 新增 is the verb


@lru_cache(maxsize=4096)
def is_verb(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a changing verb that wants an object, and nothing else."""
    if lexicon.verbs.changing.fullmatch(words) is None or words in lexicon.verbs.nominal:
        return False
    return not any(words.endswith(noun) for noun in lexicon.verbs.nominal)  # 带动就业 has its object


def noun_after(slot: Slot, lexicon: Lexicon) -> str:
    """What follows a number and may be what it counts; empty if nothing does."""
    text = _BRACKETED.sub("", slot.after.lstrip(GAP + "”"))
    text = _THAT_ARE.sub("", text) if "为" in text or "是" in text or "包括" in text else text
    text = _ARE_SUCH.sub("", text) if text[:1] in ("为", "是", "均", "都") else text
    if not text or (slot.before and _BECAME_FIRST.search(slot.before)):
        return ""
    aims = slot.quantity.dimension == "count" and COUNTED_AIMS.match(text)
    reached = (
        text in ("到", "至", "中", "后", "之后", "以后", "之间", "间", "外", "以外", "之外")
        or text in ("之多", "之巨", "之众", "之高", "就行", "就够", "即可", "为宜", "为好")
        or _BECAME.match(text)
        or _AT_ONCE.fullmatch(text)
        or _MILESTONE.fullmatch(text)
        or ("到" in slot.before and _LEAP.fullmatch(text))
        or _TOWARD.fullmatch(text)
        or _TOLD_OF.fullmatch(text)
        or (slot.before.endswith("比") and _THAN_THAT.fullmatch(text))
        or _TARGET.match(text)
        or (slot.quantity.dimension == "rank" and _FEAT.fullmatch(text))
        or (slot.quantity.dimension not in COUNTABLE and _STANDING.fullmatch(text))
        or (text in _MARKS and "达到" in slot.before)
    )
    if reached and not aims:
        return ""
    told = _COUNTED_IN.sub("", text.removeprefix("的"))
    told = _HELPED.sub("", told) if "下" in told else told
    told = _THROUGH.sub("", told) if told.startswith("通过") else told
    text = told if len(told) < len(text) - 1 else text
    shall = _SHALL.match(told)
    if shall and slot.quantity.dimension in (*COUNTABLE, "percent") and _acts_at(told, shall.end(), lexicon):
        text = told = told[shall.end() :]  # 7项要在年内竣工投产
    traits = TRAITS.match(told) if "的" in told else None
    text = told[traits.end() :] if traits else told
    text = _SAID.sub("", text if _AND.isdisjoint(text) else lexicon.edges.another.sub("", text))
    if (
        not text
        or (text[0] in JOINERS + FILL + ")）" and not (_HARMONIOUS.match(text) or _RELATED.match(text)))
        or lexicon.growth_after.match(text)
    ):
        return ""
    bare = lexicon.edges.before_fluff(text)
    if lexicon.edges.adverbs.fullmatch(bare) and len(bare) < len(text):
        return text  # 8项超额完成
    done = (text[len(bare) :] == "任务" and is_verb(bare, lexicon)) or _PREPARED.search(text)
    if done:
        return text  # 69项整改任务
    graded = _GRADED_BY.match(text, len(bare)) if _GRADED.search(bare) else None
    if graded:
        return text[: graded.end()]  # 14项预期目标全面完成, 9项超过全省平均水平, 45项年度任务
    if bare in lexicon.generic and text[len(bare) :].startswith("加快"):
        return text  # 11个项目加快建设: what is done tells which
    return bare if len(bare) >= 3 or (bare and not text.startswith(("主要", "重点"))) else text


def _acts_at(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a deed begins there: `竣工投产`, `摆脱贫困`."""
    return any(p.match(text, at) for p in (lexicon.verbs.done, lexicon.verbs.manner))


def counter(unit: str) -> str:
    """The word for a number of the unit, where the unit is all that is counted: 人次, 户数."""
    return next((word for ending, word in _COUNTERS.items() if unit.endswith(ending)), "")


def measured_by(unit: str) -> str:
    """The word for what a unit counts or measures of a thing that has two numbers: 里程 and 条数 of roads."""
    return next((word for ending, word in _MEASURED.items() if unit.endswith(ending)), counter(unit))
