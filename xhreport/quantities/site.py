"""A place in the text where a number may begin, and what can be read there."""

import re
from functools import lru_cache

from xhreport import numerals
from xhreport.comparators import Bounds, bounds
from xhreport.models import Reason
from xhreport.numerals import Numeral
from xhreport.quantities.tokens import Token
from xhreport.quantities.units import Registry, Unit, registry
from xhreport.tries import any_of, trie
from xhreport.vocabulary import Vocabulary

ELEVATION = ("海拔",)
SEVERAL_PLACES = (  # 五城区第一
    r"[两三四五六七八九十]{1,2}个?(?:城区|县区|县市|区县|区市县|市县|省区市|县|区|市)(?:[（(][一-鿿、]{1,4}[）)])?"
)
"""A pattern of so many places among which one ranks."""
_HAN = "零〇一二两三四五六七八九十百千万亿几数"


class Lexicon:
    """The words that the rules look for, compiled once per vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        labels = vocabulary.labels
        self.registry: Registry = registry(vocabulary)
        self.bounds: Bounds = bounds(vocabulary)
        self.quoted = labels.quoted
        self.hotlines = frozenset(labels.hotlines)
        self.places = frozenset(vocabulary.units.places)
        self.prefix = tuple(labels.prefix)
        self.suffix: tuple[tuple[Reason, re.Pattern[str]], ...] = tuple(
            (group.reason, re.compile(r"\ {0,2}(?:" + "|".join(group.words) + ")")) for group in labels.suffix
        )
        self.suffixed = re.compile("|".join(pattern.pattern for _, pattern in self.suffix))
        self.rhetoric = re.compile("|".join(sorted(labels.rhetoric, key=len, reverse=True)))
        # Without one of these behind it a Chinese numeral that has no unit is a part of a word.
        self.telling = re.compile(
            rf"[{_HAN}]|\ {{0,2}}(?:[、．.是)）〕分周岁年季月天]|个?[半多]{{0,2}}[季月]|个?小时"
            rf"|{numerals.RANGE_MARK}|{self.rhetoric.pattern})|{self.suffixed.pattern}"
        )
        self.bare = re.compile("(?:" + "|".join(labels.bare) + ")")
        self.index = re.compile(rf"{trie(labels.index)}(?:为|达|达到|到|是|至|的)?\ ?$")
        amounts, classes = "|".join(labels.amounts), "|".join(labels.classes)
        self.threshold = re.compile(
            rf"(?:或[\d.]+[百千万亿]*(?:美元|元)|[（(][^（）()，。]{{1,12}}元[)）])?(?:人口)?及?以[上下](?:(?:、|和|及|以及)[\d.百千万亿]+元(?:以[上下])?)*的?"
            rf"(?:(?:(?:不[少低]于|力争|争取|达到?|超过|突破|新增|有)+(?=\d+[个家户项]))?\d|(?:(?!{amounts})[^，。；、：,]){{0,12}}?(?:{classes}))"
        )
        self.beyond = re.compile(
            rf"(?:、(?:[一-鿿]{{1,6}}[过超]|[过超]?)(?:[\d百千万]*亿|[\d百千万]+)元?)*(?:或[\d百千万]*亿美元)?"
            rf"的?(?:大型?|强|骨干|龙头|重[点大])?(?:[^，。；、：,\d]{{0,4}}?)(?:{classes})"
            r"|(?:、[一-鿿]{1,6}[过超](?:[\d百千万]*亿|[\d百千万]+)元?)*的\d+[家户个](?:大型?|骨干|龙头|重点|民营|规上|工业){0,2}"
            r"(?:企业|公司|集团|乡?镇|村|县|园区|大户)"  # 收入过亿元、利税过千万元的22家企业
        )
        whom = "|".join((classes, *labels.whom))
        self.below = re.compile(  # 人均收入不足300元的贫困户, 人均住房10平方米以下的困难家庭
            rf"(?P<bound>以下)?的?[^，。；、：,\d]{{0,6}}?(?:{whom})"
        )
        self.kind_shared = re.compile(  # 3家产值超10亿元、12家超亿元的企业
            rf"(?:(?:、|和|及|以及)\d+[个家户座条][一-鿿]{{0,8}}?[过超]?(?:[\d.]*[百千万]*亿|[\d.]+万|[百千]万)元"
            rf"(?:以上|级)?)+的?[^，。；、：,\d]{{0,6}}?(?:{classes})"
        )
        self.sort = re.compile("(?:" + "|".join(labels.sorts) + ")")
        self.capacity = tuple(labels.capacity)
        self.sizing = (*ELEVATION, *self.capacity)  # before a number of any dimension that tells a class
        works = "|".join(labels.works)
        self.works = re.compile(
            rf"[^，。；、：,\d]{{0,10}}?(?:{works})"
            rf"|[^，。；、：,\d]{{1,10}}、[^。；，]{{0,60}}?等[^，。；、]{{0,6}}?(?:{works})"
        )
        self.listed_works = re.compile(
            rf"[^，。；：,\d]{{0,14}}?(?:[、和及][^。；，]{{0,160}}?)?等(?:一批|多个|\d+[个项])?[^，。；、]{{0,8}}?(?:{works})"
        )
        self.done = tuple(labels.done)
        self.shut = tuple(verb + ending for verb in labels.shut for ending in ("", "了"))
        projects = "|".join(labels.projects)
        self.project = re.compile(  # 年产3万吨淀粉生产线; 日处理400吨液态奶、年产3万吨淀粉2个项目
            rf"[^，。；、：,\d]{{0,14}}?(?:{projects})"
            rf"|[^，。；、：,\d]{{1,12}}(?:[、及和与][\d.]+[百千万亿]*(?![个家项条座])[^，。；、：,\d]{{1,14}}?)+(?:{projects})"
            rf"|[^，。；、：,\d]{{1,12}}(?:、(?:{trie(labels.capacity)})[\d.]+[^，。；、：,\d]{{1,14}})*等?\d+[个项]"
            rf"[^，。；、：,\d]{{0,6}}?(?:{projects})"
        )
        self.built_to_size = re.compile(
            rf"[^，。；、：,\d的]{{0,6}}(?:{trie(labels.sized)})(?=\d|[，。；、）]|[开建投竣][通成产用工]|$)"
        )
        self.rank_verb = any_of(labels.rank_verbs)
        self.rank_scope = re.compile(rf"{trie(labels.rank_scopes)}|{SEVERAL_PLACES}")
        scopes, contests = trie(labels.rank_scopes), trie(vocabulary.binding.contests)
        self.contested = re.compile(  # 在全县考核中，我镇位居第二
            rf"{scopes}[^，。；：\d]{{0,24}}{contests}[^，。；：\d]{{0,3}}，[^，。；：\d]{{0,12}}"
            r"(?:位[居列]|名列|排名?|排在|[荣]?获得?|夺得|勇夺|斩获|[列居])\ ?$"
        )
        self.reach = re.compile(rf"{trie(vocabulary.comparators.reach)}\ ?$")


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The compiled words of this vocabulary."""
    return Lexicon(vocabulary)


