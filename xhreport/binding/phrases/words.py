"""The binding words for patterns that name their lists, and the signs that stand for words in a mask."""

import re
from functools import lru_cache

import regex

from xhreport.tries import trie, trie_end
from xhreport.vocabulary import Vocabulary

TIME = "\ue000"  # stands for each character of words that point at a time
BASE = "\ue001"  # stands for each character of what a growth is counted against: 比上年
FILL = TIME + BASE
JOINERS = "、和及与并或以,，:：∶"
GAP = " 　"
EACH = re.compile(r"[人户亩地]均")
"""What tells that a number is an average over people, households or land: `人均`."""
PACES = ("增速", "增幅", "涨幅", "降幅", "跌幅", "增长率", "增长速度", "增长幅度")
"""What tells how fast a thing grew or fell: a side of all that was named, its sides included."""
PACES_OF = "|".join(PACES)
BEYOND = ("高于", "低于", "快于", "慢于", "高出", "高过", "超过", "优于", "好于", "跑赢")
"""Verbs that tell how far a thing is from another: `高于全国0.5个百分点`."""
BEYONDS = "|".join(BEYOND)
THAN_OTHERS = re.compile(rf"(?<=..)(?:{BEYONDS}).*$")
"""What a name says of other things that its own is held against: `投资高于全国`."""
SORTED = re.compile(r"(?:[国省市县区镇乡、]+级?|全[国省市县区])?(?:重点|骨干|灵活|定点|主要|优先|专门)")
"""What tells only which things are meant, so that a verb behind it is of their noun: `重点帮扶县`."""
WORKS = re.compile(r"(?:在建|续建|拟建|新建|建设|改造|整治|治理|[脱扶]贫)(?:重点|重大)?(?:项目|工程)")
"""A verb that only tells which works are meant: `中心镇建设项目完成投资`."""
PASSED_PLAN = r"(?<=(?:超过?|[超高多]出|超额)(?:全年|年度?|年初)?)(?:计划|预期)"
"""A plan that was passed, where the word doesn't only say that something is planned: `收入超计划8%`."""
SUMMED = r"(?<=^[，、；\s]*(?:收入|支出))(?:合计|总计)"
"""The sum of a balance, which has a name of its own: `债务转贷收入2亿元，收入合计51亿元`."""
THAN_PLANNED = (
    rf"[比较][{FILL}]*(?:年初|人代会|大会|会议|确定的?|年度|原来|原|原定|既定|预定|全年|当年|本年|年|[省市县]定|“[一-鿿]{{2,3}}”|的|收支)*"
    r"(?:(?:投资|生产|建设|收入|支出|成本)(?=计划))?(?:预算|概算|计划|规划|目标|预期|设想|任务|(?:包干)?基数){1,2}(?:原列|原定|所列)?[数值]?"
)
"""What an outcome is held against, where that was only planned: `比年初预算增长3%`."""

SET_AIM = (
    r"(?:[比较]|[高低快慢优]于|超过|突破|不及|(?:没有?|未能?)(?:达到|实现))了?"
    r"[^，。；、的]{0,10}(?:计划|规划|纲要|年初|年度|会议|大会|人代会|[国省市县]里|[省市县]委|国家|上级)"
    r"[^，。；、的]{0,6}(?:提出|要求|[确规]定|定|预期|下达|安排|通过)的$"
)
"""What an outcome is held against, where that was an aim: `增长9%，比年初提出的10%低1个百分点`."""

AT_START = r"(?:设立|成立|建立|治理|启动|实施|组建|创建)(?:之初|初期|伊始|之始)"
"""When a thing began, which may be what another time is held against: `较园区设立之初提高9个百分点`."""
BECAME_FIRST = r"成为[^，、]{0,8}(?:首个|首家|首座|第一[个家]|唯一|又一个)[^，、]{0,4}"
"""What says that a thing is the first of its kind: `成为全市首个跨越千亿元的园区`."""
BEST = re.compile(
    r"[，、\s]*(?:其中)?最?[高低快慢]的(?:县市?|市县?|年份|地方|地区)?(?:已经?|还|只|仅)*(?:达到?|有|为|是)?"
)
"""What leads to the best or the worst of those just told: `每年增长4%以上，高的达到6%`."""


def single_words(table: dict[str, str], *, after: bool) -> str:
    """One-character words, each unless a character that makes it part of a noun stands beside it."""

    def one(char: str, unless: str) -> str:
        if not unless:
            return regex.escape(char)
        return f"{regex.escape(char)}(?![{unless}])" if after else f"(?<![{unless}]){regex.escape(char)}"

    return "|".join(one(char, unless) for char, unless in table.items())


class Words:
    r"""Compiles patterns in which `\L<changing>` stands for any word of `changing` in binding.toml.

    `\L<verbs>` stands for the changing and the light verbs; `lead`, `trail` and `saying` are the
    one-character words that may lead to a name, trail after it or begin what is said of it.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.table = vocabulary.binding
        fields = {name: getattr(self.table, name) for name in type(self.table).model_fields}
        lists: dict[str, list[str]] = {name: v for name, v in fields.items() if _is_words(v)}
        lists["verbs"] = self.table.changing + self.table.light
        self._tries = {name: trie(words) for name, words in lists.items()}
        self._ends = {name: trie_end(words) for name, words in lists.items()}
        self.lead = single_words(self.table.lead_single, after=True)
        self.trail = single_words(self.table.trail_single, after=False)
        self.saying = single_words(self.table.saying_single, after=True)

    def compile(self, pattern: str) -> "re.Pattern[str]":
        """The pattern, verbose, with the lists that it names."""
        return re.compile(_LIST.sub(lambda m: self._tries[m[1]], pattern), re.VERBOSE)

    def compile_end(self, pattern: str) -> "regex.Pattern[str]":
        """A pattern that is read from the end of a fragment, as `re` can't."""
        return regex.compile("(?rV1)" + _LIST.sub(lambda m: self._ends[m[1]], pattern), regex.VERBOSE)


_LIST = re.compile(r"\\L<(\w+)>")


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


@lru_cache(maxsize=8)
def words_of(vocabulary: Vocabulary) -> Words:
    """The words of a vocabulary, made once."""
    return Words(vocabulary)
