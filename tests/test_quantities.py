from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from corpus_tables import Case, Table

from xhreport import numerals, vocabulary
from xhreport.quantities import Mark, Quantity, base, scan
from xhreport.quantities.scanner import CLAIMS, RULES, UNKNOWN, answers

UNITS = Table("units")
QUANTITIES = Table("quantities")
SKIPPED = Table("skipped")


def only(case: Case) -> Quantity | Mark:
    """The one token over the case's span; tokens never overlap, so no other may touch it."""
    touching = [t for t in scan(case.text) if t.start < case.end and case.start < t.end]
    assert [(t.start, t.end) for t in touching] == [(case.start, case.end)]
    return touching[0]


@pytest.mark.parametrize("case", UNITS.cases())
def test_a_unit_is_known_with_its_base(case: Case) -> None:
    quantity = only(case)

    assert isinstance(quantity, Quantity)
    assert (quantity.unit, quantity.dimension) == (case.expected["unit"], case.expected["dimension"])
    value, upper, unit = base(quantity)
    assert (upper, unit) == (None, case.expected["base"])
    assert abs(Fraction(value) - Fraction(quantity.value) * Fraction(case.expected["factor"])) < Fraction(
        1, 10**9
    )


@pytest.mark.parametrize("text", [text for group in UNITS.groups for text in group.get("rejects", ())])
def test_a_word_that_only_begins_like_a_unit_is_none(text: str) -> None:
    assert not any(isinstance(t, Quantity) and t.unit for t in scan(text))


@pytest.mark.parametrize("case", QUANTITIES.cases())
def test_a_quantity_is_found_in_its_clause(case: Case) -> None:
    quantity, expected = only(case), case.expected

    assert isinstance(quantity, Quantity)
    assert expected["rule"] in {name for name, _ in answers(numerals.fold(case.text), vocabulary.default())}
    assert quantity.value == Decimal(expected["value"])
    assert quantity.upper == (Decimal(expected["upper"]) if "upper" in expected else None)
    assert quantity.unit == expected["unit"]
    assert quantity.dimension == expected.get("dimension", quantity.dimension)
    assert quantity.comparator == expected.get("comparator", quantity.comparator)


@pytest.mark.parametrize("case", SKIPPED.cases())
def test_a_number_that_is_no_quantity_has_its_reason(case: Case) -> None:
    mark = only(case)

    assert isinstance(mark, Mark)
    assert (mark.rule, mark.reason) == (case.expected["rule"], case.expected["reason"])


@pytest.mark.parametrize(("rule", "text"), QUANTITIES.rejections() + SKIPPED.rejections())
def test_a_rule_keeps_to_its_own(rule: str, text: str) -> None:
    assert rule not in {name for name, _ in answers(numerals.fold(text), vocabulary.default())}


def test_every_rule_has_a_case_and_a_rejection() -> None:
    groups = QUANTITIES.groups + SKIPPED.groups
    with_case = {group["rule"] for group in groups if group["cases"]}
    with_rejection = {group["rule"] for group in groups if group.get("rejects")}

    assert with_case == with_rejection == {*RULES.names, *CLAIMS, UNKNOWN}


@pytest.mark.parametrize("table", [QUANTITIES, SKIPPED, UNITS, Table("comparators")])
def test_every_digit_of_a_case_is_accounted_for_once(table: Table) -> None:
    for param in table.cases():
        case = param.values[0]
        covered = [at for token in scan(case.text) for at in range(token.start, token.end)]
        assert len(covered) == len(set(covered))
        assert {at for at, c in enumerate(case.text) if c.isdecimal()} <= set(covered), case.text


def test_spans_are_offsets_into_the_whole_text() -> None:
    text = "2018年增长5%。新增充电桩860余个，增长3.2%左右。完成12%"
    start, end = text.index("新增"), text.index("完成")

    assert [text[t.start : t.end] for t in scan(text, start, end)] == ["860余个", "3.2%"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "第",
        "百分之",
        "1至",
        "5—",
        "xx亿元, 20XX年",
        "????",
        "１",
        "1/",
        "二〇",
        "…%",
        "1.",
        ",1",
        "“1",
        "第1、",
        "3：",
        "年月日",
    ],
)
def test_odd_ends_do_no_harm(text: str) -> None:
    scan(text)


@pytest.mark.parametrize("seed", ["1", "1 ", "1,", "一", "百", "第1", "1万", "5%—", "“1", "1，234", "1+"])
def test_long_repetitions_come_to_an_end(seed: str) -> None:
    tokens = scan(seed * 8000)
    assert all(0 <= token.start < token.end <= 8000 * len(seed) for token in tokens)


def test_every_pair_of_signs_is_scanned_without_harm() -> None:
    signs = "1２一十百万亿两零.．,，%％年个元第前首至—以上约“”《》（）:/+x余多几分之 "
    for pair in product(signs, repeat=3):
        text = "".join(pair)
        covered = [at for token in scan(text) for at in range(token.start, token.end)]
        assert {at for at, c in enumerate(text) if c.isdecimal()} <= set(covered), text
        assert len(covered) == len(set(covered)), text
