"""Scans a sentence for numbers, from left to right: what is no quantity claims first.

Dates, quotations and titles claim their characters before all else; then the rules of `RULES` are asked in
order at every place where a number may begin. A number that no rule knows is a label.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from xhreport import numerals, periods
from xhreport import vocabulary as words
from xhreport.models import Comparator, Reason
from xhreport.periods import Mention
from xhreport.quantities import amounts, classes, labels, ranks, times
from xhreport.quantities.site import Lexicon, Site, lexicon
from xhreport.quantities.tokens import Claim, Mark, Quantity, Token
from xhreport.rules import Chain, Rule
from xhreport.vocabulary import Vocabulary

_Rules: TypeAlias = Chain[Site, Claim | Quantity | list[Quantity]]
RULES: _Rules = Chain(
    [
        Rule("heading", labels.heading),
        Rule("footnote", labels.footnote),
        Rule("moment", labels.moment),
        Rule("leading", ranks.leading),
        Rule("last_ones", ranks.last_ones),
        Rule("rank", ranks.rank),
        Rule("ordinal", labels.ordinal),
        Rule("share", amounts.share),
        Rule("fraction", amounts.fraction),
        Rule("ratio", amounts.ratio),
        Rule("ratio_of_two", labels.ratio_of_two),
        Rule("code", labels.code),
        Rule("vague", labels.vague),
        Rule("named", labels.named),
        Rule("articles", labels.articles),
        Rule("per", labels.per),
        Rule("age", times.age),
        Rule("duration", times.duration),
        Rule("countdown", times.countdown),
        Rule("running", times.running),
        Rule("day", times.day),
        Rule("class", classes.member_of_class),
        Rule("span", amounts.span),  # before what a plain number may be: 2000—2500元, 120—150元
        Rule("year", times.year),
        Rule("hotline", labels.hotline),
        Rule("rhetoric", labels.rhetoric),
        Rule("measured", amounts.measured),
        Rule("magnitude", amounts.magnitude),
        Rule("bare", amounts.bare),
    ]
)
# Most rules can't answer at most signs; those that can are asked alone. Any other sign is asked of all.
_FIGURES = RULES.without("leading", "rank", "ordinal", "share", "vague")
# Those that can, if `_is_measured`, and those of them that want a certain unit or 每 before the number.
_PARTICULAR = ("articles", "per", "countdown", "running", "last_ones")
_MEASURED = RULES.only("named", *_PARTICULAR, "rhetoric", "class", "span", "measured")
_PLAINLY = _MEASURED.without(*_PARTICULAR)
_NUMERALS = RULES.without(
    *("footnote", "moment", "leading", "last_ones", "rank", "ordinal", "ratio", "ratio_of_two"),
    *("code", "day", "year", "hotline", "bare"),
)
_ORDINALS = RULES.only("heading", "leading", "rank", "ordinal")
_BY_SIGN: dict[str, _Rules] = (
    dict.fromkeys("0123456789", _FIGURES)
    | dict.fromkeys("零〇一二两三四五六七八九十百千万亿", _NUMERALS)
    | dict.fromkeys("第前首", _ORDINALS)
)
Answers: TypeAlias = Sequence[tuple[str, Claim | Quantity]]
CLAIMS = ("date", "quoted")
UNKNOWN = "unknown"

_SITE = re.compile(
    r"[\d一二两三四五六七八九十百千万亿]|首位|[零〇](?=点[零〇一二三四五六七八九])"
    r"|第(?=\ ?[\d一二三四五六七八九十])|前(?=\d|[一二三四五六七八九十])"
)
_DIGIT = re.compile(r"\d++(?:[.,]\d++)*+")


def scan(
    text: str,
    start: int = 0,
    end: int | None = None,
    vocabulary: Vocabulary | None = None,
    mentions: Sequence[Mention] | None = None,
) -> list[Token]:
    """All numbers of `text[start:end]` in order: quantities, and marks for those that are none.

    Every digit lies in exactly one of them; spans are offsets into `text`. `mentions` are the times
    of the stretch, where they have been looked for already.

    Example:
        >>> text = "2018年新增充电桩860余个,增长3.2%左右"
        >>> [(text[t.start : t.end], type(t).__name__) for t in scan(text)]
        [('2018年', 'Mark'), ('860余个', 'Quantity'), ('3.2%', 'Quantity')]
    """
    end = len(text) if end is None else end
    if not _SITE.search(text, start, end):
        return []
    stretch = text[start:end]
    folded = numerals.fold(stretch)
    told = mentions is not None and folded == stretch
    dates = [(m.start - start, m.end - start) for m in _dated(mentions or ())] if told else None
    tokens = [token for _, token in answers(folded, vocabulary or words.default(), dates)]
    return [token.shifted(start) for token in _share_out(folded, tokens)]


def answers(
    text: str, vocabulary: Vocabulary, dates: Sequence[tuple[int, int]] | None = None
) -> Iterator[tuple[str, Token]]:
    """The rules that answer in a folded text with their tokens, each number for itself.

    `dates` are the spans of its times, where they are known.
    """
    known = lexicon(vocabulary)
    if dates is None:
        dates = [(m.start, m.end) for m in _dated(periods.mentions(text, vocabulary=vocabulary))]
    claims = _claims(text, dates, known)
    starts = [claim.start for _, claim in claims]
    done = 0
    last: Token | None = None
    for m in _SITE.finditer(text):
        at = m.start()
        if at < done:
            continue
        inside = bisect_right(starts, at) - 1 if starts else -1
        if inside >= 0 and at < claims[inside][1].end:
            found: Answers = [claims[inside]]
        else:
            site = Site(text, at, known, last)
            found = _ask(site)
            if not found:
                done = site.stop  # a numeral that says nothing is not read again from its middle
        for rule, answer in found:
            last = _token(rule, answer, done)
            done = last.end
            yield rule, last


def _dated(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that are dates: 连续三年 is a duration."""
    return (m for m in mentions if m.kind is not periods.Kind.RUNNING)


