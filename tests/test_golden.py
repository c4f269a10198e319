"""Golden files: one indicator a line, so that a diff reads as a review. `make golden` writes them anew."""

from pathlib import Path

import pytest

import xhreport
from xhreport import Indicator

GOLDEN = Path(__file__).parent / "golden"
REPORTS = sorted((Path(__file__).parent.parent / "fixtures" / "reports").glob("*.txt"))
PAGES = [Path(__file__).parent.parent / "fixtures" / "xuhui-2019.html", *REPORTS]


def line(indicator: Indicator) -> str:
    """Write text | value | measure and basis | status and commitment | period | name | concept."""
    upper = "" if indicator.upper is None else f"–{indicator.upper:f}"
    period = indicator.period
    fields = (
        indicator.text,
        f"{indicator.comparator} {indicator.value:f}{upper} {indicator.unit}",
        f"{indicator.measure} {indicator.basis or ''}",
        f"{indicator.status} {indicator.commitment or ''}",
        "-"
        if period is None
        else f"{period.start}–{period.end}"
        if period.end > period.start
        else f"{period.start}",
        indicator.name,
        indicator.concept or "-",
    )
    return " | ".join(field.strip() for field in fields)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_golden(page: Path, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{page.stem}.txt"
    lines = [line(indicator) for indicator in xhreport.parse(page).indicators]
    if request.config.getoption("--write-golden"):
        golden.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == golden.read_text(encoding="utf-8").splitlines()


def test_every_golden_file_has_its_page() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == {page.stem for page in PAGES}
