"""How is a target without a number said? The vocabulary's words, put into patterns."""

from functools import lru_cache

import regex

from xhreport.tries import any_of, trie, trie_end
from xhreport.vocabulary import Vocabulary

STOPS = "，,；;。：:！!？?\n"
_AND = r"(?:[、和及与]|以及)"
_END = rf"(?=[{STOPS}、）)”』」…\s]|\Z|并|且|以上)"
_BOUND = r"(?:左右|上下|以上|以内|以下|之间)?"

# A task and who has set it: 省、市下达的年度节能减排目标任务, 省控目标, 省市任务.
_SETTER = rf"\L<superiors>(?:(?:\L<setting>{_AND}|{_AND}?)\L<superiors>)*+"
_DUTY = r"(?:\L<scopes>|\L<tasks>)*\L<tasks>"
_TASK = rf"""(?:
  (?: (?P<setter> {_SETTER} ) (?P<how> \L<setting> ) | (?P<setter> 下达 ) ) (?:\L<own>)? (?P<of> 的?)
  (?P<scope> (?:\L<scopes>)* ) (?P<thing> [^、{STOPS}][^{STOPS}]{{0,40}}? (?:指标(?=\L<tasks>))? )??
  (?P<duty> {_DUTY} )
| (?P<setter> {_SETTER} ) (?P<how> \L<kinds> ) (?P<of> 的?) (?P<duty> {_DUTY} )
| (?P<setter> {_SETTER} ) (?P<duty> (?:\L<scopes>)*(?:任务|目标|指标)(?:\L<tasks>)* )
)"""

_PLACE = rf"\L<places>(?:{_AND}?\L<places>)*+"
_ECONOMY = r"(?:\L<own>)?\L<economy>的?(?:\L<marks>)?"
_REACHED = rf"(?:{_PLACE}|\L<past>) 的?(?:同期)?\L<marks>"
_STATEMENT = rf"""(?=[{{first}}]) (?:
  (?: (?P<complete> \L<fulfil> ) | (?P<limit> \L<limit> ) | (?P<hold> \L<hold> ) )
  (?: {_TASK} | (?P<mark> {_REACHED} | \L<past> ) | (?P<done>) ) (?P<inside> 的?\L<inside> )? {_END}
| (?P<compared> (?P<at_least> \L<at_least> ) | (?P<above> \L<above> )
              | (?P<at_most> \L<at_most> ) | (?P<below> \L<below> ) ) (?!了)
  (?P<mark> {_PLACE} [^{STOPS}、]{{0,30}}? | [^{STOPS}、]{{2,30}}? ) {_END}
| 比 (?P<mark> (?:{_PLACE}|\L<past>|\L<economy>)(?:\L<marks>)? ) [要略稍更]?
  (?P<compared> (?P<above> \L<higher> ) | (?P<below> \L<lower> ) ) (?:一些|一点)? {_END}
| (?P<in_step_with> \L<together> ) (?P<moving> 增长|提高|增加|上升|提升 )? {_END}
)"""
_LIST = regex.compile(r"\\L<(\w+)>")
_FIRST = ("fulfil", "limit", "hold", "at_least", "above", "at_most", "below", "together")


class Words:
    """The vocabulary's words as patterns; those named `*_end` are anchored at the end."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.qualitative
        lists: dict[str, list[str]] = {key: value for key, value in table if isinstance(value, list)}
        lists |= {relation.value: found for relation, found in table.relations.items()}
        lists["own"] = vocabulary.binding.own
        opening = {word for key in _FIRST for word in lists[key]} | {"比"}
        first = "".join({regex.escape(word[0]) for word in opening})

        def compiled(pattern: str) -> regex.Pattern[str]:
            tree = trie_end if pattern.startswith("(?r)") else trie
            return regex.compile(_LIST.sub(lambda m: tree(lists[m[1]]), pattern), regex.VERBOSE)

        self.alone, self.moving = frozenset(table.alone), frozenset(table.moving)
        self.opening = any_of(opening)  # one of these begins every statement; most sentences have none
        self.statement = compiled(_STATEMENT.replace("{first}", first))
        self.task_done_end = compiled(rf"{_TASK} (?:\L<adverbs>|[要应])*+ \Z")
        self.known = compiled(rf"(?:{_PLACE}|\L<past>)的?(?:\L<marks>)?|{_ECONOMY}|{_TASK}")
        self.growing = compiled(rf"{_ECONOMY}|.*\L<growth>")
        self.mark_end = compiled(r"(?r)(?:\L<marks>|\L<measured>|\L<growth>)\Z")
        self.average_end = compiled(r"(?r)平均(?:水平|值|数)?\Z")
        self.joined_end = compiled(rf"(?r)(?<![合共不一相])\L<joiners>(?P<mark>[^{STOPS}]{{2,24}}?)\Z")
        self.between_end = compiled(r"(?r)(?:\L<adverbs>|[要应将也仍再均都\s])+\Z")
        self.adverbs_end = compiled(r"(?r)(?:\L<adverbs>|\s)+\Z")
        self.growth_end = compiled(r"(?r)(?:的|年均|实际)*(?<!自然)\L<growth>\Z")
        self.change_end = compiled(r"(?r)(?:\L<changes>)+\Z")
        self.measured_end = compiled(r"(?r)\L<measured>\Z")
        self.listing_end = compiled(r"(?r)(?:等|(?=\d))(?:[\d一二三四五六七八九十]+[项个大])?\L<listing>\Z")
        self.lead = compiled(r"(?:.*(?:目标|任务|指标)[是为])?(?:\L<leads>)*")
        self.doubt = compiled(r"\L<doubts>")
        self.goes_on = compiled(rf"{_BOUND}[、和与及]")
        self.goes_back = compiled(r"(?:(?P<each>[均都])|\L<adverbs>|[要应将])+")
        self.silent = compiled(
            rf"{_BOUND}[，,、\s]*+(?P<growth>\L<growth>)?"
            r"(?:(?P<each>均|都|分别)|\L<adverbs>|[要应将也更再可能仍]|并且?|且|[，,])*+"
        )


@lru_cache(maxsize=8)
def words(vocabulary: Vocabulary) -> Words:
    """The patterns of a vocabulary, compiled once."""
    return Words(vocabulary)
