"""The growth that the State Council aimed at, from 2005 to 2021, out of its own reports."""

from pathlib import Path

import pytest

import xhreport

# Year: the comparator and the value, or the two ends. 2006 and 2015 are not at hand; 2020 set no target.
TARGETS: dict[int, tuple[str, float, float | None] | None] = {
    **dict.fromkeys((2005, 2007, 2008, 2009, 2010, 2011), ("approx", 8, None)),
    2012: ("eq", 7.5, None),
    2013: ("approx", 7.5, None),
    2014: ("approx", 7.5, None),
    2016: ("range", 6.5, 7),
    2017: ("approx", 6.5, None),
    2018: ("approx", 6.5, None),
    2019: ("range", 6, 6.5),
    2020: None,
    2021: ("ge", 6, None),
}


@pytest.mark.parametrize("year", TARGETS)
def test_the_growth_target_of_a_year(year: int, corpus: Path) -> None:
    report = xhreport.parse(corpus / "national" / f"{year}.md")
    said = {
        (target.comparator.value, float(target.value), None if target.upper is None else float(target.upper))
        for target in report.targets
        if target.concept == "gdp" and target.measure == "growth" and target.period
        if target.period.start == target.period.end == year
    }
    expected = TARGETS[year]
    assert said == ({expected} if expected else set())