def _is_part_of_word(site: Site) -> bool:
    """Whether a Chinese numeral measures and names nothing, as in 统一, 进一步, 三农."""
    n = site.numeral
    if n is None or not n.chinese or n.magnitude or site.unit or site.head(1) in ("几", "数"):
        return False
    return site.words.telling.match(site.text, site.stop) is None


_OTHERWISE = frozenset("岁年月日季半分比")  # a number before one of these may be an age, a time or a part


_NOTHING = ("", "。", "；", "：", ";", ":", "\n")  # what stands before the number of an item
_OF_PARTICULAR = ("条", "天", "周", "小时", "个小时")


def _is_measured(site: Site) -> bool:
    """Whether digits stand right before a unit, and no sign makes them part of a code or of a time."""
    if not site.digit or site.unit is None or site.unit_at != site.stop:
        return False
    before, behind = site.head(1), site.text[site.stop : site.stop + 2]
    joined = before.isascii() and (before.isalpha() or before in ("-", "."))
    item = before in _NOTHING and ". " in site.text[site.at : site.stop]  # 2. 5个项目
    return not joined and not item and _OTHERWISE.isdisjoint(behind)


def _ask(site: Site) -> Answers:
    if _is_part_of_word(site):
        return []
    rules = _BY_SIGN.get(site.text[site.at], RULES)
    if _is_measured(site):
        particular = site.follows(("每", "后")) or site.text.startswith(_OF_PARTICULAR, site.unit_at)
        rules = _MEASURED if particular else _PLAINLY
    found = rules.first(site)
    if found is None:
        digits = _DIGIT.match(site.text, site.at)
        end = max(digits.end(), site.numeral.end if site.numeral else 0) if digits else 0
        return [(UNKNOWN, Claim(site.at, end, Reason.LABEL))] if digits else []
    rule, answer = found
    return [(rule, one) for one in answer] if isinstance(answer, list) else [(rule, answer)]


def _token(rule: str, answer: Claim | Quantity, done: int) -> Token:
    if isinstance(answer, Quantity):
        return answer
    return Mark(max(answer.start, done), answer.end, answer.reason, rule)


_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|‘[^‘’]*’|《[^》]{1,80}》")
_QUOTES = frozenset('“"「‘《')
_STATED = re.compile(r"(?<![\d一二两三四五六七八九十]个)(?<![\d.])\d[\d.]*[%‰]|\d个?百分点")