class Site:
    """A place in a folded text where a number may begin, and the number that does.

    `stop` is the end of the number with its magnitude (or of this character, where none begins), `unit_at`
    where a unit may begin, spaces apart, and `end` the end of number and unit. It is `plain` if it has
    digits and neither magnitude nor unit.
    """

    __slots__ = ("at", "digit", "end", "last", "numeral", "plain", "stop", "text", "unit", "unit_at", "words")

    def __init__(self, text: str, at: int, words: Lexicon, last: Token | None = None) -> None:
        self.text, self.at, self.words, self.last = text, at, words, last
        self.digit = text[at] in _FIGURES
        self.numeral: Numeral | None = numerals.read(text, at)
        self.unit: Unit | None = None
        self.stop = self.unit_at = self.end = at + 1
        self.plain = False
        if self.numeral:
            self._measure(self.numeral)

    def _measure(self, n: Numeral) -> None:
        """Looks for the measure word behind the number."""
        self.stop = self.unit_at = self.end = n.end
        while self.unit_at - n.end < 2 and self.text.startswith(" ", self.unit_at):
            self.unit_at += 1
        large = bool(n.magnitude) or n.value >= 1000
        self.unit = self.words.registry.match(self.text, self.unit_at, large=large)
        if self.unit:
            self.end = self.unit_at + len(self.unit.word)
        self.plain = self.digit and not n.magnitude and self.unit is None

    def head(self, width: int) -> str:
        """The characters straight before the number."""
        return self.text[max(0, self.at - width) : self.at]

    def follows(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands straight before the number."""
        return self.text.endswith(words, 0, self.at)

    def clause(self, width: int = 24) -> str:
        """The text before the number, back to the last mark that ends a clause."""
        return _CLAUSE.search(self.head(width))[0]  # type: ignore[index]


_FIGURES = frozenset("0123456789")
_CLAUSE = re.compile(r"[^，。；：,;!！?？\n]*$")
