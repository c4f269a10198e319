"""The report that the project began with: the real page where it is at hand, and the shipped one always."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import xhreport
from xhreport import Indicator, Report


@pytest.fixture(scope="module")
def real(corpus: Path) -> Report:
    return xhreport.parse(corpus / "xuhui-2019-forum-page.txt")


@pytest.fixture(scope="module")
def shipped(fixtures: Path) -> Report:
    return xhreport.parse(fixtures / "xuhui-2019.html")


def facts(report: Report, name: str, year: int) -> list[tuple[str, str, str, str]]:
    return [
        (str(found.value) + found.unit, found.comparator, found.measure, found.status)
        for found in report.find(name)
        if found.period is not None and found.period.start == year
    ]


@pytest.mark.parametrize("report_name", ["real", "shipped"])
def test_the_main_figures(report_name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(report_name)
    assert facts(report, "gdp", 2018) == [
        ("1670亿元", "eq", "level", "estimate"),
        ("6.5%", "approx", "growth", "estimate"),
    ]
    assert facts(report, "区级财政收入", 2018) == [
        ("193.5亿元", "eq", "level", "estimate"),
        ("4%", "eq", "growth", "estimate"),
    ]
    assert facts(report, "gdp", 2019) == [("6%", "approx", "growth", "target")]
    assert facts(report, "区级财政收入", 2019) == [("5%", "approx", "growth", "target")]


@pytest.mark.parametrize("report_name", ["real", "shipped"])
def test_the_title_block(report_name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(report_name)
    assert report.title == "2019年上海市徐汇区政府工作报告"
    assert report.region is not None
    assert (report.region.name, report.region.code, report.region.level) == (
        "上海市徐汇区",
        "310104",
        "district",
    )
    assert report.delivered == date(2019, 1, 16)
    assert (report.speaker, report.speaker_office) == ("方世忠", "区长")
    assert report.meeting == "上海市徐汇区第十六届人民代表大会第四次会议"
    assert (report.year, report.review_year, report.plan_year) == (2019, 2018, 2019)


def test_the_posting(real: Report) -> None:
    assert real.post is not None
    assert (real.post.tag, real.post.views, real.post.replies) == ("上海", 2703, 0)
    assert real.post.posted == datetime(2019, 3, 6, 21, 2, 43)


def test_the_sections(real: Report) -> None:
    assert [(section.heading, section.role) for section in real.sections] == [
        ("一、2018年工作回顾", "review"),
        ("二、2019年主要任务", "plan"),
    ]
    numerals = "一二三四五六七八九"
    for part, count in zip(real.sections, (5, 9), strict=True):
        assert [section.heading[1] for section in part.sections] == list(numerals[:count])


@pytest.mark.parametrize("report_name", ["real", "shipped"])
def test_the_forum_s_own_numbers_stay_out(report_name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(report_name)
    assert report.text.startswith("2019年上海市徐汇区政府工作报告")
    assert report.text.rstrip().endswith("!")
    for chrome in ("查看", "积分", "签到", "发表于", "回帖", "Powered", "客服"):
        assert chrome not in report.text


def test_what_is_hidden_or_dropped_is_in_the_ledger(shipped: Report) -> None:
    assert shipped.post is not None
    assert (shipped.post.tag, shipped.post.views, shipped.post.replies) == ("上海", 1846, 0)
    assert shipped.post.posted == datetime(2019, 3, 8, 9, 15, 27)
    assert shipped.dropped


def test_the_example_of_the_record() -> None:
    report = xhreport.parse(
        "东河区政府工作报告\n\n一、2020年工作回顾\n全年预计完成地区生产总值812亿元,增长3.2%左右;"
        "新增充电桩120个、停车位860余个;城镇和农村居民人均可支配收入分别增长4%、6%以上,"
        "失业率由3.1%降至2.9%,降低0.2个百分点。\n",
        year=2021,
    )
    assert [brief(indicator) for indicator in report.indicators] == [
        ("812亿元", Decimal(812), "eq", "level", None, "estimate", 2020, "地区生产总值"),
        ("3.2%", Decimal("3.2"), "approx", "growth", "yoy", "estimate", 2020, "地区生产总值"),
        ("120个", Decimal(120), "eq", "level", None, "estimate", 2020, "新增充电桩"),
        ("860余个", Decimal(860), "gt", "level", None, "estimate", 2020, "新增停车位"),
        ("4%", Decimal(4), "ge", "growth", "yoy", "estimate", 2020, "城镇居民人均可支配收入"),
        ("6%", Decimal(6), "ge", "growth", "yoy", "estimate", 2020, "农村居民人均可支配收入"),
        ("3.1%", Decimal("3.1"), "eq", "level", None, "actual", 2019, "失业率"),
        ("2.9%", Decimal("2.9"), "eq", "level", None, "estimate", 2020, "失业率"),
        ("0.2个百分点", Decimal("-0.2"), "eq", "change", "yoy", "estimate", 2020, "失业率"),
    ]
    assert [(skipped.text, skipped.reason) for skipped in report.skipped] == [
        ("一", "heading"),
        ("2020年", "date"),
    ]


def brief(indicator: Indicator) -> tuple[object, ...]:
    year = indicator.period.start if indicator.period else None
    return (
        indicator.text,
        indicator.value,
        indicator.comparator,
        indicator.measure,
        indicator.basis,
        indicator.status,
        year,
        indicator.name,
    )
