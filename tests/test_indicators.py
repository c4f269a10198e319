"""Values with their signs, and whose number a concept is given to."""

from decimal import Decimal

import pytest

import xhreport
from xhreport import Comparator, Indicator

HEAD = "2019年博野县政府工作报告\n一、2018年工作回顾\n"


def read(sentence: str) -> list[Indicator]:
    return list(xhreport.parse(HEAD + sentence).indicators)


@pytest.mark.parametrize(
    ("sentence", "concepts"),
    [
        ("全县生产总值增长8%。", ["gdp"]),
        ("全国国内生产总值增长6.5%。", [None]),
        ("全省地区生产总值增长7%，全县生产总值增长8%。", [None, "gdp"]),
        ("我国城镇居民人均可支配收入增长5%，我县增长6%。", [None, "urban_disposable_income"]),
        ("世界经济增长3%，全县经济增长7%。", [None, "gdp"]),
    ],
)
def test_another_territory_is_not_the_reports_own(sentence: str, concepts: list[str | None]) -> None:
    assert [i.concept for i in read(sentence)] == concepts


@pytest.mark.parametrize(
    ("sentence", "value", "upper", "comparator"),
    [
        ("单位生产总值能耗下降3%。", "-3", None, Comparator.EQ),
        ("单位生产总值能耗下降3%以上。", "-3", None, Comparator.LE),
        ("单位生产总值能耗下降2%至3%。", "-3", "-2", Comparator.RANGE),
        ("税费负担减轻，机构编制减少120名。", "-120", None, Comparator.EQ),
        ("减税降费3亿元。", "3", None, Comparator.EQ),
    ],
)
def test_a_fall_is_negative_and_its_bound_is_turned_round(
    sentence: str, value: str, upper: str | None, comparator: Comparator
) -> None:
    (found,) = read(sentence)
    said = (found.value, found.upper, found.comparator)
    assert said == (Decimal(value), Decimal(upper) if upper else None, comparator)
