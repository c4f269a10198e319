"""What a plan tells of how things stand, before it says what shall be done: `车站只有3个，今年要再建2个`."""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS, Reading
from xhreport.binding.phrases.clauses import Clause, Slot
from xhreport.binding.phrases.edges import COUNTABLE
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL, GAP
from xhreport.binding.scene import Scene
from xhreport.binding.status.signs import Signs
from xhreport.models import Comparator, Measure

_SCARCE = re.compile(  # 企业只有20家, 只完成1.5亿元, 人均不足1亩, 缺口达5万吨
    r"(?:[只仅才]完成|(?<![则还将不])[只仅](?:(?:有|为|占|及|相当于)[^，。；、,;]{1,14}的|有|为|占|居[^，。；、,;]{0,6}|及|剩|达|相当于)?|[尚仍](?:有|缺|欠|差)|还(?:有|缺|欠|差|不到|不足)|不足|不到|(?<!仍然)(?<!也)不过|(?:不足|不到|不及|(?<!不)低于|只及)[^，。；,;]{1,12}的|^现有[^，。；,;]{0,8}|(?:尚未|还没有|仍未)[^，；]{1,10}的|(?:[另还尚仍]有未|[尚仍还](?:不|未|没有?))[^，；]{1,8}的|还剩|在手的[^，；]{1,10}"
    r"|现[仅只已][^，。；、,;]{0,8}|(?<![补充决清付解理还])(?:拖欠|欠发|缺口|欠账|亏空)(?!的)[^，。；、到至在]{0,12})(?:近|约|了|达)*$"
)
_HAS = re.compile(  # 全县有富余劳动力12万人; not 全县有12个村通了公路
    r"^[^，。；、,;]{0,4}[全我本该][省市县区州旗国][^，。；、,;]{0,6}?(?:拥有|(?<![保拥占持所国没含公私])有)(?![关效序望力利所些])[^，。；、有到至要]{2,16}$"
)
_HAVING = re.compile(r"^(?:共|现)?有(?![关效序望力利所些])[^，。；、有到至要]{2,16}$")
_OWN_PLACE = re.compile("[我全本][省市县区州旗国]")
_LEADING_TO = re.compile(r"(?:(?<!不)[到至]|稳定在|保持在|控制在|压缩在|[高低少]于|超过|不[超低少])$")
_SHALL = re.compile(
    r"预计|有望|可望|能够|可以|今年(?!以来|初)|明年|年内|年底|年末|今冬|明春|今后|未来|下一步|[上下]半年|本世纪末|到[^，。；,;]{1,8}年|从[^，。；,;]{1,6}年起|全年"
    r"|再新?[增建]|必须|应当|努力|加快|加强|抓紧|抓好|继续|大力|切实|进一步|逐步|坚持|通过|按照|使|把"
)
_NEXT = re.compile(  # 今年要改造5万平方米, 年内再投产15万千瓦
    r"[，；。,;.](?:为此|因此)?[，,]?(?:今年|年内|年底前?|今冬明春|明年|下一步|[上下]半年)"
)
_SHARE = re.compile("占[^，。；,;到]{1,12}的$")
_MUST = re.compile("(?:必须|要(?!求)|应当?|需要|务必)")
_CONCEDED = re.compile("(?:虽然?|尽管|却)[^，。；,;]*$")  # 覆盖率虽然达到42%
_GUESSED = re.compile("估计[^，。；,;]*$")  # 富余人员估计超过40万人
_LEFT = re.compile("(?:余下|剩下|剩余|其余)的?$")
_TO_BE_DONE = re.compile(  # 余下的34公里年内完工
    "[^，。；,;]{0,10}?(?:必须|务必|要(?!求)|应当?|争取|力争|确保|年内|年底前)"
)
_TAKES = re.compile("(?:平均|大约|约|一般)要$")
_FAILING = re.compile(
    "[^，。；,;]{0,10}?(?:[仍还尚]在|损坏了|不能|尚未|没有|未能|无法|难以|入不敷出|亏损(?!企业[^，])|停产(?!企业[^，])|资不抵债)"
)
_WORSENED = re.compile(  # 成本上升了5%, 案件比上年增加200起: nobody plans for that
    r"(?:成本|亏损面?|案件|发案率?|事故|伤亡|死亡|积压|拖欠|失业[人率])[^，。；、,;要]{0,8}(?:上升|增加|增长|扩大|提高)了?$"
)
_IS = re.compile("是|属于")  # 7个是贫困县
_JUDGED = re.compile(  # 人多地少, 工业是我市的短板, 给治安带来压力
    r"不[高足够强大多]$|很[大低少]$|偏[低小少高重]$|(?<![减扩加做变缩降更最增改])[少小差弱低]$"
    r"|比[^，。；,;\d]{2,12}(?:还|要)?[少低慢差][一-鿿]{0,4}$"
    r"|是[^，。；,;]{1,10}(?:短板|弱项|弱点|瓶颈|优势|大[省市县区州])$"
    r"|(?:带来|造成|面临|形成)[^，。；,;]{0,6}(?:压力|挑战|困难|影响|矛盾)$|(?:低于|落后于)全[国省市区州][^，。；\d]{0,4}水平$"
)
_ENDING = re.compile("解决|克服|缓解|化解|消除|摆脱|改变|扭转|缓和")
_ELSEWHERE = re.compile(  # 发达国家一般在2公斤以上, 邻县先进厂仅235斤
    r"^(?:而|但)?(?:发达(?:国家|地区)|先进(?:地区|国家|单位|厂|企业|水平)|邻[省县市区]|外[省地国]|沿海地区|兄弟[省市县区]|国外)"
    r"[^，。；,;要]{0,12}$"
)
_SINCE = re.compile(  # 建省以来，累计引进外资78亿美元
    r"(?<!今年)(?<!年初)以来$|^(?!到)[^，。；,;]{2,10}经过[^，。；,;]{1,12}(?:建设|发展|治理|改革)$"
)
_NOUN_END = re.compile(  # 可开发量, 建成区
    "[量区率地点站所者户店费价额值品业数]|面积|能力|经费|费用|[人职]|总[值产]"
)
_WHICH = re.compile(  # 达标的不足三分之一
    r"(?:[列纳]入|尚未|没有)[^，；,;]{1,10}的|[一-鿿]{2,8}的(?=[只仅不尚占有还达]|$)"
)
_SPENT = re.compile("投资|投入|资金")
_WORKS = re.compile(
    r"工程|项目|全长|总长|概算|估算|装机|完成|实现|新增|新建|安排|设计|规划|[目指]标|任务|要求|增长|提高|面积达|力争"
)
_EACH = ("每", "平均", "人均", "户均", "亩均")
_PARTED = ("；", ";")
_DONE_TO = ("对", "把", "将")  # 对35户资不抵债的企业实施破产


