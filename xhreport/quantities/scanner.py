"""Scans a sentence for numbers, from left to right: what is no quantity claims first.

Dates, quotations and titles claim their characters before all else; then the rules of `RULES` are asked in
order at every place where a number may begin. What no rule knows is a label, if it has digits.
"""

from bisect import bisect_right
from collections.abc import Iterable

import regex

from xhreport import numerals, periods
from xhreport import vocabulary as words
from xhreport.models import Comparator, Reason
from xhreport.quantities import amounts, labels, ranks
from xhreport.quantities.labels import Claim
from xhreport.quantities.site import Lexicon, Site, lexicon
from xhreport.quantities.tokens import Mark, Quantity
from xhreport.rules import Chain, Rule
from xhreport.vocabulary import Vocabulary

Answer = Claim | Quantity | list[Quantity]

RULES: Chain[[Site], Answer] = Chain(
    [
        Rule("heading", labels.heading),
        Rule("address", labels.address),
        Rule("rank", ranks.rank),
        Rule("ordinal", labels.ordinal),
        Rule("share", amounts.share),
        Rule("fraction", amounts.fraction),
        Rule("ratio", amounts.ratio),
        Rule("ratio_of_two", labels.ratio_of_two),
        Rule("code", labels.code),
        Rule("vague", labels.vague),
        Rule("named", labels.named),
        Rule("age", labels.age),
        Rule("duration", labels.duration),
        Rule("day", labels.day),
        Rule("year", labels.year),
        Rule("hotline", labels.hotline),
        Rule("rhetoric", labels.rhetoric),
        Rule("class", labels.member_of_class),
        Rule("measured", amounts.measured),
        Rule("magnitude", amounts.magnitude),
        Rule("bare", amounts.bare),
    ]
)

CLAIMS = ("date", "quoted")
UNKNOWN = "unknown"

_SITE = regex.compile(
    r"[\d一二两三四五六七八九十百千万亿]|第(?=\ ?[\d一二三四五六七八九十])|首位|前(?=\d|[一二三四五六七八九十])"
)
_DIGIT = regex.compile(r"\d++(?:[.,]\d++)*+")
_LIST_MARK = regex.compile(r"\ ?[、和与及或]\ ?")
_QUOTED = regex.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|‘[^‘’]*’|《[^》]{1,80}》")
_STATED = regex.compile(r"\d[\d.]*[%‰]|\d个?百分点")


def scan(
    text: str, start: int = 0, end: int | None = None, vocabulary: Vocabulary | None = None
) -> list[Quantity | Mark]:
    """All numbers of `text[start:end]` in order: quantities, and marks for those that are none.

    Every digit lies in exactly one of them; spans are offsets into `text`.

    Example:
        >>> text = "2018年新增充电桩860余个,增长3.2%左右"
        >>> [(text[t.start : t.end], getattr(t, "reason", t.comparator).value) for t in scan(text)[1:]]
        [('860余个', 'gt'), ('3.2%', 'approx')]
    """
    end = len(text) if end is None else end
    folded = text[start:end].translate(numerals.FOLD)
    if not _SITE.search(folded):
        return []
    vocabulary = vocabulary or words.default()
    return [_moved(token, start) for token in _lists(folded, marked(folded, vocabulary))]


def marked(text: str, vocabulary: Vocabulary) -> list[Quantity | Mark]:
    """The tokens of a folded text, each number for itself."""
    known = lexicon(vocabulary)
    claimed = _claims(text, vocabulary, known)
    starts = [claim.start for claim, _ in claimed]
    tokens: list[Quantity | Mark] = []
    done = 0
    for m in _SITE.finditer(text):
        at = m.start()
        if at < done:
            continue
        inside = bisect_right(starts, at) - 1
        if inside >= 0 and at < claimed[inside][0].end:
            claim, rule = claimed[inside]
            tokens.append(Mark(claim.start, claim.end, claim.reason, rule))
        else:
            tokens.extend(_at(Site(text, at, known, tokens)))
        if tokens:
            done = max(done, tokens[-1].end)
    return tokens


def _at(site: Site) -> Iterable[Quantity | Mark]:
    found = RULES.first(site)
    if found is None:
        if not site.digit:
            return []
        m = _DIGIT.match(site.text, site.at)
        return [Mark(site.at, m.end() if m else site.at + 1, Reason.LABEL, UNKNOWN)]
    rule, answer = found
    if isinstance(answer, Claim):
        return [Mark(answer.start, answer.end, answer.reason, rule)]
    return answer if isinstance(answer, list) else [answer]


def _claims(text: str, vocabulary: Vocabulary, known: Lexicon) -> list[tuple[Claim, str]]:
    """Dates, names in quotation marks and titles, in order and apart."""
    found = [
        (Claim(m.start, m.end, Reason.DATE), "date")
        for m in periods.mentions(text, 0, len(text), vocabulary)
        if _SITE.search(text, m.start, m.end)
    ]
    for m in _QUOTED.finditer(text):
        inner = m[0][1:-1]
        short = len(inner) <= known.quoted and not _STATED.search(inner)
        if (short or m[0][0] == "《") and _SITE.search(inner):
            found.append((Claim(m.start(), m.end(), Reason.LABEL), "quoted"))
    found.sort(key=lambda found: (found[0].start, -found[0].end))
    apart: list[tuple[Claim, str]] = []
    for claim in found:
        if not apart or claim[0].start >= apart[-1][0].end:
            apart.append(claim)
    return apart


def _lists(text: str, tokens: list[Quantity | Mark]) -> list[Quantity | Mark]:
    """What is said once, of the last number of a list, holds for all: 4.2和0.7个百分点, 5、6号线."""
    for k in range(len(tokens) - 2, -1, -1):
        token, after = tokens[k], tokens[k + 1]
        plain = token.rule in (UNKNOWN, "year") if isinstance(token, Mark) else not token.unit
        if plain and _LIST_MARK.fullmatch(text, token.end, after.start):
            tokens[k] = _alike(text, token, after) or token
    return tokens


def _alike(text: str, token: Quantity | Mark, after: Quantity | Mark) -> Quantity | Mark | None:
    """The plain number again, as what the number behind it is."""
    if isinstance(after, Mark):
        return Mark(token.start, token.end, after.reason, after.rule) if after.rule in _LISTED else None
    numeral = numerals.read(text, token.start)
    if (
        numeral is None
        or numeral.end != token.end
        or not after.unit
        or after.dimension == "rank"
        or after.upper
    ):
        return None
    return Quantity(
        token.start, token.end, token.start, token.end,
        numeral.value, None, after.unit, Comparator.EQ, after.dimension,
    )  # fmt: skip


_LISTED = frozenset(["named", "day", "date", "ordinal", "age", "duration"])


def _moved(token: Quantity | Mark, by: int) -> Quantity | Mark:
    if not by:
        return token
    if isinstance(token, Mark):
        return Mark(token.start + by, token.end + by, token.reason, token.rule)
    return Quantity(
        token.start + by,
        token.end + by,
        token.left + by,
        token.right + by,
        token.value,
        token.upper,
        token.unit,
        token.comparator,
        token.dimension,
    )
