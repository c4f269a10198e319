"""Each number of a paragraph with its name, measure, basis, status and years.

A row of a table is `text comparator | name | measure basis terms | status commitment | years`; what is
left out at its end, or is `-`, is plain: `=`, `level`, and the status and years of the paragraph's frame.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

import pytest
from corpus_tables import FOLDER, Case, Table, read_case

import xhreport
from xhreport import Indicator, vocabulary
from xhreport.binding.names import before
from xhreport.binding.names.before import NAMED
from xhreport.binding.names.counted.first import COUNTED
from xhreport.binding.names.ellipsis import UNNAMED
from xhreport.binding.phrases.lexicon import lexicon_of

FRAMES: dict[str, dict[str, str]] = tomllib.loads(
    (FOLDER / "binding_frames.toml").read_text(encoding="utf-8")
)
NAMES = Table("binding_names")
TABLES = {kind: Table(f"binding_{kind}") for kind in ("lists", "measures", "years", "statuses", "sentences")}
SIGNS = {"~": "approx", ">": "gt", ">=": "ge", "<": "lt", "<=": "le", "range": "range"}
TURNED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge"}
LIGHT = re.compile(  # words that tell no name from another
    "全年|预计|力争|累计|完成|实现|达到|保持|控制|实施|推进|开展|加快|建立|打造|创建|启动|发布|公布|组织|做好|抓好"
    "|[全我][市区县省州国]|[的“”]"
)
TOLD_AS = {  # rules that hand on the name of another
    **dict.fromkeys(("closing", "moved-share", "passed", "same-share", "sentence-before"), "inherited"),
    **dict.fromkeys(
        (
            "contribution",
            "rate",
            "within",
            "part-told",
            "moved-part",
            "apportioned",
            "owned",
            "visited",
            "sold",
            "limited",
        ),
        "attribute",
    ),
}
CHAINS = {"COUNTED": COUNTED, "NAMED": NAMED, "UNNAMED": UNNAMED}
BESIDE = {"each-of-list", "chain"}  # made outside the chains
RULES = {name for chain in CHAINS.values() for name in chain.names} | BESIDE


@cache
def read(frame: str, paragraph: str) -> tuple[Indicator, ...]:
    """The indicators of a paragraph that stands in a frame."""
    before, after = FRAMES[frame]["before"], FRAMES[frame]["after"]
    report = xhreport.parse(before + paragraph + after)
    at = report.text.index(paragraph)
    return tuple(i for i in report.indicators if at <= i.start < at + len(paragraph))


def place(indicators: Iterable[Indicator], case: Case) -> list[Indicator]:
    """The indicators that braces mark; all of them where there are no braces."""
    whole = case.quote == case.text
    return [i for i in indicators if whole or i.text == case.quote]


def bare(name: str) -> str:
    return LIGHT.sub("", name)


def likeness(one: str, other: str) -> float:
    """0 to 1: twice the longest common subsequence over both lengths."""
    one, other = bare(one), bare(other)
    row = [0] * (len(other) + 1)
    for a in one:
        before = 0
        for at, b in enumerate(other, 1):
            before, row[at] = row[at], before + 1 if a == b else max(row[at], row[at - 1])
    return 2 * row[-1] / max(1, len(one) + len(other))


def means(name: str, own: str, names: Iterable[str]) -> bool:
    """Whether a name says the same as its own, and is less like any other of its sentence."""
    mine = likeness(name, own)
    rivals = {other for other in names if bare(other) != bare(own)}
    return mine >= 0.65 and all(likeness(name, rival) < mine for rival in rivals)


def expected(row: str, frame: str) -> list[str]:
    """The fields of a row, with what it leaves out: text, comparator, name, measure, status, years."""
    fields = [field.strip() for field in row.split("|")]
    fields += ["-"] * (5 - len(fields))
    text, _, sign = fields[0].partition(" ")
    plain = ["level", FRAMES[frame]["status"], FRAMES[frame]["period"]]
    rest = [own if own != "-" else usual for own, usual in zip(fields[2:], plain, strict=True)]
    return [text, SIGNS.get(sign, "eq"), fields[1], *rest]


def told(indicator: Indicator, own: str, names: Iterable[str]) -> list[str]:
    """The same fields of an indicator; its name as it should be, where it means the same."""
    down = indicator.value < 0
    comparator = indicator.comparator.value
    measure = [indicator.measure.value, "down" if down else "", indicator.basis, indicator.terms]
    period = indicator.period
    years = sorted({period.start, period.end}) if period else []
    return [
        indicator.text.replace(" ", ""),
        TURNED.get(comparator, comparator) if down else comparator,
        own if means(indicator.name, own, names) else indicator.name,
        " ".join(word for word in measure if word),
        " ".join(filter(None, (indicator.status, indicator.commitment))),
        "-".join(map(str, years)),
    ]


@pytest.mark.parametrize("case", [case for table in (NAMES, *TABLES.values()) for case in table.cases()])
def test_every_number_is_bound(case: Case) -> None:
    frame = case.expected.get("in", "year-review")
    found = read(frame, case.text)
    rows = [expected(row, frame) for row in case.expected["numbers"]]
    own = [name for _, _, name, *_ in rows]

    assert [i.text.replace(" ", "") for i in found] == [row[0] for row in rows]
    assert [told(i, name, own) for i, name in zip(found, own, strict=True)] == rows
    if "rule" in case.expected:
        assert {i.rule for i in place(found, case)} == {told_as(case.expected["rule"])}


@pytest.mark.parametrize(("rule", "text"), NAMES.rejections())
def test_what_another_rule_names(rule: str, text: str) -> None:
    case = read_case(text, {})

    assert told_as(rule) not in {i.rule for i in place(read("year-review", case.text), case)}


@pytest.mark.parametrize("kind", TABLES)
def test_everything_has_its_unlike(kind: str) -> None:
    groups = TABLES[kind].groups
    assert {g["about"] for g in groups if "about" in g} == {g["unlike"] for g in groups if "unlike" in g}


def told_as(rule: str) -> str:
    """A rule as an indicator tells it."""
    return TOLD_AS.get(rule, rule)


def test_every_rule_has_a_case_and_a_rejection() -> None:
    named = [group for group in NAMES.groups if "rule" in group]
    assert {group["rule"] for group in named} == RULES
    assert {group["rule"] for group in named if group.get("rejects")} == RULES


@pytest.mark.parametrize(
    ("chain", "rule"), [(name, rule) for name, chain in CHAINS.items() for rule in chain.names[:-1]]
)
def test_every_rule_is_needed(chain: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    groups = [group for group in NAMES.groups if group.get("rule") == rule]
    cases = [(g.get("in", "year-review"), read_case(text, {}).text) for g in groups for text in g["cases"]]
    usual = [read(*case) for case in cases]

    monkeypatch.setattr(before, chain, CHAINS[chain].without(rule))

    assert any(read.__wrapped__(*case) != found for case, found in zip(cases, usual, strict=True))


def test_what_says_nothing_is_taken_off_a_noun() -> None:
    """The look at the last character must let pass all that the patterns behind it take off."""
    table, edges = vocabulary.default().binding, lexicon_of(vocabulary.default()).edges
    for word in (*table.fluff, *table.adverbs, "取得良好成效", "尽快建成", "的", "等", " "):
        assert "文体工程".startswith(edges.before_fluff("文体工程" + word)), word
    for word in (*table.adverbs, "再"):
        assert edges.before_adverbs("文体工程" + word) == "文体工程", word