class Background:
    """Tells the numbers of a sentence of a plan that only say how things stand."""

    def __init__(
        self, scene: Scene, mask: str, clauses: Sequence[Clause], signs: Signs, lexicon: Lexicon
    ) -> None:
        self._scene, self._mask, self._clauses = scene, mask, clauses
        self._signs, self._lexicon = signs, lexicon
        self._since: int | None = None  # the clause of the last number that told so itself

    def begin(self, slot: Slot, reading: Reading) -> None:
        """Takes note that a number tells how things stand, so that what follows may do so too."""
        ratio = slot.quantity.dimension in RATIOS
        attribute = not ratio and (slot.before.endswith("的") or slot.after.startswith("的"))
        moves = attribute or reading.opens or reading.closes
        self._since = None if moves else slot.clause

    def tells(self, slot: Slot, reading: Reading) -> bool:
        """Whether a number that no word of its own calls one of today is one nevertheless."""
        words, clause = self._up_to(slot), self._clauses[slot.clause]
        if reading.measure not in (Measure.LEVEL, Measure.RANK):
            come = self._is_held_against(slot, words) or _WORSENED.search(words) is not None
            return come and not self._shall(clause, words)
        if (_LEFT.search(words) and _TO_BE_DONE.match(slot.after)) or words.endswith(_DONE_TO):
            return False
        if _TAKES.search(words):
            return True  # 我们平均要0.68吨
        if self._shall(clause, words):
            return False
        if self._is_told(slot, words):
            return True
        return not self._acts(self._raw(clause)) and self._stands_among_others(slot, words)

    def _is_held_against(self, slot: Slot, words: str) -> bool:
        """Whether it is how far that which stands has come since: `现有门市部5300个，比1985年减少了700个`."""
        near = self._since is not None and self._since in (slot.clause, slot.clause - 1)
        return near and words.startswith(("比", "较"))

    def _is_told(self, slot: Slot, words: str) -> bool:
        """Whether its own clause tells it, or the number before that it follows."""
        begun = self._scene.start + self._clauses[slot.clause].start
        said = self._scene.text[begun : slot.quantity.start]
        if _GUESSED.search(words) or _CONCEDED.search(said) or self._has_come(slot.clause):
            return True
        return not _LEADING_TO.search(words) and (self._stands(slot) or self._goes_on(slot))

    def _stands_among_others(self, slot: Slot, words: str) -> bool:
        """Whether the clauses around it tell how things stand, before what shall be done."""
        first, end = self._segment(slot.clause)
        inside = self._clauses[first:end]
        told = [each for clause in inside for each in clause.slots]
        shared = any(map(self._makes_up, told)) and self._must(end)
        if shared or any(map(self._stands, told)) or any(self._judges(self._raw(c)) for c in inside):
            return self._is_bare(slot) and not _SPENT.search(words)
        alone = first == 0 or self._clauses[first].mark in _PARTED
        return alone and self._turns(end) and all(map(self._is_plain, told))

    def _judges(self, words: str) -> bool:
        """Whether a clause says how good or bad it is: `矛盾十分突出`; not `解决饮水困难`."""
        judges = words.endswith(self._signs.judging) or _JUDGED.search(words) is not None
        return judges and _ENDING.search(words) is None

    def _has_come(self, at: int) -> bool:
        """Whether it is told what has come of a time up to today: `建省以来，累计引进外资78亿美元`."""
        for clause in reversed(self._clauses[:at]):
            raw = self._raw(clause)
            if not clause.slots and _SINCE.search(raw):
                return True
            if self._shall(clause, raw) or clause.mark in _PARTED:
                return False
        return False

    def _goes_on(self, slot: Slot) -> bool:
        """Whether it follows a number that told how things stand: `现有企业860户，占总数的83%`."""
        if self._since is None or slot.clause < self._since:
            return False
        between = self._clauses[self._since + 1 : slot.clause]
        return not any(map(self._ends, between)) and not self._does(self._up_to(slot))

    def _segment(self, at: int) -> tuple[int, int]:
        """The clauses around one of which none says what shall be."""
        clauses, first, end = self._clauses, at, at + 1
        while first > 0 and clauses[first].mark not in _PARTED and not self._ends(clauses[first - 1]):
            first -= 1
        while end < len(clauses) and not self._ends(clauses[end]):
            end += 1
        return first, end

    def _ends(self, clause: Clause) -> bool:
        """Whether it is no longer how things stand that is told."""
        raw = self._raw(clause)
        return clause.mark in _PARTED or self._shall(clause, raw) or self._acts(raw)

    def _shall(self, clause: Clause, words: str) -> bool:
        """Whether a clause says what shall be, not what is."""
        return _SHALL.search(words) is not None or self._signs.looks_ahead(
            self._mask[clause.start : clause.end]
        )

    def _acts(self, words: str) -> bool:
        """Whether a clause begins with what is to be done: `新建公路30公里`."""
        words = words.lstrip(GAP + "，")
        stays = words.startswith(self._signs.stative) or _WHICH.match(words) is not None
        deed = None if stays else self._lexicon.verbs.any.match(words)
        return deed is not None and not words.startswith("率", deed.end())  # 巩固率只有86%

    def _does(self, words: str) -> bool:
        """Whether the words before a number tell what is to be done: `集中力量实施38个项目`."""
        words = words.lstrip(GAP + "，")
        if words.endswith("的") or words.startswith((*_EACH, *self._signs.stative)):
            return False
        deed = self._lexicon.verbs.last.search(words)
        return self._acts(words) or (deed is not None and not _NOUN_END.match(words, deed.end()))

    def _stands(self, slot: Slot) -> bool:
        """Whether the words before a number say that there are so many, or so few."""
        if slot.after.startswith("的") and slot.quantity.dimension not in RATIOS:
            return False  # 对年所得不到100万元的部分
        words = self._up_to(slot)
        if _SCARCE.search(words) or _HAS.match(words) or _ELSEWHERE.match(words):
            return True
        counted = slot.quantity.dimension in COUNTABLE or slot.quantity.dimension in RATIOS
        if counted and not self._does(words) and (_FAILING.match(slot.after) or _IS.match(slot.after)):
            return True
        earlier = self._mask[: self._clauses[slot.clause].start]
        return _HAVING.match(words) is not None and _OWN_PLACE.search(earlier) is not None

    def _makes_up(self, slot: Slot) -> bool:
        """Whether it is a share that no words aim at: `亏损额占全区的64%`."""
        return _SHARE.search(self._up_to(slot)) is not None

    def _must(self, end: int) -> bool:
        """Whether the next clause says what must be done: `要逐户派人`."""
        return end < len(self._clauses) and _MUST.match(self._raw(self._clauses[end]).lstrip(GAP)) is not None

    def _turns(self, end: int) -> bool:
        """Whether what is to be done follows: `今年要改造5万平方米`."""
        if end < len(self._clauses):
            return _NEXT.match(self._raw(self._clauses[end], with_mark=True)) is not None
        return _NEXT.match(self._scene.text, self._scene.end - 1) is not None

    def _is_bare(self, slot: Slot) -> bool:
        """Whether a number only follows its name: `耕地面积98万亩`."""
        words = self._up_to(slot)
        return not self._does(words) and not _LEADING_TO.search(words)

    def _is_plain(self, slot: Slot) -> bool:
        """Whether nothing but its name stands beside a bare number, and no money or work is told of."""
        words = self._up_to(slot)
        worked = words.endswith("的") or _WORKS.search(words) or _SPENT.search(words)
        bounded = slot.quantity.comparator in (Comparator.LE, Comparator.GE)
        return not (slot.after or worked or bounded) and self._is_bare(slot)

    def _up_to(self, slot: Slot) -> str:
        """The words of the clause, or behind the number before it, up to a number."""
        start, clause = self._scene.start, self._clauses[slot.clause]
        begun = clause.start if slot.opens else slot.before_start
        return self._scene.text[start + begun : slot.quantity.start].strip(GAP + FILL)

    def _raw(self, clause: Clause, *, with_mark: bool = False) -> str:
        begun = clause.start - (1 if with_mark and clause.mark else 0)
        return self._scene.text[self._scene.start + begun : self._scene.start + clause.end]
