"""What holds for every text: quotes are slices, spans do not overlap, every digit is accounted for."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import regex

import xhreport
from xhreport import Report

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"  # real reports, not shipped with the project
QUICK = ("xuhui-2019-forum-page.txt", "national/1954.md", "national/2019.md")
DIGITS = regex.compile(r"[0-9０-９]")


def texts() -> list[Any]:
    """The shipped texts and, where they lie beside the project, the real reports; most of these are slow."""
    fixtures = ROOT / "fixtures"
    shipped = [
        *sorted(fixtures.glob("*.html")),
        *sorted(fixtures.glob("*.txt")),
        *sorted(fixtures.glob("reports/*")),
    ]
    real = [
        path
        for path in sorted(CORPUS.rglob("*"))
        if path.suffix in {".md", ".txt"} and path.name != "README.md"
    ]
    if not real:
        absent = pytest.mark.skip(
            reason="real reports are not shipped with the project: ../shared/corpus is absent"
        )
        return [*map(named, shipped), pytest.param(CORPUS, id="real reports", marks=absent)]
    quick = {CORPUS / name for name in QUICK}
    slow = [path for path in real if path not in quick]
    return [
        *map(named, shipped),
        *map(named, sorted(quick)),
        *(named(path, pytest.mark.slow) for path in slow),
    ]


def named(path: Path, *marks: pytest.MarkDecorator) -> Any:
    return pytest.param(path, id=f"{path.parent.name}/{path.name}", marks=marks)


@pytest.mark.parametrize("path", texts())
def test_invariants(path: Path) -> None:
    report = xhreport.parse(path)
    check_quotes(report)
    check_spans(report)
    check_digits(report)
    assert Report.model_validate_json(report.model_dump_json()) == report


def check_quotes(report: Report) -> None:
    quotes = [(item.text, item.start, item.end) for item in report.indicators]
    quotes += [(item.text, item.start, item.end) for item in report.skipped]
    quotes += [(item.text, item.start, item.end) for item in report.qualitative_targets]
    assert [report.text[start:end] for _, start, end in quotes] == [text for text, _, _ in quotes]
    for indicator in report.indicators:
        assert indicator.text in indicator.sentence
        assert indicator.sentence in report.text


def check_spans(report: Report) -> None:
    indicators = [(item.start, item.end) for item in report.indicators]
    skipped = [(item.start, item.end) for item in report.skipped]
    assert indicators == sorted(indicators)
    assert skipped == sorted(skipped)
    spans = sorted(indicators + skipped)
    assert all(start < end for start, end in spans)
    assert not [(one, two) for one, two in pairwise(spans) if one[1] > two[0]]


def check_digits(report: Report) -> None:
    spans = [(item.start, item.end) for item in report.indicators]
    spans += [(item.start, item.end) for item in report.skipped]
    covered = {place for start, end in spans for place in range(start, end)}
    missed = [match.start() for match in DIGITS.finditer(report.text) if match.start() not in covered]
    assert not [report.text[max(0, place - 10) : place + 10] for place in missed]


def test_a_page_and_its_dump_give_the_same() -> None:
    page, dump = (xhreport.parse(ROOT / "fixtures" / name) for name in ("xuhui-2019.html", "xuhui-2019.txt"))
    assert page.text == dump.text
    assert page.indicators == dump.indicators
    assert page.skipped == dump.skipped
    assert page.post is not None
    assert dump.post is not None
    assert (page.post.tag, page.post.views, page.post.replies, page.post.posted) == (
        dump.post.tag,
        dump.post.views,
        dump.post.replies,
        dump.post.posted,
    )


def test_twice_is_the_same() -> None:
    path = ROOT / "fixtures" / "reports" / "county-2017.txt"
    assert xhreport.parse(path) == xhreport.parse(path)


def test_numbers_in_garbage_are_skipped() -> None:
    good = "一、2018年工作回顾\n全县生产总值增长6%，财政收入增长8%。"
    told = "全县粮食产量稳步提高，工业增加值增长7%，新建农村公路十二公里，群众收入稳步提高。"
    bad = told.encode().decode("gbk", errors="replace")
    report = xhreport.parse(good + "\n" + bad)

    assert [i.text for i in report.indicators] == ["6%", "8%"]
    assert {s.text for s in report.skipped if s.reason == "garbled"} >= {"7%"}