def _claims(text: str, dates: Sequence[tuple[int, int]], known: Lexicon) -> list[tuple[str, Claim]]:
    """Dates, names in quotation marks and titles that hold a number; the longest that begin first."""
    found = [("date", Claim(*span, Reason.DATE)) for span in dates if _SITE.search(text, *span)]
    if not found and _QUOTES.isdisjoint(text):
        return []
    for m in _QUOTED.finditer(text):
        if not _SITE.search(text, m.start(), m.end()):
            continue
        name = len(m[0]) <= known.quoted + 2 and not _STATED.search(m[0])
        if name or m[0][0] == "《":
            found.append(("quoted", Claim(m.start(), m.end(), Reason.LABEL)))
    found.sort(key=lambda claim: (claim[1].start, -claim[1].end))
    apart: list[tuple[str, Claim]] = []
    for rule, claim in found:
        if not apart or claim.start >= apart[-1][1].end:
            apart.append((rule, claim))
    return apart


_LIST_MARK = re.compile(r"\ ?[、和与及或]\ ?")
_LISTED = frozenset(["named", "day", "date", "ordinal", "age", "duration"])


def _share_out(text: str, tokens: list[Token]) -> list[Token]:
    """What is said once, of the last number of a list, holds for all: 4.2和0.7个百分点, 5、6号线."""
    for k in range(len(tokens) - 2, -1, -1):
        token, after = tokens[k], tokens[k + 1]
        plain = token.rule in (UNKNOWN, "year") if isinstance(token, Mark) else not token.unit
        listed = plain and _LIST_MARK.fullmatch(text, token.end, after.start)
        if listed or _rises(text, token, after):
            tokens[k] = _alike(text, token, after)
    for k in range(1, len(tokens)):
        tokens[k] = _passed_in_turn(text, tokens[k - 1], tokens[k])
    return tokens


_RISES = re.compile(  # 由22扩大到35平方公里
    r"(?:逐步|逐年|进一步|快速)?(?:提[高升]|增[加长]|扩[大展]|上升|下降|降低|减少|发展|缩[小短]|压[缩减]|调整|[升增减降扩])[到至为]"
)


def _rises(text: str, token: Token, after: Token) -> bool:
    """Whether a plain number is the first of a rise whose unit stands behind the second."""
    opens = isinstance(token, Mark) and token.rule == UNKNOWN
    opens = opens and text[max(0, token.start - 1) : token.start] in ("由", "从")
    return opens and _RISES.fullmatch(text, token.end, after.start) is not None


_STEPS = re.compile(
    r"(?:\ ?[、和与及]\ ?\d[\d.]*[万亿]*[一-鿿]{0,3}?)*(?:[两二三四五六七八九]个?)?大?(?:大关|关口|台阶)"
)


def _passed_in_turn(text: str, first: Token, token: Token) -> Token:
    """A mark that was passed after another is passed, too: `跨越两百亿元、三百亿元台阶`."""
    if not isinstance(first, Quantity) or not isinstance(token, Quantity):
        return token
    passed = first.comparator is Comparator.GT and (
        first.left < first.start or text[first.start - 1] in "、和与"
    )
    passed = passed and (first.dimension == "money" or _STEPS.match(text, token.end) is not None)
    plain = (
        token.comparator is Comparator.EQ
        and token.unit in (first.unit, f"{first.unit}元")
        and token.left == token.start
    )
    risen = passed and plain and token.value > first.value
    if risen and _LIST_MARK.fullmatch(text, first.end, token.start):
        return token._replace(comparator=Comparator.GT)
    return token


def _alike(text: str, token: Token, after: Token) -> Token:
    """A plain number as what the number behind it is."""
    if isinstance(after, Mark):
        known = after.rule in _LISTED
        return Mark(token.start, token.end, after.reason, after.rule) if known else token
    numeral = numerals.read(text, token.start)
    if numeral is None or numeral.end != token.end or not after.unit or after.dimension == "rank":
        return token
    if isinstance(token, Quantity):
        return token._replace(unit=after.unit, dimension=after.dimension)
    return after._replace(start=token.start, end=token.end, left=token.start, right=token.end,
        value=numeral.value, upper=None, comparator=Comparator.EQ,
    )  # fmt: skip
