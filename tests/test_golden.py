"""Golden files: one indicator a line, as a person judges it, so that a diff reads as a review.

A line that the program gets wrong is followed by `!` and what the program says instead: a known
fault, kept strictly. `make golden` writes the `!` lines anew and leaves the judgements alone.
"""

from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

import pytest

import xhreport
from xhreport import Indicator

GOLDEN = Path(__file__).parent / "golden"
FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = [FIXTURES / "xuhui-2019.html", *sorted((FIXTURES / "reports").glob("*.txt"))]
FAULT = "    ! "
NOTHING = "(no indicator)"


def line(indicator: Indicator) -> str:
    """Write text | value | measure and basis | status and commitment | period | name | concept."""
    upper = "" if indicator.upper is None else f"–{indicator.upper:f}"
    period = indicator.period
    fields = (
        indicator.text,
        f"{indicator.comparator} {indicator.value:f}{upper} {indicator.unit}",
        f"{indicator.measure} {indicator.basis or ''}",
        f"{indicator.status} {indicator.commitment or ''}",
        "-" if period is None else "–".join(str(year) for year in sorted({period.start, period.end})),
        indicator.name,
        indicator.concept or "-",
    )
    return " | ".join(field.strip() for field in fields)


def read(golden: Path) -> list[tuple[str, str]]:
    """Give each judgement with what the program is known to say, which is mostly the same."""
    pairs: list[tuple[str, str]] = []
    for row in golden.read_text(encoding="utf-8").splitlines():
        if row.startswith(FAULT):
            pairs[-1] = (pairs[-1][0], row.removeprefix(FAULT))
        else:
            pairs.append((row, row))
    return pairs


def write(golden: Path, said: list[str]) -> None:
    """Set what the program says now beside the judgements; what has no judgement is taken as it is."""
    judged = read(golden) if golden.exists() else []
    keys = [quote(known if row == NOTHING else row) for row, known in judged]
    matcher = SequenceMatcher(None, keys, [quote(row) for row in said], autojunk=False)
    rows: list[str] = []
    for _, start, end, said_start, said_end in matcher.get_opcodes():
        for pair, now in zip_longest(judged[start:end], said[said_start:said_end]):
            row = pair[0] if pair else now
            rows += [row] if row == (now or NOTHING) else [row, FAULT + (now or NOTHING)]
    golden.write_text("\n".join(rows) + "\n", encoding="utf-8")


def quote(row: str) -> str:
    return row.partition(" | ")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_golden(page: Path, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{page.stem}.txt"
    said = [line(indicator) for indicator in xhreport.parse(page).indicators]
    if request.config.getoption("--write-golden"):
        write(golden, said)
    assert said == [known for _, known in read(golden) if known != NOTHING]


def test_every_golden_file_has_its_page() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == {page.stem for page in PAGES}
