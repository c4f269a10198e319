from itertools import pairwise

import pytest
from corpus_tables import Case, Table

from xhreport.models import Period, Role
from xhreport.periods import Anchor, Kind, Mention, era, mentions, resolve

TABLE = Table("periods")
ANCHORS = {
    "year-review": Anchor(2019, 2018, 2019, Role.REVIEW, Period(start=2018, end=2018)),
    "year-plan": Anchor(2019, 2018, 2019, Role.PLAN, Period(start=2019, end=2019)),
    "december": Anchor(2019, 2019, 2020, Role.REVIEW, Period(start=2019, end=2019)),
    "term-review": Anchor(2018, 2017, 2018, Role.REVIEW, Period(start=2013, end=2017)),
    "term-plan": Anchor(2018, 2017, 2018, Role.PLAN, Period(start=2018, end=2022)),
    "old-report": Anchor(1987, 1986, 1987, Role.PLAN, Period(start=1987, end=1987)),
    "unknown": Anchor(None, None, None),
}


@pytest.mark.parametrize("case", TABLE.cases())
def test_words_point_at_a_time(case: Case) -> None:
    mention = next(m for m in mentions(case.text) if m.start == case.start)

    assert case.text[mention.start : mention.end] == case.quote
    keys = case.expected.keys() - {"anchor", "period"}
    assert {key: getattr(mention, key) for key in keys} == {key: case.expected[key] for key in keys}
    if "anchor" in case.expected:
        period = resolve(mention, ANCHORS[case.expected["anchor"]])
        assert ([period.start, period.end] if period else []) == case.expected["period"]


@pytest.mark.parametrize("text", TABLE.rejects)
def test_what_points_at_no_time(text: str) -> None:
    assert [text[m.start : m.end] for m in mentions(text)] == []


@pytest.mark.parametrize("name", ANCHORS)
def test_a_year_that_is_said_does_not_hang_on_the_report(name: str) -> None:
    found = mentions("2016年增长7%，“十二五”增长8%")
    assert [resolve(m, ANCHORS[name]) for m in found] == [
        Period(start=2016, end=2016),
        Period(start=2011, end=2015),
    ]


def test_the_end_of_a_plan_is_its_last_year() -> None:
    assert resolve(mentions("到“十四五”末")[0], ANCHORS["unknown"]) == Period(start=2025, end=2025)


def test_the_five_year_plans_follow_each_other_but_for_one_gap() -> None:
    starts = [era(number).start for number in range(1, 16)]
    assert [b - a for a, b in pairwise(starts)] == [5, 8] + [5] * 12
    assert starts[-1] == 2026


def test_several_times_come_in_order() -> None:
    text = "2018年、2019年分别增长6%、7%，五年来翻了一番，到“十三五”末达标，今年3月启动。"
    assert [(text[m.start : m.end], m.kind) for m in mentions(text)] == [
        ("2018年", Kind.YEAR),
        ("2019年", Kind.YEAR),
        ("五年来", Kind.BACK),
        ("“十三五”末", Kind.ERA),
        ("今年3月", Kind.RELATIVE),
    ]


def test_a_stretch_of_the_text_is_read_in_its_place() -> None:
    text = "2017年。2018年增长，2019年持平"
    start, end = text.index("2018"), text.index("，")
    assert mentions(text, start, end) == [Mention(start, start + 5, Kind.YEAR, 2018, 2018)]


def test_a_long_run_of_digits_is_no_year() -> None:
    assert mentions("1" * 10_000 + "年") == []
    assert mentions("一二三四五六七八九十" * 1_000) == []
