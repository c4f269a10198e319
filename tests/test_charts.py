"""The chart: a row an indicator, promises beside achievements, and Chinese that is drawn."""

from pathlib import Path
from typing import Any

import pytest
import vl_convert

import xhreport
from xhreport import Report


@pytest.fixture(scope="module")
def report(fixtures: Path) -> Report:
    return xhreport.parse(fixtures / "xuhui-2019.html")


def points(report: Report) -> list[dict[str, Any]]:
    chart = report.plot().to_dict()
    found: list[dict[str, Any]] = chart["datasets"][chart["layer"][1]["data"]["name"]]
    return found


def test_each_growth_is_a_point(report: Report) -> None:
    rates = [(one.name, one.status.value) for one in report.indicators if one.measure == "growth"]
    assert [(point["name"], point["status"]) for point in points(report)] != []
    assert sorted((point["name"], point["status"]) for point in points(report)) == sorted(rates)


def test_what_is_achieved_and_promised_stands_first(report: Report) -> None:
    order = report.plot().to_dict()["layer"][0]["encoding"]["y"]["sort"]
    assert order[0] == "地区生产总值"
    statuses = {
        name: {point["status"] for point in points(report) if point["name"] == name} for name in order
    }
    both = ["target" in found and len(found) > 1 for found in statuses.values()]
    assert both == sorted(both, reverse=True)


def test_rates_over_several_years_have_rows_of_their_own(fixtures: Path) -> None:
    names = {point["name"] for point in points(xhreport.parse(fixtures / "reports" / "county-2017.txt"))}
    assert {"地区生产总值", "地区生产总值 p.a."} <= names


def test_a_range_is_drawn_at_its_middle_and_written_out() -> None:
    report = xhreport.parse("二、2019年工作安排\n地区生产总值增长6%—6.5%。")
    (point,) = points(report)
    assert (point["rate"], point["said"]) == (6.25, "6–6.5%")


def test_chinese_labels_are_written_whole(report: Report) -> None:
    svg = vl_convert.vegalite_to_svg(report.plot().to_json())
    for label in ("2019年上海市徐汇区政府工作报告", "人工智能相关产业总产出", "≈6.5% → ≈6%"):
        assert f">{label}<" in svg


def test_a_report_without_growth_gives_an_empty_chart() -> None:
    assert points(xhreport.parse("今天天气不错。")) == []
