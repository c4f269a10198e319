"""Has it happened, is it said to have happened, or shall it happen? And how firmly is it promised?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from xhreport.binding.phrases.words import BEYONDS, FILL, SET_AIM, THAN_PLANNED
from xhreport.models import Commitment, Period, Role, Status
from xhreport.periods import Anchor
from xhreport.quantities import Quantity
from xhreport.vocabulary import Statuses, Vocabulary

_PROMISED = re.compile(  # 去年的报告曾提出，把物价涨幅控制在10%以内
    r"(?:工作报告|大会|年初|人大[^，。；]{0,6}会议|人代会|就职)[^，。；]{0,6}?(?:提出|承诺|许诺|预定)，(?P<said>[^。；]*)$"
    # 在人代会上，我们曾向代表们承诺办好12件实事
    r"|(?:会议?上|大会|人代会|年初|就职时)，?我们?[^，。；\d]{0,10}(?:承诺|许诺|答应|保证)(?:过|要)?(?!的)(?P<vowed>[^，。；]*)$"
    r"|(?:(?<!比)原定|(?<!比)原计划|(?<![比占成为是过超于出])年初(?:预定|预期|计划|确定|安排)(?!的|目标|计划))(?P<was>[^，。；]*)$"
    # 人代会批准的2003年主要预期目标是：生产总值增长10%，财政收入增长12%
    r"|(?:批准|审议通过|年初)[^，。；：]{0,40}?(?:目标|指标|任务)[是为][：:]?(?P<called>[^。；]*)$"
    # 1995年是“八五”的最后一年，要求实现工业总产值增长20%，粮食增产2%; 市里要求造林5万亩
    r"|(?:^|[，；。])(?![^，。；]*?[按照据对])(?:要求(?=实现|完成|达到)"
    # 发展规划要求：粮食平均亩产…达到400公斤; 按照十年规划，在这十年里，要…达到80%
    r"|[^，。；\d]{0,10}(?:规划|纲要)(?:草案)?(?:要求|规定|提出)(?!的)"
    r"|[^，。；\d]{0,4}(?:年初|[国省市县区州]里|国家|中央|上级|[省市县区州][委府]|政府|会议|下达)[^，。；\d]{0,2}要求)(?P<asked>[^。；]*)$"
    r"|(?:^|[，；。])[按依根][照据]?[^，。；]{0,10}(?:规划|纲要)(?:的?(?:要求|规定|安排|部署))?，[^。；]{0,14}要(?!求)(?P<due>[^。；]*)$"
)
_SET = re.compile(
    "没有?[完实]|未[能完实]|确定的|提出的|通过的|制定的|下达的|按|根据|原定|年初|预定|既定|定下|[”划]中|工作报告|大会|人大|人代会|会议?上|就职|原计划|批准|审议|要求|规划|纲要"
)
"""One of these stands wherever an aim is called one that was set or promised before."""
_SET_BEFORE = re.compile(
    r"没有?(?:实现|完成)(?:控制在|降到)$|(?:没有|未能?|超额|全面|顺利)?(?:实现|完成)了?(?:年初|原定|预定|既定)(?:确定|提出)?的[^，。；]*$"
    # 去年人代会确定的产值增长10%、粮食增产5%的目标没有完成; “十五”计划中…达到40%、…3亿美元两项指标没有完成
    r"|[”划]中(?:确定|提出)?的?[^，。；]*$|定下的$"
    r"|(?:人代会|人大|大会|会议|年初|去年|上年|报告|计划|规划)[^，。；]{0,6}?(?:确定|提出|批准|通过|下达|制定|安排)的[^，。；]*$"
)
_BY_PLAN = re.compile(  # 按照批准的计划，产值增长10%，执行结果只增长5%
    r"(?:^|[，。；])(?:按照?|根据|依照)[^，。；]{0,24}(?:计划|目标|预算|规划|指标)(?:的?(?:要求|安排|规定))?，[^。；]*$"
)
_TOLD_AIM = re.compile(  # 工业增长15%的计划只完成3.5%
    r"(?:左右|以[上下内])?的(?:计划|目标|任务|指标)(?:也|都|均|仅|只|实际|结果|未能|没有?|最终|基本|圆满|全面|如期)*(?:完成|实现|达到|落空)"
)
_PASSED_IT = re.compile(  # 超过原定计划4%, but 超过原定计划400亿元的4%
    r"(?:超[过出额]|完成|实现|[高低]于)了?原定的?[^，。；\d]{0,4}(?:计划|指标|任务|目标)的?$"
)
_AIM = re.compile(
    r"[^，。；]*(?:的(?:目标|任务|计划)|[一二两三四五六七八九\d]项(?:目标|任务|指标)(?:没有?|未能?)(?:完成|实现))"
)
_CALLED = re.compile(rf"[{FILL}]*(?:年度|年初|全年|预期|原定)*(?:目标|计划)(?:数|值)?[为是]?")
_WAS_PLANNED = re.compile(  # 年初预算为50亿元，实际完成52亿元; 比预算数50亿元多2亿元
    rf"{THAN_PLANNED}的?$|(?:年初|年度|全年|原定?|预期|当年|既定)(?:预算|计划|目标|任务)[数值]?(?:确定|设定|定)?[为是：]$"
    # 劳动生产率提高21%，超过原定的17%
    r"|(?:超过|高于|低于|达到|实现|不及)了?(?:原定|原计划|原来规定|计划规定)的$"
    # 登记失业率4.3%，控制在预期的4.6%以内; 计划任务是120万吨，超出1.25%; 年初许诺的是4万户，没有兑现
    r"|(?:承诺|许诺|答应|下达|确定|提出)的(?:目标|任务|计划|指标)?[是为]$|(?:计划|下达的[^，。；]{0,12})(?:任务|指标)[数值]?[是为]$"
    r"|(?:控制|保持|稳定)在(?:年初|年度)?(?:预期|预定|既定|计划)的$"
    # 增长9%，比年初提出的10%低1个百分点; 年初我们向大会提出增长9%
    rf"|{SET_AIM}|(?:提出|承诺|许诺)的?[^，。；、的\d]{{0,10}}(?:增长|控制在|不超过|达到)$"
    # 基本建设投资，2月修订计划时减少为300亿元
    r"|(?:编制|安排|制[定订]|修[订改]|调整|批准|确定|下达)(?:预算|计划|规划|方案|指标)(?:草案)?时[^，。；\d]{0,6}[为到是]$"
)
_PLANNED = re.compile(
    r"(?<![按照])(?:计划|预定|原定|本应|本来应)[^，。；、的]*$|(?<!的)(?:任务|指标|预算收入|预算支出|预算)[数值]?[是为]?(?:增长|下降)?$"
)
_CAME_OUT = re.compile(  # 计划增长5%，实际达到7%; 计划增长6%，预计可以超过
    r"(?:左右|以上|以内)?[^，。；]{0,8}，(?:但|而)?(?:执行)?"
    r"(?:(?:实际|(?:执行)?结果|实(?=[种造产收入完]))[^，。；]{0,8}[\d一二两三四五六七八九十百千]"
    r"|预计(?:全年)?(?:可以?|能够?|将)?(?:超|达|突破|完成|实现))"
)
_CAME_TO = re.compile(  # 预计增长10%，结果只有5%; not 剔除价格因素，实际增长; 富余的估计占15%，去年下岗4300人
    "，(?:但|而)?(?:执行结果|结果|实际(?=[只仅为是达完]))|，(?:但|而)实际(?=[增上下])"
    r"|(?<=估计)[^，；。\d]*\d[^，；。]*[，；](?:但|而)?(?:去年|上年|前年)(?!同期)"
)
_PLANNING = ("本应", "本来应", "计划", "预定", "原定", "任务", "指标", "预算")
_STRIVING_FOR = re.compile(r"(?:力争|争取|确保|努力)(?!了)")  # 争取到2020年全国有这样的农田5亿亩
_COMING = re.compile(
    rf"(?:将|可(?!比)以?|能够?)[{FILL}]*(?:达|完成|实现|突破|超过|增[长加]|比|新增|接近|保持|生产|提高|上升|下降|降[低到至])[^，。；]*$"
)
_MAY_BE = re.compile(  # 今年投产的项目，90%以上可以按计划实现
    r"(?:可以?|能够?|将|有望|可望)(?:按计划|按期|如期|按时|提前|全部)?(?:实现|完成|完工|投产|建成|竣工|达到|通车|交付)"
)
_REACHED_BY = r"(?:达到?|突破|超过|完成|实现)"
_REACHING = rf"(?:(?<![即必])将|(?<=[一-鿿]{{2}})可){_REACHED_BY}"
_WILL = re.compile(  # 收入、税收将达到21亿元、14亿元, of the year reviewed; not 建成后可实现产值2亿元
    rf"(?:^|[，；。])(?![^，。；]*[规计]划)(?:[^，。；]*(?<![即必])将"
    rf"|(?![^，。；]*(?:后|年产|能力|容量|最[高多]|每[年月日户人亩])|日)[^，。；]*(?<=[一-鿿]{{2}})可){_REACHED_BY}"
    r"(?:[\d.]+[^，。；、\d]{1,6}[、和])*$"
)
_WOULD_THEN = re.compile(rf"{_REACHING}[\d.]+[^，。；\d]{{1,6}}，[^，。；\d]*$")  # 收入将达到21亿元，增长8%
_BESIDE_AIM = re.compile(  # 低于8%的目标, 突破了年初3%的预期
    rf"(?:{BEYONDS}|突破)了?(?:年初|原先|原来|当初)?$"
)
_DONE = re.compile(r"(?P<deed>[一-鿿]{2})(?<![为除])了(?:近|约|超过?|逾)?$")
_DONE_TO_IT = re.compile(  # 对12个县的矿区进行了普查
    r"[^，、；。]{2,14}?(?:进行|开展|实施|实行|作|做)了(?=[^，；。])"
)
_STOPS = ("，", "；", "。", "")
_TO_BE_MET = re.compile(r"(?:左右|以上|以内)?的?[^，。；\d]{0,8}(?:目标|计划|任务)(?:预计|可望|有望|可以?)")
_MAY_REACH = re.compile(  # 全年财政收入可完成31亿元，增长7%
    r"(?:全年|年末|年底)[^。；;]{0,40}?(?:可望?|将)(?:达到?|完成|实现|增长|突破|超过|净增)[^。；;]*\Z"
)
_ALREADY = re.compile(  # 推进已下达资金的5个项目: it is they that shall be furthered
    r"(?P<do>(?:推进|办好|抓好|做好|抓紧|加快|落实|用好|实施|建设|完成)[^，]{0,4})已经?[^，、]{2,8}的$"
)
_GOALS = re.compile(  # 综合分析各方面因素，主要预期目标为：生产总值增长9%；新增就业7万人
    r"(?:目标|指标|任务)[数值]?(?:初步|建议|暂|拟)*(?:安排|设定|确定|定)?[为是：:]"
)
_LIES_THERE = re.compile(  # no plan makes them: 沂河全长300公里，流域面积7万平方公里
    r"[一-鿿]{1,4}(?:河|江|海岸线|山脉|[国边]境线)(?:干流|主流)?(?:全长|总长|长)|总?流域(?:总)?面积|(?:国土|幅员)总?面积"
)
_WILL_BE = re.compile(r"(?<!即)将(?:要|会)?(?:占|达到?)[^，。；]*$")  # 参加现有合作社的农户将占40%
_NOW_TO = re.compile(  # 现在我们要在…的基础上，再使…增加…
    r"(?:现在|当前|目前)，?(?:我们)?[还就都仍]?(?:要(?!求)|必须|应当?|须)"
)
_EXAMPLE = re.compile(  # 例如某钢铁公司的…, but not 例如，钢产量…
    r"(?:^|[，；：])(?:例如|比如|譬如|(?:最为?|较为?|尤为)?突出的(?:例子)?[如是])"
    r"[^，；。]{2,14}(?:[厂矿省市县区乡镇村]|公司|集团|企业|单位|学校|医院|合作社)"
)
_WASTED = re.compile(  # nobody plans it: 工地管理混乱，浪费资金20万元
    r"(?:浪费|损失|积压)(?![率面])(?:[^，；、率]{0,6})$|亏损[了共计就达约近]*$"
)
_FAULTY = re.compile(r"不合(?:规格|要求)|达不到|没有(?:完成|达到)|未能(?:完成|达到)")
_SPARED = re.compile("减|避免|防止|挽回|控制|弥补|压缩|降低|节约|不|消化|处理|处置|清理|盘活|去化|化解|扭转")
_OUTCOME = re.compile(r"实际|结果|最终|仍然?|执行|现在|目前|已经?|经过|虽然|尽管")


class Signs:
    """The words of a vocabulary that tell a number's status and commitment."""

    def __init__(self, table: Statuses) -> None:
        def any_of(words: Iterable[str]) -> str:
            return "|".join(_unless(word, table.unless) for word in sorted(words, key=len, reverse=True))

        notes = any_of(table.note)
        misjudged = r"(?<=估计)(?:不[足够]|过[高低于多少]|偏)"  # 对困难估计不足
        self._estimate = re.compile(rf"(?:{any_of(table.estimate)})(?!{misjudged})")
        self._so_far = re.compile(any_of(table.so_far))
        self._now = re.compile(
            rf"(?<![实出体表发呈展涌将提最])(?<!用于)(?:{any_of(table.now)})|(?<![则还将])[只仅]占"
        )
        self._ahead = re.compile(rf"(?<![主重])(?:{any_of(table.ahead)})")
        self.judging, self.stative = tuple(table.judging), tuple(table.stative)
        self._undone = frozenset(table.undone)
        self._situation = re.compile(
            rf"{any_of(table.situation)}|从[^，。]{{1,14}}看|从[^，。]{{2,8}}来说|受[^，。]{{2,12}}影响"
        )
        self._standing = re.compile(rf"[全各]?[族体]?(?:{any_of(table.standing)})")
        self._aimed = re.compile(
            rf"的?(?:{any_of(table.aimed)}){{0,3}}(?:目标|要求|计划数|预算数)"
            r"|的(?:预期|预想|设想|预计|打算)(?![目值收])"
        )
        self._intent = re.compile(any_of(table.aimed))
        self._striving = re.compile(
            rf"{any_of(table.strive)}|确保|目标[是为]|用[\d一二三四五六七八九十]+年|到20\d\d年"
        )
        self._onwards = re.compile(
            rf"[（(](?=[^）)]*(?:下同|以下|均为|本报告|文中))[^）)]{{0,14}}(?:{notes})[^）)]{{0,40}}[）)]"
            rf"|(?:{notes})[（(](?:以?下同|以下均同|以下相同)[）)]"
        )
        self._commitments = [
            (Commitment.ENSURE, re.compile(any_of(table.ensure))),
            (Commitment.STRIVE, re.compile(any_of(table.strive))),
            (Commitment.PLAN, re.compile(any_of(table.plan))),
            (Commitment.EXPECT, re.compile(any_of(table.expect))),
        ]
        self._committed = re.compile("|".join(pattern.pattern for _, pattern in self._commitments))

    def estimated_from_here(self, text: str, start: int, end: int) -> bool:
        """Whether a sentence makes all that follows in its part an estimate: `（预计，下同）`."""
        bracketed = text.find("（", start, end) >= 0 or text.find("(", start, end) >= 0
        return bracketed and self._onwards.search(text, start, end) is not None

    def estimates(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch has a word of estimate: `预计`."""
        return self._estimate.search(text, start, end) is not None

    def foretold(self, said: str) -> bool:
        """Whether what grew was foretold right before: `收入将达到21亿元，增长8%`."""
        return _WOULD_THEN.search(said) is not None

    def estimated(self, text: str, start: int, quantity: Quantity) -> bool:
        """Whether a word of estimate stands before the quantity in its sentence, or in a bracket after it."""
        foretold = self._estimate.search(text, start, quantity.start)
        if foretold and not _CAME_TO.search(text, foretold.end(), quantity.start):
            return True
        if _MAY_REACH.search(text, start, quantity.start):
            return True
        after = text[quantity.right : quantity.right + 1]
        if after not in _STOPS and _TO_BE_MET.match(text, quantity.right):
            return True  # 增长9%的计划预计可以完成
        return after in ("（", "(") and self._estimate.match(text, quantity.right + 1) is not None

    def is_now(self, before: str, after: str = "") -> bool:
        """Whether the words around a number say that it is so today."""
        return self._now.search(before) is not None or self._now.match(after) is not None

    def tells_situation(self, sentence: str, before: str) -> bool:
        """Whether a sentence of a plan tells how things stand: `从发展基础看，全市有…`."""
        if self._situation.match(sentence) is None or self.looks_ahead(before) or _NOW_TO.match(sentence):
            return False
        return _GOALS.search(sentence) is None

    def tells_fault(self, sentence: str, before: str, after: str) -> bool:
        """Whether a plan only tells what is or was wrong: `例如某厂…`, `浪费资金20万元`, `三成不合规格`."""
        fault = _WASTED.search(before) or _FAULTY.search(sentence.rpartition("；")[2] + after)
        wrong = fault is not None and not _SPARED.search(_FAULTY.sub("", before))
        return (wrong or _EXAMPLE.search(sentence) is not None) and not self.looks_ahead(before)

    def looks_ahead(self, before: str) -> bool:
        """Whether the words before a number say that it shall be: `确保`, `力争`."""
        return self._ahead.search(before) is not None

    def sets_goals(self, before: str) -> bool:
        """Whether a sentence tells goals up to a number: `2019年的主要预期目标：生产总值增长9%`."""
        return _GOALS.search(before) is not None

    def strives(self, words: str) -> bool:
        """Whether a note tells what shall come of something: `力争用5年时间，…`."""
        return self._striving.search(words) is not None

    def stands(self, name: str) -> bool:
        """Whether a plan speaks of something only as it stands: `全县57万人民`."""
        return self._standing.fullmatch(name) is not None

    def lies_there(self, name: str) -> bool:
        """Whether it is how long or how wide nature or the borders made something: `沂河全长300公里`."""
        return _LIES_THERE.fullmatch(name) is not None

    def was_aimed(self, before: str, after: str, bound: str) -> bool:
        """Whether a review tells what had been aimed at: `超过预定增长9%的目标`, `低于9%的目标`."""
        intended = _BESIDE_AIM.search(before.rstrip(FILL) + bound) or self._intent.search(before + after)
        return intended is not None and self._aimed.match(after) is not None

    def was_set(self, before: str) -> bool:
        """Whether a number is called an aim, where a bracket tells it: `增长6.5%（年度目标6%以上）`."""
        return _CALLED.fullmatch(before.strip()) is not None

    def was_planned(self, before: str, after: str) -> bool:
        """Whether a number is what had been planned: `年初预算为50亿元`, `计划完成30个，实际完成34个`."""
        if _WAS_PLANNED.search(before):
            return True
        said = any(word in before for word in _PLANNING) and _CAME_OUT.match(after) is not None
        return said and _PLANNED.search(before) is not None and not self._estimate.search(before)

    def was_set_before(self, before: str, after: str) -> bool:
        """Whether the sentence calls a number an aim, in the words before it and after it."""
        passed = _PASSED_IT.search(before) is not None and not after.startswith("的")
        if not passed and _TOLD_AIM.match(after):
            return True
        if passed or not _SET.search(before):
            return False
        if _CAME_OUT.match(after) and _BY_PLAN.search(before):
            return True
        return self.was_missed(before, after) or self.was_promised(before)

    def was_missed(self, before: str, after: str) -> bool:
        """Whether an aim was met or missed whose number stands among others: `没有实现…降低4%…的目标`."""
        return _AIM.match(after) is not None and _SET_BEFORE.search(before) is not None

    def was_promised(self, before: str) -> bool:
        """Whether the words of a sentence before a number say that it was set as an aim then."""
        m = _PROMISED.search(before)
        said = m[m.lastgroup or 0] if m else ""  # each way of saying it has one group
        whose = said.startswith("的") and m is not None and m["asked"]  # 比省里要求的期限提前了5天
        return m is not None and _OUTCOME.search(said) is None and not said.endswith("的") and not whose

    def so_far(self, text: str, start: int, end: int) -> bool:
        """Whether a plan tells what its year has brought so far: `今年以来`."""
        return self._so_far.search(text, start, end) is not None

    def status(
        self,
        anchor: Anchor,
        period: Period | None,
        before: str,
        after: str = "",
        *,
        said: bool,
        estimated: bool,
    ) -> Status:
        """The status of a number from its part, its years, and the words around it in its clause.

        `said` tells whether the text says the years nearer than its part does.
        """
        done = Status.ESTIMATE if estimated else Status.ACTUAL
        if anchor.role is Role.PLAN:
            first = anchor.part.start if anchor.part else anchor.plan
            past = period is not None and anchor.review is not None and period.end <= anchor.review
            if said and period and first and (period.end < first or (past and not self.looks_ahead(before))):
                return done
            if estimated and anchor.late and said and period and period.end == anchor.given:
                return done  # 今年预计可达到50万吨, in a report of June
            before = _ALREADY.sub(r"\g<do>", before)
            now = self.is_now(before, after) and not _STRIVING_FOR.match(before.strip())
            now = now and not _WILL_BE.search(before)
            so = now or (self._is_done(before, after) and not self.looks_ahead(before))
            return Status.ACTUAL if so else Status.TARGET
        if said and period and anchor.review and period.end < anchor.review:
            done = Status.ACTUAL  # 预计产值23亿元（上年22亿元）
        under_way = period is not None and anchor.given == anchor.review == period.end
        if under_way and (_COMING.search(before) or _MAY_BE.match(after)):
            return Status.ESTIMATE  # 今年可达到8000万平方米, in a report of December
        if period is not None and period.end == anchor.review and _WILL.search(before):
            return Status.ESTIMATE
        latest = max(anchor.given or 0, anchor.review or 0)
        if said and period and latest and period.end > latest:
            return Status.TARGET
        coming = said and period and anchor.plan and period.start >= anchor.plan
        return Status.TARGET if coming and not estimated and self._ahead.search(before) else done

    def _is_done(self, before: str, after: str) -> bool:
        """Whether a plan tells what has been done: `清退了12个项目`, but not `确定了12个项目`."""
        if "对" in before and _DONE_TO_IT.match(after):
            return True
        m = _DONE.search(before)
        return m is not None and m["deed"] not in self._undone

    def commitment(self, own: str, head: str) -> Commitment | None:
        """How firmly a target is promised: the nearest such word of its clause, else of its list's head."""
        return self._nearest(own) or self._nearest(head)

    def _nearest(self, words: str) -> Commitment | None:
        if not self._committed.search(words):
            return None
        found = [
            (m.start(), kind)
            for kind, pattern in self._commitments
            for m in pattern.finditer(words)
            if not (m[0] == "努力" and words.endswith("的", 0, m.start()))  # 经过五年的努力: no promise
        ]
        return max(found)[1] if found else None


def _unless(word: str, unless: dict[str, list[str]]) -> str:
    following = "|".join(map(re.escape, unless.get(word, ())))
    return re.escape(word) + (f"(?!{following})" if following else "")


@lru_cache(maxsize=8)
def signs_of(vocabulary: Vocabulary) -> Signs:
    """The signs of a vocabulary, compiled once."""
    return Signs(vocabulary.statuses)
